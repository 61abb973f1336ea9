"""Hears scanners that act as keyboards: on any page, in any field, under any dialog.

Keys are held back for a moment. A burst that ends in Enter or Tab becomes `scanned`, and no
widget sees any of it; everything else is handed on unchanged, in order.
"""

from __future__ import annotations

import time
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid
from typing_extensions import override

from senezh_desk.domain.scan_text import Repeats
from senezh_desk.ui.key_burst import (
    FIRST_GAP_MS,
    SURE_GAP_MS,
    is_bare_code,
    is_scan,
    longest_gap,
)

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SILENT = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Mode_switch,
    }
)
_PLAIN = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
_LINE_ENDS = frozenset({"\r", "\n"})


class Scanner(QObject):
    """Watches the keys of whichever window has the focus."""

    scanned = Signal(str)  # the text as received, without its Enter or Tab

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._text = ""
        self._times: list[int] = []
        self._swallowed: set[int] = set()  # keys whose release nobody is to see
        self._ended_at = -FIRST_GAP_MS
        self._repeats = Repeats()
        self._strays = ""  # digits just handed on that may have begun a scan
        self._strayed_at = 0
        self._replaying = False
        self._wait = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wait.timeout.connect(self._look_again)
        self._grace = QTimer(self, singleShot=True, interval=0)
        self._grace.timeout.connect(self._expire)
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    @property
    def waits(self) -> bool:
        """Tell whether keys are held back until the next ones tell what they are."""
        return bool(self._held)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._replaying or not isinstance(watched, QWindow):
            return False
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            return self._hear(watched, event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self._release()  # what was typed belongs to the field that had the focus
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _hear(self, window: QWindow, event: QKeyEvent) -> bool:
        match event.type():
            case QEvent.Type.ShortcutOverride:
                return self._keep_from_shortcuts(event)
            case QEvent.Type.KeyRelease:
                return self._hear_release(window, event)
            case _:
                return self._hear_press(window, event)

    def _keep_from_shortcuts(self, event: QKeyEvent) -> bool:
        if self._is_tail(event) or (self._times and (_is_plain(event) or _is_end(event))):
            event.accept()  # the press itself follows
            return True
        if event.key() not in _SILENT:
            self._release()  # before a shortcut acts
        return False

    def _hear_release(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(event.key())
            return True
        if self._times:
            self._held.append((window, event.clone()))
            return True
        return False

    def _hear_press(self, window: QWindow, event: QKeyEvent) -> bool:
        at = _moment(event)
        if event.key() in _SILENT:
            if self._times:
                self._held.append((window, event.clone()))
            return bool(self._times)
        if self._is_tail(event):
            self._swallowed.add(event.key())
            return True
        if self._times and at - self._times[-1] > longest_gap(self._times):
            self._finish_or_release()
        if self._times and _is_end(event) and is_scan(self._text):
            self._swallowed.add(event.key())
            self._take(at)
            return True
        if _is_plain(event) and (self._times or not event.text().isspace()):
            self._hold(window, event, at)
            return True
        self._release()
        return False

    def _is_tail(self, event: QKeyEvent) -> bool:
        # the second half of CR LF
        soon = 0 <= _moment(event) - self._ended_at <= FIRST_GAP_MS
        return soon and not self._times and _is_end(event)

    def _hold(self, window: QWindow, event: QKeyEvent, at: int) -> None:
        self._swallowed.discard(event.key())
        self._held.append((window, event.clone()))
        self._text += event.text()
        self._times.append(at)
        self._grace.stop()
        self._wait.start(longest_gap(self._times))

    def _look_again(self) -> None:
        # The screen may have been busy: keys that waited meanwhile are heard before the verdict.
        self._grace.start()

    def _expire(self) -> None:
        if not self._wait.isActive():
            self._finish_or_release()

    def _finish_or_release(self) -> None:
        if is_bare_code(self._text):
            self._take(self._times[-1])
        else:
            self._release()

    def _take(self, at: int) -> None:
        text, held = self._with_strays(), self._held
        self._forget()
        pressed = (event.key() for _, event in held if event.type() == QEvent.Type.KeyPress)
        released = {event.key() for _, event in held if event.type() == QEvent.Type.KeyRelease}
        self._swallowed.update(key for key in pressed if key not in released)
        self._ended_at = at
        self._repeats, repeated = self._repeats.see(text, at)
        if not repeated:
            self.scanned.emit(text)

    def _with_strays(self) -> str:
        # The scanner stuttered at its first keys: they went to a field and are fetched back.
        near = self._times[0] - self._strayed_at <= SURE_GAP_MS
        if not (near and self._strays and is_bare_code(self._strays + self._text)):
            return self._text
        text, field = self._strays + self._text, QGuiApplication.focusObject()
        if isinstance(field, QLineEdit) and field.text().endswith(self._strays):
            for _ in self._strays:
                field.backspace()
        return text

    def _release(self) -> None:
        held = self._held
        self._note_strays()
        self._forget()
        self._replaying = True
        try:
            for window, event in held:
                target = window if isValid(window) else QGuiApplication.focusWindow()
                if target is not None:
                    QCoreApplication.sendEvent(target, event)
        finally:
            self._replaying = False

    def _note_strays(self) -> None:
        if not self._times:
            return
        near = self._times[0] - self._strayed_at <= SURE_GAP_MS
        text = self._strays + self._text if near else self._text
        self._strays = text if text.isdigit() else ""
        self._strayed_at = self._times[-1]

    def _forget(self) -> None:
        self._held, self._text, self._times = [], "", []
        self._wait.stop()
        self._grace.stop()


def _moment(event: QKeyEvent) -> int:
    # The system's own time of the key, where it gives one: a busy screen does not stretch it.
    return event.timestamp() or round(time.monotonic() * 1000)


def _is_plain(event: QKeyEvent) -> bool:
    text = event.text()
    return (
        len(text) == 1
        and text.isprintable()
        and not event.isAutoRepeat()
        and not event.modifiers() & ~_PLAIN
    )


def _is_end(event: QKeyEvent) -> bool:
    if event.isAutoRepeat():
        return False
    if event.key() in _ENDS:
        return not event.modifiers() & ~_PLAIN
    return event.text() in _LINE_ENDS  # a line feed key, or Ctrl+J and Ctrl+M of some scanners
