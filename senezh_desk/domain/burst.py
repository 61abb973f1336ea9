"""Parts a burst of keys: what a scanner sent, and what somebody typed at the same moment.

All keyboards of a machine write into one stream. A scanner is told from a hand by its speed, and
the two are parted after the fact: the digits of a code prove themselves by their check digit and
by their even pace, whatever letters lie between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_code import CODE_LENGTH, is_well_formed
from senezh_desk.domain.code_picking import gaps, is_scanners_sign, pick_code, unevenness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.code_picking import CodePick, Stroke

FIRST_GAP_MS = 60  # a person's two keys are rarely nearer, a scanner's rarely farther
SLOWEST_GAP_MS = 160  # as far as a slow scanner may stretch that
SURE_AFTER = 6  # keys as fast as a scanner's: nobody types so
SURE_GAP_MS = 250  # then even a stutter of a wireless scanner belongs to the scan
MACHINE_GAP_MS = 40
SHORTEST = 6  # signs of a foreign code; less is typing
LAST_KEYS = 32  # tell the pace; a payload of 4 KB must not be measured again at each of its keys
_TRIED_ENDS = 4  # an Enter somebody pressed within a scan: so far back is looked for its beginning
_KNOWN_AFTER = 3  # scans in a row that have it: then an unknown sign is the scanner's own

# Russian letters lie on the signs of a Latin layout, too.
_WORDS = re.compile(r"(?:[^\W\d_]|[ \-'’.,;:\"\[\]{}<>`])+")
_ADDRESS = re.compile(r"^\w{2,}[:Ж]|://|Ж\.\.")  # https://…, BEGIN:VCARD, also typed as ЙЦУКЕН


@dataclass(frozen=True, slots=True)
class Margin:
    """Signs before or behind a code that nobody knows: a scanner's own come with every scan."""

    text: str = ""
    scans: int = 0  # in a row

    def after(self, text: str) -> Margin:
        """Return the margin after one more scan."""
        return Margin(text, self.scans + 1 if text == self.text else 1)

    @property
    def is_scanners(self) -> bool:
        """Tell whether it came too often to be somebody's typing."""
        return self.scans >= _KNOWN_AFTER


