from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.progress import Cancelled
from senezh_desk.ui.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.progress import Tick


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def raiser(error: Exception) -> None:
    raise error


def unexpected(outcome: object) -> None:
    pytest.fail(f"this outcome was not expected: {outcome}")


def test_the_result_arrives_on_the_screen_thread_once(jobs: Jobs, qtbot: QtBot) -> None:
    outcomes: list[tuple[str, bool]] = []

    def done(result: str) -> None:
        outcomes.append((result, threading.current_thread() is threading.main_thread()))

    def work(tick: Tick) -> str:
        tick(1, 1)
        return threading.current_thread().name

    job = jobs.start(work, done, unexpected)
    with qtbot.waitSignal(job.ended):
        pass
    qtbot.wait(20)
    assert [(name.startswith("work"), on_screen) for name, on_screen in outcomes] == [(True, True)]
    assert not jobs.busy


def test_a_failure_arrives_as_the_exception_it_was(jobs: Jobs, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    error = OSError("disk")
    jobs.start(lambda _: raiser(error), unexpected, failures.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert failures == [error]


def test_stopped_work_has_no_outcome_but_ends(jobs: Jobs, qtbot: QtBot) -> None:
    running = threading.Event()
    steps: list[int] = []

    def work(tick: Tick) -> None:
        for step in range(1_000_000):
            tick(step, 1_000_000)
            steps.append(step)
            running.set()

    job = jobs.start(work, unexpected, unexpected)
    running.wait()
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert len(steps) < 1_000_000
    assert not jobs.busy


def test_work_stopped_while_it_waits_its_turn_never_starts(jobs: Jobs, qtbot: QtBot) -> None:
    gate, order = threading.Event(), list[str]()

    def first(_: Tick) -> None:
        gate.wait()
        order.append("first")

    jobs.start(first, lambda _: None, unexpected)
    second = jobs.start(lambda _: order.append("second"), unexpected, unexpected)
    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["first"]


def test_work_runs_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[int] = []
    for number in range(5):
        jobs.start(lambda _, number=number: number, order.append, unexpected)  # type: ignore[misc]  # mypy cannot infer a lambda's default
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == [0, 1, 2, 3, 4]


def test_progress_reports_the_last_step_and_not_every_one(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    watched = threading.Event()

    def work(tick: Tick) -> None:
        watched.wait()
        for step in range(1, 10_001):
            tick(step, 10_000)

    job = jobs.start(work, lambda _: None, unexpected)
    job.progressed.connect(lambda done, total: seen.append((done, total)))
    watched.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert seen[-1] == (10_000, 10_000)
    assert len(seen) < 1_000


def test_closing_stops_running_work_and_waits_for_it() -> None:
    jobs, running, left = Jobs(), threading.Event(), list[str]()

    def work(tick: Tick) -> None:
        try:
            while True:
                running.set()
                tick(0, 0)
        except Cancelled:
            left.append("tidied up")
            raise

    jobs.start(work, unexpected, unexpected)
    running.wait()
    jobs.close()
    assert left == ["tidied up"]
    assert not jobs.busy


def test_work_that_was_past_stopping_hands_over_its_result_at_closing() -> None:
    jobs, running, results = Jobs(), threading.Event(), list[str]()

    def work(_: Tick) -> str:
        running.set()
        return "written"

    jobs.start(work, results.append, unexpected)
    running.wait()
    jobs.close()
    assert results == ["written"]
