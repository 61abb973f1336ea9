"""The sheet as a small picture: a click says which cell is the first free one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from senezh_desk.ui.theme import GRID, scheme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from senezh_desk.domain.badge_sheet import Sheet

HEIGHT = 13 * GRID


class SheetCells(QWidget):
    """Shows used cells grey, the first free one in the accent; arrows move it."""

    chosen = Signal(int)  # the first free cell, from 1

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._start = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Click the first free place of the sheet"))

    @property
    def start(self) -> int:
        """Return the first free cell, from 1."""
        return self._start

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet with sizes, all of its cells free."""
        self._sheet = sheet
        self._choose(1)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        sheet = self._sheet
        if sheet is None or not sheet.page_height:
            return QSize(HEIGHT, HEIGHT)
        return QSize(round(HEIGHT * sheet.page_width / sheet.page_height), HEIGHT)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        sheet = self._sheet
        if sheet is None or not sheet.page_height:
            return
        scheme = scheme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = scheme.accent if self.hasFocus() else scheme.muted
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(scheme.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        for cell in range(1, sheet.cells + 1):
            place = self._place(cell)
            used, first = cell < self._start, cell == self._start
            fill = scheme.line if used else scheme.accent if first else scheme.accent_wash
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(place, 2, 2)
            ink = scheme.muted if used else scheme.on_accent if first else scheme.text
            painter.setPen(QColor(ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(cell))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._sheet is None or event.button() != Qt.MouseButton.LeftButton:
            return
        for cell in range(1, self._sheet.cells + 1):
            if self._place(cell).adjusted(-1, -1, 1, 1).contains(event.position()):
                self._choose(cell)
                return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._sheet.columns if self._sheet else 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._start + step)

    def _place(self, cell: int) -> QRectF:
        """Return where a cell stands in the picture, in pixels."""
        sheet = self._sheet
        if sheet is None:
            return QRectF()
        scale = (self.height() - 2) / sheet.page_height
        box = sheet.cell(cell - 1)
        whole = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
        return whole.translated(1, 1).adjusted(2, 2, -2, -2)

    def _choose(self, cell: int) -> None:
        cells = self._sheet.cells if self._sheet else 1
        if not 1 <= cell <= cells:
            return
        changed = cell != self._start
        self._start = cell
        said = self.tr("Start with place {place} of {places}")
        self.setAccessibleName(said.format(place=cell, places=cells))
        self.update()
        if changed:
            self.chosen.emit(cell)
