"""Doing something to the file from a page: what cannot be done is said in the message line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from senezh_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from senezh_desk.ui.dialogs import MessageBar


def attempt(messages: MessageBar, act: Callable[[], object]) -> bool:
    """Do something and tell whether it could be done; if not, the message line says why."""
    try:
        act()
    except DeskError as error:
        messages.show_error(error)
        return False
    return True


def say_undoable(messages: MessageBar, text: str, word: str, undo: Callable[[], object]) -> None:
    """Say what was done, with a button ("Undo") that takes it back."""

    def take_back() -> None:
        attempt(messages, undo)

    messages.show_done(text, word, take_back)


def open_outside(path: Path) -> None:
    """Open a folder or a file with the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
