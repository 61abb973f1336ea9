"""The matrix in sight: people stay at the left while the sessions scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.attendance_matrix import Outcome
from senezh_desk.ui.matrix_model import FIXED, TONES, MatrixModel
from senezh_desk.ui.theme import GRID, ROW, scheme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QPainter, QPalette
    from PySide6.QtWidgets import QStyleOptionViewItem

WIDTHS = (48, 288, 64)  # of the columns that stay
COLUMN = 128
HEAD = 13 * GRID
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
_ALIGN = (_RIGHT, _LEFT, _RIGHT)


class _Cells(QStyledItemDelegate):
    """Paints a cell with one question to the model instead of six: scrolling stays smooth."""

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.chosen = (-1, -1)  # row and column
        self.take_colours(parent.palette())

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, column, rect = index.row(), index.column(), option.rect
        if column < FIXED:
            self._paint_person(painter, option, row, column)
            return
        told = self._model.mark(row, column)
        wash, ink = self._colours[told.outcome if told is not None else Outcome.AWAITED]
        if (row, column) == self.chosen:
            painter.fillRect(rect, self._chosen_wash)
        elif wash is not None:
            rect.adjust(1, 1, -1, -1)
            painter.fillRect(rect, wash)
        painter.setPen(ink)
        painter.drawText(rect, _MIDDLE, self._model.text(row, column))

    def take_colours(self, palette: QPalette) -> None:
        """Take the colours of a palette: looking them up for each cell would take half the time."""
        scheme = scheme_of(palette)
        self._chosen_wash, self._text = QColor(scheme.accent_wash), QColor(scheme.text)
        plain = (None, QColor(scheme.muted))
        self._colours: dict[Outcome, tuple[QColor | None, QColor]] = {
            outcome: (QColor(scheme.tone(tone).wash), QColor(scheme.tone(tone).ink))
            if (tone := TONES.get(outcome)) is not None
            else plain
            for outcome in Outcome
        }

    def _paint_person(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, column: int
    ) -> None:
        rect = option.rect
        if row == self.chosen[0]:
            painter.fillRect(rect, self._chosen_wash)
        rect.adjust(GRID, 0, -GRID, 0)
        text = self._model.text(row, column)
        if column == 1:
            text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self._text)
        painter.drawText(rect, _ALIGN[column], text)


class MatrixTable(QWidget):
    """Two views on one model that scroll and select together."""

    cell_chosen = Signal(int, int)  # row and column

    def __init__(self, model: MatrixModel) -> None:
        super().__init__()
        self._model = model
        self.people, self.cells = _view(model), _view(model)
        self.cells.setSelectionModel(self.people.selectionModel())
        self.people.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.cells.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # in step
        self.people.setAccessibleName(self.tr("People"))
        self.cells.setAccessibleName(self.tr("Attendance by session"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.people)
        row.addWidget(self.cells, 1)
        self.setFocusProxy(self.cells)
        self.people.verticalScrollBar().valueChanged.connect(
            self.cells.verticalScrollBar().setValue
        )
        self.cells.verticalScrollBar().valueChanged.connect(
            self.people.verticalScrollBar().setValue
        )
        self.people.selectionModel().currentChanged.connect(self._note)
        model.modelReset.connect(self._arrange)
        self._arrange()

    def choose(self, row: int, column: int) -> None:
        """Make a cell the current one."""
        self.people.selectionModel().setCurrentIndex(
            self._model.index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _arrange(self) -> None:
        count = self._model.columnCount()
        for column in range(count):
            self.people.setColumnHidden(column, column >= FIXED)
            self.cells.setColumnHidden(column, column < FIXED)
        for column, width in enumerate(WIDTHS):
            self.people.setColumnWidth(column, width)
        for column in range(FIXED, count):
            self.cells.setColumnWidth(column, COLUMN)
        self.people.setFixedWidth(sum(WIDTHS) + GRID)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for cells in self._painters():
                cells.take_colours(self.palette())

    def _painters(self) -> list[_Cells]:
        painters = (view.itemDelegate() for view in (self.people, self.cells))
        return [cells for cells in painters if isinstance(cells, _Cells)]

    def _note(self, current: QModelIndex) -> None:
        for cells in self._painters():
            cells.chosen = (current.row(), current.column())
        self.people.viewport().update()
        if current.isValid():
            self.cell_chosen.emit(current.row(), current.column())


def _view(model: MatrixModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setItemDelegate(_Cells(model, view))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(ROW)
    rows.setDefaultSectionSize(max(ROW, view.fontMetrics().height() + GRID))
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setFixedHeight(HEAD)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    return view
