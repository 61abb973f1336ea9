"""Swaps when it is cold and few are worth it: straight to the next one that happens.

All swaps of a round have a rate; time passes until one of them happens, and rates that this
changes are computed anew. What nobody would do costs nothing, which is nearly everything here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from senezh_desk.domain.seating.search.chairs import Chairs
    from senezh_desk.domain.seating.search.model import Floats, RoundModel


def settle(chairs: Chairs, index: int, temperature: float, most: int) -> int:
    """Let people of a round swap until each swap had its chance once; count the swaps.

    The round's meetings must be out of the prices. At most `most` swaps are made.
    """
    if chairs.model.rounds[index].tables < 2 or not chairs.model.rounds[index].seats:
        return 0
    rates = _Rates(chairs, index, temperature)
    random = chairs.noise.random
    choices, waits = random.random((most, 2)), random.standard_exponential(most)
    swaps, time = 0, 1.0
    for (first, second), wait in zip(choices.tolist(), waits.tolist(), strict=True):
        rows = rates.rates.sum(axis=1).cumsum()
        total = float(rows[-1])  # every swap stands there twice
        if total <= 0 or wait * 2 > time * total:
            break
        time -= wait * 2 / total
        one = min(int(rows.searchsorted(first * total)), len(rows) - 1)
        row = rates.rates[one].cumsum()
        other = min(int(row.searchsorted(second * row[-1])), len(rows) - 1)
        if rates.rates[one, other] > 0:
            rates.swap(one, other)
            swaps += 1
    chairs.rounds[index] = rates.sitting.reshape(chairs.rounds[index].shape)
    chairs.cost += rates.gained
    return swaps


class _Rates:
    """How readily the people on each two chairs of a round would swap; chairs by table."""

    def __init__(self, chairs: Chairs, index: int, temperature: float) -> None:
        self._round: RoundModel = chairs.model.rounds[index]
        self._tables, self._seats = tables, seats = chairs.rounds[index].shape
        self.sitting = chairs.rounds[index].ravel()
        self.gained = 0.0
        self._pair = chairs.pair.take(self.sitting, axis=0).take(self.sitting, axis=1)
        self._at: Floats = self._pair.reshape(tables, seats, -1).sum(axis=1)  # table x chair
        if self._round.seat is not None:
            self._at += self._round.seat[self.sitting].T
        self._chill = chairs.pair.dtype.type(-1 / temperature)
        self._free = ~self._round.pinned[self.sitting]
        self._all_free = bool(self._free.all())
        self._flags = [counting.flags[self.sitting] for counting in self._round.counting]
        by_table = self._at.reshape(tables, tables, seats)
        each = np.arange(tables)
        self._own = by_table[each, each]  # what the people of each table pay there
        self._lead = by_table - self._own  # table, table x seat: what going there would cost
        self.rates = self._of_tables(0, tables)

    def swap(self, one: int, other: int) -> None:
        """Let the people on two chairs swap."""
        pair, at, seats = self._pair, self._at, self._seats
        here, there = one // seats, other // seats
        self.gained += float(
            at[there, one] - at[here, one] + at[here, other] - at[there, other]
        ) - float(2 * pair[one, other])
        for counting, flags in zip(self._round.counting, self._flags, strict=True):
            if flags[one] != flags[other]:
                up, down = (there, here) if flags[one] else (here, there)
                counts = flags.reshape(self._tables, seats).sum(axis=1).astype(np.int64)
                self.gained += float(
                    counting.rising[up, counts[up]] + counting.falling[down, counts[down]]
                )
                flags[one], flags[other] = flags[other], flags[one]
        change = pair[other] - pair[one]
        at[here] += change
        at[there] -= change
        both, crossed = [one, other], [other, one]
        at[:, both] = at[:, crossed]
        pair[both] = pair[crossed]
        pair[:, both] = pair[:, crossed]
        self.sitting[both] = self.sitting[crossed]
        self._renew(here, there)

    def _renew(self, *changed: int) -> None:
        seats = self._seats
        by_table = self._at.reshape(self._tables, self._tables, seats)
        for table in changed:
            self._own[table] = by_table[table, table]
        for table in changed:
            self._lead[table] = by_table[table] - self._own
            self._lead[:, table] = by_table[:, table] - self._own[table]
        for table in changed:
            rates = self._of_tables(table, table + 1)
            self.rates[table * seats : (table + 1) * seats] = rates
            self.rates[:, table * seats : (table + 1) * seats] = rates.T

    def _of_tables(self, first: int, end: int) -> Floats:
        """Return the rates of the chairs of some tables with all chairs."""
        tables, seats = self._tables, self._seats
        here = slice(first * seats, end * seats)
        cost = self._lead[:, first:end].transpose(1, 2, 0)[:, :, :, None]
        cost = cost + self._lead[first:end, None]
        cost -= 2 * self._pair[here].reshape(-1, seats, tables, seats)
        for counting, flags in zip(self._round.counting, self._flags, strict=True):
            by_table, each = flags.reshape(tables, seats), np.arange(tables)
            counts = by_table.sum(axis=1).astype(np.int64)
            rising, falling = counting.rising[each, counts], counting.falling[each, counts]
            mine = by_table[first:end, :, None, None]
            forth = falling[first:end, None] + rising
            back = rising[first:end, None] + falling
            cost += mine * (1 - by_table) * forth[:, None, :, None]
            cost += (1 - mine) * by_table * back[:, None, :, None]
        cost *= self._chill
        np.minimum(cost, 0, out=cost)
        rates: Floats = np.exp(cost, out=cost)
        own = np.arange(end - first)
        rates[own, :, first + own] = 0
        rates = rates.reshape(-1, tables * seats)
        if not self._all_free:
            rates *= self._free[here, None] & self._free
        return rates
