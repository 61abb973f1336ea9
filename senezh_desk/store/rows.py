"""Between rows of the current tables and values of the domain, both ways."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson

from senezh_desk.domain.entry import canonical
from senezh_desk.domain.person import Attention, AttentionKind, Person, PersonFields
from senezh_desk.domain.presence import Movement, Presence
from senezh_desk.domain.sessions import Programme, Session, SessionKind, programme_day
from senezh_desk.store.statements import columns_of
from senezh_desk.store.tables import ParticipantRow

if TYPE_CHECKING:
    from senezh_desk.domain.fold import Badge
    from senezh_desk.domain.kinds import SessionPlanned

PERSON_COLUMNS = columns_of(ParticipantRow)
PERSON_SELECT = ", ".join(f"participant.{name}" for name in PERSON_COLUMNS)


def person_row(person: Person, canonical_id: str) -> tuple[Any, ...]:
    """Return a card as a row of `participant`."""
    f = person.fields
    return (
        person.id,
        canonical_id,
        person.number,
        f.last,
        f.first,
        f.middle,
        f.team,
        f.municipality,
        f.region,
        f.position,
        f.category,
        f.phone,
        f.email,
        f.room,
        f.diet,
        f.note,
        int(f.head),
        f.source_id,
        f.as_written,
        canonical(f.extra) if f.extra else "",
        person.code,
        person.listed_at,
        int(person.walk_in),
        person.withdrawn_at,
        person.withdrawn_reason,
        person.replaced_by,
        person.replaces,
        canonical(person.cards) if len(person.cards) > 1 else "",
        canonical(person.conflicts) if person.conflicts else "",
        canonical([asdict(note) for note in person.attention]) if person.attention else "",
        person.printed_at,
        person.printed_as,
        person.copies,
        int(person.erased),
    )


def person_of(row: tuple[Any, ...]) -> Person:
    """Return a card from a row of `participant`."""
    extra = tuple((key, text) for key, text in orjson.loads(row[19])) if row[19] else ()
    fields = PersonFields(
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        row[8],
        row[9],
        row[10],
        row[11],
        row[12],
        row[13],
        row[14],
        row[15],
        head=bool(row[16]),
        source_id=row[17],
        as_written=row[18],
        extra=extra,
    )
    notes = orjson.loads(row[29]) if row[29] else ()
    return Person(
        row[0],
        row[2],
        fields,
        row[20],
        row[21],
        walk_in=bool(row[22]),
        withdrawn_at=row[23],
        withdrawn_reason=row[24],
        replaced_by=row[25],
        replaces=row[26],
        cards=tuple(orjson.loads(row[27])) if row[27] else (row[0],),
        conflicts=tuple(orjson.loads(row[28])) if row[28] else (),
        attention=tuple(
            Attention(n["entry"], AttentionKind(n["kind"]), n["text"], n["raised_at"], n["cleared"])
            for n in notes
        ),
        printed_at=row[30],
        printed_as=row[31],
        copies=row[32],
        erased=bool(row[33]),
    )


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
    )


@lru_cache(maxsize=256)
def session_of(row: tuple[Any, ...], zone: str) -> Session:
    """Return a session from a row of `session`."""
    kind = SessionKind(row[2]) if row[2] in set(SessionKind) else SessionKind.OTHER
    day = programme_day(row[3], zone)
    return Session(row[0], row[1], kind, row[3], row[4], day, place=row[5], strict=bool(row[6]))


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
def programme_of(row: tuple[Any, ...]) -> Programme:
    """Return the programme from its row."""
    return Programme(
        row[0],
        row[1],
        date.fromisoformat(row[2]) if row[2] else None,
        date.fromisoformat(row[3]) if row[3] else None,
        row[4],
    )
