"""From a request to the best plan that a given effort finds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.seating.feasibility import CannotSeat, check
from senezh_desk.domain.seating.plan import Answer, Bounds, Plan, Score
from senezh_desk.domain.seating.request import AWAY, Effort
from senezh_desk.domain.seating.score import score

if TYPE_CHECKING:
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.request import Request

Watch = Callable[[Plan, Score], None]  # a better plan than before, and what it costs


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

    `watch` is given the first plan at once and each better one. When `tick` raises Cancelled the
    best plan so far is the answer, not complete.
    """
    del effort, tick
    reasons = check(request)
    if reasons:
        raise CannotSeat(reasons)
    rounds = []
    for held in request.rounds:
        seating, taken = [AWAY] * len(request.people), [0] * len(held.sizes)
        for person in held.present:
            free = (table for table, seats in enumerate(held.sizes) if taken[table] < seats)
            table = min(free, key=lambda table: taken[table])
            seating[person], taken[table] = table, taken[table] + 1
        rounds.append(tuple(seating))
    plan = Plan(tuple(rounds))
    scored = score(request, plan)
    watch(plan, scored)
    bounds = Bounds(0, 0, dict.fromkeys(scored.same, 0), 0)
    return Answer(plan, scored, bounds, {"cost": scored.cost == 0}, seed, 0)
