"""The second move: the people of two tables are divided anew, blocks whole, in all ways at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from senezh_desk.domain.seating.meetings import Ints
    from senezh_desk.domain.seating.search.chairs import Chairs
    from senezh_desk.domain.seating.search.model import Floats, RoundModel

_MOST = 10  # groups that are divided: 1,024 ways


def regroup(chairs: Chairs, index: int, temperature: float) -> None:
    """Divide two random tables of a round anew; the round must have left the prices."""
    round_model, rows = chairs.model.rounds[index], chairs.rounds[index]
    if round_model.tables < 2:
        return
    random, seats = chairs.noise.random, round_model.seats
    one, other = random.choice(round_model.tables, 2, replace=False).tolist()
    sitting = np.concatenate([rows[one], rows[other]])
    groups = _groups(round_model, sitting, random)
    count = len(groups)
    if not count:
        return
    member = np.zeros((count + 2, 2 * seats), dtype=chairs.pair.dtype)
    for row, group in enumerate(groups):
        member[row, group] = 1
    fixed = member[:count].sum(axis=0) == 0  # who is in no group stays
    member[count, :seats] = fixed[:seats]
    member[count + 1, seats:] = fixed[seats:]
    sizes = member.sum(axis=1)
    sides = _sides(count)
    sides = sides[sides @ sizes[:count] == sizes[count + 1] - sizes[count]]
    price = member @ chairs.pair[sitting[:, None], sitting] @ member.T
    lean = price[:count, count] - price[:count, count + 1]
    if round_model.seat is not None:
        seat = round_model.seat[sitting]
        lean = lean + member[:count] @ (seat[:, one] - seat[:, other])
    between = price[:count, :count]
    np.fill_diagonal(between, 0)
    cost = ((sides @ between) * sides).sum(axis=1) / 4 + sides @ lean / 2
    for counting in round_model.counting:
        has = member @ counting.flags[sitting]
        here = ((1 + sides) / 2 @ has[:count] + has[count]).astype(np.int64)
        cost += counting.penalty[one, here] + counting.penalty[other, int(has.sum()) - here]
    now = np.array([1 if group[0] < seats else -1 for group in groups])
    before = int((sides == now).all(axis=1).argmax())
    liking = chairs.noise.draw(len(cost)) - cost * cost.dtype.type(1 / temperature)
    best = int(liking.argmax())
    if best == before:
        return
    chairs.cost += float(cost[best] - cost[before])
    side = sides[best] @ member[:count] + member[count] - member[count + 1]
    rows[one], rows[other] = sitting[side > 0], sitting[side < 0]


def _groups(round_model: RoundModel, sitting: Ints, random: np.random.Generator) -> list[list[int]]:
    """Return the places of who moves as one: blocks, and people of one table at random.

    Groups are few, so that all ways to divide them can be tried.
    """
    seats = round_model.seats
    places = {item: place for place, item in enumerate(sitting.tolist())}
    loose = set(np.flatnonzero(~round_model.pinned[sitting]).tolist())
    blocks = []
    for block in round_model.blocks:
        if places.keys() >= set(block):
            group = [places[person] for person in block]
            if loose.issuperset(group):
                blocks.append(group)
            loose.difference_update(group)
    if len(blocks) > _MOST:
        blocks = [blocks[chosen] for chosen in random.permutation(len(blocks))[:_MOST]]
    left = _MOST - len(blocks)
    singles = []
    for half in (range(seats), range(seats, 2 * seats)):
        people = random.permutation([place for place in half if place in loose])
        parts = min((left + 1) // 2, len(people))
        left -= parts
        if parts:
            cuts = np.sort(random.choice(len(people) - 1, parts - 1, replace=False)) + 1
            singles += [part.tolist() for part in np.split(people, cuts)]
    return blocks + singles


@lru_cache(maxsize=_MOST + 1)
def _sides(count: int) -> Floats:
    """Return all ways to send so many groups to the first table, 1, or the second, -1."""
    bits = np.arange(1 << count)[:, None] >> np.arange(count)
    return np.where(bits & 1, 1, -1).astype(np.float32)
