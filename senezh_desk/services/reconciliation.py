"""Reconciliation: what should be looked at before a day is closed, and what changed since."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance_matrix import AttendanceMatrix
from senezh_desk.domain.coding import decode
from senezh_desk.domain.day_table import RefusalLine
from senezh_desk.domain.kinds import CHANGES, BadgePrinted, RefusalReviewed, ScanRefused
from senezh_desk.domain.reconciliation import Refusal, reconcile
from senezh_desk.domain.sessions import day_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.reconciliation import Finding
    from senezh_desk.store.event_file import EventFile

_BY_TIME = frozenset({*CHANGES, BadgePrinted.__name__, ScanRefused.__name__})


class ReconciliationService:
    """Finds what is open at the end of a day and takes note of what was looked at."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    def findings(self, day: date) -> tuple[Finding, ...]:
        """Return what should be looked at before a day is closed."""
        attendance, queries = self._file.attendance, self._file.queries
        matrix = AttendanceMatrix(attendance.facts(attendance.day_sessions(day), self._clock()))
        by_card = {card: one for one in matrix.people.values() for card in one.cards}
        start, end = day_bounds(day, matrix.facts.programme.zone)
        names = queries.desk_names()
        latest: dict[str, int] = {}
        for desk, at in attendance.other_desks():  # a renewed desk goes on under its name
            name = names.get(desk, "")
            latest[name] = max(at, latest.get(name, 0))
        own = names.get(queries.desk(), "")
        return reconcile(
            day,
            matrix,
            seen=attendance.seen(),
            refusals=self._refusals(start, end, by_card),
            reviewed=attendance.reviewed(),
            desks=[(name, at) for name, at in latest.items() if name and name != own],
        )

    def review(self, refusals: Iterable[str], note: str = "") -> None:
        """Say that refused scans, by their entries, were looked at."""
        with self._file.journal.writing() as writing:
            for refused in refusals:
                entry = self._file.queries.entry(refused)
                if entry is not None and entry.kind == ScanRefused.__name__:
                    reviewed = RefusalReviewed(entry.id, " ".join(note.split()))
                    writing.append(entry.subject, reviewed)

    def changed_since_close(self, day: date) -> Mapping[str, int] | None:
        """Return how many entries of each kind changed a day since it was closed, None if never."""
        attendance = self._file.attendance
        closed = attendance.closed(day)
        if closed is None:
            return None
        sessions = {session.id for session in attendance.day_sessions(day)}
        start, end = day_bounds(day, self._file.queries.programme().zone)
        return Counter(
            entry.kind
            for entry in attendance.since(closed)
            if getattr(decode(entry), "session", "") in sessions
            or (entry.kind in _BY_TIME and start <= entry.at < end)
        )

    def _refusals(self, start: int, end: int, by_card: Mapping[str, Person]) -> Iterable[Refusal]:
        for entry in self._file.queries.entries_between(start, end, ScanRefused.__name__):
            told = decode(entry)
            if isinstance(told, ScanRefused):
                person = by_card.get(entry.subject)
                yield Refusal(
                    entry.id,
                    RefusalLine(entry.at, "", person, told.session, told.verdict, told.raw),
                )
