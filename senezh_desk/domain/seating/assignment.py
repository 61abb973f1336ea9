"""The cheapest way to give each group a table: the Hungarian method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from senezh_desk.domain.seating.meetings import Ints

_FAR = np.iinfo(np.int64).max // 4


def assign(cost: Ints) -> Ints:
    """Return for each row of a square matrix its column, so that the sum is least.

    Rows are added one by one; each finds the cheapest chain of changes that gives it a column.
    """
    size = len(cost)
    by_row, by_column = np.zeros(size, dtype=np.int64), np.zeros(size + 1, dtype=np.int64)
    owner = np.full(size + 1, -1, dtype=np.int64)  # the row of each column; the last is a start
    for row in range(size):
        owner[size] = row
        column = size
        least = np.full(size, _FAR, dtype=np.int64)
        back = np.full(size, size, dtype=np.int64)
        done = np.zeros(size + 1, dtype=np.bool_)
        while owner[column] >= 0:
            done[column] = True
            taken = owner[column]
            reduced = cost[taken] - by_row[taken] - by_column[:size]
            closer = ~done[:size] & (reduced < least)
            least[closer] = reduced[closer]
            back[closer] = column
            column = int(np.where(done[:size], _FAR, least).argmin())
            step = least[column]
            by_row[owner[done]] += step
            by_column[done] -= step
            least[~done[:size]] -= step
        while column != size:
            owner[column] = owner[back[column]]
            column = int(back[column])
    columns = np.empty(size, dtype=np.int64)
    columns[owner[:size]] = np.arange(size)
    return columns
