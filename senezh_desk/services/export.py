"""Export: a day leaves the desk as files that were written aside, reopened and counted."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance_matrix import AttendanceMatrix
from senezh_desk.domain.coding import decode
from senezh_desk.domain.day_report import day_tables, session_order
from senezh_desk.domain.day_table import (
    ChangeLine,
    DayRecord,
    ExportedFile,
    PrintLine,
    RefusalLine,
    sheet_name,
)
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import (
    CHANGES,
    PERSON_PREFIX,
    BadgePrinted,
    DayClosed,
    ExportMade,
    ParticipantReplaced,
    ParticipantWithdrawn,
    ScanRefused,
)
from senezh_desk.domain.papers import official
from senezh_desk.domain.papers.sheets import SheetWish, attendance_sheets, sign_in_sheets
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.sessions import day_bounds, programme_day
from senezh_desk.files.delimited_out import write_csv
from senezh_desk.files.manifest import write_manifest
from senezh_desk.files.paper_pdf import write_papers
from senezh_desk.files.safe_write import exported, written_aside
from senezh_desk.files.sealed import pack
from senezh_desk.files.whole_folder import folder_written_aside
from senezh_desk.files.workbook import write_workbook
from senezh_desk.store.readable_copy import write_readable_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from senezh_desk.domain.day_table import ExportTable
    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.progress import Tick
    from senezh_desk.store.event_file import EventFile

FORMATS = ("xlsx", "pdf", "csv", "sqlite")


class ExportService:
    """Gathers a day from the current tables and writes it as files."""

    def __init__(self, file: EventFile, clock: Callable[[], int], labels: Labels) -> None:
        self._file = file
        self._clock = clock
        self._labels = labels

    def today(self) -> date:
        """Return the programme day of now: it lasts until 04:00."""
        return programme_day(self._clock(), self._file.queries.programme().zone)

    def arrivals(self, day: date) -> int:
        """Return how many arrivals a programme day has, over all of its sessions."""
        attendance = self._file.attendance
        sessions = [session.id for session in attendance.day_sessions(day)]
        return sum(map(len, attendance.passages(sessions).values()))

    def export(
        self,
        folder: Path,
        day: date | None = None,
        formats: Iterable[str] = FORMATS,
        *,
        password: str = "",
        tick: Tick = no_tick,
    ) -> tuple[ExportedFile, ...]:
        """Write a day's files into a folder named after it, all of it at once or none.

        The workbook and the attendance sheet lie on top; CSV, SQLite copy, sign-in sheets and
        manifest in a folder beneath. With a password there is one sealed zip instead. Raises
        DeskError(BAD_FORMAT) for a format not in FORMATS, and whatever keeps a file from being
        written; then the old folder stands as it was.
        """
        day = day or self.today()
        files = self._export(folder, day, formats, password, tick)
        with self._file.journal.writing() as writing:
            rows = sum(file.rows for file in files)
            writing.append(writing.programme, ExportMade(day.isoformat(), len(files), rows))
        return files

    def close(
        self, folder: Path, day: date, *, password: str = "", tick: Tick = no_tick
    ) -> tuple[ExportedFile, ...]:
        """Export all of a day and take note that it is closed; it may be closed again."""
        files = self._export(folder, day, FORMATS, password, tick)
        with self._file.journal.writing() as writing:
            rows = sum(file.rows for file in files)
            writing.append(writing.programme, DayClosed(day.isoformat(), len(files), rows))
        return files

    def _export(
        self, folder: Path, day: date, formats: Iterable[str], password: str, tick: Tick
    ) -> tuple[ExportedFile, ...]:
        self._file.gate.require(Act.EXPORT)
        wanted = tuple(dict.fromkeys(formats))
        if not wanted or not set(wanted) <= set(FORMATS):
            raise DeskError(Fault.BAD_FORMAT, value=", ".join(wanted), known=", ".join(FORMATS))
        if password:
            folder.mkdir(parents=True, exist_ok=True)
            # never readable beside the target, which may be a stick: only its owner's here
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as open_folder:
                inside = self._write(Path(open_folder), day, wanted, tick)
                out = folder / f"{day.isoformat()}.zip"
                pack(password, [file.path for file in inside], out)
                return (exported(out, sum(file.rows for file in inside)),)
        name = self._labels.sheets.get("folder", "{date}").format(date=day.isoformat())
        with folder_written_aside(folder / name) as part:
            made = self._write(part, day, wanted, tick)
        return tuple(replace(f, path=folder / name / f.path.relative_to(part)) for f in made)

    def _write(
        self, folder: Path, day: date, formats: tuple[str, ...], tick: Tick
    ) -> tuple[ExportedFile, ...]:
        record = self.record(day)
        tables = day_tables(record, self._labels)
        date = self._labels.date.format(d=day.day, m=day.month, y=day.year)
        title = record.programme.name
        printed = f"{title}, {date}"  # a printed page must say of which day it is
        sheets = self._labels.sheets
        service = folder / sheets.get("service", "service")
        head = sheets.get("attendance", "attendance")
        files: list[ExportedFile] = []
        if "xlsx" in formats:
            path = folder / f"{head}.xlsx"
            rows = write_workbook(path, tables, self._labels, tick, title=printed, day=day)
            files.append(exported(path, rows))
        if "pdf" in formats:
            files += self._papers(folder, service, record, tick)
        if "csv" in formats:
            for table in tables:
                files.append(self._csv(service, table))
                tick(0, 0)
        if "sqlite" in formats:
            path = service / f"{head}.sqlite"
            with written_aside(path) as part:
                rows = write_readable_copy(part, tables, self._labels, title=title, day=day)
            files.append(exported(path, rows))
        path = service / f"{sheets.get('manifest', 'manifest')}.json"
        rows = write_manifest(path, files, record.programme, day, self._clock())
        return (*files, exported(path, rows))

    def _papers(
        self, folder: Path, service: Path, record: DayRecord, tick: Tick
    ) -> list[ExportedFile]:
        heading = official.load(self._file.queries.setting(official.SETTING) or "")
        matrix, labels = record.matrix, self._labels
        signing = [
            paper
            for session in sorted(matrix.facts.sessions, key=session_order)
            for paper in sign_in_sheets(session, matrix, SheetWish(), heading, labels)
        ]
        made = []
        for path, papers in (
            (
                folder / f"{labels.sheets.get('sheet', 'sheet')}.pdf",
                attendance_sheets(record.day, matrix, heading, labels),
            ),
            (service / f"{labels.sheets.get('sign_in', 'sign-in')}.pdf", signing),
        ):
            write_papers(path, papers, labels, tick)
            made.append(exported(path, sum(len(paper.rows) for paper in papers)))
        return made

    def _csv(self, folder: Path, table: ExportTable) -> ExportedFile:
        path = folder / f"{sheet_name(table, self._labels)}.csv"
        return exported(path, write_csv(path, table, self._labels))

    def record(self, day: date) -> DayRecord:
        """Return all that is exported of a programme day."""
        matrix = self.matrix(day)
        people = matrix.people
        names = self._file.queries.desk_names()
        by_card = {card: person for person in people.values() for card in person.cards}
        start, end = day_bounds(day, matrix.facts.programme.zone)
        between = self._file.queries.entries_between
        return DayRecord(
            day,
            matrix,
            {
                (person, session.id): names.get(desk, "")
                for session in matrix.facts.sessions
                for person, desk in self._file.attendance.first_desks(session.id).items()
            },
            tuple(
                _change(entry, by_card, names)
                for kind in CHANGES
                for entry in between(start, end, kind)
            ),
            tuple(
                _refusal(entry, by_card, names)
                for entry in between(start, end, ScanRefused.__name__)
            ),
            tuple(
                _print(entry, by_card, names)
                for entry in between(start, end, BadgePrinted.__name__)
            ),
        )

    def matrix(self, day: date) -> AttendanceMatrix:
        """Return everybody's attendance of a day; its own session where somebody came to it."""
        attendance = self._file.attendance
        return AttendanceMatrix(attendance.facts(attendance.day_sessions(day), self._clock()))