@dataclass(frozen=True, slots=True)
class Habit:
    """What one keyboard's scanner was seen to do."""

    gap: int = 0  # milliseconds between its keys; 0 where nothing was heard yet
    lead: Margin = Margin()
    tail: Margin = Margin()

    @property
    def longest_gap(self) -> int:
        """Return how far apart (ms) its first keys may be: longer for a slow scanner."""
        return max(FIRST_GAP_MS, min(2 * self.gap, SLOWEST_GAP_MS))

    def after(self, gap: int) -> Habit:
        """Return the habit after one more scan at a pace; older scans count for three."""
        return replace(self, gap=(3 * self.gap + gap + 2) // 4 if self.gap else gap)


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan as its keys came."""

    text: str  # what is to be read: scanner's signs and code, without what somebody typed
    raw: str  # with whatever else the scanner sent
    gap: int  # milliseconds between keys, the median
    ended: bool = True  # by Enter or Tab


@dataclass(frozen=True, slots=True)
class Parting:
    """What a burst was: scans, and the places of those keys that somebody typed, in order."""

    scans: tuple[Scan, ...]
    typed: tuple[int, ...]
    habit: Habit


def longest_gap(times: Sequence[int], habit: Habit) -> int:
    """Return how long after the last of these times (ms) a next key still belongs to the burst."""
    if len(times) < SURE_AFTER:
        return habit.longest_gap
    return SURE_GAP_MS if _gap(times) <= MACHINE_GAP_MS else habit.longest_gap


def part(strokes: Sequence[Stroke], habit: Habit, *, over: bool = False) -> Parting | None:
    """Part a burst, or return None where more keys must come first.

    While it is not `over`, only an Enter or Tab after a whole code decides.
    """
    if not over and not (strokes and strokes[-1].ends):
        return None
    for start in _starts(strokes):
        picked = pick_code(strokes[start:])
        if picked is None:
            continue
        earlier = part(strokes[:start], habit, over=True) if start else None
        found = _with_code(strokes, start, picked, earlier.habit if earlier else habit)
        if earlier is None:
            return found
        return Parting(earlier.scans + found.scans, earlier.typed + found.typed, found.habit)
    return _without_code(strokes, habit) if over else None


def taken_back(handed_on: Sequence[Stroke], held: Sequence[Stroke], habit: Habit) -> int:
    """Return how many digits that were handed on began the scan that now ends; mostly none.

    A wireless scanner stutters at its first keys, a busy system at any, and a slow scanner is
    known as one only by the even pace of a whole code.
    """
    digits = [stroke for stroke in held if stroke.sign.isdigit()]
    missing = CODE_LENGTH - len(digits)
    if not 0 < missing <= len(handed_on):
        return 0
    whole = [*handed_on[-missing:], *digits]
    times = [stroke.at for stroke in whole]
    if max(gaps(times)) > SURE_GAP_MS or held[-1].at - times[-1] > SURE_GAP_MS:
        return 0
    is_sure = len(digits) >= SURE_AFTER and _is_machine([s.at for s in digits], habit)
    if not (is_sure or _is_steady(times)):
        return 0
    return missing if is_well_formed("".join(stroke.sign for stroke in whole)) else 0


def _starts(strokes: Sequence[Stroke]) -> list[int]:
    """Return where a scan may begin: after an Enter, the nearest first, or with the burst."""
    ends = [place + 1 for place, stroke in enumerate(strokes[:-1]) if stroke.ends]
    return [*reversed(ends[-_TRIED_ENDS:]), 0]


def _with_code(strokes: Sequence[Stroke], start: int, picked: CodePick, habit: Habit) -> Parting:
    code = [start + place for place in picked.digits]
    own = {*code, *(start + place for place in picked.signs)}
    if strokes[-1].ends:
        own.add(len(strokes) - 1)
    gap = _gap([strokes[place].at for place in code])
    others = [place for place in range(start, len(strokes)) if place not in own]
    own.update(place for place in others if is_scanners_sign(strokes[place].sign))
    signs = [place for place in others if strokes[place].sign and not strokes[place].ends]
    before = _at_pace(strokes, [place for place in signs if place < code[0]], code[0], gap)
    behind = _at_pace(strokes, [place for place in signs if place > code[-1]], code[-1], gap)
    lead, tail = _text(strokes, before), _text(strokes, behind)
    learned = replace(habit.after(gap), lead=habit.lead.after(lead), tail=habit.tail.after(tail))
    if learned.lead.is_scanners or _is_foreign(lead):
        own.update(before)
    if learned.tail.is_scanners or _is_foreign(tail):
        own.update(behind)
    raw = "".join(strokes[place].sign for place in sorted(own) if not strokes[place].ends)
    typed = tuple(place for place in others if place not in own)
    return Parting((Scan(picked.text, raw, gap, strokes[-1].ends),), typed, learned)


def _at_pace(strokes: Sequence[Stroke], places: Sequence[int], code: int, gap: int) -> list[int]:
    """Return those signs beside a code that came no slower than its own, the nearest in a row."""
    near: list[int] = []
    inwards = places if places and places[0] > code else places[::-1]
    for place in inwards:
        if abs(strokes[place].at - strokes[near[-1] if near else code].at) > 2 * gap + 2:
            break
        near.append(place)
    return sorted(near)


def _is_foreign(text: str) -> bool:
    """Tell whether the signs beside a code are no words: an address that holds the code."""
    return len(text) >= SHORTEST and _WORDS.fullmatch(text) is None


def _without_code(strokes: Sequence[Stroke], habit: Habit) -> Parting:
    everything = tuple(range(len(strokes)))
    start = _behind_words(strokes)
    ends = [place for place in everything[start:] if strokes[place].ends]
    ended = bool(ends)
    stop = ends[-1] + 1 if ended else len(strokes)
    signs = [place for place in range(start, stop) if strokes[place].sign]
    text = _text(strokes, signs)
    digits = [place for place in signs if strokes[place].sign.isdigit()]
    bare = len(text) == CODE_LENGTH and len(digits) == CODE_LENGTH  # nothing set up to end it
    if not (bare or (ended and is_scan(text))):
        return Parting((), everything, habit)
    times = [strokes[place].at for place in signs]
    if not bare and not _is_machine(times, habit):
        return Parting((), everything, habit)
    own = {*signs, *ends}
    if _breaks_pace(times, [strokes[place].at for place in digits]):
        own = {*digits, *ends}
    only_digits = len(digits) % CODE_LENGTH == 0 and set(digits) == set(signs)
    line_end = "" if only_digits else "\n"  # two scanners at once: no Enter parts their codes
    text = "".join(
        line_end if strokes[place].ends else strokes[place].sign for place in sorted(own)
    )
    text = text.removesuffix("\n")
    typed = tuple(place for place in everything if place not in own)
    return Parting((Scan(text, text, _gap(times), ended),), typed, habit)


def is_scan(text: str) -> bool:
    """Tell whether a fast burst that Enter or Tab ended is a foreign code: words are a person's."""
    return len(text) >= SHORTEST and (
        any(sign.isdigit() for sign in text) or _ADDRESS.search(text) is not None
    )


def _breaks_pace(signs: Sequence[int], digits: Sequence[int]) -> bool:
    """Tell whether the few letters of a foreign number came out of step with its digits."""
    if len(digits) < SHORTEST or len(digits) * 4 < len(signs) * 3:
        return False
    return 2 * unevenness(digits) / len(digits) < unevenness(signs) / len(signs)


def _behind_words(strokes: Sequence[Stroke]) -> int:
    """Return where the burst goes on after words that somebody ended with Enter."""
    start = 0
    for place, stroke in enumerate(strokes[:-1]):
        if stroke.ends:
            text = _text(strokes, range(start, place))
            if text and (not _WORDS.fullmatch(text) or _ADDRESS.search(text)):
                break
            start = place + 1
    return start


def _is_machine(times: Sequence[int], habit: Habit) -> bool:
    """Tell whether keys came as fast as a scanner's, or as evenly as the slow one's known here."""
    gap = _gap(times)
    if gap <= MACHINE_GAP_MS:
        return True
    return abs(gap - habit.gap) * 4 <= habit.gap and _is_steady(times)


def _is_steady(times: Sequence[int]) -> bool:
    """Tell whether keys kept a pace as no hand does: nine gaps of ten within a fifth of it."""
    between = gaps(times)
    if len(between) < SURE_AFTER:
        return False
    pace = median(between)
    near = sum(abs(gap - pace) * 5 <= pace for gap in between)
    return pace <= SLOWEST_GAP_MS and near * 10 >= len(between) * 9


def _gap(times: Sequence[int]) -> int:
    between = gaps(times[-LAST_KEYS:])
    return round(median(between)) if between else 0


def _text(strokes: Sequence[Stroke], places: Sequence[int]) -> str:
    return "".join(strokes[place].sign for place in places if not strokes[place].ends)
