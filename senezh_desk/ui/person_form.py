"""The fields of one person, to type into: the card, the walk-in and the substitution use it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.typed_person import tidied
from senezh_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.categories import Category
    from senezh_desk.domain.labels import Labels

LABEL_WIDTH = 16 * GRID
COMPLETED = ("team", "municipality", "region", "position")
WHOLE = (
    *("last", "first", "middle", "category", "head", "team", "municipality", "region"),
    *("position", "phone", "email", "room", "diet", "note", "source_id"),
)
SHORT = (
    *("last", "first", "middle", "category", "team", "municipality", "region"),
    *("position", "phone"),
)


class PersonForm(QWidget):
    """One line per field; what nobody touched is never written over."""

    changed = Signal()
    submitted = Signal()  # Enter in any field

    def __init__(self, labels: Labels, names: Sequence[str] = WHOLE) -> None:
        super().__init__()
        self._labels = labels
        self._shown = PersonFields("")
        self._lines: dict[str, QLineEdit] = {}
        self._extra: dict[str, QLineEdit] = {}
        self._category = QComboBox()
        self._category.currentIndexChanged.connect(self._note)
        self._head = QCheckBox(labels.fields.get("head", ""))
        self._head.toggled.connect(self._note)
        self._has_head = "head" in names
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(GRID)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name in names:
            self._add_field(name)
        self.setFocusProxy(self._lines["last"])

    def set_categories(self, categories: Iterable[Category]) -> None:
        """Offer these categories; the one shown stays."""
        with QSignalBlocker(self._category):
            chosen = self._category.currentData()
            self._category.clear()
            for category in categories:
                self._category.addItem(category.name, category.id)
            self._choose_category(chosen or self._shown.category)

    def set_known(self, known: Mapping[str, Iterable[str]]) -> None:
        """Complete what is typed by the values already in use, by field name."""
        for name in COMPLETED:
            line = self._lines.get(name)
            if line is None:
                continue
            completer = QCompleter(QStringListModel(sorted(set(known.get(name, ()))), line), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)

    def show_fields(self, fields: PersonFields) -> None:
        """Show a person's fields and forget what was typed."""
        self._shown = fields
        with QSignalBlocker(self):
            for name, line in self._lines.items():
                line.setText(str(getattr(fields, name)))
                line.setCursorPosition(0)
            self._choose_category(fields.category)
            self._head.setChecked(fields.head)
            self._show_extra(fields.extra)

    def typed(self) -> PersonFields:
        """Return the fields as they stand on the screen, tidied."""
        return self.over(self._shown)

    def over(self, fields: PersonFields) -> PersonFields:
        """Return fields with what was typed here put over them."""
        told: dict[str, str] = {
            name: line.text()
            for name, line in self._lines.items()
            if line.text() != str(getattr(self._shown, name))
        }
        category = self._category.currentData()
        if category is not None and category != self._shown.category:
            told["category"] = category
        head = self._head.isChecked()
        written = dict(self._shown.extra)
        typed = {
            heading: line.text()
            for heading, line in self._extra.items()
            if line.text() != written[heading]
        }
        if not told and not typed and head == self._shown.head:
            return fields
        extra = tuple((heading, typed.get(heading, text)) for heading, text in fields.extra)
        result = tidied(replace(fields, **told, extra=extra))  # type: ignore[arg-type]  # texts go to text fields
        return replace(result, head=head) if head != self._shown.head else result

    @property
    def is_changed(self) -> bool:
        """Tell whether anything was typed since the fields were shown."""
        return self.typed() != self._shown

    def mark(self, names: Iterable[str]) -> None:
        """Mark the lines of these fields as worth a look."""
        marked = set(names)
        for name, line in self._lines.items():
            label = self._form.labelForField(line)
            if isinstance(label, QLabel):
                set_look(label, "ink", "confirm" if name in marked else "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _add_field(self, name: str) -> None:
        title = self._labels.fields.get(name, name)
        if name == "head":
            self._form.addRow("", self._head)
        elif name == "category":
            self._category.setAccessibleName(title)
            self._form.addRow(_wrapped(title), self._category)
        else:
            self._lines[name] = self._line(title)
            self._form.addRow(_wrapped(title), self._lines[name])

    def _line(self, title: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(title)
        line.textChanged.connect(self._note)
        return line

    def _show_extra(self, extra: Iterable[tuple[str, str]]) -> None:
        for line in self._extra.values():
            self._form.removeRow(line)
        self._extra = {}
        if "note" not in self._lines:
            return
        for heading, text in extra:
            line = self._line(heading)
            line.setText(text)
            self._form.addRow(_wrapped(heading), line)
            self._extra[heading] = line

    def _choose_category(self, category: str) -> None:
        place = self._category.findData(category)
        if place < 0 and category:  # a list's own word, or one dropped from the categories
            self._category.addItem(category, category)
            place = self._category.findData(category)
        self._category.setCurrentIndex(place)

    def _note(self) -> None:
        self.changed.emit()


def _wrapped(heading: str) -> QLabel:
    label = QLabel(heading, textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFixedWidth(LABEL_WIDTH)
    return label
