"""A request as numbers: what the search reads and never changes.

Behind the people come ghosts, who sit on empty chairs. All tables of a round are equally long: the
chairs that a small table does not have are held by ghosts that never move. Ghosts dislike each
other, which spreads the people evenly.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from senezh_desk.domain.seating.blocks import blocks_of
from senezh_desk.domain.seating.breaches import having, keeps, rule_tables
from senezh_desk.domain.seating.meetings import bound_pairs, meetings
from senezh_desk.domain.seating.prices import HARD, pair_prices, seat_prices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from senezh_desk.domain.seating.meetings import Flags, Ints
    from senezh_desk.domain.seating.request import Request, Round

    Floats = NDArray[np.floating[Any]]

EXACT = 1 << 22  # sums of integers below this leave float32 exact


@dataclass(frozen=True, slots=True)
class Counting:
    """What it costs a table to have so many of some people; one row per table."""

    flags: Floats  # 1 for who counts
    rising: Floats  # by count, what one more adds
    falling: Floats  # by count, what one less adds
    penalty: Floats


@dataclass(frozen=True, slots=True)
class RoundModel:
    """One round as numbers; persons and ghosts are items."""

    tables: int
    seats: int  # of each table, those held by unmoving ghosts too
    present: Ints
    pads: tuple[tuple[int, int], ...]  # ghosts that never move, and their tables
    pinned: Flags  # items that never move
    seat: Floats | None  # the price of each item at each table, where there is any
    counting: tuple[Counting, ...]
    blocks: tuple[tuple[int, ...], ...]

    @property
    def is_loose(self) -> bool:
        """Tell whether there are empty chairs that may move."""
        return self.tables * self.seats > len(self.present) + len(self.pads)


@dataclass(frozen=True, slots=True)
class Model:
    """A whole request as numbers."""

    request: Request
    people: int
    items: int  # people and ghosts
    base: Floats  # the price of two items at one table
    repeat: Floats  # and what each further meeting adds
    history: Floats  # meetings in rounds already held
    rounds: tuple[RoundModel, ...]
    ghost: int  # the price of two empty chairs at one table
    hard: int  # the price of a broken order
    offset: int  # what the cost of a good plan has beyond its score and its empty chairs


def compile_request(request: Request) -> Model:
    """Return a request as numbers."""
    people, held = len(request.people), request.rounds
    items = people + max(len(r.sizes) * _longest(r) - len(r.present) for r in held)
    bound = bound_pairs(request)
    soft = pair_prices(request, hard=0)
    largest = int(np.abs(soft).max(initial=0))
    largest += request.weights.rep * (len(held) + len(request.history)) + request.weights.move
    longest = max(map(_longest, held))
    hard = max(HARD, 10 * longest * largest)
    kind: type[np.floating[Any]] = np.float32 if 4 * longest * hard < EXACT else np.float64
    base = np.zeros((items, items), dtype=kind)
    base[:people, :people] = pair_prices(request, hard=hard)
    ghost = _ghost_price(request, hard)
    base[people:, people:] = ghost
    np.fill_diagonal(base, 0)
    repeat = np.zeros((items, items), dtype=kind)
    repeat[:people, :people] = request.weights.rep * ~bound
    np.fill_diagonal(repeat, 0)
    history = np.zeros((items, items), dtype=kind)
    history[:people, :people] = meetings(request.history, people)
    rounds = tuple(
        _Compiling(request, index, items, kind, hard).model() for index in range(len(held))
    )
    return Model(
        request,
        people,
        items,
        base,
        repeat,
        history,
        rounds,
        ghost,
        hard,
        _offset(request, hard),
    )


def _ghost_price(request: Request, hard: int) -> int:
    """Return the price of two empty chairs at one table: more than any wish, less than an order.

    Blocks seldom fill tables evenly: there it only decides between plans that are as good. Where a
    plan is repaired, an uneven table is borne if it would take more than one move to mend.
    """
    if request.reference and request.weights.move:
        return max(1, request.weights.move // 2)
    if any(len(block) > 1 for block in request.together):
        return max(1, request.weights.rep // 4)
    return hard // 10


def _longest(held: Round) -> int:
    return max(held.sizes, default=0)


def _offset(request: Request, hard: int) -> int:
    """Return what a good plan's cost has beyond its score: joys of being together are negative."""
    bound, offset = bound_pairs(request), 0
    for held in request.rounds:
        there = np.zeros(len(request.people), dtype=np.bool_)
        there[list(held.present)] = True
        offset -= hard * int(np.triu(bound & there & there[:, None]).sum())
        offset -= sum(
            wish.weight
            for wish in request.prefer
            if wish.table is None and wish.together
            for one, other in combinations(wish.people, 2)
            if there[one] and there[other]
        )
    return offset


class _Compiling:
    """One round on its way to numbers."""

    def __init__(
        self, request: Request, index: int, items: int, kind: type[np.floating[Any]], hard: int
    ) -> None:
        self._request, self._index, self._held = request, index, request.rounds[index]
        self._items, self._kind, self._hard = items, kind, hard
        self._seats = _longest(self._held)

    def model(self) -> RoundModel:
        """Return the round as numbers."""
        held, request = self._held, self._request
        ghosts = iter(range(len(request.people), self._items))
        pads = tuple(
            (next(ghosts), table)
            for table, size in enumerate(held.sizes)
            for _ in range(self._seats - size)
        )
        pinned = np.zeros(self._items, dtype=np.bool_)
        pinned[[ghost for ghost, _ in pads]] = True
        pinned[[lock.person for lock in request.locks if lock.round == self._index]] = True
        return RoundModel(
            len(held.sizes),
            self._seats,
            np.asarray(held.present, dtype=np.int64),
            pads,
            pinned,
            self._seat(),
            tuple(self._counting()),
            blocks_of(request, held.present),
        )

    def _seat(self) -> Floats | None:
        prices = seat_prices(self._request, self._index)
        if not prices.any():
            return None
        seat = np.zeros((self._items, len(self._held.sizes)), dtype=self._kind)
        seat[: len(prices)] = prices
        return seat

    def _counting(self) -> Iterator[Counting]:
        people, held = len(self._request.people), self._held
        if any(held.least):
            everybody = np.arange(self._items) < people
            allowed = [range(least, self._seats + 1) for least in held.least]
            yield self._counted(everybody, allowed)
        for rule in self._request.each_table:
            has = np.zeros(self._items, dtype=np.bool_)
            has[list(having(self._request, rule))] = True
            about = rule_tables(rule, held.sizes)
            counts = range(self._seats + 1)
            kept = [count for count in counts if keeps(rule, count)]
            yield self._counted(
                has, [kept if table in about else counts for table in range(len(held.sizes))]
            )

    def _counted(self, has: Flags, allowed: Sequence[Sequence[int]]) -> Counting:
        """Return a rule by the counts that each table may have: every step away is a breach."""
        counts = np.arange(self._seats + 1)
        penalty = np.array(
            [
                [min((abs(count - good) for good in row), default=self._seats) for count in counts]
                for row in allowed
            ],
            dtype=self._kind,
        ) * self._kind(self._hard)
        steps = np.diff(penalty, axis=1)
        edge = np.zeros((len(penalty), 1), dtype=self._kind)
        return Counting(
            has.astype(self._kind),
            np.hstack([steps, edge]),
            np.hstack([edge, -steps]),
            penalty,
        )
