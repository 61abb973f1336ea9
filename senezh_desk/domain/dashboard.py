"""The live picture of one session: who is here, by team and region, when they came, who is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.attendance_matrix import tally
from senezh_desk.domain.day_report import person_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from senezh_desk.domain.attendance_matrix import AttendanceMatrix, Tally
    from senezh_desk.domain.person import Person


class Group(NamedTuple):
    """How many of a team or region were expected and came."""

    name: str  # "" for who has none
    came: int
    expected: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What a dashboard shows; arrivals are moments (UTC milliseconds) in order."""

    tally: Tally
    teams: tuple[Group, ...]
    regions: tuple[Group, ...]
    arrivals: tuple[int, ...]  # of those expected and besides
    missing: tuple[Person, ...]  # expected and not come, not excused, by team and name


def picture(matrix: AttendanceMatrix, place: int) -> Picture:
    """Return the picture of the session at a place of the matrix."""
    people = sorted(matrix.people.values(), key=person_order)
    marks = {person.id: matrix.row(person.id)[place] for person in people}
    return Picture(
        tally(marks.values()),
        _groups(people, matrix, place, lambda person: person.fields.team),
        _groups(people, matrix, place, lambda person: person.fields.region),
        tuple(sorted(m.passage.arrived_at for m in marks.values() if m.passage is not None)),
        tuple(
            person
            for person in people
            if (mark := marks[person.id]).expected and mark.passage is None and mark.excuse is None
        ),
    )


def _groups(
    people: Iterable[Person],
    matrix: AttendanceMatrix,
    place: int,
    of: Callable[[Person], str],
) -> tuple[Group, ...]:
    """Return the groups that somebody is expected of, in the people's order of teams."""
    counted: dict[str, list[int]] = {}
    for person in people:
        mark = matrix.row(person.id)[place]
        if mark.expected:
            group = counted.setdefault(of(person), [0, 0])
            group[0] += mark.passage is not None
            group[1] += 1
    return tuple(
        Group(name, *counts)
        for name, counts in sorted(counted.items(), key=lambda item: (not item[0], item[0]))
    )
