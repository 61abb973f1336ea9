"""Seating: what is reached on known requests, against lower bounds and against other programs.

The figures of other programs are quoted: they were measured once, on machines like this one.
CP-SAT is run beside ours where OR-Tools is installed (`pip install -e '.[bench]'`).
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.figure import Figure
from senezh_desk.domain.seating.request import Effort
from senezh_desk.domain.seating.request_json import read_instance
from senezh_desk.domain.seating.solve import solve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from senezh_desk.domain.seating.plan import Answer

Told = dict[str, Any]
_FOLDER = Path(__file__).parent / "seating_requests"
_SECONDS = 10  # that CP-SAT gets


@dataclass(frozen=True, slots=True)
class Row:
    """A request, what is wanted of it, in what time, and what others reach."""

    name: str
    told: Callable[[], Told]
    wanted: float
    seconds: float | None = None
    effort: Effort = Effort.NORMAL
    others: str = ""


def golf(tables: int, seats: int, rounds: int) -> Told:
    """Return rounds of equal tables where only repeated meetings cost anything."""
    people = list(range(tables * seats))
    held = [{"sizes": [seats] * tables, "present": people} for _ in range(rounds)]
    return {"n": len(people), "attrs": {}, "rounds": held, "weights": {"rep": 1}}


def kept(name: str) -> Told:
    """Return a request that lies beside this module."""
    told: Told = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return told


def roomier() -> Told:
    """Return the whole teams with thirteen chairs at each table; only meetings cost anything."""
    told = kept("team72")
    for held in told["rounds"]:
        held["sizes"] = [13] * 6
    return told | {"attrs": {}, "weights": {"rep": 1}}


def whole_teams() -> Told:
    """Return the whole teams at full tables; only meetings cost anything."""
    return kept("team72") | {"attrs": {}, "weights": {"rep": 1}}


def liking(people: int, groups: int) -> Told:
    """Return people of whom each two like each other so much: the groups' sum is to be large."""

    def much(i: int, j: int) -> int:
        mixed = 31 * i * i + 17 * j * j + 7 * i * j + 13 * (i + j)
        return (mixed * 2654435761 % 2**32) >> 25

    told = golf(groups, people // groups, 1)
    told["prefer"] = [
        {"people": [i, j], "together": True, "weight": much(i, j)}
        for i, j in combinations(range(people), 2)
    ]
    return told


ROWS = (
    Row("sg15 R", partial(golf, 5, 3, 7), 0, 2, others="golfers 6–8, CP-SAT 7"),
    Row("sg32 R", partial(golf, 8, 4, 10), 16, others="golfers 31–35, CP-SAT 92"),
    Row("sg32, 9 rounds R", partial(golf, 8, 4, 9), 0, 0.1),
    Row("of24 Q", partial(golf, 4, 6, 5), 80, 0.1, others="golfers 80, CP-SAT 81"),
    Row("sg72 R", partial(golf, 9, 8, 6), 0, 0.1, others="golfers 53–58, CP-SAT 252"),
    Row("sg300 R", partial(golf, 30, 10, 5), 0, 0.1, others="golfers none in 550 s"),
    Row("abs74 R", partial(kept, "abs74"), 1, others="CP-SAT 93"),
    Row("abs74 R, thorough", partial(kept, "abs74"), 0, None, Effort.THOROUGH),
    Row("bal110", partial(kept, "bal110"), 456, 0.5, others="CP-SAT 456, GroupEng 456"),
    Row("bal90h", partial(kept, "bal90h"), 276, 2, others="CP-SAT 281, anticlust 276"),
    Row("bal300", partial(kept, "bal300"), 1876, 1, others="GroupEng 1876 in 2 s"),
    Row("full96", partial(kept, "full96"), 2900, others="CP-SAT 6032; best known 2844"),
    Row("full96, thorough", partial(kept, "full96"), 2860, None, Effort.THOROUGH),
    Row("full300", partial(kept, "full300"), 8650, 10),
    Row("team72, 12 chairs R", whole_teams, 298),
    Row("team72, 13 chairs R", roomier, 0),
)
LIKING = ((12, 4, 1245), (12, 3, 1724), (30, 5, 7221), (72, 9, 24450), (120, 10, 60397))


def measure() -> list[Figure]:
    """Return every row: cost against what is wanted, and the time where one is wanted."""
    figures = [figure for row in ROWS for figure in _measured(row)]
    for people, groups, wanted in LIKING:
        told = liking(people, groups)
        answer = solve(read_instance(told))
        total = sum(wish["weight"] for wish in told["prefer"]) - answer.score.missed
        name = f"MDGP {people} in {groups}"
        figures.append(_figure(name, total, wanted, total / wanted, 1, at_least=True))
    return figures + list(_beside_others())


def _measured(row: Row) -> Iterator[Figure]:
    request = read_instance(row.told())
    began = time.perf_counter()
    answer = solve(request, row.effort)
    taken = time.perf_counter() - began
    ours = _judged(row, answer)
    note = "proved" if answer.proved["cost"] else f"bound {answer.bounds.cost}"
    if row.others:
        note += f"; quoted: {row.others}"
    ratio = ours / row.wanted if row.wanted else ours
    yield _figure(row.name, ours, row.wanted, ratio, 1 if row.wanted else 0, note=note)
    if row.seconds is not None:
        yield Figure(f"seating: {row.name} time", taken, row.seconds, taken / row.seconds, 1, "s")


def _judged(row: Row, answer: Answer) -> int:
    return answer.score.r if " R" in row.name else answer.score.cost


def _figure(
    name: str,
    ours: float,
    wanted: float,
    ratio: float,
    goal: float,
    *,
    at_least: bool = False,
    note: str = "",
) -> Figure:
    return Figure(f"seating: {name}", ours, wanted, ratio, goal, "", at_least, note)


def _beside_others() -> Iterator[Figure]:
    """Return ours against CP-SAT on the same requests, run here one after the other."""
    try:
        from benchmarks.seating_cp_sat import best_cost  # noqa: PLC0415  # may not be installed
    except ImportError:
        sys.stderr.write("seating: CP-SAT is not installed, nothing is run beside ours\n")
        return
    for name, told in (("of24", golf(4, 6, 5)), ("bal110", kept("bal110"))):
        ours = solve(read_instance(told)).score.cost
        theirs = best_cost(told, _SECONDS)
        note = f"CP-SAT, {_SECONDS} s, one thread"
        yield _figure(f"{name} beside CP-SAT", ours, theirs, ours / theirs, 1, note=note)
