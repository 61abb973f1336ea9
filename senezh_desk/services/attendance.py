"""Attendance: who was expected and who came, what is behind it, and what excuses an absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain import attendance_rules
from senezh_desk.domain.attendance_matrix import AttendanceMatrix
from senezh_desk.domain.coding import decode
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fold import told_in_order
from senezh_desk.domain.kinds import SETTING_PREFIX, AbsenceExcused, SettingChanged
from senezh_desk.domain.sessions import programme_day
from senezh_desk.domain.stay_fold import excuse_heads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from senezh_desk.domain.attendance_rules import AttendanceRules
    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.kinds import Happening
    from senezh_desk.domain.sessions import Session
    from senezh_desk.store.event_file import EventFile


class AttendanceService:
    """Gives the matrix of people and sessions and keeps the rules it is read by."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    def today(self) -> date:
        """Return the programme day of now."""
        return programme_day(self._clock(), self._file.queries.programme().zone)

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions by day and start; a day's own where it has no other or was used."""
        return self._file.attendance.sessions()

    def matrix(self, sessions: Iterable[Session] | None = None) -> AttendanceMatrix:
        """Return everybody's attendance of some sessions, of all unless named."""
        chosen = self.sessions() if sessions is None else tuple(sessions)
        return AttendanceMatrix(self._file.attendance.facts(chosen, self._clock()))

    def behind(self, person_id: str, session_id: str) -> tuple[tuple[Entry, Happening], ...]:
        """Return the entries behind a cell, the latest first: all that was said of it."""
        queries = self._file.queries
        person = queries.person(person_id)
        if person is None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)
        entries = [entry for card in person.cards for entry in queries.entries_of(card)]
        told = [(entry, decode(entry)) for entry in entries]
        found = [
            (entry, happening)
            for entry, happening in told
            if happening is not None and getattr(happening, "session", None) == session_id
        ]
        return tuple(sorted(found, key=lambda item: (item[0].at, item[0].order), reverse=True))

    def excuse(self, person_id: str, session_id: str, mark: str, reason: str = "") -> None:
        """Mark somebody's absence from a session, or take the mark back with an empty one."""
        queries = self._file.queries
        with self._file.journal.writing() as writing:
            person = queries.person(person_id)
            if person is None:
                raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)
            entries = [entry for card in person.cards for entry in queries.entries_of(card)]
            heads = excuse_heads(told_in_order(entries), session_id)
            excused = AbsenceExcused(session_id, mark.strip(), " ".join(reason.split()))
            writing.append(person.id, excused, supersedes=heads)

    def rules(self) -> AttendanceRules:
        """Return what counts as late or early and how much a certificate takes."""
        return attendance_rules.load(self._file.queries.setting(attendance_rules.SETTING) or "")

    def set_rules(self, rules: AttendanceRules) -> None:
        """Replace the rules."""
        subject = f"{SETTING_PREFIX}{attendance_rules.SETTING}"
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(subject)
            writing.append(subject, SettingChanged(attendance_rules.dump(rules)), supersedes=heads)
