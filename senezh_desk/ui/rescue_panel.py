"""A file that will not open: what there is instead, what it lacks, and the button that takes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.icons import Picture
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.times import moment_text

if TYPE_CHECKING:
    from senezh_desk.services.safety import Rescue

BACKUP_SUFFIX = ".senezh-backup"


class RescuePanel(QFrame):
    """Hidden until a damaged file was chosen."""

    wanted = Signal(Path, Path)  # the backup, and the file it takes the place of

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "wash", Tone.CONFIRM.value)
        self._file = Path()
        self._backup: Path | None = None
        self._title = _label()
        self._words = _label()
        self._take = action_button("", "clock-counter-clockwise", look="primary")
        self._take.clicked.connect(self._choose)
        set_type(self._title, Type.EMPHASIS, bold=True)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(Picture("lifebuoy", 5 * GRID))
        row.addLayout(words, 1)
        row.addWidget(self._take)
        self.setFocusProxy(self._take)
        self.hide()

    def show_search(self, file: Path) -> None:
        """Say that the backups beside a file are being checked."""
        self._file, self._backup = file, None
        self._title.setText(self.tr("The file does not open: {file}").format(file=file.name))
        self._words.setText(self.tr("Looking for a backup that is whole…"))
        self._take.hide()
        self.show()

    def show_rescue(self, rescue: Rescue | None) -> None:
        """Offer what was found, or to look for a backup elsewhere."""
        self._backup = rescue.backup if rescue is not None else None
        if rescue is None:
            said = self.tr(
                "There is no whole backup beside the file. Perhaps there is one on a stick or on"
                " another desk."
            )
            button = self.tr("Choose backup…")
        else:
            said, button = self._found(rescue), self.tr("Open the backup")
        self._words.setText(said)
        self._take.setText(button)
        self._take.setAccessibleName(button)
        self._take.setAccessibleDescription(f"{self._title.text()}. {said}")
        self._take.show()
        self._take.setFocus()

    def _found(self, rescue: Rescue) -> str:
        zone = QTimeZone.systemTimeZoneId().toStdString() or "UTC"
        told = [
            self.tr("The newest whole backup: {time}, %n record(s).", "", rescue.entries).format(
                time=moment_text(rescue.made, zone)
            )
        ]
        if rescue.missing:
            told.append(self.tr("It lacks the last %n record(s).", "", rescue.missing))
        elif rescue.missing == 0:
            told.append(self.tr("Nothing is missing in it."))
        elif rescue.written is not None:
            told.append(
                self.tr("It lacks what came after; the file was last written {time}.").format(
                    time=moment_text(rescue.written, zone)
                )
            )
        told.append(self.tr("The damaged file is kept beside it."))
        return " ".join(told)

    def _choose(self) -> None:
        if self._backup is not None:
            self.wanted.emit(self._backup, self._file)
            return
        kind = self.tr("Backups ({suffixes})").format(suffixes=f"*{BACKUP_SUFFIX}")
        folder = str(self._file.parent)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Backup"), folder, kind)
        if name:
            self.wanted.emit(Path(name), self._file)


def _label() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
