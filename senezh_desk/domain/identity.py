"""Who is the same person: by id, by phone or e-mail and surname, by full name and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from senezh_desk.domain.contacts import phone_key
from senezh_desk.domain.regions import find_region
from senezh_desk.domain.text import key, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.person import PersonFields

_KINDS = words(
    """
    городской городского округ округа муниципальный муниципального район района город города г
    гор муниципальное образование мо го мр зато администрация администрации муниципалитет
    """
)
SIMILAR_FIRST = 75  # «Наталья» and «Наталия»
SIMILAR_MIDDLE = 85  # «Геннадьевич» and «Геннадиевич», but not «Игоревич» and «Игоревна»


class Likeness(IntEnum):
    """How two records relate."""

    NAMESAKE = 0  # one name, but another person
    POSSIBLE = 1  # one name; of one of them no place is known
    SAME = 2


@lru_cache(maxsize=32768)
def municipality_key(text: str) -> str:
    """Return what spellings of one municipality share: its kind aside."""
    words = key(text).split()
    return " ".join(word for word in words if word not in _KINDS) or " ".join(words)


@lru_cache(maxsize=4096)
def region_key(text: str) -> str:
    """Return what spellings of one region share."""
    return key(find_region(text) or text)


def name_key(name: str) -> str:
    """Return what spellings of one name or word of it share."""
    return name.casefold().replace("ё", "е").replace("-", " ")


_surname_key = lru_cache(maxsize=32768)(name_key)


def same_place(one: PersonFields, two: PersonFields) -> bool | None:
    """Tell whether two records name one place; None when of one no place is known."""
    regions = (
        region_key(one.region) == region_key(two.region) if one.region and two.region else None
    )
    if one.municipality and two.municipality:
        if one.municipality != two.municipality and (
            municipality_key(one.municipality) != municipality_key(two.municipality)
        ):
            return False
        return regions is not False
    return regions


def contacts_differ(one: PersonFields, two: PersonFields) -> bool:
    """Tell whether both phone and e-mail are known of both and differ."""
    return bool(
        one.phone
        and two.phone
        and one.email
        and two.email
        and one.email != two.email
        and phone_key(one.phone) != phone_key(two.phone)
    )


def _agree(one: str, two: str, similar: int) -> bool:
    """Tell whether two given names or patronymics may be one: an initial, a spelling, unknown."""
    if one == two:
        return True
    a, b = name_key(one).rstrip("."), name_key(two).rstrip(".")
    if a == b or not a or not b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return fuzz.ratio(a, b) >= similar


def _names_agree(one: PersonFields, two: PersonFields) -> bool:
    """Tell whether people of one surname and one contact are one: families share telephones."""
    strict = bool(one.email and two.email and one.email != two.email)
    return _agree(one.first, two.first, 101 if strict else SIMILAR_FIRST) and _agree(
        one.middle, two.middle, 101 if strict else SIMILAR_MIDDLE
    )


def _ids_differ(one: PersonFields, two: PersonFields) -> bool:
    return bool(one.source_id and two.source_id and one.source_id != two.source_id)


@dataclass(slots=True)
class Register:
    """People already known, to be asked who a record is; positions are in order of adding."""

    people: list[PersonFields] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    _contacts: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _names: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _asked: tuple[PersonFields | None, list[str], str] = (None, [], "")

    def add(self, fields: PersonFields) -> int:
        """Add a record and return its position."""
        position = len(self.people)
        self.people.append(fields)
        self._enter(position, fields)
        return position

    def replace(self, position: int, fields: PersonFields) -> None:
        """Put a fuller record in a position's place; the old keys stay known."""
        self.people[position] = fields
        self._enter(position, fields)

    def _enter(self, position: int, fields: PersonFields) -> None:
        if fields.source_id:
            self._ids.setdefault(fields.source_id, position)
        contacts, name = self._keys(fields)
        for contact in contacts:
            _push(self._contacts, contact, position)
        _push(self._names, name, position)

    def _keys(self, fields: PersonFields) -> tuple[list[str], str]:
        """Return a record's contact keys and name key; who was just asked for is often added."""
        if self._asked[0] is not fields:
            self._asked = (fields, _contact_keys(fields), name_key(fields.name))
        return self._asked[1:]

    def find(self, fields: PersonFields) -> tuple[int, Likeness] | None:
        """Return the position of who a record is, or is most like, with the likeness."""
        by_id = self._ids.get(fields.source_id) if fields.source_id else None
        if by_id is not None and not _strangers(self.people[by_id], fields):
            return by_id, Likeness.SAME
        contacts, name = self._keys(fields)
        for contact in contacts:
            for position in self._contacts.get(contact, ()):
                other = self.people[position]
                if not _ids_differ(fields, other) and _names_agree(fields, other):
                    return position, Likeness.SAME
        positions = self._names.get(name)
        return self._by_name(fields, positions) if positions else None

    def _by_name(self, fields: PersonFields, positions: Iterable[int]) -> tuple[int, Likeness]:
        found = [(position, self._likeness(fields, position)) for position in positions]
        best = max(likeness for _, likeness in found)
        first = next(position for position, likeness in found if likeness is best)
        several = sum(likeness is best for _, likeness in found) > 1
        if best is Likeness.POSSIBLE and several:
            return first, Likeness.NAMESAKE
        return first, best

    def _likeness(self, fields: PersonFields, position: int) -> Likeness:
        other = self.people[position]
        if _ids_differ(fields, other) or contacts_differ(fields, other):
            return Likeness.NAMESAKE
        place = same_place(fields, other)
        if place is None:
            bare = not (fields.municipality or fields.region or other.municipality or other.region)
            return Likeness.SAME if bare else Likeness.POSSIBLE
        return Likeness.SAME if place else Likeness.NAMESAKE


def _push(index: dict[str, tuple[int, ...]], name: str, position: int) -> None:
    positions = index.get(name)
    if positions is None:
        index[name] = (position,)
    elif position not in positions:
        index[name] = (*positions, position)


def _contact_keys(fields: PersonFields) -> list[str]:
    if not (fields.phone or fields.email):
        return []
    surname = _surname_key(fields.last)
    phone = phone_key(fields.phone)
    keys = [f"{phone}|{surname}"] if phone else []
    if "@" in fields.email:
        keys.append(f"{fields.email.lower()}|{surname}")
    return keys


def _strangers(one: PersonFields, two: PersonFields) -> bool:
    """Tell whether two records share nothing at all, so that their ids are row numbers."""
    contact = {phone_key(one.phone), one.email} & {phone_key(two.phone), two.email} - {""}
    alike = name_key(one.last) == name_key(two.last) or _agree(one.first, two.first, SIMILAR_FIRST)
    return not (contact or alike)
