"""What each pair at a table and each person at a table costs in one round, the others given."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.meetings import alike, bound_pairs, meetings
from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.seating.meetings import Ints
    from senezh_desk.domain.seating.request import Request, Seating

HARD = 20_000  # what a broken order costs: more than anything that it could buy


@dataclass(frozen=True, slots=True)
class Prices:
    """One round's prices: `pair` of two people at one table, `seat` of a person at a table."""

    pair: Ints
    seat: Ints


def pair_prices(request: Request, hard: int = HARD) -> Ints:
    """Return what two people at one table cost in any round, without their other meetings."""
    people = len(request.people)
    pair = np.zeros((people, people), dtype=np.int64)
    for attr in request.attrs:
        if request.weights.of(attr.name):
            pair += request.weights.of(attr.name) * alike(attr)
    for wish in request.prefer:
        if wish.table is None:
            signed = -wish.weight if wish.together else wish.weight
            for one, other in combinations(wish.people, 2):
                pair[one, other] += signed
                pair[other, one] += signed
    pair[bound_pairs(request)] -= hard
    for one, other in {(min(apart), max(apart)) for apart in request.apart}:
        pair[one, other] += hard
        pair[other, one] += hard
    return pair


def seat_prices(request: Request, index: int) -> Ints:
    """Return what each person at each table of a round costs: wishes and moves."""
    held = request.rounds[index]
    seat = np.zeros((len(request.people), len(held.sizes)), dtype=np.int64)
    for wish in request.prefer:
        if wish.table is not None:
            seat[list(wish.people)] += wish.weight
            if wish.table < len(held.sizes):
                seat[list(wish.people), wish.table] -= wish.weight
    if index < len(request.reference) and request.weights.move:
        for person, table in enumerate(request.reference[index]):
            if table != AWAY:
                seat[person] += request.weights.move
                if table < len(held.sizes):
                    seat[person, table] -= request.weights.move
    return seat


def prices(request: Request, rounds: Iterable[Seating], index: int) -> Prices:
    """Return a round's prices, the plan's other rounds and the history given."""
    others = [seating for number, seating in enumerate(rounds) if number != index]
    repeats = meetings((*request.history, *others), len(request.people))
    repeats[bound_pairs(request)] = 0
    pair = pair_prices(request) + request.weights.rep * repeats
    seat = seat_prices(request, index)
    for lock in request.locks:
        if lock.round == index:
            seat[lock.person] += HARD
            seat[lock.person, lock.table] -= HARD
    return Prices(pair, seat)


def moving(round_prices: Prices, seating: Seating, person: int) -> Ints:
    """Return for each table what it would cost to move a person there, seats not considered."""
    at = np.asarray(seating, dtype=np.int64)
    tables = round_prices.seat.shape[1]
    seated = at != AWAY
    near = np.bincount(
        at[seated], weights=round_prices.pair[person][seated], minlength=tables
    ).astype(np.int64)
    cost: Ints = near + round_prices.seat[person]
    return cost - (cost[at[person]] if at[person] != AWAY else 0)


def swapping(round_prices: Prices, seating: Seating, person: int) -> Ints:
    """Return for each person what it would cost to swap seats with them; 0 for who has none."""
    at = np.asarray(seating, dtype=np.int64)
    pair, seat = round_prices.pair, round_prices.seat
    here = at[person]
    shown = (at[:, None] == np.arange(seat.shape[1])[None, :]).astype(np.int64)
    near = pair @ shown  # what each person pays at each table
    everybody = np.arange(len(at))
    cost: Ints = (
        near[person, at]
        - near[person, here]
        + near[:, here]
        - near[everybody, at]
        - 2 * pair[person]
        + seat[person, at]
        - seat[person, here]
        + seat[:, here]
        - seat[everybody, at]
    )
    cost[(at == AWAY) | (at == here)] = 0
    return cost
