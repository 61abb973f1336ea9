"""Where every line of a badge stands: texts fitted, rows stacked, findings noted; no drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_face import BadgeWarning, WarningKind
from senezh_desk.domain.badge_template import EXTRA, Align, Settle
from senezh_desk.domain.fitting import fit, least_height
from senezh_desk.domain.text import clean, fold_mixed_words, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from senezh_desk.domain.badge_face import BadgeFace
    from senezh_desk.domain.badge_template import BadgeTemplate, Block, Row
    from senezh_desk.domain.fitting import Fitted, Font, Measure, Style

POINT = 72 / 25.4  # points in a millimetre
REPLACEMENT = "◊"  # stands where the fonts have no letter, so that everybody sees the gap
_BASELINE = 0.8  # of the size: how far below a line's top its letters stand
_ROUNDING = 1e-6  # points


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line to draw; points from the badge's upper left corner, `y` is the baseline's."""

    text: str
    font: Font
    size: float
    x: float
    y: float
    colour: str


@dataclass(frozen=True, slots=True)
class _Set:
    """A row of one badge with its text and how it fits."""

    row: Row
    text: str
    fitted: Fitted

    @property
    def height(self) -> float:
        """Return the height of the row's lines in points."""
        return self.fitted.size * self.row.style.leading * len(self.fitted.lines)


