"""Writing people onto the roster and putting their cards right, inside somebody's transaction."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.fold import heads_of
from senezh_desk.domain.happenings import change, listing
from senezh_desk.domain.kinds import PERSON_PREFIX
from senezh_desk.domain.person import FIELD_NAMES
from senezh_desk.store.projection import entries_of

if TYPE_CHECKING:
    from senezh_desk.domain.person import Person, PersonFields
    from senezh_desk.store.journal import Writing


def enlist(
    writing: Writing,
    fields: PersonFields,
    number: int,
    *,
    walk_in: bool = False,
    replaces: str = "",
) -> str:
    """Append a listing with a fresh id and a fresh badge code; return the id."""
    person_id = f"{PERSON_PREFIX}{secrets.token_hex(8)}"
    writing.append(
        person_id,
        listing(writing.programme, fields, number, new_code(), walk_in=walk_in, replaces=replaces),
    )
    return person_id


def amend(writing: Writing, person: Person, fields: PersonFields) -> None:
    """Append what `fields` says otherwise of a person; nothing where it says the same."""
    changed = tuple(
        name for name in FIELD_NAMES if getattr(fields, name) != getattr(person.fields, name)
    )
    # saving a card picks what it shows
    changed += tuple(name for name in person.conflicts if name not in changed)
    if changed:
        writing.append(
            person.id,
            change(writing.programme, fields, changed),
            supersedes=heads_of(entries_of(writing.connection, person.id), changed),
        )
