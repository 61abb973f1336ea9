"""Bringing the current tables up to date with new entries: what they touch is folded anew."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from senezh_desk.domain.fold import (
    MOVING,
    PRESENCE,
    fold_presence,
    joined_with,
    session_of_move,
)
from senezh_desk.domain.kinds import PERSON_PREFIX
from senezh_desk.store.projection import (
    INSERTS,
    JOINS,
    OF_PERSON,
    add_person,
    closure,
    entries_of,
    fold_people,
    join_rows,
    no_rows,
)
from senezh_desk.store.records import RECORDS, record_of
from senezh_desk.store.rows import entries_in, entry_of, presence_row
from senezh_desk.store.statements import (
    ENTRY,
    columns_of,
    insert_into,
    key_of,
    select_from,
)
from senezh_desk.store.tables import (
    BadgeRow,
    ExcuseRow,
    JoinedRow,
    ParticipantRow,
    PresenceRow,
    StayRow,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

    from sqlmodel import SQLModel

    from senezh_desk.domain.entry import Entry

MANY = 500  # subjects in one batch from which folding them in one sweep is quicker
_BY_SUBJECT: dict[type[SQLModel], str] = {  # the column that says whose a row is
    ParticipantRow: "id",
    BadgeRow: "card",
    PresenceRow: "person",
    StayRow: "person",
    ExcuseRow: "person",
    **{record.table: key_of(record.table)[0] for record in RECORDS},
}
_MOVES = (  # with the person whose card the subject is, and a card it is joined with
    f"SELECT participant.person, joined.other, {ENTRY} FROM entry"
    " LEFT JOIN participant ON participant.id = entry.subject"
    " LEFT JOIN joined ON joined.card = entry.subject"
    " WHERE entry.subject = ? AND (entry.kind IN ('CheckedIn', 'CheckedOut') OR"
    " entry.kind = 'PresenceUndone')"  # SQLite makes a table for a list of three
)
_PERSON = "SELECT person FROM participant WHERE id = ?"


def refold(connection: Connection, entries: Sequence[Entry], fresh: Collection[str] = ()) -> None:
    """Bring the tables up to date with new entries, inside the transaction that wrote them.

    Of `fresh` subjects these are all the entries there are.
    """
    moved: dict[str, set[str]] = {}  # the sessions that somebody came to or left
    changed: set[str] = set()  # people of whom more is said than coming and going
    others: set[str] = set()
    for entry in entries:
        subject, kind = entry.subject, entry.kind
        if not subject.startswith(PERSON_PREFIX):
            others.add(subject)
        elif kind in PRESENCE:
            moved.setdefault(subject, set()).add(session_of_move(entry))
        elif kind not in MOVING:
            changed.add(subject)
    changed |= _regrouped(connection, entries)
    if len(changed) + len(moved) >= MANY:
        _sweep(connection, entries, changed.union(moved), fresh)
    else:
        changed = _refold_people(connection, changed)
        for card in moved.keys() - changed:
            _refold_moves(connection, card, moved[card])
    for subject in sorted(others):
        record = record_of(subject)
        if record is not None:
            wanted = record.rows(subject, entries_of(connection, subject))
            _write(connection, record.table, (subject,), wanted)


def _regrouped(connection: Connection, entries: Iterable[Entry]) -> set[str]:
    """Write who is joined with whom; return all whose group that changes.

    Who is left behind has no entry of their own.
    """
    cards: set[str] = set()
    for card in sorted({entry.subject for entry in entries if entry.kind in JOINS}):
        cards |= closure(connection, card)
        connection.execute("DELETE FROM joined WHERE owner = ?", (card,))
        joins = join_rows(card, joined_with(entries_of(connection, card)))
        connection.executemany(INSERTS[JoinedRow], joins)
        cards |= closure(connection, card)
    return cards


def _refold_people(connection: Connection, people: Iterable[str]) -> set[str]:
    """Fold people, with all cards that are joined with theirs; return all cards that are folded."""
    folded: set[str] = set()
    for card in sorted(people):
        if card not in folded:
            group = sorted(closure(connection, card))
            folded.update(group)
            rows = no_rows(OF_PERSON)
            add_person(rows, [entry for key in group for entry in entries_of(connection, key)])
            for table in OF_PERSON:
                _write(connection, table, group, rows[table])
    return folded


def _refold_moves(connection: Connection, card: str, sessions: set[str]) -> None:
    """Fold the presence of somebody who only came and went in these sessions."""
    read = connection.execute(_MOVES, (card,)).fetchall()
    person, other = read[0][:2]
    if other is not None:  # of joined cards another may have moves, or be the one that is listed
        cards = closure(connection, card)
        read = [row for key in cards for row in connection.execute(_MOVES, (key,))]
        people = (connection.execute(_PERSON, (key,)).fetchone() for key in cards)
        person = next((found[0] for found in people if found is not None), None)
    if person is None:  # not listed here yet
        return
    moves = {held: entry_of(held) for _, _, held in read}  # read once for each join
    folded = {presence.session: presence for presence in fold_presence(moves.values())}
    for session in sessions:
        if session in folded:
            connection.execute(_PRESENCE.upsert, presence_row(person, folded[session]))
        else:
            connection.execute(_PRESENCE.delete, (person, session))


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


def _sweep(
    connection: Connection, entries: Iterable[Entry], people: set[str], fresh: Collection[str]
) -> None:
    """Fold many people in one sweep over their entries, those joined with them too."""
    joined = {card for (card,) in connection.execute("SELECT card FROM joined")}
    alone = people.intersection(fresh) - joined
    told = sorted((e for e in entries if e.subject in alone), key=attrgetter("subject"))
    fold_people(connection, told, "main")
    people = people - alone
    cards = people | {other for card in people & joined for other in closure(connection, card)}
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (subject TEXT PRIMARY KEY)")
    connection.execute("DELETE FROM temp.touched")
    connection.executemany("INSERT INTO temp.touched VALUES (?)", ((card,) for card in cards))
    for row in OF_PERSON:
        connection.execute(
            f"DELETE FROM {row.__tablename__} WHERE {_BY_SUBJECT[row]} IN "
            "(SELECT subject FROM temp.touched)"
        )
    swept = connection.cursor().execute(
        f"SELECT {ENTRY} FROM temp.touched JOIN entry USING (subject) ORDER BY touched.subject"
    )
    fold_people(connection, entries_in(swept), "main")
    connection.execute("DELETE FROM temp.touched")
