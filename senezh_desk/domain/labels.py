"""The words that files and services need, made once by `wording` and handed down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from senezh_desk.domain.modules import module_on
from senezh_desk.domain.sessions import SessionKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from senezh_desk.domain.sessions import Programme, Session


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Labels:
    """Words for papers, spreadsheets and new files, in the user's language."""

    language: str  # "ru" or "en"
    fields: Mapping[str, str] = field(default_factory=dict)  # PersonFields name -> heading
    headings: Mapping[str, str] = field(default_factory=dict)  # other column headings by key
    sheets: Mapping[str, str] = field(default_factory=dict)  # worksheet and file names by key
    categories: Mapping[str, str] = field(default_factory=dict)  # preset category id -> name
    kinds: Mapping[str, str] = field(default_factory=dict)  # session kind -> name
    consents: Mapping[str, str] = field(default_factory=dict)  # texts of consent blanks by key
    verdicts: Mapping[str, str] = field(default_factory=dict)  # verdict -> short words
    desk: str = "Desk {n}"  # name of the n-th desk
    arrival: str = "Arrival"  # the first day's own session
    day: str = "Day {n}"  # the n-th day's own session
    date: str = "{d:02}.{m:02}.{y}"  # a date in a heading
    months: tuple[str, ...] = _MONTHS  # as they stand behind a day: "12 марта"


def session_title(session: Session, programme: Programme, labels: Labels) -> str:
    """Return a session's title; a day's own session is named by its place in the module."""
    if not session.is_day:
        return session.title
    if session.kind is SessionKind.ARRIVAL:
        return labels.arrival
    day, module = session.day, module_on(session.day, programme.modules)
    first = module.first_day if module is not None else programme.first_day
    last = module.last_day if module is not None else programme.last_day or day
    if first is not None and first <= day <= last:
        return labels.day.format(n=(day - first).days + 1)
    return labels.day.format(n=labels.date.format(d=day.day, m=day.month, y=day.year))


def days_text(first: date, last: date, labels: Labels) -> str:
    """Return some days in a row in words: "12–15 марта 2027", "28 февраля – 3 марта 2027"."""
    whole = f"{last.day} {labels.months[last.month - 1]} {last.year}"
    month = labels.months[first.month - 1]
    if first == last:
        return whole
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{whole}"
    if first.year == last.year:
        return f"{first.day} {month} – {whole}"
    return f"{first.day} {month} {first.year} – {whole}"


def programme_heading(programme: Programme, labels: Labels) -> str:
    """Return a programme's name with its days, as far as they are known."""
    first = programme.first_day or programme.last_day
    last = programme.last_day or programme.first_day
    if first is None or last is None:
        return programme.name
    return f"{programme.name} · {days_text(first, last, labels)}"
