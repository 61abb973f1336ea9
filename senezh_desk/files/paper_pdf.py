"""Papers as PDF: the heading once, the table's head on every sheet, «Лист 2 из 5» below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from senezh_desk.domain.fitting import Font
from senezh_desk.domain.papers.paper import Align
from senezh_desk.domain.progress import no_tick
from senezh_desk.files import fonts
from senezh_desk.files.safe_write import unlike, written_aside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.papers.paper import Paper
    from senezh_desk.domain.progress import Tick

MM = 72 / 25.4
_SHORT, _LONG = 210 * MM, 297 * MM
_LEFT, _RIGHT, _TOP, _BOTTOM = 20 * MM, 10 * MM, 12 * MM, 16 * MM  # the left one takes a binder
_SIZE, _LEADING = 9.0, 10.8
_TITLE, _PAD = 13.0, 2.6
_UPRIGHT = 34 * MM  # how long a heading that runs upwards may be
_GREY = 0.55
_WIDE = 0.75  # of the size: no letter of a short text runs wider on average
_TICK_ROWS = 500


@dataclass(frozen=True, slots=True)
class _Row:
    """A row made ready: its lines by cell and how high it is."""

    cells: tuple[tuple[str, ...], ...]
    height: float


def write_papers(path: Path, papers: Sequence[Paper], labels: Labels, tick: Tick = no_tick) -> int:
    """Draw papers into one PDF, each from a new sheet; reopen it and return its sheets.

    Raises DeskError as `written_aside`, and EXPORT_FAILED where the file read back differs.
    """
    import pypdfium2  # noqa: PLC0415  # loaded on first use

    drawing = _Drawing(labels, tick, sum(len(paper.rows) for paper in papers))
    for paper in papers:
        drawing.add(paper)
    with written_aside(path) as part:
        part.write_bytes(drawing.finish())
        document = pypdfium2.PdfDocument(part)
        try:
            found = len(document)
        finally:
            document.close()
        if found != drawing.sheets:
            raise unlike(path, drawing.sheets, found)
    return drawing.sheets


class _Drawing:
    """One PDF in the making."""

    def __init__(self, labels: Labels, tick: Tick, rows: int) -> None:
        from reportlab import rl_config  # noqa: PLC0415  # loaded on first use
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # loaded on first use

        rl_config.useA85 = 0  # text armour makes a file slower and a quarter larger
        fonts.register_all()
        self._canvas: Canvas = Canvas(BytesIO(), initialFontName=fonts.NAMES[Font.REGULAR])
        self._canvas.setAuthor("")
        self._sheet_words = labels.headings.get("sheet_of", "{sheet} / {sheets}")
        self._tick, self._done, self._rows = tick, 0, rows
        self.sheets = 0

    def add(self, paper: Paper) -> None:
        """Draw a paper on as many sheets as it takes."""
        size = (_LONG, _SHORT) if paper.landscape else (_SHORT, _LONG)
        self._canvas.setTitle(paper.title)
        width = size[0] - _LEFT - _RIGHT
        shares = sum(column.width for column in paper.columns)
        widths = [width * column.width / shares for column in paper.columns]
        opening = _Opening(paper, width)
        head = _head_of(paper, widths)
        sheets = list(self._sheets(paper, widths, size[1], opening.height, head.height))
        for number, rows in enumerate(sheets, start=1):
            self._canvas.setPageSize(size)
            y = size[1] - _TOP
            if number == 1:
                y = opening.draw(self._canvas, y)
            y = self._draw_rows(paper, widths, head, rows, y)
            if number == len(sheets):
                self._draw_foot(paper.foot, y)
            self._number(paper.title, number, len(sheets), size[0])
            self._canvas.showPage()
            self.sheets += 1

    def finish(self) -> bytes:
        """Return the finished file."""
        self._tick(self._rows, self._rows)
        content: bytes = self._canvas.getpdfdata()
        return content

    def _sheets(
        self, paper: Paper, widths: list[float], height: float, opening: float, head: float
    ) -> Iterator[list[_Row]]:
        """Give the rows of each sheet; the foot stays together with the last of them."""
        room = height - _TOP - _BOTTOM - head
        foot = (len(paper.foot) + 1) * 2 * _LEADING if paper.foot else 0.0
        left, rows = room - opening, list[_Row]()
        made = [self._row(paper, widths, row) for row in paper.rows]
        for place, row in enumerate(made):
            need = row.height + (foot if place == len(made) - 1 else 0.0)
            if need > left and rows:
                yield rows
                left, rows = room, []
            rows.append(row)
            left -= row.height
        yield rows

    def _row(self, paper: Paper, widths: list[float], row: tuple[str, ...]) -> _Row:
        if self._done % _TICK_ROWS == 0:
            self._tick(self._done, self._rows)
        self._done += 1
        if len(row) == 1:
            widths = [sum(widths)]
        cells = tuple([_lines(text, room) for text, room in zip(row, widths, strict=True)])
        most = max(map(len, cells))
        return _Row(cells, max(most * _LEADING + 2 * _PAD, paper.row_height * MM))

    def _draw_rows(
        self, paper: Paper, widths: list[float], head: _Row, rows: list[_Row], top: float
    ) -> float:
        canvas = self._canvas
        edges = [_LEFT]
        for width in widths:
            edges.append(edges[-1] + width)
        _draw_head(canvas, paper, edges, head, top)
        lines = [(_LEFT, top, edges[-1], top)]
        y = top - head.height
        lines.append((_LEFT, y, edges[-1], y))
        lines += [(x, top, x, y) for x in edges]
        text = canvas.beginText()
        text.setFont(fonts.NAMES[Font.REGULAR], _SIZE)
        aligns = [column.align for column in paper.columns]
        for row in rows:
            bottom = y - row.height
            if len(row.cells) == 1:
                text.setFont(fonts.NAMES[Font.BOLD], _SIZE)
                _put(text, row.cells[0], edges[0], edges[-1], y, Align.LEFT)
                text.setFont(fonts.NAMES[Font.REGULAR], _SIZE)
                lines += [(x, y, x, bottom) for x in (edges[0], edges[-1])]
            else:
                for place, cell in enumerate(row.cells):
                    if cell[0]:
                        _put(text, cell, edges[place], edges[place + 1], y, aligns[place])
                lines += [(x, y, x, bottom) for x in edges]
            y = bottom
            lines.append((_LEFT, y, edges[-1], y))
        canvas.drawText(text)
        canvas.setLineWidth(0.4)
        canvas.setStrokeGray(_GREY)
        canvas.lines(lines)
        return y

    def _draw_foot(self, foot: tuple[str, ...], y: float) -> None:
        text = self._canvas.beginText(_LEFT, y - 2 * _LEADING)
        text.setFont(fonts.NAMES[Font.REGULAR], _SIZE + 1)
        text.setLeading(2 * _LEADING)
        for line in filter(None, foot):
            text.textLine(line)
        self._canvas.drawText(text)

    def _number(self, title: str, sheet: int, sheets: int, width: float) -> None:
        told = self._sheet_words.format(sheet=sheet, sheets=sheets)
        text = self._canvas.beginText()
        text.setFont(fonts.NAMES[Font.REGULAR], 8)
        text.setTextOrigin(_LEFT, _BOTTOM - 6 * MM)
        text.textLine(title if sheet > 1 else "")
        text.setTextOrigin(width - _RIGHT - fonts.width(Font.REGULAR, told) * 8, _BOTTOM - 6 * MM)
        text.textLine(told)
        self._canvas.drawText(text)


class _Opening:
    """What stands over a paper's table: the official lines, the title, what it is about."""

    def __init__(self, paper: Paper, width: float) -> None:
        self._width = width
        parts = (
            *((line, Font.REGULAR, _SIZE + 1) for line in paper.above),
            (paper.title, Font.BOLD, _TITLE),
            *((line, Font.REGULAR, _SIZE + 1) for line in paper.about),
        )
        self._lines = [
            (line, font, size)
            for text, font, size in parts
            for line in _wrap(text, width, font, size)
        ]
        self.height = sum(size * 1.3 for *_, size in self._lines) + _LEADING

    def draw(self, canvas: Canvas, y: float) -> float:
        """Draw the lines in the middle, and return where the table begins."""
        text = canvas.beginText()
        for line, font, size in self._lines:
            y -= size * 1.3
            text.setFont(fonts.NAMES[font], size)
            indent = (self._width - fonts.width(font, line) * size) / 2
            text.setTextOrigin(_LEFT + indent, y)
            text.textLine(line)
        canvas.drawText(text)
        return y - _LEADING


