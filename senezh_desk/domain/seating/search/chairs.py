"""A plan while it is being improved: who sits on which chair, and the prices that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.plan import Plan
from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from senezh_desk.domain.seating.meetings import Ints
    from senezh_desk.domain.seating.request import Seating
    from senezh_desk.domain.seating.search.model import Floats, Model

    Rows = NDArray[np.int64]  # tables x seats: the item on each chair

_POOL = 1 << 19


class Noise:
    """Gumbel noise: the largest of noise minus cost is a choice by temperature.

    It is drawn once and read from random places: much quicker, and as good for a search.
    """

    def __init__(self, random: np.random.Generator) -> None:
        self.random = random
        self._pool = -np.log(random.random(_POOL, dtype=np.float32) + np.float32(1e-12))
        np.log(self._pool, out=self._pool)
        np.negative(self._pool, out=self._pool)

    def starts(self, count: int, length: int) -> list[int]:
        """Return where to read so many stretches of a length."""
        starts: list[int] = self.random.integers(0, _POOL - length, count).tolist()
        return starts

    def read(self, start: int, length: int) -> Floats:
        """Return a stretch of noise."""
        noise: Floats = self._pool[start : start + length]
        return noise

    def draw(self, length: int) -> Floats:
        """Return a stretch of noise from a random place."""
        return self.read(int(self.random.integers(0, _POOL - length)), length)


class Chairs:
    """Chairs of all rounds, and what each two items would pay for sharing one more table."""

    def __init__(self, model: Model, rounds: Sequence[Seating], noise: Noise) -> None:
        self.model = model
        self.noise = noise
        self.rounds = [_rows(model, index, seating) for index, seating in enumerate(rounds)]
        self._price()

    def restore(self, rounds: Sequence[Rows]) -> None:
        """Go back to chairs as they were."""
        self.rounds = [rows.copy() for rows in rounds]
        self._price()

    def join(self, index: int) -> None:
        """Let a round's meetings raise the prices."""
        shared = self._shared(index)
        self.pair.ravel()[shared] += self.model.repeat.ravel()[shared]

    def leave(self, index: int) -> None:
        """Take a round's meetings out of the prices, so that they are right for changing it."""
        shared = self._shared(index)
        self.pair.ravel()[shared] -= self.model.repeat.ravel()[shared]

    def tables(self) -> Ints:
        """Return the table of each item in each round, AWAY where it has none."""
        return _tables(self.model, self.rounds)

    def worth(self) -> float:
        """Return the cost of the people's seats: a good plan's is its score."""
        alone = 0.0
        for round_model, chairs in zip(self.model.rounds, self.rounds, strict=True):
            if round_model.is_loose or round_model.pads:
                empty = (chairs >= self.model.people).sum(axis=1)
                alone += self.model.ghost * float((empty * (empty - 1) // 2).sum())
        return self.cost - alone - self.model.offset

    def _price(self) -> None:
        model = self.model
        self.pair = model.base + model.repeat * model.history
        for index in range(len(self.rounds)):
            self.join(index)
        self.cost = self._full_cost()

    def _shared(self, index: int) -> Ints:
        chairs = self.rounds[index]
        return (chairs[:, :, None] * self.model.items + chairs[:, None, :]).ravel()

    def _full_cost(self) -> float:
        model, cost = self.model, 0.0
        met = model.history.astype(np.float64)
        for index, (round_model, chairs) in enumerate(zip(model.rounds, self.rounds, strict=True)):
            shared = self._shared(index)
            cost += float(model.base.ravel()[shared].sum(dtype=np.float64)) / 2
            met.ravel()[shared] += 1
            if round_model.seat is not None:
                prices = round_model.seat[chairs, np.arange(len(chairs))[:, None]]
                cost += float(prices.sum(dtype=np.float64))
            for counting in round_model.counting:
                counts = counting.flags[chairs].sum(axis=1).astype(np.int64)
                cost += float(counting.penalty[np.arange(len(chairs)), counts].sum())
        return cost + float((model.repeat * met * (met - 1)).sum(dtype=np.float64)) / 4


def plan_of(model: Model, rounds: Sequence[Rows]) -> Plan:
    """Return the plan of who sits on which chairs."""
    at = _tables(model, rounds)[:, : model.people]
    return Plan(tuple(map(tuple, at.tolist())))


def _tables(model: Model, rounds: Sequence[Rows]) -> Ints:
    at = np.full((len(rounds), model.items), AWAY, dtype=np.int64)
    for row, chairs in zip(at, rounds, strict=True):
        row[chairs] = np.arange(len(chairs))[:, None]
    return at


def _rows(model: Model, index: int, seating: Seating) -> Rows:
    """Return the chairs of a round with its people, its unmoving ghosts and its other ghosts."""
    round_model = model.rounds[index]
    rows: list[list[int]] = [[] for _ in range(round_model.tables)]
    for person, table in enumerate(seating):
        if table != AWAY:
            rows[table].append(person)
    for ghost, table in round_model.pads:
        rows[table].append(ghost)
    ghost = model.people + len(round_model.pads)
    for row in rows:
        free = round_model.seats - len(row)
        row.extend(range(ghost, ghost + free))
        ghost += free
    return np.array(rows, dtype=np.int64).reshape(round_model.tables, round_model.seats)
