"""What one key is: a sign, an end, a key that edits, or one that only changes others."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from senezh_desk.domain.code_picking import is_scanners_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
SILENT = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Mode_switch,
    }
)
EDITING = frozenset(
    {
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Escape,
    }
)
_PLAIN = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
_LINE_ENDS = frozenset({"\r", "\n"})


def moment(event: QKeyEvent) -> int:
    """Return when a key was pressed, in milliseconds by a clock that only goes on."""
    # the system's own time of the key, where it gives one: a busy screen does not stretch it
    return event.timestamp() or round(time.monotonic() * 1000)


def sign_of(event: QKeyEvent) -> str:
    """Return what a key types; a digit stays one while somebody else holds Ctrl or Alt."""
    if is_end(event):
        return ""
    if is_plain(event) or is_scanners_sign(event.text()):
        return event.text()
    return chr(event.key()) if is_digit(event) else ""


def is_digit(event: QKeyEvent) -> bool:
    """Tell whether a key bears a digit, whatever else is held down."""
    return Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9


def is_plain(event: QKeyEvent) -> bool:
    """Tell whether a key types one sign and nothing more."""
    text = event.text()
    return (
        len(text) == 1
        and (text.isprintable() or is_scanners_sign(text))
        and not event.modifiers() & ~_PLAIN
    )


def is_end(event: QKeyEvent) -> bool:
    """Tell whether a key may end a scan."""
    if event.key() in _ENDS:
        return not event.modifiers() & ~_PLAIN
    return event.text() in _LINE_ENDS  # a line feed key, or Ctrl+J and Ctrl+M of some scanners
