"""Rounds in which nobody meets twice, by construction.

People stand in columns, one for each seat, as many to a column as there are tables. In every round
a column moves on as a whole by a step of its own. People of one column never meet; two others meet
again only if their columns' steps differ alike in two rounds, and steps are chosen so that they
never do. The first column stands still: that is where hosts belong.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.search.galois import field, groups, prime_power

if TYPE_CHECKING:
    from senezh_desk.domain.seating.search.galois import Table

_LIMIT = 4_000  # steps tried to find one more round
_ATTEMPTS = 20  # from the first round on
_MOST = 64  # tables: with more of them nobody needs a pattern
_LONGEST = 12  # rounds that are looked for at first, so that advice can name them


@dataclass(frozen=True, slots=True)
class Pattern:
    """The steps of each column in each round, and how a group adds them."""

    steps: tuple[tuple[int, ...], ...]  # round x column
    adding: Table
    whole_columns: bool = False  # one round more: tables of people from one column each

    @property
    def rounds(self) -> int:
        """Return in how many rounds nobody meets twice."""
        return len(self.steps) + self.whole_columns

    def table(self, index: int, column: int, place: int) -> int:
        """Return where the person at a place of a column sits in a round."""
        if index == len(self.steps):
            seats = len(self.steps[0])
            return column * (len(self.adding) // seats) + place // seats
        return self.adding[place][self.steps[index][column]]


@lru_cache(maxsize=64)
def find_pattern(tables: int, seats: int, rounds: int) -> Pattern:
    """Return the longest pattern found for so many tables and seats; of one round at least."""
    if seats > tables or tables > _MOST or seats < 2:
        return Pattern(((0,) * max(seats, 1),), groups(max(tables, 1))[0])
    power = prime_power(tables)
    if power is not None:
        adding, multiplying = field(*power)
        steps = tuple(row[:seats] for row in multiplying)
        return Pattern(steps, adding, tables % seats == 0)
    best = Pattern(((0,) * seats,), groups(tables)[0])
    random = np.random.default_rng(tables * 1000 + seats)
    for attempt in range(_ATTEMPTS):
        for adding in groups(tables):
            steps = _search(adding, seats, max(rounds, _LONGEST), random)
            if len(steps) > len(best.steps):
                best = Pattern(steps, adding, tables % seats == 0)
        if best.rounds >= (rounds if attempt else _LONGEST):
            break
    return best


def _search(
    adding: Table, columns: int, wanted: int, random: np.random.Generator
) -> tuple[tuple[int, ...], ...]:
    """Return rounds of steps found one after the other, until the next one is hard to find."""
    order = len(adding)
    less = [[0] * order for _ in range(order)]  # less[a][b] = a - b
    for one, row in enumerate(adding):
        for other, total in enumerate(row):
            less[total][other] = one
    rounds = [(0,) * columns, tuple(range(columns))]
    while len(rounds) < wanted:
        orders = [random.permutation(order).tolist() for _ in range(columns)]
        found = _one_more(less, rounds, orders)
        if found is None:
            break
        rounds.append(found)
    return tuple(rounds)


def _one_more(
    less: list[list[int]], rounds: list[tuple[int, ...]], orders: list[list[int]]
) -> tuple[int, ...] | None:
    """Return steps that differ from those of each round by another amount in every column."""
    columns = len(orders)
    row = [0] * columns
    used = [1] * len(rounds)  # of the first column, which stands still: bit 0
    marks: list[list[int]] = [[] for _ in range(columns)]
    tried = [0] * (columns + 1)
    column, left = 1, _LIMIT
    while 0 < column < columns and left:
        while tried[column] < len(less) and left:
            step = orders[column][tried[column]]
            tried[column] += 1
            left -= 1
            mark = [1 << less[step][steps[column]] for steps in rounds]
            if not any(taken & bit for taken, bit in zip(used, mark, strict=True)):
                row[column], marks[column] = step, mark
                used = [taken | bit for taken, bit in zip(used, mark, strict=True)]
                column += 1
                tried[column] = 0
                break
        else:
            column -= 1
            used = [taken ^ bit for taken, bit in zip(used, marks[column], strict=False)]
        if column == columns:
            return tuple(row)
    return None
