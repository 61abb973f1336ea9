"""Asks for a PIN on a screen that anybody may touch: a field and ten digits to tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from senezh_desk.domain.errors import DeskError
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Type, set_look, set_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

GONE_AFTER_MS = 15_000
LONGEST_PIN = 12


class PinPanel(QFrame):
    """Opens for one try; it goes away by itself when nobody goes on."""

    proven = Signal()

    def __init__(
        self,
        check: Callable[[str], bool],
        words: Callable[[DeskError], str],
        parent: QWidget,
    ) -> None:
        """Take what judges a PIN, and the words for why it cannot be judged now."""
        super().__init__(parent)
        self._screen = parent
        self._words = words
        self._check = check
        self._says = QLabel()
        self.field = QLineEdit(echoMode=QLineEdit.EchoMode.Password, maxLength=LONGEST_PIN)
        self._leave = QTimer(self, singleShot=True, interval=GONE_AFTER_MS)
        self._leave.timeout.connect(self.hide)
        self._build()
        self.field.textEdited.connect(self._leave.start)
        self.field.returnPressed.connect(self.try_pin)
        self.hide()

    def ask(self) -> None:
        """Open empty, with the caret in the field."""
        self._says.setText(self.tr("PIN of an operator"))
        self.field.clear()
        self.show()
        self.centre()
        self.raise_()
        self.field.setFocus()
        self._leave.start()

    def centre(self) -> None:
        """Stand in the middle of the screen, as large as the keys want."""
        self.adjustSize()
        self.move(self._screen.rect().center() - self.rect().center())

    def try_pin(self) -> None:
        """Judge what was entered."""
        pin = self.field.text()
        self.field.clear()
        try:
            is_right = bool(pin) and self._check(pin)
        except DeskError as error:
            self._says.setText(self._words(error))
            self._leave.start()
            return
        if is_right:
            self.hide()
            self.proven.emit()
        else:
            self._says.setText(self.tr("This PIN is not right"))
            self._leave.start()

    def _build(self) -> None:
        set_look(self, "panel")
        set_type(self._says, Type.EMPHASIS, bold=True)
        self._says.setWordWrap(True)
        self.field.setAccessibleName(self.tr("PIN of an operator"))
        set_type(self.field, Type.TITLE)
        keys = QGridLayout()
        keys.setSpacing(GRID)
        for nth, digit in enumerate("123456789"):
            keys.addWidget(self._digit(digit), nth // 3, nth % 3)
        back = self._key(action_button("⌫"))
        back.setAccessibleName(self.tr("Delete the last digit"))
        back.clicked.connect(self.field.backspace)
        enter = self._key(action_button("OK", look="primary"))
        enter.clicked.connect(self.try_pin)
        for nth, key in enumerate((back, self._digit("0"), enter)):
            keys.addWidget(key, 3, nth)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._says)
        column.addWidget(self.field)
        column.addLayout(keys)

    def _digit(self, digit: str) -> QPushButton:
        key = self._key(action_button(digit))
        key.clicked.connect(lambda: self._type(digit))
        return key

    def _type(self, digit: str) -> None:
        self.field.insert(digit)
        self._leave.start()

    def _key(self, key: QPushButton) -> QPushButton:
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setFixedWidth(11 * GRID)
        set_look(key, "large")
        set_type(key, Type.TITLE)
        return key
