"""Presence: who is in a session, folded by the time things happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Movement(NamedTuple):
    """One check-in or check-out that holds, not undone."""

    at: int  # when it happened, UTC milliseconds
    inside: bool  # in or out
    desk: str  # id of the desk
    entry: str


class Stay(NamedTuple):
    """Whether a person is inside at a moment, and since which movement."""

    inside: bool
    since: Movement | None


@dataclass(frozen=True, slots=True)
class Presence:
    """All movements of one person in one session, in the order they happened."""

    session: str
    movements: tuple[Movement, ...] = ()

    def stay_at(self, at: int) -> Stay:
        """Return the state after everything that happened up to a moment.

        Repeated check-ins prolong a stay: it began with the first of them.
        """
        since: Movement | None = None
        for movement in self.movements:
            if movement.at > at:
                break
            if since is None or since.inside != movement.inside:
                since = movement
        return Stay(since is not None and since.inside, since)

    @property
    def now(self) -> Stay:
        """Return the state after the last movement."""
        return self.stay_at(self.movements[-1].at) if self.movements else Stay(False, None)

    @property
    def arrival(self) -> Movement | None:
        """Return the first check-in, or None."""
        return next((movement for movement in self.movements if movement.inside), None)
