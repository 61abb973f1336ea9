"""The fewest pairs alike when people of several values are shared out over tables, exactly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.evenness import flat

if TYPE_CHECKING:
    from senezh_desk.domain.seating.meetings import Ints

_FAR = 1 << 40


@lru_cache(maxsize=256)
def fewest_alike(sizes: tuple[int, ...], counts: tuple[int, ...]) -> int:
    """Return the least sum over tables and values of pairs alike; `counts` are of the values.

    Where every table has room for its even share, each value is spread evenly. Else it is a flow
    of least cost, found by adding people one by one along the cheapest chain of changes.
    """
    tables = [size for size in sizes if size > 0]
    people = sum(counts)
    if not people or people > sum(tables):
        return 0
    if min(tables) >= -(-people // len(tables)):
        return sum(flat(count, len(tables)) for count in counts)
    room = np.array(tables, dtype=np.int64)
    waiting = np.array(counts, dtype=np.int64)
    seated = np.zeros((len(tables), len(counts)), dtype=np.int64)
    for _ in range(people):
        _add_one(seated, room, waiting)
    return int((seated * (seated - 1) // 2).sum())


def _add_one(seated: Ints, room: Ints, waiting: Ints) -> None:
    """Seat one more person; a chain of others may change tables for it."""
    tables, values = seated.shape
    by_value = np.where(waiting > 0, 0, _FAR)
    by_table = np.full(tables, _FAR, dtype=np.int64)
    from_value = np.full(tables, -1, dtype=np.int64)
    from_table = np.full(values, -1, dtype=np.int64)
    each_table, each_value = np.arange(tables), np.arange(values)
    back = np.where(seated > 0, 1 - seated, _FAR)
    while True:
        forward = seated + by_value
        chosen = forward.argmin(axis=1)
        reached = forward[each_table, chosen]
        better = reached < by_table
        if not better.any():
            break
        by_table = np.where(better, reached, by_table)
        from_value[better] = chosen[better]
        backward = back + by_table[:, None]
        chosen = backward.argmin(axis=0)
        reached = backward[chosen, each_value]
        better = reached < by_value
        by_value = np.where(better, reached, by_value)
        from_table[better] = chosen[better]
    table = int(np.where(room > 0, by_table, _FAR).argmin())
    room[table] -= 1
    while True:
        value = int(from_value[table])
        seated[table, value] += 1
        if from_table[value] < 0:
            waiting[value] -= 1
            return
        table = int(from_table[value])
        seated[table, value] -= 1
