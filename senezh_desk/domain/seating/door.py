"""Where somebody sits now, and the one free chair for somebody who has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.prices import HARD, moving, prices
from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from collections.abc import Collection

    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.seating.draft import PlaceWord
    from senezh_desk.domain.seating.request import Request, Seating


@dataclass(frozen=True, slots=True)
class SeatAtTable:
    """A place as the door says it: the table's name, the round from 1, of how many."""

    table: str
    round: int
    rounds: int
    word: PlaceWord
    topic: str = ""


def seat_of(plan: AcceptedPlan, person: str) -> SeatAtTable | None:
    """Return where a person sits in the round that is on, None for who has no seat in it."""
    table = plan.table_at(person, plan.turn)
    return place_of(plan, table, plan.turn) if table != AWAY else None


def itinerary(plan: AcceptedPlan, person: str) -> tuple[SeatAtTable | None, ...]:
    """Return where a person sits in each round, as slips and the badge's back say it."""
    seats = (plan.table_at(person, turn) for turn in range(plan.turns))
    return tuple(
        place_of(plan, table, turn) if table != AWAY else None for turn, table in enumerate(seats)
    )


def place_of(plan: AcceptedPlan, table: int, turn: int) -> SeatAtTable:
    """Return a table of a round as the door says it."""
    held = plan.tables[table]
    return SeatAtTable(held.name, turn + 1, plan.turns, plan.word, held.topic)


def free_chair(
    request: Request, rounds: tuple[Seating, ...], person: int, first: int = 0
) -> tuple[Seating, ...] | None:
    """Return the rounds with somebody on the free chair that suits best; nobody else moves.

    Rounds before `first` stay as they were. None where some round has no free chair.
    """
    seated = list(rounds)
    for index in range(first, len(rounds)):
        seating = seated[index]
        if seating[person] != AWAY:
            continue
        sizes = request.rounds[index].sizes
        taken = np.bincount([table for table in seating if table != AWAY], minlength=len(sizes))
        free = np.asarray(sizes) - taken
        cost = moving(prices(request, seated, index), seating, person)
        suitable = [
            (int(cost[table]), -int(free[table]), table)
            for table in np.flatnonzero(free > 0).tolist()
            if cost[table] < HARD // 2  # else it breaks an order
        ]
        if not suitable:
            return None
        best = min(suitable)[2]
        seated[index] = (*seating[:person], best, *seating[person + 1 :])
    return tuple(seated)


def missing(plan: AcceptedPlan, here: Collection[str]) -> tuple[str, ...]:
    """Return who has a seat in the round that is on but is not here."""
    return tuple(
        person
        for person in plan.people
        if plan.table_at(person, plan.turn) != AWAY and person not in here
    )


def seatless(plan: AcceptedPlan, here: Collection[str]) -> tuple[str, ...]:
    """Return who is here but has no seat in some round that is still to come, in order."""
    index = 0 if plan.draft.walks else plan.turn
    places = {person: place for place, person in enumerate(plan.people)}
    return tuple(
        sorted(
            person
            for person in here
            if person not in places
            or any(seating[places[person]] == AWAY for seating in plan.rounds[index:])
        )
    )
