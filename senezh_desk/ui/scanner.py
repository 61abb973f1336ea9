"""Hears scanners that act as keyboards: on any page, in any field, under any dialog.

Keys are held back for a moment. What a scanner sent becomes `scanned`, and no widget sees any of
it; everything else is handed on unchanged, in order. `domain.burst` decides which is which.
"""

from __future__ import annotations

import math
import time
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from senezh_desk.domain.badge_code import CODE_LENGTH
from senezh_desk.domain.burst import Habit, Parting, Scan, longest_gap, part, taken_back
from senezh_desk.domain.code_picking import Stroke, is_scanners_sign
from senezh_desk.domain.scan_text import Repeats
from senezh_desk.ui.held_keys import HeldKeys
from senezh_desk.ui.key_signs import EDITING, SILENT, is_digit, is_end, is_plain, moment, sign_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_APPARENT = 4  # digits held: then a scan is under way, and a key of somebody else must not tear it
TAIL_MS = 16  # the coarsest clock of a key
_REPEATS_AFTER_MS = 150  # no keyboard repeats a key sooner after its press
TYPING_MS = 2_500  # after the last letter somebody is still busy with the field


class Scanner(QObject):
    """Watches the keys of whichever window has the focus."""

    scanned = Signal(str)  # the text as received, without its Enter or Tab
    received = Signal(object)  # the same as a domain Scan, repeats too
    learned = Signal(object)  # a Habit that differs from the one before in its pace

    def __init__(self, parent: QObject | None = None, habit: Habit | None = None) -> None:
        """Take what is known of this keyboard's scanner from before."""
        super().__init__(parent)
        self.habit = habit or Habit()
        self._held = HeldKeys()
        self._handed_on: deque[Stroke] = deque(maxlen=CODE_LENGTH)  # digits that may begin a scan
        self._swallowed: set[int] = set()  # keys whose release nobody is to see
        self._pressed: dict[int, int] = {}  # when each key went down
        self._tail_until = 0  # so long an Enter is the second half of the scanner's CR LF
        self._typed_at = -math.inf
        self._repeats = Repeats()
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

    @property
    def somebody_types(self) -> bool:
        """Tell whether a person's letters came a moment ago."""
        return time.monotonic() - self._typed_at < TYPING_MS / 1000

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow):
            return False
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            return not self._held.lets_pass() and self._hear(watched, event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self._give_way()  # what was typed belongs to the field that had the focus
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
        if self._is_tail(event) or self._may_begin(event) or (self._held and self._joins(event)):
            event.accept()  # the press itself follows
            return True
        if event.key() not in SILENT:
            self._give_way()  # before a shortcut acts
        return False

    def _hear_release(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(event.key())
            return True
        if self._held:
            self._held.accompany(window, event)
            return True
        return False

    def _hear_press(self, window: QWindow, event: QKeyEvent) -> bool:
        at = moment(event)
        if not self._is_repeated(event):
            self._pressed[event.key()] = at
        if event.key() in SILENT:
            if self._held:
                self._held.accompany(window, event)
            return bool(self._held)
        if self._is_tail(event):
            self._swallowed.add(event.key())
            return True
        if self._held and at - self._held.strokes[-1].at > self._longest_gap():
            self._settle()
        typed = "" if self._is_repeated(event) else sign_of(event)
        stroke = Stroke(typed, at, ends=self._is_end(event))
        if stroke.ends and self._takes_back(event, stroke):
            return True
        if self._may_begin(event) or (self._held and self._joins(event)):
            self._hold(window, event, stroke)
            return True
        self._give_way()
        self._handed_on.clear()
        return False

    def _may_begin(self, event: QKeyEvent) -> bool:
        text = event.text()
        begins = is_plain(event) and (not text.isspace() or is_scanners_sign(text))
        return begins and not self._is_repeated(event)

    def _joins(self, event: QKeyEvent) -> bool:
        """Tell whether a key belongs into the burst that is held, whoever pressed it."""
        if self._is_repeated(event):
            return False
        if is_plain(event) or is_end(event):
            return True
        if event.key() in EDITING:
            return self._is_apparent()
        return (is_digit(event) or is_scanners_sign(event.text())) and self._is_apparent()

    def _is_apparent(self) -> bool:
        return sum(stroke.sign.isdigit() for stroke in self._held.strokes) >= _APPARENT

    def _is_tail(self, event: QKeyEvent) -> bool:
        return not self._held and moment(event) <= self._tail_until and self._is_end(event)

    def _is_end(self, event: QKeyEvent) -> bool:
        return is_end(event) and not self._is_repeated(event)

    def _is_repeated(self, event: QKeyEvent) -> bool:
        # Under X11 Qt takes a key for repeated that comes up and goes down in one millisecond: two
        # like digits of a fast scanner. The keyboard itself waits longer.
        since = moment(event) - self._pressed.get(event.key(), 0)
        return event.isAutoRepeat() and since >= _REPEATS_AFTER_MS

    def _hold(self, window: QWindow, event: QKeyEvent, stroke: Stroke) -> None:
        at = stroke.at
        self._swallowed.discard(event.key())
        self._held.press(window, event, stroke)
        self._grace.stop()
        parting = part(self._held.strokes, self.habit)
        if parting is None:
            self._wait.start(self._longest_gap())
        else:
            self._conclude(parting, at)

    def _longest_gap(self) -> int:
        return longest_gap(self._held.times, self.habit)

    def _look_again(self) -> None:
        # The screen may have been busy: keys that waited meanwhile are heard before the verdict.
        self._grace.start()

    def _expire(self) -> None:
        if not self._wait.isActive():
            self._settle()

    def _settle(self) -> None:
        """Decide what is held: no more keys belong to it."""
        strokes = self._held.strokes
        parting = part(strokes, self.habit, over=True) if strokes else None
        if parting is not None:
            self._conclude(parting, strokes[-1].at)

    def _conclude(self, parting: Parting, at: int) -> None:
        self._wait.stop()
        self._grace.stop()
        self._note_typed([self._held.strokes[place] for place in parting.typed])
        self._learn(parting.habit)
        if parting.scans and parting.scans[-1].ended:
            self._tail_until = at + 2 * parting.scans[-1].gap + TAIL_MS
        for scan in parting.scans:  # first: what is typed may open a dialog and stay in it
            self._announce(scan, at)
        self._swallowed |= self._held.hand_on(parting.typed)

    def _takes_back(self, end: QKeyEvent, stroke: Stroke) -> bool:
        """Tell whether this Enter ends a scan whose first digits a field has got; fetch them."""
        held = [*self._held.strokes, stroke]
        count = taken_back(tuple(self._handed_on), held, self.habit)
        first = tuple(self._handed_on)[-count:] if count else ()
        parting = part([*first, *held], self.habit) if count else None
        if parting is None:
            return False
        _fetch_back(QGuiApplication.focusObject(), [each.sign for each in first])
        self._handed_on.clear()
        self._swallowed.add(end.key())
        self._typed_at = -math.inf  # it was the scanner
        typed = tuple(place - count for place in parting.typed if place >= count)
        self._conclude(replace(parting, typed=typed), stroke.at)
        return True

    def _give_way(self) -> None:
        """Hand on what somebody typed before he does something else; keep a scan under way."""
        if not self._held:
            return
        strokes = self._held.strokes
        if not self._is_apparent():
            self._conclude(Parting((), tuple(range(len(strokes))), self.habit), strokes[-1].at)
            return
        kept = [place for place, stroke in enumerate(strokes) if stroke.sign.isdigit()]
        self._note_typed([s for place, s in enumerate(strokes) if place not in kept])
        self._held.hand_on_before(kept)

    def _note_typed(self, strokes: Sequence[Stroke]) -> None:
        for stroke in strokes:
            if stroke.sign:
                self._typed_at = time.monotonic()
            if stroke.sign.isdigit():
                self._handed_on.append(stroke)

    def _learn(self, habit: Habit) -> None:
        has_changed = habit.gap != self.habit.gap
        self.habit = habit
        if has_changed:
            self.learned.emit(habit)

    def _announce(self, scan: Scan, at: int) -> None:
        self.received.emit(scan)
        self._repeats, repeated = self._repeats.see(scan.text, at)
        if not repeated:
            self.scanned.emit(scan.text)


def _fetch_back(field: QObject | None, digits: Sequence[str]) -> None:
    """Take digits out of the field that got them; letters typed between them stay."""
    if not isinstance(field, QLineEdit):
        return
    caret, place = field.cursorPosition(), len(field.text())
    for digit in reversed(digits):
        place = field.text().rfind(digit, 0, place)
        if place < 0:
            break
        field.setSelection(place, 1)
        field.del_()
        caret -= place < caret
    field.setCursorPosition(max(caret, 0))
