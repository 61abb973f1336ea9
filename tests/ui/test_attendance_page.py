from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from senezh_desk.domain.person import PersonFields
from senezh_desk.ui.attendance_page import AttendancePage
from senezh_desk.ui.dashboard_page import DashboardPage
from senezh_desk.ui.matrix_model import FIXED

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings
    from senezh_desk.wording.words import Words

MORNING = 1_761_372_000_000
HOUR = 3_600_000


@pytest.fixture
def day(services: Services) -> None:
    for name, team in (("Абаев", "Казань"), ("Ивин", "Тула"), ("Серов", "Тула")):
        services.roster.add(PersonFields(name, "Иван", team=team, region=f"{team}ский край"))
    services.sessions.add("Лекция", MORNING, MORNING + HOUR)
    services.sessions.add("Вечер", MORNING + 9 * HOUR, MORNING + 10 * HOUR)
    first = services.roster.people()[0].person
    services.checkin.check_in(first.id)


def opened(qtbot: QtBot, services: Services, surroundings: Surroundings) -> AttendancePage:
    page = AttendancePage(services.attendance, services.programme, surroundings)
    qtbot.addWidget(page)
    page.resize(1120, 640)
    page.show()
    settled(qtbot, surroundings)
    return page


def settled(qtbot: QtBot, surroundings: Surroundings) -> None:
    qtbot.waitUntil(lambda: not surroundings.jobs.busy)


def texts(page: AttendancePage) -> list[list[str]]:
    model = page._model
    columns = range(1, model.columnCount())
    return [[model.text(row, n) for n in columns] for row in range(len(model.people))]


@pytest.mark.usefixtures("day")
def test_people_and_sessions_make_a_matrix_with_counts_in_its_head(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    page = opened(qtbot, services, surroundings)
    assert texts(page) == [
        ["Абаев Иван", "100 %", "09:00", "·"],
        ["Ивин Иван", "0 %", "·", "·"],
        ["Серов Иван", "0 %", "·", "·"],
    ]
    assert page._model.headerData(FIXED, Qt.Orientation.Horizontal) == "09:00 Лекция\n1 / 3"


@pytest.mark.usefixtures("day")
def test_filters_leave_a_team_a_session_the_absent(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    page = opened(qtbot, services, surroundings)
    page._team.setCurrentIndex(page._team.findText("Тула"))
    page._filter()
    assert [row[0] for row in texts(page)] == ["Ивин Иван", "Серов Иван"]
    page._team.setCurrentIndex(0)
    page._session.setCurrentIndex(1)
    page._missing.setChecked(True)
    assert texts(page) == [["Ивин Иван", "0 %", "·"], ["Серов Иван", "0 %", "·"]]
    settled(qtbot, surroundings)


@pytest.mark.usefixtures("day")
def test_a_cell_shows_what_is_behind_it_and_takes_an_excuse(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    page = opened(qtbot, services, surroundings)
    panel = page._panel
    page._table.choose(0, FIXED)
    assert "Check-in" in panel._behind.text()
    assert not panel._excuse.isVisible()
    page._table.choose(1, FIXED)
    panel._mark.setCurrentText("ill")
    panel._reason.setText("справка")
    panel._excuse.click()
    qtbot.waitUntil(lambda: page._model.text(1, FIXED) == "ill")
    settled(qtbot, surroundings)
    assert "ill, справка" in panel._outcome.text()
    panel._take_back.click()
    qtbot.waitUntil(lambda: page._model.text(1, FIXED) == "·")
    settled(qtbot, surroundings)


@pytest.mark.usefixtures("day")
def test_the_matrix_follows_arrivals_and_keeps_its_place(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    page = opened(qtbot, services, surroundings)
    page._table.choose(1, FIXED)
    services.checkin.check_in(page._model.people[1].id)
    qtbot.waitUntil(lambda: page._model.text(1, FIXED) == "09:00")
    settled(qtbot, surroundings)
    assert page._current() == (1, FIXED)


@pytest.mark.usefixtures("day")
def test_the_dashboard_follows_the_feed_here_and_on_the_wall(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    page = DashboardPage(services.attendance, services.sessions, services.programme, surroundings)
    qtbot.addWidget(page)
    page.resize(1120, 640)
    page.show()
    settled(qtbot, surroundings)
    assert page._view._figure.text() == "1 / 3"
    assert "Ивин" in page._view._missing.text()
    page.show_on_wall()
    wall = page._wall
    assert wall is not None
    services.checkin.check_in(services.roster.people()[1].person.id)
    qtbot.waitUntil(lambda: wall._figure.text() == "2 / 3")
    settled(qtbot, surroundings)
    assert wall._figure.font().pointSizeF() >= page._view._figure.font().pointSizeF()
    qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert not wall.isVisible()


def test_both_pages_open_on_an_empty_file_in_every_language(
    qtbot: QtBot, each_language: Words, services: Services, surroundings: Surroundings
) -> None:
    assert each_language.language
    page = opened(qtbot, services, surroundings)
    assert page._model.people == ()
    board = DashboardPage(services.attendance, services.sessions, services.programme, surroundings)
    qtbot.addWidget(board)
    board.show()
    settled(qtbot, surroundings)
    assert board._view._figure.text() == "0 / 0"
