"""What people have in common, as seating needs it: from the fields of their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.seating.request import UNKNOWN, Attribute

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from senezh_desk.domain.person import PersonFields

MALE, FEMALE, HEAD = "male", "female", "head"
_SONS = ("ич", "оглы", "оглу", "улы", "уулу", "углы", "ўғли", "ұлы", "ogly", "oglu", "ich")
_DAUGHTERS = ("на", "кызы", "гызы", "қизи", "қызы", "ҡыҙы", "kyzy", "na")


def gender_of(middle: str) -> str:
    """Return what a patronymic says of its bearer, "" where it says nothing."""
    word = middle.casefold().strip()
    if word.endswith(_SONS):
        return MALE
    return FEMALE if word.endswith(_DAUGHTERS) else ""


def _text(text: str) -> str:
    return " ".join(text.split())


_READ: dict[str, Callable[[PersonFields], str]] = {
    "municipality": lambda fields: _text(fields.municipality),
    "region": lambda fields: _text(fields.region),
    "position": lambda fields: _text(fields.position),
    "gender": lambda fields: gender_of(fields.middle),
    "team": lambda fields: _text(fields.team),
    "category": lambda fields: fields.category,
    "head": lambda fields: HEAD if fields.head else "",
}
TRAITS = tuple(_READ)  # what seating can tell people apart by


def attributes_of(people: Sequence[PersonFields], names: Iterable[str]) -> tuple[Attribute, ...]:
    """Return the named traits of people; letters' case does not make two values of one."""
    return tuple(_attribute(name, [_READ[name](fields) for fields in people]) for name in names)


def _attribute(name: str, values: Sequence[str]) -> Attribute:
    labels: dict[str, str] = {}
    for value in values:
        if value:
            labels.setdefault(value.casefold(), value)
    codes = {key: code for code, key in enumerate(sorted(labels))}
    return Attribute(
        name,
        tuple(codes[value.casefold()] if value else UNKNOWN for value in values),
        tuple(labels[key] for key in codes),
    )
