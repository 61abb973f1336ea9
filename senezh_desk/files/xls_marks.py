"""What formatting says in an older workbook (.xls): struck and coloured cells, hidden rows, merges.

calamine gives the cells of such a file but no formatting; xlrd reads it. What xlrd cannot make
sense of says nothing: the list itself is read all the same.
"""

from __future__ import annotations

import struct
from io import StringIO
from typing import TYPE_CHECKING

import xlrd

from senezh_desk.domain.sheet import Marks, Merge
from senezh_desk.files.xlsx_marks import MAX_FILLED

if TYPE_CHECKING:
    from pathlib import Path

_SOLID = 1
_WHITE = frozenset({1, 9, 64, 65})  # in the palette, and what the system's window has
_UNREADABLE = (
    *(xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, AssertionError),
    *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError, NotImplementedError),
)


def read_xls_marks(path: Path) -> dict[str, Marks]:
    """Return sheet name → marks, nothing where the formatting cannot be read."""
    try:
        with xlrd.open_workbook(
            str(path), formatting_info=True, on_demand=True, logfile=StringIO()
        ) as book:
            marks = {}
            for number, name in enumerate(book.sheet_names()):
                marks[name] = _marks(book, book.sheet_by_index(number))
                book.unload_sheet(number)
            return marks
    except _UNREADABLE:
        return {}


def _marks(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Marks:
    fonts = {font.font_index for font in book.font_list if font.struck_out}
    filled_styles = {
        number
        for number, style in enumerate(book.xf_list)
        if style.background.fill_pattern == _SOLID
        and style.background.pattern_colour_index not in _WHITE
    }
    struck, filled = set(), set()
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            if cell.xf_index in filled_styles:
                filled.add((row, column))
            if cell.ctype == xlrd.XL_CELL_BLANK:
                continue
            runs = sheet.rich_text_runlist_map.get((row, column), ())
            own = {font for _, font in runs}
            if not runs or runs[0][0]:  # the cell's own font, up to the first run
                own.add(book.xf_list[cell.xf_index].font_index)
            if own <= fonts:
                struck.add((row, column))
    return Marks(
        frozenset(struck),
        frozenset(filled) if len(filled) <= MAX_FILLED else frozenset(),
        frozenset(row for row, told in sheet.rowinfo_map.items() if told.hidden),
        tuple(
            Merge(top, left, bottom - 1, right - 1)
            for top, bottom, left, right in sheet.merged_cells
        ),
        merges_known=True,
    )
