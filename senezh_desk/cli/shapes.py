"""What people, sessions and outcomes look like in JSON, and moments in and out."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import typer

from senezh_desk.domain.labels import session_title
from senezh_desk.domain.sessions import millis, moment

if TYPE_CHECKING:
    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.attendance import PersonLine
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.sessions import Programme, Session

YEARS = range(2000, 2100)


def iso(at: int | None, zone: str) -> str | None:
    """Return UTC milliseconds as an ISO time with the zone's offset."""
    return None if at is None else moment(at, zone).isoformat(timespec="seconds")


def millis_of(text: str, zone: str, option: str) -> int:
    """Return an ISO time as UTC milliseconds; without an offset it is the zone's."""
    try:
        told = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(text, param_hint=option) from error
    if told.year not in YEARS or len(text) <= len("2026-03-10"):
        raise typer.BadParameter(text, param_hint=option)
    return millis(told if told.tzinfo is not None else told.replace(tzinfo=ZoneInfo(zone)))


def day_of(text: str) -> date:
    """Return an ISO date; raises a usage error."""
    day = date.fromisoformat(text)
    if day.year not in YEARS:
        raise typer.BadParameter(text)
    return day


def person_shape(line: PersonLine, zone: str) -> dict[str, Any]:
    """Return a person with everything that is known; `present` is about the session asked for."""
    person, fields = line.person, line.person.fields
    status = "withdrawn" if person.withdrawn_at is not None else "listed"
    return {
        "id": person.id,
        "number": person.number,
        "name": person.name,
        "last": fields.last,
        "first": fields.first,
        "middle": fields.middle,
        "team": fields.team,
        "municipality": fields.municipality,
        "region": fields.region,
        "position": fields.position,
        "category": fields.category,
        "code": person.code,
        "present": line.present,
        "since": iso(line.since, zone),
        "phone": fields.phone,
        "email": fields.email,
        "room": fields.room,
        "diet": fields.diet,
        "note": fields.note,
        "head": fields.head,
        "source_id": fields.source_id,
        "extra": dict(fields.extra),
        "status": "replaced" if person.replaced_by else status,
        "walk_in": person.walk_in,
    }


def session_shape(session: Session, programme: Programme, labels: Labels) -> dict[str, Any]:
    """Return a session; a day's own has its usual title."""
    return {
        "id": session.id,
        "title": session_title(session, programme, labels),
        "kind": session.kind.value,
        "starts": iso(session.starts, programme.zone),
        "ends": iso(session.ends, programme.zone),
        "day": session.day.isoformat(),
        "place": session.place,
        "strict": session.strict,
    }


def admission_shape(
    admission: Admission,
    text: str,
    people: dict[str, dict[str, Any]],
    programme: Programme,
    labels: Labels,
) -> dict[str, Any]:
    """Return an outcome; `people` holds the shapes of everybody whom it names, by id."""
    person, session = admission.person, admission.session
    shape: dict[str, Any] = {
        "verdict": admission.verdict.value,
        "reason": admission.reason or None,
        "text": text,
        "person": people[person.id] if person is not None else None,
        "since": iso(admission.since, programme.zone),
        "desk": admission.desk or None,
        "entry": admission.entry or None,
        "session": session.id if session is not None else None,
        "session_title": session_title(session, programme, labels) if session is not None else None,
    }
    if admission.raw:
        shape["raw"] = admission.raw
    if admission.needs:
        shape["needs"] = list(admission.needs)
    if admission.other is not None:
        shape["other"] = people[admission.other.id]
    if admission.candidates:
        shape["candidates"] = [people[candidate.id] for candidate in admission.candidates]
    return shape
