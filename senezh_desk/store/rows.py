"""Between rows of the current tables and values of the domain, both ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import orjson

from senezh_desk.domain.coding import encode
from senezh_desk.domain.entry import Entry, canonical
from senezh_desk.domain.kinds import PlanAccepted
from senezh_desk.domain.modules import Module
from senezh_desk.domain.operators import Operator
from senezh_desk.domain.permissions import Role
from senezh_desk.domain.presence import Movement, Presence
from senezh_desk.domain.seating.accepted import AcceptedPlan, Started, accepted_of, plan_of
from senezh_desk.domain.sessions import Audience, Programme, Session, SessionKind, programme_day
from senezh_desk.domain.stays import ModuleStay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from senezh_desk.domain.fold import Badge
    from senezh_desk.domain.kinds import SessionPlanned

_OPEN = Audience()


def entry_of(held: str) -> Entry:
    """Return an entry from what ENTRY selects."""
    return Entry._make(orjson.loads(held))


def entries_in(rows: Iterable[tuple[str]]) -> Iterator[Entry]:
    """Return the entries of rows that hold nothing else."""
    return (entry_of(held) for (held,) in rows)


def badge_row(badge: Badge, canonical_id: str) -> tuple[Any, ...]:
    """Return a badge as a row of `badge`."""
    return (
        badge.code,
        badge.card,
        canonical_id,
        badge.issued,
        badge.issued_at,
        badge.revoked_at,
        badge.reason,
    )


def presence_row(person: str, presence: Presence) -> tuple[Any, ...]:
    """Return a person's movements in a session as a row of `presence`."""
    stay = presence.now
    arrival = presence.arrival
    return (
        person,
        presence.session,
        int(stay.inside),
        arrival.at if arrival is not None else None,
        stay.since.at if stay.since is not None else 0,
        canonical([tuple(movement) for movement in presence.movements]),
    )


def presence_of(session: str, movements: str | None) -> Presence:
    """Return presence from what the `movements` column holds."""
    if not movements:
        return Presence(session)
    return Presence(session, tuple(Movement(*move) for move in orjson.loads(movements)))


def session_row(session: str, planned: SessionPlanned) -> tuple[Any, ...]:
    """Return a planned session as a row of `session`."""
    return (
        session,
        planned.title,
        planned.session_kind,
        planned.starts,
        planned.ends,
        planned.place,
        int(planned.strict),
        *(canonical(names) if names else "" for names in (planned.categories, planned.teams)),
        canonical(planned.tags) if planned.tags else "",
        planned.capacity,
        planned.quarters,
        planned.topic,
        planned.lecturer,
    )


@lru_cache(maxsize=256)
def session_of(row: tuple[Any, ...], zone: str) -> Session:
    """Return a session from a row of `session`."""
    kind = SessionKind(row[2]) if row[2] in set(SessionKind) else SessionKind.OTHER
    day = programme_day(row[3], zone)
    return Session(
        row[0],
        row[1],
        kind,
        row[3],
        row[4],
        day,
        place=row[5],
        strict=bool(row[6]),
        audience=Audience(*map(_texts, row[7:10])) if any(row[7:10]) else _OPEN,
        capacity=row[10],
        quarters=row[11],
        topic=row[12],
        lecturer=row[13],
    )


@lru_cache(maxsize=8)
def sessions_of(rows: str, zone: str) -> tuple[Session, ...]:
    """Return sessions from the JSON of their rows."""
    return tuple(session_of(tuple(row), zone) for row in orjson.loads(rows))


def _texts(text: str) -> tuple[str, ...]:
    return tuple(orjson.loads(text)) if text else ()


def stay_row(person: str, stay: ModuleStay) -> tuple[Any, ...]:
    """Return a person's stay in a module as a row of `stay`."""
    return (
        person,
        stay.module,
        int(stay.expected),
        stay.arrives,
        stay.leaves,
        stay.room,
        stay.diet,
        canonical(stay.tags) if stay.tags else "",
        stay.replaced_by,
        stay.reason,
        canonical(stay.conflicts) if stay.conflicts else "",
    )


def stay_of(row: Sequence[Any]) -> ModuleStay:
    """Return a stay from a row of `stay`, the person left out."""
    return ModuleStay(
        row[0],
        bool(row[1]),
        row[2],
        row[3],
        row[4],
        row[5],
        tags=_texts(row[6]),
        replaced_by=row[7],
        reason=row[8],
        conflicts=_texts(row[9]),
    )


def module_row(module: Module) -> tuple[Any, ...]:
    """Return a module as a row of `module`."""
    return (module.id, module.title, module.first_day.isoformat(), module.last_day.isoformat())


def programme_row(programme: Programme) -> tuple[Any, ...]:
    """Return the programme as its row."""
    first, last = programme.first_day, programme.last_day
    return (
        programme.id,
        programme.name,
        first.isoformat() if first else "",
        last.isoformat() if last else "",
        programme.zone,
    )


@lru_cache(maxsize=8)
def programme_of(held: str) -> Programme:
    """Return the programme from the JSON of its row, its modules' rows behind."""
    row = orjson.loads(held)
    return Programme(
        row[0],
        row[1],
        date.fromisoformat(row[2]) if row[2] else None,
        date.fromisoformat(row[3]) if row[3] else None,
        row[4],
        tuple(sorted(map(_module, row[5]), key=attrgetter("first_day", "id"))),
    )


def _module(row: Sequence[str]) -> Module:
    return Module(row[0], row[1], date.fromisoformat(row[2]), date.fromisoformat(row[3]))


def plan_row(plan: AcceptedPlan) -> tuple[Any, ...]:
    """Return a seating plan as its row."""
    return (
        plan.id,
        plan.session,
        plan.accepted_at,
        plan.entry,
        plan.desk,
        encode(accepted_of(plan))[1],
        canonical(tuple(plan.started)) if plan.started is not None else "",
        canonical(plan.rivals) if plan.rivals else "",
    )


@lru_cache(maxsize=32)
def plan_from(row: tuple[Any, ...]) -> AcceptedPlan:
    """Return a seating plan from its row."""
    plan = plan_of(row[0], PlanAccepted(**orjson.loads(row[5])))
    if plan is None:  # the fold writes none but whole plans
        raise AssertionError(row[0])
    return replace(
        plan,
        accepted_at=row[2],
        entry=row[3],
        desk=row[4],
        started=Started(*orjson.loads(row[6])) if row[6] else None,
        rivals=tuple(orjson.loads(row[7])) if row[7] else (),
    )


def operator_row(operator: Operator) -> tuple[Any, ...]:
    """Return an operator as a row of `operator`."""
    return (
        operator.id,
        operator.name,
        operator.role.value,
        operator.pin,
        operator.spare,
        operator.badge,
        int(operator.active),
    )


def operator_of(row: tuple[Any, ...]) -> Operator:
    """Return an operator from a row of `operator`."""
    who, name, role, pin, spare, badge, active = row
    return Operator(who, name, Role(role), pin, spare, badge, active=bool(active))
