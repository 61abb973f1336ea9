"""Requests about the programme's participants, and the plans that go back into the programme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.seating.accepted import AcceptedPlan
from senezh_desk.domain.seating.draft import Draft, Table
from senezh_desk.domain.seating.request import AWAY, Lock
from senezh_desk.domain.seating.request_json import attributes_asked, read_request
from senezh_desk.domain.seating.traits import TRAITS, attributes_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.seating.request import Request


def is_bare(told: object) -> bool:
    """Tell whether a request is a bare instance, about nobody in particular."""
    return isinstance(told, dict) and "n" in told


def read_participants(
    told: Mapping[str, Any],
    people: Sequence[Person],
    present: Collection[str],
    history: Sequence[Mapping[str, int]],
) -> Request:
    """Return a request about participants; raises DeskError.

    It names them in `people`, else it is about everybody of `present`. Where it tells no history,
    the rounds that were held in the programme are one.
    """
    by_id = {person.id: person for person in people}
    named = told.get("people")
    if named is None:
        chosen = [person for person in people if person.id in present]
    elif isinstance(named, list) and len(set(map(str, named))) == len(named):
        unknown = next((who for who in named if who not in by_id), None)
        if unknown is not None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=str(unknown))
        chosen = [by_id[who] for who in named]
    else:
        raise DeskError(Fault.BAD_SEATING_REQUEST, where="people")
    attrs = attributes_asked(told)
    unread = next((name for name in attrs if name not in TRAITS), None)
    if unread is not None:
        raise DeskError(Fault.BAD_SEATING_REQUEST, where=unread)
    ids = tuple(person.id for person in chosen)
    if "history" not in told:
        told = {**told, "history": [[seats.get(who, AWAY) for who in ids] for seats in history]}
    traits = attributes_of([person.fields for person in chosen], attrs)
    counted = "who" in told
    there = tuple(place for place, who in enumerate(ids) if not counted or who in present)
    return read_request(told, ids, traits, there)


def plan_of_participants(request: Request, session: str) -> dict[str, Any]:
    """Return what a written plan has beyond its answer, so that it can be accepted."""
    tables = max((held.sizes for held in request.rounds), key=len)
    seats = [
        max(held.sizes[table] for held in request.rounds if table < len(held.sizes))
        for table in range(len(tables))
    ]
    return {
        "people": list(request.people),
        "session": session,
        "tables": [{"name": str(number), "seats": size} for number, size in enumerate(seats, 1)],
        "locks": [[lock.round, lock.person, lock.table] for lock in request.locks],
    }


def read_accepted(told: object) -> AcceptedPlan:
    """Return the plan that a file written by the command holds; raises DeskError."""
    if not isinstance(told, dict):
        raise DeskError(Fault.BAD_SEATING_REQUEST, where="{}")
    try:
        people, session = tuple(told["people"]), told["session"]
        tables = tuple(Table(str(one["name"]), int(one["seats"])) for one in told["tables"])
        rounds = tuple(tuple(map(int, seating)) for seating in told["rounds"])
        locked = tuple(Lock(*map(int, lock)) for lock in told.get("locks", []))
    except (KeyError, TypeError, ValueError) as error:
        raise DeskError(
            Fault.BAD_SEATING_REQUEST, where="people, session, tables, rounds"
        ) from error
    fits = all(
        len(seating) == len(people) and {AWAY, *range(len(tables))}.issuperset(seating)
        for seating in rounds
    )
    if not fits or not rounds or not isinstance(session, str):
        raise DeskError(Fault.BAD_SEATING_REQUEST, where="rounds")
    locked = tuple(
        lock
        for lock in locked
        if lock.round < len(rounds) and rounds[lock.round][lock.person] == lock.table
    )
    draft = Draft(session=session, tables=tables, rounds=len(rounds))
    return AcceptedPlan("", session, people, tables, rounds, locked, draft)
