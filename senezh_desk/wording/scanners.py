"""What the test of a scanner found, in a registrar's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.scan_text import CodeKind, read_scan
from senezh_desk.domain.scanner_trial import Hint, Input, Received, hints, visible
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.wording.words import Words

CONTEXT = "Scanners"
HINTS = {
    Hint.GOOD: mark("Scanners", "The scanner works as it should. Nothing need be changed."),
    Hint.NOTHING: mark("Scanners", "No code came. Scan a printed badge."),
    Hint.MISREAD: mark(
        "Scanners", "The code came damaged. Hold the badge flat and scan again; clean the glass."
    ),
    Hint.FOREIGN: mark(
        "Scanners", "This is no badge of a programme. Scan a badge printed by this program."
    ),
    Hint.NO_END: mark(
        "Scanners",
        "The scanner does not press Enter after the code. Scan the code “Add Enter” (suffix CR) "
        "in its manual: scans will count at once.",
    ),
    Hint.SLOW: mark(
        "Scanners",
        "The scanner types slowly. Set the pause between characters to 0 by its manual.",
    ),
    Hint.PREFIX: mark(
        "Scanners",
        "The scanner adds signs of its own to the code. Switch the prefix or suffix off by its "
        "manual; until then they may get into the search field.",
    ),
    Hint.CAPS_LOCK: mark("Scanners", "Caps Lock is on. It does no harm to badges of ours."),
}
INPUTS = {
    Input.KEYBOARD: mark("Scanners", "a scanner at the keyboard"),
    Input.SERIAL: mark("Scanners", "a scanner at a serial port"),
    Input.CAMERA: mark("Scanners", "the camera"),
}
KINDS = {
    CodeKind.WELL_FORMED: mark("Scanners", "Badge {code}"),
    CodeKind.MISREAD: mark("Scanners", "Damaged code {code}"),
    CodeKind.FOREIGN: mark("Scanners", "Foreign code {code}"),
}
NOTHING = mark("Scanners", "Nothing")
BADGE_OF = mark("Scanners", "Badge of {name}")
PACE = mark("Scanners", "{gap} ms from key to key; keys nearer than {longest} ms are a scan")
LONGEST_SHOWN = 200  # signs of what was received


def received_text(received: Received) -> str:
    """Return what came, with the signs that nobody sees named."""
    shown = visible(received.raw[:LONGEST_SHOWN], ended=received.ended)
    return f"{shown} …" if len(received.raw) > LONGEST_SHOWN else shown


def understood_text(words: Words, received: Received, name: str = "") -> str:
    """Return what was read; a name stands for the code of a participant."""
    if name:
        return words.translate(CONTEXT, BADGE_OF).format(name=name)
    codes = read_scan(received.text)
    said = [
        words.translate(CONTEXT, KINDS[code.kind]).format(code=code.text[:LONGEST_SHOWN])
        for code in codes
    ]
    return "; ".join(said) or words.translate(CONTEXT, NOTHING)


def pace_text(words: Words, received: Received, longest: int) -> str:
    """Return how fast the scanner types; for other inputs, which one it was."""
    if received.source is not Input.KEYBOARD:
        return words.translate(CONTEXT, INPUTS[received.source])
    return words.translate(CONTEXT, PACE).format(gap=received.gap, longest=longest)


def hint_texts(words: Words, received: Received) -> tuple[str, ...]:
    """Return what to change, the most important first."""
    return tuple(words.translate(CONTEXT, HINTS[hint]) for hint in hints(received))
