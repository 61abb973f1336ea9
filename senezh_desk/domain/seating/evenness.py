"""How many people each table gets where there are more seats than people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def even_sizes(people: int, sizes: Sequence[int]) -> list[int]:
    """Return so many people shared out as evenly as the tables allow."""
    taken = [0] * len(sizes)
    for _ in range(min(people, sum(sizes))):
        free = (table for table, size in enumerate(sizes) if taken[table] < size)
        taken[min(free, key=taken.__getitem__)] += 1
    return taken


def pairs(count: int) -> int:
    """Return how many pairs so many people make."""
    return count * (count - 1) // 2


def flat(total: int, cells: int) -> int:
    """Return the fewest pairs when so many are shared out over so many cells."""
    share, rest = divmod(total, cells)
    return rest * pairs(share + 1) + (cells - rest) * pairs(share)
