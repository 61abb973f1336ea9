"""Seating on paper: cards for the tables, slips for people, lists, routes, drawn by reportlab."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_layout import POINT
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fitting import Font, Style, fit
from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.seating.papers import PaperKind
from senezh_desk.files import fonts
from senezh_desk.files.safe_write import written_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.papers import PaperPerson, PaperTable, SeatingPaper

PAGE = (210.0 * POINT, 297.0 * POINT)  # A4
MARGIN = 14.0 * POINT
GAP = 4.0 * POINT
_GREY, _LINE = 0.4, 0.75
_SLIPS = (2, 5)  # across and down on a page
_HEADING = 16.0  # points
_ROW = 13.5  # points of a list's line


def write_seating(out: Path, kind: PaperKind, paper: SeatingPaper, tick: Tick = no_tick) -> int:
    """Write one of the papers of a plan and return its pages; raises what `written_aside` does.

    Raises DeskError(NOBODY_CHOSEN) where nobody has a seat.
    """
    if not paper.tables:
        raise DeskError(Fault.NOBODY_CHOSEN)
    draw: dict[PaperKind, Callable[[_Sheet, SeatingPaper, Tick], None]] = {
        PaperKind.TABLE_CARDS: _table_cards,
        PaperKind.ITINERARIES: _itineraries,
        PaperKind.BY_TABLE: _by_table,
        PaperKind.BY_NAME: _by_name,
        PaperKind.ROUTES: _routes,
    }
    sheet = _Sheet(paper.title)
    draw[kind](sheet, paper, tick)
    content = sheet.content()
    with written_aside(out) as part:
        part.write_bytes(content)
    return sheet.pages


class _Sheet:
    """Pages on which text is set from the top; sizes and places in points."""

    def __init__(self, title: str) -> None:
        from reportlab import rl_config  # noqa: PLC0415  # loaded on first use
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # loaded on first use

        rl_config.useA85 = 0
        fonts.register_all()
        self._stream = BytesIO()
        self.canvas: Canvas = Canvas(
            self._stream, pagesize=PAGE, initialFontName=fonts.NAMES[Font.REGULAR]
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor("")
        self.canvas.setSubject("")
        self.pages = 1

    def turn_page(self) -> None:
        """Begin another page."""
        self.canvas.showPage()
        self.pages += 1

    def content(self) -> bytes:
        """Return the finished file."""
        self.canvas.showPage()
        self.canvas.save()
        return self._stream.getvalue()

    def text(  # where, how large and what
        self,
        text: str,
        x: float,
        top: float,
        width: float,
        height: float,
        style: Style,
        *,
        grey: float = 0.0,
        centred: bool = False,
    ) -> None:
        """Set a text into a box whose upper edge is `top` from the page's upper edge."""
        if not text:
            return
        set_ = fit(text, style, width, height, fonts.width)
        self.canvas.setFillGray(grey)
        self.canvas.setFont(fonts.NAMES[set_.font], set_.size)
        step = set_.size * style.leading
        base = PAGE[1] - top - (height - step * len(set_.lines)) / 2 - set_.size
        for number, line in enumerate(set_.lines):
            left = x
            if centred:
                left += (width - fonts.width(set_.font, line) * set_.size) / 2
            self.canvas.drawString(left, base - number * step, line)

    def rule(self, x: float, top: float, width: float) -> None:
        """Draw a thin line across."""
        self.canvas.setStrokeGray(_LINE)
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x, PAGE[1] - top, x + width, PAGE[1] - top)

    def frame(self, x: float, top: float, width: float, height: float) -> None:
        """Draw a thin frame to cut along."""
        self.canvas.setStrokeGray(_LINE)
        self.canvas.setLineWidth(0.5)
        self.canvas.rect(x, PAGE[1] - top - height, width, height)


