from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.stays import ModuleStay
from senezh_desk.services.calls import CallService
from senezh_desk.services.decisions import DecisionService
from tests.builders import HOUR, MINUTE, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "desk.senezh")
    yield desk
    desk.close()


def calls(desk: Desk) -> CallService:
    return CallService(desk.file, desk.clock)


def decisions(desk: Desk) -> DecisionService:
    return DecisionService(desk.file, desk.clock)


def awaited(desk: Desk) -> list[str]:
    return [line.person.fields.last for line in calls(desk).awaited()]


def test_the_call_list_holds_who_is_expected_and_has_not_come(desk: Desk) -> None:
    for last in ("Абаев", "Белов", "Волков", "Гордеев"):
        desk.roster.add(PersonFields(last, team="Клин", head=last == "Гордеев"))
    by_name = {line.person.fields.last: line.person for line in desk.roster.people()}
    assert awaited(desk) == ["Абаев", "Белов", "Волков", "Гордеев"]
    came = desk.checkin.scan(by_name["Белов"].code)[0]
    desk.checkin.check_out(by_name["Белов"].code)
    desk.roster.withdraw(by_name["Волков"].id, "")
    assert awaited(desk) == ["Гордеев", "Абаев"]  # a head whose team is here is felt most
    desk.modules.change_stay(by_name["Абаев"].id, ModuleStay(arrives="2025-10-26"))
    assert awaited(desk) == ["Гордеев"]  # whoever is due tomorrow is not called today
    desk.checkin.undo(came.entry, "")
    assert awaited(desk) == ["Белов", "Гордеев"]


def test_a_call_says_when_somebody_arrives_and_the_last_one_holds(desk: Desk) -> None:
    person = desk.roster.add(PersonFields("Абаев"))
    calls(desk).note(person.id)
    desk.clock.now += MINUTE
    calls(desk).note(person.id, "14:30", "в дороге")
    call = calls(desk).awaited()[0].call
    assert call is not None
    assert (call.arrives, call.note) == ("2025-10-25T14:30", "в дороге")
    with pytest.raises(DeskError) as refused:
        calls(desk).note(person.id, "к обеду")
    assert refused.value.fault is Fault.BAD_TIME
    desk.clock.now += 24 * HOUR
    assert calls(desk).awaited()[0].call is None


def test_a_scan_that_came_before_its_person_becomes_a_check_in_after_the_merge(
    desk: Desk, tmp_path: Path
) -> None:
    desk.roster.add(PersonFields("Первый"))
    there = another_desk(desk, tmp_path / "there.senezh")
    there.checkin.check_in(there.roster.add(PersonFields("Другой")).id)
    exchange(desk, there)  # each knows that there are other desks
    person = desk.roster.add(PersonFields("Абаев"))
    there.clock.now += HOUR
    scanned = there.clock.now
    assert there.checkin.scan(person.code)[0].verdict == "NOT_YET_KNOWN"
    assert there.checkin.settle() == ()
    there.clock.now += HOUR
    there.merge(desk.entries())
    assert [one.verdict for one in there.checkin.settle()] == ["ADMITTED"]
    assert there.checkin.settle() == ()  # once is enough
    session = there.sessions.current()
    inside = {line.person.id: line.since for line in there.checkin.inside(session.id)}
    assert inside[person.id] == scanned
    changed = decisions(there).changes()
    assert "NOT_YET_KNOWN" in [getattr(one.happening, "reason", "") for one in changed]
    exchange(desk, there)
    assert desk.checkin.settle() == ()  # the scan was the other desk's
    assert desk.tables() == there.tables()
    there.close()


def test_likely_pairs_are_proposed_until_somebody_joins_or_parts_them(desk: Desk) -> None:
    listed = desk.roster.add(PersonFields("Абаев", "Олег", "Ильич", team="Клин"))
    walk_in = desk.roster.add_walk_in(PersonFields("абаев", "Олег"))
    desk.roster.add(PersonFields("Абаев", "Олег", "Петрович"))
    elsewhere = desk.roster.add(PersonFields("Абаев", "Олег", "Ильич", team="Тверь"))
    found = {frozenset({one.id, other.id}) for one, other in decisions(desk).pairs()}
    assert frozenset({listed.id, walk_in.id}) in found
    assert frozenset({listed.id, elsewhere.id}) not in found
    decisions(desk).keep_apart(walk_in.id, listed.id)
    found = {frozenset({one.id, other.id}) for one, other in decisions(desk).pairs()}
    assert frozenset({listed.id, walk_in.id}) not in found
    for one, other in decisions(desk).pairs():
        desk.roster.join(one.id, other.id)
        break
    assert desk.problems() == []


def test_the_days_changes_leave_the_imported_list_out(desk: Desk) -> None:
    desk.roster.add(PersonFields("Абаев"))
    guest = desk.roster.add_walk_in(PersonFields("Гостев"))
    assert [one.id for one in decisions(desk).waiting()] == [guest.id]
    desk.roster.withdraw(guest.id, "уехал")
    kinds = [type(one.happening).__name__ for one in decisions(desk).changes()]
    assert kinds == ["ParticipantWithdrawn", "ParticipantListed"]
    assert decisions(desk).waiting() == ()
    desk.roster.undo_withdrawal(guest.id)
    assert [one.undone for one in decisions(desk).changes()] == [False, True, False]