def _change(entry: Entry, by_card: dict[str, Person], names: dict[str, str]) -> ChangeLine:
    happening = decode(entry)
    detail = ""
    if isinstance(happening, ParticipantWithdrawn):
        detail = happening.reason
    elif isinstance(happening, ParticipantReplaced) and happening.by in by_card:
        detail = by_card[happening.by].name
    return ChangeLine(
        entry.at,
        names.get(entry.desk, ""),
        entry.operator,
        entry.kind,
        by_card.get(entry.subject) if entry.subject.startswith(PERSON_PREFIX) else None,
        detail,
    )


def _print(entry: Entry, by_card: dict[str, Person], names: dict[str, str]) -> PrintLine:
    happening = decode(entry)
    copy = happening.copy if isinstance(happening, BadgePrinted) else 1
    return PrintLine(
        entry.at, names.get(entry.desk, ""), entry.operator, by_card.get(entry.subject), copy
    )


def _refusal(entry: Entry, by_card: dict[str, Person], names: dict[str, str]) -> RefusalLine:
    happening = decode(entry)
    told = happening if isinstance(happening, ScanRefused) else ScanRefused("", "")
    return RefusalLine(
        entry.at,
        names.get(entry.desk, ""),
        by_card.get(entry.subject),
        told.session,
        told.verdict,
        told.raw,
    )