_WIDE = PAGE[0] - 2 * MARGIN
_BIG = Style(Font.BOLD, 24, 150)
_TOPIC = Style(Font.REGULAR, 12, 34, lines=2, wraps=True)
_TITLE = Style(Font.BOLD, 9, _HEADING)
_NAME = Style(Font.REGULAR, 6.5, 10.5)
_LARGE_NAME = Style(Font.REGULAR, 8, 15)
_SMALL = Style(Font.REGULAR, 6.5, 9)
_SLIP_NAME = Style(Font.BOLD, 9, 16, lines=2)
_PLACE = Style(Font.BOLD, 8, 13)


def _counted(items: Sequence[object], tick: Tick) -> Iterator[int]:
    for number in range(len(items)):
        tick(number, len(items))
        yield number


def _columns(
    sheet: _Sheet, heads: Sequence[str], lists: Sequence[Sequence[str]], top: float
) -> None:
    """Set lists of names beside each other down to the foot of the page."""
    count = max(1, len(lists))
    wide = (_WIDE - GAP * (count - 1)) / count
    for number, (head, names) in enumerate(zip(heads, lists, strict=True)):
        x = MARGIN + number * (wide + GAP)
        sheet.text(head, x, top, wide, 18, _TITLE, grey=_GREY)
        sheet.rule(x, top + 19, wide)
        room = PAGE[1] - MARGIN - top - 24
        step = min(20.0, room / max(1, len(names)))
        for row, name in enumerate(names):
            sheet.text(name, x, top + 24 + row * step, wide, step, _LARGE_NAME)


def _table_cards(sheet: _Sheet, paper: SeatingPaper, tick: Tick) -> None:
    for number in _counted(paper.tables, tick):
        table = paper.tables[number]
        if number:
            sheet.turn_page()
        sheet.text(paper.title, MARGIN, MARGIN, _WIDE, 14, _SMALL, grey=_GREY, centred=True)
        sheet.text(table.title, MARGIN, MARGIN + 20, _WIDE, 190, _BIG, centred=True)
        sheet.text(table.topic, MARGIN, MARGIN + 215, _WIDE, 70, _TOPIC, centred=True)
        heads = paper.rounds if len(table.rounds) == len(paper.rounds) else ("",)
        _columns(sheet, heads, table.rounds, MARGIN + 295)


def _routes(sheet: _Sheet, paper: SeatingPaper, tick: Tick) -> None:
    for number in _counted(paper.tables, tick):
        table = paper.tables[number]
        if number:
            sheet.turn_page()
        sheet.text(paper.title, MARGIN, MARGIN, _WIDE, 14, _SMALL, grey=_GREY, centred=True)
        sheet.text(table.title, MARGIN, MARGIN + 20, _WIDE, 90, _BIG, centred=True)
        places = table.stations or (table.title,) * len(paper.rounds)
        half = (_WIDE - GAP) / 2
        top = MARGIN + 125
        step = min(34.0, (PAGE[1] - MARGIN - top) / max(1, len(places)))
        for row, (turn, place) in enumerate(zip(paper.rounds, places, strict=True)):
            at = top + row * step
            sheet.text(turn, MARGIN, at, half * 0.4, step, _LARGE_NAME, grey=_GREY)
            sheet.text(place, MARGIN + half * 0.4, at, half * 0.6, step, Style(Font.BOLD, 9, 20))
        names = table.rounds[0]
        step = min(20.0, (PAGE[1] - MARGIN - top) / max(1, len(names)))
        for row, name in enumerate(names):
            x = MARGIN + half + GAP
            sheet.text(name, x, top + row * step, half, step, _LARGE_NAME)


def _itineraries(sheet: _Sheet, paper: SeatingPaper, tick: Tick) -> None:
    across, down = _SLIPS
    wide, high = _WIDE / across, (PAGE[1] - 2 * MARGIN) / down
    for number in _counted(paper.people, tick):
        place = number % (across * down)
        if number and not place:
            sheet.turn_page()
        x = MARGIN + place % across * wide
        top = MARGIN + place // across * high
        sheet.frame(x, top, wide, high)
        _slip(sheet, paper, paper.people[number], (x + 10, top + 8, wide - 20, high - 16))


