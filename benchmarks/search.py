"""Search: how long a keystroke takes at 100,000 listed, and whether the right person is first."""

from __future__ import annotations

import random
import time
from statistics import quantiles
from typing import TYPE_CHECKING

from benchmarks.figure import Figure
from benchmarks.garbling import garbled_queries
from benchmarks.names import people
from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.search import Searchable, SearchIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.garbling import Garbled
    from senezh_desk.domain.person import PersonFields

_FRAME = 1000 / 60  # milliseconds
_QUERIES = 1000
_TYPED = 150  # names typed letter by letter
_SEED = 20_260


def measure() -> list[Figure]:
    """Return the 95th percentile of a keystroke in frames, and the share found first."""
    return [_keystroke(), _found_first()]


def searchables(listed: Iterable[PersonFields]) -> list[Searchable]:
    """Return invented people as the index takes them, with numbers and codes."""
    rng = random.Random(_SEED)  # noqa: S311  # codes of nobody
    return [
        Searchable(
            id=str(number),
            last=person.last,
            first=person.first,
            middle=person.middle,
            team=person.team,
            municipality=person.municipality,
            region=person.region,
            phone=person.phone,
            number=number,
            codes=(new_code(lambda: f"{rng.randrange(10**16):016}"),),
        )
        for number, person in enumerate(listed, 1)
    ]


def keystrokes(listed: Sequence[PersonFields], count: int, seed: int) -> list[str]:
    """Return what the field holds after each key of plain and garbled names typed to the end."""
    rng = random.Random(seed)  # noqa: S311  # queries, not secrets
    garbled = [item.query for item in garbled_queries(listed, count // 2, seed)]
    plain = [rng.choice(listed).name for _ in range(count - len(garbled))]
    return [text[:end] for text in (*plain, *garbled) for end in range(1, len(text) + 1)]


def is_first(index: SearchIndex, item: Garbled) -> bool:
    """Tell whether a garbled query has its person first, or tied with what the plain one finds."""
    wanted = str(item.person + 1)
    hits = index.find(item.query)
    best = [hit.id for hit in hits if hit.cost == hits[0].cost]
    if wanted not in best:
        return False
    plain = index.find(item.plain)
    as_good = {hit.id for hit in plain if hit.tier == plain[0].tier}
    return all(hit == wanted or hit in as_good for hit in best)


def _keystroke() -> Figure:
    listed = people(100_000, _SEED)
    index = SearchIndex(searchables(listed))
    taken = []
    for text in keystrokes(listed, _TYPED, _SEED):
        before = time.perf_counter()
        index.find(text)
        taken.append((time.perf_counter() - before) * 1000)
    p95 = quantiles(taken, n=20)[-1]
    return Figure("search: keystroke p95", p95, _FRAME, p95 / _FRAME, 0.5, "ms")


def _found_first() -> Figure:
    listed = people(10_000, _SEED + 1)
    index = SearchIndex(searchables(listed))
    queries = garbled_queries(listed, _QUERIES, _SEED + 2)
    right = sum(is_first(index, item) for item in queries)
    share = right / _QUERIES
    return Figure("search: right first", right, _QUERIES, share, 0.98, "queries", at_least=True)
