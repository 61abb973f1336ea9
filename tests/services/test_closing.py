"""The close of the day: what is open comes first, the folder is whole, closing again compares."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import BadgePrinted
from senezh_desk.domain.papers.official import OfficialHeading
from senezh_desk.domain.papers.reports import Report
from senezh_desk.domain.papers.sheets import SheetWish
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.progress import Cancelled
from senezh_desk.domain.reconciliation import FindingKind
from tests.builders import HOUR, MORNING, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2025, 10, 25)
ROOT = Path(__file__).parents[2]
CLOSE = """
import sys
from datetime import date
from pathlib import Path
from tests.builders import Clock, Desk
desk = Desk(Path(sys.argv[1]), Clock(int(sys.argv[2])))
print("ready", flush=True)
while True:
    desk.clock.now += 1000
    desk.export.close(Path(sys.argv[3]), date(2025, 10, 25))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "a.senezh")
    yield made
    made.close()


def found(desk: Desk) -> list[tuple[FindingKind, str]]:
    return [(one.kind, one.name) for one in desk.reconciliation.findings(TODAY)]


def test_a_quiet_day_has_nothing_open(desk: Desk) -> None:
    assert found(desk) == []


def test_what_is_open_is_found_and_refusals_are_looked_at(desk: Desk) -> None:
    session = desk.sessions.add("Лекция", MORNING, MORNING + HOUR)
    stays = desk.roster.add_walk_in(PersonFields("Абаев"))
    gone = desk.roster.add(PersonFields("Ивин"))
    for person in (stays, gone):
        desk.checkin.check_in(person.id)
    desk.checkin.check_out_person(gone.id)
    other = desk.roster.add(PersonFields("Серов"))
    desk.write(other.id, BadgePrinted("a6", "x"))
    code = new_code()
    desk.checkin.scan(code)
    desk.clock.now += 3 * HOUR
    assert found(desk) == [
        (FindingKind.REFUSAL_OPEN, code),
        (FindingKind.WALK_IN, "Абаев"),
        (FindingKind.BADGE_UNSEEN, "Серов"),
        (FindingKind.NO_CHECK_OUT, "Абаев"),
    ]
    findings = desk.reconciliation.findings(TODAY)
    assert findings[-1].session == session.id
    desk.reconciliation.review([findings[0].entry], "позвали")
    assert FindingKind.REFUSAL_OPEN not in {kind for kind, _ in found(desk)}


def test_refusals_of_who_came_in_all_the_same_settle_themselves(desk: Desk) -> None:
    person = desk.roster.add(PersonFields("Абаев"))
    desk.roster.withdraw(person.id, "болезнь")
    desk.checkin.scan(person.code)
    assert (FindingKind.REFUSAL_OPEN, "Абаев") in found(desk)
    desk.checkin.scan(person.code, override="приказ")
    desk.checkin.scan(person.code)
    assert FindingKind.REFUSAL_OPEN not in {kind for kind, _ in found(desk)}


def test_a_desk_without_news_for_half_an_hour_is_named(desk: Desk, tmp_path: Path) -> None:
    other = another_desk(desk, tmp_path / "b.senezh")
    other.programme.rename_desk("Стойка 2")
    exchange(desk, other)
    assert found(desk) == []
    desk.clock.now += HOUR
    assert found(desk) == [(FindingKind.DESK_BEHIND, "Стойка 2")]
    other.close()


def test_closing_again_says_what_changed_since(desk: Desk, tmp_path: Path) -> None:
    person = desk.roster.add(PersonFields("Абаев"))
    desk.checkin.check_in(person.id)
    assert desk.reconciliation.changed_since_close(TODAY) is None
    first = desk.export.close(tmp_path / "out", TODAY)
    assert desk.reconciliation.changed_since_close(TODAY) == {}
    desk.checkin.check_out_person(person.id)
    desk.roster.withdraw(person.id, "болезнь")
    desk.checkin.check_in(person.id, at=MORNING + 26 * HOUR, override="другой день")
    assert desk.reconciliation.changed_since_close(TODAY) == {
        "CheckedOut": 1,
        "ParticipantWithdrawn": 1,
    }
    again = desk.export.close(tmp_path / "out", TODAY)
    assert [file.path for file in again] == [file.path for file in first]
    assert desk.reconciliation.changed_since_close(TODAY) == {}


def test_a_close_that_is_stopped_leaves_nothing_and_notes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.export.close(tmp_path / "out", TODAY, tick=stop)
    assert list((tmp_path / "out").iterdir()) == []
    assert desk.reconciliation.changed_since_close(TODAY) is None


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of POSIX")
def test_a_close_killed_anywhere_leaves_a_whole_folder(desk: Desk, tmp_path: Path) -> None:
    for number in range(40):
        person = desk.roster.add(PersonFields(f"Абаев{number}"))
        desk.checkin.check_in(person.id)
    out = tmp_path / "out"
    desk.export.close(out, TODAY)
    chance = random.Random(5)  # noqa: S311  # when to kill, no secret
    for _ in range(3):
        command = [sys.executable, "-c", CLOSE, str(desk.path), str(desk.clock.now), str(out)]
        work = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)  # noqa: S603  # our own
        assert work.stdout is not None
        work.stdout.readline()
        time.sleep(chance.uniform(0.05, 0.6))  # anywhere: whatever it was doing must be whole
        work.send_signal(signal.SIGKILL)
        work.wait()
        work.stdout.close()
        [folder] = [path for path in out.iterdir() if not path.name.startswith(".")]
        manifest = json.loads((folder / "service" / "manifest.json").read_bytes())
        files = {path.name: path for path in folder.rglob("*") if path.is_file()}
        assert {one["file"] for one in manifest["files"]} | {"manifest.json"} == files.keys()
        for one in manifest["files"]:
            assert hashlib.sha256(files[one["file"]].read_bytes()).hexdigest() == one["sha256"]


def test_papers_are_drawn_by_suffix_under_the_programmes_heading(
    desk: Desk, tmp_path: Path
) -> None:
    desk.roster.add(PersonFields("Абаев"))
    desk.papers.set_heading(OfficialHeading("Академия"))
    assert desk.papers.heading() == OfficialHeading("Академия")
    own = "day:2025-10-25"
    assert desk.papers.sign_in(tmp_path / "a.pdf", own, SheetWish()) == 1
    assert desk.papers.sign_in(tmp_path / "a.docx", own, SheetWish(blanks=4)) == 5
    for kind in Report:
        assert desk.papers.report(tmp_path / f"{kind}.pdf", kind, TODAY) == 1
    with pytest.raises(DeskError) as refused:
        desk.papers.sign_in(tmp_path / "b.pdf", "s-0", SheetWish())
    assert refused.value.fault is Fault.NO_SUCH_SESSION
