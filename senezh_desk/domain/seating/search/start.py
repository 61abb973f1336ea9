"""Where the search begins: a seating that keeps every order, on a pattern where there is one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.meetings import meetings
from senezh_desk.domain.seating.naming import name_tables
from senezh_desk.domain.seating.prices import pair_prices
from senezh_desk.domain.seating.request import AWAY
from senezh_desk.domain.seating.search.layout import Layout
from senezh_desk.domain.seating.search.packing import pack
from senezh_desk.domain.seating.search.pattern import find_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from senezh_desk.domain.seating.meetings import Flags, Ints
    from senezh_desk.domain.seating.request import Request, Seating
    from senezh_desk.domain.seating.search.chairs import Noise
    from senezh_desk.domain.seating.search.model import Floats
    from senezh_desk.domain.seating.search.pattern import Pattern

_HOT, _COLD = 0.8, 0.14  # temperatures of laying out, by the largest and the smallest price
_ENOUGH = 0.8  # of the rounds: a pattern for fewer leads the search astray
_BOUND = 4  # with more than one person in so many in a block, patterns are of no use


def plain_start(request: Request) -> tuple[Seating, ...] | None:
    """Return a seating of all rounds that keeps every order; None where none was found."""
    found: dict[object, Seating | None] = {}
    rounds = []
    for index, held in enumerate(request.rounds):
        locks = frozenset((k.person, k.table) for k in request.locks if k.round == index)
        mends = request.weights.move and index < len(request.reference)
        mended = request.reference[index] if mends else None
        like = (held, locks, mended)
        if like not in found:
            found[like] = pack(request, index, mended).seating
        seating = found[like]
        if seating is None:
            return None
        rounds.append(seating)
    return tuple(rounds)


def any_start(request: Request) -> tuple[Seating, ...]:
    """Return a seating of all rounds in which locks and seats hold, whatever else was ordered."""
    loose = replace(request, together=(), apart=(), each_table=())
    packed = (pack(loose, index).seating for index in range(len(request.rounds)))
    away = (AWAY,) * len(request.people)
    return tuple(seating or away for seating in packed)


@dataclass(frozen=True, slots=True)
class Ground:
    """A pattern and the rounds that it is good for: all with as many tables."""

    pattern: Pattern
    rounds: tuple[int, ...]
    people: tuple[int, ...]  # whoever is there in any of these rounds


def find_ground(request: Request) -> Ground | None:
    """Return the pattern that most rounds can follow; None where none would help."""
    bound = {person for block in request.together if len(block) > 1 for person in block}
    usable = Counter(sum(size > 0 for size in held.sizes) for held in request.rounds)
    if not request.weights.rep or not usable or len(bound) * _BOUND > len(request.people):
        return None
    tables = max(usable, key=lambda count: (usable[count], count))
    rounds = tuple(
        index
        for index, held in enumerate(request.rounds)
        if sum(size > 0 for size in held.sizes) == tables
    )
    people = sorted({person for index in rounds for person in request.rounds[index].present})
    columns = -(-len(people) // tables) if tables else 0
    if len(rounds) < 2 or columns < 2:
        return None
    pattern = find_pattern(tables, columns, len(rounds))
    if pattern.rounds < 2 or pattern.rounds < _ENOUGH * len(rounds):
        return None
    return Ground(pattern, rounds, tuple(people))


class PatternStart:
    """People laid out on a pattern, so that they mix as well as it allows."""

    def __init__(self, request: Request, ground: Ground, noise: Noise) -> None:
        self._request, self._ground, self._noise = request, ground, noise
        self._rounds = ground.rounds[: ground.pattern.rounds]
        self._tables = len(ground.pattern.adding)
        columns = len(ground.pattern.steps[0])
        self._places = [(c, place) for c in range(columns) for place in range(self._tables)]
        self._hosts = self._find_hosts()
        self._order = self._first_order()  # the person at each place, AWAY at spare ones

    def seatings(
        self, prices: Sequence[int], steps: int, tick: Callable[[int], None]
    ) -> tuple[Seating, ...]:
        """Return all rounds' seatings; the rounds that follow no pattern are filled as it comes."""
        order = self._order
        if prices:
            layout = Layout(self._prices(), self._meetings(), self._movable(), self._noise)
            layout.improve(_HOT * max(prices), _COLD * min(prices), steps, tick)
            places = layout.places.tolist()
            order = [AWAY] * len(places)
            for person, place in zip(self._order, places, strict=True):
                order[place] = person
        liked = {index: self._seating(turn, order) for turn, index in enumerate(self._rounds)}
        found = []
        for index in range(len(self._request.rounds)):
            wanted = liked.get(index)
            if wanted is not None:
                wanted = name_tables(self._request, index, wanted)
            found.append(pack(self._request, index, wanted).seating)
        plain = None if all(found) else any_start(self._request)
        return tuple(
            seating if seating is not None else plain[index] if plain is not None else ()
            for index, seating in enumerate(found)
        )

    def _find_hosts(self) -> dict[int, int]:
        """Return who has one table in all rounds: the first column's people, who never move."""
        request, usable = self._request, self._usable(self._rounds[0])
        tables: dict[int, set[int]] = {}
        held: Counter[int] = Counter()
        for lock in request.locks:
            if lock.round in self._rounds:
                tables.setdefault(lock.person, set()).add(lock.table)
                held[lock.person] += 1
        hosts: dict[int, int] = {}
        for person, at in tables.items():
            table = next(iter(at))
            present = sum(person in request.rounds[index].present for index in self._rounds)
            if len(at) == 1 and held[person] >= present and table in usable:
                hosts.setdefault(usable.index(table), person)
        return hosts

    def _usable(self, index: int) -> list[int]:
        return [table for table, size in enumerate(self._request.rounds[index].sizes) if size > 0]

    def _first_order(self) -> list[int]:
        """Return the people by place: hosts where they are, others beside those like them."""
        request = self._request
        hosts = set(self._hosts.values())
        fine = [attr for attr in request.attrs if request.weights.of(attr.name)]
        fine.sort(key=lambda attr: len(attr.labels))
        fine = [a for a in fine if len(a.labels) * self._tables >= len(request.people)]
        others = self._noise.random.permutation(
            [person for person in self._ground.people if person not in hosts]
        ).tolist()
        others.sort(key=lambda person: [attr.values[person] for attr in fine])
        waiting = iter(others)
        order = [self._hosts.get(place, AWAY) for place in range(len(self._places))]
        return [person if person != AWAY else next(waiting, AWAY) for person in order]

    def _movable(self) -> Flags:
        return np.array(
            [
                person != AWAY and place not in self._hosts
                for place, person in enumerate(self._order)
            ]
        )

    def _prices(self) -> Floats:
        """Return what the people at each two places pay for meeting, blocks not considered."""
        request = replace(self._request, together=())
        price = pair_prices(request)
        price = price + request.weights.rep * meetings(request.history, len(request.people))
        seated = np.array(self._order)
        found: Floats = price[seated[:, None], seated].astype(np.float32)
        found[seated == AWAY] = 0
        found[:, seated == AWAY] = 0
        return found

    def _meetings(self) -> Ints:
        pattern = self._ground.pattern
        rounds = [
            tuple(pattern.table(turn, *place) for place in self._places)
            for turn in range(len(self._rounds))
        ]
        return meetings(rounds, len(self._places))

    def _seating(self, turn: int, order: Sequence[int]) -> Seating:
        """Return a round's seating, its tables named as they come."""
        index = self._rounds[turn]
        usable, there = self._usable(index), set(self._request.rounds[index].present)
        seating = [AWAY] * len(self._request.people)
        for person, place in zip(order, self._places, strict=True):
            if person in there:
                seating[person] = usable[self._ground.pattern.table(turn, *place)]
        return tuple(seating)
