"""A plan in somebody's hands: moves and swaps, and what each of them makes worse."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.seating.breaches import Breach, breaches
from senezh_desk.domain.seating.meetings import alike, bound_pairs, sharing
from senezh_desk.domain.seating.plan import Plan
from senezh_desk.domain.seating.request import AWAY, Lock, Round

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from senezh_desk.domain.seating.meetings import Flags, Ints
    from senezh_desk.domain.seating.request import Request, Seating


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Who sits where and whose seat is locked, as (round, person)."""

    rounds: tuple[Seating, ...]
    locked: frozenset[tuple[int, int]] = frozenset()

    def locks(self) -> tuple[Lock, ...]:
        """Return the locked seats as a request has them."""
        return tuple(
            Lock(index, person, self.rounds[index][person])
            for index, person in sorted(self.locked)
            if self.rounds[index][person] != AWAY
        )


def arrangement(rounds: tuple[Seating, ...], locks: Iterable[Lock]) -> Arrangement:
    """Return a plan as the board holds it."""
    return Arrangement(rounds, frozenset((lock.round, lock.person) for lock in locks))


def moved(held: Arrangement, index: int, person: int, table: int) -> Arrangement:
    """Return the plan with a person at another table in one round."""
    return replace(held, rounds=_with(held.rounds, index, {person: table}))


def swapped(held: Arrangement, index: int, one: int, other: int) -> Arrangement:
    """Return the plan with two people's seats exchanged in one round."""
    seating = held.rounds[index]
    seats = {one: seating[other], other: seating[one]}
    return replace(held, rounds=_with(held.rounds, index, seats))


def left(held: Arrangement, person: int, first: int) -> Arrangement:
    """Return the plan without somebody who is not in the hall, from a round on."""
    rounds = held.rounds
    for index in range(first, len(rounds)):
        rounds = _with(rounds, index, {person: AWAY})
    gone = {(index, person) for index in range(first, len(rounds))}
    return Arrangement(rounds, held.locked - gone)


def lock_turned(held: Arrangement, index: int, person: int) -> Arrangement:
    """Return the plan with a seat locked that was not, or the other way round."""
    return replace(held, locked=held.locked ^ {(index, person)})


def _with(rounds: tuple[Seating, ...], index: int, seats: Mapping[int, int]) -> tuple[Seating, ...]:
    seating = tuple(seats.get(person, table) for person, table in enumerate(rounds[index]))
    return (*rounds[:index], seating, *rounds[index + 1 :])


def seated(request: Request, rounds: tuple[Seating, ...]) -> Request:
    """Return the request as it is for those who have seats: nobody is missed on the board."""
    held = tuple(
        Round(
            round_.sizes,
            tuple(person for person, table in enumerate(seating) if table != AWAY),
            round_.min_sizes,
        )
        for round_, seating in zip(request.rounds, rounds, strict=True)
    )
    return replace(request, rounds=held)


class Trouble(StrEnum):
    """What a move can make worse."""

    MEET_AGAIN = "meet_again"  # `people` meet for the `times`-th time
    ALIKE = "alike"  # `people` have `label` in common
    ORDER = "order"  # `breach` of what was ordered


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that got worse, in one round at one table."""

    trouble: Trouble
    round: int
    table: int | None
    people: tuple[int, ...]
    times: int = 0
    attr: str = ""
    label: str = ""
    breach: Breach | None = None


def worsened(request: Request, before: Arrangement, after: Arrangement) -> tuple[Finding, ...]:
    """Return what a change of seats made worse: orders first, then meetings, then likeness."""
    old = set(breaches(seated(request, before.rounds), Plan(before.rounds)))
    new = breaches(seated(request, after.rounds), Plan(after.rounds))
    found = [
        Finding(Trouble.ORDER, breach.round, breach.table, breach.people, breach=breach)
        for breach in new
        if breach not in old
    ]
    bound = bound_pairs(request)
    changes = [
        (index, person)
        for index, (was, now) in enumerate(zip(before.rounds, after.rounds, strict=True))
        for person, (here, there) in enumerate(zip(was, now, strict=True))
        if there not in {here, AWAY}
    ]
    again: list[Finding] = []
    like: list[Finding] = []
    told = set()
    for index, person in changes:
        seating, was = after.rounds[index], before.rounds[index]
        near = [o for o, table in enumerate(seating) if table == seating[person] and o != person]
        new_near = [o for o in near if was[o] != was[person] or was[person] == AWAY]
        times = _met(request, after.rounds, person)
        for other in new_near:
            pair = (min(person, other), max(person, other))
            if (index, pair) in told:
                continue
            told.add((index, pair))
            table = seating[person]
            if times[other] > 1 and not bound[person, other]:
                again.append(
                    Finding(Trouble.MEET_AGAIN, index, table, pair, times=int(times[other]))
                )
            like += [
                Finding(Trouble.ALIKE, index, table, pair, 0, attr.name, attr.labels[value])
                for attr in request.attrs
                if request.weights.of(attr.name)
                and (value := attr.values[person]) >= 0
                and value == attr.values[other]
            ]
    like.sort(key=lambda finding: -request.weights.of(finding.attr))
    return (*found, *again, *like)


def _met(request: Request, rounds: tuple[Seating, ...], person: int) -> Ints:
    """Return how often a person meets each other one, history included."""
    at = np.asarray((*request.history, *rounds), dtype=np.int64)
    mine = at[:, [person]]
    met: Ints = ((at == mine) & (mine != AWAY)).sum(axis=0)
    return met


@dataclass(frozen=True, slots=True)
class TableTroubles:
    """What is not as it should be at one table of one round."""

    again: int = 0  # pairs that meet not for the first time
    alike: Mapping[str, int] = field(default_factory=dict)  # attribute -> pairs alike
    over: bool = False  # more people than seats


def troubles(request: Request, rounds: tuple[Seating, ...], index: int) -> list[TableTroubles]:
    """Return what each table of a round has against it."""
    sizes, at = request.rounds[index].sizes, np.asarray(rounds[index], dtype=np.int64)
    shared = np.triu(sharing(rounds[index]), 1)
    met = np.zeros(shared.shape, dtype=np.int64)
    for seating in (*request.history, *rounds):
        met += sharing(seating)
    again = _counted(shared & (met > 1) & ~bound_pairs(request), at, len(sizes))
    like = {
        attr.name: _counted(shared & alike(attr), at, len(sizes))
        for attr in request.attrs
        if request.weights.of(attr.name)
    }
    taken = np.bincount(at[at != AWAY], minlength=len(sizes))
    return [
        TableTroubles(
            again[table],
            {name: counts[table] for name, counts in like.items() if counts[table]},
            bool(taken[table] > seats),
        )
        for table, seats in enumerate(sizes)
    ]


def _counted(pairs: Flags, at: Ints, tables: int) -> list[int]:
    """Return how many of some pairs sit at each table."""
    counts: list[int] = np.bincount(at[np.nonzero(pairs)[0]], minlength=tables).tolist()
    return counts
