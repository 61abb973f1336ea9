"""Who is here: lines and counts that screen, files and command line share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from senezh_desk.domain.admission import Verdict
    from senezh_desk.domain.categories import Category
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.presence import Presence
    from senezh_desk.domain.sessions import Session


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person and whether they are in the session asked about; `since` is UTC milliseconds."""

    person: Person
    present: bool = False
    since: int | None = None  # of the present stay
    arrived_at: int | None = None  # the first check-in


@dataclass(frozen=True, slots=True)
class PresenceCount:
    """One session's picture: who is expected, who of all is in, who of those expected is not."""

    session: Session
    expected: int
    present: int
    absent: int
    people: tuple[PersonLine, ...]  # everybody who is in


@dataclass(frozen=True, slots=True)
class RecentScan:
    """One of the last scans of a desk, as the strip shows it."""

    entry: str
    at: int
    verdict: Verdict
    reason: str
    person: Person | None
    raw: str
    session: str
    desk: str  # its name
    undone: bool
    undoable: bool


def person_line(person: Person, presence: Presence | None) -> PersonLine:
    """Return a person's line for a session."""
    if presence is None:
        return PersonLine(person)
    stay, arrival = presence.now, presence.arrival
    since = stay.since.at if stay.inside and stay.since is not None else None
    return PersonLine(person, stay.inside, since, arrival.at if arrival is not None else None)


def is_expected(person: Person, categories: Mapping[str, Category]) -> bool:
    """Tell whether a person is counted among those who should come."""
    category = categories.get(person.fields.category)
    return person.is_active and not person.erased and (category is None or category.expected)


def count_presence(
    session: Session,
    people: Iterable[Person],
    presence: Mapping[str, Presence],
    categories: Mapping[str, Category],
) -> PresenceCount:
    """Count one session: everything that shows these figures takes them from here."""
    expected = absent = 0
    inside = []
    for person in people:
        line = person_line(person, presence.get(person.id))
        if line.present:
            inside.append(line)
        if is_expected(person, categories):
            expected += 1
            absent += not line.present
    return PresenceCount(session, expected, len(inside), absent, tuple(inside))
