"""What a scan asks of the event file: the moment, and all that admission depends on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from senezh_desk.domain.admission import AdmissionFacts, BadgeState
from senezh_desk.domain.categories import SETTING, Category, load
from senezh_desk.domain.expectation import Expectation, part_of
from senezh_desk.domain.kinds import SETTING_PREFIX
from senezh_desk.domain.sessions import (
    UPCOMING,
    Programme,
    Session,
    choose_session,
    day_session_by_id,
)
from senezh_desk.store.attendance import STAY, stay_of_text
from senezh_desk.store.cards import OF_CARD, PERSON, person_of
from senezh_desk.store.rows import presence_of, programme_of, session_of, sessions_of
from senezh_desk.store.statements import columns_of, select_from
from senezh_desk.store.tables import ModuleRow, ProgrammeRow, SessionRow

if TYPE_CHECKING:
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

_CATEGORIES = f"(SELECT value FROM named WHERE subject = '{SETTING_PREFIX}{SETTING}')"
_BY_CODE = (
    "SELECT badge.revoked_at, badge.reason, presence.movements,"
    f" {_CATEGORIES}, {STAY}, participant.held"
    " FROM badge JOIN participant ON participant.id = badge.person"
    " LEFT JOIN presence ON presence.person = badge.person AND presence.session = ?"
    " WHERE badge.code = ?"
)
_BY_ID = (
    f"SELECT NULL, '', presence.movements, {_CATEGORIES}, {STAY}, participant.held FROM {OF_CARD}"
    " LEFT JOIN presence ON presence.person = participant.id AND presence.session = ?"
    " WHERE card.id = ?"
)
_PROGRAMME = (
    f"SELECT json_array({', '.join(columns_of(ProgrammeRow))}, json((SELECT json_group_array("
    f"json_array({', '.join(columns_of(ModuleRow))})) FROM module))) FROM programme"
)
_NEAR = (
    f"SELECT ({_PROGRAMME}), (SELECT json_group_array(json_array("
    f"{', '.join(columns_of(SessionRow))})) FROM session WHERE starts <= ? AND ends > ?)"
)
_SESSION = f"{select_from(SessionRow)} WHERE session.id = ?"
OWN_DESKS = "SELECT value FROM local WHERE key = 'desk' OR key LIKE 'former:%'"
_OTHER_DESKS = (
    "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT desk FROM entry) WHERE desk NOT IN"
    f" ({OWN_DESKS}))"
)
_RESERVE = "SELECT number FROM reserve WHERE code = ?"


@lru_cache(maxsize=4)
def categories_of(text: str) -> dict[str, Category]:
    """Return the categories of a setting's text by id; the same text is read once."""
    return {category.id: category for category in load(text)}


@lru_cache(maxsize=16)
def _expectation(session: Session, categories: str, zone: str) -> Expectation:
    """Return the rule of a session under the categories of a setting's text; built once."""
    return Expectation(session, categories_of(categories), zone)


class Moment(NamedTuple):
    """The programme as it stands, and the session that a scan is for."""

    programme: Programme
    session: Session | None

    @property
    def keys(self) -> tuple[str, str]:
        """Return the module and the session by which a person's stay and presence are found."""
        if self.session is None:
            return "", ""
        return self.programme.module_on(self.session.day), self.session.id


def programme_in(connection: Connection) -> Programme:
    """Return the programme."""
    return programme_of(connection.execute(_PROGRAMME).fetchone()[0])


def moment_of(connection: Connection, session_id: str | None, at: int) -> Moment:
    """Return the programme and the session an id names, None for an unknown one.

    Without an id it is the session of a moment.
    """
    if session_id is None:
        held, near = connection.execute(_NEAR, (at + UPCOMING, at)).fetchone()
        programme = programme_of(held)
        return Moment(programme, choose_session(sessions_of(near, programme.zone), at, programme))
    programme = programme_in(connection)
    row = connection.execute(_SESSION, (session_id,)).fetchone()
    if row is not None:
        return Moment(programme, session_of(row, programme.zone))
    return Moment(programme, day_session_by_id(session_id, programme))


def facts_by_code(connection: Connection, code: str, moment: Moment) -> AdmissionFacts:
    """Return what admission must know about a code."""
    found = connection.execute(_BY_CODE, (*moment.keys, code)).fetchall()
    if not found:
        others = bool(connection.execute(_OTHER_DESKS).fetchone()[0])
        reserve = connection.execute(_RESERVE, (code,)).fetchone() is not None
        return AdmissionFacts(moment.session, other_desks=others, is_reserve=reserve)
    good = found[0]
    if len(found) > 1:
        good = min(found, key=lambda row: (row[0] is not None, row[5]))
    return _facts(connection, good, moment)


def facts_by_person(connection: Connection, person_id: str, moment: Moment) -> AdmissionFacts:
    """Return what admission must know about a person chosen by hand."""
    found = connection.execute(_BY_ID, (*moment.keys, person_id)).fetchone()
    if found is None:
        return AdmissionFacts(moment.session)
    return _facts(connection, found, moment)


def _facts(connection: Connection, row: tuple[Any, ...], moment: Moment) -> AdmissionFacts:
    revoked_at, reason, movements, categories, told, held = row
    person, stay, (programme, session) = person_of(held), stay_of_text(told), moment
    is_expected = session is None or _expectation(session, categories or "", programme.zone).of(
        part_of(person, stay)
    )
    facts = AdmissionFacts(
        session,
        person,
        BadgeState(revoked_at, reason),
        presence=presence_of(session.id if session is not None else "", movements),
        is_expected=is_expected,
        stay=stay,
    )
    if not facts.replaced_by:
        return facts
    found = connection.execute(PERSON, (facts.replaced_by,)).fetchone()
    return facts._replace(other=person_of(found[0]) if found is not None else None)
