"""A seating of one round that keeps every order, by an exact search with a limit.

Orders bind within a round only, so a request can be met if each of its rounds can. Without the
limit the search would always find a seating or prove that there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.blocks import blocks_of
from senezh_desk.domain.seating.breaches import having, rule_tables
from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from senezh_desk.domain.seating.request import Request, Seating, TableRule

LIMIT = 20_000  # seats tried before the search gives up


@dataclass(frozen=True, slots=True)
class Packed:
    """A seating that keeps every order; without one, `proved` tells whether there is none."""

    seating: Seating | None
    proved: bool = True


def pack(
    request: Request, index: int, preferred: Seating | None = None, limit: int = LIMIT
) -> Packed:
    """Return a seating of a round, as near to a preferred one as comes by itself."""
    for tight, tries in ((False, limit // 20), (True, limit)):  # even tables first
        packed = _Packing(request, index, preferred, tight=tight).run(tries)
        if packed.seating is not None or packed.proved:
            return packed
    return Packed(None, proved=False)


class _Rule:
    """A rule about people at tables while they are filled."""

    def __init__(self, request: Request, rule: TableRule, index: int) -> None:
        sizes = request.rounds[index].sizes
        self._rule = rule
        self._tables = frozenset(rule_tables(rule, sizes))
        self._most = rule.at_most if rule.at_most is not None else max(sizes, default=0)
        self.people = frozenset(having(request, rule)).intersection(request.rounds[index].present)
        self._counts = [0] * len(sizes)
        self._left = len(self.people)

    def put(self, count: int, table: int, sign: int) -> None:
        """Count people in or, with -1, out."""
        self._counts[table] += sign * count
        self._left -= sign * count

    def allows(self, table: int) -> bool:
        """Tell whether a table has not too many, and enough are left for all others."""
        if table in self._tables and self._counts[table] > self._most:
            return False
        return sum(map(self._lacking, self._tables)) <= self._left

    def _lacking(self, table: int) -> int:
        count = self._counts[table]
        if self._rule.or_none and count == 0:
            return 0
        return max(0, self._rule.at_least - count)


class _Packing:
    """One round being filled: first whom an order concerns, then everybody else."""

    def __init__(
        self, request: Request, index: int, preferred: Seating | None, *, tight: bool
    ) -> None:
        self._held = held = request.rounds[index]
        self._preferred, self._tight = preferred, tight
        self._rules = [_Rule(request, rule, index) for rule in request.each_table]
        self._locks: dict[int, int] = {}
        self._is_possible = True
        for lock in request.locks:
            if lock.round == index and lock.person in set(held.present):
                agreed = self._locks.setdefault(lock.person, lock.table) == lock.table
                self._is_possible &= agreed and 0 <= lock.table < len(held.sizes)
        self._foes: dict[int, set[int]] = {}
        for one, other in request.apart:
            self._foes.setdefault(one, set()).add(other)
            self._foes.setdefault(other, set()).add(one)
        blocks = blocks_of(request, held.present)
        concerned = {*self._locks, *self._foes, *(p for rule in self._rules for p in rule.people)}
        inside = {person for block in blocks for person in block}
        singles = [(p,) for p in held.present if p in concerned and p not in inside]
        self._units = sorted((*blocks, *singles), key=self._urgency)
        placed = {person for unit in self._units for person in unit}
        self._others = [person for person in held.present if person not in placed]
        self._at = [AWAY] * len(request.people)
        self._taken = [0] * len(held.sizes)
        self._kinds = self._table_kinds(request)
        self._is_possible &= len(held.present) <= sum(held.sizes)

    def _urgency(self, unit: tuple[int, ...]) -> tuple[bool, int, int, int]:
        """Return the key that puts first who has least choice."""
        foes = sum(len(self._foes.get(person, ())) for person in unit)
        ruled = sum(person in rule.people for rule in self._rules for person in unit)
        locked = any(person in self._locks for person in unit)
        return not locked, -len(unit), -foes, -ruled

    def _table_kinds(self, request: Request) -> list[tuple[object, ...]]:
        """Return what tells tables apart while nobody sits there."""
        held = self._held
        about = [rule_tables(rule, held.sizes) for rule in request.each_table]
        locked = set(self._locks.values())
        return [
            (
                size,
                held.least[table],
                table if table in locked else AWAY,
                *(table in tables for tables in about),
            )
            for table, size in enumerate(held.sizes)
        ]

    def run(self, limit: int) -> Packed:
        """Return a seating that keeps every order."""
        if not self._is_possible or not all(rule.allows(AWAY) for rule in self._rules):
            return Packed(None)
        if not self._is_enough():
            return Packed(None)
        tried, open_choices = 0, [self._choices(unit) for unit in self._units[:1]]
        while self._units:
            if not open_choices:
                return Packed(None)
            unit = self._units[len(open_choices) - 1]
            if self._at[unit[0]] != AWAY:
                self._put(unit, self._at[unit[0]], -1)
            table = next(open_choices[-1], None)
            if table is None:
                open_choices.pop()
                continue
            tried += 1
            if tried > limit:
                return Packed(None, proved=False)
            self._put(unit, table, 1)
            if not self._fits(unit, table):
                continue
            if len(open_choices) == len(self._units):
                break
            open_choices.append(self._choices(self._units[len(open_choices)]))
        self._fill()
        return Packed(tuple(self._at))

    def _choices(self, unit: tuple[int, ...]) -> Iterator[int]:
        """Return the tables worth trying for a unit, best first; equal empty ones once."""
        sizes, taken, seen = self._held.sizes, self._taken, set()
        liked = self._preferred[unit[0]] if self._preferred is not None else AWAY

        def rank(table: int) -> tuple[bool, int]:
            room = sizes[table] - taken[table]
            return table != liked, room if self._tight else taken[table]

        for table in sorted(range(len(sizes)), key=rank):
            if taken[table] + len(unit) > sizes[table]:
                continue
            if taken[table] == 0:
                if self._kinds[table] in seen:
                    continue
                seen.add(self._kinds[table])
            yield table

    def _put(self, unit: tuple[int, ...], table: int, sign: int) -> None:
        for person in unit:
            self._at[person] = table if sign > 0 else AWAY
        self._taken[table] += sign * len(unit)
        for rule in self._rules:
            count = len(rule.people.intersection(unit))
            if count:
                rule.put(count, table, sign)

    def _fits(self, unit: tuple[int, ...], table: int) -> bool:
        """Tell whether a unit may sit where it was just put."""
        for person in unit:
            if self._locks.get(person, table) != table:
                return False
            if any(self._at[foe] == table for foe in self._foes.get(person, ())):
                return False
        return self._is_enough() and all(rule.allows(table) for rule in self._rules)

    def _is_enough(self) -> bool:
        """Tell whether those without a seat are enough for the least that tables must get."""
        left = len(self._held.present) - sum(self._taken)
        return sum(self._lacking()) <= left

    def _lacking(self) -> list[int]:
        return [
            max(0, least - taken)
            for least, taken in zip(self._held.least, self._taken, strict=True)
        ]

    def _fill(self) -> None:
        """Seat those whom no order concerns: the least of each table first, then evenly."""
        waiting = list(self._others)
        for table, lacking in enumerate(self._lacking()):
            if lacking:
                waiting.sort(key=lambda person: self._likes(person) != table)
                for person in waiting[:lacking]:
                    self._seat(person, table)
                waiting = waiting[lacking:]
        rest = []
        for person in sorted(waiting):
            liked = self._likes(person)
            if liked != AWAY and self._taken[liked] < self._held.sizes[liked]:
                self._seat(person, liked)
            else:
                rest.append(person)
        for person in rest:
            self._seat(person, self._emptiest(self._held.sizes))

    def _likes(self, person: int) -> int:
        return self._preferred[person] if self._preferred is not None else AWAY

    def _emptiest(self, sizes: Sequence[int]) -> int:
        free = (table for table, size in enumerate(sizes) if self._taken[table] < size)
        return min(free, key=lambda table: self._taken[table])

    def _seat(self, person: int, table: int) -> None:
        self._at[person] = table
        self._taken[table] += 1