def _slip(
    sheet: _Sheet,
    paper: SeatingPaper,
    person: PaperPerson,
    box: tuple[float, float, float, float],
) -> None:
    x, top, wide, high = box
    sheet.text(paper.title, x, top, wide, 11, _SMALL, grey=_GREY)
    sheet.text(person.name, x, top + 12, wide, 34, _SLIP_NAME)
    rounds = len(paper.rounds)
    columns = 1 if rounds <= 5 else 2
    lines = -(-rounds // columns)
    step = min(20.0, (high - 50) / lines)
    part = wide / columns
    for index, (turn, place) in enumerate(zip(paper.rounds, person.places, strict=True)):
        left = x + index // lines * part
        at = top + 50 + index % lines * step
        sheet.text(turn, left, at, part * 0.38, step, _NAME, grey=_GREY)
        sheet.text(place or "—", left + part * 0.4, at, part * 0.58, step, _PLACE)


def _by_table(sheet: _Sheet, paper: SeatingPaper, tick: Tick) -> None:
    """List each round's tables, three beside each other."""
    across = 3
    wide = (_WIDE - GAP * (across - 1)) / across
    rounds = max(len(table.rounds) for table in paper.tables)
    for index in range(rounds):
        tick(index, rounds)
        if index:
            sheet.turn_page()
        head = paper.rounds[index] if rounds == len(paper.rounds) else ""
        top = _head(sheet, paper.title, head)
        line: list[PaperTable] = []
        for table in paper.tables:
            line.append(table)
            if len(line) == across or table is paper.tables[-1]:
                high = 26 + _ROW * max(len(one.rounds[index]) for one in line)
                if top + high > PAGE[1] - MARGIN:
                    sheet.turn_page()
                    top = _head(sheet, paper.title, head)
                for place, one in enumerate(line):
                    _block(sheet, one, index, (MARGIN + place * (wide + GAP), top, wide))
                top += high + GAP
                line = []


def _block(sheet: _Sheet, table: PaperTable, index: int, box: tuple[float, float, float]) -> None:
    x, top, wide = box
    title = f"{table.title} · {table.topic}" if table.topic else table.title
    sheet.text(title, x, top, wide, 18, Style(Font.BOLD, 8, 12))
    sheet.rule(x, top + 19, wide)
    for row, name in enumerate(table.rounds[index]):
        sheet.text(name, x, top + 22 + row * _ROW, wide, _ROW, _NAME)


def _by_name(sheet: _Sheet, paper: SeatingPaper, tick: Tick) -> None:
    """List everybody by name with a column for each round."""
    rounds = len(paper.rounds)
    named = _WIDE * (0.46 if rounds <= 4 else 0.34)
    part = (_WIDE - named) / rounds
    top = PAGE[1]
    for number in _counted(paper.people, tick):
        if top + _ROW > PAGE[1] - MARGIN:
            if number:
                sheet.turn_page()
            top = _head(sheet, paper.title, "")
            for index, turn in enumerate(paper.rounds):
                sheet.text(
                    turn, MARGIN + named + index * part, top, part - 4, 16, _SMALL, grey=_GREY
                )
            top += 18
        person = paper.people[number]
        sheet.text(person.name, MARGIN, top, named - 6, _ROW, _NAME)
        for index, place in enumerate(person.places):
            sheet.text(place or "—", MARGIN + named + index * part, top, part - 4, _ROW, _NAME)
        sheet.rule(MARGIN, top + _ROW, _WIDE)
        top += _ROW


def _head(sheet: _Sheet, title: str, turn: str) -> float:
    """Set the heading of a list's page and return where the list begins."""
    told = f"{title} · {turn}" if turn else title
    sheet.text(told, MARGIN, MARGIN - 6, _WIDE, 22, _TITLE)
    return MARGIN + 22
