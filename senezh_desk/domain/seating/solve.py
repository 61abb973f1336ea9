"""From a request to the best plan that an effort finds, with what is proved of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.progress import Cancelled, no_tick
from senezh_desk.domain.seating.advice import chairs_advice, plain_advice, with_more_chairs
from senezh_desk.domain.seating.bounds import find_bounds
from senezh_desk.domain.seating.breaches import breaches
from senezh_desk.domain.seating.feasibility import check
from senezh_desk.domain.seating.impossible import CannotSeat, Impossible, Obstacle
from senezh_desk.domain.seating.naming import name_tables
from senezh_desk.domain.seating.plan import Advice, Answer, Plan, Score
from senezh_desk.domain.seating.request import UNKNOWN, Effort
from senezh_desk.domain.seating.score import score
from senezh_desk.domain.seating.search.anneal import Annealing
from senezh_desk.domain.seating.search.chairs import Chairs, Noise
from senezh_desk.domain.seating.search.model import compile_request
from senezh_desk.domain.seating.search.start import (
    PatternStart,
    any_start,
    find_ground,
    plain_start,
)

if TYPE_CHECKING:
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.request import Request

Watch = Callable[[Plan, Score], None]  # a better plan than before, and what it costs

STEPS = {Effort.QUICK: 5_000, Effort.NORMAL: 30_000, Effort.THOROUGH: 150_000}
_HOT, _HOT_ON_PATTERN = 0.4, 0.25  # the first temperature, by the largest price
_HOT_TO_MEND = 0.15  # where a plan is mended, not made
_COLD = 0.14  # the last, by the smallest
_EVERY = 256  # steps between two reports of progress


def no_watch(_plan: Plan, _score: Score) -> None:
    """Watch nothing: for callers that show no plan before the last one."""


def solve(
    request: Request,
    effort: Effort = Effort.NORMAL,
    seed: int = 0,
    tick: Tick = no_tick,
    watch: Watch = no_watch,
) -> Answer:
    """Return the best plan found; raises CannotSeat.

    `watch` is given the first plan at once and each better one. When `tick` raises Cancelled, the
    best plan so far is the answer, not complete.
    """
    reasons = check(request)
    if reasons:
        raise CannotSeat(reasons)
    solving = _Solving(request, STEPS[effort], seed, tick, watch)
    try:
        solving.run()
        answer = solving.answer(complete=True)
    except Cancelled:
        answer = solving.answer(complete=False)
    advice = plain_advice(request, answer.score)
    if answer.complete and answer.score.r:
        advice += _about_chairs(request, answer.score, seed, tick)
    return replace(answer, advice=advice)


def _about_chairs(request: Request, scored: Score, seed: int, tick: Tick) -> tuple[Advice, ...]:
    """Return the advice to add chairs, where a quick search says that it would help."""
    roomier = with_more_chairs(request)
    if roomier is None or check(roomier):
        return ()
    solving = _Solving(
        roomier, STEPS[Effort.NORMAL], seed, lambda _done, _all: tick(1, 1), no_watch
    )
    try:
        solving.run()
    except Cancelled:
        return ()
    return chairs_advice(scored, solving.answer(complete=True).score)


class _Solving:
    """One plan being sought."""

    def __init__(self, request: Request, steps: int, seed: int, tick: Tick, watch: Watch) -> None:
        self._request, self._steps, self._seed = request, steps, seed
        self._tick, self._watch = tick, watch
        self._bounds = find_bounds(request)
        self._laying = steps * 2 // 5
        self._told = self._done = 0
        self._annealing: Annealing | None = None
        self._best: tuple[Plan, Score] | None = None

    def run(self) -> None:
        """Seek until the steps are used up, or nothing can be better."""
        request = self._request
        self._keep(Plan(plain_start(request) or any_start(request)))
        self._tick(0, self._steps + self._laying)
        prices = _prices(request)
        if self._is_proved or not prices:
            return
        noise = Noise(np.random.default_rng(self._seed))
        mends = bool(request.reference and request.weights.move)
        ground = find_ground(request) if not mends else None
        rounds = self._plan.rounds
        if ground is not None:
            start = PatternStart(request, ground, noise)
            rounds = start.seatings(_mixing_prices(request), self._laying, self._lay)
            self._keep(Plan(rounds))
        if self._is_proved:
            return
        self._done = self._laying
        chairs = Chairs(compile_request(request), rounds, noise)
        self._annealing = Annealing(chairs, self._bounds.cost, self._anneal)
        hot = _HOT_TO_MEND if mends else _HOT_ON_PATTERN if ground is not None else _HOT
        self._annealing.run(
            hot * max(prices),
            _COLD * min(prices),
            self._steps,
            on_pattern=mends or ground is not None,
        )

    def answer(self, *, complete: bool) -> Answer:
        """Return the best plan with what is known about it; raises CannotSeat."""
        self._look()
        plan, scored = self._found
        if self._request.reference and not scored.violations:
            plan, scored = self._renamed(plan, scored)
        if scored.violations:
            people = {
                person for breach in breaches(self._request, plan) for person in breach.people
            }
            raise CannotSeat((Impossible(Obstacle.NOT_FOUND, people=tuple(sorted(people))),))
        bounds = self._bounds
        proved = {
            "cost": scored.cost == bounds.cost,
            "Q": scored.q == bounds.q,
            "R": scored.r == bounds.r,
            **{attr: count == bounds.same[attr] for attr, count in scored.same.items()},
        }
        steps = self._annealing.steps if self._annealing is not None else 0
        return Answer(plan, scored, bounds, proved, self._seed, steps, complete)

    @property
    def _found(self) -> tuple[Plan, Score]:
        if self._best is None:
            raise AssertionError  # the first thing that `run` does is to keep a plan
        return self._best

    @property
    def _plan(self) -> Plan:
        return self._found[0]

    @property
    def _is_proved(self) -> bool:
        scored = self._found[1]
        return not scored.violations and scored.total <= self._bounds.cost

    def _renamed(self, plan: Plan, scored: Score) -> tuple[Plan, Score]:
        """Return a plan with its tables named so that few people move, if it costs no more."""
        weights = self._request.weights
        moving = replace(self._request, weights=replace(weights, move=max(1, weights.move)))
        named = Plan(
            tuple(name_tables(moving, turn, seating) for turn, seating in enumerate(plan.rounds))
        )
        renamed = score(self._request, named)
        key = (renamed.violations, renamed.total, renamed.moved)
        return (named, renamed) if key < (0, scored.total, scored.moved) else (plan, scored)

    def _keep(self, plan: Plan) -> None:
        """Keep a plan as the best so far."""
        scored = score(self._request, plan)
        self._best = plan, scored
        if not scored.violations:
            self._watch(plan, scored)

    def _look(self) -> None:
        """Keep what the search has found since the last look."""
        if self._annealing is not None and self._annealing.has_news:
            self._keep(self._annealing.plan())

    def _lay(self, steps: int) -> None:
        self._tick(steps, self._steps + self._laying)

    def _anneal(self, steps: int) -> None:
        if steps - self._told >= _EVERY:
            self._told = steps
            self._look()
            self._tick(min(steps, self._steps) + self._laying, self._steps + self._laying)


def _mixing_prices(request: Request) -> list[int]:
    """Return the prices of what people are mixed by, as far as any two are alike in it."""
    prices = [
        request.weights.of(attr.name)
        for attr in request.attrs
        if len({value for value in attr.values if value != UNKNOWN}) < len(request.people)
    ]
    prices += [wish.weight for wish in request.prefer]
    return [price for price in prices if price > 0]


def _prices(request: Request) -> list[int]:
    """Return all prices that there are to be saved."""
    prices = _mixing_prices(request)
    if len(request.rounds) + len(request.history) > 1:
        prices.append(request.weights.rep)
    if request.reference:
        prices.append(request.weights.move)
    return [price for price in prices if price > 0]
