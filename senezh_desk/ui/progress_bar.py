"""The panel of long work: what is done, how much is left, and «Stop»."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from senezh_desk.ui.icons import icon
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from senezh_desk.ui.jobs import Job

SHOWN_AFTER_MS = 250  # shorter work would only flicker
FORESEEN_AFTER = 1.5  # seconds of work before what is left is worth saying


class ProgressBar(QFrame):
    """Follows one job after the other; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "panel")
        self._job: Job | None = None
        self._started = 0.0
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count = ElidedLabel()
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        set_look(self._count, "muted")
        self._bar = QProgressBar(textVisible=False)
        self._stop = QPushButton(icon("stop-circle"), self.tr("Stop"))
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self._cancel)
        words = QHBoxLayout()
        words.setSpacing(2 * GRID)
        words.addWidget(self._title)
        words.addWidget(self._count, 1)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addLayout(words)
        left.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addLayout(left, 1)
        row.addWidget(self._stop)
        self._delay = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._delay.timeout.connect(self.show)
        self.hide()

    def watch(self, job: Job, title: str) -> None:
        """Follow a job under a title such as "Reading the list"."""
        self._job = job
        self._started = time.monotonic()
        self._title.setText(title)
        self._count.show_text("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._stop.setEnabled(True)
        self._delay.start()
        job.progressed.connect(self._show_progress)
        job.ended.connect(self._close)

    def _show_progress(self, done: int, total: int) -> None:
        if self.sender() is not self._job:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        seconds = time.monotonic() - self._started
        words = self.tr("{done} of {total}").format(done=done, total=total)
        if 0 < done < total and seconds > FORESEEN_AFTER:
            left = max(1, round(seconds / done * (total - done)))
            words = f"{words} · {self._left(left)}"
        self._count.show_text(words)

    def _left(self, seconds: int) -> str:
        if seconds < 60:
            return self.tr("about %n second(s) left", "", seconds)
        return self.tr("about %n minute(s) left", "", round(seconds / 60))

    def _cancel(self) -> None:
        if self._job is not None:
            self._stop.setEnabled(False)
            self._count.show_text(self.tr("Stopping…"))
            self._job.cancel()

    def _close(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._delay.stop()
            self.hide()
