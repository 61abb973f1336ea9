from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import qWarning

from senezh_desk.ui.hooks import Hooks, trace_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def hooks(tmp_path: Path, qtbot: QtBot) -> Iterator[Hooks]:
    assert qtbot is not None
    hooks = Hooks(tmp_path / "logs")
    yield hooks
    hooks.remove()


def log(folder: Path) -> str:
    return (folder / "logs" / "desk.log").read_text(encoding="utf-8")


def bug() -> Exception:
    try:
        try:
            return dict[str, Exception]()["Иванов"]
        except KeyError:
            return ValueError(int("ivanov@example.org"))
    except ValueError as error:
        return error


def test_a_trace_tells_places_and_causes_but_no_names() -> None:
    trace = trace_of(bug())
    assert "ValueError" in trace
    assert trace.index("KeyError") < trace.index("ValueError")
    assert "test_hooks.py" in trace
    assert "Иванов" not in trace
    assert "ivanov" not in trace


def test_a_bug_is_logged_and_announced(hooks: Hooks, qtbot: QtBot, tmp_path: Path) -> None:
    error = bug()
    with qtbot.waitSignal(hooks.caught) as caught:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ValueError" in caught.args[0]
    assert "ValueError" in log(tmp_path)
    assert "Иванов" not in log(tmp_path)


def test_a_bug_on_another_thread_is_announced_on_the_screen_thread(
    hooks: Hooks, qtbot: QtBot
) -> None:
    on_screen: list[bool] = []
    hooks.caught.connect(
        lambda _: on_screen.append(threading.current_thread() is threading.main_thread())
    )

    def work() -> None:
        raise bug()

    with qtbot.waitSignal(hooks.caught):
        threading.Thread(target=work).start()
    qtbot.waitUntil(lambda: on_screen == [True])


def test_what_qt_says_is_logged_without_paths(hooks: Hooks, tmp_path: Path) -> None:
    qWarning("cannot open /home/ivanov/Список.xlsx or 'Иванов'")
    assert hooks is not None
    assert "cannot open" in log(tmp_path)
    assert "ivanov" not in log(tmp_path)
    assert "Иванов" not in log(tmp_path)


def test_hooks_are_put_back(tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook)
    hooks = Hooks(tmp_path / "logs")
    assert sys.excepthook != before[0]
    hooks.remove()
    assert (sys.excepthook, threading.excepthook) == before
