"""Fitting text into a box: the largest size in closed form, since width grows with the size."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from math import inf

FLOOR = 6.0  # points; nobody reads less, so what does not fit at this size is cut
ELLIPSIS = "…"
SHORT = 2  # «и», «по», «г.» do not hang at the end of a line
_ROUNDING = 1e-9  # relative; what fits exactly is not called too wide
_INNER_HYPHEN = re.compile(r"(?<=\w\w-)(?=\w\w)")


class Font(StrEnum):
    """The faces a badge is set in."""

    REGULAR = "regular"
    BOLD = "bold"
    NARROW = "narrow"
    NARROW_BOLD = "narrow-bold"


Measure = Callable[[Font, str], float]  # width in points of a text set at one point
NARROWER = {Font.REGULAR: Font.NARROW, Font.BOLD: Font.NARROW_BOLD}


@dataclass(frozen=True, slots=True)
class Style:
    """How a text may be set; sizes in points, `leading` in sizes from line to line.

    A text that `wraps` takes up to `lines` lines freely; one that does not (a name) is broken
    only where neither the font nor its narrow companion keeps it in one line.
    """

    font: Font
    smallest: float
    largest: float
    lines: int = 1
    wraps: bool = False
    leading: float = 1.15


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as it fits, set at `size` points; `cut` where even the floor could not hold it."""

    font: Font
    size: float
    lines: tuple[str, ...]
    cut: bool = False


def fit(
    text: str,
    style: Style,
    width: float,
    height: float,
    measure: Measure,
    limit: float = inf,
) -> Fitted:
    """Return a text (not empty) at the largest size that a box in points and its style allow.

    `limit` is a size not to go beyond, unless it is below the style's smallest.

    What gives way, in this order: the size down to the smallest, the wide font, the single line
    of a name; then the smallest size itself, down to `FLOOR`; then the end of the text.
    """
    largest = max(style.smallest, min(style.largest, limit))
    best: Fitted | None = None
    for font, counts in _attempts(style):
        attempt = _set(text, style.leading, largest, font, counts, width, height, measure)
        if attempt.size >= style.smallest * (1 - _ROUNDING):
            return attempt
        if best is None or attempt.size > best.size:
            best = attempt
    if best is not None and best.size >= FLOOR:
        return best
    return _cut(text, style, width, height, measure)


def least_height(text: str, style: Style, width: float, measure: Measure) -> float:
    """Return the height in points that a text needs at its smallest size, in the better font."""
    line = style.smallest * style.leading
    attempts = (
        _set(text, style.leading, style.smallest, font, counts, width, inf, measure)
        for font, counts in _attempts(style)
    )
    fitting = [len(one.lines) for one in attempts if one.size >= style.smallest * (1 - _ROUNDING)]
    return min(fitting, default=style.lines) * line


def pieces(text: str) -> list[str]:
    """Split a text where a line may break: after spaces (kept) and inner hyphens."""
    found: list[str] = []
    tied = ""
    for word in text.split():
        *parts, last = _INNER_HYPHEN.split(word)
        parts.append(last + " ")
        parts[0] = tied + parts[0]
        tied = parts.pop() if len(word) <= SHORT else ""
        found += parts
    if tied:
        found.append(tied)
    found[-1] = found[-1].rstrip()
    return found


def _attempts(style: Style) -> list[tuple[Font, range]]:
    fonts = [style.font, *([NARROWER[style.font]] if style.font in NARROWER else [])]
    if style.wraps or style.lines == 1:
        return [(font, range(1, style.lines + 1)) for font in fonts]
    whole, broken = range(1, 2), range(2, style.lines + 1)
    return [(font, counts) for counts in (whole, broken) for font in fonts]


def _set(
    text: str,
    leading: float,
    largest: float,
    font: Font,
    counts: range,
    width: float,
    height: float,
    measure: Measure,
) -> Fitted:
    """Set a text in one font at its largest, in the fewest of the allowed lines that reach it."""
    best = Fitted(font, 0.0, ())
    for count in counts:
        tallest = min(largest, height / (count * leading))
        if tallest <= best.size:
            break  # more lines are lower still
        lines, widest = (
            ((text,), measure(font, text)) if count == 1 else _broken(text, font, count, measure)
        )
        size = min(tallest, width / widest) if widest else tallest
        if size > best.size * (1 + _ROUNDING):
            best = Fitted(font, size, lines)
    return best


def _broken(text: str, font: Font, count: int, measure: Measure) -> tuple[tuple[str, ...], float]:
    """Break a text into at most `count` lines so that the widest is as narrow as can be."""
    parts = pieces(text)
    ends = [0.0, *accumulate(measure(font, part) for part in parts)]
    bare = [
        end - measure(font, " ") if part.endswith(" ") else end
        for end, part in zip(ends[1:], parts, strict=True)
    ]
    # best[j]: the widest line of the first j pieces and where their lines end
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] + [
        (bare[j - 1], (j,)) for j in range(1, len(parts) + 1)
    ]
    for _ in range(count - 1):
        best = [best[0]] + [
            min(
                (max(best[i][0], bare[j - 1] - ends[i]), (*best[i][1], j) if i else (j,))
                for i in range(j)
            )
            for j in range(1, len(parts) + 1)
        ]
    widest, stops = best[-1]
    starts = (0, *stops[:-1])
    lines = tuple(
        "".join(parts[start:stop]).rstrip() for start, stop in zip(starts, stops, strict=True)
    )
    return lines, widest


def _cut(text: str, style: Style, width: float, height: float, measure: Measure) -> Fitted:
    """Keep as much of a text as the floor size holds, with an ellipsis in place of the rest."""
    font = NARROWER.get(style.font, style.font)
    size = min(FLOOR, height / style.leading)
    counts = range(1, max(1, min(style.lines, int(height / (size * style.leading)))) + 1)
    kept = Fitted(font, size, (ELLIPSIS,), cut=True)
    low, high = 0, len(text)
    while low + 1 < high:
        end = (low + high) // 2
        shorter = text[:end].rstrip() + ELLIPSIS
        attempt = _set(shorter, style.leading, size, font, counts, width, height, measure)
        if attempt.size >= size * (1 - _ROUNDING):
            kept, low = Fitted(font, size, attempt.lines, cut=True), end
        else:
            high = end
    return kept
