"""A team that arrives together: who of it is still awaited when the first has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from senezh_desk.domain.attendance import PersonLine
    from senezh_desk.domain.person import Person


@dataclass(frozen=True, slots=True)
class TeamArrival:
    """The rest of a team in the order its badges lie in; `size` counts those who are in too."""

    team: str
    size: int
    awaited: tuple[Person, ...]

    def missing_head(self, coming: Collection[str]) -> Person | None:
        """Return the head of the team who is neither in nor among these ids, or None."""
        return next((one for one in self.awaited if one.fields.head and one.id not in coming), None)


def team_arrival(team: str, members: Iterable[PersonLine]) -> TeamArrival:
    """Return what a desk offers of a team: whoever takes part and is not in yet."""
    lines = [line for line in members if line.person.is_active and not line.person.erased]
    awaited = sorted(
        (line.person for line in lines if not line.present), key=lambda one: one.number
    )
    return TeamArrival(team, len(lines), tuple(awaited))
