"""The status line: file, desk, operator, peers, last backup, and whether sounds are on."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy
from typing_extensions import override

from senezh_desk.ui.icons import Picture, icon
from senezh_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from senezh_desk.ui.sounds import Sounds

MUTE_KEY = "F8"
LEAST_WIDTH = 11 * GRID  # pixels of a cut text that still say something


@dataclass(frozen=True, slots=True)
class Status:
    """What the status line says; an empty part is not shown."""

    file: str = ""
    desk: str = ""
    operator: str = ""
    peers: str = ""
    backup: str = ""  # in words, such as "Backup at 09:40"


class ElidedLabel(QLabel):
    """One line of plain text, cut at the end where there is no room, whole in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, textFormat=Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(width, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        width = min(self.sizeHint().width(), LEAST_WIDTH)
        return QSize(width, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 3 * GRID)
        )
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class StatusLine(QFrame):
    """The line at the foot of the window."""

    def __init__(self, sounds: Sounds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "side")
        self._sounds = sounds
        names = (
            ("file", self.tr("File")),
            ("desktop", self.tr("Desk")),
            ("user", self.tr("Operator")),
            ("arrows-clockwise", self.tr("Other desks")),
            ("floppy-disk", self.tr("Last backup")),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2, GRID, 2)
        row.setSpacing(GRID)
        self._parts: list[tuple[Picture, ElidedLabel]] = []
        for icon_name, what in names:
            picture = Picture(icon_name, 2 * GRID, QPalette.ColorRole.PlaceholderText)
            picture.setToolTip(what)
            label = ElidedLabel()
            label.setAccessibleDescription(what)
            row.addWidget(picture)
            row.addWidget(label)
            row.addSpacing(GRID)
            self._parts.append((picture, label))
        row.addStretch(1)
        self._mute = QPushButton()
        self._mute.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._mute.setShortcut(MUTE_KEY)
        self._mute.clicked.connect(sounds.toggle)
        set_look(self._mute, "flat")
        row.addWidget(self._mute)
        sounds.muted_changed.connect(self._show_muted)
        self._show_muted(sounds.muted)
        self.show_status(Status())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts[0][1].setMaximumWidth(self.width() * 2 // 5)  # a long file name gives way

    def show_status(self, status: Status) -> None:
        """Show what is known; empty parts vanish."""
        for (picture, label), text in zip(self._parts, astuple(status), strict=True):
            label.show_text(text)
            label.setVisible(bool(text))
            picture.setVisible(bool(text))

    def _show_muted(self, muted: bool) -> None:  # noqa: FBT001  # a signal's one value
        words = self.tr("Sound is off") if muted else self.tr("Sound is on")
        self._mute.setText(f"{words} ({MUTE_KEY})")
        self._mute.setIcon(icon("speaker-slash" if muted else "speaker-high"))
        self._mute.setShortcut(MUTE_KEY)  # a new text would drop it
