"""Who is expected at a session: the one home of the rule, for screens, files and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.sessions import moment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.domain.categories import Category
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.sessions import Session
    from senezh_desk.domain.stays import ModuleStay


class Part(NamedTuple):
    """What the rule looks at in a person; times are UTC milliseconds."""

    category: str
    team: str
    since: int | None  # when somebody not from the list came onto it
    until: int | None  # when they were withdrawn or replaced
    erased: bool
    stay: ModuleStay | None  # in the session's module
    waits: bool = False  # not from the list, and the organiser has not decided


def part_of(person: Person, stay: ModuleStay | None) -> Part:
    """Return what decides whether a person is expected."""
    ends = [at for at in (person.withdrawn_at, person.replaced_at) if at is not None]
    return Part(
        person.fields.category,
        person.fields.team,
        person.listed_at if person.walk_in or person.replaces else None,
        min(ends, default=None),
        person.erased,
        stay,
        person.waits,
    )


class Expectation:
    """One session's rule: built once, asked for everybody."""

    def __init__(self, session: Session, categories: Mapping[str, Category], zone: str) -> None:
        self._day = session.day.isoformat()
        self._start = moment(session.starts, zone).strftime("%Y-%m-%dT%H:%M")
        self._end = moment(session.ends, zone).strftime("%Y-%m-%dT%H:%M")
        self._ends = session.ends
        self._barred = frozenset(one.id for one in categories.values() if not one.expected)
        self._audience = session.audience

    def of(self, part: Part) -> bool:
        """Tell whether somebody is to come: they take part, are on site by then, and are meant."""
        if part.erased or part.waits or (part.until is not None and part.until < self._ends):
            return False
        if part.since is not None and part.since >= self._ends:
            return False
        stay = part.stay
        if stay is not None and not self._on_site(stay):
            return False
        audience = self._audience
        if part.category in audience.categories:
            return True  # even guests, where a session is for guests
        if part.category in self._barred:
            return False
        return audience.is_open or audience.means(part.team, stay.tags if stay is not None else ())

    def _on_site(self, stay: ModuleStay) -> bool:
        if not stay.expected or stay.replaced_by:
            return False
        arrives, leaves = stay.arrives, stay.leaves
        if arrives and (arrives >= self._end if "T" in arrives else arrives > self._day):
            return False
        return not (leaves and (leaves <= self._start if "T" in leaves else leaves < self._day))


def is_expected(
    person: Person,
    session: Session,
    categories: Mapping[str, Category],
    zone: str,
    stay: ModuleStay | None = None,
) -> bool:
    """Tell whether a person is counted among those who should come to a session.

    `stay` is the person's in the module that the session's day belongs to.
    """
    return Expectation(session, categories, zone).of(part_of(person, stay))
