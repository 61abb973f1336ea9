"""The programme by days: what is planned, and the session that each day has of itself."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from senezh_desk.domain.sessions import day_session, millis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.sessions import Programme, Session

MOST_DAYS = 400  # of a programme that are shown


def timetable(
    planned: Iterable[Session], programme: Programme, more: Iterable[date] = ()
) -> tuple[Session, ...]:
    """Return all sessions by day and start; each day, those of `more` too, begins with its own."""
    planned = tuple(planned)
    days = {session.day for session in planned} | set(_days(programme)) | set(more)
    own = (day_session(day, programme) for day in days)
    return tuple(
        sorted(
            (*own, *planned),
            key=lambda session: (session.day, not session.is_day, session.starts, session.id),
        )
    )


def _days(programme: Programme) -> Iterable[date]:
    """Return the days on site: of the modules, else of the whole programme."""
    spans = [(module.first_day, module.last_day) for module in programme.modules]
    if not spans and programme.first_day is not None:
        spans = [(programme.first_day, programme.last_day or programme.first_day)]
    return (
        first + timedelta(days=n)
        for first, last in spans
        for n in range(min((last - first).days + 1, MOST_DAYS))
    )


def session_times(day: date, start: time, end: time | None, zone: str) -> tuple[int, int | None]:
    """Return when a session begins and ends, as UTC milliseconds; None for an open end.

    An end that is not after the start is on the next day.
    """
    tz = ZoneInfo(zone)
    starts = datetime.combine(day, start, tz)
    if end is None:
        return millis(starts), None
    last = day if end > start else day + timedelta(days=1)
    return millis(starts), millis(datetime.combine(last, end, tz))
