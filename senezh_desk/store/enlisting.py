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
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

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


def reserve_number(connection: Connection, code: str) -> int | None:
    """Return the number of a reserve badge that is still nobody's, else None."""
    taken = connection.execute("SELECT 1 FROM badge WHERE code = ?", (code,)).fetchone()
    found = connection.execute("SELECT number FROM reserve WHERE code = ?", (code,)).fetchone()
    return found[0] if found is not None and taken is None else None


def next_reserve(connection: Connection) -> int:
    """Return the number after the greatest one of any reserve badge."""
    found = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM reserve").fetchone()
    return int(found[0])
