"""Whether a request can be met at all, and if not, which people and tables stand in its way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.blocks import blocks_of
from senezh_desk.domain.seating.breaches import having, rule_tables
from senezh_desk.domain.seating.impossible import Impossible, Obstacle
from senezh_desk.domain.seating.request import Lock, TableRule
from senezh_desk.domain.seating.search.packing import pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from senezh_desk.domain.seating.request import Request

    Order = tuple[int, ...] | Lock | TableRule

_TRIED = 60  # orders that are left out one by one to see which contradict each other
_TRIES = 2_000  # seats tried without each


def check(request: Request) -> tuple[Impossible, ...]:
    """Return why a request cannot be met; nothing where it can, or where nobody can tell soon.

    What stands in the way of one round does so in all that are like it: it is said once.
    """
    seen: set[object] = set()
    found: list[Impossible] = []
    for index, held in enumerate(request.rounds):
        locks = frozenset((k.person, k.table) for k in request.locks if k.round == index)
        if (held, locks) not in seen:
            seen.add((held, locks))
            found += _of_round(request, index)
    return tuple(found)


def _of_round(request: Request, index: int) -> list[Impossible]:
    plain = list(_RoundCheck(request, index).obstacles())
    if plain:
        return plain
    packed = pack(request, index)
    if packed.seating is not None or not packed.proved:
        return []
    return [_contradiction(request, index)]


def _contradiction(request: Request, index: int) -> Impossible:
    """Return the orders that cannot be kept together: as few as still contradict."""
    blocks: list[Order] = [block for block in request.together if len(block) > 1]
    locks = [lock for lock in request.locks if lock.round == index]
    needed: list[Order] = [*request.each_table, *request.apart, *locks, *blocks]
    for order in needed[:_TRIED]:
        fewer = [kept for kept in needed if kept is not order]
        packed = pack(_ordering(request, fewer), index, limit=_TRIES)
        if packed.seating is None and packed.proved:
            needed = fewer
    people: dict[int, None] = {}
    for order in needed:
        if isinstance(order, Lock):
            people[order.person] = None
        elif isinstance(order, tuple):
            people.update(dict.fromkeys(order))
    packs = all(order in blocks for order in needed)
    obstacle = Obstacle.BLOCKS_DO_NOT_PACK if packs else Obstacle.NO_PLAN
    rule = next((order for order in needed if isinstance(order, TableRule)), None)
    there = set(request.rounds[index].present)
    return Impossible(
        obstacle,
        index,
        tuple(person for person in people if person in there),
        attr=rule.attr if rule is not None else "",
        label=_label(request, rule) if rule is not None else "",
    )


def _ordering(request: Request, orders: Iterable[Order]) -> Request:
    """Return a request with these orders only."""
    kept = list(orders)
    blocks = set(request.together)
    pairs = [order for order in kept if isinstance(order, tuple)]
    return replace(
        request,
        together=tuple(pair for pair in pairs if pair in blocks),
        apart=tuple((pair[0], pair[1]) for pair in pairs if pair not in blocks),
        locks=tuple(order for order in kept if isinstance(order, Lock)),
        each_table=tuple(order for order in kept if isinstance(order, TableRule)),
    )


def _label(request: Request, rule: TableRule) -> str:
    attr = request.attribute(rule.attr)
    return attr.labels[rule.value] if attr is not None and rule.value >= 0 else ""


class _RoundCheck:
    """What one or a few orders alone make impossible in a round."""

    def __init__(self, request: Request, index: int) -> None:
        self._request, self._index = request, index
        self._held = request.rounds[index]
        self._there = set(self._held.present)
        self._blocks = blocks_of(request, self._there)
        self._locked: dict[int, set[int]] = {}
        for lock in request.locks:
            if lock.round == index and lock.person in self._there:
                self._locked.setdefault(lock.person, set()).add(lock.table)

    def obstacles(self) -> Iterator[Impossible]:
        """Return everything that is wrong."""
        for found in (self._room(), self._of_locks(), self._of_blocks(), self._of_apart()):
            yield from found
        for rule in self._request.each_table:
            yield from self._of_rule(rule)

    def _room(self) -> Iterator[Impossible]:
        held, people = self._held, len(self._held.present)
        if people > sum(held.sizes):
            yield self._found(Obstacle.ROOM_TOO_SMALL, count=people, of=sum(held.sizes))
        if people < sum(held.least):
            yield self._found(Obstacle.TOO_FEW_PEOPLE, count=people, of=sum(held.least))
        for table, (size, least) in enumerate(zip(held.sizes, held.least, strict=True)):
            if least > size:
                yield self._found(Obstacle.LEAST_OVER_SEATS, table=table, count=least, of=size)

    def _of_locks(self) -> Iterator[Impossible]:
        sizes = self._held.sizes
        loads: dict[int, dict[int, None]] = {}
        for person, tables in self._locked.items():
            if len(tables) > 1:
                yield self._found(Obstacle.LOCKED_TWICE, (person,))
            for table in tables:
                if not 0 <= table < len(sizes) or sizes[table] == 0:
                    yield self._found(Obstacle.NO_SUCH_TABLE, (person,), table=table)
                else:
                    unit = next((block for block in self._blocks if person in block), (person,))
                    loads.setdefault(table, {}).update(dict.fromkeys(unit))
        for table, people in sorted(loads.items()):
            if len(people) > sizes[table]:
                over = self._found(Obstacle.LOCKS_OVER_CAPACITY, tuple(people), table=table)
                yield replace(over, count=len(people), of=sizes[table])
        for one, other in self._apart():
            if self._locked.get(one, set()) & self._locked.get(other, set()):
                yield self._found(Obstacle.LOCKS_JOIN_APART, (one, other))

    def _of_blocks(self) -> Iterator[Impossible]:
        largest = max(self._held.sizes, default=0)
        for block in self._blocks:
            if len(block) > largest:
                yield self._found(Obstacle.BLOCK_TOO_LARGE, block, count=len(block), of=largest)
            locked = [person for person in block if person in self._locked]
            if len({table for person in locked for table in self._locked[person]}) > 1:
                yield self._found(Obstacle.LOCKS_PART_BLOCK, tuple(locked))
        for one, other in self._apart():
            if one == other or any(one in block and other in block for block in self._blocks):
                yield self._found(Obstacle.TOGETHER_AND_APART, (one, other))

    def _of_apart(self) -> Iterator[Impossible]:
        tables = sum(size > 0 for size in self._held.sizes)
        foes: dict[int, set[int]] = {}
        for one, other in self._apart():
            foes.setdefault(one, set()).add(other)
            foes.setdefault(other, set()).add(one)
        for person in sorted(foes, key=lambda person: -len(foes[person])):
            clique = [person]
            for other in sorted(foes[person], key=lambda other: -len(foes[other])):
                if all(other in foes[member] for member in clique):
                    clique.append(other)
            if len(clique) > tables:
                people = tuple(sorted(clique))
                yield self._found(Obstacle.TOO_MANY_APART, people, count=len(clique), of=tables)
                return

    def _apart(self) -> list[tuple[int, int]]:
        pairs = {(min(pair), max(pair)) for pair in self._request.apart}
        return sorted(pair for pair in pairs if self._there.issuperset(pair))

    def _of_rule(self, rule: TableRule) -> Iterator[Impossible]:
        sizes = self._held.sizes
        about = rule_tables(rule, sizes)
        people = tuple(p for p in having(self._request, rule) if p in self._there)
        named = Impossible(
            Obstacle.RULE_CANNOT_BE,
            self._index,
            attr=rule.attr,
            label=_label(self._request, rule),
            count=rule.at_least,
        )
        most = {table: sizes[table] for table in about}
        if rule.at_most is not None:
            most = {table: min(size, rule.at_most) for table, size in most.items()}
        if not rule.or_none:
            for table in about:
                if rule.at_least > most[table]:
                    yield replace(named, table=table, of=most[table])
                    return
            wanted = rule.at_least * len(about)
            if len(people) < wanted:
                few = replace(named, obstacle=Obstacle.RULE_TOO_FEW, count=len(people), of=wanted)
                yield few
        room = sum(most.get(table, size) for table, size in enumerate(sizes))
        if rule.or_none:
            room -= sum(size for table, size in most.items() if size < rule.at_least)
        if len(people) > room:
            yield replace(named, obstacle=Obstacle.RULE_TOO_MANY, count=len(people), of=room)

    def _found(
        self,
        obstacle: Obstacle,
        people: tuple[int, ...] = (),
        *,
        table: int | None = None,
        count: int = 0,
        of: int = 0,
    ) -> Impossible:
        return Impossible(obstacle, self._index, people, table, count, of)