class Typesetter:
    """Sets the badges of one run in one template.

    `measure` gives a text's width at one point, `missing` the letters of it that the fonts lack.
    """

    def __init__(
        self,
        template: BadgeTemplate,
        heading: str,
        measure: Measure,
        missing: Callable[[str], str],
    ) -> None:
        self._blocks = template.blocks
        self._heading = heading
        self._measure = measure
        self._missing = missing
        self._shared: dict[Row, float] = {}
        # people share positions, teams and places: each text is cleaned and fitted once
        self._least = lru_cache(maxsize=8192)(self._least_anew)
        self._fit = lru_cache(maxsize=8192)(self._fit_anew)
        self._clean = lru_cache(maxsize=8192)(self._clean_anew)

    def share_sizes(self, faces: Sequence[BadgeFace]) -> None:
        """Find for each row that wants it the one size that all texts large enough can take."""
        for block in self._blocks:
            for row in block.rows:
                if row.together:
                    texts = {self._text(row, face)[0] for face in faces} - {""}
                    width, height = block.box.width, block.box.height
                    sizes = [self._fit(text, row.style, width, height, inf).size for text in texts]
                    large = [size for size in sizes if size >= row.together]
                    self._shared[row] = min(large, default=inf)

    def set_badge(self, face: BadgeFace) -> tuple[list[PlacedLine], list[BadgeWarning]]:
        """Return a badge's lines and what to look at before it is printed."""
        lines: list[PlacedLine] = []
        findings: list[BadgeWarning] = []
        for block in self._blocks:
            shown: list[tuple[Row, str]] = []
            for row in block.rows:
                text, missing = self._text(row, face)
                field = row.fields[0]
                if missing:
                    findings.append(_warn(face, WarningKind.MISSING_GLYPH, field, missing))
                if text:
                    shown.append((row, text))
                elif not row.optional:
                    findings.append(_warn(face, WarningKind.EMPTY_FIELD, field))
            if shown:
                stack = self._stack(block, shown)
                findings += _judge(face, stack)
                lines += self._place(block, stack)
        return lines, findings

    def _text(self, row: Row, face: BadgeFace) -> tuple[str, str]:
        """Return a row's text without what the fonts lack, and that; empty when no field is set."""
        values = [self._value(field, face) for field in row.fields]
        text = values[0] if len(values) == 1 else row.join.join(filter(None, values))
        return self._clean(row.before + text) if text else ("", "")

    def _value(self, field: str, face: BadgeFace) -> str:
        match field:
            case "heading":
                return self._heading
            case "number":
                return str(face.number)
            case "copy":
                return f"({face.copy})" if face.copy > 1 else ""
            case "code":
                return grouped(face.code)
            case _ if field.startswith(EXTRA):
                return dict(face.extra).get(field.removeprefix(EXTRA), "")
            case _:
                return str(getattr(face, field))

    def _clean_anew(self, text: str) -> tuple[str, str]:
        text = fold_mixed_words(one_line(clean(text)))
        missing = self._missing(text)
        for letter in missing:
            text = text.replace(letter, REPLACEMENT)
        return text, missing

    def _fit_anew(
        self, text: str, style: Style, width: float, height: float, limit: float
    ) -> Fitted:
        return fit(text, style, width * POINT, height * POINT, self._measure, limit)

    def _least_anew(self, text: str, style: Style, width: float) -> float:
        return least_height(text, style, width * POINT, self._measure)

    def _stack(self, block: Block, shown: list[tuple[Row, str]]) -> list[_Set]:
        """Fit the rows of a block; where they are too tall together, the later ones give way."""
        width, height = block.box.width, block.box.height
        stack: list[_Set] = []
        for row, text in shown:
            limit = self._limit(row, stack)
            stack.append(_Set(row, text, self._fit(text, row.style, width, height, limit)))
        room = (height - sum(row.gap for row, _ in shown[1:])) * POINT
        if sum(one.height for one in stack) <= room + _ROUNDING:
            return stack
        # what is left over from each row's least need goes to the first rows first
        needs = [self._least(text, row.style, width) for row, text in shown]
        fitted: list[_Set] = []
        for place, (row, text) in enumerate(shown):
            need, later = needs[place], sum(needs[place + 1 :])
            height = max(room - later, room * need / (need + later)) / POINT
            limit = self._limit(row, fitted)
            fitted.append(_Set(row, text, self._fit(text, row.style, width, height, limit)))
            room -= fitted[-1].height
        return fitted

    def _limit(self, row: Row, above: list[_Set]) -> float:
        """Return the size that the run's shared one and the row above leave to a row."""
        limit = self._shared.get(row, inf) if row.together else inf
        return min(limit, above[-1].fitted.size - row.below) if row.below and above else limit

    def _place(self, block: Block, stack: list[_Set]) -> Iterable[PlacedLine]:
        box = block.box
        gaps = sum(one.row.gap for one in stack[1:]) * POINT
        spare = box.height * POINT - gaps - sum(one.height for one in stack)
        y = box.y * POINT
        if block.settle is not Settle.TOP:
            y += spare if block.settle is Settle.BOTTOM else spare / 2
        for place, (row, fitted) in enumerate((one.row, one.fitted) for one in stack):
            y += row.gap * POINT if place else 0
            for line in fitted.lines:
                x = box.x * POINT
                if block.align is not Align.LEFT:
                    rest = box.width * POINT - fitted.size * self._measure(fitted.font, line)
                    x += rest if block.align is Align.RIGHT else rest / 2
                yield PlacedLine(
                    line, fitted.font, fitted.size, x, y + fitted.size * _BASELINE, row.colour
                )
                y += fitted.size * row.style.leading


def grouped(code: str) -> str:
    """Return a code's digits in groups of four for typing, the last group taking the odd one."""
    groups = [code[start : start + 4] for start in range(0, len(code), 4)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = ["".join(groups[-2:])]
    return " ".join(groups)


def _judge(face: BadgeFace, stack: list[_Set]) -> Iterable[BadgeWarning]:
    for row, fitted, text in ((one.row, one.fitted, one.text) for one in stack):
        field = row.fields[0]
        if fitted.cut:
            yield _warn(face, WarningKind.CUT_TEXT, field, text)
        elif fitted.size < row.style.smallest - _ROUNDING:
            yield _warn(face, WarningKind.BELOW_MINIMUM, field, text)
        if len(fitted.lines) > 1 and not row.style.wraps:
            yield _warn(face, WarningKind.BROKEN_NAME, field, text)


def _warn(face: BadgeFace, kind: WarningKind, field: str, value: str = "") -> BadgeWarning:
    return BadgeWarning(face.person_id, kind, field, value)
