"""A plain SQLite copy of a day for other programs: readable tables, views in the user's words."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from senezh_desk.domain.day_table import CellKind, headings, sheet_name
from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from senezh_desk.domain.day_table import Cell, ExportTable
    from senezh_desk.domain.labels import Labels

_TYPES = {CellKind.INTEGER: "INTEGER", CellKind.PERCENT: "REAL"}  # all else is text, times ISO
_FAULTS = {  # by SQLite's primary result codes READONLY, IOERR, FULL, CANTOPEN
    8: Fault.READ_ONLY,
    10: Fault.CANNOT_WRITE,
    13: Fault.DISK_FULL,
    14: Fault.CANNOT_WRITE,
}


def write_readable_copy(
    part: Path, tables: Sequence[ExportTable], labels: Labels, *, title: str, day: date
) -> int:
    """Fill an empty part file, reopen and count it; return the data rows of all tables.

    Each table has a view with the user's headings; the table `about` says what is what. There
    is no journal inside and no -wal beside it; renaming is the caller's. Raises DeskError:
    DISK_FULL, READ_ONLY, CANNOT_WRITE, or EXPORT_FAILED where the file read back differs.
    """
    try:
        with closing(dbapi2.connect(str(part), isolation_level=None)) as file:
            file.execute("PRAGMA journal_mode = DELETE")
            file.execute("PRAGMA synchronous = FULL")
            file.execute("BEGIN IMMEDIATE")
            file.execute("CREATE TABLE about (name TEXT, meaning TEXT, row_count INTEGER)")
            about = "INSERT INTO about VALUES (?, ?, ?)"
            file.execute(about, ("programme", title, None))
            file.execute(about, ("day", day.isoformat(), None))
            for table in tables:
                _add(file, table, labels)
                file.execute(about, (table.key, sheet_name(table, labels), len(table.rows)))
                file.executemany(
                    about,
                    [
                        (f"{table.key}.{column.key}", heading, None)
                        for column, heading in zip(
                            table.columns, headings(table, labels), strict=True
                        )
                    ],
                )
            file.execute("COMMIT")
        return _count(part, tables)
    except dbapi2.Error as error:
        fault = _FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, Fault.EXPORT_FAILED)
        raise DeskError(fault, path=str(part)) from error


def _add(file: dbapi2.Connection, table: ExportTable, labels: Labels) -> None:
    columns = ", ".join(
        f"{_quoted(column.key)} {_TYPES.get(column.kind, 'TEXT')}" for column in table.columns
    )
    file.execute(f"CREATE TABLE {_quoted(table.key)} ({columns})")
    marks = ", ".join("?" * len(table.columns))
    file.executemany(
        f"INSERT INTO {_quoted(table.key)} VALUES ({marks})",
        (tuple(map(_stored, row)) for row in table.rows),
    )
    shown = ", ".join(
        f"{_quoted(column.key)} AS {_quoted(heading)}"
        for column, heading in zip(table.columns, headings(table, labels), strict=True)
    )
    view = sheet_name(table, labels)
    if view.casefold() == table.key:  # SQLite keeps one namespace and does not mind case
        view = f"{table.key}_view"
    source = f"SELECT {shown} FROM {_quoted(table.key)} ORDER BY rowid"
    file.execute(f"CREATE VIEW {_quoted(view)} AS {source}")


def _count(part: Path, tables: Sequence[ExportTable]) -> int:
    """Reopen the copy: sound, and every table with the rows it was given."""
    count = "SELECT count(*) FROM "
    with closing(dbapi2.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)) as file:
        sound = file.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        found = [
            int(file.execute(count + _quoted(table.key)).fetchone()[0])  # the name is quoted
            for table in tables
        ]
    wanted = [len(table.rows) for table in tables]
    if not sound or found != wanted:
        raise DeskError(Fault.EXPORT_FAILED, path=str(part), wanted=sum(wanted), found=sum(found))
    return sum(found)


def _stored(cell: Cell) -> str | float | None:
    match cell:
        case datetime():
            return cell.isoformat(" ", timespec="seconds")
        case date() | time():
            return cell.isoformat()
        case _:
            return cell


def _quoted(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""').replace("\0", "") + '"'
