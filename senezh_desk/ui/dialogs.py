"""How the window speaks of trouble: one line with what to do, or a calm panel for a bug."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.domain.errors import DeskError
from senezh_desk.ui.icons import Picture, icon
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type

if TYPE_CHECKING:
    from collections.abc import Callable

TONE_ICONS = {
    Tone.ADMITTED: "check-circle",
    Tone.ALREADY: "info",
    Tone.CONFIRM: "warning",
    Tone.REFUSED: "warning-circle",
}
DONE_FOR_MS = 8_000  # good news leave by themselves


class MessageBar(QFrame):
    """One line above a page: what happened, what to do, and where it helps a button."""

    def __init__(self, words: Callable[[DeskError], str], parent: QWidget | None = None) -> None:
        """Take the words for what could not be done."""
        super().__init__(parent)
        self._words = words
        self._act: Callable[[], None] | None = None
        self._picture = Picture("info", 3 * GRID)
        self._text = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.clicked.connect(self._do)
        close = QPushButton(icon("x"), "")
        close.setAccessibleName(self.tr("Close message"))
        close.setToolTip(self.tr("Close message"))
        close.clicked.connect(self.hide)
        set_look(close, "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(close)
        self._leave = QTimer(self, singleShot=True, interval=DONE_FOR_MS)
        self._leave.timeout.connect(self.hide)
        self.hide()

    def show_error(self, error: Exception) -> None:
        """Say what could not be done; anything but a DeskError is a bug and goes to the hooks."""
        if isinstance(error, DeskError):
            self.show_line(Tone.REFUSED, self._words(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def show_done(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say what was done, with a button such as "Undo" or "Open folder"; it leaves by itself."""
        self.show_line(Tone.ADMITTED, text, action, act)
        self._leave.start()

    def show_line(
        self, tone: Tone, text: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show a line in a tone until it is closed."""
        self._leave.stop()
        set_look(self, "wash", tone.value)
        self._picture.show_icon(TONE_ICONS[tone])
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._act = act
        self.setAccessibleName(text)
        self.show()

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()


class BugDialog(QDialog):
    """Says calmly that the program made a mistake; it never stands in the way of a scan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The program made a mistake"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        heading = QLabel(self.tr("Your data is saved. Go on working."))
        set_type(heading, Type.TITLE)
        heading.setWordWrap(True)
        text = QLabel(
            self.tr(
                "Something in the program went wrong. Nothing that was recorded is lost. "
                "If it happens again, copy the details and send them to whoever looks after "
                "the program: there are no names in them."
            )
        )
        text.setWordWrap(True)
        self._details = QPlainTextEdit(readOnly=True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setTabChangesFocus(True)
        copy = QPushButton(icon("copy"), self.tr("Copy details"))
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (copy, close):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading)
        column.addWidget(text)
        column.addWidget(self._details, 1)
        column.addLayout(buttons)
        self.resize(70 * GRID, 46 * GRID)

    def show_bug(self, trace: str) -> None:
        """Show a bug's trace below those already shown; one already shown does nothing."""
        known = self._details.toPlainText()
        if trace not in known:
            self._details.setPlainText(f"{known}\n\n{trace}".strip())
            self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
