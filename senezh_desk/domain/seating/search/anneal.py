"""The search itself: swaps by a falling temperature, in stages, until budget or proof ends it.

Work is counted in steps, never in seconds, so that a seed always gives the same plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.search.chairs import plan_of
from senezh_desk.domain.seating.search.exchange import Exchange
from senezh_desk.domain.seating.search.matching import match
from senezh_desk.domain.seating.search.regroup import regroup
from senezh_desk.domain.seating.search.settling import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.seating.plan import Plan
    from senezh_desk.domain.seating.search.chairs import Chairs

_STEPS = 8  # of matching before another round has its turn
_COLD = 0.5  # swaps a step: with fewer, going straight to the next swap is quicker
_MOST = 40  # swaps before another round has its turn
_STILL = 12  # turns of all rounds without a swap: frozen
_EXCHANGES = 0.34  # of two people's tables, by round, when all rounds had their turn
_REGROUPS = 0.2  # in a round's turn where there are blocks, and so many more if all are in one
_REGROUPS_OF_BLOCKS = 2
_FIRST = 0.2  # of the budget: a quick look at which temperatures matter
_RESTARTS = 4
_SMALL = 40  # people: fewer have many ways to go wrong, and restarts are cheap


@dataclass(slots=True)
class Passed:
    """What a stage of the search learnt."""

    melting: float  # the temperature at which swaps became rare
    freezing: float  # at which they ended
    steps: int


class Annealing:
    """A search under way: it improves chairs and remembers the best."""

    def __init__(self, chairs: Chairs, goal: float, tick: Callable[[int], None]) -> None:
        self._chairs, self._goal, self._tick = chairs, goal, tick
        self._exchange = Exchange(chairs.model)
        self._rounds = len(chairs.rounds)
        self._best = chairs.cost
        self._worth = chairs.worth()
        self._kept = [rows.copy() for rows in chairs.rounds]
        self._owed = 0.0
        self.steps = 0
        self.has_news = False  # since `plan` was asked for

    @property
    def is_done(self) -> bool:
        """Tell whether nothing can be better."""
        return self._worth <= self._goal

    def plan(self) -> Plan:
        """Return the best plan so far."""
        self.has_news = False
        return plan_of(self._chairs.model, self._kept)

    def run(self, hot: float, cold: float, budget: int, *, on_pattern: bool) -> None:
        """Search for so many steps: a quick stage, then the rest where it matters."""
        if self.is_done:
            return
        first = self._stage(hot, cold, int(budget * _FIRST))
        melting, freezing = min(hot, 1.4 * first.melting), max(cold, first.freezing)
        middle = sqrt(first.melting * freezing)  # a slow search freezes earlier than a quick one
        few = self._chairs.model.people < _SMALL and not on_pattern
        share = budget - self.steps
        if few:
            share //= _RESTARTS
            melting, middle = 0.9 * hot, 0.6 * hot
        while self.steps < budget and not self.is_done:
            if not few:
                self._chairs.restore(self._kept)
            slow = min(budget - self.steps, share) * 9 // 10
            self._stage(melting, middle, slow)
            self._stage(middle, max(cold, freezing / 2), max(1, slow // 9))

    def _stage(self, hot: float, cold: float, budget: int) -> Passed:
        chairs, random = self._chairs, self._chairs.noise.random
        passed = Passed(hot, cold, 0)
        is_cold = [False] * self._rounds
        still = 0
        while passed.steps < budget and not self.is_done and still < _STILL:
            temperature = hot * (cold / hot) ** (passed.steps / budget)
            swaps = 0
            for index in random.permutation(self._rounds).tolist():
                made, steps = self._turn(index, temperature, is_cold)
                swaps += made
                passed.steps += steps
            if self._rounds > 1:
                exchanges = max(1, round(self._rounds * _EXCHANGES))
                passed.steps += self._exchange.run(chairs, temperature, exchanges)
            self._look(passed.steps)
            if not all(is_cold):
                passed.melting = temperature
            still = still + 1 if all(is_cold) and not swaps else 0
        if still >= _STILL:
            passed.freezing = temperature
        self.steps += passed.steps
        return passed

    def _turn(self, index: int, temperature: float, is_cold: list[bool]) -> tuple[int, int]:
        """Let a round have its turn; return the swaps made and the steps that it took."""
        chairs = self._chairs
        chairs.leave(index)
        if is_cold[index]:
            swaps = settle(chairs, index, temperature, _MOST)
            steps = 2 + swaps * 3 // 2
        else:
            swaps = match(chairs, index, temperature, _STEPS)
            steps = _STEPS
            is_cold[index] = swaps < _COLD * _STEPS
        round_model = chairs.model.rounds[index]
        if round_model.blocks:
            bound = sum(map(len, round_model.blocks)) / len(round_model.present)
            self._owed += _REGROUPS + bound * _REGROUPS_OF_BLOCKS
            while self._owed >= 1:
                regroup(chairs, index, temperature)
                self._owed -= 1
                steps += 2
        chairs.join(index)
        return swaps, steps

    def _look(self, steps: int) -> None:
        """Remember the best and report progress."""
        if self._chairs.cost < self._best:
            self._best, self._worth = self._chairs.cost, self._chairs.worth()
            self._kept = [rows.copy() for rows in self._chairs.rounds]
            self.has_news = True
        self._tick(self.steps + steps)
