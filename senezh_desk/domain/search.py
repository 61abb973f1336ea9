"""Search: who is meant by what somebody typed, from the first letter on and in spite of typos."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.digit_table import Digits, Numbers
from senezh_desk.domain.name_order import alphabetical
from senezh_desk.domain.query import QueryWord, partings, read_query
from senezh_desk.domain.word_table import BEGUN, NO_MATCH, STRANGE, TYPO, Column, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from senezh_desk.domain.query import QueryWords

    Ints = NDArray[np.int64]

_NAMES = ("last", "first", "middle")
_PLACES = ("team", "municipality", "region")
_FIRST, _MIDDLE = 1, 2
_OWN = 4  # layers of a person's own: three names and the digits; the last layer is the places'
_MOST_TO_ASSIGN = 20_000  # with more people left a query is too short for telling fields apart
_UNFOUND = 6 * TYPO  # a word of a query that nothing in the person's line is like


@dataclass(frozen=True, slots=True)
class Searchable:
    """What of a person can be searched for; `codes` are badge codes, 17 digits each."""

    id: str
    last: str = ""
    first: str = ""
    middle: str = ""
    team: str = ""
    municipality: str = ""
    region: str = ""
    phone: str = ""
    number: int = 0
    codes: tuple[str, ...] = ()


class Tier(IntEnum):
    """How a query matches; lower is better."""

    EXACT = 0  # every word is a word of the line, whatever the layout, script or letters
    PREFIX = 1  # some words are only begun
    FUZZY = 2  # there are typos
    PARTIAL = 3  # one of three or more words is like nothing in the line


@dataclass(frozen=True, slots=True)
class Hit:
    """A person found; hits compare by `cost`, lower is better, equal ones match equally well."""

    id: str
    tier: Tier
    cost: int
    typos: int  # letters put in, left out, replaced or swapped
    words: int  # of the query
    personal: bool  # a word is the person's own, not only of the team or place


class _Effort(Enum):
    STRICT = 0
    TYPOS = 1
    GLUED = 2
    BEGUN_WITH_TYPOS = 3
    ALL_BUT_ONE = 4


def decisive(hits: tuple[Hit, ...]) -> Hit | None:
    """Return the one person that hits leave no doubt about, else None.

    Nobody else is found; or this person alone matches exactly and by something of their own while
    the others' words are only begun. Where letters are wrong, another word must agree (two or more
    words, at most two typos), and a word that is like nothing always leaves a doubt.
    """
    if not hits:
        return None
    best = hits[0]
    if len(hits) == 1:
        typed_well = best.tier <= Tier.PREFIX
        return best if typed_well or (best.tier is Tier.FUZZY and _agrees(best)) else None
    alone = best.tier is Tier.EXACT and hits[1].tier is not Tier.EXACT
    return best if alone and best.personal else None


def _agrees(hit: Hit) -> bool:
    return hit.words > 1 and hit.typos <= 2


class SearchIndex:
    """People by anything of their line; small changes cost little, a query a few milliseconds."""

    def __init__(self, people: Iterable[Searchable] = ()) -> None:
        self._row_of: dict[str, int] = {}
        self._ids: list[str] = []
        self._free: list[int] = []
        self._words = Words()
        self._names = [Column(rank, self._words) for rank in range(3)]
        self._places = [Column(rank, self._words) for rank in range(3, 6)]
        self._numbers = Numbers(rank=0)
        self._phones = Digits(rank=3)
        self._codes = Digits(rank=4)
        self._order: NDArray[np.uint64] = np.zeros((3, 0), dtype=np.uint64)
        self.replace(people)

    def __len__(self) -> int:
        return len(self._row_of)

    def replace(self, people: Iterable[Searchable]) -> None:
        """List people, in place of those listed under the same ids."""
        listed = list({person.id: person for person in people}.values())
        if not listed:
            return
        self.remove(person.id for person in listed)
        rows = np.array([self._row_for(person.id) for person in listed], dtype=np.int64)
        size = len(self._ids)
        for names, columns in ((_NAMES, self._names), (_PLACES, self._places)):
            for name, column in zip(names, columns, strict=True):
                column.put(rows, [getattr(person, name) for person in listed], size)
        self._words.settle()
        self._numbers.put(rows, [person.number for person in listed], size)
        self._phones.put(rows, [(person.phone,) for person in listed])
        self._codes.put(rows, [person.codes for person in listed])
        if size > self._order.shape[1]:
            added = np.zeros((3, size - self._order.shape[1]), dtype=np.uint64)
            self._order = np.concatenate([self._order, added], axis=1)
        self._order[:, rows] = alphabetical(
            [f"{person.last} {person.first} {person.middle}" for person in listed]
        ).T

    def remove(self, ids: Iterable[str]) -> None:
        """Forget people; unknown ids are passed over."""
        gone = [self._row_of.pop(id_) for id_ in ids if id_ in self._row_of]
        if not gone:
            return
        rows = np.array(gone, dtype=np.int64)
        for column in (*self._names, *self._places):
            column.clear(rows)
        for digits in (self._numbers, self._phones, self._codes):
            digits.clear(rows)
        self._free += gone

    def find(self, query: str, limit: int = 50) -> tuple[Hit, ...]:
        """Return at most `limit` people that a query may mean, best first, equal ones by name.

        Typos are considered where nobody matches without them. An empty query finds nobody.
        """
        ways = read_query(query)
        if not ways or limit < 1 or not self._row_of:
            return ()
        for effort in _Effort:
            tried = map(self._parted, ways) if effort is _Effort.GLUED else ways
            found = [hits for way in tried if (hits := self._found(way, effort, limit))]
            if found:
                return min(found, key=lambda hits: hits[0].cost)
        return ()

    def _parted(self, way: QueryWords) -> QueryWords:
        """Return a query with the blank put back between two glued words, or nothing."""
        best: tuple[int, QueryWords] = (0, ())
        for at, word in enumerate(way):
            for left, right in partings(word):
                known = sum(len(half.text) for half in (left, right) if self._words.knows(half))
                if known > best[0]:
                    halves = (QueryWord((left,)), QueryWord((right,)))
                    best = known, (*way[:at], *halves, *way[at + 1 :])
        return best[1]

    def _row_for(self, id_: str) -> int:
        if self._free:
            row = self._free.pop()
            self._ids[row] = id_
        else:
            row = len(self._ids)
            self._ids.append(id_)
        self._row_of[id_] = row
        return row

    def _found(self, way: QueryWords, effort: _Effort, limit: int) -> tuple[Hit, ...]:
        if effort is _Effort.ALL_BUT_ONE:
            return self._found_but_one(way, limit)
        rows: Ints | None = None
        layers: dict[int, Ints] = {}
        for at in sorted(range(len(way)), key=lambda at: -way[at].length):
            costs = self._word_costs(way, at, effort)
            if rows is None:
                least = self._least(way[at], costs)
                rows = np.flatnonzero(least < NO_MATCH)
                if len(way) == 1:
                    rows = rows[_foremost(least[rows], self._order[0, rows], limit)]
                layers = {at: self._layer(way[at], costs, rows)}
            else:
                layer = self._layer(way[at], costs, rows)
                hit = np.flatnonzero(layer.min(axis=0) < NO_MATCH)
                rows = rows[hit]
                layers = {other: earlier[:, hit] for other, earlier in layers.items()}
                layers[at] = layer[:, hit]
            if not len(rows):
                return ()
        if rows is None:
            return ()
        in_order = [layers[at] for at in range(len(way))]
        if len(rows) <= _MOST_TO_ASSIGN and len(way) > 1:
            totals = _assigned(in_order, [column.again(rows) for column in self._names])
        else:
            totals = np.sum([layer.min(axis=0) for layer in in_order], axis=0)
        return self._best(rows, totals, in_order, limit)

    def _found_but_one(self, way: QueryWords, limit: int) -> tuple[Hit, ...]:
        if len(way) < 3:
            return ()
        of_words = [self._word_costs(way, at, _Effort.TYPOS) for at in range(len(way))]
        costs = np.stack(
            [self._least(word, found) for word, found in zip(way, of_words, strict=True)]
        )
        unfound = costs >= NO_MATCH
        rows = np.flatnonzero(unfound.sum(axis=0) <= 1)
        totals = np.where(unfound[:, rows], _UNFOUND, costs[:, rows]).sum(axis=0)
        rows, totals = rows[keep := _foremost(totals, self._order[0, rows], limit)], totals[keep]
        layers = [self._layer(word, found, rows) for word, found in zip(way, of_words, strict=True)]
        return self._best(rows, totals, layers, limit, Tier.PARTIAL)

    def _word_costs(self, way: QueryWords, at: int, effort: _Effort) -> Ints:
        word = way[at]
        if effort is _Effort.STRICT:
            return self._words.costs(word)
        typos = _typos_allowed(word.length, len(way))
        being_typed = effort is _Effort.BEGUN_WITH_TYPOS and at == len(way) - 1
        return self._words.costs(word, typos, _typos_in_start(word.length) if being_typed else 0)

    def _least(self, word: QueryWord, costs: Ints) -> Ints:
        """Return a word's least cost in each row from its costs in each listed word."""
        least = self._of_digits(word)
        for column in (*self._names, *self._places):
            column.lower(least, costs)
        return least

    def _layer(self, word: QueryWord, costs: Ints, rows: Ints) -> Ints:
        """Return a word's cost in rows, by last, first, middle name, digits and places."""
        layer = np.full((_OWN + 1, len(rows)), NO_MATCH, dtype=np.int64)
        for at, column in enumerate(self._names):
            column.lower(layer[at], costs, rows)
        for column in self._places:
            column.lower(layer[_OWN], costs, rows)
        if word.digits:
            layer[_OWN - 1] = self._of_digits(word)[rows]
        return layer

    def _of_digits(self, word: QueryWord) -> Ints:
        costs = np.full(len(self._ids), NO_MATCH, dtype=np.int64)
        if word.digits:
            self._numbers.add(costs, word.digits)
            self._phones.add_tails(costs, word.digits, 0)
            self._codes.add_tails(costs, word.digits, BEGUN)
        return costs

    def _best(
        self, rows: Ints, totals: Ints, layers: list[Ints], limit: int, tier: Tier | None = None
    ) -> tuple[Hit, ...]:
        keep = _foremost(totals, self._order[0, rows], limit)
        order = self._order[:, rows[keep]]
        by_name = np.lexsort((rows[keep], order[2], order[1], order[0], totals[keep]))
        chosen = keep[by_name[:limit]]
        own = np.stack([layer[:_OWN, chosen].min(axis=0) for layer in layers]).min(axis=0)
        return tuple(
            Hit(
                id=self._ids[row],
                tier=_tier(total) if tier is None else tier,
                cost=total,
                typos=total // TYPO,
                words=len(layers),
                personal=cost < NO_MATCH,
            )
            for row, total, cost in zip(
                rows[chosen].tolist(), totals[chosen].tolist(), own.tolist(), strict=True
            )
        )


