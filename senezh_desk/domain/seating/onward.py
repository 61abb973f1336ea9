"""Going on with a plan when somebody is late or does not come: what is asked, what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.accepted import aligned, met_at
from senezh_desk.domain.seating.asking import request_of
from senezh_desk.domain.seating.request import AWAY, Lock

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.seating.asking import Seats
    from senezh_desk.domain.seating.request import Request, Seating


@dataclass(frozen=True, slots=True)
class Moves:
    """What a way to go on means for people: who sits elsewhere than planned, in any round."""

    people: tuple[str, ...]
    seats: int  # over all rounds


def first_open(plan: AcceptedPlan) -> int:
    """Return the first round that can still be changed: groups that walk stay what they are."""
    return 0 if plan.draft.walks else min(plan.next_open, len(plan.rounds))


def onward(
    plan: AcceptedPlan,
    people: Sequence[Person],
    present: Collection[str],
    history: Sequence[Seats],
) -> Request:
    """Return the request of the rounds to come with those who are there now.

    `people` are all of the plan and whoever came besides; rounds already held are history.
    """
    first = first_open(plan)
    ids = tuple(person.id for person in people)
    coming = len(plan.rounds) - first
    draft = replace(plan.draft, tables=plan.tables, rounds=1 if plan.draft.walks else coming)
    request = request_of(draft, people, present, (*history, *met_at(plan, plan.rounds[:first], ())))
    places = {who: place for place, who in enumerate(ids)}
    locks = tuple(
        Lock(lock.round - first, places[plan.people[lock.person]], lock.table)
        for lock in plan.locked
        if lock.round >= first and plan.people[lock.person] in places
    )
    return replace(
        request,
        locks=tuple(dict.fromkeys((*request.locks, *locks))),
        reference=aligned(plan, ids)[first:],
    )


def carried_on(
    plan: AcceptedPlan, people: Sequence[str], rounds: Sequence[Seating]
) -> AcceptedPlan:
    """Return a plan with its held rounds as they were and other rounds to come.

    Whoever has no seat in any round is left out.
    """
    first = first_open(plan)
    whole = (*aligned(plan, people)[:first], *rounds)
    kept = [n for n in range(len(people)) if any(seating[n] != AWAY for seating in whole)]
    ids = tuple(people[n] for n in kept)
    seated = tuple(tuple(seating[n] for n in kept) for seating in whole)
    locks = (
        Lock(lock.round, ids.index(plan.people[lock.person]), lock.table)
        for lock in plan.locked
        if plan.people[lock.person] in ids
    )
    return replace(
        plan,
        people=ids,
        rounds=seated,
        locked=tuple(lock for lock in locks if seated[lock.round][lock.person] == lock.table),
    )


def moves(before: AcceptedPlan, after: AcceptedPlan) -> Moves:
    """Return who would have to move: those who had a seat and get another one."""
    old = aligned(before, after.people)
    found = [
        who
        for seating, was in zip(after.rounds, old, strict=True)
        for who, (now, then) in enumerate(zip(seating, was, strict=True))
        if AWAY not in {now, then} and now != then
    ]
    return Moves(tuple(after.people[who] for who in sorted(set(found))), len(found))
