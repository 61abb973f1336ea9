"""The gate: who acts on this file here, and whether they may.

Services ask it before they read or write; the journal asks it again for every entry, so that no
way in or out goes round it.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.permissions import Act, Role, Standing, asks_again, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

    from senezh_desk.domain.operators import Operator
    from senezh_desk.store.database import Database

STANDING = (  # one mark: the id of who has signed in
    "EXISTS (SELECT 1 FROM operator WHERE active AND pin <> '' AND role = 'administrator'),"
    " (SELECT role FROM operator WHERE active AND id = ?)"
)


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts: the name that entries bear and, where they signed in, their id."""

    name: str
    id: str = ""
    locked: bool = False
    confirmed_at: int | None = None


class Gate:
    """Lets acts through, or says why not; who acts is one value, swapped whole."""

    def __init__(self, database: Database, clock: Callable[[], int], operator: str = "") -> None:
        """Take the name that entries bear while nobody has signed in."""
        self._database = database
        self._clock = clock
        self._nobody = Acting(operator)
        self.acting = self._nobody

    @property
    def operator(self) -> str:
        """Return the name that entries bear."""
        return self.acting.name

    def enter(self, operator: Operator) -> None:
        """Let somebody who gave the right PIN act from now on."""
        self.acting = Acting(operator.name, operator.id, confirmed_at=self._clock())

    def leave(self) -> None:
        """Let nobody act who has not signed in."""
        self.acting = self._nobody

    def lock(self) -> None:
        """Leave only the door to who is there: nobody seems to be."""
        self.acting = replace(self.acting, locked=True, confirmed_at=None)

    @contextmanager
    def entered(self, operator: Operator) -> Iterator[None]:
        """Let somebody act for a moment in the place of who is there."""
        before = self.acting
        self.enter(operator)
        try:
            yield
        finally:
            self.acting = before

    def standing(self, connection: Connection | None = None) -> Standing:
        """Return how who acts stands now."""
        reader = connection or self._database.reader
        return self.standing_of(reader.execute(f"SELECT {STANDING}", (self.acting.id,)).fetchone())

    def standing_of(self, read: Sequence[Any]) -> Standing:
        """Return the standing that the columns of STANDING say."""
        guarded, role = read
        acting = self.acting
        return Standing(
            bool(guarded), Role(role) if role else None, acting.locked, acting.confirmed_at
        )

    def allows(self, act: Act) -> bool:
        """Tell whether who acts may do something, perhaps after giving the PIN anew."""
        return refusal(self.standing(), act) is None

    def asks_again(self, act: Act) -> bool:
        """Tell whether the PIN must be given anew before something is done."""
        return asks_again(self.standing(), act, self._clock())

    def require(self, act: Act) -> None:
        """Raise DeskError where who acts may not do something now."""
        standing = self.standing()
        check(standing, act)
        if asks_again(standing, act, self._clock()):
            raise DeskError(Fault.PIN_AGAIN)


def check(standing: Standing, act: Act) -> None:
    """Raise DeskError where somebody who stands so may not do something."""
    fault = refusal(standing, act)
    if fault is not None:
        raise DeskError(fault, act=act.value)
