"""What a scanner sent, and what it means: badge codes, misread ones, or something foreign."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from senezh_desk.domain.badge_code import CODE_LENGTH, is_well_formed
from senezh_desk.domain.letters import is_cyrillic, rekeyed

LONGEST_SCAN = 4096  # characters that are looked at
REPEAT_MILLIS = 2500
_MOST_GLUED = 16  # codes in one burst; longer runs of digits are something else
_DAMAGED = 8  # fewer stray digits beside a code are a touched key or a preamble

_LINE_ENDS = re.compile(r"[\r\n\t\v\f\x85\u2028\u2029]+")
_AIM = re.compile(r"[\]}][a-z][0-9a-f]", re.IGNORECASE)
_ECI = re.compile(r"\\\d{6}")
_GROUPING = re.compile(r"[\s\-_.‐‑‒–—―−]+")
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_CODE_INSIDE = re.compile(r"(?<!\d)\d{17}(?!\d)")


class CodeKind(StrEnum):
    """What a scanned text is."""

    WELL_FORMED = "well-formed"
    MISREAD = "misread"  # a damaged badge code: its check digit is wrong or digits are lost
    FOREIGN = "foreign"  # no badge code at all


class ScannedCode(NamedTuple):
    """One code of a scan: 17 digits, or the text that came instead."""

    text: str
    kind: CodeKind


def read_scan(raw: str) -> tuple[ScannedCode, ...]:
    """Return the codes in what a scanner or a hand typed, in order; nothing for a bare Enter.

    Signs of the scanner's own (AIM and ECI ids, line ends, zero-width and control characters) and
    the grouping of digits are taken off; codes glued together are parted by length and check
    digit; foreign lines in a row, such as those of a visiting card, are one foreign code. At most
    the first 4,096 characters count.
    """
    if len(raw) == CODE_LENGTH and is_well_formed(raw):  # what nearly every scan is
        return (ScannedCode(raw, CodeKind.WELL_FORMED),)
    codes: list[ScannedCode] = []
    for line in _LINE_ENDS.split(raw[:LONGEST_SCAN]):
        for code in _read_line(_clean(line)):
            if code.kind is CodeKind.FOREIGN and codes and codes[-1].kind is CodeKind.FOREIGN:
                codes[-1] = ScannedCode(f"{codes[-1].text} {code.text}", CodeKind.FOREIGN)
            else:
                codes.append(code)
    return tuple(codes)


@dataclass(frozen=True, slots=True)
class Repeats:
    """What one scanner input sent lately, so that a code held before it is one scan."""

    recent: tuple[tuple[str, int], ...] = ()  # text and when it was seen last, in milliseconds

    def see(self, text: str, at: int) -> tuple[Repeats, bool]:
        """Return the input's memory after a code at a moment, and whether the code is a repeat.

        A repeat is the same text seen less than 2.5 s before, however often in between.
        """
        recent = tuple((seen, when) for seen, when in self.recent if 0 <= at - when < REPEAT_MILLIS)
        others = tuple(entry for entry in recent if entry[0] != text)
        return Repeats((*others, (text, at))), len(others) < len(recent)


def _clean(line: str) -> str:
    """Return a line without what is not part of the code; digits of all scripts become ASCII."""
    text = unicodedata.normalize("NFKC", line)
    text = "".join(map(_visible, text)).strip()
    if is_cyrillic(text) and not _LATIN.search(text):
        text = rekeyed(text)
    return _ECI.sub("", _AIM.sub("", text)).strip()


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.digit(char))
    return "" if category in {"Cc", "Cf", "Cs", "Mn"} else char


def _read_line(text: str) -> list[ScannedCode]:
    digits = _GROUPING.sub("", text)
    if not digits:
        return []
    if digits.isascii() and digits.isdigit():
        return _part(digits)
    inside = [code for code in _CODE_INSIDE.findall(text) if is_well_formed(code)]
    if inside:
        return [ScannedCode(code, CodeKind.WELL_FORMED) for code in inside]
    return [ScannedCode(text, CodeKind.FOREIGN)]


def _part(digits: str) -> list[ScannedCode]:
    """Part a run of digits: well-formed codes from both ends, what is left between is damaged."""
    if len(digits) == CODE_LENGTH:
        kind = CodeKind.WELL_FORMED if is_well_formed(digits) else CodeKind.MISREAD
        return [ScannedCode(digits, kind)]
    if CODE_LENGTH < len(digits) <= _MOST_GLUED * CODE_LENGTH:
        pieces = _aligned(digits) or _from_both_ends(digits)
        if any(piece.kind is CodeKind.WELL_FORMED for piece in pieces):
            return pieces
        if len(digits) % CODE_LENGTH == 0:  # two scanners that sent at the same moment
            return [ScannedCode(digits, CodeKind.MISREAD)]
    return [ScannedCode(digits, CodeKind.FOREIGN)]


def _aligned(digits: str) -> list[ScannedCode]:
    if len(digits) % CODE_LENGTH:
        return []
    starts = range(0, len(digits), CODE_LENGTH)
    return [piece for start in starts for piece in _part(digits[start : start + CODE_LENGTH])]


def _from_both_ends(digits: str) -> list[ScannedCode]:
    head: list[ScannedCode] = []
    tail: list[ScannedCode] = []
    while is_well_formed(digits[:CODE_LENGTH]):
        head.append(ScannedCode(digits[:CODE_LENGTH], CodeKind.WELL_FORMED))
        digits = digits[CODE_LENGTH:]
    while is_well_formed(digits[-CODE_LENGTH:]):
        tail.insert(0, ScannedCode(digits[-CODE_LENGTH:], CodeKind.WELL_FORMED))
        digits = digits[:-CODE_LENGTH]
    damaged = [ScannedCode(digits, CodeKind.MISREAD)] if len(digits) >= _DAMAGED else []
    return head + damaged + tail
