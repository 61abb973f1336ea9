"""Proof of an event file: integrity, every digest, every chain, and tables equal to the fold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.entry import Entry, fault_of
from senezh_desk.domain.kinds import BY_NAME
from senezh_desk.store.database import connect, desk_errors
from senezh_desk.store.projection import differences
from senezh_desk.store.statements import ENTRY_COLUMNS

if TYPE_CHECKING:
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

    from senezh_desk.domain.progress import Tick
    from senezh_desk.store.database import Database

_STEP = 2000


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that should not be: `code` says what, the rest says where."""

    code: str  # integrity, id, body, chain, fork, tables, missing
    where: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the whole file found."""

    entries: int
    problems: tuple[Problem, ...]
    to_come: int  # numbers of other desks that have not arrived yet: no damage
    newer: int  # entries of kinds that this version does not know


def verify(database: Database, tick: Tick) -> Verification:
    """Check the whole file in one consistent view of it, without writing to it."""
    connection = connect(database.path)
    try:
        with desk_errors(database.path):
            connection.execute("BEGIN")
            total = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
            problems = [
                Problem("integrity", str(line))
                for (line,) in connection.execute("PRAGMA integrity_check")
                if line != "ok"
            ]
            newer = _check_entries(connection, problems, total, tick)
            to_come = _check_chains(connection, problems)
            problems += [Problem("tables", name, n) for name, n in differences(connection)]
            connection.execute("ROLLBACK")
    finally:
        connection.close()
    return Verification(total, tuple(problems), to_come, newer)


def _check_entries(connection: Connection, problems: list[Problem], total: int, tick: Tick) -> int:
    """Check every entry by itself; return how many are of kinds not known here."""
    newer = 0
    rows = connection.cursor().execute(f"SELECT {ENTRY_COLUMNS} FROM entry ORDER BY n")
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            tick(done, total)
        entry = Entry._make(row)
        if fault := fault_of(entry):
            problems.append(Problem(fault, entry.id[:12]))
        newer += entry.kind not in BY_NAME
    return newer


def _check_chains(connection: Connection, problems: list[Problem]) -> int:
    """Check each desk's chain; return how many numbers of other desks are still to come."""
    own = connection.execute("SELECT value FROM local WHERE key = 'desk'").fetchone()[0]
    to_come = 0
    desk, sequence, heads, before = "", 0, {""}, {""}
    for row in connection.cursor().execute(
        "SELECT desk, sequence, id, previous FROM entry ORDER BY desk, sequence, id"
    ):
        if row[0] != desk:
            desk, sequence, heads, before = row[0], 0, {""}, {""}
        if row[1] == sequence:
            problems.append(Problem("fork", f"{desk} {sequence}"))
            heads.add(row[2])
        elif row[1] == sequence + 1:
            sequence, before, heads = row[1], heads, {row[2]}
        else:
            gap = row[1] - sequence - 1
            if desk == own:
                problems.append(Problem("missing", f"{desk} {sequence + 1}", gap))
            else:
                to_come += gap
            sequence, before, heads = row[1], set(), {row[2]}
        if before and row[3] not in before:
            problems.append(Problem("chain", row[2][:12]))
    return to_come
