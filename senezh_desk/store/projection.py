"""The current tables: always the fold of the journal, written in the same transaction.

One function folds a group of cards; a rebuild is that fold over all subjects, and what new entries
touch is folded by it too (`refolding`). Nothing is ever added to a table by increment.
"""

from __future__ import annotations

import hashlib
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlmodel import SQLModel

from senezh_desk.domain.fold import fold_person, joined_with
from senezh_desk.domain.kinds import PERSON_PREFIX
from senezh_desk.store.cards import SHAPE, person_row
from senezh_desk.store.records import RECORDS, record_of
from senezh_desk.store.rows import badge_row, entries_in, presence_row, stay_row
from senezh_desk.store.statements import (
    ENTRY,
    create_temp,
    insert_into,
    layout,
)
from senezh_desk.store.tables import (
    FOLD_VERSION,
    FOLDED,
    BadgeRow,
    ExcuseRow,
    JoinedRow,
    ParticipantRow,
    PresenceRow,
    StayRow,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

    from senezh_desk.domain.entry import Entry

_CHUNK = 2000  # rows written at once
JOINS = frozenset({"ParticipantsJoined", "ParticipantsSeparated"})
OF_PERSON = (ParticipantRow, BadgeRow, PresenceRow, StayRow, ExcuseRow)
_OF_SUBJECT = f"SELECT {ENTRY} FROM entry WHERE entry.subject = ?"
INSERTS: dict[type[SQLModel], str] = {row: insert_into(row) for row in FOLDED}

Rows = dict[type[SQLModel], list[tuple[Any, ...]]]


def entries_of(connection: Connection, subject: str) -> list[Entry]:
    """Return all entries about a subject, in no order."""
    return list(entries_in(connection.execute(_OF_SUBJECT, (subject,))))


def no_rows(tables: Iterable[type[SQLModel]]) -> Rows:
    """Return an empty batch for some tables."""
    return {table: [] for table in tables}


def add_person(rows: Rows, entries: Collection[Entry]) -> None:
    """Add the rows that a group of joined cards comes to."""
    folded = fold_person(entries)
    if folded is None:
        return
    canonical = folded.cards[0].id
    rows[ParticipantRow] += [person_row(card, canonical) for card in folded.cards]
    rows[BadgeRow] += [badge_row(badge, canonical) for badge in folded.badges]
    rows[PresenceRow] += [presence_row(canonical, presence) for presence in folded.presence]
    rows[StayRow] += [stay_row(canonical, stay) for stay in folded.stays]
    rows[ExcuseRow] += [(canonical, *excuse) for excuse in folded.excuses]


def closure(connection: Connection, card: str) -> set[str]:
    """Return all cards that are joined with a card, itself included."""
    found = {card}
    open_cards = [card]
    while open_cards:
        for (other,) in connection.execute(
            "SELECT other FROM joined WHERE card = ?", (open_cards.pop(),)
        ):
            if other not in found:
                found.add(other)
                open_cards.append(other)
    return found


def join_rows(card: str, others: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return the rows of a card's joins, each under both cards."""
    return [
        row
        for other in others
        if other != card
        for row in ((card, other, card), (other, card, card))
    ]


def fold_people(connection: Connection, told: Iterable[Entry], schema: str) -> None:
    """Fold people from their entries sorted by subject; joined cards wait for each other."""
    joined = {card for (card,) in connection.execute(f"SELECT card FROM {schema}.joined")}
    waiting: dict[str, list[Entry]] = {}
    batch = no_rows(OF_PERSON)
    for subject, group in groupby(told, key=attrgetter("subject")):
        if subject in joined:
            waiting[subject] = list(group)
            continue
        add_person(batch, list(group))
        if len(batch[ParticipantRow]) >= _CHUNK:
            _flush(connection, batch, schema)
    seen: set[str] = set()
    for card in sorted(waiting):
        if card not in seen:
            cards = closure(connection, card)  # unqualified: the temporary table goes first
            seen |= cards
            entries = [entry for key in sorted(cards) for entry in waiting.get(key, ())]
            add_person(batch, entries)
    _flush(connection, batch, schema)


def _flush(connection: Connection, batch: Rows, schema: str) -> None:
    for row, rows in batch.items():
        statement = INSERTS[row].replace("INTO ", f"INTO {schema}.", 1)
        connection.executemany(statement, rows)
        rows.clear()


def fold_version() -> str:
    """Return what the current tables are: another layout or another fold has them laid out anew."""
    told = "\n".join((*layout(FOLDED), SHAPE))
    return f"{FOLD_VERSION}-{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def lay_out_fold(connection: Connection) -> None:
    """Lay the current tables out anew, empty, as this version declares them."""
    for table in FOLDED:
        connection.execute(f"DROP TABLE IF EXISTS {table.__tablename__}")
    for statement in layout(FOLDED):
        connection.execute(statement)


def rebuild(connection: Connection, schema: str = "main") -> None:
    """Fold all entries anew into the tables of a schema, inside the caller's transaction."""
    for table in FOLDED:
        connection.execute(f"DELETE FROM {schema}.{table.__tablename__}")
    marks = ", ".join("?" * len(JOINS))
    owners = connection.execute(
        f"SELECT DISTINCT subject FROM entry WHERE kind IN ({marks})",
        tuple(sorted(JOINS)),
    ).fetchall()
    for (owner,) in owners:
        joins = join_rows(owner, joined_with(entries_of(connection, owner)))
        statement = INSERTS[JoinedRow].replace("INTO ", f"INTO {schema}.", 1)
        connection.executemany(statement, joins)
    ordered = f"SELECT {ENTRY} FROM entry WHERE "
    bounds = (PERSON_PREFIX, PERSON_PREFIX[:-1] + ".")  # "." follows "-"
    people = connection.cursor().execute(
        f"{ordered} subject >= ? AND subject < ? ORDER BY subject", bounds
    )
    fold_people(connection, entries_in(people), schema)
    others = connection.cursor().execute(
        f"{ordered} (subject < ? OR subject >= ?) ORDER BY subject", bounds
    )
    batch = no_rows(record.table for record in RECORDS)
    for subject, group in groupby(entries_in(others), key=attrgetter("subject")):
        record = record_of(subject)
        if record is not None:
            batch[record.table].extend(record.rows(subject, list(group)))
    _flush(connection, batch, schema)


def differences(connection: Connection) -> list[tuple[str, int]]:
    """Return the tables that are not the fold of the journal, with how many rows differ.

    The fold is laid out in temporary tables beside the real ones; the file is not written.
    """
    found = []
    try:
        for row in FOLDED:
            connection.execute(create_temp(row))
        rebuild(connection, "temp")
        for row in FOLDED:
            name = row.__tablename__
            count = connection.execute(
                f"SELECT (SELECT count(*) FROM (SELECT * FROM main.{name} "
                f"EXCEPT SELECT * FROM temp.{name})) + (SELECT count(*) FROM "
                f"(SELECT * FROM temp.{name} EXCEPT SELECT * FROM main.{name}))"
            ).fetchone()[0]
            if count:
                found.append((str(name), count))
    finally:
        for row in FOLDED:
            connection.execute(f"DROP TABLE IF EXISTS temp.{row.__tablename__}")
    return found
