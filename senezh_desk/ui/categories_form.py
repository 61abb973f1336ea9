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
from senezh_desk.ui.theme import GRID, set_look
from senezh_desk.wording.colours import COLOURS, colour_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.ui.surroundings import Surroundings
    from senezh_desk.wording.words import Words


class CategoryRow(QWidget):
    """The fields of one category; a name left empty takes it off the list."""

    def __init__(self, category: Category, words: Words) -> None:
        super().__init__()
        self._category = category
        self.name = QLineEdit(category.name)
        self.name.setCursorPosition(0)
        self.colour = QComboBox()
        for colour in dict.fromkeys((category.colour, *COLOURS)):
            picture = QPixmap(2 * GRID, 2 * GRID)
            picture.fill(QColor(colour))
            self.colour.addItem(QIcon(picture), colour_text(words, colour), colour)
        flags = (
            (self.tr("awaited"), self.tr("Awaited: counted as absent while not here")),
            (self.tr("counts"), self.tr("Counts for attendance")),
            (self.tr("certificate"), self.tr("Gets a certificate")),
        )
        self.flags = tuple(QCheckBox(short) for short, _ in flags)
        marks = (category.expected, category.counts, category.certificate)
        for box, on in zip(self.flags, marks, strict=True):
            box.setChecked(on)
        names = (self.tr("Name of the category"), self.tr("Colour"), *(long for _, long in flags))
        for field, told in zip((self.name, self.colour, *self.flags), names, strict=True):
            field.setAccessibleName(f"{told}: {category.name}" if category.name else told)
            field.setToolTip(told)
        self._build()

    @property
    def category(self) -> Category:
        """Return what the fields say."""
        expected, counts, certificate = (box.isChecked() for box in self.flags)
        name, colour = " ".join(self.name.text().split()), self.colour.currentData()
        return Category(self._category.id, name, colour, expected, counts, certificate)

    def _build(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.name, 1)
        above.addWidget(self.colour)
        for box in self.flags:
            below.addWidget(box)
        below.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, GRID)
        rows.setSpacing(GRID // 2)
        for row, gap in ((above, GRID), (below, 2 * GRID)):
            row.setSpacing(gap)
            rows.addLayout(row)


class CategoriesForm(QFrame):
    """Edits the list of categories; Enter writes it."""

    def __init__(self, programme: ProgrammeService, surroundings: Surroundings) -> None:
        super().__init__()
        set_look(self, "panel")
        self._programme = programme
        self._surroundings = surroundings
        self._rows: list[CategoryRow] = []
        self._shown: tuple[Category, ...] = ()  # as they were written when last shown
        self._lines = QVBoxLayout()
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
        hint = QLabel(self.tr("A category whose name is left empty is removed."))
        hint.setWordWrap(True)
        set_look(hint, "muted")
        save = action_button(self.tr("Save"), "check", "Ctrl+S", "primary")
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
        column.addWidget(hint)
        column.addLayout(self._lines)
        column.addLayout(buttons)
        column.addStretch()

    def _show(self, categories: tuple[Category, ...]) -> None:
        for row in self._rows:
            row.deleteLater()
        self._rows = []
        self._shown = categories
        for category in categories:
            self._append(category)

    def _append(self, category: Category) -> CategoryRow:
        row = CategoryRow(category, self._surroundings.words)
        self._lines.addWidget(row)
        self._rows.append(row)
        return row

    def _add(self) -> None:
        fresh = Category(
            f"c-{secrets.token_hex(4)}", "", tuple(COLOURS)[len(self._rows) % len(COLOURS)]
        )
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
