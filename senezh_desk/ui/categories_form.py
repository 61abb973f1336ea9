"""The programme's categories: each with a name, a colour and three flags."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.categories import Category
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Type, set_look, set_type

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.ui.surroundings import Surroundings

COLOURS = (
    *("#1f5fae", "#7a4bb0", "#0f7b6c", "#b3541e", "#5b6472"),
    *("#a1234f", "#6b7a1f", "#8a6d00", "#2d2d2d"),
)


class CategoryRow:
    """The fields of one category; a name left empty takes it off the list."""

    def __init__(self, category: Category, names: tuple[str, str, str, str, str]) -> None:
        self._category = category
        self.name = QLineEdit(category.name)
        self.name.setMinimumWidth(12 * GRID)
        self.colour = QComboBox()
        for colour in dict.fromkeys((category.colour, *COLOURS)):
            picture = QPixmap(2 * GRID, 2 * GRID)
            picture.fill(QColor(colour))
            self.colour.addItem(QIcon(picture), "", colour)
        self.flags = tuple(QCheckBox() for _ in range(3))
        marks = (category.expected, category.counts, category.certificate)
        for box, on in zip(self.flags, marks, strict=True):
            box.setChecked(on)
        for field, words in zip(self.fields, names, strict=True):
            field.setAccessibleName(f"{words}: {category.name}" if category.name else words)
            field.setToolTip(words)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Return the fields in their order."""
        return (self.name, self.colour, *self.flags)

    @property
    def category(self) -> Category:
        """Return what the fields say."""
        expected, counts, certificate = (box.isChecked() for box in self.flags)
        name, colour = " ".join(self.name.text().split()), self.colour.currentData()
        return Category(self._category.id, name, colour, expected, counts, certificate)


class CategoriesForm(QFrame):
    """Edits the list of categories; Enter writes it."""

    def __init__(self, programme: ProgrammeService, surroundings: Surroundings) -> None:
        super().__init__()
        set_look(self, "panel")
        self._programme = programme
        self._surroundings = surroundings
        self._names = (
            self.tr("Name of the category"),
            self.tr("Colour"),
            self.tr("Awaited: counted as absent while not here"),
            self.tr("Counts for attendance"),
            self.tr("Gets a certificate"),
        )
        self._rows: list[CategoryRow] = []
        self._shown: tuple[Category, ...] = ()  # as they were written when last shown
        self._grid = QGridLayout()
        self._build()
        self._show(programme.categories())
        surroundings.feed.changed.connect(self._follow)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        heading = QLabel(self.tr("Categories"))
        set_type(heading, Type.EMPHASIS, bold=True)
        hint = QLabel(
            self.tr("Ticks: awaited, counts for attendance, gets a certificate. No name: removed.")
        )
        hint.setWordWrap(True)
        set_look(hint, "muted")
        self._grid.setSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        short = (self.tr("awaited"), self.tr("counts"), self.tr("certif."))
        for place, (words, whole) in enumerate(zip(short, self._names[2:], strict=True), start=2):
            head = QLabel(words)
            head.setToolTip(whole)
            set_look(head, "muted")
            self._grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignHCenter)
        save = action_button(self.tr("Save"), "check")
        save.setAccessibleName(self.tr("Save categories"))
        save.clicked.connect(self._save)
        add = action_button(self.tr("Add"), "plus")
        add.clicked.connect(self._add)
        buttons = QHBoxLayout()
        buttons.addWidget(save)
        buttons.addWidget(add)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addLayout(self._grid)
        column.addLayout(buttons)
        column.addStretch()

    def _show(self, categories: tuple[Category, ...]) -> None:
        for row in self._rows:
            for field in row.fields:
                field.deleteLater()
        self._rows = []
        self._shown = categories
        for category in categories:
            self._append(category)

    def _append(self, category: Category) -> CategoryRow:
        row = CategoryRow(category, self._names)
        line = len(self._rows) + 1  # below the headings
        for place, field in enumerate(row.fields):
            middle = Qt.AlignmentFlag.AlignHCenter if field in row.flags else Qt.AlignmentFlag(0)
            self._grid.addWidget(field, line, place, middle)
        self._rows.append(row)
        return row

    def _add(self) -> None:
        fresh = Category(f"c-{secrets.token_hex(4)}", "", COLOURS[len(self._rows) % len(COLOURS)])
        self._append(fresh).name.setFocus()

    def _follow(self, topics: frozenset[Topic]) -> None:
        if Topic.PROGRAMME not in topics:
            return
        categories = self._programme.categories()
        if categories != self._shown:  # else only something else of the programme has changed
            self._show(categories)

    def _save(self) -> None:
        before = self._programme.categories()
        wanted = tuple(row.category for row in self._rows if row.category.name)
        if wanted and attempt(
            self._surroundings.messages, lambda: self._programme.set_categories(wanted)
        ):
            say_undoable(
                self._surroundings.messages,
                self.tr("The categories are saved."),
                self.tr("Undo"),
                lambda: self._programme.set_categories(before),
            )