def _typos_allowed(length: int, words: int) -> int:
    """Return how many typos a word may have; with other words beside it there is less doubt."""
    if words == 1:
        return 0 if length < 3 else 1 if length < 5 else 2
    return 0 if length < 2 else 1 if length < 4 else 2 if length < 8 else 3


def _typos_in_start(length: int) -> int:
    return 0 if length < 4 else 1 if length < 7 else 2


def _tier(total: int) -> Tier:
    if total >= TYPO:
        return Tier.FUZZY
    return Tier.PREFIX if total >= BEGUN else Tier.EXACT


def _assigned(layers: list[Ints], again: list[Ints]) -> Ints:
    """Return the least total per row when each name answers one word; a second use costs more.

    So «Иванов И. И.» finds Ivan Ivanovich before Ivan Petrovich; and, of two who match alike, the
    one whose given name stands before the patronymic comes first.
    """
    totals: dict[int, Ints] = {0: np.zeros(layers[0].shape[1], dtype=np.int64)}
    for layer in layers:
        after: dict[int, Ints] = {}
        for used, total in totals.items():
            for at in range(len(_NAMES)):
                bit = 1 << at
                cost = total + layer[at] + (again[at] if used & bit else 0)
                if at == _FIRST and used & 1 << _MIDDLE:
                    cost = cost + STRANGE
                _keep_least(after, used | bit, cost)
            _keep_least(after, used, total + np.minimum(layer[_OWN - 1], layer[_OWN]))
        totals = after
    least: Ints = np.minimum.reduce(list(totals.values()))
    return least


def _keep_least(totals: dict[int, Ints], used: int, cost: Ints) -> None:
    totals[used] = np.minimum(totals[used], cost) if used in totals else cost


def _foremost(totals: Ints, order: NDArray[np.uint64], limit: int) -> Ints:
    """Return positions that hold the first `limit` by total and order, and few more."""
    if len(totals) <= 2 * limit:
        return np.arange(len(totals))
    bound = np.partition(totals, limit - 1)[limit - 1]
    better = np.flatnonzero(totals < bound)
    equal = np.flatnonzero(totals == bound)
    room = limit - len(better)
    if len(equal) > 2 * room:
        last = np.partition(order[equal], room - 1)[room - 1]
        equal = equal[order[equal] <= last]
    return np.concatenate([better, equal])
