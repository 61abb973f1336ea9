"""What staff may choose about reading a list: its sheet, struck-out and hidden lines, capitals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from senezh_desk.domain.roster import ReadOptions
from senezh_desk.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.roster import RosterReading


class ImportSwitches(QWidget):
    """A line of switches; only those that this list has any use for are seen."""

    chosen = Signal(object)  # ReadOptions

    def __init__(self) -> None:
        super().__init__()
        self._options = ReadOptions()
        self._sheet = QComboBox()
        self._struck = QCheckBox()
        self._hidden = QCheckBox()
        self._title_case = QCheckBox(self.tr("IVANOV → Ivanov"))
        self._sheet.setAccessibleName(self.tr("Sheet"))
        self._sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for widget in (self._sheet, self._struck, self._hidden, self._title_case):
            row.addWidget(widget)
        row.addStretch()
        self._sheet.activated.connect(self._choose_sheet)
        self._struck.clicked.connect(lambda on: self._choose(replace(self._options, struck=on)))
        self._hidden.clicked.connect(lambda on: self._choose(replace(self._options, hidden=on)))
        self._title_case.clicked.connect(
            lambda on: self._choose(replace(self._options, title_case=on))
        )

    def show_sheets(self, options: ReadOptions, names: Sequence[str]) -> None:
        """Show the sheets of a file whose lines could not be read yet."""
        self._options = options
        self._sheet.clear()
        self._sheet.addItem(self.tr("Sheets with people"), None)
        for name in names:
            self._sheet.addItem(name, name)
        self._sheet.setCurrentIndex(max(0, self._sheet.findData(options.sheet)))
        self._sheet.setVisible(len(names) > 1)
        for switch in (self._struck, self._hidden, self._title_case):
            switch.hide()

    def show_reading(self, options: ReadOptions, reading: RosterReading) -> None:
        """Show how a list was read."""
        self.show_sheets(options, reading.all_sheets)
        struck, hidden = reading.struck, reading.hidden
        self._struck.setText(
            self.tr("%n struck out (taken in)", "", struck)
            if options.struck
            else self.tr("%n struck out (not taken in)", "", struck)
        )
        self._struck.setChecked(options.struck)
        self._struck.setVisible(bool(struck))
        self._hidden.setText(
            self.tr("%n hidden (taken in)", "", hidden)
            if options.hidden
            else self.tr("%n hidden (not taken in)", "", hidden)
        )
        self._hidden.setChecked(options.hidden)
        self._hidden.setVisible(bool(hidden))
        self._title_case.setChecked(options.title_case)
        self._title_case.show()

    def _choose_sheet(self) -> None:
        # another sheet has other columns: what was said of the last one's does not hold
        self._choose(replace(self._options, sheet=self._sheet.currentData(), mapping=()))

    def _choose(self, options: ReadOptions) -> None:
        self._options = options
        self.chosen.emit(options)
