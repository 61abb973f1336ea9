"""One table of the board: a card with its people, drawn as a table with chairs when near."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from senezh_desk.ui.icons import icon
from senezh_desk.ui.theme import GRID, Tone

if TYPE_CHECKING:
    from senezh_desk.ui.theme import Scheme

WIDTH = 27 * GRID
HEAD = 5 * GRID
ROW = 3 * GRID
LEAST_HINT = 8 * GRID  # less room says nothing
ROUND_FROM = 1.35  # from this zoom on a table is drawn as one
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_PLATE, _PITCH = 9.5 * GRID, 2.5 * GRID  # a chair's name plate: its width, and room for it


@dataclass(frozen=True, slots=True)
class Seated:
    """A person on a chair, as the board draws them."""

    person: int
    name: str
    hint: str = ""  # region or team, muted behind the name
    locked: bool = False
    absent: bool = False  # not in the hall, though they have a seat
    moved_from: str = ""  # the table of the plan before, where it was another one


@dataclass(frozen=True, slots=True)
class TableFace:
    """All that one table shows."""

    title: str
    topic: str
    seats: int
    people: tuple[Seated, ...] = ()
    remark: str = ""  # what is not as it should be, in a few words


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the board points at: cursor, person picked up, person found, where a drag hovers."""

    cursor: int | None = None  # a row of this table, behind the people the first free chair
    picked: int | None = None  # persons by number
    found: frozenset[int] = frozenset()
    hovered: bool = False
    over: int | None = None


