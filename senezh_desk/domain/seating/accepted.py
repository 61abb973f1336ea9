"""Accepted plans: what the entries about one come to, and which of its rounds were held."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.coding import decode
from senezh_desk.domain.entry import unbeaten
from senezh_desk.domain.kinds import PlanAccepted, RoundStarted
from senezh_desk.domain.record_fold import standing_told
from senezh_desk.domain.seating.draft import (
    MOST_ROUNDS,
    Draft,
    PlaceWord,
    Table,
    digest,
    dump,
    load,
)
from senezh_desk.domain.seating.request import AWAY, Lock

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.seating.request import Seating


class Started(NamedTuple):
    """A round's beginning; `at` is UTC milliseconds, 0 minutes are as long as it takes."""

    round: int
    at: int
    minutes: int


@dataclass(frozen=True, slots=True)
class AcceptedPlan:
    """A plan as it stands; `tables` are numbered as in `rounds`, people as in `people`."""

    id: str
    session: str
    people: tuple[str, ...]
    tables: tuple[Table, ...]
    rounds: tuple[Seating, ...]
    locked: tuple[Lock, ...] = ()
    draft: Draft = field(default_factory=Draft)
    entry: str = ""  # the entry that accepted it as it stands
    accepted_at: int = 0
    desk: str = ""
    started: Started | None = None  # the latest round begun
    rivals: tuple[str, ...] = ()  # entries of other desks that accepted it otherwise

    @property
    def turns(self) -> int:
        """Return how many rounds there are: of groups that walk, one a station."""
        return self.draft.rounds if self.draft.walks else len(self.rounds)

    @property
    def word(self) -> PlaceWord:
        """Return what a place is called: groups that walk come to stations."""
        return PlaceWord.STATION if self.draft.walks else self.draft.word

    @property
    def turn(self) -> int:
        """Return the round that is on, or the first one before any began."""
        return min(self.started.round, self.turns - 1) if self.started is not None else 0

    @property
    def next_open(self) -> int:
        """Return the first round that has not begun."""
        return self.started.round + 1 if self.started is not None else 0

    def table_at(self, person: str, turn: int) -> int:
        """Return where a person is in a round: a table, of groups that walk their station."""
        if person not in self.people or not self.rounds:
            return AWAY
        seat = self.rounds[0 if self.draft.walks else turn][self.people.index(person)]
        return walked(seat, turn, len(self.tables)) if self.draft.walks and seat != AWAY else seat


def walked(group: int, turn: int, stations: int) -> int:
    """Return at which station a group is in a round: each round one further."""
    return (group + turn) % stations


def fold_plan(subject: str, entries: Sequence[Entry]) -> AcceptedPlan | None:
    """Return a plan as its entries leave it; None once it was dropped or where none is told."""
    told = standing_told(entries)
    if not told or not isinstance(told[-1].happening, PlanAccepted):
        return None
    rivals = [item.entry.id for item in told[:-1] if isinstance(item.happening, PlanAccepted)]
    entry = told[-1].entry
    plan = plan_of(subject, told[-1].happening)
    if plan is None:
        return None
    return replace(
        plan,
        entry=entry.id,
        accepted_at=entry.at,
        desk=entry.desk,
        started=_started(entries),
        rivals=tuple(sorted(rivals)),
    )


def accepted_of(plan: AcceptedPlan) -> PlanAccepted:
    """Return what an entry says that accepts a plan as it stands."""
    return PlanAccepted(
        plan.session,
        digest(plan.draft, plan.people),
        plan.people,
        tuple((table.name, table.seats, table.topic) for table in plan.tables),
        plan.rounds,
        tuple((lock.round, lock.person, lock.table) for lock in plan.locked),
        dump(plan.draft),
    )


def plan_of(subject: str, accepted: PlanAccepted) -> AcceptedPlan | None:
    """Return the plan that was accepted; None where its parts do not fit together."""
    try:
        tables = tuple(Table(name, seats, topic) for name, seats, topic in accepted.tables)
        rounds = tuple(map(tuple, accepted.rounds))
        locked = tuple(
            Lock(index, person, table)
            for index, person, table in accepted.locked
            if rounds[index][person] == table
        )
        held = accepted.draft if isinstance(accepted.draft, dict) else {}
    except (TypeError, ValueError, IndexError):
        return None
    numbers = {table for seating in rounds for table in seating}
    whole = (
        bool(rounds)
        and all(isinstance(part, str) for table in tables for part in (table.name, table.topic))
        and all(isinstance(number, int) for number in (*numbers, *(t.seats for t in tables)))
        and all(len(seating) == len(accepted.people) for seating in rounds)
        and numbers <= {AWAY, *range(len(tables))}
    )
    if not whole:
        return None
    return AcceptedPlan(
        subject,
        accepted.session,
        tuple(accepted.people),
        tables,
        rounds,
        locked,
        load(held),
    )


