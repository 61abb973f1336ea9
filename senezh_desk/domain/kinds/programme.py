"""What happens to the programme, its sessions, its desks and its settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProgrammeChanged:
    """The programme got its name, days or zone; days are ISO dates or ""."""

    name: str
    first_day: str = ""
    last_day: str = ""
    zone: str = "Europe/Moscow"


@dataclass(frozen=True, slots=True)
class SessionPlanned:
    """A session was planned or planned anew; times are UTC milliseconds."""

    title: str
    session_kind: str
    starts: int
    ends: int
    place: str = ""
    strict: bool = False


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
class ExportMade:
    """Files left the desk."""

    day: str
    files: int
    rows: int
