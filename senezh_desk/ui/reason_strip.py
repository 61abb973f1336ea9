"""A line that asks one thing in passing: a reason, and the button that acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy
from typing_extensions import override

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ReasonStrip(QFrame):
    """Hidden until `ask`; Enter acts, Escape leaves."""

    answered = Signal(str)
    left = Signal()

    def __init__(self, action: str, asked: str = "") -> None:
        """Take what the button does and what is asked for, a reason unless given."""
        super().__init__()
        set_look(self, "panel")
        self._words = ElidedLabel()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(asked or self.tr("Reason, if there is one"))
        self._reason.setAccessibleName(asked or self.tr("Reason"))
        act = action_button(action, key="Enter", look="primary")
        act.clicked.connect(self._answer)
        leave = action_button(self.tr("Cancel"), key="Esc")
        leave.clicked.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._words, 1)
        row.addWidget(self._reason, 1)
        row.addWidget(act)
        row.addWidget(leave)
        self.hide()

    def ask(self, words: str) -> None:
        """Show the line with what is about to be done."""
        self._words.show_text(words)
        self._reason.clear()
        self.show()
        self._reason.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._answer()
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                super().keyPressEvent(event)

    def _answer(self) -> None:
        self.hide()
        self.answered.emit(self._reason.text())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
