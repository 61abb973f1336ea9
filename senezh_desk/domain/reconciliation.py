"""What should be looked at before a day is closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.admission import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from senezh_desk.domain.attendance_matrix import AttendanceMatrix
    from senezh_desk.domain.day_table import RefusalLine

BEHIND = 30 * 60_000  # milliseconds without news after which a desk counts as not merged
_SETTLED = frozenset({Verdict.ALREADY_IN.value, Verdict.NOT_IN.value})  # refuse nobody


class FindingKind(StrEnum):
    """What is found before the close."""

    DESK_BEHIND = "desk-behind"
    REFUSAL_OPEN = "refusal-open"
    WALK_IN = "walk-in"
    BADGE_UNSEEN = "badge-unseen"
    NO_CHECK_OUT = "no-check-out"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at; `name` is a person's, a desk's or what was received."""

    kind: FindingKind
    name: str
    at: int | None = None  # UTC milliseconds
    person: str = ""
    session: str = ""
    entry: str = ""  # the refusal to be looked at
    verdict: str = ""


class Refusal(NamedTuple):
    """A refused scan with the entry that holds it."""

    entry: str
    line: RefusalLine


def reconcile(
    day: date,
    matrix: AttendanceMatrix,
    *,
    seen: Collection[str],
    refusals: Iterable[Refusal],
    reviewed: Collection[str],
    desks: Iterable[tuple[str, int]],
) -> tuple[Finding, ...]:
    """Return what should be looked at, what concerns most first.

    `seen` holds who ever came anywhere, `reviewed` the refusals looked at, `desks` the other
    desks with when the last that is known of each happened. Refusals of people who came in all
    the same settle themselves.
    """
    facts = matrix.facts
    marks = {person: matrix.day_mark(person) for person in matrix.people}
    found = [
        Finding(FindingKind.DESK_BEHIND, name, at)
        for name, at in sorted(desks)
        if at < facts.now - BEHIND
    ]
    for entry, line in refusals:
        came = line.person is not None and marks[line.person.id].passage is not None
        if entry not in reviewed and line.verdict not in _SETTLED and not came:
            name = line.person.name if line.person is not None else line.raw
            known = line.person.id if line.person is not None else ""
            found.append(
                Finding(
                    FindingKind.REFUSAL_OPEN,
                    name,
                    line.at,
                    known,
                    line.session_id,
                    entry,
                    line.verdict,
                )
            )
    walk_ins = (
        Finding(FindingKind.WALK_IN, person.name, person.listed_at, person.id)
        for person in facts.people
        if person.waits and marks[person.id].passage is not None
    )
    unseen = (
        Finding(FindingKind.BADGE_UNSEEN, person.name, person.printed_at, person.id)
        for person in facts.people
        if person.printed_at is not None and person.id not in seen and marks[person.id].expected
    )
    return (*found, *walk_ins, *unseen, *_without_check_out(day, matrix))


def _without_check_out(day: date, matrix: AttendanceMatrix) -> Iterable[Finding]:
    """Give who is still inside what is over, where people were checked out at all."""
    for session in matrix.facts.sessions:
        passages = matrix.facts.passages.get(session.id, {})
        counts_out = any(passage.left_at is not None for passage in passages.values())
        if session.day != day or session.ends > matrix.facts.now or not counts_out:
            continue
        for person, passage in passages.items():
            if passage.inside and person in matrix.people:
                name = matrix.people[person].name
                yield Finding(
                    FindingKind.NO_CHECK_OUT, name, passage.arrived_at, person, session.id
                )
