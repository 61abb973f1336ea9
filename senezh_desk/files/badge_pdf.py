"""Badges as PDF pages: the typeset lines, bars and symbols drawn by reportlab, cells by a sheet."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_face import BadgeRun
from senezh_desk.domain.badge_layout import POINT, Typesetter
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fitting import Font
from senezh_desk.domain.progress import no_tick
from senezh_desk.files import fonts, qr
from senezh_desk.files.safe_write import written_aside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from senezh_desk.domain.badge_face import BadgeFace, BadgeWarning
    from senezh_desk.domain.badge_layout import PlacedLine
    from senezh_desk.domain.badge_sheet import Sheet
    from senezh_desk.domain.badge_template import BadgeTemplate, Box
    from senezh_desk.domain.progress import Tick

DPI = 300  # the printer whose dots the symbols are rounded to, unless told
_STEP = 50  # badges between two counts of progress
_MARK, _HAIR = 3.0, 0.1  # millimetres: how long and how thick a cut mark is
_MARK_GREY = 0.55


def draw_badges(
    out: Path | BinaryIO,
    faces: Sequence[BadgeFace],
    template: BadgeTemplate,
    sheet: Sheet,
    *,
    start: int = 1,
    heading: str = "",
    dpi: int = DPI,
    tick: Tick = no_tick,
) -> BadgeRun:
    """Write badges as a PDF, the first into cell `start` (from 1) of the first page.

    A path is written aside and then replaced; a stream just gets the bytes. `heading` is the
    programme's name and dates, `dpi` the printer's. Raises DeskError: NOBODY_CHOSEN,
    SHEET_MISMATCH, BAD_START, BADGE_UNREADABLE (a code that is not 17 digits), and what
    `written_aside` raises.
    """
    if not faces:
        raise DeskError(Fault.NOBODY_CHOSEN)
    sheet = sheet.for_badge(template)
    pages = sheet.pages(len(faces), start)
    canvas = _canvas(sheet, heading)
    typesetter = Typesetter(template, heading, fonts.width, fonts.missing)
    typesetter.share_sizes(faces)
    warnings: list[BadgeWarning] = []
    for place, face in enumerate(faces, start - 1):
        cell = sheet.cell(place % sheet.cells)
        if place % sheet.cells == 0 and place > start - 1:
            canvas.showPage()
        if (place - start + 1) % _STEP == 0:
            tick(place - start + 1, len(faces))
        lines, findings = typesetter.set_badge(face)
        warnings += findings
        left, top = cell.x * POINT, (sheet.page_height - cell.y) * POINT
        _draw_bars(canvas, template, left, top)
        _draw_lines(canvas, lines, left, top)
        _draw_symbol(canvas, template.symbol, cell, sheet, face.code, dpi)
        if sheet.cut_marks:
            _draw_cut_marks(canvas, cell, sheet)
    canvas.showPage()
    tick(len(faces), len(faces))  # the last chance to stop: from here on it is written
    _write(out, canvas.getpdfdata())
    return BadgeRun(pages, len(faces), tuple(warnings))


def _canvas(sheet: Sheet, heading: str) -> Canvas:
    from reportlab import rl_config  # noqa: PLC0415  # loaded on first use
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # loaded on first use

    rl_config.useA85 = 0  # text armour makes a file slower and a quarter larger, for nothing
    fonts.register_all()
    canvas = Canvas(
        BytesIO(),
        pagesize=(sheet.page_width * POINT, sheet.page_height * POINT),
        # reportlab opens a page with Helvetica, which is not embedded
        initialFontName=fonts.NAMES[Font.REGULAR],
    )
    canvas.setTitle(heading)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setViewerPreference("PrintScaling", "None")
    return canvas


@cache
def _colour(value: str) -> Color:
    from reportlab.lib.colors import HexColor  # noqa: PLC0415  # loaded on first use

    return HexColor(value)


def _write(out: Path | BinaryIO, content: bytes) -> None:
    if isinstance(out, Path):
        with written_aside(out) as part:
            part.write_bytes(content)
    else:
        out.write(content)


def _draw_bars(canvas: Canvas, template: BadgeTemplate, left: float, top: float) -> None:
    for bar in template.bars:
        canvas.setFillColor(_colour(bar.colour))
        canvas.rect(
            left + bar.box.x * POINT,
            top - (bar.box.y + bar.box.height) * POINT,
            bar.box.width * POINT,
            bar.box.height * POINT,
            stroke=0,
            fill=1,
        )


def _draw_lines(canvas: Canvas, lines: Sequence[PlacedLine], left: float, top: float) -> None:
    text = canvas.beginText()
    colour, font = "", (Font.REGULAR, 0.0)
    for line in lines:
        if line.colour != colour:
            colour = line.colour
            text.setFillColor(_colour(colour))
        if (line.font, line.size) != font:
            font = (line.font, line.size)
            text.setFont(fonts.NAMES[line.font], line.size)
        text.setTextOrigin(left + line.x, top - line.y)
        text.textLine(line.text)  # unlike textOut it does not measure the line again
    canvas.drawText(text)


def _draw_symbol(canvas: Canvas, box: Box, cell: Box, sheet: Sheet, code: str, dpi: int) -> None:
    """Draw a symbol in the middle of its square, its corner and modules on the printer's dots."""
    try:
        path = qr.path_of(qr.symbol(code))
    except ValueError as error:
        raise DeskError(Fault.BADGE_UNREADABLE, value=code, count=1) from error
    module = qr.module_for(box.width, dpi)
    inset = (box.width - qr.SIZE * module) / 2
    dot = 25.4 / dpi
    x = round((cell.x + box.x + inset) / dot) * dot
    y = round((cell.y + box.y + inset) / dot) * dot + qr.SIZE * module
    qr.draw_path(canvas, path, x * POINT, (sheet.page_height - y) * POINT, module * POINT)


def _draw_cut_marks(canvas: Canvas, cell: Box, sheet: Sheet) -> None:
    """Draw the corners of one used cell, so that cells without a badge stay clean."""
    left, right = cell.x * POINT, (cell.x + cell.width) * POINT
    top = (sheet.page_height - cell.y) * POINT
    bottom = top - cell.height * POINT
    mark = _MARK * POINT
    canvas.setStrokeGray(_MARK_GREY)
    canvas.setLineWidth(_HAIR * POINT)
    canvas.lines(
        [
            line
            for x, across in ((left, mark), (right, -mark))
            for y, down in ((top, -mark), (bottom, mark))
            for line in ((x, y, x + across, y), (x, y, x, y + down))
        ]
    )
