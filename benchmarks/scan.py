"""Scan: one check-in at 100,000 listed, durable, against the same entry row by the bare driver."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from benchmarks.figure import Figure
from benchmarks.listed import listed_file
from senezh_desk.app import now
from senezh_desk.services.checkin import CheckinService
from senezh_desk.store.database import connect
from senezh_desk.store.statements import ENTRY_COLUMNS, INSERT_ENTRY, table_of
from senezh_desk.store.tables import EntryRow

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

LISTED = 100_000
SCANS = 2_000
GOAL = 2.0


def measure() -> list[Figure]:
    """Return the median of one scan in milliseconds; both kinds of write take turns."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        return [_measure(Path(folder))]


def _measure(folder: Path) -> Figure:
    file, codes = listed_file(folder / "programme.senezh", LISTED)
    bare = _bare(folder / "bare.db", folder / "programme.senezh")
    service = CheckinService(file, now)
    chosen = Random(1).sample(codes, SCANS)  # noqa: S311  # which people, not secrets
    ours, reference = [], []
    entry = file.queries.entries_of(file.queries.desk())[-1]
    for code in chosen:
        file.queries.entry(entry.id)  # both come after a read: neither after the other's sync
        started = perf_counter()
        (admission,) = service.scan(code)
        ours.append(perf_counter() - started)
        found = file.queries.entry(admission.entry)
        entry = found if found is not None else entry
        started = perf_counter()
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(INSERT_ENTRY, entry)
        bare.execute("COMMIT")
        reference.append(perf_counter() - started)
    bare.close()
    file.close()
    one, other = median(ours) * 1000, median(reference) * 1000
    return Figure("scan", one, other, one / other, GOAL, "ms")


def _bare(path: Path, source: Path) -> Connection:
    """Return a database with nothing but the same entries under the same indexes and settings."""
    bare = connect(path, create=True)
    table = table_of(EntryRow)
    bare.execute(str(CreateTable(table).compile(dialect=sqlite.dialect())))
    for index in table.indexes:
        bare.execute(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
    origin = connect(source, read_only=True)
    bare.execute("BEGIN IMMEDIATE")
    bare.executemany(INSERT_ENTRY, origin.execute(f"SELECT {ENTRY_COLUMNS} FROM entry ORDER BY n"))  # noqa: S608  # names are ours
    bare.execute("COMMIT")
    origin.close()
    return bare
