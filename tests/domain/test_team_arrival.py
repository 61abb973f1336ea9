from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance import PersonLine
from senezh_desk.domain.boxes import box_of, read_capacity
from senezh_desk.domain.expectation import Expectation
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Audience, Programme, day_session
from senezh_desk.domain.stays import ModuleStay
from senezh_desk.domain.team_arrival import TeamArrival, team_arrival

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.sessions import Session

PROGRAMME = Programme("e-1", "Школа")
ARRIVAL = day_session(date(2025, 10, 25), PROGRAMME)


def member(number: int, *, head: bool = False) -> Person:
    fields = PersonFields(f"Имярек{number}", team="Клин", head=head)
    return Person(f"p-{number}", number, fields, "", 0)


def clin(
    lines: Iterable[PersonLine], session: Session = ARRIVAL, **stays: ModuleStay
) -> TeamArrival:
    """Return the team of these lines; `stays` are by the member's number, as p5."""
    rule = Expectation(session, {}, PROGRAMME.zone)
    by_id = {key.replace("p", "p-"): stay for key, stay in stays.items()}
    return team_arrival("Клин", lines, rule, by_id)


def test_a_team_awaits_whoever_takes_part_and_is_not_in_by_number() -> None:
    lines = [
        PersonLine(member(5)),
        PersonLine(member(3)),
        PersonLine(member(4), present=True, since=1),
        PersonLine(replace(member(1), withdrawn_at=1)),
        PersonLine(replace(member(2), replaced_by="p-5")),
        PersonLine(replace(member(6), erased=True)),
    ]
    arrival = clin(lines)
    assert [one.id for one in arrival.awaited] == ["p-3", "p-5"]
    assert arrival.size == 3


def test_whoever_is_due_on_another_day_or_not_at_all_is_not_offered() -> None:
    lines = [PersonLine(member(1), present=True, since=1), *map(PersonLine, map(member, (2, 3, 4)))]
    tomorrow, not_now = ModuleStay(arrives="2025-10-26"), ModuleStay(expected=False)
    arrival = clin(lines, p1=tomorrow, p2=tomorrow, p3=not_now, p4=ModuleStay(room="7"))
    assert [one.id for one in arrival.awaited] == ["p-4"]
    assert arrival.size == 2  # whoever came before their day is in


def test_whom_the_session_does_not_mean_is_not_offered() -> None:
    session = replace(ARRIVAL, audience=Audience(tags=("автобус",)))
    lines = [PersonLine(member(1)), PersonLine(member(2))]
    arrival = clin(lines, session, p2=ModuleStay(tags=("автобус",)))
    assert [one.id for one in arrival.awaited] == ["p-2"]
    assert arrival.size == 1


def test_a_head_who_neither_came_nor_comes_is_missing() -> None:
    lines = [PersonLine(member(1, head=True)), PersonLine(member(2))]
    arrival = clin(lines)
    assert arrival.missing_head({"p-2"}) == member(1, head=True)
    assert arrival.missing_head({"p-1", "p-2"}) is None
    here = [PersonLine(member(1, head=True), present=True, since=1), PersonLine(member(2))]
    assert clin(here).missing_head(()) is None
    assert clin(lines, p1=ModuleStay(arrives="2025-10-26")).missing_head(()) is None


def test_numbers_fill_box_after_box() -> None:
    assert [box_of(number, 40) for number in (1, 40, 41, 80, 81)] == [1, 1, 2, 2, 3]
    assert box_of(47, 0) == 0
    assert (read_capacity("40"), read_capacity(None), read_capacity("сорок")) == (40, 0, 0)
