"""What no plan can stay below, term by term: counting, pigeons and holes, and flows."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.evenness import even_sizes, flat, pairs
from senezh_desk.domain.seating.meetings import bound_pairs, meetings, sharing
from senezh_desk.domain.seating.plan import Bounds
from senezh_desk.domain.seating.request import AWAY, UNKNOWN
from senezh_desk.domain.seating.transport import fewest_alike

if TYPE_CHECKING:
    from senezh_desk.domain.seating.meetings import Flags, Ints
    from senezh_desk.domain.seating.request import Attribute, Request, Round


def find_bounds(request: Request) -> Bounds:
    """Return what no plan that keeps every order can stay below."""
    same = {attr.name: _alike(request, attr) for attr in request.attrs}
    q, r = _repeats(request)
    priced = sum(request.weights.of(attr) * count for attr, count in same.items())
    return Bounds(q, r, same, request.weights.rep * q + priced)


def _alike(request: Request, attr: Attribute) -> int:
    """Return the fewest pairs alike: what tables force, or what blocks bring along."""
    bound = np.triu(bound_pairs(request), 1)
    values = np.asarray(attr.values)
    bound &= (values[:, None] == values) & (values != UNKNOWN)[:, None]
    total = 0
    for held in request.rounds:
        counts = Counter(attr.values[p] for p in held.present if attr.values[p] != UNKNOWN)
        there = _there(request, held)
        forced = int((bound & there & there[:, None]).sum())
        spread = fewest_alike(tuple(sorted(held.sizes)), tuple(sorted(counts.values())))
        total += max(forced, spread)
    return total


def _there(request: Request, held: Round) -> Flags:
    there = np.zeros(len(request.people), dtype=np.bool_)
    there[list(held.present)] = True
    return there


def _repeats(request: Request) -> tuple[int, int]:
    """Return the least Q and R."""
    counted_q, counted_r = _by_counting(request)
    rounds = len(request.rounds) + len(request.history)
    between = _between_rounds(request)
    q = max(counted_q, sum(between))
    # a pair that meets m times is in R with m - 1, in Q with m(m - 1) / 2
    r = max(counted_r, max(between, default=0), -(-2 * sum(between) // max(1, rounds)))
    return max(q, r), r


def _by_counting(request: Request) -> tuple[int, int]:
    """Return the least Q and R if only the number of meetings and of pairs mattered.

    Each round brings so many meetings; the cheapest pairs take them, each at most once a round.
    """
    people = len(request.people)
    bound = bound_pairs(request)
    free = ~bound
    for one, other in request.apart:
        free[one, other] = free[other, one] = False
    before = meetings(request.history, people)
    before[bound] = 0
    together = np.zeros((people, people), dtype=np.int64)  # rounds in which both are there
    slots = 0
    for held in request.rounds:
        there = _there(request, held)
        both = there & there[:, None]
        together += both
        slots += sum(map(pairs, even_sizes(len(held.present), held.sizes)))
        slots -= int(np.triu(bound & both, 1).sum())
    above = np.triu(np.ones((people, people), dtype=np.bool_), 1)
    taking = above & free & (together > 0)
    had, more = before[taking], together[taking]
    past = before[above]
    q, r = int(pairs_of(past).sum()), int(np.maximum(past - 1, 0).sum())
    level = 0
    while slots > 0 and level < len(request.rounds) + len(request.history):
        room = int(((had <= level) & (level < had + more)).sum())
        taken = min(slots, room)
        q += taken * level
        r += taken * (level > 0)
        slots -= taken
        level += 1
    return q, r


def pairs_of(met: Ints) -> Ints:
    """Return for each number of meetings how many pairs of meetings it has."""
    return met * (met - 1) // 2


def _between_rounds(request: Request) -> list[int]:
    """Return for each two rounds how many pairs must meet in both.

    Where a table has more people than the other round has tables, some meet there again.
    """
    bound = bound_pairs(request)
    past = [sharing(seating) & ~bound for seating in request.history]
    found = [int((one & other).sum()) // 2 for one, other in combinations(past, 2)]
    there = [_there(request, held) for held in request.rounds]
    tables = [max(1, sum(size > 0 for size in held.sizes)) for held in request.rounds]
    for seating in request.history:
        at, kept = np.asarray(seating), sharing(seating) & bound
        for present, count in zip(there, tables, strict=True):
            groups = np.bincount(at[present & (at != AWAY)])
            forced = sum(flat(int(size), count) for size in groups)
            forced -= int((kept & present & present[:, None]).sum()) // 2
            found.append(max(0, forced))
    for one, other in combinations(range(len(there)), 2):
        common = there[one] & there[other]
        both = int(common.sum())
        forced = max(
            sum(flat(size, tables[two]) for size in even_sizes(both, request.rounds[first].sizes))
            for first, two in ((one, other), (other, one))
        )
        forced -= int((bound & common & common[:, None]).sum()) // 2
        found.append(max(0, forced))
    return found
