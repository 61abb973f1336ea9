"""The current tables: always the fold of the journal, written in the same transaction.

One function folds a group of cards and one writes what differs; a rebuild is the same fold over
all subjects. Nothing is ever added to a table by increment.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlmodel import SQLModel

from senezh_desk.domain.entry import Entry
from senezh_desk.domain.fold import (
    MOVING,
    PRESENCE,
    fold_person,
    fold_presence,
    joined_with,
    session_of_move,
)
from senezh_desk.domain.kinds import PERSON_PREFIX
from senezh_desk.store.records import RECORDS, record_of
from senezh_desk.store.rows import badge_row, person_row, presence_row, stay_row
from senezh_desk.store.statements import (
    ENTRY_COLUMNS,
    columns_of,
    create_temp,
    insert_into,
    key_of,
    layout,
    select_from,
)
from senezh_desk.store.tables import (
    FOLDED,
    BadgeRow,
    ExcuseRow,
    JoinedRow,
    ParticipantRow,
    PresenceRow,
    StayRow,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

MANY = 500  # subjects in one batch from which folding them in one sweep is quicker
_CHUNK = 2000  # rows written at once
_JOINS = frozenset({"ParticipantsJoined", "ParticipantsSeparated"})
_BY_SUBJECT: dict[type[SQLModel], str] = {  # the column that says whose a row is
    ParticipantRow: "id",
    BadgeRow: "card",
    PresenceRow: "person",
    StayRow: "person",
    ExcuseRow: "person",
    **{record.table: key_of(record.table)[0] for record in RECORDS},
}
_OF_PERSON = (ParticipantRow, BadgeRow, PresenceRow, StayRow, ExcuseRow)
_OF_SUBJECT = f"SELECT {ENTRY_COLUMNS} FROM entry WHERE entry.subject = ?"
_MOVES_OF_SUBJECT = (
    f"{_OF_SUBJECT} AND (entry.kind IN ('CheckedIn', 'CheckedOut') OR entry.voids <> '')"
)
_ALONE = (
    "SELECT participant.person, joined.other FROM participant"
    " LEFT JOIN joined ON joined.card = participant.id WHERE participant.id = ? LIMIT 1"
)
_INSERTS: dict[type[SQLModel], str] = {row: insert_into(row) for row in FOLDED}

Rows = dict[type[SQLModel], list[tuple[Any, ...]]]


def entries_of(connection: Connection, subject: str) -> list[Entry]:
    """Return all entries about a subject, in no order."""
    return list(map(Entry._make, connection.execute(_OF_SUBJECT, (subject,))))


def _person_rows(entries: Sequence[Entry]) -> Rows:
    """Return the rows that a group of joined cards comes to."""
    rows: Rows = {row: [] for row in _OF_PERSON}
    folded = fold_person(entries)
    if folded is not None:
        canonical = folded.cards[0].id
        rows[ParticipantRow] = [person_row(card, canonical) for card in folded.cards]
        rows[BadgeRow] = [badge_row(badge, canonical) for badge in folded.badges]
        rows[PresenceRow] = [presence_row(canonical, presence) for presence in folded.presence]
        rows[StayRow] = [stay_row(canonical, stay) for stay in folded.stays]
        rows[ExcuseRow] = [(canonical, *excuse) for excuse in folded.excuses]
    return rows


def refold(connection: Connection, entries: Sequence[Entry], fresh: Collection[str] = ()) -> None:
    """Bring the tables up to date with new entries, inside the transaction that wrote them.

    Of `fresh` subjects these are all the entries there are.
    """
    touched = {entry.subject for entry in entries}
    people = {subject for subject in touched if subject.startswith(PERSON_PREFIX)}
    joins = {entry.subject for entry in entries if entry.kind in _JOINS}
    regrouped: set[str] = set()  # who was left behind has no entry of their own
    for card in sorted(joins & people):
        regrouped |= _closure(connection, card)
        _rewrite_joins(connection, card)
        regrouped |= _closure(connection, card)
    people |= regrouped
    others = touched - people
    if len(people) >= MANY:
        joined = {card for (card,) in connection.execute("SELECT card FROM joined")}
        alone = people.intersection(fresh) - joined
        told = sorted((e for e in entries if e.subject in alone), key=attrgetter("subject"))
        _fold_people(connection, told, "main")
        _sweep_people(connection, people - alone, joined)
    else:
        changed = {entry.subject for entry in entries if entry.kind not in MOVING} | regrouped
        for group in _groups(connection, people & changed):
            rows = _person_rows([entry for card in group for entry in entries_of(connection, card)])
            for table in _OF_PERSON:
                _write(connection, table, group, rows[table])
            people -= set(group)
        moved: dict[str, set[str]] = {}
        for entry in entries:
            if entry.subject in people and entry.kind in PRESENCE:
                moved.setdefault(entry.subject, set()).add(session_of_move(entry))
        for card in sorted(moved):
            _refold_moves(connection, card, moved[card])
    for subject in sorted(others):
        record = record_of(subject)
        if record is not None:
            wanted = record.rows(subject, entries_of(connection, subject))
            _write(connection, record.table, (subject,), wanted)


def _refold_moves(connection: Connection, card: str, sessions: set[str]) -> None:
    """Fold the presence of somebody who only came and went in these sessions."""
    found = connection.execute(_ALONE, (card,)).fetchone()
    group: tuple[str, ...] = (card,)
    if found is None or found[1] is not None:  # joined, or not listed here yet
        group = tuple(sorted(_closure(connection, card)))
        marks = ", ".join("?" * len(group))
        found = connection.execute(
            f"SELECT person FROM participant WHERE id IN ({marks}) LIMIT 1", group
        ).fetchone()
    if found is not None:
        moved = [
            Entry._make(row)
            for key in group
            for row in connection.execute(_MOVES_OF_SUBJECT, (key,))
        ]
        folded = {presence.session: presence for presence in fold_presence(moved)}
        for session in sessions:
            if session in folded:
                row = presence_row(found[0], folded[session])
                connection.execute(_PRESENCE.upsert, row)
            else:
                connection.execute(_PRESENCE.delete, (found[0], session))


def _closure(connection: Connection, card: str) -> set[str]:
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


def _rewrite_joins(connection: Connection, card: str) -> None:
    others = joined_with(entries_of(connection, card))
    connection.execute("DELETE FROM joined WHERE owner = ?", (card,))
    connection.executemany(_INSERTS[JoinedRow], _join_rows(card, others))


def _join_rows(card: str, others: Iterable[str]) -> list[tuple[str, str, str]]:
    return [
        row
        for other in others
        if other != card
        for row in ((card, other, card), (other, card, card))
    ]


def _groups(connection: Connection, people: Collection[str]) -> Iterator[tuple[str, ...]]:
    seen: set[str] = set()
    for card in sorted(people):
        if card not in seen:
            group = _closure(connection, card)
            seen |= group
            yield tuple(sorted(group))


class _Layout(NamedTuple):
    """How rows of a table are read, replaced and removed by key."""

    select: str
    upsert: str
    delete: str
    key: tuple[int, ...]  # places of the primary key's columns


def _layout(row: type[SQLModel], column: str) -> _Layout:
    name, columns = row.__tablename__, columns_of(row)
    where = " AND ".join(f"{part} = ?" for part in key_of(row))
    return _Layout(
        f"{select_from(row)} WHERE {name}.{column} = ?",
        insert_into(row).replace("INSERT", "INSERT OR REPLACE", 1),
        f"DELETE FROM {name} WHERE {where}",
        tuple(columns.index(part) for part in key_of(row)),
    )


_LAYOUTS = {row: _layout(row, column) for row, column in _BY_SUBJECT.items()}
_PRESENCE = _LAYOUTS[PresenceRow]


def _write(
    connection: Connection,
    row: type[SQLModel],
    subjects: Iterable[str],
    wanted: Iterable[tuple[Any, ...]],
) -> None:
    """Make a table hold exactly the wanted rows of these subjects, writing only what differs."""
    layout = _LAYOUTS[row]
    standing: set[tuple[Any, ...]] = set()
    for subject in subjects:
        standing.update(connection.execute(layout.select, (subject,)))
    coming = set(wanted)
    kept = {tuple(item[place] for place in layout.key) for item in coming}
    for gone in standing - coming:
        key = tuple(gone[place] for place in layout.key)
        if key not in kept:
            connection.execute(layout.delete, key)
    for fresh in coming - standing:
        connection.execute(layout.upsert, fresh)


def _sweep_people(connection: Connection, people: set[str], joined: set[str]) -> None:
    """Fold many people in one sweep over their entries, those joined with them too."""
    cards = people | {other for card in people & joined for other in _closure(connection, card)}
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (subject TEXT PRIMARY KEY)")
    connection.execute("DELETE FROM temp.touched")
    connection.executemany("INSERT INTO temp.touched VALUES (?)", ((card,) for card in cards))
    for row in _OF_PERSON:
        connection.execute(
            f"DELETE FROM {row.__tablename__} WHERE {_BY_SUBJECT[row]} IN "
            "(SELECT subject FROM temp.touched)"
        )
    told = connection.cursor().execute(
        f"SELECT {ENTRY_COLUMNS} FROM temp.touched JOIN entry USING (subject) "
        "ORDER BY touched.subject"
    )
    _fold_people(connection, told, "main")
    connection.execute("DELETE FROM temp.touched")


def _fold_people(connection: Connection, told: Iterable[tuple[Any, ...]], schema: str) -> None:
    """Fold people from their entries sorted by subject; joined cards wait for each other."""
    joined = {card for (card,) in connection.execute(f"SELECT card FROM {schema}.joined")}
    waiting: dict[str, list[Entry]] = {}
    batch: Rows = {row: [] for row in _OF_PERSON}
    for subject, group in groupby(map(Entry._make, told), key=attrgetter("subject")):
        if subject in joined:
            waiting[subject] = list(group)
            continue
        for row, rows in _person_rows(list(group)).items():
            batch[row].extend(rows)
        if len(batch[ParticipantRow]) >= _CHUNK:
            _flush(connection, batch, schema)
    seen: set[str] = set()
    for card in sorted(waiting):
        if card not in seen:
            cards = _closure(connection, card)  # unqualified: the temporary table goes first
            seen |= cards
            entries = [entry for key in sorted(cards) for entry in waiting.get(key, ())]
            for row, rows in _person_rows(entries).items():
                batch[row].extend(rows)
    _flush(connection, batch, schema)


def _flush(connection: Connection, batch: Rows, schema: str) -> None:
    for row, rows in batch.items():
        statement = _INSERTS[row].replace("INTO ", f"INTO {schema}.", 1)
        connection.executemany(statement, rows)
        rows.clear()


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
    marks = ", ".join("?" * len(_JOINS))
    owners = connection.execute(
        f"SELECT DISTINCT subject FROM entry WHERE kind IN ({marks})",
        tuple(sorted(_JOINS)),
    ).fetchall()
    for (owner,) in owners:
        joins = _join_rows(owner, joined_with(entries_of(connection, owner)))
        statement = _INSERTS[JoinedRow].replace("INTO ", f"INTO {schema}.", 1)
        connection.executemany(statement, joins)
    ordered = f"SELECT {ENTRY_COLUMNS} FROM entry WHERE "
    bounds = (PERSON_PREFIX, PERSON_PREFIX[:-1] + ".")  # "." follows "-"
    people = connection.cursor().execute(
        f"{ordered} subject >= ? AND subject < ? ORDER BY subject", bounds
    )
    _fold_people(connection, people, schema)
    others = connection.cursor().execute(
        f"{ordered} (subject < ? OR subject >= ?) ORDER BY subject", bounds
    )
    batch: Rows = {record.table: [] for record in RECORDS}
    for subject, group in groupby(map(Entry._make, others), key=attrgetter("subject")):
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
