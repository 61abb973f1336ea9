from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from senezh_desk.ui.jobs import Jobs
from senezh_desk.ui.progress_bar import ProgressBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.progress import Tick
    from senezh_desk.ui.theme import Theme


def test_long_work_shows_its_count_and_is_stopped_by_the_button(qtbot: QtBot, theme: Theme) -> None:
    assert theme is not None
    page = QWidget()
    bar, jobs, go_on = ProgressBar(page), Jobs(), threading.Event()
    qtbot.addWidget(page)
    page.show()

    def work(tick: Tick) -> None:
        while True:
            tick(12, 70)
            go_on.wait(0.01)

    assert not bar.isVisible()
    bar.watch(jobs.start(work, lambda _: None, lambda _: None), "Reading the list")
    qtbot.waitUntil(bar.isVisible)
    labels = bar.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("12" in label.text() and "70" in label.text() for label in labels))
    assert any(label.text() == "Reading the list" for label in labels)
    stop = bar.findChild(QPushButton)
    assert stop is not None
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert not jobs.busy
    jobs.close()


def test_short_work_never_shows_the_panel(qtbot: QtBot) -> None:
    page = QWidget()
    bar, jobs = ProgressBar(page), Jobs()
    qtbot.addWidget(page)
    page.show()
    job = jobs.start(lambda _: None, lambda _: None, lambda _: None)
    bar.watch(job, "Reading the list")
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.wait(300)
    assert not bar.isVisible()
    jobs.close()
