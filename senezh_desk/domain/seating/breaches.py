"""What a plan does against the orders of its request, one by one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.request import AWAY, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from senezh_desk.domain.seating.plan import Plan
    from senezh_desk.domain.seating.request import Request, Seating, TableRule


class Order(StrEnum):
    """What was ordered."""

    PRESENCE = "presence"  # everybody who is there has a seat, nobody else
    SEATS = "seats"  # no more people than seats
    LEAST = "least"  # no fewer people than the table's least
    TOGETHER = "together"
    APART = "apart"
    LOCK = "lock"
    RULE = "rule"  # how many people with a value a table has


@dataclass(frozen=True, slots=True)
class Breach:
    """One order that a plan does not keep."""

    order: Order
    round: int
    people: tuple[int, ...] = ()
    table: int | None = None
    attr: str = ""
    label: str = ""


def breaches(request: Request, plan: Plan) -> tuple[Breach, ...]:
    """Return every breach of a plan; a good one has none."""
    return tuple(
        breach
        for index, seating in enumerate(plan.rounds)
        for breach in _of_round(request, index, seating)
    )


def keeps(rule: TableRule, count: int) -> bool:
    """Tell whether so many people with its value keep a rule at a table it is about."""
    if count == 0 and rule.or_none:
        return True
    return count >= rule.at_least and (rule.at_most is None or count <= rule.at_most)


def having(request: Request, rule: TableRule) -> tuple[int, ...]:
    """Return the people with the value that a rule counts."""
    attr = request.attribute(rule.attr)
    if attr is None or rule.value == UNKNOWN:
        return ()
    return tuple(person for person, value in enumerate(attr.values) if value == rule.value)


def rule_tables(rule: TableRule, sizes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the tables of a round that a rule is about; those without seats are out of use."""
    wanted = range(len(sizes)) if rule.tables is None else rule.tables
    return tuple(table for table in wanted if table < len(sizes) and sizes[table] > 0)


def _of_round(request: Request, index: int, seating: Seating) -> Iterator[Breach]:
    held = request.rounds[index]
    tables: list[list[int]] = [[] for _ in held.sizes]
    for person, table in enumerate(seating):
        if table != AWAY:
            tables[table].append(person)
    present = set(held.present)
    wrong = present ^ {person for people in tables for person in people}
    if wrong:
        yield Breach(Order.PRESENCE, index, tuple(sorted(wrong)))
    for table, people in enumerate(tables):
        if len(people) > held.sizes[table]:
            yield Breach(Order.SEATS, index, tuple(people), table)
        if len(people) < held.least[table]:
            yield Breach(Order.LEAST, index, tuple(people), table)
    yield from _of_pairs(request, index, seating, present)
    for lock in request.locks:
        if lock.round == index and lock.person in present and seating[lock.person] != lock.table:
            yield Breach(Order.LOCK, index, (lock.person,), lock.table)
    yield from _of_rules(request, index, tables)


def _of_rules(request: Request, index: int, tables: list[list[int]]) -> Iterator[Breach]:
    for rule in request.each_table:
        people = having(request, rule)
        attr = request.attribute(rule.attr)
        label = attr.labels[rule.value] if attr is not None and people else ""
        for table in rule_tables(rule, request.rounds[index].sizes):
            has = tuple(person for person in tables[table] if person in people)
            if not keeps(rule, len(has)):
                yield Breach(Order.RULE, index, has, table, rule.attr, label)


def _of_pairs(
    request: Request, index: int, seating: Seating, present: set[int]
) -> Iterator[Breach]:
    bound = {
        (min(pair), max(pair)) for block in request.together for pair in combinations(block, 2)
    }
    for one, other in sorted(bound):
        if one in present and other in present and seating[one] != seating[other]:
            yield Breach(Order.TOGETHER, index, (one, other))
    for one, other in sorted({(min(pair), max(pair)) for pair in request.apart}):
        if seating[one] != AWAY and seating[one] == seating[other]:
            yield Breach(Order.APART, index, (one, other), seating[one])
