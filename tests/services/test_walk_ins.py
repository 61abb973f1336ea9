from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.person import Decision, PersonFields
from senezh_desk.services.badges import BadgeService
from tests.builders import HOUR, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = 24 * HOUR


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "desk.senezh")
    yield desk
    desk.close()


def reserve(desk: Desk, folder: Path, count: int = 2) -> list[str]:
    """Return the codes of so many fresh reserve badges, by number."""
    badges = BadgeService(desk.file, resources_folder(), Labels("ru"))
    run = badges.reserve(folder / "reserve.pdf", count)
    assert run.decoded == run.badges == count
    with desk.file.database.reading() as connection:
        rows = connection.execute("SELECT code FROM reserve ORDER BY number DESC").fetchall()
    return [code for (code,) in rows[:count]][::-1]


def test_a_walk_in_is_let_in_counted_apart_and_counted_in_once_accepted(desk: Desk) -> None:
    desk.roster.add(PersonFields("Абаев"))
    guest = desk.roster.add_walk_in(PersonFields("Гостев"))
    assert desk.checkin.check_in(guest.id).verdict == "ADMITTED"
    count = desk.checkin.presence()
    assert (count.expected, count.present, count.waiting) == (1, 1, 1)
    desk.roster.decide(guest.id, Decision.ACCEPTED)
    count = desk.checkin.presence()
    assert (count.expected, count.present, count.waiting) == (2, 1, 0)


def test_a_declined_walk_in_takes_no_part_until_that_is_taken_back(desk: Desk) -> None:
    guest = desk.roster.add_walk_in(PersonFields("Гостев"))
    desk.roster.decide(guest.id, Decision.DECLINED, "нет мест")
    declined = desk.roster.person(guest.id)
    assert (declined.is_active, declined.withdrawn_reason) == (False, "нет мест")
    assert desk.checkin.scan(guest.code)[0].verdict == "WITHDRAWN"
    desk.roster.undo_withdrawal(guest.id)
    assert desk.roster.person(guest.id).waits
    listed = desk.roster.add(PersonFields("Абаев"))
    with pytest.raises(DeskError) as refused:
        desk.roster.decide(listed.id, Decision.ACCEPTED)
    assert refused.value.fault is Fault.NOT_A_WALK_IN
    assert desk.problems() == []


def test_a_reserve_badge_is_nobodys_until_its_scan_binds_it(desk: Desk, tmp_path: Path) -> None:
    code, other = reserve(desk, tmp_path)
    assert desk.checkin.scan(code)[0].verdict == "RESERVE"
    guest = desk.roster.add_walk_in(PersonFields("Гостев"), code)
    admission = desk.checkin.scan(code)[0]
    assert admission.verdict == "ADMITTED"
    assert admission.person is not None
    assert admission.person.id == guest.id
    assert not admission.hands_badge  # it hangs on them already
    for taken in (code, "0" * 17):
        with pytest.raises(DeskError) as refused:
            desk.roster.add_walk_in(PersonFields("Другой"), taken)
        assert refused.value.fault is Fault.NO_SUCH_RESERVE
    assert desk.checkin.scan(other)[0].verdict == "RESERVE"
    assert desk.problems() == []


def test_reserve_badges_and_decisions_travel_to_other_desks(desk: Desk, tmp_path: Path) -> None:
    code, _ = reserve(desk, tmp_path)
    guest = desk.roster.add_walk_in(PersonFields("Гостев"))
    there = another_desk(desk, tmp_path / "there.senezh")
    there.roster.decide(guest.id, Decision.ACCEPTED)
    newcomer = there.roster.add_walk_in(PersonFields("Новиков"), code)
    exchange(desk, there)
    assert desk.tables() == there.tables()
    found = desk.checkin.scan(code)[0].person
    assert found is not None
    assert found.id == newcomer.id
    assert desk.roster.person(guest.id).decision == "accepted"
    there.close()


def test_a_substitution_for_one_module_ends_with_it(desk: Desk) -> None:
    desk.modules.add("Модуль 1", date(2025, 10, 25), date(2025, 10, 26))
    desk.modules.add("Модуль 2", date(2025, 11, 25), date(2025, 11, 26))
    first = desk.roster.add(PersonFields("Абаев", team="Клин", room="214"))
    second = desk.roster.substitute(first.id, PersonFields("Белов"), "письмо № 7", only_now=True)
    assert (second.fields.team, second.fields.room) == ("Клин", "214")
    refused = desk.checkin.scan(first.code)[0]
    assert refused.verdict == "REPLACED"
    assert refused.other is not None
    assert refused.other.id == second.id
    assert desk.checkin.scan(second.code)[0].verdict == "ADMITTED"
    with pytest.raises(DeskError):
        desk.roster.substitute(first.id, PersonFields("Волков"), "", only_now=True)
    desk.clock.now += 31 * DAY
    count = desk.checkin.presence()
    assert count.expected == 1
    assert desk.checkin.scan(first.code)[0].verdict == "ADMITTED"
    assert desk.checkin.scan(second.code)[0].reason == "NOT_EXPECTED"
    assert desk.problems() == []


def test_without_modules_a_substitution_holds_for_good(desk: Desk) -> None:
    first = desk.roster.add(PersonFields("Абаев"))
    assert not desk.roster.has_module_today()
    second = desk.roster.substitute(first.id, PersonFields("Белов"), "", only_now=True)
    assert desk.roster.person(first.id).replaced_by == second.id
