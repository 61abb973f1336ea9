"""Papers: sign-in sheets before a session, reports of a day, the heading that all of them bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.attendance_matrix import AttendanceMatrix
from senezh_desk.domain.boxes import SETTING as BOX
from senezh_desk.domain.boxes import read_capacity
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import SETTING_PREFIX, SettingChanged
from senezh_desk.domain.papers import official
from senezh_desk.domain.papers.emergency import emergency_list
from senezh_desk.domain.papers.reports import Report, report
from senezh_desk.domain.papers.sheets import sign_in_sheets
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.sessions import moment
from senezh_desk.files.paper_docx import write_documents
from senezh_desk.files.paper_pdf import write_papers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.papers.official import OfficialHeading
    from senezh_desk.domain.papers.paper import Paper
    from senezh_desk.domain.papers.sheets import SheetWish
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.sessions import Session
    from senezh_desk.store.event_file import EventFile


class PaperService:
    """Draws what is printed in rows, as PDF or, by the file's suffix, as a Word document."""

    def __init__(self, file: EventFile, clock: Callable[[], int], labels: Labels) -> None:
        self._file = file
        self._clock = clock
        self._labels = labels

    def sign_in(self, out: Path, session_id: str, wish: SheetWish, tick: Tick = no_tick) -> int:
        """Write the sheets to sign at a session; return the sheets or rows written.

        Raises DeskError(NO_SUCH_SESSION), and what keeps the file from being written.
        """
        self._file.gate.require(Act.EXPORT)
        session = self._file.queries.session(session_id, 0)
        if session is None:
            raise DeskError(Fault.NO_SUCH_SESSION, session=session_id)
        matrix = self._matrix((session,))
        papers = sign_in_sheets(session, matrix, wish, self.heading(), self._labels)
        return self._write(out, papers, tick)

    def report(self, out: Path, kind: Report, day: date, tick: Tick = no_tick) -> int:
        """Write a report of a day, of the whole programme for certificates."""
        self._file.gate.require(Act.EXPORT)
        attendance = self._file.attendance
        is_whole = kind is Report.CERTIFICATES
        sessions = attendance.sessions() if is_whole else attendance.day_sessions(day)
        made = report(kind, day, self._matrix(sessions), self.heading(), self._labels)
        return self._write(out, (made,), tick)

    def emergency(self, out: Path, tick: Tick = no_tick) -> int:
        """Write the list that a desk works by without power; return the sheets or rows written."""
        self._file.gate.require(Act.EXPORT)
        queries = self._file.queries
        programme = queries.programme()
        made = moment(self._clock(), programme.zone)
        date = self._labels.date.format(d=made.day, m=made.month, y=made.year)
        paper = emergency_list(
            queries.people(),
            programme.name,
            self._labels.headings.get("made", "{date}").format(date=f"{date} {made:%H:%M}"),
            self._labels,
            read_capacity(queries.setting(BOX)),
        )
        return self._write(out, (paper,), tick)

    def heading(self) -> OfficialHeading:
        """Return the official heading."""
        return official.load(self._file.queries.setting(official.SETTING) or "")

    def set_heading(self, heading: OfficialHeading) -> None:
        """Replace the official heading."""
        subject = f"{SETTING_PREFIX}{official.SETTING}"
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(subject)
            writing.append(subject, SettingChanged(official.dump(heading)), supersedes=heads)

    def _matrix(self, sessions: Sequence[Session]) -> AttendanceMatrix:
        return AttendanceMatrix(self._file.attendance.facts(sessions, self._clock()))

    def _write(self, out: Path, papers: Sequence[Paper], tick: Tick) -> int:
        if out.suffix.lower() == ".docx":
            return write_documents(out, papers, self._labels)
        return write_papers(out, papers, self._labels, tick)
