"""What is asked of a seating plan: people by index, rounds, orders, wishes and what has been."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Seating = tuple[int, ...]  # one round: the table of each person, AWAY for who has none
AWAY = -1
UNKNOWN = -1  # the value of an attribute that is not known: alike nobody
REPEAT_WEIGHT = 10
ATTR_WEIGHTS = {"municipality": 8, "region": 4, "position": 2, "gender": 2}


class Effort(StrEnum):
    """How long the search goes on; the work is counted in steps, never in seconds."""

    QUICK = "quick"
    NORMAL = "normal"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True)
class Attribute:
    """What people have in common: a code for each person and what the codes stand for."""

    name: str
    values: tuple[int, ...]  # per person an index into `labels`, or UNKNOWN
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One round: the seats of each table, who is there, and the least a table must get."""

    sizes: tuple[int, ...]
    present: tuple[int, ...]
    min_sizes: tuple[int, ...] = ()  # as long as `sizes`, or empty: no table must get anybody

    @property
    def least(self) -> tuple[int, ...]:
        """Return the least number of people of each table."""
        return self.min_sizes or (0,) * len(self.sizes)


@dataclass(frozen=True, slots=True)
class Lock:
    """A fixed seat: a host or a moderator; it binds whenever the person is present."""

    round: int
    person: int
    table: int


@dataclass(frozen=True, slots=True)
class TableRule:
    """How many people with a value each table must and may have, in every round.

    `or_none` lets a table have nobody of them: two at least or none means nobody is alone.
    """

    attr: str
    value: int  # an index into the attribute's labels; UNKNOWN where nobody has the value
    at_least: int = 0
    at_most: int | None = None
    tables: tuple[int, ...] | None = None  # all unless given
    or_none: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What would be liked and costs its weight in each round where it is missed.

    With a table: each of the people would sit there. Without: each pair of the people would sit
    together, or apart.
    """

    people: tuple[int, ...]
    weight: int
    table: int | None = None
    together: bool = True


@dataclass(frozen=True, slots=True)
class Weights:
    """The prices: a repeated meeting, a moved person, two people with one value at a table."""

    rep: int = REPEAT_WEIGHT
    move: int = 0
    attrs: Mapping[str, int] = field(default_factory=lambda: dict(ATTR_WEIGHTS))

    def of(self, attr: str) -> int:
        """Return the price of a pair alike in an attribute."""
        return self.attrs.get(attr, 0)


@dataclass(frozen=True, slots=True)
class Request:
    """Everything a plan depends on; people are indexes into `people` throughout."""

    people: tuple[str, ...]  # ids; what they are is the caller's business
    rounds: tuple[Round, ...]
    attrs: tuple[Attribute, ...] = ()
    together: tuple[tuple[int, ...], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    locks: tuple[Lock, ...] = ()
    each_table: tuple[TableRule, ...] = ()
    prefer: tuple[Wish, ...] = ()
    history: tuple[Seating, ...] = ()  # rounds already held: their meetings count
    reference: tuple[Seating, ...] = ()  # the plan that is being repaired, a seating per round
    weights: Weights = field(default_factory=Weights)

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute of a name."""
        return next((attr for attr in self.attrs if attr.name == name), None)
