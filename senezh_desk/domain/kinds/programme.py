"""What happens to the programme, its sessions, its desks and its settings."""

from __future__ import annotations

from dataclasses import dataclass, field

from senezh_desk.domain.kinds.body import BODY


@dataclass(frozen=True, slots=True)
class ProgrammeChanged:
    """The programme got its name, days or zone; days are ISO dates or ""."""

    name: str
    first_day: str = ""
    last_day: str = ""
    zone: str = "Europe/Moscow"


@dataclass(frozen=True, slots=True)
class ModulePlanned:
    """A module, one stay on site, was planned or planned anew; days are ISO dates."""

    title: str
    first_day: str
    last_day: str


@dataclass(frozen=True, slots=True)
class ModuleDropped:
    """A planned module will not take place."""


@dataclass(frozen=True, slots=True)
class SessionPlanned:
    """A session was planned or planned anew; times are UTC milliseconds.

    It is for whoever one of `categories`, `teams` and `tags` names, for all where none does.
    """

    title: str
    session_kind: str
    starts: int
    ends: int
    place: str = ""
    strict: bool = False
    categories: tuple[str, ...] = ()
    capacity: int = 0  # seats, 0 where nobody counts
    quarters: int = 0  # length in quarters of an academic hour
    topic: str = ""
    teams: tuple[str, ...] = field(default=(), metadata=BODY)
    tags: tuple[str, ...] = field(default=(), metadata=BODY)
    lecturer: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class SessionDropped:
    """A planned session will not take place."""


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """A setting of the programme got a value."""

    value: str


@dataclass(frozen=True, slots=True)
class DeskNamed:
    """A desk got its name."""

    name: str


@dataclass(frozen=True, slots=True)
class DayClosed:
    """A day was reconciled and left the desk as a whole; `day` is an ISO date."""

    day: str
    files: int
    rows: int


@dataclass(frozen=True, slots=True)
class ExportMade:
    """Files left the desk."""

    day: str
    files: int
    rows: int