class TableItem(QGraphicsItem):
    """Draws one table; rows are people, the row behind them is the first free chair."""

    def __init__(self, number: int, scheme: Scheme, font: QFont) -> None:
        super().__init__()
        self.number = number
        self._rows = 0
        self.scheme = scheme
        self._font = font
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._near = False
        self.face = TableFace("", "", 0)
        self.pointed = Pointed()

    @property
    def height(self) -> float:
        """Return how tall the card is, or from near the table with its chairs."""
        if self._near:
            return max(WIDTH, -(-self._rows // 2) * _PITCH + 2 * GRID)
        return HEAD + self._rows * ROW + GRID

    def set_rows(self, rows: int) -> None:
        """Make room for so many people."""
        self.prepareGeometryChange()
        self._rows = rows

    def set_zoom(self, zoom: float) -> None:
        """Choose between the card and the table seen from above."""
        if self._near != (zoom >= ROUND_FROM):
            self.prepareGeometryChange()
            self._near = not self._near

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, WIDTH, self.height)

    def show_face(self, face: TableFace) -> None:
        """Show other people; nothing is drawn anew where nothing changed."""
        if face != self.face:
            self.face = face
            self.update()

    def point(self, pointed: Pointed) -> None:
        """Show what is pointed at."""
        if pointed != self.pointed:
            self.pointed = pointed
            self.update()

    def row_at(self, point: QPointF) -> int | None:
        """Return the row under a point of the item: a person's, or the first free chair's."""
        if self._near:
            for row in range(self._chairs):
                if self._chair(row).contains(point):
                    return min(row, len(self.face.people))
            return None
        row = int((point.y() - HEAD) // ROW) if point.y() >= HEAD else -1
        return min(row, len(self.face.people)) if row >= 0 else None

    def middle_of(self, row: int) -> QPointF:
        """Return the middle of a row or of its chair."""
        return (self._chair(row) if self._near else self._line(row)).center()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        scheme, area = self.scheme, self.boundingRect().adjusted(1, 1, -1, -1)
        edge = scheme.accent if self.pointed.hovered else scheme.line
        painter.setPen(QPen(QColor(edge), 2 if self.pointed.hovered else 1))
        painter.setBrush(QColor(scheme.base))
        painter.drawRoundedRect(area, GRID, GRID)
        if self._near:
            self._draw_round(painter)
        else:
            self._draw_card(painter)

    def _draw_card(self, painter: QPainter) -> None:
        head = QRectF(1.5 * GRID, 0.5 * GRID, WIDTH - 3 * GRID, HEAD - GRID)
        self._draw_head(painter, head)
        for row, seated in enumerate(self.face.people[: self._rows]):
            self._draw_person(painter, self._line(row), seated, row)
        free = len(self.face.people)
        if free < min(self._rows, self.face.seats):
            self._draw_free(painter, self._line(free), free, self.face.seats - free)

    def _line(self, row: int) -> QRectF:
        return QRectF(GRID / 2, HEAD + row * ROW, WIDTH - GRID, ROW)

    def _draw_head(self, painter: QPainter, area: QRectF) -> None:
        scheme, face = self.scheme, self.face
        count = f"{len(face.people)}/{face.seats}"
        full = len(face.people) > face.seats
        painter.setPen(QColor(scheme.tone(Tone.REFUSED).ink if full else scheme.muted))
        painter.drawText(area, _RIGHT, count)
        wide = area.width() - QFontMetricsF(self._font).horizontalAdvance(count) - GRID
        painter.setFont(self._bold)
        painter.setPen(QColor(scheme.text))
        title = f"{face.title} · {face.topic}" if face.topic else face.title
        metrics = QFontMetricsF(self._bold)
        half = QRectF(area.x(), area.y(), wide, area.height() / 2)
        whole = half if face.remark else QRectF(area.x(), area.y(), wide, area.height())
        painter.drawText(whole, _LEFT, metrics.elidedText(title, Qt.TextElideMode.ElideRight, wide))
        painter.setFont(self._font)
        if face.remark:
            painter.setPen(QColor(scheme.tone(Tone.CONFIRM).ink))
            below = half.translated(0, area.height() / 2)
            metrics = QFontMetricsF(self._font)
            painter.drawText(
                below, _LEFT, metrics.elidedText(face.remark, Qt.TextElideMode.ElideRight, wide)
            )

    def _draw_person(self, painter: QPainter, area: QRectF, seated: Seated, row: int) -> None:
        scheme = self.scheme
        self._draw_ground(painter, area, seated.person, row)
        inner = area.adjusted(GRID, 0, -GRID, 0)
        right = inner.right()
        for name in self._signs(seated):
            square = QRectF(right - 16, inner.center().y() - 8, 16, 16)
            icon(name, scheme.muted).paint(painter, square.toRect())
            right -= 20
        hint = f"← {seated.moved_from}" if seated.moved_from else seated.hint
        metrics = QFontMetricsF(self._font)
        room = right - inner.left()
        name = metrics.elidedText(seated.name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(scheme.muted if seated.absent else scheme.text))
        font = painter.font()
        font.setStrikeOut(seated.absent)
        painter.setFont(font)
        painter.drawText(QRectF(inner.left(), inner.y(), room, inner.height()), _LEFT, name)
        painter.setFont(self._font)
        left = metrics.horizontalAdvance(name) + GRID
        if hint and room - left > LEAST_HINT:
            painter.setPen(QColor(scheme.accent if seated.moved_from else scheme.muted))
            text = metrics.elidedText(hint, Qt.TextElideMode.ElideRight, room - left)
            painter.drawText(
                QRectF(inner.left() + left, inner.y(), room - left, inner.height()), _RIGHT, text
            )

    def _signs(self, seated: Seated) -> list[str]:
        return [
            *(["lock-simple"] if seated.locked else []),
            *(["user-minus"] if seated.absent else []),
        ]

    def _draw_free(self, painter: QPainter, area: QRectF, row: int, chairs: int) -> None:
        self._draw_ground(painter, area, None, row)
        painter.setPen(QColor(self.scheme.muted))
        painter.drawText(area.adjusted(GRID, 0, -GRID, 0), _LEFT, f"+ {chairs}")

    def _draw_ground(self, painter: QPainter, area: QRectF, person: int | None, row: int) -> None:
        scheme, pointed = self.scheme, self.pointed
        fill = ""
        if person is not None and person in pointed.found:
            fill = scheme.tone(Tone.CONFIRM).wash
        if (person is not None and person == pointed.picked) or pointed.over == row:
            fill = scheme.accent_wash
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        has_cursor = pointed.cursor == row
        painter.setPen(QPen(QColor(scheme.accent), 2) if has_cursor else Qt.PenStyle.NoPen)
        if fill or has_cursor:
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)

    def _draw_round(self, painter: QPainter) -> None:
        """Draw the table from above: its name in the middle, a plate at each chair."""
        scheme, face = self.scheme, self.face
        middle, radius = self.boundingRect().center(), WIDTH * 0.33
        painter.setPen(QPen(QColor(scheme.line), 1))
        painter.setBrush(QColor(scheme.hover))
        painter.drawEllipse(middle, radius, max(radius, self.height / 2 - 3 * GRID))
        painter.setFont(self._bold)
        painter.setPen(QColor(scheme.text))
        wide = WIDTH - 2 * _PLATE - GRID
        told = f"{face.title}\n{face.topic}" if face.topic else face.title
        label = QRectF(middle.x() - wide / 2, middle.y() - 4 * GRID, wide, 8 * GRID)
        painter.drawText(label, _CENTRE | Qt.TextFlag.TextWordWrap, told)
        small = QFont(self._font)
        small.setPointSizeF(self._font.pointSizeF() * 0.66)
        metrics = QFontMetricsF(small)
        for row in range(self._chairs):
            plate = self._chair(row)
            seated = face.people[row] if row < len(face.people) else None
            painter.setPen(QPen(QColor(scheme.line), 1))
            painter.setBrush(QColor(scheme.base if seated is not None else scheme.window))
            painter.drawRoundedRect(plate, 3, 3)
            self._draw_ground(painter, plate, seated.person if seated else None, row)
            if seated is None:
                continue
            painter.setFont(small)
            font = painter.font()
            font.setStrikeOut(seated.absent)
            painter.setFont(font)
            painter.setPen(QColor(scheme.muted if seated.absent else scheme.text))
            name = metrics.elidedText(seated.name, Qt.TextElideMode.ElideRight, plate.width() - 4)
            painter.drawText(plate, _CENTRE, name)
            if seated.locked:
                corner = QRectF(plate.right() - 8, plate.y() - 4, 8, 8)
                icon("lock-simple", scheme.text).paint(painter, corner.toRect())

    @property
    def _chairs(self) -> int:
        return min(self._rows, max(len(self.face.people), self.face.seats))

    def _chair(self, row: int) -> QRectF:
        """Return where a chair's plate is: down the right side of the table, then up the left."""
        count = max(2, self._chairs)
        right = -(-count // 2)
        side, place, of = (1, row, right) if row < right else (-1, count - 1 - row, count - right)
        part = (place + 0.5) / of  # of the way down
        across = (WIDTH - _PLATE) / 2 - 2
        least = _PLATE / 2 + 2
        x = max(least, across * sqrt(max(0.0, 1 - (2 * part - 1) ** 2) * 1.35))
        middle = self.boundingRect().center()
        y = GRID + part * (self.height - 2 * GRID)
        high = _PITCH - 4
        centre = middle.x() + side * min(x, across)
        return QRectF(centre - _PLATE / 2, y - high / 2, _PLATE, high)
