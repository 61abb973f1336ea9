"""Picks the digits of badge codes out of a burst of keys that somebody typed into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_code import CODE_LENGTH, is_well_formed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST_BURST = 600  # keys in which codes are looked for; longer ones are something else
_MOST_TYPED = 3  # digits somebody may type while a scanner sends a code

# An AIM id and an ECI, as QWERTY and as ЙЦУКЕН.
_SIGNS = re.compile(r"[\]}ъЪ][a-zA-Zа-яА-ЯёЁ][0-9a-fA-Fфисвуа]|[\\/]\d{6}")
_GROUPS = (4, 8, 12)  # as codes are printed: "1234 5678 9012 34567"
_SEPARATORS = frozenset(" -–")
_SHIFTED = {
    sign: str(digit % 10)  # while somebody else holds Shift
    for row in ("!@#$%^&*()", '!"№;%:?*()')
    for digit, sign in enumerate(row, 1)
}
_SCANNERS = frozenset("\x04\x1c\x1d\x1e\x1f\u00a0\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key that was pressed."""

    sign: str  # what it types, "" for arrows and the like
    at: int  # milliseconds
    ends: bool = False  # Enter, Tab, line feed


@dataclass(frozen=True, slots=True)
class CodePick:
    """The places of a code's digits, of the scanner's own signs, and both as text."""

    digits: tuple[int, ...]
    signs: tuple[int, ...]
    text: str


def pick_code(strokes: Sequence[Stroke]) -> CodePick | None:
    """Find the code, or the codes glued together, that these keys hold beside typed ones."""
    if len(strokes) > LONGEST_BURST:
        return None
    line = "".join(_one_sign(stroke) for stroke in strokes)
    digits = [place for place, sign in enumerate(line) if _is_digit(sign)]
    if len(digits) < CODE_LENGTH:
        digits = [place for place, sign in enumerate(line) if _digit(sign)]
    signs = [place for match in _SIGNS.finditer(line) for place in range(*match.span())]
    own = [place for place in digits if place not in signs]
    for places, kept in ((digits, []), (own, signs)):
        if _are_codes(line, places):
            return _picked(line, places, kept)
    for places, kept in ((own, signs), (digits, [])):
        best = _best(strokes, line, places)
        if best:
            return _picked(line, best, kept)
    return None


def is_scanners_sign(sign: str) -> bool:
    """Tell whether a sign comes from scanners only: GS, BOM, NBSP and the like."""
    return sign in _SCANNERS


def unevenness(times: Sequence[int]) -> float:
    """Return how far keys are from one pace: the squares of what their gaps differ from it."""
    between = gaps(times)
    if not between:
        return 0
    pace = median(between)
    return sum((gap - pace) ** 2 for gap in between)


def gaps(times: Sequence[int]) -> list[int]:
    """Return the times between neighbours."""
    return [after - before for before, after in pairwise(times)]


def _one_sign(stroke: Stroke) -> str:
    return stroke.sign if len(stroke.sign) == 1 and not stroke.ends else "\0"


def _is_digit(sign: str) -> bool:
    return sign.isascii() and sign.isdigit()


def _digit(sign: str) -> str:
    return sign if _is_digit(sign) else _SHIFTED.get(sign, "")


def _are_codes(line: str, places: Sequence[int]) -> bool:
    text = "".join(_digit(line[place]) for place in places)
    starts = range(0, len(text), CODE_LENGTH)
    return bool(text) and all(is_well_formed(text[at : at + CODE_LENGTH]) for at in starts)


def _best(strokes: Sequence[Stroke], line: str, places: Sequence[int]) -> list[int]:
    """Return the code that keeps the most even pace where a few digits are too many."""
    surplus = len(places) - CODE_LENGTH
    if not 1 <= surplus <= _MOST_TYPED:
        return []
    times = [strokes[place].at for place in places]
    limit = unevenness(times)
    found = []
    for dropped in combinations(range(len(places)), surplus):
        kept = [place for nth, place in enumerate(places) if nth not in dropped]
        if not is_well_formed("".join(_digit(line[place]) for place in kept)):
            continue
        cost = unevenness([strokes[place].at for place in kept])
        is_beside = dropped[-1] < surplus or dropped[0] == CODE_LENGTH
        if cost < limit or is_beside:
            found.append((cost, dropped, kept))
    return min(found)[2] if found else []


def _picked(line: str, digits: Sequence[int], signs: Sequence[int]) -> CodePick:
    own = sorted({*signs, *_grouping(line, digits), *digits})
    text = "".join(_digit(line[place]) if place in digits else line[place] for place in own)
    return CodePick(tuple(digits), tuple(place for place in own if place not in digits), text)


def _grouping(line: str, digits: Sequence[int]) -> Iterator[int]:
    """Return the places of the separators of a code that came in the groups it is printed in."""
    between = [digits[group] - 1 for group in _GROUPS]
    apart = [digits[group - 1] + 1 for group in _GROUPS]
    signs = {line[place] for place in between}
    if between == apart and len(signs) == 1 and signs <= _SEPARATORS:
        yield from between
