"""What happens to seating plans: people stand in them by their ids, never by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PlanAccepted:
    """A seating plan was accepted for a session, or accepted anew after a change.

    `tables` holds (name, seats, topic), `rounds` the table of each of `people` in each round, −1
    for who has none, `locked` (round, person, table) as numbers. `draft` is what was asked for.
    """

    session: str
    digest: str  # of the draft and the people it was made for
    people: tuple[str, ...] = ()
    tables: tuple[tuple[str, int, str], ...] = ()
    rounds: tuple[tuple[int, ...], ...] = ()
    locked: tuple[tuple[int, int, int], ...] = ()
    draft: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanDropped:
    """A seating plan is not used; rounds of it that were held stay remembered."""


@dataclass(frozen=True, slots=True)
class RoundStarted:
    """A round of a plan began, numbered from 0, to last some minutes or as long as it takes."""

    round: int
    minutes: int = 0
