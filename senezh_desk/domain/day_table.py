"""What an export is made of: tables of plain cells that every kind of file is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from senezh_desk.domain.attendance_matrix import AttendanceMatrix
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.sessions import Programme

Cell = str | int | float | date | datetime | time | None  # times are naive, in the programme's zone


class CellKind(StrEnum):
    """What a column holds, so that a file can show it as what it is."""

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    DATETIME = "datetime"
    TIME = "time"
    PERCENT = "percent"  # a share from 0 to 1


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: its heading comes from the labels by `key`, unless `title` brings its own."""

    key: str
    kind: CellKind = CellKind.TEXT
    width: int = 12  # characters
    title: str = ""  # for columns that a list or a plan named: extra fields, sessions


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table ready to be written; each row has one cell per column."""

    key: str
    columns: tuple[ExportColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A finished file: data rows in it (headings not counted) and its SHA-256 in hex."""

    path: Path
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RefusalLine:
    """One scan that let nobody in."""

    at: int
    desk: str
    person: Person | None
    session_id: str
    verdict: str
    raw: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change of the list: `kind` is the journal's kind, worded by `Labels.headings`."""

    at: int
    desk: str
    operator: str
    kind: str
    person: Person | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PrintLine:
    """One badge that went to paper."""

    at: int
    desk: str
    operator: str
    person: Person | None
    copy: int


@dataclass(frozen=True, slots=True)
class DayRecord:
    """All that is exported of one programme day."""

    day: date
    matrix: AttendanceMatrix  # everybody, by the day's sessions
    desks: Mapping[tuple[str, str], str]  # who first came in where, by person and session
    changes: tuple[ChangeLine, ...] = ()
    refusals: tuple[RefusalLine, ...] = ()
    prints: tuple[PrintLine, ...] = ()

    @property
    def programme(self) -> Programme:
        """Return the programme."""
        return self.matrix.facts.programme


def headings(table: ExportTable, labels: Labels) -> tuple[str, ...]:
    """Return the column headings of a table, each different from the others."""
    seen: dict[str, int] = {}
    made: list[str] = []
    for column in table.columns:
        own = labels.headings.get(column.key) or labels.fields.get(column.key)
        text = column.title or own or column.key
        count = seen[text.casefold()] = seen.get(text.casefold(), 0) + 1
        made.append(text if count == 1 else f"{text} ({count})")
    return tuple(made)


def sheet_name(table: ExportTable, labels: Labels) -> str:
    """Return what a table is called in the user's language."""
    return labels.sheets.get(table.key, table.key)
