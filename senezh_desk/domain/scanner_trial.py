"""What the start-of-day test of a scanner finds: what came, what it means, what to change."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.burst import MACHINE_GAP_MS
from senezh_desk.domain.scan_text import CodeKind, read_scan

if TYPE_CHECKING:
    from senezh_desk.domain.scan_text import ScannedCode

_NAMES = {
    " ": "SP",
    "\t": "TAB",
    "\n": "LF",
    "\r": "CR",
    "\x04": "EOT",
    "\x1c": "FS",
    "\x1d": "GS",
    "\x1e": "RS",
    "\x1f": "US",
    "\u00a0": "NBSP",
    "\u200b": "ZWSP",
    "\ufeff": "BOM",
}
_HIDDEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Cs"})


class Input(StrEnum):
    """Where a scan came from."""

    KEYBOARD = "keyboard"
    SERIAL = "serial"
    CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class Received:
    """One scan as an input gave it."""

    source: Input
    text: str  # what is read
    raw: str  # all that the scanner sent
    gap: int = 0  # milliseconds between its keys, where it has keys
    ended: bool = True  # by Enter, Tab or a line end


class Hint(StrEnum):
    """What a test shows about the scanner, the most important first."""

    NOTHING = "nothing"  # no code was in it
    MISREAD = "misread"
    FOREIGN = "foreign"
    NO_END = "no-end"
    SLOW = "slow"
    PREFIX = "prefix"  # signs that are no scanner's standard ones
    CAPS_LOCK = "caps-lock"
    GOOD = "good"


def hints(received: Received) -> tuple[Hint, ...]:
    """Return what to say of a scan: what to change, or that nothing need be changed."""
    codes = read_scan(received.text)
    found = []
    kinds = {code.kind for code in codes}
    if not codes:
        found.append(Hint.NOTHING)
    if CodeKind.MISREAD in kinds:
        found.append(Hint.MISREAD)
    if CodeKind.FOREIGN in kinds:
        found.append(Hint.FOREIGN)
    if not received.ended:
        found.append(Hint.NO_END)
    if received.gap > MACHINE_GAP_MS:
        found.append(Hint.SLOW)
    if len(received.raw) > len(received.text):
        found.append(Hint.PREFIX)
    if _is_in_capitals(received.text, codes):
        found.append(Hint.CAPS_LOCK)
    return tuple(found) or (Hint.GOOD,)


def visible(raw: str, *, ended: bool = False) -> str:
    """Return a received text with the signs that nobody sees named in brackets: "⟨GS⟩4071"."""
    shown = "".join(_shown(sign) for sign in raw)
    return f"{shown}⟨CR⟩" if ended else shown


def _shown(sign: str) -> str:
    if sign in _NAMES:
        return f"⟨{_NAMES[sign]}⟩"
    if unicodedata.category(sign) in _HIDDEN:
        return f"⟨U+{ord(sign):04X}⟩"
    return sign


def _is_in_capitals(text: str, codes: tuple[ScannedCode, ...]) -> bool:
    """Tell whether the letter of an AIM id came small: Caps Lock turns its capital over."""
    known = {code.text for code in codes}
    rest = text
    for code in known:
        rest = rest.replace(code, "")
    return len(rest) == 3 and rest[0] in "]}ъЪ" and rest[1].islower()
