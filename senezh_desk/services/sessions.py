"""Sessions: planning them and telling which one it is now."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.happenings import session_plan
from senezh_desk.domain.kinds import SESSION_PREFIX, SessionDropped
from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.sessions import Session, SessionKind, default_end, is_time, programme_day
from senezh_desk.domain.timetable_list import read_timetable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from typing_extensions import Unpack

    from senezh_desk.domain.kinds import SessionPlanned
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.sessions import Details
    from senezh_desk.domain.timetable_list import TimetableReading
    from senezh_desk.store.event_file import EventFile


class SessionService:
    """Plans, changes, drops and chooses sessions."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    def planned(self) -> tuple[Session, ...]:
        """Return the planned sessions by start."""
        return self._file.queries.sessions()

    def current(self, at: int | None = None) -> Session:
        """Return the session that a moment (UTC milliseconds, now unless given) belongs to."""
        session = self._file.queries.session(None, self._clock() if at is None else at)
        if session is None:
            raise DeskError(Fault.NO_SUCH_SESSION, session="")
        return session

    def get(self, session_id: str) -> Session:
        """Return a planned session or a day's own; raises DeskError(NO_SUCH_SESSION)."""
        session = self._file.queries.session(session_id, 0)
        if session is None:
            raise DeskError(Fault.NO_SUCH_SESSION, session=session_id)
        return session

    def add(
        self,
        title: str,
        starts: int,
        ends: int | None = None,
        kind: SessionKind = SessionKind.OTHER,
        **details: Unpack[Details],
    ) -> Session:
        """Plan a session; times are UTC milliseconds, without an end it lasts until 04:00.

        Raises DeskError(NO_NAME) without a title and BAD_TIME where it ends before it starts.
        """
        session_id = f"{SESSION_PREFIX}{secrets.token_hex(4)}"
        planned = self._planned(title, starts, ends, kind, details)
        with self._file.journal.writing() as writing:
            writing.append(session_id, planned)
        return self.get(session_id)

    def change(
        self,
        session_id: str,
        title: str,
        starts: int,
        ends: int | None,
        kind: SessionKind,
        **details: Unpack[Details],
    ) -> Session:
        """Plan a session anew, with the details given; what was recorded in it stays with it."""
        self._of_programme(session_id)
        planned = self._planned(title, starts, ends, kind, details)
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(session_id)
            writing.append(session_id, planned, supersedes=heads)
        return self.get(session_id)

    def plan(self, sessions: Iterable[Session]) -> tuple[Session, ...]:
        """Plan sessions as they are under new ids, all or none: a copied day, a timetable."""
        ids = []
        with self._file.journal.writing() as writing:
            for session in sessions:
                ids.append(f"{SESSION_PREFIX}{secrets.token_hex(4)}")
                writing.append(ids[-1], session_plan(session))
        return tuple(map(self.get, ids))

    def drop_all(self, sessions: Iterable[Session]) -> None:
        """Drop several planned sessions, all or none."""
        planned = {session.id for session in self.planned()}
        with self._file.journal.writing() as writing:
            for session in sessions:
                if session.id in planned:
                    heads = self._file.queries.heads(session.id)
                    writing.append(session.id, SessionDropped(), supersedes=heads)

    def read_timetable(self, source: Path, tick: Tick = no_tick) -> TimetableReading:
        """Return what a spreadsheet's timetable would plan; nothing is written.

        Raises DeskError with one of the ROSTER faults when the file cannot be read.
        """
        from senezh_desk.files.spreadsheet import (  # noqa: PLC0415  # loaded on first use
            read_sheets,
        )

        programme = self._file.queries.programme()
        first = programme.first_day or programme_day(self._clock(), programme.zone)
        return read_timetable(read_sheets(source, tick), first, programme.zone)

    def teams(self) -> tuple[str, ...]:
        """Return the teams there are, by name."""
        return tuple(sorted({one.fields.team for one in self._file.queries.people()} - {""}))

    def drop(self, session_id: str) -> None:
        """Drop a planned session; what was recorded in it stays in the journal."""
        self._of_programme(session_id)
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(session_id)
            writing.append(session_id, SessionDropped(), supersedes=heads)

    def restore(self, session: Session) -> Session:
        """Plan a dropped session as it was; what was recorded in it counts again."""
        planned = session_plan(session)
        heads = self._file.queries.heads(session.id)
        with self._file.journal.writing() as writing:
            writing.append(session.id, planned, supersedes=heads)
        return self.get(session.id)

    def _of_programme(self, session_id: str) -> None:
        if self.get(session_id).is_day:
            raise DeskError(Fault.NO_SUCH_SESSION, session=session_id)

    def _planned(
        self,
        title: str,
        starts: int,
        ends: int | None,
        kind: SessionKind,
        details: Details,
    ) -> SessionPlanned:
        title = " ".join(title.split())
        if not title:
            raise DeskError(Fault.NO_NAME)
        if not is_time(starts):
            raise DeskError(Fault.BAD_TIME, value=title)
        if ends is None:
            ends = default_end(starts, self._file.queries.programme().zone)
        if ends <= starts or not is_time(ends):
            raise DeskError(Fault.BAD_TIME, value=title)
        day = programme_day(starts, self._file.queries.programme().zone)
        return session_plan(Session("", title, kind, starts, ends, day, **details))
