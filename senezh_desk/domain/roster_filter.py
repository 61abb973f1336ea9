"""The roster's quick filters: who is shown, and how many each would show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from senezh_desk.domain.attendance import PersonLine


class Group(StrEnum):
    """The groups of people that the roster tells apart."""

    ALL = "all"
    HERE = "here"
    NOT_HERE = "not_here"
    WITHDRAWN = "withdrawn"  # or replaced
    WALK_INS = "walk_ins"
    CONFLICTS = "conflicts"


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """Which lines of the roster are wanted; "" for any team or region."""

    group: Group = Group.ALL
    team: str = ""
    region: str = ""

    def fits(self, line: PersonLine) -> bool:
        """Tell whether a line is wanted."""
        return self._fits_place(line) and self.group in groups_of(line)

    def _fits_place(self, line: PersonLine) -> bool:
        fields = line.person.fields
        return self.team in {"", fields.team} and self.region in {"", fields.region}

    def counts(self, lines: Iterable[PersonLine]) -> Mapping[Group, int]:
        """Return how many lines of this team and region each group has."""
        found: Counter[Group] = Counter()
        for line in lines:
            if self._fits_place(line):
                found.update(groups_of(line))
        return found


def groups_of(line: PersonLine) -> frozenset[Group]:
    """Return the groups a line belongs to; who is withdrawn or replaced is not awaited."""
    person = line.person
    groups = {Group.ALL}
    if line.present:
        groups.add(Group.HERE)
    elif person.is_active:
        groups.add(Group.NOT_HERE)
    if not person.is_active:
        groups.add(Group.WITHDRAWN)
    if person.walk_in:
        groups.add(Group.WALK_INS)
    if person.conflicts:
        groups.add(Group.CONFLICTS)
    return frozenset(groups)
