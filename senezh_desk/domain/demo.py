"""The demo: what its two files say, and when all of it is, seen from the moment it opens."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from senezh_desk.domain.person import AttentionKind, PersonFields
from senezh_desk.domain.sessions import SessionKind, day_bounds, millis, programme_day

_MINUTE = 60_000
_QUARTER = 15 * _MINUTE
SEEN_AT = time(10, 0)  # the plan's moment at which the demo opens: half have come


@dataclass(frozen=True, slots=True)
class DemoSession:
    """One planned session; `starts` and `ends` are UTC milliseconds."""

    title: str
    kind: SessionKind
    starts: int
    ends: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class DemoArrival:
    """One check-in to the first session: whose (an index) and when."""

    person: int
    at: int


@dataclass(frozen=True, slots=True)
class DemoNote:
    """One attention note about a person (an index)."""

    person: int
    kind: AttentionKind
    text: str


@dataclass(frozen=True, slots=True)
class DemoProgramme:
    """The whole demo, ready to be entered; people are meant by their index in `people`."""

    name: str
    zone: str
    opens: int  # the moment it was made for, UTC milliseconds
    days: int
    people: tuple[PersonFields, ...]  # everybody, the substitutes among them
    sessions: tuple[DemoSession, ...]  # the arrival first
    arrivals: tuple[DemoArrival, ...]  # by time, all before `opens`
    notes: tuple[DemoNote, ...]
    withdrawn: tuple[tuple[int, str], ...]  # who, why
    replaced: tuple[tuple[int, int, str], ...]  # who, by whom, why

    @property
    def listed(self) -> tuple[int, ...]:
        """Return who stands in the list: all but those who come as a substitute."""
        substitutes = {by for _, by, _ in self.replaced}
        return tuple(n for n in range(len(self.people)) if n not in substitutes)


def read_demo(roster: str, programme: str, now: int) -> DemoProgramme:
    """Return the demo that the texts of roster.json and programme.json make, `now` on day one.

    Opened at any hour, half of the people have just arrived: the plan of day one moves as a whole,
    by quarters of an hour, until its 10:00 is now; what would then begin after the day's end is
    left out, and nothing begins before the day's 04:00.
    """
    plan: dict[str, Any] = json.loads(programme)
    zone: str = plan["zone"]
    opened, over = day_bounds(programme_day(now, zone), zone)
    seen = millis(datetime.combine(programme_day(now, zone), SEEN_AT, ZoneInfo(zone)))
    shift = (now - seen) // _QUARTER * _QUARTER
    planned = [(row["day"], _session(row, now, zone)) for row in plan["sessions"]]
    first = planned[0][1].starts + shift
    sessions = tuple(
        _moved(session, shift, opened, over) if day == 1 else session
        for day, session in planned
        if day > 1 or session.starts + shift < over
    )
    return DemoProgramme(
        name=plan["name"],
        zone=zone,
        opens=now,
        days=plan["days"],
        people=tuple(PersonFields(**row) for row in json.loads(roster)),
        sessions=sessions,
        arrivals=tuple(
            DemoArrival(row["person"], min(now, max(opened, first + row["minutes"] * _MINUTE)))
            for row in sorted(plan["arrivals"], key=itemgetter("minutes"))
        ),
        notes=tuple(
            DemoNote(row["person"], AttentionKind(row["kind"]), row["text"])
            for row in plan["attention"]
        ),
        withdrawn=tuple((row["person"], row["reason"]) for row in plan["withdrawn"]),
        replaced=tuple((row["person"], row["by"], row["reason"]) for row in plan["replaced"]),
    )


def _session(row: dict[str, Any], now: int, zone: str) -> DemoSession:
    day = programme_day(now, zone) + timedelta(days=row["day"] - 1)
    starts, ends = (
        millis(datetime.combine(day, time.fromisoformat(row[key]), ZoneInfo(zone)))
        for key in ("starts", "ends")
    )
    return DemoSession(row["title"], SessionKind(row["kind"]), starts, ends, row["place"])


def _moved(session: DemoSession, shift: int, opened: int, over: int) -> DemoSession:
    """Return a session of day one moved by some milliseconds, within its day."""
    starts, ends = max(opened, session.starts + shift), min(over, session.ends + shift)
    return replace(session, starts=starts, ends=ends)