def rounds_begun(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the beginnings of rounds that no later one supersedes, latest last."""
    begun = [entry for entry in entries if entry.kind == RoundStarted.__name__]
    return tuple(sorted(unbeaten(begun), key=attrgetter("order")))


def _started(entries: Sequence[Entry]) -> Started | None:
    """Return the latest round begun: whoever begins a round again goes back to it."""
    for entry in reversed(rounds_begun(entries)):
        begun = decode(entry)
        if isinstance(begun, RoundStarted) and 0 <= begun.round < MOST_ROUNDS:
            return Started(begun.round, entry.at, begun.minutes)
    return None


def renamed(plan: AcceptedPlan, stand_ins: Mapping[str, str]) -> AcceptedPlan:
    """Return a plan with the people who stand for those it was made for.

    Where two come to be one person, the first seat is theirs and the other one is free.
    """
    names = [_stand_in(person, stand_ins) for person in plan.people]
    if tuple(names) == plan.people:
        return plan
    kept = [place for place, name in enumerate(names) if name not in names[:place]]
    places = {old: new for new, old in enumerate(kept)}
    return replace(
        plan,
        people=tuple(names[place] for place in kept),
        rounds=tuple(tuple(seating[place] for place in kept) for seating in plan.rounds),
        locked=tuple(
            replace(lock, person=places[lock.person])
            for lock in plan.locked
            if lock.person in places
        ),
    )


def with_person(plan: AcceptedPlan, person: str) -> AcceptedPlan:
    """Return a plan that knows somebody more, who has no seat yet."""
    if person in plan.people:
        return plan
    rounds = tuple((*seating, AWAY) for seating in plan.rounds)
    return replace(plan, people=(*plan.people, person), rounds=rounds)


def planned(draft: Draft, people: Sequence[str], rounds: Sequence[Seating]) -> AcceptedPlan:
    """Return a plan that was found for a draft, with those only who have a seat in some round."""
    kept = [n for n in range(len(people)) if any(seating[n] != AWAY for seating in rounds)]
    return AcceptedPlan(
        "",
        draft.session,
        tuple(people[n] for n in kept),
        draft.used,
        tuple(tuple(seating[n] for n in kept) for seating in rounds),
        draft=draft,
    )


def aligned(plan: AcceptedPlan, people: Sequence[str]) -> tuple[Seating, ...]:
    """Return a plan's rounds for people in another order; who is not in it has no seat."""
    places = {person: place for place, person in enumerate(plan.people)}
    return tuple(
        tuple(seating[places[who]] if who in places else AWAY for who in people)
        for seating in plan.rounds
    )


def _stand_in(person: str, stand_ins: Mapping[str, str]) -> str:
    seen = {person}
    while (other := stand_ins.get(person, person)) not in seen:
        person = other
        seen.add(person)
    return person


def current_plans(plans: Iterable[AcceptedPlan]) -> dict[str, AcceptedPlan]:
    """Return the plan of each session that has any: the one accepted last."""
    found: dict[str, AcceptedPlan] = {}
    for plan in sorted(plans, key=lambda plan: (plan.accepted_at, plan.entry)):
        found[plan.session] = plan
    return found


def held_rounds(plan: AcceptedPlan, *, over: bool, is_current: bool) -> tuple[Seating, ...]:
    """Return the rounds in which people have met.

    Those that began; where nobody noted any, all of a session that is over, if its plan was not
    replaced by another one.
    """
    if plan.started is not None:
        return plan.rounds[: 1 if plan.draft.walks else plan.started.round + 1]
    return plan.rounds if over and is_current else ()


def met_at(
    plan: AcceptedPlan, held: Sequence[Seating], came: Collection[str]
) -> tuple[Mapping[str, int], ...]:
    """Return for each held round who sat where, of those who came; all where nobody was scanned."""
    return tuple(
        {
            person: table
            for person, table in zip(plan.people, seating, strict=True)
            if table != AWAY and (not came or person in came)
        }
        for seating in held
    )
