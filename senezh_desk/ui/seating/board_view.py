"""The tables of one round: looked at near or far, people moved by mouse or by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsScene,
    QGraphicsView,
    QLabel,
)
from typing_extensions import override

from senezh_desk.ui.seating.table_item import WIDTH, Pointed, TableItem
from senezh_desk.ui.theme import GRID, scheme_of, set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from senezh_desk.ui.seating.table_item import TableFace

GAP = 1.5 * GRID
ZOOMS = (0.5, 0.65, 0.8, 1.0, 1.2, 1.4, 1.7, 2.0)
USUAL_ZOOM = 3
AWAY_KEY, LOCK_KEY = "Del", "F4"
_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class BoardView(QGraphicsView):
    """Shows tables and asks for moves; whoever owns it decides and shows the outcome."""

    move_wanted = Signal(int, int)  # person, table
    swap_wanted = Signal(int, int)  # two people
    lock_wanted = Signal(int)
    away_wanted = Signal(int)
    pointed = Signal(object)  # the person under the cursor, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables: list[TableItem] = []  # one item a table, in their order
        self.columns, self._rows = 1, 0
        self._zoom = USUAL_ZOOM
        self._cursor = (0, 0)  # table, row
        self._picked: int | None = None
        self._found: frozenset[int] = frozenset()
        self._pressed: tuple[int, QPoint] | None = None  # a person, and where
        self._over: tuple[int, int | None] | None = None  # a table and row under the drag
        self._flag = QLabel(self.viewport(), textFormat=Qt.TextFormat.PlainText)
        self._reflow = QTimer(self, singleShot=True, interval=0)
        self._reflow.timeout.connect(self._lay_out)
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Tables"))
        self.setAccessibleDescription(
            self.tr("Arrows walk, Enter picks somebody up and puts them down, Escape lets go.")
        )
        set_look(self._flag, "fill", "already")
        self._flag.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._flag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._flag.hide()
        self._dress()

    # what is shown

    def set_tables(self, faces: Sequence[TableFace]) -> None:
        """Show a round's tables; where their number stays, only those that changed are drawn."""
        rows = max((max(face.seats, len(face.people)) for face in faces), default=0)
        if len(faces) != len(self.tables):
            self._make(len(faces))
        if rows != self._rows:
            self._rows = rows
            for item in self.tables:
                item.set_rows(rows)
            self._lay_out()
        for item, face in zip(self.tables, faces, strict=True):
            item.show_face(face)
        self._point()

    @property
    def picked(self) -> int | None:
        """Return who is picked up."""
        return self._picked

    @property
    def person(self) -> int | None:
        """Return the person under the cursor."""
        table, row = self._cursor
        people = self.tables[table].face.people if table < len(self.tables) else ()
        return people[row].person if row < len(people) else None

    def show_found(self, people: frozenset[int]) -> None:
        """Mark people who were searched for and go to the first of them."""
        self._found = people
        for number, item in enumerate(self.tables):
            row = next(
                (row for row, one in enumerate(item.face.people) if one.person in people), None
            )
            if row is not None:
                self._go(number, row)
                break
        self._point()

    def go_to(self, table: int) -> None:
        """Put the cursor on a table."""
        if table < len(self.tables):
            self._go(table, 0)

    def zoom_by(self, steps: int) -> None:
        """Look nearer or farther."""
        self._zoom = min(max(self._zoom + steps, 0), len(ZOOMS) - 1)
        self.resetTransform()
        self.scale(ZOOMS[self._zoom], ZOOMS[self._zoom])
        self._lay_out()
        self._ensure_seen()

    def _make(self, count: int) -> None:
        self.scene().clear()
        scheme = scheme_of(self.palette())
        self.tables = [TableItem(number, scheme, self.font()) for number in range(count)]
        for item in self.tables:
            self.scene().addItem(item)
        self._cursor, self._rows = (0, 0), 0

    def _lay_out(self) -> None:
        """Put the tables into as many columns as there is room for."""
        wide = self.viewport().width() / ZOOMS[self._zoom]
        self.columns = max(1, int((wide - GAP) // (WIDTH + GAP)))
        for item in self.tables:
            item.set_zoom(ZOOMS[self._zoom])
        tall = self.tables[0].height if self.tables else 0
        for number, item in enumerate(self.tables):
            row, column = divmod(number, self.columns)
            item.setPos(GAP + column * (WIDTH + GAP), GAP + row * (tall + GAP))
        rows = -(-len(self.tables) // self.columns)
        self.setSceneRect(
            QRectF(
                0,
                0,
                GAP + min(self.columns, len(self.tables)) * (WIDTH + GAP),
                GAP + rows * (tall + GAP),
            )
        )

    # the cursor

    def _go(self, table: int, row: int) -> None:
        self._cursor = (table, max(0, row))
        self._point()
        self._ensure_seen()
        self.pointed.emit(self.person)

    def _ensure_seen(self) -> None:
        if self.tables:
            table = min(self._cursor[0], len(self.tables) - 1)
            self.ensureVisible(self.tables[table], GRID, GRID)

    def _point(self) -> None:
        shows = self.hasFocus()
        for number, item in enumerate(self.tables):
            over = self._over if self._over is not None and self._over[0] == number else None
            item.point(
                Pointed(
                    self._cursor[1] if shows and number == self._cursor[0] else None,
                    self._picked,
                    self._found,
                    hovered=over is not None,
                    over=over[1] if over is not None else None,
                )
            )

    def _last_row(self, table: int) -> int:
        face = self.tables[table].face
        return len(face.people) - (len(face.people) >= face.seats and bool(face.people))

    def _walk(self, across: int, down: int) -> None:
        table, row = self._cursor
        if across:
            there = table + across
            if 0 <= there < len(self.tables):
                self._go(there, min(row, self._last_row(there)))
            return
        if 0 <= row + down <= self._last_row(table):
            self._go(table, row + down)
            return
        there = table + down * self.columns
        if 0 <= there < len(self.tables):
            self._go(there, 0 if down > 0 else self._last_row(there))

    def _pick_or_put(self) -> None:
        here = self.person
        if self._picked is None:
            self._picked = here
        else:
            one, self._picked = self._picked, None
            self._put(one, self._cursor[0], here)
        self._point()

    def _put(self, one: int, table: int, other: int | None) -> None:
        if other is not None and other != one:
            self.swap_wanted.emit(one, other)
        elif other is None:
            self.move_wanted.emit(one, table)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _STEPS and plain and self.tables:
            self._walk(*_STEPS[key])
        elif key in _TAKE and self.tables:
            self._pick_or_put()
        elif key == Qt.Key.Key_Escape and self._picked is not None:
            self._picked = None
            self._point()
        elif key == Qt.Key.Key_Delete and self.person is not None:
            self.away_wanted.emit(self.person)
        elif key == Qt.Key.Key_F4 and plain and self.person is not None:
            self.lock_wanted.emit(self.person)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._point()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point()

    # the mouse

    def _under(self, point: QPoint) -> tuple[int, int | None] | None:
        """Return the table under a point and the row, None where there is no table."""
        spot = self.mapToScene(point)
        for item in self.tables:
            inside = spot - item.pos()
            if item.boundingRect().contains(inside):
                return item.number, item.row_at(QPointF(inside))
        return None

    def _person_of(self, under: tuple[int, int | None] | None) -> int | None:
        if under is None or under[1] is None:
            return None
        people = self.tables[under[0]].face.people
        return people[under[1]].person if under[1] < len(people) else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        under = self._under(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or under is None:
            return
        self._go(under[0], under[1] or 0)
        person = self._person_of(under)
        if person is not None:
            self._pressed = (person, event.position().toPoint())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed is None:
            return
        here = event.position().toPoint()
        far = (here - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance()
        if not far and self._flag.isHidden():
            return
        if self._flag.isHidden():
            self._flag.setText(self._name_of(self._pressed[0]))
            self._flag.adjustSize()
            self._flag.show()
        self._flag.move(here + QPoint(2 * GRID, GRID))
        self._over = self._under(here)
        self._point()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, over, dragged = self._pressed, self._over, not self._flag.isHidden()
        self._let_go()
        if pressed is None or not dragged or over is None:
            return
        person, home = pressed[0], self._table_of(pressed[0])
        if over[0] != home:
            self._put(person, over[0], self._person_of(over))

    def _let_go(self) -> None:
        self._pressed = self._over = None
        self._flag.hide()
        self._point()

    def _table_of(self, person: int) -> int | None:
        return next(
            (
                item.number
                for item in self.tables
                if any(one.person == person for one in item.face.people)
            ),
            None,
        )

    def _name_of(self, person: int) -> str:
        people = (one for item in self.tables for one in item.face.people)
        return next((one.name for one in people if one.person == person), "")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        scheme = scheme_of(self.palette())
        self.setBackgroundBrush(QColor(scheme.window))
        for item in self.tables:
            item.scheme = scheme
            item.update()
