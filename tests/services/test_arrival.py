from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import BadgePrinted
from senezh_desk.domain.person import AttentionKind, Person, PersonFields
from senezh_desk.domain.stays import ModuleStay
from tests.builders import Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "desk.senezh")
    yield desk
    desk.close()


def team(desk: Desk, size: int = 4) -> list[Person]:
    return [
        desk.roster.add(PersonFields(f"Клинский{n}", "Иван", team="Клин", head=n == 0))
        for n in range(size)
    ]


def here(desk: Desk) -> set[str]:
    session = desk.sessions.current()
    return {line.person.id for line in desk.checkin.inside(session.id)}


def printed(desk: Desk, person: Person) -> None:
    desk.write(person.id, BadgePrinted("a6", "x"))


def test_a_team_comes_in_by_one_act_and_goes_by_one_undo(desk: Desk) -> None:
    first, *rest = team(desk)
    desk.checkin.scan(first.code)
    offered = desk.checkin.team(first.id)
    assert offered is not None
    assert [one.id for one in offered.awaited] == [one.id for one in rest]
    admissions = desk.checkin.check_in_team(one.id for one in offered.awaited)
    assert {one.verdict for one in admissions} == {"ADMITTED"}
    assert here(desk) == {first.id, *(one.id for one in rest)}
    undone = desk.checkin.undo_act(admissions[1].entry, "")
    assert len(undone) == len(rest)
    assert here(desk) == {first.id}
    with pytest.raises(DeskError) as refused:
        desk.checkin.undo_act(admissions[0].entry, "")
    assert refused.value.fault is Fault.NOTHING_TO_UNDO
    assert desk.problems() == []


def test_only_those_due_now_are_offered_and_the_others_come_by_themselves(desk: Desk) -> None:
    now = desk.modules.add("Модуль 1", date(2025, 10, 25), date(2025, 10, 28))
    first, late, away, due = team(desk)
    desk.modules.change_stay(late.id, ModuleStay(arrives="2025-10-26"))
    desk.modules.change_stay(away.id, ModuleStay(now.id, expected=False))
    desk.modules.change_stay(due.id, ModuleStay(expected=False))
    desk.modules.change_stay(due.id, ModuleStay(now.id, expected=True))
    desk.checkin.scan(first.code)
    offered = desk.checkin.team(first.id)
    assert offered is not None
    assert (offered.awaited, offered.size) == ((due,), 2)
    assert desk.checkin.scan(late.code)[0].verdict == "ADMITTED"
    offered = desk.checkin.team(late.id)
    assert offered is not None
    assert (offered.awaited, offered.size) == ((due,), 3)


def test_one_of_a_team_can_be_undone_alone_and_the_act_then_spares_nobody_else(desk: Desk) -> None:
    people = team(desk)
    admissions = desk.checkin.check_in_team(one.id for one in people)
    desk.checkin.undo(admissions[0].entry, "")
    assert here(desk) == {one.id for one in people[1:]}
    assert len(desk.checkin.undo_act(admissions[1].entry, "")) == len(people) - 1
    assert here(desk) == set()


def test_whoever_is_held_up_does_not_hold_up_the_team(desk: Desk) -> None:
    people = team(desk)
    desk.roster.raise_attention(people[1].id, AttentionKind.STOP, "Нет приказа")
    desk.roster.raise_attention(people[2].id, AttentionKind.CONFIRM, "Папка")
    admissions = desk.checkin.check_in_team(one.id for one in people)
    assert [one.verdict for one in admissions] == ["ADMITTED", "STOPPED", "CONFIRM", "ADMITTED"]
    assert here(desk) == {people[0].id, people[3].id}


def test_a_team_with_somebody_unknown_is_not_written_at_all(desk: Desk) -> None:
    people = team(desk)
    with pytest.raises(DeskError):
        desk.checkin.check_in_team([people[0].id, "p-nobody"])
    assert here(desk) == set()


def test_who_is_let_in_has_the_badge_and_gives_it_back_with_the_undo(desk: Desk) -> None:
    person = team(desk, 1)[0]
    printed(desk, person)
    first = desk.checkin.scan(person.code)[0]
    assert first.hands_badge
    assert desk.roster.person(person.id).handed_at == desk.clock.now
    assert not desk.checkin.scan(person.code)[0].hands_badge
    desk.checkin.undo(first.entry, "")
    assert desk.roster.person(person.id).badge_waits
    assert desk.checkin.scan(person.code)[0].hands_badge
    assert desk.problems() == []


def test_what_the_wrong_person_was_given_is_due_again_once_that_is_undone(desk: Desk) -> None:
    person = team(desk, 1)[0]
    desk.roster.raise_attention(person.id, AttentionKind.CONFIRM, "Папка")
    given = desk.checkin.check_in(person.id, acknowledge=True)
    assert given.verdict == "ADMITTED"
    desk.checkin.undo(given.entry, "не тот")
    assert desk.checkin.scan(person.code)[0].needs == ("Папка",)


def test_what_another_desk_wrote_is_undone_for_a_reason_only(tmp_path: Path, desk: Desk) -> None:
    person = team(desk, 1)[0]
    entry = desk.checkin.scan(person.code)[0].entry
    other = another_desk(desk, tmp_path / "other.senezh")
    with pytest.raises(DeskError) as refused:
        other.checkin.undo(entry, "")
    assert refused.value.fault is Fault.REASON_NEEDED
    other.checkin.undo(entry, "отметка на чужой бейдж")
    exchange(desk, other)
    assert here(desk) == here(other) == set()
    other.close()
