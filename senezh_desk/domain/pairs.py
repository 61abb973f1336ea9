"""Two cards that may be one person: proposed to somebody, never joined by themselves."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from senezh_desk.domain.person import Person

Pair = tuple["Person", "Person"]


def likely_pairs(
    people: Iterable[Person], apart: Collection[frozenset[str]] = ()
) -> tuple[Pair, ...]:
    """Return pairs of one surname and given name that nothing sets apart, the list's card first.

    What sets apart: another patronymic, another place, a phone and an e-mail that both differ.
    `apart` holds the pairs of ids that somebody said are two people.
    """
    named: dict[tuple[str, str], list[Person]] = {}
    for person in people:
        key = (_plain(person.fields.last), _plain(person.fields.first))
        if key[0] and person.is_active and not person.erased:
            named.setdefault(key, []).append(person)
    return tuple(
        (one, other)
        for group in named.values()
        if len(group) > 1
        for one, other in combinations(sorted(group, key=_precedence), 2)
        if frozenset({one.id, other.id}) not in apart and _may_be_one(one, other)
    )


def _precedence(person: Person) -> tuple[bool, int, str]:
    """Return the sort key of cards: from the list before the door's, the older first."""
    return (person.walk_in, person.listed_at, person.id)


def _may_be_one(one: Person, other: Person) -> bool:
    a, b = one.fields, other.fields
    if _differ(a.middle, b.middle) or (_differ(a.phone, b.phone) and _differ(a.email, b.email)):
        return False
    same_contact = (a.phone and a.phone == b.phone) or (a.email and a.email == b.email)
    places = ((a.team, b.team), (a.municipality, b.municipality), (a.region, b.region))
    return bool(same_contact) or not any(_differ(*pair) for pair in places)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and _plain(one) != _plain(other)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())
