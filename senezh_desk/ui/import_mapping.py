"""Which column of the file holds what: each with its heading, samples and a box to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.domain.columns import MAPPABLE
from senezh_desk.domain.headings import NUMBER
from senezh_desk.ui.scrolled import Scrolled
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Type, set_look, set_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.columns import Column
    from senezh_desk.domain.labels import Labels

KEPT = ""  # an extra column: kept, usable on badges and in exports


class ColumnBox(QFrame):
    """One column of the file."""

    chosen = Signal(str)  # a field, NUMBER or KEPT

    def __init__(self, column: Column, fields: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.column = column
        heading = ElidedLabel(column.heading or "—")
        set_type(heading, Type.BODY, bold=True)
        letter = QLabel(column.letter, textFormat=Qt.TextFormat.PlainText)
        set_look(letter, "muted")
        samples = ElidedLabel(" · ".join(column.samples))
        set_look(samples, "muted")
        self._box = QComboBox()
        self._box.setAccessibleName(f"{column.letter} {column.heading}")
        self._box.setMaxVisibleItems(len(fields))
        for field, words in fields:
            self._box.addItem(words, field)
        self._box.setCurrentIndex(max(0, self._box.findData(column.field)))
        self._box.activated.connect(lambda: self.chosen.emit(self._box.currentData()))
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(letter)
        top.addWidget(heading, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, GRID, GRID)
        rows.setSpacing(2)
        rows.addLayout(top)
        rows.addWidget(samples)
        rows.addWidget(self._box)
        self.setFocusProxy(self._box)

    @property
    def has_focus(self) -> bool:
        """Tell whether the keyboard is here."""
        return self._box.hasFocus()


class ImportMapping(Scrolled):
    """All columns of the first sheet read; choosing a field says so."""

    chosen = Signal(str, object)  # field, Column: what staff said a column holds

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._labels = labels
        self._columns: tuple[Column, ...] = ()
        self.setAccessibleName(self.tr("Columns of the list"))

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """Show the columns as they were understood."""
        if columns == self._columns and self.widget() is not None:
            return
        self._columns = columns
        fields = self._fields()
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        focused = self._focused_letter()
        for column in columns:
            box = ColumnBox(column, fields)
            box.chosen.connect(lambda field, column=column: self.chosen.emit(field, column))
            rows.addWidget(box)
        rows.addStretch()
        place = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.setWidget(inside)
        self.verticalScrollBar().setValue(place)
        for box in self.findChildren(ColumnBox):
            if box.column.letter == focused:
                box.setFocus()

    def _focused_letter(self) -> str:
        boxes = self.findChildren(ColumnBox)
        return next((box.column.letter for box in boxes if box.has_focus), "")

    def _fields(self) -> tuple[tuple[str, str], ...]:
        words = {**self._labels.fields, "name": self._labels.headings.get("name", "name")}
        named = tuple((field, words[field]) for field in MAPPABLE if field != NUMBER)
        return (
            (KEPT, self.tr("Keep as it is")),
            *named,
            (NUMBER, self.tr("Leave out")),
        )
