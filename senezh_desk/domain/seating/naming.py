"""Which group gets which table: names that cost least, so that few people move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.assignment import assign
from senezh_desk.domain.seating.breaches import having, keeps, rule_tables
from senezh_desk.domain.seating.prices import HARD, seat_prices
from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from senezh_desk.domain.seating.request import Request, Seating


def name_tables(request: Request, index: int, seating: Seating) -> Seating:
    """Return a round's seating with its groups at the tables where they cost least.

    Groups stay as they are. Orders about tables weigh most, then wishes and moves, then a name
    that a group has already.
    """
    held = request.rounds[index]
    tables = len(held.sizes)
    at = np.asarray(seating, dtype=np.int64)
    groups = at[None, :] == np.arange(tables)[:, None]
    counts = groups.sum(axis=1)
    sizes, least = np.asarray(held.sizes), np.asarray(held.least)
    breach = np.maximum(counts[:, None] - sizes, 0) + np.maximum(least - counts[:, None], 0)
    for lock in request.locks:
        if lock.round == index and at[lock.person] != AWAY:
            breach[at[lock.person]] += 1
            breach[at[lock.person], lock.table] -= 1
    for rule in request.each_table:
        has = groups[:, list(having(request, rule))].sum(axis=1).tolist()
        broken = np.array([not keeps(rule, count) for count in has], dtype=np.int64)
        breach[:, list(rule_tables(rule, held.sizes))] += broken[:, None]
    soft = groups.astype(np.int64) @ seat_prices(request, index)
    other = 1 - np.eye(tables, dtype=np.int64)
    named = assign(HARD * HARD * breach + (tables + 1) * soft + other)
    return tuple(int(named[table]) if table != AWAY else AWAY for table in seating)
