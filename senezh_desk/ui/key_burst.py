"""Tells a scanner's burst of keys from a person's typing, by speed and by content."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_code import CODE_LENGTH

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_GAP_MS = 60  # a person's two keys are rarely nearer, a scanner's rarely farther
SURE_AFTER = 6  # keys as fast as a scanner's: nobody types so
SURE_GAP_MS = 250  # then even a stutter of a wireless scanner belongs to the scan
SCANNER_MEDIAN_MS = 40
SHORTEST = 4  # characters of a scan; less is typing


def longest_gap(times: Sequence[int]) -> int:
    """Return how long after the last of these times (ms) a next key still belongs to the burst."""
    if len(times) < SURE_AFTER:
        return FIRST_GAP_MS
    gaps = [after - before for before, after in pairwise(times)]
    return SURE_GAP_MS if median(gaps) <= SCANNER_MEDIAN_MS else FIRST_GAP_MS


def is_scan(text: str) -> bool:
    """Tell whether a burst that Enter or Tab ended is a scan: words alone are a person's."""
    return len(text) >= SHORTEST and any(sign.isdigit() for sign in text)


def is_bare_code(text: str) -> bool:
    """Tell whether a burst is a whole code though nothing ended it (no suffix set up)."""
    return len(text) == CODE_LENGTH and text.isascii() and text.isdigit()
