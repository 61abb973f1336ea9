"""Start: process start to a window that hears keys, against an empty window of the same parts."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figure import Figure
from benchmarks.listed import listed_file

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    with tempfile.TemporaryDirectory() as folder, _screen() as display:
        path = Path(folder) / "programme.senezh"
        listed_file(path, LISTED)[0].close()
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": folder,
            "XDG_CONFIG_HOME": f"{folder}/config",
            "XDG_DATA_HOME": f"{folder}/data",
        }
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


@contextmanager
def _screen() -> Iterator[str]:
    """Give a screen of our own, so that nobody's windows come into it."""
    read, write = os.pipe()
    server = subprocess.Popen(  # noqa: S603  # the system's own program
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-noreset"],  # noqa: S607  # found on PATH
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        display = said.readline().strip()
    try:
        yield f":{display}"
    finally:
        server.terminate()
        server.wait()
