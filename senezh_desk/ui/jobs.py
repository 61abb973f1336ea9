"""One verb for long work: it runs aside, may be stopped, and ends in exactly one outcome."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from senezh_desk.domain.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.progress import Tick

Result = TypeVar("Result")
BETWEEN_STEPS = 0.05  # seconds between two reports of progress: a screen needs no more


def _nothing() -> None:
    """Stand for the outcome of work that was stopped."""


class Job(QObject):
    """One piece of long work; its signals arrive on the screen thread."""

    progressed = Signal(int, int)  # done, total
    ended = Signal()  # whatever the outcome, once
    _arrived = Signal()

    def __init__(
        self,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._reported = 0.0
        self._open = True

        def run() -> Callable[[], None]:
            try:
                self._check()
                result = work(self._tick)
            except Cancelled:
                return _nothing
            except Exception as error:  # noqa: BLE001  # where long work ends: `failed` gets it
                return partial(failed, error)
            return partial(done, result)

        self._work = run
        self._outcome: Callable[[], None] = _nothing
        self._arrived.connect(self.deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; `done` may still come if it was past the last."""
        self._stop.set()

    def run(self) -> None:
        """Do the work; called on the worker thread."""
        self._outcome = self._work()
        self._arrived.emit()

    def deliver(self) -> None:
        """Hand over the outcome on the screen thread, once."""
        if not self._open:
            return
        self._open = False
        self.ended.emit()
        self.deleteLater()
        self._outcome()

    def _check(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _tick(self, done: int, total: int) -> None:
        self._check()
        now = time.monotonic()
        if done == total or now - self._reported >= BETWEEN_STEPS:
            self._reported = now
            self.progressed.emit(done, total)


class Jobs(QObject):
    """Runs long work one piece after the other, beside the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._running: list[Job] = []

    @property
    def busy(self) -> bool:
        """Tell whether some work has not ended."""
        return bool(self._running)

    def start(
        self,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Start work and return its job; `done` or `failed` is called on the screen thread.

        Work that was stopped calls neither; `Job.ended` comes in every case. Work started while
        other work runs waits its turn.
        """
        job = Job(work, done, failed, self)
        self._running.append(job)
        job.ended.connect(lambda: self._running.remove(job))
        self._pool.submit(job.run)
        return job

    def close(self) -> None:
        """Stop all work, wait for it and hand over what had ended."""
        for job in self._running:
            job.cancel()
        self._pool.shutdown(wait=True)
        for job in tuple(self._running):
            job.deliver()
