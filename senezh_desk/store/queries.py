"""What is asked of the event file; answers are values of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from senezh_desk.domain.categories import SETTING, Category
from senezh_desk.domain.entry import Entry, ids
from senezh_desk.domain.kinds import SETTING_PREFIX, topics_of
from senezh_desk.domain.record_fold import standing
from senezh_desk.store.cards import PERSON, person_of
from senezh_desk.store.door import OWN_DESKS, categories_of, moment_of, programme_in
from senezh_desk.store.projection import entries_of
from senezh_desk.store.rows import (
    entries_in,
    entry_of,
    operator_of,
    plan_from,
    presence_of,
    session_of,
)
from senezh_desk.store.statements import ENTRY, select_from
from senezh_desk.store.tables import OperatorRow, PlanRow, SessionRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

    from senezh_desk.domain.operators import Operator
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.presence import Presence
    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.sessions import (
        Programme,
        Session,
    )
    from senezh_desk.domain.topics import Topic
    from senezh_desk.store.database import Database

_PEOPLE = "SELECT participant.held FROM participant WHERE participant.id = participant.person"
_INSIDE = "SELECT person FROM presence WHERE session = ? AND inside"
_SESSIONS = select_from(SessionRow)
_PLANS = f"{select_from(PlanRow)} ORDER BY plan.accepted_at, plan.entry"
_PLANS_OF = f"{select_from(PlanRow)} WHERE plan.session = ? ORDER BY plan.accepted_at, plan.entry"
_NAME = "SELECT value FROM named WHERE subject = ?"
_OPERATORS = select_from(OperatorRow)
_RESERVE = "SELECT number FROM reserve WHERE code = ?"
_AN_ACT = 500  # more entries than any one act writes
_SCAN_KINDS = "('CheckedIn', 'CheckedOut', 'ScanRefused')"


def _by_name(person: Person) -> tuple[str, int]:
    """Return the key that sorts people as the alphabet does, ё beside е."""
    return person.name.casefold().replace("ё", "е"), person.number


class Queries:
    """Reads of the current tables, on this thread's reading connection unless one is given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _rows(self, sql: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with self._database.reading() as connection:
            rows: list[tuple[Any, ...]] = connection.execute(sql, tuple(values)).fetchall()
            return rows

    def programme(self, connection: Connection | None = None) -> Programme:
        """Return the programme."""
        return programme_in(connection or self._database.reader)

    def sessions(self) -> tuple[Session, ...]:
        """Return the planned sessions by start."""
        zone = self.programme().zone
        return tuple(
            session_of(row, zone) for row in self._rows(f"{_SESSIONS} ORDER BY starts, id")
        )

    def session(self, session_id: str | None, at: int) -> Session | None:
        """Return the session an id names, None for an unknown one; without an id the moment's."""
        return moment_of(self._database.reader, session_id, at).session

    def categories(self, connection: Connection | None = None) -> dict[str, Category]:
        """Return the programme's categories by id, the usual ones until somebody edits them."""
        return categories_of(self.setting(SETTING, connection) or "")

    def setting(self, key: str, connection: Connection | None = None) -> str | None:
        """Return the value of a programme's setting, or None."""
        return self.name_of(f"{SETTING_PREFIX}{key}", connection) or None

    def name_of(self, subject: str, connection: Connection | None = None) -> str:
        """Return the name of a desk or the value of a setting, "" where there is none."""
        found = (connection or self._database.reader).execute(_NAME, (subject,)).fetchone()
        return found[0] if found is not None else ""

    def desk(self) -> str:
        """Return the id of this installation's desk."""
        desk: str = self._rows("SELECT value FROM local WHERE key = 'desk'")[0][0]
        return desk

    def is_own(self, desk: str) -> bool:
        """Tell whether this installation wrote under a desk's id, now or before a restore."""
        return (desk,) in self._rows(OWN_DESKS)

    def desk_names(self) -> dict[str, str]:
        """Return the desks' names by id."""
        return dict(self._rows("SELECT subject, value FROM named WHERE subject LIKE 'd-%'"))

    def operators(self, connection: Connection | None = None) -> tuple[Operator, ...]:
        """Return all operators, those removed too, by name."""
        rows = (connection or self._database.reader).execute(_OPERATORS).fetchall()
        return tuple(sorted(map(operator_of, rows), key=lambda o: (o.name.casefold(), o.id)))

    def person(self, person_id: str) -> Person | None:
        """Return the person a card belongs to, or None."""
        rows = self._rows(PERSON, (person_id,))
        return person_of(rows[0][0]) if rows else None

    def people(self) -> list[Person]:
        """Return everybody, joined cards once, by surname, given name and number."""
        return sorted(self.everybody(), key=_by_name)

    def everybody(self) -> list[Person]:
        """Return everybody, joined cards once, in no order."""
        return [person_of(card) for (card,) in self._rows(_PEOPLE)]

    def is_empty(self) -> bool:
        """Tell whether nobody is on the roster."""
        return not self._rows("SELECT 1 FROM participant LIMIT 1")

    def stand_ins(self) -> dict[str, str]:
        """Return who stands for a card that is not its own person's, or was replaced."""
        rows = self._rows(
            "SELECT id, person, replaced_by FROM participant"
            " WHERE id <> person OR replaced_by <> ''"
        )
        return {card: replaced_by or person for card, person, replaced_by in rows}

    def all_presence(self) -> dict[str, list[Presence]]:
        """Return everybody's presence in all sessions by person."""
        found: dict[str, list[Presence]] = {}
        for person, session, moves in self._rows("SELECT person, session, movements FROM presence"):
            found.setdefault(person, []).append(presence_of(session, moves))
        return found

    def person_by_number(self, number: int) -> Person | None:
        """Return whoever has a permanent number; None for nobody, and for two after a merge."""
        rows = self._rows(f"{_PEOPLE} AND participant.number = ?", (number,))
        return person_of(rows[0][0]) if len(rows) == 1 else None

    def people_of_team(self, team: str) -> list[Person]:
        """Return everybody of a team, by number."""
        rows = self._rows(f"{_PEOPLE} AND participant.team = ? ORDER BY number", (team,))
        return [person_of(card) for (card,) in rows]

    def people_inside(self, session_id: str) -> list[Person]:
        """Return everybody who is in a session now, by name."""
        rows = self._rows(f"{_PEOPLE} AND participant.id IN ({_INSIDE})", (session_id,))
        return sorted((person_of(card) for (card,) in rows), key=_by_name)

    def people_by_id(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return the people that cards belong to, by the id that was asked for."""
        found = {}
        with self._database.reading() as connection:
            for person_id in ids:
                row = connection.execute(PERSON, (person_id,)).fetchone()
                if row is not None:
                    found[person_id] = person_of(row[0])
        return found

    def presence_in(self, session_id: str) -> dict[str, Presence]:
        """Return everybody's presence in a session by person."""
        rows = self._rows("SELECT person, movements FROM presence WHERE session = ?", (session_id,))
        return {person: presence_of(session_id, moves) for person, moves in rows}

    def presence_of(self, person_id: str) -> tuple[Presence, ...]:
        """Return a person's presence in every session."""
        rows = self._rows("SELECT session, movements FROM presence WHERE person = ?", (person_id,))
        return tuple(presence_of(session, moves) for session, moves in rows)

    def presence_at(self, person_id: str, session_id: str) -> Presence | None:
        """Return a person's presence in one session, or None."""
        rows = self._rows(
            "SELECT movements FROM presence WHERE person = ? AND session = ?",
            (person_id, session_id),
        )
        return presence_of(session_id, rows[0][0]) if rows else None

    def entry(self, entry_id: str) -> Entry | None:
        """Return an entry by its id or by an unmistakable beginning of eight characters or more."""
        if len(entry_id) < 8:
            return None
        rows = self._rows(
            f"SELECT {ENTRY} FROM entry WHERE id >= ? AND id < ? LIMIT 2",
            (entry_id, f"{entry_id}~"),
        )
        return entry_of(rows[0][0]) if len(rows) == 1 else None

    def entries_around(self, entry: Entry) -> list[Entry]:
        """Return what a desk wrote shortly before and after an entry, itself included."""
        rows = self._rows(
            f"SELECT {ENTRY} FROM entry WHERE desk = ? AND sequence BETWEEN ? AND ?"
            " ORDER BY sequence",
            (entry.desk, entry.sequence - _AN_ACT, entry.sequence + _AN_ACT),
        )
        return list(entries_in(rows))

    def entries_of(self, subject: str) -> list[Entry]:
        """Return all entries about a subject, oldest first."""
        with self._database.reading() as connection:
            return sorted(entries_of(connection, subject), key=lambda entry: entry.order)

    def scans(self, desk: str, limit: int) -> list[Entry]:
        """Return a desk's last scans, the latest first."""
        rows = self._rows(
            f"SELECT {ENTRY} FROM entry WHERE desk = ? AND kind IN {_SCAN_KINDS}"
            " ORDER BY sequence DESC LIMIT ?",
            (desk, limit),
        )
        return list(entries_in(rows))

    def early_scans(self) -> list[Entry]:
        """Return the scans of this installation whose person nobody here knew then."""
        rows = self._rows(
            f"SELECT {ENTRY} FROM entry WHERE subject >= 'code:' AND subject < 'code;'"
            f" AND kind = 'ScanRefused' AND body NOT NULL AND desk IN ({OWN_DESKS}) ORDER BY n"
        )
        return list(entries_in(rows))

    def undone(self, subjects: Iterable[str], connection: Connection | None = None) -> set[str]:
        """Return the ids of all entries about these subjects that were undone."""
        connection = connection or self._database.reader
        gone: set[str] = set()
        for subject in subjects:
            for (voids,) in connection.execute(
                "SELECT voids FROM entry WHERE subject = ? AND voids <> ''", (subject,)
            ):
                gone.update(ids(voids))
        return gone

    def heads(self, subject: str) -> tuple[str, ...]:
        """Return the entries that hold a whole-record subject's current value."""
        return standing(self.entries_of(subject))

    def entries_between(self, start: int, end: int, kind: str) -> list[Entry]:
        """Return the entries of a kind that happened in [start, end), by when they happened."""
        rows = self._rows(
            f"SELECT {ENTRY} FROM entry WHERE kind = ? AND at >= ? AND at < ? ORDER BY at, id",
            (kind, start, end),
        )
        return list(entries_in(rows))

    def all_entries(self) -> list[Entry]:
        """Return every entry in the order it arrived here: what another desk merges."""
        rows = self._rows(f"SELECT {ENTRY} FROM entry ORDER BY n")
        return list(entries_in(rows))

    def topics_since(self, last: int) -> frozenset[Topic]:
        """Return what the entries after the `last` arrived have changed."""
        kinds = self._rows("SELECT DISTINCT kind FROM entry WHERE n > ?", (last,))
        topics: frozenset[Topic] = frozenset()
        for (kind,) in kinds:
            topics |= topics_of(kind)
        return topics

    def count(self) -> int:
        """Return how many entries the journal holds."""
        return int(self._rows("SELECT count(*) FROM entry")[0][0])

    def plans(self, session: str | None = None) -> tuple[AcceptedPlan, ...]:
        """Return the seating plans, of one session or all, in the order they were accepted."""
        rows = self._rows(_PLANS) if session is None else self._rows(_PLANS_OF, (session,))
        return tuple(map(plan_from, rows))

    def settings(self, prefix: str) -> dict[str, str]:
        """Return the programme's settings whose key begins so, by the rest of their key."""
        whole = f"{SETTING_PREFIX}{prefix}"
        rows = self._rows(
            "SELECT subject, value FROM named WHERE subject >= ? AND subject < ?",
            (whole, f"{whole}~"),
        )
        return {subject.removeprefix(whole): value for subject, value in rows}

    def next_number(self, connection: Connection) -> int:
        """Return the number after the greatest one given so far."""
        return int(
            connection.execute("SELECT coalesce(max(number), 0) + 1 FROM participant").fetchone()[0]
        )
