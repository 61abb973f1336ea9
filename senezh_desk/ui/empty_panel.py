"""What an empty place says: what it is for, and the button that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from senezh_desk.ui.icons import Picture
from senezh_desk.ui.theme import GRID, Type, set_look, set_type

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class EmptyPanel(QFrame):
    """An icon, a title, a line of explanation and, where something fills it, a button."""

    clicked = Signal()

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        action: str = "",
        parent: QWidget | None = None,
        *,
        large: bool = False,
    ) -> None:
        """Take `large` for a screen that is read from some steps away."""
        super().__init__(parent)
        set_look(self, "panel")
        centre = Qt.AlignmentFlag.AlignHCenter
        side = 18 * GRID if large else 6 * GRID
        picture = Picture(icon_name, side, QPalette.ColorRole.PlaceholderText)
        heading = QLabel(title, textFormat=Qt.TextFormat.PlainText)
        set_type(heading, Type.VERDICT if large else Type.TITLE)
        heading.setWordWrap(True)
        heading.setAlignment(centre)
        line = QLabel(text, textFormat=Qt.TextFormat.PlainText)
        set_type(line, Type.TITLE if large else Type.BODY)
        line.setWordWrap(True)
        line.setAlignment(centre)
        set_look(line, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addStretch()
        column.addWidget(picture, 0, centre)
        column.addWidget(heading)
        column.addWidget(line)
        self._heading, self._line = heading, line
        if action:
            button = QPushButton(action)
            set_look(button, "primary")
            button.clicked.connect(self.clicked)
            column.addSpacing(GRID)
            column.addWidget(button, 0, centre)
            self.setFocusProxy(button)
        else:  # the keyboard must stand somewhere on a page that is empty
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAccessibleName(title)
            self.setAccessibleDescription(text)
        column.addStretch()

    def say(self, title: str, text: str) -> None:
        """Say something else, where the place is empty for another reason."""
        self._heading.setText(title)
        self._line.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
