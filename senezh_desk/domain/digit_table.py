"""Digits of a list: short numbers by their beginning, phones and badge codes by their end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.query import only_digits
from senezh_desk.domain.word_table import BEGUN, FIELD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

SHORTEST_TAIL = 4
_BETWEEN = re.compile(r"[,;/\n]")
_LONGEST = 17  # decimal digits kept of a phone or code; longer ones do not fit and are no codes
_MOST_MISSING = 4  # digits of a short number


class Numbers:
    """The short number of each row; 0 is none."""

    def __init__(self, rank: int) -> None:
        """Keep numbers whose matches cost a field of that rank."""
        self._rank = rank
        self._numbers: Ints = np.zeros(0, dtype=np.int64)

    def put(self, rows: Ints, numbers: Sequence[int], size: int) -> None:
        """Give rows their numbers; there are `size` rows afterwards."""
        grown = np.zeros(size, dtype=np.int64)
        grown[: len(self._numbers)] = self._numbers
        grown[rows] = numbers
        self._numbers = grown

    def clear(self, rows: Ints) -> None:
        """Leave rows without a number."""
        self._numbers[rows] = 0

    def add(self, costs: Ints, digits: str) -> None:
        """Lower each row's cost to that of digits that are its number or begin it."""
        if not digits or len(digits) > _LONGEST:
            return
        wanted = int(digits)
        if not wanted:
            return
        for missing in range(_MOST_MISSING + 1):
            low = wanted * 10**missing
            inside = (self._numbers >= low) & (self._numbers < low + 10**missing)
            cost = self._rank * FIELD + (BEGUN + missing if missing else 0)
            costs[inside] = np.minimum(costs[inside], cost)


class Digits:
    """Long digits of rows, several of a row if need be."""

    def __init__(self, rank: int) -> None:
        """Keep digits whose matches cost a field of that rank."""
        self._rank = rank
        self._values: Ints = np.zeros(0, dtype=np.int64)
        self._lengths: Ints = np.zeros(0, dtype=np.int64)
        self._rows: Ints = np.zeros(0, dtype=np.int64)

    def put(self, rows: Ints, texts: Iterable[tuple[str, ...]]) -> None:
        """Give rows the digits of texts; several numbers in a text stand between , ; / or lines."""
        found = [
            (row, digits)
            for row, parts in zip(rows.tolist(), texts, strict=True)
            for text in parts
            for digits in _numbers_in(text)
        ]
        if not found:
            return
        added = np.array([[row, int(text), len(text)] for row, text in found], dtype=np.int64)
        self._rows = np.concatenate([self._rows, added[:, 0]])
        self._values = np.concatenate([self._values, added[:, 1]])
        self._lengths = np.concatenate([self._lengths, added[:, 2]])

    def clear(self, rows: Ints) -> None:
        """Leave rows without digits."""
        kept = ~np.isin(self._rows, rows)
        self._rows, self._values = self._rows[kept], self._values[kept]
        self._lengths = self._lengths[kept]

    def add_tails(self, costs: Ints, digits: str, tail_cost: int) -> None:
        """Lower rows' costs to that of digits that are theirs, or end theirs from four on."""
        if not SHORTEST_TAIL <= len(digits) <= _LONGEST:
            return
        ends = (self._lengths >= len(digits)) & (self._values % 10 ** len(digits) == int(digits))
        at = np.flatnonzero(ends)
        cost = self._rank * FIELD + (self._lengths[at] > len(digits)) * tail_cost
        np.minimum.at(costs, self._rows[at], cost)


def _numbers_in(text: str) -> list[str]:
    found = [only_digits(part) for part in _BETWEEN.split(text)]
    return [digits for digits in found if SHORTEST_TAIL <= len(digits) <= _LONGEST]
