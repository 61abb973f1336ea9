"""When somebody is late or does not come: three ways to go on, and what each costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.seating.impossible import CannotSeat
from senezh_desk.domain.seating.request import AWAY, Effort, Lock
from senezh_desk.domain.seating.solve import solve

if TYPE_CHECKING:
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.impossible import Impossible
    from senezh_desk.domain.seating.plan import Answer
    from senezh_desk.domain.seating.request import Request

MOVE_WEIGHT = 6  # the price of moving one person where the request names none


class Repair(StrEnum):
    """How much may change."""

    NOBODY_MOVES = "nobody_moves"
    A_FEW_MOVE = "a_few_move"
    ALL_ANEW = "all_anew"


@dataclass(frozen=True, slots=True)
class Card:
    """One way to go on: its plan, or why this way is closed."""

    repair: Repair
    answer: Answer | None
    reasons: tuple[Impossible, ...] = ()


def repair_cards(
    request: Request, effort: Effort = Effort.NORMAL, seed: int = 0, tick: Tick = no_tick
) -> tuple[Card, Card, Card]:
    """Return the three ways; `request.reference` is the plan to repair, one seating per round.

    The rounds are those still to come with who is there now; rounds already held are history.
    """
    return (
        _card(Repair.NOBODY_MOVES, staying(request), effort, seed, tick),
        _card(Repair.A_FEW_MOVE, priced(request), effort, seed, tick),
        _card(Repair.ALL_ANEW, anew(request), effort, seed, tick),
    )


def staying(request: Request) -> Request:
    """Return the request in which nobody moves who has a table, few as may be left there."""
    locks = tuple(
        Lock(index, person, seating[person])
        for index, (held, seating) in enumerate(zip(request.rounds, request.reference, strict=True))
        for person in held.present
        if AWAY < seating[person] < len(held.sizes)
    )
    return replace(
        request,
        rounds=tuple(replace(held, min_sizes=()) for held in request.rounds),
        locks=tuple(dict.fromkeys((*request.locks, *locks))),
    )


def priced(request: Request) -> Request:
    """Return the request in which every move has its price."""
    move = request.weights.move or MOVE_WEIGHT
    return replace(request, weights=replace(request.weights, move=move))


def anew(request: Request) -> Request:
    """Return the request in which a move costs nothing; tables are still named to save moves."""
    return replace(request, weights=replace(request.weights, move=0))


def _card(repair: Repair, request: Request, effort: Effort, seed: int, tick: Tick) -> Card:
    try:
        return Card(repair, solve(request, effort, seed, tick))
    except CannotSeat as refused:
        return Card(repair, None, refused.reasons)
