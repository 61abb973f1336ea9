"""Turns the journal's plain callback into a Qt signal on the screen thread."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.topics import Topic

POLL_MS = 500
BURST_MS = 50  # a burst of changes redraws at most this often


class Feed(QObject):
    """Announces what changed: give `announce` to the journal, connect pages to `changed`."""

    changed = Signal(object)  # frozenset[Topic]
    _arrived = Signal()

    def __init__(
        self, poll: Callable[[], None] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._pending: frozenset[Topic] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=BURST_MS)
        self._pause.timeout.connect(self._flush)
        self._arrived.connect(self._flush_unless_paused, Qt.ConnectionType.QueuedConnection)
        if poll is not None:
            timer = QTimer(self, interval=POLL_MS)
            timer.timeout.connect(poll)
            timer.start()

    def announce(self, topics: frozenset[Topic]) -> None:
        """Take a change from any thread; `changed` follows on the screen thread."""
        with self._lock:
            first = not self._pending
            self._pending |= topics
        if first:
            self._arrived.emit()

    def stop(self) -> None:
        """Ask and announce nothing more: the file is about to be closed."""
        self.blockSignals(True)
        for timer in self.findChildren(QTimer):
            timer.stop()

    def _flush_unless_paused(self) -> None:
        if not self._pause.isActive():
            self._flush()

    def _flush(self) -> None:
        with self._lock:
            topics, self._pending = self._pending, frozenset()
        if topics:
            self._pause.start()
            self.changed.emit(topics)
