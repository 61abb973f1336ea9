"""People's cards as `participant` keeps them: what SQL asks by in columns, and the card whole.

The whole card is one JSON text: it is written and read many times quicker than a column for each
field, and a new field of a person is one here too without a line more.
"""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter, itemgetter
from typing import Any

import orjson

from senezh_desk.domain.consents import Answer, Consent, ConsentKind
from senezh_desk.domain.entry import canonical
from senezh_desk.domain.person import FIELD_NAMES, Attention, AttentionKind, Person, PersonFields

OF_CARD = "participant AS card JOIN participant ON participant.id = card.person"
PERSON = f"SELECT participant.held FROM {OF_CARD} WHERE card.id = ?"
_NAMES = tuple(field.name for field in fields(Person))
_values = attrgetter(*_NAMES)
_said = attrgetter(*FIELD_NAMES)
_FIELDS, _EXTRA = _NAMES.index("fields"), FIELD_NAMES.index("extra")
_NUMBER, _CODE = _NAMES.index("number"), _NAMES.index("code")
_CARDS, _CONFLICTS = _NAMES.index("cards"), _NAMES.index("conflicts")
_ATTENTION, _CONSENTS = _NAMES.index("attention"), _NAMES.index("consents")
_found_by = itemgetter(
    *map(FIELD_NAMES.index, ("last", "first", "middle", "team", "municipality", "region", "phone"))
)
SHAPE = " ".join(  # another one has the tables folded anew
    field.name for kind in (Person, PersonFields, Attention, Consent) for field in fields(kind)
)


def person_row(person: Person, canonical_id: str) -> tuple[Any, ...]:
    """Return a card as a row of `participant`."""
    values = list(_values(person))
    values[_FIELDS] = _said(person.fields)
    return (
        person.id,
        canonical_id,
        person.number,
        person.fields.team,
        person.fields.category,
        person.listed_at,
        int(person.walk_in),
        person.decision,
        person.withdrawn_at,
        person.replaced_by,
        person.replaced_at,
        person.replaces,
        int(person.erased),
        canonical(values),
    )


def person_of(card: str) -> Person:
    """Return a card from its JSON."""
    values = orjson.loads(card)
    said = values[_FIELDS]
    said[_EXTRA] = tuple(map(tuple, said[_EXTRA]))
    values[_FIELDS] = PersonFields(*said)
    values[_CARDS], values[_CONFLICTS] = tuple(values[_CARDS]), tuple(values[_CONFLICTS])
    values[_ATTENTION] = tuple(map(_note, values[_ATTENTION]))
    values[_CONSENTS] = tuple(map(_consent, values[_CONSENTS]))
    return Person(*values)


def found_by(card: str) -> tuple[Any, ...]:
    """Return what a card is found by: id, the texts from surname to phone, number and codes."""
    values = orjson.loads(card)
    number, code = values[_NUMBER], values[_CODE]
    return values[0], *_found_by(values[_FIELDS]), number, (code,) if code else ()


def _note(held: dict[str, Any]) -> Attention:
    return Attention(**held | {"kind": AttentionKind(held["kind"])})


def _consent(held: dict[str, Any]) -> Consent:
    kind, answer = ConsentKind(held["kind"]), Answer(held["answer"])
    return Consent(**held | {"kind": kind, "answer": answer})
