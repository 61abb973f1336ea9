"""The wall screen: which tables stand on which page, whom somebody looks for, time left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from senezh_desk.domain.seating.accepted import AcceptedPlan, Started

FOUND = 4  # of more people than these, more letters are asked for


@dataclass(frozen=True, slots=True)
class WallTable:
    """A table on the wall: its number in the plan and the names of its people, sorted."""

    table: int
    names: tuple[str, ...]


def wall_tables(plan: AcceptedPlan, names: Mapping[str, str], turn: int) -> tuple[WallTable, ...]:
    """Return the tables of a round at which anybody sits."""
    people: list[list[str]] = [[] for _ in plan.tables]
    for person in plan.people:
        table = plan.table_at(person, turn)
        if table != AWAY:
            people[table].append(names.get(person, "—"))
    return tuple(
        WallTable(table, tuple(sorted(held, key=_alphabet)))
        for table, held in enumerate(people)
        if held
    )


def pages_of(tables: Sequence[WallTable], on_a_page: int) -> tuple[tuple[WallTable, ...], ...]:
    """Return tables page by page, the pages as evenly filled as can be."""
    count = max(1, -(-len(tables) // max(1, on_a_page)))
    each = max(1, -(-len(tables) // count))
    return tuple(tuple(tables[start : start + each]) for start in range(0, len(tables), each))


def looked_for(typed: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the people one of whose names begins as was typed, by name."""
    wanted = _alphabet(typed).split()
    if not wanted:
        return ()
    found = [
        person
        for person, name in names.items()
        if all(any(part.startswith(piece) for part in _alphabet(name).split()) for piece in wanted)
    ]
    return tuple(sorted(found, key=lambda person: _alphabet(names[person])))


def seconds_left(started: Started | None, now: int) -> int | None:
    """Return the seconds left of the round that is on, below 0 when it is over.

    None where no round has begun or it lasts as long as it takes.
    """
    if started is None or not started.minutes:
        return None
    return (started.at + started.minutes * 60_000 - now + 999) // 1000


def clock_face(seconds: int) -> str:
    """Return a time left as a clock shows it: "4:05", past the end "+0:20"."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'+' if seconds < 0 else ''}{minutes}:{rest:02}"


def _alphabet(text: str) -> str:
    return text.casefold().replace("ё", "е")
