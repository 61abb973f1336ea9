from __future__ import annotations

from dataclasses import replace

from senezh_desk.domain.attendance import PersonLine
from senezh_desk.domain.boxes import box_of, read_capacity
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.team_arrival import team_arrival


def member(number: int, *, head: bool = False) -> Person:
    fields = PersonFields(f"Имярек{number}", team="Клин", head=head)
    return Person(f"p-{number}", number, fields, "", 0)


def test_a_team_awaits_whoever_takes_part_and_is_not_in_by_number() -> None:
    lines = [
        PersonLine(member(5)),
        PersonLine(member(3)),
        PersonLine(member(4), present=True, since=1),
        PersonLine(replace(member(1), withdrawn_at=1)),
        PersonLine(replace(member(2), replaced_by="p-5")),
        PersonLine(replace(member(6), erased=True)),
    ]
    arrival = team_arrival("Клин", lines)
    assert [one.id for one in arrival.awaited] == ["p-3", "p-5"]
    assert arrival.size == 3


def test_a_head_who_neither_came_nor_comes_is_missing() -> None:
    arrival = team_arrival("Клин", [PersonLine(member(1, head=True)), PersonLine(member(2))])
    assert arrival.missing_head({"p-2"}) == member(1, head=True)
    assert arrival.missing_head({"p-1", "p-2"}) is None
    here = [PersonLine(member(1, head=True), present=True, since=1), PersonLine(member(2))]
    assert team_arrival("Клин", here).missing_head(()) is None


def test_numbers_fill_box_after_box() -> None:
    assert [box_of(number, 40) for number in (1, 40, 41, 80, 81)] == [1, 1, 2, 2, 3]
    assert box_of(47, 0) == 0
    assert (read_capacity("40"), read_capacity(None), read_capacity("сорок")) == (40, 0, 0)
