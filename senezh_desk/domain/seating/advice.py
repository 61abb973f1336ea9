"""What would serve a request better, and what no plan can mend."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.plan import Advice, Help
from senezh_desk.domain.seating.request import UNKNOWN, Weights
from senezh_desk.domain.seating.search.pattern import find_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from senezh_desk.domain.seating.plan import Score
    from senezh_desk.domain.seating.request import Request

_NAMED = 5  # values named at most


def plain_advice(request: Request, score: Score) -> tuple[Advice, ...]:
    """Return the advice that needs no search."""
    return (*_rounds(request, score), *_crowded(request))


def with_more_chairs(request: Request) -> Request | None:
    """Return the request with a chair more at each table, where blocks are what stands in the way.

    Only repeated meetings are of interest then.
    """
    bound = {person for block in request.together if len(block) > 1 for person in block}
    if len(bound) * 2 < len(request.people):
        return None
    rounds = tuple(
        replace(held, sizes=tuple(size + (size > 0) for size in held.sizes))
        for held in request.rounds
    )
    return replace(request, rounds=rounds, prefer=(), reference=(), weights=Weights(1, 0, {}))


def chairs_advice(before: Score, after: Score) -> tuple[Advice, ...]:
    """Return what a chair more at each table would save."""
    return (Advice(Help.MORE_CHAIRS, 1, after.r),) if after.r * 2 < before.r else ()


def _rounds(request: Request, score: Score) -> Iterator[Advice]:
    """Say how many rounds are possible without repeats, where nothing else was ordered."""
    held = request.rounds[0]
    orders = request.together or request.apart or request.locks or request.each_table
    if orders or request.history or any(other != held for other in request.rounds):
        return
    tables = sum(size > 0 for size in held.sizes)
    seats = -(-len(held.present) // tables) if tables else 0
    if tables < 2 or seats < 2 or any(0 < size < seats for size in held.sizes):
        return
    possible = find_pattern(tables, seats, len(request.rounds)).rounds
    asked = len(request.rounds)
    if asked > 1 and (possible > asked or (1 < possible < asked and score.r)):
        yield Advice(Help.ROUNDS_WITHOUT_REPEATS, possible, asked)


def _crowded(request: Request) -> Iterator[Advice]:
    """Name the values with more people than tables, where that is the exception."""
    held = min(request.rounds, key=lambda held: sum(size > 0 for size in held.sizes))
    tables = sum(size > 0 for size in held.sizes)
    found = []
    for attr in request.attrs:
        counts = Counter(attr.values[person] for person in held.present)
        del counts[UNKNOWN]
        over = [value for value, count in counts.items() if count > tables]
        if request.weights.of(attr.name) and len(over) < len(counts):
            found += [(counts[value], attr.name, attr.labels[value]) for value in over]
    for count, attr_name, label in sorted(found, reverse=True)[:_NAMED]:
        yield Advice(Help.MORE_THAN_TABLES, count, tables, attr_name, label)
