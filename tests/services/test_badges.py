from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.badge_choice import BadgeChoice, Whose
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import BadgePrinted
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.progress import Cancelled
from senezh_desk.files.read_back import read_back
from senezh_desk.services.badges import BadgeService
from tests.builders import new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from senezh_desk.domain.person import Person
    from tests.builders import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "programme.senezh")
    for last, first, team in (
        ("Соснова", "Анна", "Елабуга"),
        ("Полев", "Пётр", "Елабуга"),
        ("Берёзова", "Яна", "Тулун"),
    ):
        made.roster.add_walk_in(PersonFields(last, first, position="Мэр", team=team))
    yield made
    made.close()


@pytest.fixture
def badges(desk: Desk) -> BadgeService:
    return BadgeService(desk.file, resources_folder(), Labels("en"))


def named(people: tuple[Person, ...]) -> list[str]:
    return [person.fields.last for person in people]


def printed(desk: Desk) -> int:
    return sum(entry.kind == BadgePrinted.__name__ for entry in desk.entries())


def test_everybody_who_takes_part_gets_a_badge_by_name(desk: Desk, badges: BadgeService) -> None:
    desk.roster.withdraw(badges.choose("Полев")[0].id, "заболел")
    assert named(badges.choose()) == ["Берёзова", "Соснова"]


def test_a_query_chooses_whom_it_finds(badges: BadgeService) -> None:
    assert named(badges.choose("соснова")) == ["Соснова"]


def test_saved_badges_are_all_read_back_and_noted(
    tmp_path: Path, desk: Desk, badges: BadgeService
) -> None:
    out, people = tmp_path / "Бейджи.pdf", badges.choose()
    run = badges.make(out, people, template="90x55", sheet="a4-10x90x55", start=9)
    assert (run.pages, run.badges, run.decoded) == (2, 3, 3)
    assert read_back(out, [person.code for person in people]).is_whole
    assert printed(desk) == 3
    assert [person.copies for person in badges.choose()] == [1, 1, 1]


def test_a_preview_notes_nothing(desk: Desk, badges: BadgeService) -> None:
    drawn = badges.draw(badges.choose())
    assert drawn.pdf.startswith(b"%PDF")
    assert drawn.run.pages == 3
    assert badges.prove(badges.choose()).run.decoded == 3
    assert printed(desk) == 0


def test_only_what_paper_does_not_show_is_pending(
    tmp_path: Path, desk: Desk, badges: BadgeService
) -> None:
    badges.make(tmp_path / "all.pdf", badges.choose("Соснова") + badges.choose("Полев"))
    one = badges.choose("Полев")[0]
    desk.roster.correct(one.id, PersonFields("Полевой", "Пётр", position="Мэр", team="Елабуга"))
    assert named(badges.choose(only_changed=True)) == ["Берёзова", "Полевой"]
    lines = badges.lines()
    counts = BadgeChoice().counts(lines)
    assert [counts[whose] for whose in Whose] == [3, 2, 1, 1]
    changed = BadgeChoice(Whose.CHANGED, "Елабуга")
    assert [line.person.fields.last for line in lines if changed.fits(line)] == ["Полевой"]
    assert not any(BadgeChoice(Whose.CHANGED, "Тулун").fits(line) for line in lines)


def test_a_badge_of_another_design_is_a_changed_one(tmp_path: Path, badges: BadgeService) -> None:
    badges.make(tmp_path / "a6.pdf", badges.choose())
    assert badges.choose(only_changed=True) == ()
    assert len(badges.choose(only_changed=True, template="90x55")) == 3


def test_the_old_file_stays_when_a_code_does_not_read_back(
    tmp_path: Path, desk: Desk, badges: BadgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "Бейджи.pdf"
    out.write_bytes(b"old")
    monkeypatch.setattr("senezh_desk.services.badges.read_back", _blurred)
    with pytest.raises(DeskError) as refused:
        badges.make(out, badges.choose("Соснова"))
    assert refused.value.fault is Fault.BADGE_UNREADABLE
    assert refused.value.facts == {"person": "Соснова Анна", "count": 1}
    assert out.read_bytes() == b"old"
    assert printed(desk) == 0


def _blurred(pdf: bytes, expected: list[str], **_: object) -> object:
    """Read as a printer would print that is far too coarse."""
    return read_back(pdf, expected, 20)


def test_stopping_leaves_neither_a_file_nor_a_note(
    tmp_path: Path, desk: Desk, badges: BadgeService
) -> None:
    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    out = tmp_path / "Бейджи.pdf"
    with pytest.raises(Cancelled):
        badges.make(out, badges.choose(), tick=stop)
    assert not out.exists()
    assert printed(desk) == 0


def test_progress_runs_up_to_twice_the_badges(badges: BadgeService) -> None:
    steps: list[tuple[int, int]] = []
    badges.prove(badges.choose(), tick=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1] == (6, 6)
