"""The plan of days: which sessions run beside each other, which clash, how days are copied."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from senezh_desk.domain.sessions import SessionKind, millis, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from senezh_desk.domain.sessions import Session

STEP = 15  # minutes by which a session is moved


class Lane(NamedTuple):
    """Where a session stands among those that run at the same time: 0 is the first."""

    place: int
    lanes: int


def lanes(sessions: Iterable[Session]) -> dict[str, Lane]:
    """Return a lane for each session, so that none covers another; by session id."""
    found: dict[str, Lane] = {}
    for together in _together(sessions):
        ends: list[int] = []
        places: dict[str, int] = {}
        for session in together:
            place = next((n for n, end in enumerate(ends) if end <= session.starts), len(ends))
            ends[place:] = [session.ends, *ends[place + 1 :]]
            places[session.id] = place
        found |= {session: Lane(place, len(ends)) for session, place in places.items()}
    return found


def clashes(sessions: Iterable[Session]) -> frozenset[str]:
    """Return the sessions that cannot be as planned: one room, lecturer or audience twice at once.

    Arrivals run beside everything, and meals wait for nobody's audience.
    """
    found: set[str] = set()
    for together in _together(sessions):
        for n, one in enumerate(together):
            for other in together[n + 1 :]:
                if other.starts < one.ends and _clash(one, other):
                    found |= {one.id, other.id}
    return frozenset(found)


def moved(session: Session, day: date, minutes: int, zone: str) -> Session:
    """Return a session on another day and so many minutes later on the clock; it lasts as long."""
    local = moment(session.starts, zone)
    shifted = datetime.combine(
        local.date() + (day - session.day), local.time(), ZoneInfo(zone)
    ) + timedelta(minutes=minutes)
    starts = millis(shifted)
    return replace(session, starts=starts, ends=starts + session.ends - session.starts, day=day)


def copied(sessions: Iterable[Session], day: date, zone: str) -> tuple[Session, ...]:
    """Return copies of a day's planned sessions for another day, at the same clock times."""
    return tuple(moved(session, day, 0, zone) for session in sessions if not session.is_day)


def _together(sessions: Iterable[Session]) -> Iterable[Sequence[Session]]:
    """Give the runs of sessions that touch each other in time."""
    group: list[Session] = []
    end = 0
    for session in sorted(sessions, key=lambda one: (one.starts, -one.ends, one.id)):
        if group and session.starts >= end:
            yield group
            group = []
        group.append(session)
        end = max(end, session.ends) if len(group) > 1 else session.ends
    if group:
        yield group


def _clash(one: Session, other: Session) -> bool:
    if one.place and one.place.casefold() == other.place.casefold():
        return True
    if one.lecturer and one.lecturer.casefold() == other.lecturer.casefold():
        return True
    if {one.kind, other.kind} & {SessionKind.ARRIVAL, SessionKind.MEAL}:
        return False
    mine, theirs = one.audience, other.audience
    if mine.is_open or theirs.is_open:
        return mine.is_open and theirs.is_open
    return any(
        set(here) & set(there)
        for here, there in (
            (mine.categories, theirs.categories),
            (mine.teams, theirs.teams),
            (mine.tags, theirs.tags),
        )
    )
