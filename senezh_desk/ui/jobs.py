"""One verb for long work: it runs aside, may be stopped, and ends in exactly one outcome.

The worker thread touches no Qt object: it fills a plain task, and the screen thread looks at it.
"""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from senezh_desk.domain.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.progress import Tick

Result = TypeVar("Result")
LOOK_MS = 30  # how often the screen looks at the work


def _nothing() -> None:
    """Stand for the outcome of work that was stopped."""


class _Task:
    """What the worker thread and the screen thread share of one piece of work."""

    def __init__(
        self,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.stop = Event()
        self.progress: tuple[int, int] | None = None
        self.outcome: Callable[[], None] | None = None  # set once, last

        def run() -> None:
            try:
                self._check()
                result = work(self._tick)
            except Cancelled:
                self.outcome = _nothing
            except Exception as error:  # noqa: BLE001  # where long work ends: `failed` gets it
                self.outcome = partial(failed, error)
            else:
                self.outcome = partial(done, result)

        self.run = run

    def _check(self) -> None:
        if self.stop.is_set():
            raise Cancelled

    def _tick(self, done: int, total: int) -> None:
        self._check()
        self.progress = (done, total)


class Job(QObject):
    """One piece of long work, seen from the screen thread."""

    progressed = Signal(int, int)  # done, total
    ended = Signal()  # whatever the outcome, once, before `done` or `failed` is called

    def __init__(self, task: _Task) -> None:
        super().__init__()
        self._task = task
        self._shown: tuple[int, int] | None = None

    def cancel(self) -> None:
        """Ask the work to stop at its next step; `done` may still come if it was past the last."""
        self._task.stop.set()

    def look(self) -> None:
        """Report the progress made since the last look."""
        progress = self._task.progress
        if progress is not None and progress != self._shown:
            self._shown = progress
            self.progressed.emit(*progress)

    @property
    def outcome(self) -> Callable[[], None] | None:
        """Return what is to be called, or None while the work goes on."""
        return self._task.outcome


class Jobs(QObject):
    """Runs long work one piece after the other, beside the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._running: list[Job] = []
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)

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
        task = _Task(work, done, failed)
        job = Job(task)
        self._running.append(job)
        gc.disable()  # a collection on the worker thread would delete widgets there
        self._clock.start()
        self._pool.submit(task.run)
        return job

    def close(self) -> None:
        """Stop all work, wait for it and hand over what had ended."""
        for job in self._running:
            job.cancel()
        self._pool.shutdown(wait=True)
        while self._running:
            self._look()

    def _look(self) -> None:
        for job in tuple(self._running):
            job.look()
            if job.outcome is not None and job in self._running:
                self._end(job, job.outcome)

    def _end(self, job: Job, outcome: Callable[[], None]) -> None:
        self._running.remove(job)
        if not self._running:
            self._clock.stop()
            gc.enable()
        job.ended.emit()
        outcome()
