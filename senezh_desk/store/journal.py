"""The journal: the one writer of the event file.

Everything that happens is appended here, with the current tables in the same transaction, or not
at all. Merging is set union by id.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

import orjson

from senezh_desk.domain.coding import encode
from senezh_desk.domain.entry import (
    SALT_BYTES,
    Entry,
    commit_body,
    id_list,
    is_believed,
    next_stamp,
    seal,
    without_body,
)
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import DESK_PREFIX, DeskNamed, Happening, topics_of
from senezh_desk.domain.permissions import Standing, act_of
from senezh_desk.domain.soundness import fault_in
from senezh_desk.store.gate import STANDING, check
from senezh_desk.store.refolding import MANY, refold
from senezh_desk.store.statements import INSERT_ENTRY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

    from senezh_desk.domain.topics import Topic
    from senezh_desk.store.database import Database, Transaction
    from senezh_desk.store.gate import Gate

_HEAD = (
    "SELECT json_array((SELECT value FROM local WHERE key = 'programme'), desk.value,"
    " head.sequence, head.id, head.stamp, (SELECT value FROM local WHERE key = 'clock'),"
    " (SELECT max(n) FROM entry), (SELECT value FROM named WHERE subject = desk.value),"
    f" {STANDING}) FROM local AS desk"
    " LEFT JOIN entry AS head ON head.desk = desk.value WHERE desk.key = 'desk'"
    " ORDER BY head.sequence DESC LIMIT 1"
)
_SET_LOCAL = "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)"
_NAME = "SELECT value FROM named WHERE subject = ?"
_ERASED = "ParticipantErased"
_FORMER = "former:"  # key of a desk id that this installation went by before


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought: entries received, new ones among them, and forked numbers."""

    received: int
    new: int
    forks: int


def new_desk_id() -> str:
    """Return a fresh incarnation of a desk."""
    return f"{DESK_PREFIX}{secrets.token_hex(8)}"


class Writing:
    """One transaction of the journal: read through `connection`, then append."""

    def __init__(
        self, connection: Connection, operator: str, now: int, gate: Gate | None = None
    ) -> None:
        """Take the gate that every entry must pass; what the file itself notes passes none."""
        self.connection = connection
        self.now = now
        self._operator = operator
        found = connection.execute(_HEAD, (gate.acting.id if gate else "",)).fetchone()[0]
        self.programme, self.desk, sequence, head, stamp, clock, last, name, *stands = orjson.loads(
            found
        )
        self._standing = gate.standing_of(stands) if gate else Standing()
        self.desk_name: str = name or ""
        self.last: int = last or 0  # how many entries had arrived before
        self._sequence: int = sequence or 0
        self._head: str = head or ""
        self.stamp: int = max(stamp or 0, int(clock or 0))  # the greatest so far
        self.entries: list[Entry] = []

    def append(
        self,
        subject: str,
        happening: Happening,
        *,
        at: int | None = None,
        supersedes: Iterable[str] = (),
        voids: Iterable[str] = (),
    ) -> Entry:
        """Add an entry about a subject; it counts once the transaction commits.

        `at` is when it happened (UTC milliseconds), now unless given.
        """
        if self._standing.guarded:
            check(self._standing, act_of(type(happening), subject))
        kind, facts, body = encode(happening)
        salt = secrets.token_hex(SALT_BYTES) if body else None
        self._sequence += 1
        self.stamp = next_stamp(self.stamp, self.now)
        entry = seal(
            Entry(
                "",
                self.programme,
                self.desk,
                self._sequence,
                self._head,
                self.stamp,
                self.now if at is None else at,
                self._operator,
                kind,
                subject,
                id_list(tuple(supersedes)),
                id_list(tuple(voids)),
                facts,
                commit_body(salt, body) if salt else "",
                salt,
                body or None,
            )
        )
        self._head = entry.id
        self.entries.append(entry)
        return entry


class Act:
    """A block that appends: folded and committed at its end, or nothing of it happened."""

    def __init__(
        self,
        transaction: Transaction,
        gate: Gate,
        clock: Callable[[], int],
        tell: Callable[[Collection[Entry], int], None],
    ) -> None:
        self._transaction = transaction
        self._gate = gate
        self._clock = clock
        self._tell = tell

    def __enter__(self) -> Writing:
        connection = self._transaction.__enter__()
        try:
            gate = self._gate
            self._writing = Writing(connection, gate.operator, self._clock(), gate)
        except BaseException as error:
            self._transaction.__exit__(type(error), error, error.__traceback__)
            raise
        return self._writing

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        writing = self._writing
        if error is None and writing.entries:
            try:
                _store(writing.connection, writing.entries)
            except BaseException as refused:
                self._transaction.__exit__(type(refused), refused, refused.__traceback__)
                raise
        self._transaction.__exit__(kind, error, trace)
        if error is None:
            self._tell(writing.entries, writing.last)


