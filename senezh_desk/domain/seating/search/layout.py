"""The fourth move: who takes which place in a pattern, all exchanges of a person at once.

Exchanging the places of two people in all rounds repeats no meeting that was none. What each place
meets stays, so what an exchange costs follows from one product of matrices, kept up to date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.seating.meetings import Flags, Ints
    from senezh_desk.domain.seating.search.chairs import Noise
    from senezh_desk.domain.seating.search.model import Floats

_EVERY = 256  # steps between two looks at whoever waits


class Layout:
    """People in the places of a pattern; the places' meetings are moved along with the people."""

    def __init__(self, price: Floats, meetings: Ints, movable: Flags, noise: Noise) -> None:
        self._price = price
        self._met = meetings.astype(price.dtype)
        self._movable = movable
        self._noise = noise
        self._product = self._price @ self._met
        self._cost = float((self._price * self._met).sum(dtype=np.float64)) / 2
        self.places = np.arange(len(price))  # of each person, the best so far

    def improve(self, hot: float, cold: float, steps: int, tick: Callable[[int], None]) -> None:
        """Exchange people by a falling temperature and keep the best layout."""
        people = len(self._price)
        movable = np.flatnonzero(self._movable)
        if len(movable) < 2:
            return
        noise, product, price, met = self._noise, self._product, self._price, self._met
        chosen = movable[noise.random.integers(0, len(movable), steps)].tolist()
        starts = noise.starts(steps, people + 1)
        still = np.where(self._movable, 0, np.inf).astype(price.dtype)
        places, best = self.places.copy(), self._cost
        for step, (one, start) in enumerate(zip(chosen, starts, strict=True)):
            if step % _EVERY == 0:
                tick(step)
            chill = price.dtype.type(1 / (hot * (cold / hot) ** (step / steps)))
            cost = product[one] + product[:, one] - product[one, one] - product.diagonal()
            cost += 2 * price[one] * met[one]
            cost[one] = 0
            liking = noise.read(start, people) - cost * chill - still
            other = int(liking.argmax())
            if other == one:
                continue
            self._cost += float(cost[other])
            self._exchange(one, other)
            places[one], places[other] = places[other], places[one]
            if self._cost < best:
                best = self._cost
                self.places = places.copy()

    def _exchange(self, one: int, other: int) -> None:
        met, price, product = self._met, self._price, self._product
        change = met[other] - met[one]
        change[one] = change[other] = 0
        changed = np.flatnonzero(change)
        product[:, changed] += (price[:, one] - price[:, other])[:, None] * change[changed]
        met[one] += change
        met[other] -= change
        met[:, one], met[:, other] = met[one], met[other]
        product[:, one] = price @ met[one]
        product[:, other] = price @ met[other]
