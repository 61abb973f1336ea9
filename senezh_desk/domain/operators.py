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
SPARE_DIGITS = 12
_PIN = re.compile(r"[0-9]{4,8}")  # shorter than a spare code and than a badge code

_HASH = re.compile(  # argon2id's own form, below a gigabyte: no entry may exhaust a desk
    r"\$argon2id\$v=\d+\$m=\d{1,6},t=\d{1,2},p=\d{1,2}\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+"
)


@dataclass(frozen=True, slots=True)
class Operator:
    """Somebody who works at a desk; `pin` and `spare` are hashes, never shown and never exported.

    The spare code lets an administrator in who forgot the PIN: nobody else may be there to help.
    """

    id: str
    name: str
    role: Role = Role.REGISTRAR
    pin: str = field(default="", repr=False)
    spare: str = field(default="", repr=False)
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
    """Tell whether a text can be a PIN: 4 to 8 digits."""
    return _PIN.fullmatch(text) is not None


def is_hash(text: str) -> bool:
    """Tell whether a text is a hash that may be compared with a PIN."""
    return text.isascii() and _HASH.fullmatch(text) is not None


def spare_digits(text: str) -> str:
    """Return the digits of a spare code however it was spaced, "" for anything else."""
    digits = re.sub(r"[\s-]", "", text)
    return digits if re.fullmatch(rf"[0-9]{{{SPARE_DIGITS}}}", digits) else ""


def grouped_spare(digits: str) -> str:
    """Return a spare code as it is shown: "1234 5678 9012"."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


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
