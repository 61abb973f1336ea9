"""Keys that are held back until it is known whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from senezh_desk.domain.burst import LAST_KEYS

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QKeyEvent, QWindow

    from senezh_desk.domain.code_picking import Stroke

_NOBODYS = -1  # Shift and the like, and releases of keys pressed before: handed on in any case


@dataclass(frozen=True, slots=True)
class _Held:
    """One event as it came, and the place of the stroke it belongs to."""

    window: QWindow
    event: QKeyEvent
    stroke: int


class HeldKeys:
    """A burst as it was heard; what somebody typed of it goes on to the window it was meant for."""

    def __init__(self) -> None:
        self._held: list[_Held] = []
        self.strokes: list[Stroke] = []
        self._passing = False

    def __bool__(self) -> bool:
        return bool(self.strokes)

    @property
    def times(self) -> list[int]:
        """Return when the last strokes came, in milliseconds: as many as tell the pace."""
        return [stroke.at for stroke in self.strokes[-LAST_KEYS:]]

    def lets_pass(self) -> bool:
        """Tell whether the event that arrives now is the one being handed on."""
        passing, self._passing = self._passing, False
        return passing

    def press(self, window: QWindow, event: QKeyEvent, stroke: Stroke) -> None:
        """Hold a key back."""
        self._held.append(_Held(window, event.clone(), len(self.strokes)))
        self.strokes.append(stroke)

    def accompany(self, window: QWindow, event: QKeyEvent) -> None:
        """Hold a release, or a key such as Shift, in its order among the others."""
        place = _NOBODYS
        if event.type() == QEvent.Type.KeyRelease:
            place = next(
                (held.stroke for held in reversed(self._held) if _is_press_of(held, event.key())),
                _NOBODYS,
            )
        self._held.append(_Held(window, event.clone(), place))

    def hand_on(self, typed: Collection[int]) -> set[int]:
        """Hand these strokes on and forget all; return the keys whose release is yet to come.

        Those are keys of the strokes that nobody is to see.
        """
        held, self._held, self.strokes = self._held, [], []
        chosen = {*typed, _NOBODYS}
        self._replay([each for each in held if each.stroke in chosen])
        return _unreleased([each for each in held if each.stroke not in chosen])

    def hand_on_before(self, kept: Collection[int]) -> None:
        """Hand on all but the strokes kept, which are held back further."""
        order = {place: nth for nth, place in enumerate(sorted(kept))}
        passed = [each for each in self._held if each.stroke not in order]
        self._held = [
            _Held(each.window, each.event, order[each.stroke])
            for each in self._held
            if each.stroke in order
        ]
        self.strokes = [self.strokes[place] for place in order]
        self._replay(passed)

    def _replay(self, held: list[_Held]) -> None:
        for each in held:
            target = each.window if isValid(each.window) else QGuiApplication.focusWindow()
            if target is not None:
                self._passing = True  # for this event only: it may open a dialog and stay in it
                QCoreApplication.sendEvent(target, each.event)
                self._passing = False


def _is_press_of(held: _Held, key: int) -> bool:
    return held.event.type() == QEvent.Type.KeyPress and held.event.key() == key


def _unreleased(held: list[_Held]) -> set[int]:
    down: set[int] = set()
    for each in held:
        if each.event.type() == QEvent.Type.KeyPress:
            down.add(each.event.key())
        else:
            down.discard(each.event.key())
    return down
