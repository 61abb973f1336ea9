"""Badge codes: 17 decimal digits of which the last checks the others; nothing personal in them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CODE_LENGTH = 17
RANDOM_LENGTH = CODE_LENGTH - 1
_ZERO = ord("0")
_GROUPS = (slice(0, 4), slice(4, 8), slice(8, 12), slice(12, None))

# A totally anti-symmetric quasigroup of order 10 with a zero diagonal: H. Michael Damm, "Total
# anti-symmetrische Quasigruppen", dissertation, Philipps-Universität Marburg, 2004. It finds every
# wrong digit and every swap of neighbours, and the check digit of a whole code is 0.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


def damm(digits: str) -> int:
    """Return the Damm check digit (0–9) of ASCII digits; 0 when they end in the right one."""
    interim = 0
    for digit in digits.encode():
        interim = _DAMM[interim][digit - _ZERO]
    return interim


def new_code(random_digits: Callable[[], str] | None = None) -> str:
    """Return a new badge code of the 16 digits that `random_digits` gives, else of random ones.

    Raises ValueError where that gives anything but 16 ASCII digits.
    """
    digits = random_digits() if random_digits else f"{secrets.randbelow(10**RANDOM_LENGTH):016}"
    if len(digits) != RANDOM_LENGTH or not _is_digits(digits):
        raise ValueError(digits)
    return f"{digits}{damm(digits)}"


def is_well_formed(code: str) -> bool:
    """Tell whether a text is 17 ASCII digits with the right check digit."""
    return len(code) == CODE_LENGTH and _is_digits(code) and damm(code) == 0


def grouped(code: str) -> str:
    """Return a code as it is printed under the QR for typing: "1234 5678 9012 34567"."""
    return " ".join(code[group] for group in _GROUPS if code[group])


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
