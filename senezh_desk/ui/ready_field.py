"""The field that is always ready: a name or a code is typed, arrows choose, Enter acts."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from senezh_desk.ui.theme import Type, set_look, set_type

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
}
_DIGITS = frozenset("123456789")
LEFT_ALONE_MS = 2_500  # so long after the last key nobody is in the midst of a name


class ReadyField(QLineEdit):
    """A line whose arrows, Enter, Escape and Ctrl+Z serve the page."""

    moved = Signal(int)  # lines down, negative for up
    entered = Signal()
    undo_wanted = Signal()  # Ctrl+Z with nothing typed that it could take back
    digit = Signal(int)  # 1 to 9 in the empty field, while digits mean something here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hears_digits = False
        self._since_key = QElapsedTimer()
        set_look(self, "ready")
        set_type(self, Type.EMPHASIS)

    def begin_anew(self) -> None:
        """Let the next letter begin another name, unless somebody is in the midst of one."""
        if not self._since_key.isValid() or self._since_key.hasExpired(LEFT_ALONE_MS):
            self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._since_key.start()
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif self.hears_digits and not self.text() and event.text() in _DIGITS:
            self.digit.emit(int(event.text()))
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)
