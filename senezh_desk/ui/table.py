"""The one table view: a line a row, remembered columns, a kept selection, a count below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QStyledItemDelegate,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.ui.column_widths import Span, fitted
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.theme import GRID, ROW, set_look

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from PySide6.QtGui import QHelpEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from senezh_desk.ui.list_model import Index, ListModel
    from senezh_desk.ui.settings import Settings

Row = TypeVar("Row")
Flag = QItemSelectionModel.SelectionFlag


class _WholeText(QStyledItemDelegate):
    """Shows the whole of a cut text as its tooltip, as plain text."""

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = str(index.data() or "")
        room = option.rect.width() - 3 * GRID
        if view.fontMetrics().horizontalAdvance(text) <= room:
            QToolTip.hideText()
        else:  # without a tag Qt would guess at markup in what people typed
            QToolTip.showText(event.globalPos(), f"<p>{_escaped(text)}</p>", view)
        return True


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


class _View(QTableView):
    """Says when the room for its columns has changed."""

    resized = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Table(QWidget, Generic[Row]):
    """A table with its count, or the panel that says how to fill it while it is empty."""

    opened = Signal(object)  # identity of the row that Enter or a double click chose
    selection_changed = Signal()

    def __init__(
        self,
        name: str,
        model: ListModel[Row],
        settings: Settings,
        empty: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._model = model
        self._settings = settings
        self._selected: tuple[Hashable, ...] = ()
        self._restoring = False
        self._fitting = False
        self.view = _View()
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._nothing = EmptyPanel(
            "magnifying-glass",
            self.tr("Nothing found"),
            self.tr("Change the search or the filter."),
        )
        self._empty = empty
        self._build()
        self._connect()
        self._show_count()

    def selected(self) -> tuple[Row, ...]:
        """Return the selected rows in the order shown."""
        lines = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self._model.rows[line] for line in lines)

    def select(self, identities: Iterable[Hashable]) -> None:
        """Select the rows of these identities; the first becomes the current one, in sight."""
        self._restore(tuple(identities))
        self._note_selection()

    def _build(self) -> None:
        view = self.view
        view.setModel(self._model)
        view.setItemDelegate(_WholeText(view))
        view.setAccessibleName(self._name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setShowGrid(False)
        rows = view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(max(ROW, view.fontMetrics().height() + GRID))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(5 * GRID)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._pulled = self._settings.widths(self._name)  # once somebody chose widths, they stay
        for section, column in enumerate(self._model.columns):
            header.resizeSection(section, self._pulled.get(column.key, column.width))
        view.setSortingEnabled(True)
        set_look(self._count, "muted")
        self.setFocusProxy(view)
        filled = QWidget()
        column_of_parts = QVBoxLayout(filled)
        column_of_parts.setContentsMargins(0, 0, 0, 0)
        column_of_parts.setSpacing(GRID)
        self._parts = QStackedLayout()
        self._parts.addWidget(view)
        self._parts.addWidget(self._nothing)
        column_of_parts.addLayout(self._parts, 1)
        column_of_parts.addWidget(self._count)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)

    def _connect(self) -> None:
        self._model.modelReset.connect(self._keep_selection)
        self._model.modelReset.connect(self._show_count)
        self._model.modelReset.connect(self._fit_columns)
        self.view.resized.connect(self._fit_columns)
        self.view.selectionModel().selectionChanged.connect(self._note_selection)
        self.view.activated.connect(self._open)
        self.view.horizontalHeader().sectionResized.connect(self._note_widths)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.identity(self._model.rows[index.row()]))

    def _note_selection(self) -> None:
        if self._restoring:
            return
        selected = tuple(self._model.identity(row) for row in self.selected())
        if selected != self._selected:
            self._selected = selected
            self.selection_changed.emit()
        self._show_count()

    def _keep_selection(self) -> None:
        place = self.view.verticalScrollBar().value()
        self._restore(self._selected)
        self.view.verticalScrollBar().setValue(place)
        self._note_selection()

    def _restore(self, identities: tuple[Hashable, ...]) -> None:
        places = {self._model.identity(row): line for line, row in enumerate(self._model.rows)}
        lines = [places[identity] for identity in identities if identity in places]
        chosen = QItemSelection()
        for line in lines:
            index = self._model.index(line, 0)
            chosen.select(index, index)
        self._restoring = True
        selection = self.view.selectionModel()
        if lines:
            selection.setCurrentIndex(self._model.index(lines[0], 0), Flag.NoUpdate)
        selection.select(chosen, Flag.ClearAndSelect | Flag.Rows)
        self._restoring = False

    def _fit_columns(self) -> None:
        if self._pulled:
            return
        header, metrics = self.view.horizontalHeader(), self.view.fontMetrics()
        shown = {
            place: column
            for place, column in enumerate(self._model.columns)
            if not header.isSectionHidden(place)
        }
        spans = []
        for column in shown.values():
            heading = metrics.horizontalAdvance(column.title) + 3 * GRID
            wanted = max(column.width, heading)
            spans.append(Span(wanted, max(column.least, heading) if column.least else wanted))
        self._fitting = True
        for place, width in zip(shown, fitted(spans, self.view.viewport().width()), strict=True):
            header.resizeSection(place, width)
        self._fitting = False

    def _note_widths(self, section: int) -> None:
        columns = self._model.columns[:-1]  # the last one takes what is left
        if self._fitting or section >= len(columns):
            return
        header = self.view.horizontalHeader()
        self._pulled = {
            column.key: header.sectionSize(place) or column.width  # nothing while it is hidden
            for place, column in enumerate(columns)
        }
        self._settings.set_widths(self._name, self._pulled)

    def _show_count(self) -> None:
        shown, total, chosen = len(self._model.rows), self._model.total, len(self._selected)
        words = self.tr("Shown: {shown} of {total}").format(shown=shown, total=total)
        if chosen > 1:
            words = f"{words} · " + self.tr("Selected: {chosen}").format(chosen=chosen)
        self._count.setText(words)
        self._parts.setCurrentIndex(0 if shown else 1)
        self._stack.setCurrentIndex(0 if total else 1)
        self.setFocusProxy(self.view if total else self._empty)
