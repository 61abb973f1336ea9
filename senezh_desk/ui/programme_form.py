"""The programme itself: its name, days and zone, and what this desk is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.boxes import LARGEST
from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.day_fields import DayField
from senezh_desk.ui.theme import GRID, Tone, set_look
from senezh_desk.wording.faults import fault_text

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.sessions import Programme
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.ui.surroundings import Surroundings

ZONES = (
    *("Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk"),
    *("Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan"),
    "Asia/Kamchatka",
)


class ProgrammeForm(QFrame):
    """Shows what holds for the whole programme and writes what was changed."""

    def __init__(self, programme: ProgrammeService, surroundings: Surroundings) -> None:
        super().__init__()
        self._programme = programme
        self._surroundings = surroundings
        self._name = QLineEdit()
        self._first = DayField(self.tr("not set"))
        self._last = DayField(self.tr("not set"))
        self._zone = QComboBox(editable=True)
        self._desk = QLineEdit()
        self._box = QSpinBox(maximum=LARGEST)
        self._box.setSpecialValueText(self.tr("no boxes"))
        self._error = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._build()
        self._show()
        surroundings.feed.changed.connect(self._follow)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        set_look(self, "panel")
        self._zone.addItems(ZONES)
        self._zone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._zone.setMinimumContentsLength(10)
        set_look(self._error, "ink", Tone.REFUSED.value)
        self._error.setWordWrap(True)
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        name = QLabel(self.tr("Name"))  # above its field: it is the longest
        name.setBuddy(self._name)
        self._name.setAccessibleName(name.text())
        form.addRow(name)
        form.addRow(self._name)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("First day"), self._first),
            (self.tr("Last day"), self._last),
            (self.tr("Time zone"), self._zone),
            (self.tr("This desk"), self._desk),
            (self.tr("Badges in a box"), self._box),
        )
        for words, field in fields:
            field.setAccessibleName(words)
            form.addRow(words, field)
        save = action_button(self.tr("Save"), "check", "Ctrl+S", "primary")
        save.clicked.connect(self._save)
        buttons = QHBoxLayout()
        buttons.addWidget(save)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(form)
        column.addWidget(self._error)
        column.addLayout(buttons)
        column.addStretch()
        self.setFocusProxy(self._name)

    def _show(self) -> None:
        programme = self._programme.programme()
        self._name.setText(programme.name)
        self._name.setCursorPosition(0)
        self._first.show_day(programme.first_day)
        self._last.show_day(programme.last_day)
        self._zone.setCurrentText(programme.zone)
        self._desk.setText(self._programme.desk_name())
        self._box.setValue(self._programme.box_capacity())
        self._error.hide()

    def _follow(self, topics: frozenset[Topic]) -> None:
        if Topic.PROGRAMME in topics:
            self._show()

    def _save(self) -> None:
        before, desk = self._programme.programme(), self._programme.desk_name()
        box = self._programme.box_capacity()
        try:
            self._write(
                self._name.text(),
                self._first.day,
                self._last.day,
                self._zone.currentText().strip(),
            )
            if self._desk.text().strip() not in {"", desk}:
                self._programme.rename_desk(self._desk.text())
            self._write_box(self._box.value())
        except DeskError as error:
            self._error.setText(fault_text(self._surroundings.words, error))
            self._error.show()
            return
        self._error.hide()
        say_undoable(
            self._surroundings.messages,
            self.tr("The programme is saved."),
            self.tr("Undo"),
            lambda: self._write_back(before, desk, box),
        )

    def _write(self, name: str, first: date | None, last: date | None, zone: str) -> None:
        now = self._programme.programme()
        if (now.name, now.first_day, now.last_day, now.zone) != (name, first, last, zone):
            self._programme.change(name=name, first_day=first, last_day=last, zone=zone)

    def _write_box(self, capacity: int) -> None:
        if capacity != self._programme.box_capacity():
            self._programme.set_box_capacity(capacity)

    def _write_back(self, before: Programme, desk: str, box: int) -> None:
        self._write_box(box)
        self._write(before.name, before.first_day, before.last_day, before.zone)
        if self._programme.desk_name() != desk:
            self._programme.rename_desk(desk)
