"""The third move: two people exchange their tables in all rounds where both are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from senezh_desk.domain.seating.meetings import Ints
    from senezh_desk.domain.seating.search.chairs import Chairs
    from senezh_desk.domain.seating.search.model import Model

_PARTNERS = 32  # tried at once


class Exchange:
    """Exchanges within the groups of people whom no order tells apart."""

    def __init__(self, model: Model) -> None:
        kinds: dict[tuple[bool, ...], list[int]] = {}
        bound = {person for round_model in model.rounds for b in round_model.blocks for person in b}
        pinned = np.logical_or.reduce([round_model.pinned for round_model in model.rounds])
        for person in range(model.people):
            if person not in bound and not pinned[person]:
                kind = tuple(
                    bool(counting.flags[person])
                    for round_model in model.rounds
                    for counting in round_model.counting
                )
                kinds.setdefault(kind, []).append(person)
        groups = [np.array(group) for group in kinds.values() if len(group) > 1]
        self._group = {int(person): group for group in groups for person in group}
        self._people = sorted(self._group) if _are_different(model) else []

    def run(self, chairs: Chairs, temperature: float, steps: int) -> int:
        """Let people exchange their tables and count the steps; all rounds must have joined."""
        if not self._people:
            return 0
        random, at = chairs.noise.random, chairs.tables()
        for chosen in random.integers(0, len(self._people), steps).tolist():
            person = self._people[chosen]
            group = self._group[person]
            partners = group[random.integers(0, len(group), _PARTNERS)]
            partners = partners[partners != person]
            if len(partners):
                _try(chairs, at, person, partners, temperature)
        return steps


def _are_different(model: Model) -> bool:
    """Tell whether it matters who is who: else an exchange changes nothing."""
    people = model.people
    return bool(
        model.base[:people, :people].any()
        or model.history.any()
        or any(round_model.seat is not None for round_model in model.rounds)
    )


def _try(chairs: Chairs, at: Ints, person: int, partners: Ints, temperature: float) -> None:
    model, people = chairs.model, chairs.model.people
    kind = chairs.pair.dtype.type
    change = np.zeros((len(partners), people), dtype=kind)  # of the person's meetings
    cost = np.zeros(len(partners), dtype=kind)
    for round_model, row in zip(model.rounds, at[:, :people], strict=True):
        here, there = row[person], row[partners]
        if here == AWAY:
            continue
        both = there != AWAY
        meets = (row[None, :] == there[:, None]).astype(kind)
        meets -= row == here
        change += meets * both[:, None]
        if round_model.seat is not None:
            seat = round_model.seat
            moved = seat[person, there] - seat[person, here]
            moved += seat[partners, here] - seat[partners, there]
            cost += moved * both
    change[:, person] = 0
    change[np.arange(len(partners)), partners] = 0
    pair = chairs.pair[:people, :people]
    cost += (change * (pair[person] - pair[partners])).sum(axis=1)
    cost += model.request.weights.rep * (change * change).sum(axis=1)
    noise = chairs.noise.draw(len(partners) + 1)
    liking = noise[:-1] - cost * kind(1 / temperature)
    best = int(liking.argmax())
    if liking[best] > noise[-1]:
        chairs.cost += float(cost[best])
        _exchange(chairs, at, person, int(partners[best]))


def _exchange(chairs: Chairs, at: Ints, person: int, partner: int) -> None:
    pair, repeat = chairs.pair, chairs.model.repeat
    for row, rows in zip(at, chairs.rounds, strict=True):
        here, there = row[person], row[partner]
        if AWAY in (here, there) or here == there:
            continue
        left = rows[here][rows[here] != person]
        found = rows[there][rows[there] != partner]
        for who, old, new in ((person, left, found), (partner, found, left)):
            pair[who, old] -= repeat[who, old]
            pair[who, new] += repeat[who, new]
            pair[old, who] = pair[who, old]
            pair[new, who] = pair[who, new]
        rows[here][rows[here] == person] = partner
        rows[there][rows[there] == partner] = person
        row[person], row[partner] = there, here
