"""A program killed in the middle of its work loses nothing that it said was done."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.person import PersonFields
from senezh_desk.store.backup import PART, SUFFIX
from tests.builders import Desk, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
KILLS = 8
START = """
import sys, time
from pathlib import Path
from tests.builders import Clock, Desk
from senezh_desk.domain.person import PersonFields
desk = Desk(Path(sys.argv[1]), Clock(int(sys.argv[2])))
print("ready", flush=True)
"""
CHECK_IN = """
people = [line.person for line in desk.roster.people()]
for turn in range(100000):
    person = people[turn % len(people)]
    act = desk.checkin.check_out if desk.checkin.scan(person.code)[0].verdict == "ALREADY_IN" \\
        else desk.checkin.scan
    print(act(person.code)[0].entry, flush=True)
    desk.clock.now += 1000
"""
IMPORT = """
with desk.file.journal.writing() as writing:
    from senezh_desk.domain.happenings import listing
    for number in range(4000):
        fields = PersonFields(f"Ввезённый{number}", phone=f"+7 000 {number}")
        writing.append(f"p-new{number}", listing(writing.programme, fields, number + 100, ""))
print("done", flush=True)
time.sleep(60)
"""
BACKUP = """
for turn in range(10000):
    desk.clock.now += 1000
    print(desk.safety.back_up()[0].name, flush=True)
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is of POSIX")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "a.senezh")
    for number in range(5):
        made.roster.add_walk_in(PersonFields(f"Абаев{number}"))
    made.close()
    yield made
    made.close()


def killed(desk: Desk, work: str, after: float) -> list[str]:
    """Run work on a file in a process of its own, kill it and return the lines it printed."""
    child = subprocess.Popen(  # noqa: S603  # our own interpreter and text
        [sys.executable, "-c", START + work, str(desk.path), str(desk.clock.now)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    with child.stdout as told:
        assert told.readline() == "ready\n"
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        lines = told.read().split("\n")
    child.wait()
    return lines[:-1]  # the last may be cut off


def test_every_acknowledged_scan_survives_kill_9(desk: Desk) -> None:
    chance = random.Random(7)  # noqa: S311  # moments, not secrets
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        lines = killed(desk, CHECK_IN, chance.uniform(0.0, 0.12))
        acknowledged |= set(lines)
        desk.clock.now += 1_000_000
    desk.open()
    assert len(acknowledged) > KILLS
    assert acknowledged <= {entry.id for entry in desk.entries()}
    assert desk.problems() == []


def test_an_import_is_there_whole_or_not_at_all(desk: Desk) -> None:
    for after in (0.02, 0.1, 0.25):
        lines = killed(desk, IMPORT, after)
        desk.open()
        people = len(desk.roster.people())
        desk.close()
        assert people in {5, 4005}
        if "done" in lines:
            assert people == 4005
            break
    desk.open()
    assert desk.problems() == []


def test_no_half_backup_appears(desk: Desk) -> None:
    folder = desk.path.with_name(f"{desk.path.stem}-backups")
    for after in (0.01, 0.05, 0.1):
        killed(desk, BACKUP, after)
        desk.clock.now += 1_000_000
    made = [path for path in folder.iterdir() if path.name.endswith(SUFFIX)]
    assert made
    for path in made:
        copy = Desk(path, desk.clock)
        assert copy.problems() == []
        copy.close()
    assert all(SUFFIX in path.name or PART in path.name for path in folder.iterdir())
