"""What an export is asked for: the day, the folder, a password."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.day_fields import DayField
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, set_look

if TYPE_CHECKING:
    from senezh_desk.ui.settings import Settings

FOLDER = "export"  # under which the folder is remembered


class ExportOptions(QWidget):
    """The form; the page asks `day`, `folder` and `password`."""

    day_chosen = Signal()
    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = settings.folder(FOLDER) or Path(QStandardPaths.writableLocation(documents))
        self._day = DayField()
        self._said = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._path = ElidedLabel()
        self._password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._show_password = QCheckBox(self.tr("Show"))
        self._choose = action_button(self.tr("Other folder…"), "folder-open")
        self._build()
        self._show_folder()
        self._day.dateChanged.connect(self.day_chosen)
        self._choose.clicked.connect(self._ask_folder)
        self._show_password.toggled.connect(self._reveal)

    @property
    def day(self) -> date:
        """Return the day chosen."""
        shown = self._day.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def folder(self) -> Path:
        """Return the folder chosen; the day's own folder goes into it."""
        return self._folder

    @property
    def password(self) -> str:
        """Return the password, "" for none."""
        return self._password.text()

    def show_day(self, day: date) -> None:
        """Show a day as the chosen one."""
        self._day.show_day(day)

    def show_arrivals(self, arrivals: int) -> None:
        """Say how much the day holds."""
        set_look(self._said, "ink", "" if arrivals else Tone.CONFIRM.value)
        set_look(self._said, "muted", "true" if arrivals else "")
        if arrivals:
            self._said.setText(self.tr("%n arrival(s)", "", arrivals))
        else:
            self._said.setText(self.tr("Nobody was checked in on this day."))

    def choose_folder(self, folder: Path) -> None:
        """Take a folder and remember it."""
        self._folder = folder
        self._settings.note_folder(FOLDER, folder)
        self._show_folder()
        self.changed.emit()

    def _build(self) -> None:
        self._day.setAccessibleName(self.tr("Day"))
        self._day.setMinimumWidth(18 * GRID)
        self._path.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._password.setAccessibleName(self.tr("Password"))
        self._password.setPlaceholderText(self.tr("not needed: all in one zip"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Day"), (self._day,)),
            ("", (self._said,)),
            (self.tr("Folder"), (self._path, self._choose)),
            (self.tr("Password"), (self._password, self._show_password)),
        )
        for place, (name, parts) in enumerate(rows):
            label = QLabel(name)
            set_look(label, "muted")
            label.setBuddy(parts[0])
            grid.addWidget(label, place, 0)
            row = QHBoxLayout()
            row.setSpacing(GRID)
            wide = {self._said, self._path, self._password}
            for part in parts:
                row.addWidget(part, 1 if part in wide else 0)
            if not wide.intersection(parts):
                row.addStretch(1)
            grid.addLayout(row, place, 1)
        self.setFocusProxy(self._day)

    def _show_folder(self) -> None:
        self._path.show_text(str(self._folder))
        self._path.setAccessibleName(self.tr("Folder: {path}").format(path=self._folder))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where the day's folder goes"), str(self._folder)
        )
        if chosen:
            self.choose_folder(Path(chosen))

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001  # Qt's signal gives one value
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._password.setEchoMode(mode)
