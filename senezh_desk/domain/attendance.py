"""Who is here: lines and counts that screen, files and command line share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.expectation import Expectation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from senezh_desk.domain.categories import Category
    from senezh_desk.domain.expectation import Part
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
    """One session's picture: who is expected, who of all is in, who of those expected is not.

    Whoever is not from the list and waits for the organiser's decision is counted apart.
    """

    session: Session
    expected: int
    present: int
    absent: int
    waiting: int = 0  # of those in


class Counted(NamedTuple):
    """So many people whom the rule looks at alike, inside the session or not."""

    part: Part
    inside: bool
    people: int


def person_line(person: Person, presence: Presence | None) -> PersonLine:
    """Return a person's line for a session."""
    if presence is None:
        return PersonLine(person)
    stay, arrival = presence.now, presence.arrival
    since = stay.since.at if stay.inside and stay.since is not None else None
    return PersonLine(person, stay.inside, since, arrival.at if arrival is not None else None)


def count_presence(
    session: Session, groups: Iterable[Counted], categories: Mapping[str, Category], zone: str
) -> PresenceCount:
    """Count one session: everything that shows these figures takes them from here."""
    expected = present = absent = waiting = 0
    expectation = Expectation(session, categories, zone)
    for group in groups:
        present += group.people * group.inside
        waiting += group.people * (group.inside and group.part.waits)
        if expectation.of(group.part):
            expected += group.people
            absent += group.people * (not group.inside)
    return PresenceCount(session, expected, present, absent, waiting)
