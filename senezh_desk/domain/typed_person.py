"""What staff type of a person, made as tidy as a line of a list."""

from __future__ import annotations

from dataclasses import replace

from senezh_desk.domain.contacts import emails, phones
from senezh_desk.domain.names import capitalised, order_of, split_name, tidy_name
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.text import clean, fold_mixed_words, one_line

NAME_PARTS = ("last", "first", "middle")
_TEXTS = ("team", "municipality", "region", "position", "room", "diet", "note", "source_id")


def tidied(fields: PersonFields) -> PersonFields:
    """Return fields in one line each, names without foreign look-alikes, contacts as in lists."""
    told: dict[str, str] = {name: one_line(clean(getattr(fields, name))) for name in _TEXTS}
    told |= {name: fold_mixed_words(one_line(clean(getattr(fields, name)))) for name in NAME_PARTS}
    phone, email = one_line(clean(fields.phone)), one_line(clean(fields.email))
    numbers, addresses = phones(phone), emails(email)
    told["phone"] = numbers[0] if len(numbers) == 1 else phone
    told["email"] = addresses[0] if len(addresses) == 1 else email
    extra = tuple((heading, one_line(clean(text))) for heading, text in fields.extra)
    return replace(fields, **told, extra=extra)  # type: ignore[arg-type]  # texts of text fields


def named(text: str) -> PersonFields:
    """Return the fields of somebody of whom only a name was typed, perhaps in small letters."""
    name = tidy_name(clean(text))
    if not any(map(str.isalpha, name)):
        return PersonFields("")
    parts = split_name(capitalised(name), order_of([name]))
    return PersonFields(parts.last, parts.first, parts.middle)


def in_place_of(fields: PersonFields, other: PersonFields) -> PersonFields:
    """Return fields with what a substitute takes over from whom they come instead of."""
    return replace(
        fields,
        team=other.team,
        municipality=other.municipality,
        region=other.region,
        category=other.category,
        room=other.room,
    )
