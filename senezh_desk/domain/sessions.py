"""Sessions and the programme day: which one a moment belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, TypedDict
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from senezh_desk.domain.modules import WHOLE, Module, module_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DAY_STARTS = time(4, 0)
BEFORE_START = 15 * 60_000  # doors open a quarter of an hour before a session
QUARTER = 15 * 60_000  # clocks of all zones differ by whole quarters of an hour
UPCOMING = 60 * 60_000  # where nothing runs, people come up to an hour early
DAY_PREFIX = "day:"
FIRST_DAY, LAST_DAY = date(1970, 1, 2), date(9000, 1, 1)  # beyond, zones and systems fail
LAST_TIME = 221_845_392_000_000  # the same bound in UTC milliseconds: 9000-01-01


class SessionKind(StrEnum):
    """What people come for."""

    ARRIVAL = "arrival"
    LECTURE = "lecture"
    TEAM_BUILDING = "team-building"
    MEAL = "meal"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Programme:
    """One programme, as its event file knows it; modules by their first day."""

    id: str
    name: str
    first_day: date | None = None
    last_day: date | None = None
    zone: str = "Europe/Moscow"
    modules: tuple[Module, ...] = ()

    @property
    def first_days(self) -> tuple[date, ...]:
        """Return the days on which people come: of each module, else of the whole programme."""
        if self.modules:
            return tuple(module.first_day for module in self.modules)
        return () if self.first_day is None else (self.first_day,)

    def module_on(self, day: date) -> str:
        """Return the id of the module that a day belongs to, WHOLE for none."""
        module = module_on(day, self.modules)
        return WHOLE if module is None else module.id


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a session is for: whoever one of these names; all where none names anybody."""

    categories: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether the session is for all."""
        return not (self.categories or self.teams or self.tags)

    def means(self, team: str, tags: Iterable[str]) -> bool:
        """Tell whether a team or one of somebody's tags is named."""
        return team in self.teams or not set(self.tags).isdisjoint(tags)


def read_audience(text: str, categories: Mapping[str, str], teams: Iterable[str]) -> Audience:
    """Return whom words with commas name: categories (name -> id), then teams, else tags."""
    by_team = {team.casefold(): team for team in teams}
    by_name = {name.casefold(): key for name, key in categories.items()}
    named = tuple(filter(None, (" ".join(part.split()) for part in text.split(","))))
    keys = [name.casefold() for name in named]
    return Audience(
        tuple(by_name[key] for key in keys if key in by_name),
        tuple(by_team[key] for key in keys if key in by_team and key not in by_name),
        tuple(
            name
            for name, key in zip(named, keys, strict=True)
            if key not in by_name and key not in by_team
        ),
    )


def audience_text(audience: Audience, names: Mapping[str, str]) -> str:
    """Return an audience as words with commas; `names` are the categories' by id."""
    categories = (names.get(category, category) for category in audience.categories)
    return ", ".join((*categories, *audience.teams, *audience.tags))


class Details(TypedDict, total=False):
    """What else may be said of a session when it is planned."""

    place: str
    strict: bool
    audience: Audience
    capacity: int
    quarters: int
    topic: str
    lecturer: str


@dataclass(frozen=True, slots=True)
class Session:
    """Something people are checked in to; times are UTC milliseconds, `ends` is never open.

    A day's own session (`is_day`) exists without planning; its `title` is empty and `day` says
    which programme day it is: the words are made from it.
    """

    id: str
    title: str
    kind: SessionKind
    starts: int
    ends: int
    day: date
    is_day: bool = False
    place: str = ""
    strict: bool = False  # «строгий вход»: too early, too late, not expected refuse
    audience: Audience = Audience()
    capacity: int = 0  # seats, 0 where nobody counts
    quarters: int = 0  # length in quarters of an academic hour
    topic: str = ""
    lecturer: str = ""

    def __hash__(self) -> int:
        """Return a hash by id alone: what is made of a session is looked up at every scan."""
        return hash(self.id)


def is_time(at: int) -> bool:
    """Tell whether a number can be a moment: UTC milliseconds that every calendar can show."""
    return 0 <= at < LAST_TIME


def is_day(day: date) -> bool:
    """Tell whether a day can be one of a programme's."""
    return FIRST_DAY <= day < LAST_DAY


def is_zone(name: str) -> bool:
    """Tell whether a name is a time zone's."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def millis(moment: datetime) -> int:
    """Return an aware moment as UTC milliseconds."""
    return round(moment.timestamp() * 1000)


def moment(at: int, zone: str) -> datetime:
    """Return UTC milliseconds as an aware time in a zone."""
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone))


def at_clock(day: date, clock: time, zone: str) -> int:
    """Return a clock time of a programme day: before 04:00 it is the night that ends the day."""
    if clock < DAY_STARTS:
        day += timedelta(days=1)
    return millis(datetime.combine(day, clock, ZoneInfo(zone)))


def programme_day(at: int, zone: str) -> date:
    """Return the programme day of a moment: it runs from 04:00 to 04:00 in the zone."""
    local = moment(at, zone)
    return local.date() if local.time() >= DAY_STARTS else local.date() - timedelta(days=1)


def day_bounds(day: date, zone: str) -> tuple[int, int]:
    """Return the first and the next day's first moment of a programme day."""
    tz = ZoneInfo(zone)
    return (
        millis(datetime.combine(day, DAY_STARTS, tz)),
        millis(datetime.combine(day + timedelta(days=1), DAY_STARTS, tz)),
    )


@lru_cache(maxsize=64)
def day_session(day: date, programme: Programme) -> Session:
    """Return the session that a day has of itself; a module's first day's is the arrival."""
    starts, ends = day_bounds(day, programme.zone)
    kind = SessionKind.ARRIVAL if day in programme.first_days else SessionKind.OTHER
    return Session(f"{DAY_PREFIX}{day.isoformat()}", "", kind, starts, ends, day, is_day=True)


def day_session_by_id(session_id: str, programme: Programme) -> Session | None:
    """Return the day's own session that an id names, or None for any other id."""
    if not session_id.startswith(DAY_PREFIX):
        return None
    try:
        day = date.fromisoformat(session_id.removeprefix(DAY_PREFIX))
    except ValueError:
        return None
    return day_session(day, programme) if is_day(day) else None


def choose_session(planned: Iterable[Session], at: int, programme: Programme) -> Session:
    """Return the session a scan at a moment belongs to.

    What runs (from a quarter of an hour before its start) wins, the latest start first; else what
    starts within the hour; else the day's own session, on the evening before a module that
    of its first day.
    """
    near = [session for session in planned if session.starts - UPCOMING <= at < session.ends]
    running = [session for session in near if session.starts - BEFORE_START <= at]
    if running:
        return max(running, key=lambda session: (session.starts, session.id))
    if near:
        return min(near, key=lambda session: (session.starts, session.id))
    return _own_session(at // QUARTER, programme)


@lru_cache(maxsize=64)
def _own_session(quarter: int, programme: Programme) -> Session:
    """Return the day's own session of a quarter of an hour: no programme day starts within one."""
    day = programme_day(quarter * QUARTER, programme.zone)
    if day + timedelta(days=1) in programme.first_days:
        day += timedelta(days=1)
    return day_session(day, programme)


def default_end(starts: int, zone: str) -> int:
    """Return when a session without an end is over: at the next 04:00."""
    return day_bounds(programme_day(starts, zone), zone)[1]
