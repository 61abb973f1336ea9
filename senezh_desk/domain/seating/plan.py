"""A seating plan and what is said of it: its score, its bounds, what is proved, what would help."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.domain.seating.request import Seating


@dataclass(frozen=True, slots=True)
class Plan:
    """Who sits where: for each round the table of each person, AWAY for who has none."""

    rounds: tuple[Seating, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What a plan costs: `cost` = rep x Q + each attribute's weight x `same` + move x `moved`.

    `q` and `r` leave out pairs that must sit together. Missed wishes are counted apart.
    """

    cost: int
    q: int  # the sum over pairs of (meetings choose 2)
    r: int  # the sum over pairs of meetings beyond the first
    same: Mapping[str, int]  # attribute -> pairs alike at one table, over all rounds
    moved: int  # seats of people who sit elsewhere than in the reference
    missed: int  # the weight of all missed wishes
    violations: int
    mean_met: float  # different people met in these rounds, on average
    least_met: int  # and by whoever meets fewest

    @property
    def total(self) -> int:
        """Return what the search makes small: the cost and the missed wishes."""
        return self.cost + self.missed


@dataclass(frozen=True, slots=True)
class Bounds:
    """What no plan for the request can stay below."""

    q: int
    r: int
    same: Mapping[str, int]
    cost: int


class Help(StrEnum):
    """Ways in which a request could be better served, or why it cannot be."""

    MORE_CHAIRS = "more_chairs"  # with so many more at each table: `repeats` expected
    ROUNDS_WITHOUT_REPEATS = "rounds_without_repeats"  # so many are possible
    MORE_THAN_TABLES = "more_than_tables"  # a value has more people than there are tables


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice: what it is about and its numbers."""

    help: Help
    count: int  # chairs, rounds, people
    of: int = 0  # repeats then, rounds asked for, tables
    attr: str = ""
    label: str = ""  # the value in question


@dataclass(frozen=True, slots=True)
class Answer:
    """The best plan found and what is known about it."""

    plan: Plan
    score: Score
    bounds: Bounds
    proved: Mapping[str, bool]  # "cost", "Q", "R", each attribute: cannot be better
    seed: int
    steps: int
    complete: bool = True  # False: cut off by the clock or by hand
    advice: tuple[Advice, ...] = ()
