"""What a plan costs, and why: the one function that search, board and papers judge plans by."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.breaches import breaches
from senezh_desk.domain.seating.meetings import alike, bound_pairs, meetings, sharing
from senezh_desk.domain.seating.plan import Plan, Score
from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from senezh_desk.domain.seating.request import Request, Seating


@dataclass(frozen=True, slots=True)
class Reunion:
    """Two people who meet more than once, and where: (round, table) pairs of this plan."""

    people: tuple[int, int]
    places: tuple[tuple[int, int], ...]
    before: int = 0  # meetings in rounds already held


@dataclass(frozen=True, slots=True)
class Likeness:
    """People of one value who share a table in a round."""

    attr: str
    label: str
    round: int
    table: int
    people: tuple[int, ...]


def score(request: Request, plan: Plan) -> Score:
    """Return what a plan costs."""
    people = len(request.people)
    shared = [sharing(seating) for seating in plan.rounds]
    met = meetings(plan.rounds, people)
    total = met + meetings(request.history, people)
    total[bound_pairs(request)] = 0
    above = np.triu(total, 1)
    q = int((above * (above - 1) // 2).sum())
    r = int(np.maximum(above - 1, 0).sum())
    same = {}
    for attr in request.attrs:
        like = alike(attr)
        same[attr.name] = sum(int((like & pairs).sum()) // 2 for pairs in shared)
    moved = sum(
        now not in (before, AWAY) and before != AWAY
        for seating, old in zip(plan.rounds, request.reference, strict=False)
        for now, before in zip(seating, old, strict=True)
    )
    weights = request.weights
    priced = sum(weights.of(attr) * pairs for attr, pairs in same.items())
    seen = sorted({person for held in request.rounds for person in held.present})
    others = (met > 0).sum(axis=1)[seen] if seen else np.zeros(1)
    return Score(
        cost=weights.rep * q + priced + weights.move * moved,
        q=q,
        r=r,
        same=same,
        moved=moved,
        missed=sum(_missed(request, seating) for seating in plan.rounds),
        violations=len(breaches(request, plan)),
        mean_met=float(others.mean()),
        least_met=int(others.min()),
    )


def reunions(request: Request, plan: Plan) -> tuple[Reunion, ...]:
    """Return who meets whom again in a plan, those who meet most often first."""
    people = len(request.people)
    met, before = meetings(plan.rounds, people), meetings(request.history, people)
    again = np.triu((met > 0) & (met + before > 1) & ~bound_pairs(request), 1)
    found = [
        Reunion(
            (one, other),
            tuple(
                (index, seating[one])
                for index, seating in enumerate(plan.rounds)
                if seating[one] != AWAY and seating[one] == seating[other]
            ),
            int(before[one, other]),
        )
        for one, other in np.argwhere(again).tolist()
    ]
    return tuple(
        sorted(found, key=lambda pair: (-len(pair.places) - pair.before, pair.places, pair.people))
    )


def likenesses(request: Request, plan: Plan) -> tuple[Likeness, ...]:
    """Return who of one value shares a table, attribute by attribute."""
    found = []
    for attr in request.attrs:
        for index, seating in enumerate(plan.rounds):
            groups: dict[tuple[int, int], list[int]] = {}
            for person, table in enumerate(seating):
                if table != AWAY and attr.values[person] >= 0:
                    groups.setdefault((table, attr.values[person]), []).append(person)
            found += [
                Likeness(attr.name, attr.labels[value], index, table, tuple(group))
                for (table, value), group in sorted(groups.items())
                if len(group) > 1
            ]
    return tuple(found)


def _missed(request: Request, seating: Seating) -> int:
    """Return the weight of the wishes that a round misses."""
    missed = 0
    for wish in request.prefer:
        there = [person for person in wish.people if seating[person] != AWAY]
        if wish.table is not None:
            missed += wish.weight * sum(seating[person] != wish.table for person in there)
        else:
            missed += wish.weight * sum(
                (seating[one] == seating[other]) != wish.together
                for one, other in combinations(there, 2)
            )
    return missed
