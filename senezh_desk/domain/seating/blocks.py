"""Who sits together as one: blocks as they are in a round, joined where they share somebody."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.seating.request import Request


def blocks_of(request: Request, present: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    """Return the groups of two and more present people who must share a table."""
    there = set(present)
    leader = {person: person for person in there}

    def lead(person: int) -> int:
        while leader[person] != person:
            leader[person] = leader[leader[person]]
            person = leader[person]
        return person

    for block in request.together:
        for one, other in pairwise(person for person in block if person in there):
            leader[lead(one)] = lead(other)
    groups: dict[int, list[int]] = {}
    for person in sorted(there):
        groups.setdefault(lead(person), []).append(person)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
