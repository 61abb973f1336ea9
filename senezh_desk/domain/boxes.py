"""Where printed badges lie until somebody comes: boxes of so many, in the order of the numbers."""

from __future__ import annotations

SETTING = "box"  # of the programme: how many badges a box takes, nothing where there are no boxes
LARGEST = 999


def box_of(number: int, capacity: int) -> int:
    """Return the box, from 1, that the badge of a permanent number lies in; 0 without boxes."""
    return (number - 1) // capacity + 1 if capacity > 0 else 0


def read_capacity(text: str | None) -> int:
    """Return what the setting's text says; 0 where nobody set it or a newer version did."""
    return int(text) if text is not None and text.isascii() and text.isdigit() else 0