def _head_of(paper: Paper, widths: list[float]) -> _Row:
    """Return the table's head; an upright heading is as long as it needs, within bounds."""
    cells, height = [], 0.0
    for column, width in zip(paper.columns, widths, strict=True):
        room = _UPRIGHT if column.upright else width
        lines = _wrap(column.heading, room - 2 * _PAD, Font.BOLD, _SIZE)
        if column.upright:
            lines = lines[: max(1, int((width - _PAD) // _LEADING))]
            longest = max(fonts.width(Font.BOLD, line) for line in lines) * _SIZE
            height = max(height, longest + 3 * _PAD)
        else:
            height = max(height, len(lines) * _LEADING + 2 * _PAD)
        cells.append(lines)
    return _Row(tuple(cells), height)


def _draw_head(canvas: Canvas, paper: Paper, edges: list[float], head: _Row, top: float) -> None:
    canvas.setFillGray(0.92)
    canvas.rect(_LEFT, top - head.height, edges[-1] - _LEFT, head.height, stroke=0, fill=1)
    canvas.setFillGray(0)
    for place, (column, lines) in enumerate(zip(paper.columns, head.cells, strict=True)):
        left, right = edges[place], edges[place + 1]
        text = canvas.beginText()
        text.setFont(fonts.NAMES[Font.BOLD], _SIZE)
        if not column.upright:
            _put(text, lines, left, right, top, Align.CENTRE, Font.BOLD)
            canvas.drawText(text)
            continue
        canvas.saveState()
        indent = (right - left - len(lines) * _LEADING) / 2
        canvas.transform(0, 1, -1, 0, left + indent, top - head.height + _PAD)  # upwards from there
        for number, line in enumerate(lines):
            text.setTextOrigin(0, -_SIZE - number * _LEADING)
            text.textLine(line)
        canvas.drawText(text)
        canvas.restoreState()


def _put(
    text: PDFTextObject,
    lines: tuple[str, ...],
    left: float,
    right: float,
    top: float,
    align: Align,
    font: Font = Font.REGULAR,
) -> None:
    y = top - _PAD - _SIZE
    for line in lines:
        if align is Align.LEFT:
            x = left + _PAD
        else:
            room = right - left - fonts.width(font, line) * _SIZE
            x = left + room / 2 if align is Align.CENTRE else left + room - _PAD
        text.setTextOrigin(x, y)
        text.textLine(line)  # unlike textOut it does not measure the line again
        y -= _LEADING


def _lines(text: str, width: float) -> tuple[str, ...]:
    """Return a cell's lines; most texts are too short to be measured."""
    if len(text) * _SIZE * _WIDE <= width - 2 * _PAD and "\n" not in text:
        return (text,)
    return _wrap(text, width - 2 * _PAD, Font.REGULAR, _SIZE)


@lru_cache(maxsize=16384)
def _wrap(text: str, width: float, font: Font, size: float) -> tuple[str, ...]:
    """Return a text in lines of a width: broken at spaces, within a word where it must be."""
    lines: list[str] = []
    for told in text.splitlines() or [""]:
        line = ""
        for word in told.split(" "):
            tried = f"{line} {word}" if line else word
            if fonts.width(font, tried) * size <= width:
                line = tried
                continue
            if line:
                lines.append(line)
            line = word
            while len(line) > 1 and fonts.width(font, line) * size > width:
                fits = next(
                    n
                    for n in range(len(line) - 1, 0, -1)
                    if n == 1 or fonts.width(font, line[:n]) * size <= width
                )
                lines.append(line[:fits])
                line = line[fits:]
        lines.append(line)
    return tuple(lines)
