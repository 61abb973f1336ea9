"""Why people alike sit together in a plan all the same: what stands in the way of parting them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.prices import HARD, moving, prices, swapping
from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from senezh_desk.domain.seating.plan import Plan
    from senezh_desk.domain.seating.request import Request
    from senezh_desk.domain.seating.score import Likeness


class Because(StrEnum):
    """What keeps people alike at one table."""

    MORE_THAN_TABLES = "more_than_tables"  # `count` of them there, `of` tables
    BOUND = "bound"  # they are to be kept together
    FIXED = "fixed"  # their seats are fixed
    DEARER = "dearer"  # the best way to part them costs `count` more elsewhere
    COULD_BE_BETTER = "could_be_better"  # it could be done for `count` less


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, with its numbers."""

    because: Because
    count: int = 0
    of: int = 0


def why(request: Request, plan: Plan, likeness: Likeness) -> Reason:
    """Return why the people of a likeness share their table."""
    seating = plan.rounds[likeness.round]
    sizes = request.rounds[likeness.round].sizes
    attr = request.attribute(likeness.attr)
    value = attr.values[likeness.people[0]] if attr is not None else AWAY
    there = sum(
        table != AWAY and attr is not None and attr.values[person] == value
        for person, table in enumerate(seating)
    )
    tables = sum(seats > 0 for seats in sizes)
    if there > tables:
        return Reason(Because.MORE_THAN_TABLES, there, tables)
    people = set(likeness.people)
    if any(len(people & set(block)) == len(people) for block in request.together):
        return Reason(Because.BOUND)
    fixed = {lock.person for lock in request.locks if lock.round == likeness.round}
    if len(people - fixed) == 0:
        return Reason(Because.FIXED)
    best = _cheapest(request, plan, likeness, fixed)
    if best >= HARD // 2:
        return Reason(Because.FIXED)
    return Reason(Because.DEARER if best >= 0 else Because.COULD_BE_BETTER, abs(best))


def _cheapest(request: Request, plan: Plan, likeness: Likeness, fixed: set[int]) -> int:
    """Return what the best single move or swap of one of them costs."""
    index, seating = likeness.round, plan.rounds[likeness.round]
    priced = prices(request, plan.rounds, index)
    at = np.asarray(seating)
    sizes = np.asarray(request.rounds[index].sizes)
    free = sizes - np.bincount(at[at != AWAY], minlength=len(sizes)) > 0
    best = HARD
    for person in sorted(set(likeness.people) - fixed):
        moves = moving(priced, seating, person)[free & (np.arange(len(sizes)) != at[person])]
        elsewhere = (at != AWAY) & (at != at[person])
        elsewhere[sorted(fixed)] = False
        swaps = swapping(priced, seating, person)[elsewhere]
        best = min([best, *moves.tolist(), *swaps.tolist()])
    return int(best)
