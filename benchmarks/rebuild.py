"""Rebuild: the fold of 100,000 entries into all tables, against reading their rows."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from benchmarks.figure import Figure
from benchmarks.listed import listed_file
from senezh_desk.app import now
from senezh_desk.domain.happenings import check_in
from senezh_desk.domain.kinds import PERSON_PREFIX, CheckedOut
from senezh_desk.domain.person import PersonFields
from senezh_desk.store.database import connect
from senezh_desk.store.projection import rebuild
from senezh_desk.store.statements import ENTRY_COLUMNS

ENTRIES = 100_000
LISTED = 10_000
ROUNDS = 5
GOAL = 8.0
HOUR = 3_600_000


def measure() -> list[Figure]:
    """Return the median seconds of a rebuild: 10,000 people, each in and out of some sessions."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = Path(folder) / "programme.senezh"
        file, _ = listed_file(path, LISTED)
        random = Random(1)  # noqa: S311  # who moves when, not secrets
        with file.journal.writing() as writing:
            fields = PersonFields("", region="Область")
            for step in range(ENTRIES - LISTED):
                person = f"{PERSON_PREFIX}{random.randint(1, LISTED):016x}"
                session = f"day:2026-03-{12 + step * 4 // ENTRIES}"
                moved = (
                    check_in(writing.programme, session, fields)
                    if random.random() < 0.8
                    else CheckedOut(session)
                )
                writing.append(person, moved, at=now() + random.randint(0, 10 * HOUR))
        file.close()
        connection = connect(path)
        ours, reference = [], []
        for _ in range(ROUNDS):
            started = perf_counter()
            rows = connection.execute(f"SELECT {ENTRY_COLUMNS} FROM entry").fetchall()  # noqa: S608  # names are ours
            reference.append(perf_counter() - started)
            del rows
            started = perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            rebuild(connection)
            connection.execute("COMMIT")
            ours.append(perf_counter() - started)
        connection.close()
    one, other = median(ours), median(reference)
    return [Figure("rebuild", one, other, one / other, GOAL, "s")]
