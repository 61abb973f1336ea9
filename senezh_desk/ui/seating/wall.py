"""The wall screen: everybody's table in large type, page by page, the clock, a place to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.seating.request import AWAY
from senezh_desk.domain.seating.wall import (
    FOUND,
    clock_face,
    looked_for,
    pages_of,
    seconds_left,
    wall_tables,
)
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Tone, scheme_of, set_look
from senezh_desk.wording.plans import place_title, round_title

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.seating.wall import WallTable
    from senezh_desk.wording.words import Words

PAGE_MS = 12_000  # how long a page stands
FOUND_MS = 10_000  # how long an answer stands
SECOND_MS = 250  # how often the clock is looked at
WIDEST_NAME = 22  # characters; longer names are cut
LEAST_TYPE = 20  # pixels: smaller letters are not read from afar


@dataclass(frozen=True, slots=True)
class WallPlan:
    """What the wall shows: a plan and its people's given and family names, nothing else of them."""

    plan: AcceptedPlan
    names: Mapping[str, str]
    title: str


class _Tables(QWidget):
    """Paints one page of tables as large as they fit."""

    def __init__(self, titles: Callable[[int], str]) -> None:
        super().__init__()
        self._titles = titles
        self._page: Sequence[WallTable] = ()
        self._rows = 1

    def show_page(self, page: Sequence[WallTable], rows: int) -> None:
        """Show some tables; `rows` is the most people at one, so that all pages look alike."""
        self._page, self._rows = page, max(1, rows)
        self.update()

    def room(self, rows: int) -> int:
        """Return how many tables a page has room for in type that is read from afar."""
        high = (rows + 1.6) * LEAST_TYPE * 1.3
        wide = WIDEST_NAME * LEAST_TYPE * 0.62
        return max(1, int(self.width() // wide)) * max(1, int(self.height() // high))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        count = len(self._page)
        if not count:
            return
        columns, size = self._best(count)
        lines = -(-count // columns)
        wide, high = self.width() / columns, self.height() / lines
        scheme, painter = scheme_of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold, plain = QFont(self.font()), QFont(self.font())
        bold.setBold(True)
        bold.setPixelSize(round(size * 1.25))
        plain.setPixelSize(round(size))
        metrics = QFontMetricsF(plain)
        for place, table in enumerate(self._page):
            line, column = divmod(place, columns)
            area = QRectF(column * wide, line * high, wide, high).adjusted(4, 4, -4, -4)
            painter.setPen(QColor(scheme.line))
            painter.setBrush(QColor(scheme.base))
            painter.drawRoundedRect(area, GRID, GRID)
            inner = area.adjusted(1.5 * GRID, GRID / 2, -GRID, -GRID / 2)
            painter.setFont(bold)
            painter.setPen(QColor(scheme.accent))
            step = size * 1.3
            painter.drawText(
                QRectF(inner.x(), inner.y(), inner.width(), step * 1.4),
                Qt.AlignmentFlag.AlignVCenter,
                QFontMetricsF(bold).elidedText(
                    self._titles(table.table), Qt.TextElideMode.ElideRight, inner.width()
                ),
            )
            painter.setFont(plain)
            painter.setPen(QColor(scheme.text))
            for row, name in enumerate(table.names):
                spot = QRectF(inner.x(), inner.y() + step * (1.4 + row), inner.width(), step)
                told = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
                painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, told)

    def _best(self, count: int) -> tuple[int, float]:
        """Return the columns that give the largest type, and that type in pixels."""
        best = (1, 1.0)
        for columns in range(1, count + 1):
            wide, high = self.width() / columns, self.height() / -(-count // columns)
            size = min(
                (high - 2 * GRID) / (1.3 * (self._rows + 1.5)),
                (wide - 3.5 * GRID) / (WIDEST_NAME * 0.56),
            )
            if size > best[1]:
                best = (columns, size)
        return best


class WallScreen(QWidget):
    """Stands by itself on the hall's screen; Escape closes it."""

    next_wanted = Signal()  # the next round is to begin
    closed = Signal()

    def __init__(self, words: Words, clock: Callable[[], int], ring: Callable[[], None]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._words, self._clock, self._ring = words, clock, ring
        self._shown: WallPlan | None = None
        self._pages: tuple[tuple[WallTable, ...], ...] = ()
        self._page, self._rows = 0, 1
        self._rang = self._over = False
        self._round = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._left = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._number = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._answer = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.field = QLineEdit(clearButtonEnabled=True)
        self._bell = action_button(self.tr("Ring"), "bell", "F7", "flat")
        self._next = action_button(self.tr("Next round"), "play", "F9", "flat")
        self._tables = _Tables(self._table_title)
        self._turning = QTimer(self, interval=PAGE_MS)
        self._ticking = QTimer(self, interval=SECOND_MS)
        self._forget = QTimer(self, singleShot=True, interval=FOUND_MS)
        self._build()
        self._connect()

    def show_plan(self, shown: WallPlan) -> None:
        """Show a plan's round that is on."""
        before, self._shown = self._shown, shown
        plan = shown.plan
        if before is None or before.plan.started != plan.started:
            self._rang, self._page = False, 0
        of = self.tr("{round} of {rounds}")
        self._round.setText(of.format(round=round_title(self._words, plan.turn), rounds=plan.turns))
        self._title.setText(shown.title)
        self._next.setVisible(plan.next_open < plan.turns)
        self._lay_out()
        self._tick()
        self._turning.start()
        self._ticking.start()

    def show_person(self, person: str) -> None:
        """Answer somebody who was scanned."""
        if self._shown is not None and person in self._shown.names:
            self._say(self._told(person))

    def _look(self) -> None:
        if self._shown is None:
            return
        typed = self.field.text()
        found = looked_for(typed, self._shown.names)
        if not typed.strip():
            self._say("")
        elif not found:
            self._say(self.tr("Nobody of this name has a seat. Ask at the desk."))
        elif len(found) > FOUND:
            self._say(self.tr("{count} people: go on typing").format(count=len(found)))
        else:
            self._say("\n".join(map(self._told, found)))

    def _told(self, person: str) -> str:
        shown = self._shown
        if shown is None:
            return ""
        table = shown.plan.table_at(person, shown.plan.turn)
        where = self.tr("no seat in this round") if table == AWAY else self._table_title(table)
        return f"{shown.names[person]} — {where}"

    def _say(self, text: str) -> None:
        self._answer.setText(text)
        self._answer.setVisible(bool(text))
        self._forget.start()

    def _clear(self) -> None:
        self.field.clear()
        self._say("")

    def _table_title(self, table: int) -> str:
        if self._shown is None:
            return ""
        plan = self._shown.plan
        held = plan.tables[table]
        title = place_title(self._words, plan.word, held.name)
        return f"{title} · {held.topic}" if held.topic else title

    def _lay_out(self) -> None:
        if self._shown is None:
            return
        plan = self._shown.plan
        tables = wall_tables(plan, self._shown.names, plan.turn)
        rows = max((len(table.names) for table in tables), default=1)
        self._pages = pages_of(tables, self._tables.room(rows))
        self._page = min(self._page, max(0, len(self._pages) - 1))
        self._rows = rows
        self._show_page()

    def _turn(self, step: int = 1) -> None:
        if self._pages:
            self._page = (self._page + step) % len(self._pages)
            self._show_page()
            self._turning.start()

    def _show_page(self) -> None:
        if not self._pages:
            return
        self._tables.show_page(self._pages[self._page], self._rows)
        told = f"{self._page + 1} / {len(self._pages)}" if len(self._pages) > 1 else ""
        self._number.setText(told)

    def _tick(self) -> None:
        left = seconds_left(self._shown.plan.started, self._clock()) if self._shown else None
        self._left.setText(clock_face(left) if left is not None else "")
        over = left is not None and left <= 0
        if over != self._over:
            self._over = over
            set_look(self._left, "ink", Tone.REFUSED.value if over else "")
        if over and not self._rang:
            self._rang = True
            if left is not None and left > -60:  # opened later, nobody waits for the bell
                self._ring()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_PageDown:
                self._turn()
            case Qt.Key.Key_PageUp:
                self._turn(-1)
            case _:
                super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = max(640, self.height())
        for label, part, bold in (
            (self._round, 18, True),
            (self._left, 11, True),
            (self._title, 36, False),
            (self._number, 36, False),
            (self._answer, 15, True),
            (self.field, 30, False),
        ):
            font = label.font()
            font.setPixelSize(high // part)
            font.setBold(bold)
            label.setFont(font)
        self._lay_out()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        for timer in (self._turning, self._ticking, self._forget):
            timer.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Tables"))
        set_look(self._title, "muted")
        set_look(self._number, "muted")
        set_look(self._answer, "fill", Tone.ALREADY.value)
        set_look(self._left, "ink", "")
        self._answer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._answer.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._answer.hide()
        self.field.setPlaceholderText(self.tr("Find your table: type your name or scan your badge"))
        self.field.setAccessibleName(self.tr("Find your table"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._round)
        words.addWidget(self._title)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self._left)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.field, 1)
        foot.addWidget(self._number)
        foot.addWidget(self._bell)
        foot.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._tables, 1)
        column.addWidget(self._answer)
        column.addLayout(foot)
        self.setFocusProxy(self.field)
        self.setMinimumSize(80 * GRID, 50 * GRID)

    def _connect(self) -> None:
        self._turning.timeout.connect(self._turn)
        self._ticking.timeout.connect(self._tick)
        self._forget.timeout.connect(self._clear)
        self.field.textEdited.connect(self._look)
        self._bell.clicked.connect(self._ring)
        self._next.clicked.connect(self.next_wanted)
