"""The workbook of a day: real dates and numbers, text that stays text, ready to print."""

from __future__ import annotations

import io
import re
import tempfile
import textwrap
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from senezh_desk.domain.day_table import CellKind, headings, sheet_name
from senezh_desk.files.safe_write import unlike, written_aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from senezh_desk.domain.day_table import Cell, ExportTable
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.progress import Tick

_A4 = 9
_CELL_LIMIT = 32_767  # characters Excel keeps in a cell
_TICK_ROWS = 500
_LINE_POINTS = 15
_MOST_LINES = 8
_SHAPES = {
    "ru": {CellKind.DATE: "dd.mm.yyyy", CellKind.DATETIME: "dd.mm.yyyy hh:mm"},
    "en": {CellKind.DATE: "yyyy-mm-dd", CellKind.DATETIME: "yyyy-mm-dd hh:mm"},
}
_EVERYWHERE = {CellKind.TEXT: "@", CellKind.INTEGER: "0", CellKind.TIME: "hh:mm"} | {
    CellKind.PERCENT: "0.0%"
}
_COUNTED = {CellKind.INTEGER, CellKind.PERCENT}
_LINE = {"bottom": 1, "bottom_color": "#D3D8DF", "valign": "top"}


def write_workbook(
    path: Path,
    tables: tuple[ExportTable, ...],
    labels: Labels,
    tick: Tick,
    *,
    title: str = "",
    day: date = date(2000, 1, 1),
) -> int:
    """Write one sheet a table, reopen the file and count; return the data rows of all sheets.

    `title` heads every printed page; `day` is the document's date, so that the same tables give
    the same bytes. Raises Cancelled from `tick`, DeskError as `written_aside`, and EXPORT_FAILED
    where the file read back holds other sheets, rows or filled cells.
    """
    names = _sheet_names(tables, labels)
    with written_aside(path) as part:
        part.write_bytes(_made(names, labels, tick, title, day))
        _check(path, part, names, labels)
    return sum(len(table.rows) for table in tables)


def _made(
    tables: Mapping[str, ExportTable], labels: Labels, tick: Tick, title: str, day: date
) -> bytes:
    """Return the workbook's bytes: rows wait in temporary files, only the packed file in memory.

    Given a path instead, the library would leave the file open when the disk is full.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415  # loaded on first use
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415  # loaded on first use

    packed = io.BytesIO()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as rows_aside:
        try:
            with Workbook(packed, {"constant_memory": True, "tmpdir": rows_aside}) as workbook:
                workbook.set_properties({"title": title, "created": datetime.combine(day, time())})
                _Sheets(workbook, labels, title, tick).write(tables)
        except FileCreateError as error:  # the library's wrapping of what the system said
            raise error.args[0] from error
    return packed.getvalue()


class _Sheets:
    """The sheets of one workbook in the making."""

    def __init__(self, workbook: Workbook, labels: Labels, title: str, tick: Tick) -> None:
        self._workbook = workbook
        self._labels = labels
        self._title = title
        self._tick = tick
        shapes = _EVERYWHERE | _SHAPES.get(labels.language, _SHAPES["en"])
        self._formats = {
            kind: workbook.add_format(_LINE | _side(kind) | {"num_format": shape})
            for kind, shape in shapes.items()
        }
        self._heads = {
            kind: workbook.add_format(
                _LINE | _side(kind) | {"bold": True, "bg_color": "#E8ECF1", "text_wrap": True}
            )
            for kind in shapes
        }

    def write(self, tables: Mapping[str, ExportTable]) -> None:
        """Write all sheets in order, row by row."""
        total = sum(len(table.rows) for table in tables.values())
        done = 0
        for name, table in tables.items():
            sheet = self._workbook.add_worksheet(name)
            self._prepare(sheet, table)
            for column, heading in enumerate(headings(table, self._labels)):
                shape = self._heads[table.columns[column].kind]
                sheet.write_string(0, column, heading[:_CELL_LIMIT], shape)
            for number, row in enumerate(table.rows, start=1):
                if done % _TICK_ROWS == 0:
                    self._tick(done, total)
                if (lines := _lines(row, table)) > 1:
                    sheet.set_row(number, _LINE_POINTS * lines)
                for column, cell in enumerate(row):
                    _put(sheet, number, column, cell, self._formats[table.columns[column].kind])
                done += 1
        self._tick(total, total)

    def _prepare(self, sheet: Worksheet, table: ExportTable) -> None:
        for number, column in enumerate(table.columns):
            sheet.set_column(number, number, column.width)
        sheet.set_row(0, 46)  # three lines: sessions have long titles
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_header(f"&L&10 {_spoken(self._title)}&R&10&A")
        sheet.set_footer("&R&9&P / &N")


def _side(kind: CellKind) -> dict[str, object]:
    """Return how a column stands: numbers right, times in the middle, long text in lines."""
    if kind is CellKind.TEXT:
        return {"text_wrap": True}
    return {"align": "right", "indent": 1} if kind in _COUNTED else {"align": "center"}


def _lines(row: tuple[Cell, ...], table: ExportTable) -> int:
    """Return how many lines a row needs: Excel would work it out, LibreOffice does not."""
    most = 1
    for cell, column in zip(row, table.columns, strict=True):
        if isinstance(cell, str) and (len(cell) >= column.width - 1 or "\n" in cell):
            told = cell[:1000].splitlines()
            most = max(most, sum(len(textwrap.wrap(part, column.width - 2)) for part in told))
    return min(most, _MOST_LINES)


def _put(sheet: Worksheet, row: int, column: int, cell: Cell, shape: Format) -> None:
    """Write a cell as what it is; a text is always a text, whatever it looks like."""
    match cell:
        case None | "":
            sheet.write_blank(row, column, None, shape)
        case str():
            sheet.write_string(row, column, cell[:_CELL_LIMIT], shape)
        case date() | time():
            sheet.write_datetime(row, column, cell, shape)
        case _:
            sheet.write_number(row, column, cell, shape)


def _spoken(text: str) -> str:
    """Return a text for a page header, where & begins a command and 255 characters are all."""
    return text[:100].replace("&", "&&")


def _sheet_names(tables: Iterable[ExportTable], labels: Labels) -> dict[str, ExportTable]:
    """Return the tables by names that Excel accepts: 31 characters, unique, no []:*? or slash."""
    names: dict[str, ExportTable] = {}
    for table in tables:
        name = re.sub(r"[\[\]:*?/\\]", " ", sheet_name(table, labels)).strip("' ")[:31] or table.key
        if name.casefold() in {taken.casefold() for taken in names}:
            name = table.key[:31]
        names[name] = table
    return names


def _check(path: Path, part: Path, tables: Mapping[str, ExportTable], labels: Labels) -> None:
    """Read the part back with another library and count its cells; raise EXPORT_FAILED."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  # loaded on first use

    with CalamineWorkbook.from_path(part) as workbook:
        if workbook.sheet_names != list(tables):
            raise unlike(path, len(tables), len(workbook.sheet_names))
        for name, table in tables.items():
            wanted = _filled((headings(table, labels), *table.rows))
            found = _filled(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
            if found != wanted:
                raise unlike(path, len(table.rows), len(found) - 1)


def _filled(rows: Iterable[Sequence[object]]) -> list[int]:
    """Return how many cells of each row hold something, without the empty rows at the end."""
    counts = [sum(cell is not None and cell != "" for cell in row) for row in rows]
    while counts and not counts[-1]:
        counts.pop()
    return counts
