"""The people found while typing: name, team and city, and whether they are in already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.attendance import PersonLine
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.icons import icon
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.theme import GRID, scheme_of, set_look
from senezh_desk.wording.times import clock_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex

    from senezh_desk.domain.person import Person
    from senezh_desk.ui.list_model import Index

_ICON = 20  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def place_of(person: Person) -> str:
    """Return number, team and place of a person as one line, to tell namesakes apart."""
    fields = person.fields
    parts = (f"№ {person.number}", fields.team, fields.municipality or fields.region)
    return " · ".join(part for part in dict.fromkeys(parts) if part)


class _PersonDelegate(QStyledItemDelegate):
    """Draws a person in two lines, and at the right since when they are in."""

    def __init__(self, model: ListModel[PersonLine], state: Callable[[PersonLine], str]) -> None:
        super().__init__(model)
        self._model = model
        self._state = state

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(20 * GRID, 2 * option.fontMetrics.height() + GRID)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.rows[index.row()]
        scheme = scheme_of(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.accent_wash))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6)
            painter.setBrush(QColor(scheme.accent))
            painter.drawRoundedRect(
                QRect(option.rect.topLeft() + QPoint(2, 1), QSize(4, option.rect.height() - 2)),
                2,
                2,
            )
        area = option.rect.adjusted(2 * GRID, 3, -2 * GRID, -3)
        state = self._state(line)
        if state:
            ink = scheme.already.ink if line.present else scheme.refused.ink
            metrics = option.fontMetrics
            width = metrics.horizontalAdvance(state) + 2
            painter.setPen(QColor(ink))
            painter.setFont(option.font)
            painter.drawText(area, _RIGHT, state)
            left = area.right() - width - _ICON - GRID // 2
            picture = icon("info" if line.present else "warning-circle", ink)
            picture.paint(painter, QRect(left, area.center().y() - _ICON // 2, _ICON, _ICON))
            area.setRight(left - GRID)
        upper, lower = QRect(area), QRect(area)
        upper.setBottom(area.center().y())
        lower.setTop(area.center().y() + 1)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setPen(QColor(scheme.text))
        painter.setFont(bold)
        _draw_cut(painter, upper, line.person.name)
        painter.setPen(QColor(scheme.text if chosen else scheme.muted))
        painter.setFont(option.font)
        _draw_cut(painter, lower, place_of(line.person))
        painter.restore()


def _draw_cut(painter: QPainter, area: QRect, text: str) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT | Qt.TextFlag.TextSingleLine, cut)


class FoundPeople(QFrame):
    """A list that the ready field's keys move through; it never takes the caret itself."""

    chosen = Signal(str)  # the id of who was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "panel")
        self._zone = "UTC"
        self._model = ListModel[PersonLine](
            (Column("person", self.tr("Participant"), self._spoken),),
            lambda line: line.person.id,
            self,
        )
        self._view = QListView()
        self._hint = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._build()
        self._view.clicked.connect(self._choose)

    def show_people(self, lines: Sequence[PersonLine], zone: str) -> None:
        """Show who was found, best first; the only one is chosen at once, else nobody is."""
        self._zone = zone
        self._model.show(lines)
        self._parts.setCurrentIndex(0 if lines else 1)
        if len(lines) == 1:
            self.step(1)
        self._view.scrollToTop()
        self._hint.setText(
            self.tr("↑ ↓ choose  ·  Enter checks in  ·  Shift+F9 somebody else came")
        )
        self._hint.setVisible(bool(lines))

    def ask_to_choose(self) -> None:
        """Say that several people are meant, and propose the first."""
        self.step(1)
        self._hint.setText(self.tr("Several people fit: choose with ↑ ↓, then press Enter"))

    def step(self, steps: int) -> None:
        """Choose another line: the first from nowhere, and not beyond the ends."""
        last = len(self._model.rows) - 1
        if last < 0:
            return
        index = self._view.currentIndex()
        line = min(max(index.row() + steps, 0), last) if index.isValid() else 0
        self._view.setCurrentIndex(self._model.index(line, 0))

    @property
    def current(self) -> PersonLine | None:
        """Return the line chosen, or None."""
        index = self._view.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    @property
    def people(self) -> tuple[PersonLine, ...]:
        """Return who is shown."""
        return self._model.rows

    def spoken_choice(self) -> str:
        """Return the chosen line as a screen reader says it, or "" where nobody is chosen."""
        line = self.current
        return self._spoken(line) if line is not None else ""

    def _build(self) -> None:
        view = self._view
        view.setModel(self._model)
        view.setItemDelegate(_PersonDelegate(self._model, self._state))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("People found"))
        view.viewport().setAutoFillBackground(False)
        view.setBackgroundRole(QPalette.ColorRole.NoRole)
        set_look(self._hint, "muted")
        self._hint.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        nothing = EmptyPanel(
            "magnifying-glass",
            self.tr("Nobody found"),
            self.tr(
                "Check the last name, or try the team, the town or the phone's last digits."
                " Enter adds somebody who is not on the list."
            ),
        )
        nothing.setFrameShape(QFrame.Shape.NoFrame)
        set_look(nothing, "panel", "")
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, GRID // 2, 0, GRID // 2)
        column.setSpacing(2)
        column.addWidget(view, 1)
        column.addWidget(self._hint)
        self._parts = QStackedLayout(self)
        self._parts.setContentsMargins(1, 1, 1, 1)
        self._parts.addWidget(filled)
        self._parts.addWidget(nothing)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.rows[index.row()].person.id)

    def _state(self, line: PersonLine) -> str:
        if line.present and line.since is not None:
            return self.tr("in since {time}").format(time=clock_text(line.since, self._zone))
        if line.person.withdrawn_at is not None:
            return self.tr("withdrawn")
        if line.person.replaced_by:
            return self.tr("replaced")
        return ""

    def _spoken(self, line: PersonLine) -> str:
        parts = (line.person.name, place_of(line.person), self._state(line))
        return ", ".join(part for part in parts if part)
