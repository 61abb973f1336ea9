"""CSV for spreadsheets: UTF-8 with a mark, semicolons, and no cell that could be a formula."""

from __future__ import annotations

import csv
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from senezh_desk.domain.day_table import CellKind, headings
from senezh_desk.files.safe_write import unlike, written_aside

if TYPE_CHECKING:
    from pathlib import Path

    from senezh_desk.domain.day_table import Cell, ExportColumn, ExportTable
    from senezh_desk.domain.labels import Labels

_ENCODING = "utf-8-sig"
_DELIMITER = ";"
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(path: Path, table: ExportTable, labels: Labels) -> int:
    """Write a table, read it back and compare every line; return the data rows.

    Dates are ISO, shares per cent, line ends CRLF. Raises DeskError as `written_aside`, and
    EXPORT_FAILED where the file read back differs.
    """
    comma = labels.language == "ru"
    lines = [[inert(heading) for heading in headings(table, labels)]]
    lines += [
        [_shown(cell, column, comma=comma) for cell, column in zip(row, table.columns, strict=True)]
        for row in table.rows
    ]
    with written_aside(path) as part:
        with part.open("w", encoding=_ENCODING, newline="") as file:
            csv.writer(file, delimiter=_DELIMITER, lineterminator="\r\n").writerows(lines)
        with part.open(encoding=_ENCODING, newline="") as file:
            found = list(csv.reader(file, delimiter=_DELIMITER))
        if found != lines:
            raise unlike(path, len(lines) - 1, len(found) - 1)
    return len(table.rows)


def inert(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    A leading = + - @, tab or line break, plain or full-width and also behind spaces, gets an
    apostrophe in front. A phone gets it too: «+7-000-1» would be computed, «+7000…» would lose its
    plus; behind the apostrophe it stays whole and readable. NUL, which no CSV can hold, is dropped.
    """
    text = text.replace("\0", "")
    return f"'{text}" if text.startswith(_ACTIVE) or text.lstrip().startswith(_ACTIVE) else text


def _shown(cell: Cell, column: ExportColumn, *, comma: bool) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.isoformat(" ", timespec="seconds")
        case date() | time():
            return cell.isoformat()
        case int() | float() if column.kind is CellKind.PERCENT:
            share = f"{cell:.1%}"
            return share.replace(".", ",") if comma else share
        case str():
            return inert(cell)
        case _:
            return str(cell)
