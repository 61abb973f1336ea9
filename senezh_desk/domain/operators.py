"""Operators: who works at a desk, and how wrong PINs slow the next try down."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from senezh_desk.domain.permissions import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

FREE_TRIES = 5  # wrong PINs before the first wait
FIRST_WAIT_MS = 30_000
LONGEST_WAIT_MS = 15 * 60_000  # somebody with a queue in front must get in again
_PIN = re.compile(r"[0-9]{4,12}")  # shorter than a badge code: a scan is no PIN


@dataclass(frozen=True, slots=True)
class Operator:
    """Somebody who works at a desk; `pin` is a hash, never shown and never exported."""

    id: str
    name: str
    role: Role = Role.REGISTRAR
    pin: str = field(default="", repr=False)
    badge: str = ""  # the code of their own badge
    active: bool = True

    @property
    def guards(self) -> bool:
        """Tell whether PINs are in force because of this operator."""
        return self.active and self.role is Role.ADMINISTRATOR and bool(self.pin)


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, and when the last one was given (UTC milliseconds)."""

    wrong: int = 0
    last: int = 0

    def failed(self, now: int) -> Tries:
        """Return the count after one more wrong PIN."""
        return Tries(self.wrong + 1, now)

    def wait(self, now: int) -> int:
        """Return how long (ms) no PIN is listened to; a clock set back makes it no longer."""
        if self.wrong < FREE_TRIES:
            return 0
        doubled = FIRST_WAIT_MS << min(self.wrong - FREE_TRIES, 16)
        whole = min(doubled, LONGEST_WAIT_MS)
        return max(0, min(whole, self.last + whole - now))


def is_pin(text: str) -> bool:
    """Tell whether a text can be a PIN: 4 to 12 digits."""
    return _PIN.fullmatch(text) is not None


def is_guarded(operators: Iterable[Operator]) -> bool:
    """Tell whether PINs are in force among these operators."""
    return any(operator.guards for operator in operators)


def leaves_somebody(operators: Iterable[Operator], changed: Operator) -> bool:
    """Tell whether, once one operator is as `changed` says, an administrator can still get in.

    True also where none could before: then nothing is guarded.
    """
    before = tuple(operators)
    after = [changed if operator.id == changed.id else operator for operator in before]
    return is_guarded(after) or not is_guarded(before)
