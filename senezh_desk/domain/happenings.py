"""What is written of a person when they are listed, changed or checked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.fold import changed_values, field_values
from senezh_desk.domain.kinds import (
    CheckedIn,
    ParticipantChanged,
    ParticipantListed,
    SessionPlanned,
)
from senezh_desk.domain.person import team_key

if TYPE_CHECKING:
    from senezh_desk.domain.person import PersonFields
    from senezh_desk.domain.sessions import Session


def listing(
    programme: str,
    fields: PersonFields,
    number: int,
    code: str,
    *,
    walk_in: bool = False,
    replaces: str = "",
) -> ParticipantListed:
    """Return the listing of a person: what is personal in the body, the rest as facts."""
    return ParticipantListed(
        number,
        fields.category,
        fields.region,
        team_key(programme, fields.team),
        walk_in,
        replaces,
        code,
        field_values(fields),
    )


def change(programme: str, fields: PersonFields, changed: tuple[str, ...]) -> ParticipantChanged:
    """Return the change of some fields to what `fields` holds in them."""
    return ParticipantChanged(
        changed,
        fields.category if "category" in changed else "",
        fields.region if "region" in changed else "",
        team_key(programme, fields.team) if "team" in changed else "",
        changed_values(fields, changed),
    )


def session_plan(session: Session) -> SessionPlanned:
    """Return the planning of a session as it is."""
    return SessionPlanned(
        session.title,
        session.kind.value,
        session.starts,
        session.ends,
        session.place,
        session.strict,
        session.audience.categories,
        session.capacity,
        session.quarters,
        session.topic,
        session.audience.teams,
        session.audience.tags,
        session.lecturer,
    )


def check_in(
    programme: str,
    session: str,
    fields: PersonFields,
    reason: str = "",
    note: str = "",
    act: str = "",
    source: str = "",
) -> CheckedIn:
    """Return a check-in with the facts that are counted by, even once the person is erased."""
    return CheckedIn(
        session,
        fields.category,
        fields.region,
        team_key(programme, fields.team),
        reason,
        act,
        source,
        note,
    )
