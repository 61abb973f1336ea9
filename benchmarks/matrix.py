"""Matrix: the attendance of 10,000 people by 12 sessions opens and scrolls, beside an empty one."""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.attended import SESSIONS, attended_file
from benchmarks.figure import Figure
from senezh_desk.app import resources_folder
from senezh_desk.domain.day_report import person_order
from senezh_desk.services.attendance import AttendanceService
from senezh_desk.ui.matrix_model import MatrixModel
from senezh_desk.ui.matrix_table import MatrixTable
from senezh_desk.ui.theme import Theme
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PEOPLE = 10_000
OPENED, FRAME = 0.5, 1000 / 60
FRAMES = 120
SIZE = (1126, 640)


def measure() -> list[Figure]:
    """Return the seconds to the painted matrix and the milliseconds of a frame while scrolling."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        Theme(app, resources_folder())
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        file, clock, day = attended_file(Path(folder) / "programme.senezh", PEOPLE)
        service = AttendanceService(file, clock)
        sessions = [session for session in service.sessions() if session.day == day]
        empty = QTableView()
        empty.setModel(QStandardItemModel(PEOPLE, SESSIONS + 3))
        empty.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        bare_open, bare_frame = _paint(empty, lambda: None), _scroll(empty, empty)
        model = MatrixModel(make_labels(Words()))
        table = MatrixTable(model)

        def read() -> None:
            matrix = service.matrix(sessions)
            people = sorted(matrix.people.values(), key=person_order)
            places = range(len(sessions))
            model.show(matrix, people, places, [session.title for session in sessions])

        opened, frame = _paint(table, read), _scroll(table, table.cells)
        file.close()
    return [
        Figure("matrix opens", opened, bare_open, opened / OPENED, 1.0, "s"),
        Figure("matrix frame", frame, bare_frame, frame / FRAME, 1.0, "ms"),
    ]


def _paint(widget: QWidget, fill: Callable[[], None]) -> float:
    """Return the seconds from nothing to the first painted picture."""
    widget.resize(*SIZE)
    widget.show()
    QApplication.sendPostedEvents()
    started = perf_counter()
    gc.disable()  # as while the page's long work runs
    fill()
    widget.grab()
    gc.enable()
    return perf_counter() - started


def _scroll(widget: QWidget, view: QTableView) -> float:
    """Return the milliseconds of one frame: the median of many while scrolling."""
    frames = []
    for step in range(FRAMES):
        started = perf_counter()
        view.verticalScrollBar().setValue(step * 97)
        widget.grab()
        frames.append((perf_counter() - started) * 1000)
    return median(frames)
