"""Memory: what a desk of 10,000 holds after a day's work, against an empty window."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from benchmarks.figure import Figure
from benchmarks.listed import listed_file
from benchmarks.names import people
from benchmarks.own_screen import own_screen

LISTED = 10_000
SCANS = 600
SEARCHES = 30
GOAL_MB = 120.0
_RUN = "import sys; from benchmarks.memory import run; run(sys.argv[1])"
_EMPTY = """
import sqlmodel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
QTest.qWaitForWindowExposed(window)
QTest.qWait(500)
print(open("/proc/self/status").read().split("VmRSS:")[1].split()[0])
"""


def measure() -> list[Figure]:
    """Return the megabytes resident after the day, and how many of them are the desk's."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = Path(folder) / "programme.senezh"
        file, codes = listed_file(path, LISTED)
        file.close()
        chance = Random(1)  # noqa: S311  # who came, no secret
        day = {
            "codes": chance.sample(codes, SCANS),
            "names": [person.name for person in chance.sample(people(LISTED), SEARCHES)],
        }
        with own_screen(Path(folder)) as environment:
            reference = float(_told([_EMPTY], "", environment)) / 1024
            told = json.loads(_told([_RUN, str(path)], json.dumps(day), environment))
    ours, shown = told["worked"] / 1024, told["shown"] / 1024
    added = ours - reference
    note = f"added {added:.0f} MB of {GOAL_MB:g}; when just opened {shown - reference:.0f} MB"
    return [Figure("memory", ours, reference, added / GOAL_MB, 1, "MB", note=note)]


def run(path: str) -> None:
    """Work through the day of standard input; print the resident kilobytes before and after."""
    from benchmarks.working_desk import WorkingDesk  # noqa: PLC0415  # only where it is shown

    day = json.load(sys.stdin)
    desk = WorkingDesk(Path(path))
    shown = _resident()
    for number, code in enumerate(day["codes"]):
        desk.scan(code)
        if number % (SCANS // SEARCHES) == 0:
            name: str = day["names"][number * SEARCHES // SCANS]
            for end in range(1, len(name) + 1):
                desk.page.field.setText(name[:end])
            desk.rest()
            desk.page.clear()
    for place in desk.window.work_places:
        desk.window.open_place(place.key)
        for entry in place.pages:
            desk.window.open_page(entry.key)
            desk.rest(500)
    desk.window.open_place(desk.window.work_places[0].key)
    desk.window.go_home()
    desk.rest(500)
    worked = _resident()
    desk.close()
    json.dump({"shown": shown, "worked": worked}, sys.stdout)


def _resident() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def _told(code: list[str], given: str, environment: dict[str, str]) -> str:
    return subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", *code],
        input=given,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        timeout=600,
    ).stdout
