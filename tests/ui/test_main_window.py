from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senezh_desk.domain.progress import Cancelled
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.jobs import Jobs
from senezh_desk.ui.main_window import MainWindow, PageEntry, WorkPlace
from senezh_desk.ui.side_bar import NARROW, WIDE, SideBar, SideEntry
from senezh_desk.ui.sounds import Sounds
from senezh_desk.ui.status_line import Status

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.progress import Tick
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.theme import Theme

TITLES = ("Check-in", "People", "Badges")
OFFICE = ("People", "Export")


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)


class Shell:
    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.built: list[str] = []
        self.pages: dict[str, Page] = {}
        self.jobs = Jobs()
        self.sounds = Sounds(Path(), settings)
        places = [
            WorkPlace("desk", "Desk", "desktop", tuple(map(self.entry, TITLES))),
            WorkPlace("office", "Office", "gear", tuple(map(self.entry, OFFICE))),
        ]
        self.window = MainWindow(places, MessageBar(str), self.jobs, settings, self.sounds)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def entry(self, title: str) -> PageEntry:
        return PageEntry(title, title, "users", partial(self.build, title))

    def build(self, title: str) -> Page:
        self.built.append(title)
        self.pages[title] = Page()
        return self.pages[title]


@pytest.fixture
def shell(qtbot: QtBot, settings: Settings, theme: Theme) -> Shell:
    assert theme is not None
    return Shell(qtbot, settings)


def press(shell: Shell, keys: str) -> None:
    sequence = QKeySequence(keys)
    shortcuts = shell.window.findChildren(QShortcut)
    next(shortcut for shortcut in shortcuts if shortcut.key() == sequence).activated.emit()


def test_only_the_first_page_is_built_at_start_and_its_field_is_ready(shell: Shell) -> None:
    assert shell.built == ["Check-in"]
    assert shell.pages["Check-in"].field.hasFocus()


def test_ctrl_and_a_digit_open_a_page_built_once(shell: Shell) -> None:
    press(shell, "Ctrl+2")
    press(shell, "Ctrl+1")
    press(shell, "Ctrl+2")
    assert shell.built == ["Check-in", "People"]
    assert shell.pages["People"].field.hasFocus()


def test_escape_leads_back_to_the_ready_field_from_anywhere(shell: Shell, qtbot: QtBot) -> None:
    press(shell, "Ctrl+3")
    with qtbot.waitSignal(shell.window.returned_home):
        qtbot.keyClick(shell.pages["Badges"].field, Qt.Key.Key_Escape)
    assert shell.pages["Check-in"].field.hasFocus()


def test_f3_goes_to_the_pages_search(shell: Shell) -> None:
    press(shell, "Ctrl+2")
    shell.window.findChildren(SideEntry)[0].setFocus()
    press(shell, "F3")
    assert shell.pages["People"].field.hasFocus()


def test_the_side_bar_opens_pages_and_shows_the_current_one(shell: Shell, qtbot: QtBot) -> None:
    entries = shell.window.findChildren(SideEntry)[: len(TITLES)]
    qtbot.mouseClick(entries[1], Qt.MouseButton.LeftButton)
    assert shell.built == ["Check-in", "People"]
    assert [entry.isChecked() for entry in entries] == [False, True, False]
    assert [entry.accessibleName() for entry in entries] == list(TITLES)
    assert [entry.accessibleDescription() for entry in entries] == ["Ctrl+1", "Ctrl+2", "Ctrl+3"]


def test_the_side_bar_makes_room_on_a_small_screen(shell: Shell) -> None:
    side = shell.window.findChild(SideBar)
    assert side is not None
    shell.window.resize(1200, 700)
    assert side.width() == WIDE
    shell.window.resize(683, 427)  # 1024×640 at 150 %
    assert side.width() == NARROW
    assert (shell.window.width(), shell.window.height()) == (683, 427)


def test_eight_pages_are_too_many(qtbot: QtBot) -> None:
    bar = SideBar()
    qtbot.addWidget(bar)
    with pytest.raises(ValueError, match="8"):
        bar.show_pages([("Page", "users")] * 8)


def test_a_work_place_opens_by_its_key_on_the_page_it_was_left_on(shell: Shell) -> None:
    press(shell, "Alt+2")
    assert shell.window.page == "People"
    press(shell, "Ctrl+2")
    press(shell, "Alt+1")
    assert shell.window.page == "Check-in"
    press(shell, "Alt+2")
    assert shell.window.page == "Export"
    assert shell.built == ["Check-in", "People", "Export"]


def test_the_side_bar_shows_a_work_places_own_pages(shell: Shell, qtbot: QtBot) -> None:
    side = shell.window.findChild(SideBar)
    assert side is not None
    qtbot.mouseClick(side.places[1], Qt.MouseButton.LeftButton)
    assert [entry.text() for entry in side.pages if entry.isVisible()] == list(OFFICE)
    assert [entry.isChecked() for entry in side.places] == [False, True, False]
    press(shell, "Ctrl+3")  # there is no third
    assert shell.window.page == "People"


def test_a_page_of_another_work_place_brings_that_place_along(shell: Shell) -> None:
    shell.window.open_page("Export")
    assert shell.window.work_place.key == "office"
    shell.window.open_page("People")
    assert shell.window.work_place.key == "office"


def test_a_work_place_that_is_not_allowed_stays_shut(shell: Shell) -> None:
    shell.window.open_page("Export")
    shell.window.allow({"desk"})
    assert (shell.window.work_place.key, shell.window.page) == ("desk", "Check-in")
    shell.window.open_page("Export")
    shell.window.open_place("office")
    press(shell, "Alt+2")
    assert shell.window.page == "Check-in"
    side = shell.window.findChild(SideBar)
    assert side is not None
    assert not any(entry.isVisible() for entry in side.places)
    shell.window.allow({"desk", "office"})
    press(shell, "Alt+2")
    assert shell.window.page == "Export"


def test_the_work_place_last_in_sight_opens_first(
    shell: Shell, qtbot: QtBot, settings: Settings
) -> None:
    press(shell, "Alt+2")
    again = Shell(qtbot, settings)
    assert (again.window.work_place.key, again.built) == ("office", ["People"])


def test_the_status_line_shows_what_is_known_and_nothing_else(shell: Shell) -> None:
    shell.window.show_status(Status(file="Школа.senezh", desk="Стойка 1"))
    shown = [
        label.accessibleName()
        for label in shell.window.findChildren(QLabel)
        if label.isVisible() and label.accessibleName()
    ]
    assert shown == ["Школа.senezh", "Стойка 1"]


def test_the_mute_button_says_its_key_and_switches(shell: Shell, qtbot: QtBot) -> None:
    button = next(b for b in shell.window.findChildren(QPushButton) if "F8" in b.text())
    before = button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shell.sounds.muted
    assert button.text() != before
    assert button.shortcut() == QKeySequence("F8")


def test_closing_stops_work_and_remembers_the_place(
    shell: Shell, qtbot: QtBot, settings: Settings
) -> None:
    stopped: list[bool] = []

    def work(tick: Tick) -> None:
        try:
            while True:
                tick(0, 0)
        except Cancelled:
            stopped.append(True)
            raise

    shell.jobs.start(work, lambda _: None, lambda _: None)
    shell.window.resize(700, 520)
    with qtbot.waitSignal(shell.window.closed):
        shell.window.close()
    assert not shell.jobs.busy
    assert stopped in ([], [True])  # stopped in its midst, or before it began
    again = Shell(qtbot, settings)
    assert (again.window.width(), again.window.height()) == (700, 520)
