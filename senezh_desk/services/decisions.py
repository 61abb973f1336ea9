"""What waits for a decision, and what changed on a day: walk-ins, likely pairs, the list's acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.coding import decode
from senezh_desk.domain.kinds import (
    CHANGES,
    CheckedIn,
    Happening,
    ParticipantListed,
    ParticipantReplaced,
    ParticipantsJoined,
    ParticipantsSeparated,
)
from senezh_desk.domain.pairs import Pair, likely_pairs
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.sessions import day_bounds, programme_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.person import Person
    from senezh_desk.store.event_file import EventFile

EARLY = "NOT_YET_KNOWN"  # the reason of a check-in whose scan came before the person did


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a day changed on the list."""

    entry: str
    at: int  # UTC milliseconds
    desk: str  # its name
    operator: str
    person: Person | None
    happening: Happening | None
    other: Person | None = None  # who came instead, or the other card
    undone: bool = False


class DecisionService:
    """Shows what is open and what was done; it decides about pairs, the roster about the rest."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    def waiting(self) -> tuple[Person, ...]:
        """Return those not from the list about whom the organiser has not decided."""
        return tuple(person for person in self._file.queries.people() if person.waits)

    def pairs(self) -> tuple[Pair, ...]:
        """Return two cards each that may be one person, unless somebody said that they are two."""
        queries = self._file.queries
        apart = set()
        for entry in queries.entries_between(0, self._clock() + 1, ParticipantsSeparated.__name__):
            told = decode(entry)
            if isinstance(told, ParticipantsSeparated) and not entry.voids:
                apart.add(frozenset({entry.subject, told.other}))
        return likely_pairs(queries.people(), apart)

    def keep_apart(self, one_id: str, other_id: str) -> None:
        """Say that two cards are two people, so that nobody proposes them again."""
        self._file.gate.require(Act.EDIT_PEOPLE)
        with self._file.journal.writing() as writing:
            writing.append(one_id, ParticipantsSeparated(other_id))

    def changes(self) -> tuple[Change, ...]:
        """Return what today changed on the list, the latest first, but for what was imported.

        Check-ins are among them whose scan was here before the person: after a merge.
        """
        self._file.gate.require(Act.SEARCH)
        queries = self._file.queries
        zone = queries.programme().zone
        start, end = day_bounds(programme_day(self._clock(), zone), zone)
        entries = [
            entry
            for kind in (*CHANGES, CheckedIn.__name__)
            for entry in queries.entries_between(start, end, kind)
        ]
        told = [(entry, decode(entry)) for entry in entries]
        shown = [(entry, one) for entry, one in told if _is_change(one)]
        people = queries.people_by_id({entry.subject for entry, _ in shown})
        others = queries.people_by_id({_other(one) for _, one in shown} - {""})
        undone = queries.undone({entry.subject for entry, _ in shown})
        names = queries.desk_names()
        lines = [
            Change(
                entry.id,
                entry.at,
                names.get(entry.desk, ""),
                entry.operator,
                people.get(entry.subject),
                one,
                others.get(_other(one)),
                entry.id in undone,
            )
            for entry, one in sorted(shown, key=lambda item: item[0].order, reverse=True)
        ]
        return tuple(lines)


def _is_change(happening: Happening | None) -> bool:
    match happening:
        case CheckedIn(reason=reason):
            return reason == EARLY
        case ParticipantListed(walk_in=walk_in, replaces=replaces):
            return walk_in or bool(replaces)
        case _:
            return True


def _other(happening: Happening | None) -> str:
    match happening:
        case ParticipantReplaced(by=other):
            return other
        case ParticipantsJoined(other=other) | ParticipantsSeparated(other=other):
            return other
        case _:
            return ""
