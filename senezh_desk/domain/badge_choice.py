"""Whose badges go to paper: everybody's, or only those that paper does not show yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from senezh_desk.domain.person import Person


class Whose(StrEnum):
    """The groups of people that badges are printed for."""

    ALL = "all"
    PENDING = "pending"  # never printed or changed
    NEVER = "never"
    CHANGED = "changed"  # printed, and the badge would now look different


@dataclass(frozen=True, slots=True)
class BadgeLine:
    """A person who gets a badge, and what a badge printed now would show (a digest)."""

    person: Person
    shown: str

    @property
    def groups(self) -> frozenset[Whose]:
        """Return the groups the person belongs to."""
        if self.person.printed_at is None:
            return frozenset({Whose.ALL, Whose.PENDING, Whose.NEVER})
        if self.person.printed_as != self.shown:
            return frozenset({Whose.ALL, Whose.PENDING, Whose.CHANGED})
        return frozenset({Whose.ALL})


@dataclass(frozen=True, slots=True)
class BadgeChoice:
    """Which badges are wanted; "" for any team."""

    whose: Whose = Whose.ALL
    team: str = ""

    def fits(self, line: BadgeLine) -> bool:
        """Tell whether a badge is wanted."""
        return self._fits_team(line) and self.whose in line.groups

    def counts(self, lines: Iterable[BadgeLine]) -> Mapping[Whose, int]:
        """Return how many badges of this team each group has."""
        found: Counter[Whose] = Counter()
        for line in lines:
            if self._fits_team(line):
                found.update(line.groups)
        return found

    def _fits_team(self, line: BadgeLine) -> bool:
        return self.team in {"", line.person.fields.team}
