"""A team that arrives together: who of it is still awaited when the first has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.expectation import part_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from senezh_desk.domain.attendance import PersonLine
    from senezh_desk.domain.expectation import Expectation
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.stays import ModuleStay


@dataclass(frozen=True, slots=True)
class TeamArrival:
    """The rest of a team in the order of its badges; `size` counts those who are in too."""

    team: str
    size: int
    awaited: tuple[Person, ...]

    def missing_head(self, coming: Collection[str]) -> Person | None:
        """Return the head of the team who is neither in nor among these ids, or None."""
        return next((one for one in self.awaited if one.fields.head and one.id not in coming), None)


def team_arrival(
    team: str,
    members: Iterable[PersonLine],
    rule: Expectation,
    stays: Mapping[str, ModuleStay],
) -> TeamArrival:
    """Return what a desk offers of a team: whoever is expected at the session and not in yet.

    `stays` are the members' in the session's module. Whoever is due on another day may come all
    the same, but by a scan of their own.
    """
    lines = [line for line in members if line.person.is_active and not line.person.erased]
    awaited = sorted(
        (
            line.person
            for line in lines
            if not line.present and rule.of(part_of(line.person, stays.get(line.person.id)))
        ),
        key=lambda one: one.number,
    )
    inside = sum(line.present for line in lines)
    return TeamArrival(team, inside + len(awaited), tuple(awaited))
