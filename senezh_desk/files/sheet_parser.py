"""Workbooks are parsed in a child process: this is what the child does.

It imports calamine and little else. Rows go back as texts joined by two control characters, which
clean text cannot hold, in blocks; a refusal goes back as its code.
"""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.sheet import Marks, Merge
from senezh_desk.domain.text import clean
from senezh_desk.files.intake import MAX_ROWS, Kind, inflate

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from python_calamine import CalamineSheet

MEMORY_LIMIT = 1 << 30  # of address space; where the system can set it
CPU_LIMIT = 180  # seconds; likewise
ROWS_A_BLOCK = 4000
CELL, ROW = "\x1f", "\x1e"
MAX_CELLS = 6_000_000
_UNCLEAN = re.compile(
    "[\x00-\x09\x0b-\x1d\x7f-\xa0\xad\u034f\u061c\u0300-\u0308\u0327\u0328\u1680\u180e"
    "\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufffe\uffff]"
)
_BREAKS = (CELL, ROW, "\n")
_LOOSE = (  # blanks to take away; substrings are found far sooner than patterns
    *("  ", "_x000"),
    *(" " + mark for mark in _BREAKS),
    *(mark + " " for mark in _BREAKS),
    *("\n" + mark for mark in _BREAKS),
    *(mark + "\n" for mark in _BREAKS),
)


def serve(path: str, kind: str, sender: Connection) -> None:
    """Parse a workbook and send its sheets; the child process's main function.

    Messages: ("sheet", name, visible, marks, rows), ("rows", text), ("done",) or
    ("refused", fault, facts).
    """
    with suppress(BrokenPipeError):  # the program is gone, so nobody listens
        try:
            _limit()
            _parse(Path(path), Kind(kind), sender)
            sender.send(("done",))
        except DeskError as error:
            sender.send(("refused", error.fault.value, error.facts))
        except MemoryError:
            sender.send(("refused", Fault.ROSTER_TOO_LARGE.value, {"file": Path(path).name}))
        finally:
            sender.close()


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415  # only some systems have it
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
    with suppress(OSError, ValueError):  # macOS refuses; the time limit and the counts hold
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    with suppress(OSError, ValueError):  # an orphan must not go on for ever
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT))


def _parse(path: Path, kind: Kind, sender: Connection) -> None:
    from python_calamine import (  # noqa: PLC0415  # loaded in the child only
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    marks = _marks(path, kind)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            if not book.sheets_metadata:
                raise DeskError(Fault.ROSTER_NO_ROWS, file=path.name)
            for entry in book.sheets_metadata:
                if entry.typ is SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_name(entry.name)
                    visible = entry.visible is SheetVisibleEnum.Visible
                    own = marks.get(entry.name) or _merges(sheet, kind)
                    _send_sheet(sheet, visible, own, sender)
    except PasswordError as error:
        raise DeskError(Fault.ROSTER_ENCRYPTED, file=path.name) from error
    except CalamineError as error:
        fault = Fault.ROSTER_ENCRYPTED if "assword" in str(error) else Fault.ROSTER_TRUNCATED
        raise DeskError(fault, file=path.name) from error
    except (OSError, ValueError) as error:
        raise DeskError(Fault.ROSTER_TRUNCATED, file=path.name) from error


def _marks(path: Path, kind: Kind) -> dict[str, Marks]:
    """Return what formatting says, having counted what the archive unpacks to."""
    if kind is Kind.XLS:
        from senezh_desk.files.xls_marks import read_xls_marks  # noqa: PLC0415  # for this kind only

        return read_xls_marks(path)
    try:
        with zipfile.ZipFile(path) as archive:
            if kind is Kind.XLSX:
                from senezh_desk.files.xlsx_marks import read_marks  # noqa: PLC0415  # for this kind only

                return read_marks(archive, path.name)
            if kind is Kind.ODS:
                from senezh_desk.files.ods_marks import read_ods_marks  # noqa: PLC0415  # likewise

                return read_ods_marks(archive, path.name)
            for member in archive.infolist():
                for _ in inflate(archive, member, path.name):
                    pass  # counted
    except zipfile.BadZipFile as error:
        raise DeskError(Fault.ROSTER_TRUNCATED, file=path.name) from error
    return {}


def _merges(sheet: CalamineSheet, kind: Kind) -> Marks:
    """Return the merged cells of an older workbook."""
    if kind is not Kind.XLS:
        return Marks()
    ranges = sheet.merged_cell_ranges or []
    merges = tuple(Merge(start[0], start[1], end[0], end[1]) for start, end in ranges)
    return Marks(merges=merges, merges_known=True)


def _send_sheet(sheet: CalamineSheet, visible: bool, marks: Marks, sender: Connection) -> None:  # noqa: FBT001  # a fact of the sheet
    height = sheet.total_height
    if height > MAX_ROWS:
        raise DeskError(Fault.ROSTER_TOO_MANY_ROWS, rows=height, limit=MAX_ROWS)
    if height * sheet.total_width > MAX_CELLS:
        raise DeskError(Fault.ROSTER_TOO_LARGE, cells=height * sheet.total_width, limit=MAX_CELLS)
    sender.send(("sheet", sheet.name, visible, marks, height))
    start = sheet.start
    if start is None:
        return
    indent = [""] * start[1]
    block: list[str] = []  # rows come from the first line on, columns from the first filled one
    for row in sheet.iter_rows():
        cells = indent + [value if value.__class__ is str else as_text(value) for value in row]
        line = CELL.join(cells)
        if line.count(CELL) != len(cells) - 1 or ROW in line:
            line = CELL.join(cell.replace(CELL, "").replace(ROW, "") for cell in cells)
        block.append(line)
        if len(block) >= ROWS_A_BLOCK:
            sender.send(("rows", clean_block(ROW.join(block))))
            block = []
    if block:
        sender.send(("rows", clean_block(ROW.join(block))))


def clean_block(text: str) -> str:
    """Return rows joined by separators with every cell clean; most need nothing."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_clean(text):
        return text
    return ROW.join(
        row if _is_clean(row) else CELL.join(map(clean, row.split(CELL))) for row in text.split(ROW)
    )


def _is_clean(text: str) -> bool:
    return not (
        _UNCLEAN.search(text)
        or any(loose in text for loose in _LOOSE)
        or text.startswith((" ", "\n"))
        or text.endswith((" ", "\n"))
    )


def as_text(value: object) -> str:
    """Return a cell's value as text: numbers without ".0", dates and times in ISO form."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, (date, time)):
        return value.isoformat() if isinstance(value, date) else value.isoformat("minutes")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return str(value)
