"""The modules of the programme: the stays on site that it consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QListWidget, QVBoxLayout

from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.day_fields import DayField
from senezh_desk.ui.theme import GRID, Type, set_look, set_type
from senezh_desk.wording.times import date_text

if TYPE_CHECKING:
    from senezh_desk.domain.modules import Module
    from senezh_desk.services.modules import ModuleService
    from senezh_desk.ui.surroundings import Surroundings


class ModulesForm(QFrame):
    """Lists modules; one is added, changed or dropped. Without any the programme is one stay."""

    def __init__(self, modules: ModuleService, surroundings: Surroundings) -> None:
        super().__init__()
        self._service = modules
        self._surroundings = surroundings
        self._modules: tuple[Module, ...] = ()
        self._list = QListWidget()
        self._title = QLineEdit()
        self._first, self._last = DayField(), DayField()
        self._add = action_button(self.tr("Add module"), "calendar-plus")
        self._change = action_button(self.tr("Change"), "pencil-simple")
        self._drop = action_button(self.tr("Drop"), "calendar-x")
        self._build()
        self._list.currentRowChanged.connect(self._show_chosen)
        self._add.clicked.connect(self._add_one)
        self._change.clicked.connect(self._change_one)
        self._drop.clicked.connect(self._drop_one)
        surroundings.feed.changed.connect(self._follow)
        self._load()

    def _build(self) -> None:
        set_look(self, "panel")
        heading = QLabel(self.tr("Modules"))
        set_type(heading, Type.EMPHASIS, bold=True)
        hint = QLabel(
            self.tr("One module is one stay on site. Without modules the programme is one stay."),
            textFormat=Qt.TextFormat.PlainText,
        )
        hint.setWordWrap(True)
        set_look(hint, "muted")
        self._list.setAccessibleName(self.tr("Modules"))
        self._list.setMaximumHeight(12 * GRID)
        self._title.setPlaceholderText(self.tr("Title"))
        for field, words in (
            (self._title, self.tr("Title")),
            (self._first, self.tr("First day")),
            (self._last, self.tr("Last day")),
        ):
            field.setAccessibleName(words)
        grid = QGridLayout()
        grid.setSpacing(GRID)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._first, 1, 0)
        grid.addWidget(self._last, 1, 1)
        grid.addWidget(self._add, 2, 0, 1, 2)
        grid.addWidget(self._change, 3, 0)
        grid.addWidget(self._drop, 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (heading, hint, self._list):
            column.addWidget(part)
        column.addLayout(grid)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if Topic.PROGRAMME in topics:
            self._load()

    def _load(self) -> None:
        self._modules = self._service.planned()
        self._list.clear()
        for module in self._modules:
            days = f"{date_text(module.first_day)}–{date_text(module.last_day)}"
            self._list.addItem(f"{module.title}: {days}")
        self._show_chosen(-1)

    def _chosen(self) -> Module | None:
        row = self._list.currentRow()
        return self._modules[row] if 0 <= row < len(self._modules) else None

    def _show_chosen(self, _row: int) -> None:
        module = self._chosen()
        self._change.setEnabled(module is not None)
        self._drop.setEnabled(module is not None)
        if module is not None:
            self._title.setText(module.title)
            self._first.show_day(module.first_day)
            self._last.show_day(module.last_day)

    def _add_one(self) -> None:
        title, first, last = self._title.text(), self._first.day, self._last.day
        if first is not None and last is not None:
            attempt(self._surroundings.messages, lambda: self._service.add(title, first, last))

    def _change_one(self) -> None:
        module, first, last = self._chosen(), self._first.day, self._last.day
        title = self._title.text()
        if module is not None and first is not None and last is not None:
            attempt(
                self._surroundings.messages,
                lambda: self._service.change(module.id, title, first, last),
            )

    def _drop_one(self) -> None:
        module = self._chosen()
        if module is None:
            return
        if attempt(self._surroundings.messages, lambda: self._service.drop(module.id)):
            say_undoable(
                self._surroundings.messages,
                self.tr("Dropped: {title}").format(title=module.title),
                self.tr("Undo"),
                lambda: self._service.change(
                    module.id, module.title, module.first_day, module.last_day
                ),
            )
