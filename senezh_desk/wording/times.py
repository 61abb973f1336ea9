"""Moments in words: clock times of the programme's zone, days, kinds of session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.sessions import SessionKind, moment, programme_day
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from datetime import date

    from senezh_desk.wording.words import Words

KINDS = {
    SessionKind.ARRIVAL: mark("Times", "Arrival"),
    SessionKind.LECTURE: mark("Times", "Lecture"),
    SessionKind.TEAM_BUILDING: mark("Times", "Team building"),
    SessionKind.MEAL: mark("Times", "Meal"),
    SessionKind.OTHER: mark("Times", "Other"),
}


def clock_text(at: int, zone: str) -> str:
    """Return UTC milliseconds as a clock time of the zone, like "09:14"."""
    return f"{moment(at, zone):%H:%M}"


def day_text(day: date) -> str:
    """Return a day without its year, like "10.03"."""
    return f"{day:%d.%m}"


def date_text(day: date) -> str:
    """Return a day with its year, like "10.03.2026"."""
    return f"{day:%d.%m.%Y}"


def moment_text(at: int, zone: str) -> str:
    """Return UTC milliseconds as day and clock time of the zone, like "10.03 09:14"."""
    return f"{moment(at, zone):%d.%m %H:%M}"


def since_text(since: int, now: int, zone: str) -> str:
    """Return a clock time, with its day where that is another programme day than now's."""
    same_day = programme_day(since, zone) == programme_day(now, zone)
    return clock_text(since, zone) if same_day else moment_text(since, zone)


def kind_text(words: Words, kind: SessionKind) -> str:
    """Return what a kind of session is called."""
    return words.translate("Times", KINDS[kind])
