"""Who meets whom, and who is alike: the integer matrices that score and search share."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.request import AWAY, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from senezh_desk.domain.seating.request import Attribute, Request, Seating

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]


def sharing(seating: Seating | Ints) -> Flags:
    """Return who shares a table with whom in one round; nobody does with themselves."""
    at = np.asarray(seating, dtype=np.int64)
    shared: Flags = (at[:, None] == at[None, :]) & (at != AWAY)[:, None]
    np.fill_diagonal(shared, val=False)
    return shared


def meetings(seatings: Iterable[Seating | Ints], people: int) -> Ints:
    """Return how often each two people share a table over some rounds."""
    met = np.zeros((people, people), dtype=np.int64)
    for seating in seatings:
        met += sharing(seating)
    return met


def alike(attr: Attribute) -> Flags:
    """Return who has the same known value as whom; nobody is alike with themselves."""
    values = np.asarray(attr.values, dtype=np.int64)
    same: Flags = (values[:, None] == values[None, :]) & (values != UNKNOWN)[:, None]
    np.fill_diagonal(same, val=False)
    return same


def bound_pairs(request: Request) -> Flags:
    """Return the pairs that must sit together: their meetings are no repeats."""
    bound = np.zeros((len(request.people), len(request.people)), dtype=np.bool_)
    for block in request.together:
        for one, other in combinations(block, 2):
            bound[one, other] = bound[other, one] = True
    return bound
