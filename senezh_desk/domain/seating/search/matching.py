"""Swaps while it is hot: in a random matching of tables, all swaps of each pair at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from senezh_desk.domain.seating.meetings import Ints
    from senezh_desk.domain.seating.search.chairs import Chairs, Rows
    from senezh_desk.domain.seating.search.model import Counting, Floats


def match(chairs: Chairs, index: int, temperature: float, steps: int) -> int:
    """Let people of a round swap tables, and count the swaps; its meetings must be out of prices.

    In each step every pair of a random matching of tables chooses one of its swaps, or none.
    """
    round_model, rows = chairs.model.rounds[index], chairs.rounds[index]
    tables, seats, items = round_model.tables, round_model.seats, chairs.model.items
    pairs, noise = tables // 2, chairs.noise
    if not pairs or not seats:
        return 0
    orders = noise.random.permuted(np.broadcast_to(np.arange(tables), (steps, tables)), axis=1)
    choices = seats * seats
    starts = noise.starts(steps, pairs * (choices + 1))
    each, chill = np.arange(pairs), chairs.pair.dtype.type(1 / temperature)
    pinned = round_model.pinned if round_model.pinned.any() else None
    gained, swaps = 0.0, 0
    for order, start in zip(orders[:, : 2 * pairs], starts, strict=True):
        sitting = rows[order].reshape(pairs, 2 * seats)
        price = chairs.pair.take(sitting[:, :, None] * items + sitting[:, None, :])
        near = price.reshape(pairs, 2, seats, 2 * seats).sum(axis=2)
        change = near[:, 1] - near[:, 0]  # of going from the first table to the second
        if round_model.seat is not None:
            change += _seat_change(round_model.seat, sitting, order)
        change[:, seats:] *= -1
        if pinned is not None:
            change[pinned[sitting]] = chairs.model.hard * 8
        cost = change[:, :seats, None] + change[:, None, seats:]
        cost -= 2 * price[:, :seats, seats:]
        for counting in round_model.counting:
            _add_counting(cost, counting, sitting, order)
        cost = cost.reshape(pairs, choices)
        liking = noise.read(start, pairs * choices).reshape(pairs, choices) - cost * chill
        best = liking.argmax(axis=1)
        staying = noise.read(start + pairs * choices, pairs)
        moving = np.flatnonzero(liking[each, best] > staying)
        if len(moving):
            best = best[moving]
            swaps += len(moving)
            gained += float(cost[moving, best].sum())
            _exchange(rows, order, sitting, moving, best)
    chairs.cost += gained
    return swaps


def _seat_change(seat: Floats, sitting: Ints, order: Ints) -> Floats:
    """Return what the first table's seat is dearer than the second's, negated, for each item."""
    tables = seat.shape[1]
    there: Floats = seat.take(sitting * tables + order[1::2, None])
    there -= seat.take(sitting * tables + order[0::2, None])
    return there


def _add_counting(cost: Floats, counting: Counting, sitting: Ints, order: Ints) -> None:
    """Add what swaps change in how many of some people two tables have."""
    pairs, seats = cost.shape[0], cost.shape[1]
    flags = counting.flags[sitting]
    counts = flags.reshape(pairs, 2, seats).sum(axis=2).astype(np.int64)
    one, other = order[0::2], order[1::2]
    forth = counting.falling[one, counts[:, 0]] + counting.rising[other, counts[:, 1]]
    back = counting.rising[one, counts[:, 0]] + counting.falling[other, counts[:, 1]]
    here, there = flags[:, :seats, None], flags[:, None, seats:]
    cost += here * (1 - there) * forth[:, None, None] + there * (1 - here) * back[:, None, None]


def _exchange(rows: Rows, order: Ints, sitting: Ints, moving: Ints, best: Ints) -> None:
    seats = rows.shape[1]
    one, other = best // seats, best % seats
    first, second = sitting[moving, one], sitting[moving, seats + other]
    rows[order[2 * moving], one] = second
    rows[order[2 * moving + 1], other] = first
