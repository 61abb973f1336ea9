from __future__ import annotations

import subprocess
import sys

MANY_EMITS = """
import senezh_desk.ui
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

class Desk(QObject):
    scanned = Signal()

desk = Desk()
for _ in range(100_000):
    desk.scanned.emit()
    QGuiApplication.focusObject()  # returns None
print("still here")
"""


def test_a_long_day_of_signals_and_calls_does_not_end_the_program() -> None:
    run = subprocess.run(  # noqa: S603  # our own interpreter and our own text
        [sys.executable, "-c", MANY_EMITS], check=False, capture_output=True, text=True
    )
    assert run.stdout == "still here\n", run.stderr
    assert run.returncode == 0
