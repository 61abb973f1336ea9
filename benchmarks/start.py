"""Start: process start to a window that hears keys, against an empty window of the same parts."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.figure import Figure
from benchmarks.listed import listed_file
from benchmarks.own_screen import own_screen

LISTED = 10_000
ROUNDS = 7
GOAL = 2.0
# Both say when the first window has been painted and the event loop has nothing left to do.
_SAY = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Seen(QObject):
    told = False
    def eventFilter(self, watched, event):
        painted = event.type() == QEvent.Type.Paint
        if painted and not Seen.told and isinstance(watched, QWidget):
            Seen.told = True
            QTimer.singleShot(0, self.say)
        return False
    def say(self):
        sys.stdout.write(f"{time.time()}\\n")
        sys.stdout.flush()
        QTimer.singleShot(0, lambda: [window.close() for window in QApplication.topLevelWidgets()])
"""
_OURS = f"""{_SAY}
from senezh_desk import app
run = QApplication.exec
def measured(*_):
    seen = Seen()
    QApplication.instance().installEventFilter(seen)
    return run()
QApplication.exec = measured
raise SystemExit(app.main(sys.argv[1:]))
"""
_EMPTY = f"""{_SAY}
import sqlmodel
application = QApplication([])
seen = Seen()
application.installEventFilter(seen)
window = QWidget()
window.resize(1200, 720)
window.show()
raise SystemExit(application.exec())
"""


def measure() -> list[Figure]:
    """Return the median seconds to a usable window with 10,000 people; both starts take turns."""
    with tempfile.TemporaryDirectory() as folder, own_screen(Path(folder)) as environment:
        path = Path(folder) / "programme.senezh"
        listed_file(path, LISTED)[0].close()
        ours, reference = [], []
        for number in range(ROUNDS + 1):
            one = _seconds(_OURS, ["--file", str(path)], environment)
            other = _seconds(_EMPTY, [], environment)
            if number:  # the first fills the caches
                ours.append(one)
                reference.append(other)
    one, other = median(ours), median(reference)
    return [Figure("start", one, other, one / other, GOAL, "s")]


def _seconds(code: str, arguments: list[str], environment: dict[str, str]) -> float:
    started = time.time()
    done = subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", code, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
    )
    return float(done.stdout.split()[0]) - started