class Journal:
    """Appends and merges entries, folds what they touch, and announces what changed."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], int],
        gate: Gate,
        announce: Callable[[frozenset[Topic], int, int], None] | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._gate = gate
        self.announce = announce

    def writing(self) -> Act:
        """Return a transaction; what was appended to it is durable when the block ends.

        Raises DeskError when the file cannot be written or who acts may not write such an entry;
        then nothing of it happened.
        """
        return Act(self._database.transaction(), self._gate, self._clock, self._tell)

    def merge(self, entries: Iterable[Entry]) -> Merged:
        """Take over another desk's entries: all of them, or none if one of them is not sound.

        Raises DeskError(BAD_ENTRY) for an entry whose form, id or body does not fit, and
        DeskError(OTHER_PROGRAMME) for another programme's.
        """
        received: dict[str, Entry] = {}
        for entry in entries:
            if fault := fault_in(entry):
                raise DeskError(Fault.BAD_ENTRY, problem=fault, entry=str(entry.id)[:12])
            if entry.id not in received or entry.body is not None:
                received[entry.id] = entry
        with self._database.transaction() as connection:
            own = dict(connection.execute("SELECT key, value FROM local").fetchall())
            last = connection.execute("SELECT max(n) FROM entry").fetchone()[0] or 0
            if any(entry.programme != own["programme"] for entry in received.values()):
                raise DeskError(Fault.OTHER_PROGRAMME)
            fresh = [e for e in received.values() if not _is_known(connection, e.id)]
            if fresh:
                fresh = _store(connection, fresh)
                self._follow_clock(connection, fresh, int(own.get("clock", 0)))
            forks = sum(_is_forked(connection, entry) for entry in fresh)
            told = list(fresh)
            for desk in {entry.desk for entry in fresh}:  # whoever goes on under it is not we
                connection.execute("DELETE FROM local WHERE key = ?", (f"{_FORMER}{desk}",))
            if any(entry.desk == own["desk"] for entry in fresh):
                # somebody else writes under our name: go on under a new one
                told += renew_desk(connection, self._gate.operator, self._clock())
        self._tell(told, last)
        return Merged(len(received), len(fresh), forks)

    def _follow_clock(self, connection: Connection, fresh: Iterable[Entry], floor: int) -> None:
        now = self._clock()
        seen = max((e.stamp for e in fresh if is_believed(e.stamp, now)), default=0)
        if seen > floor:
            connection.execute(_SET_LOCAL, ("clock", str(seen)))

    def _tell(self, entries: Collection[Entry], last: int) -> None:
        if self.announce is not None:
            topics: frozenset[Topic] = frozenset()
            for kind in {entry.kind for entry in entries}:
                topics |= topics_of(kind)
            if topics:
                self.announce(topics, last, last + len(entries))


def renew_desk(
    connection: Connection, operator: str, now: int, *, ours: bool = False
) -> list[Entry]:
    """Go on as a new incarnation that bears the old one's name; return the entries that say so.

    `ours` tells that the old one was this installation too, no other desk.

    The stamp goes on from the old one's, unless a broken clock made that.
    """
    before = Writing(connection, operator, now)
    named = connection.execute(_NAME, (before.desk,)).fetchone()
    if is_believed(before.stamp, now):
        connection.execute(_SET_LOCAL, ("clock", str(before.stamp)))
    if ours:  # until somebody else is found to write under it
        connection.execute(_SET_LOCAL, (f"{_FORMER}{before.desk}", before.desk))
    connection.execute(_SET_LOCAL, ("desk", new_desk_id()))
    after = Writing(connection, operator, now)
    if named is None:
        return []
    after.append(after.desk, DeskNamed(named[0]))
    return _store(connection, after.entries)


def _is_known(connection: Connection, entry_id: str) -> bool:
    return (
        connection.execute("SELECT 1 FROM entry WHERE id = ?", (entry_id,)).fetchone() is not None
    )


def _is_forked(connection: Connection, entry: Entry) -> bool:
    return (
        connection.execute(
            "SELECT 1 FROM entry WHERE desk = ? AND sequence = ? AND id <> ?",
            (entry.desk, entry.sequence, entry.id),
        ).fetchone()
        is not None
    )


def _store(connection: Connection, entries: list[Entry]) -> list[Entry]:
    """Insert entries and fold their subjects; bodies about erased people are left out."""
    erased = {entry.subject for entry in entries if entry.kind == _ERASED}
    for subject in erased:
        connection.execute(
            "UPDATE entry SET body = NULL, salt = NULL WHERE subject = ? AND body NOT NULL",
            (subject,),
        )
    with_body = {entry.subject for entry in entries if entry.body is not None}
    fresh = _fresh(connection, entries)
    erased |= {subject for subject in with_body - fresh if _is_erased(connection, subject)}
    if erased:
        entries = [without_body(e) if e.subject in erased else e for e in entries]
    connection.executemany(INSERT_ENTRY, entries)
    refold(connection, entries, fresh)
    return entries


def _fresh(connection: Connection, entries: list[Entry]) -> set[str]:
    """Return the subjects that had no entry before; asked only where it saves reading many."""
    if len(entries) < MANY:
        return set()
    known = {subject for (subject,) in connection.execute("SELECT DISTINCT subject FROM entry")}
    return {entry.subject for entry in entries} - known


def _is_erased(connection: Connection, subject: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM entry WHERE subject = ? AND kind = ?", (subject, _ERASED)
    ).fetchone()
    return found is not None
