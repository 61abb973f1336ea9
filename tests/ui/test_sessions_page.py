from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.sessions import Audience, SessionKind, moment
from senezh_desk.ui.day_calendar import HOUR_HEIGHT
from senezh_desk.ui.sessions_page import SessionsPage
from senezh_desk.ui.surroundings import Surroundings
from senezh_desk.wording.labels import make_labels

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.sessions import Session
    from senezh_desk.services import Services
    from senezh_desk.wording.words import Words

NINE = 1_761_372_000_000  # 2025-10-25 09:00 in Moscow
HOUR = 3_600_000


@pytest.fixture
def page(qtbot: QtBot, services: Services, surroundings: Surroundings) -> SessionsPage:
    return build(qtbot, services, surroundings)


def build(qtbot: QtBot, services: Services, surroundings: Surroundings) -> SessionsPage:
    built = SessionsPage(services, surroundings)
    qtbot.addWidget(built)
    built.resize(1150, 720)
    built.show()
    return built


@pytest.fixture
def lecture(services: Services) -> Session:
    return services.sessions.add("Лекция", NINE, NINE + HOUR, SessionKind.LECTURE, place="Зал 1")


def button(page: SessionsPage, name: str) -> QPushButton:
    return next(
        one
        for one in page.findChildren(QPushButton)
        if one.accessibleName() == name and one.isVisible()
    )


def line(page: SessionsPage, name: str) -> QLineEdit:
    return next(
        one
        for one in page.findChildren(QLineEdit)
        if one.accessibleName() == name and one.isVisible()
    )


def said(page: SessionsPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def shown(page: SessionsPage) -> list[list[str]]:
    columns = page._model.columns
    return [[column.text(row) for column in columns[:3]] for row in page._model.rows]


def test_every_day_shows_its_own_session_and_what_is_planned(
    lecture: Session, page: SessionsPage
) -> None:
    assert lecture.title == "Лекция"
    assert shown(page)[:3] == [
        ["25.10.2025", "all day", "Arrival"],
        ["25.10.2025", "09:00–10:00", "Лекция"],
        ["26.10.2025", "all day", "Day 2"],
    ]


def test_a_session_is_planned_by_keyboard_and_its_undo_drops_it(
    page: SessionsPage, qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F2)
    qtbot.waitUntil(page._form.isVisible)
    line(page, "Title").setText("Завтрак")
    line(page, "Room").setText("Столовая")
    page._form._start.show_clock(time(8))
    page._form._end.show_clock(time(9))
    qtbot.keyClick(line(page, "Title"), Qt.Key.Key_Return)
    (planned,) = services.sessions.planned()
    assert (planned.title, planned.place) == ("Завтрак", "Столовая")
    assert f"{moment(planned.starts, 'Europe/Moscow'):%H:%M}" == "08:00"
    assert planned.ends - planned.starts == HOUR
    qtbot.waitUntil(lambda: any(row[2] == "Завтрак" for row in shown(page)))
    surroundings.messages._do()
    assert services.sessions.planned() == ()


def test_a_changed_session_keeps_its_people_and_can_be_put_back(
    lecture: Session, page: SessionsPage, services: Services, surroundings: Surroundings
) -> None:
    page._table.select([lecture.id])
    button(page, "Change").click()
    line(page, "Title").setText("Лекция о городе")
    page._form._strict.setChecked(True)
    button(page, "Save").click()
    changed = services.sessions.get(lecture.id)
    assert (changed.title, changed.strict, changed.starts) == ("Лекция о городе", True, NINE)
    surroundings.messages._do()
    assert services.sessions.get(lecture.id) == lecture


def test_a_dropped_session_comes_back_by_the_undo(
    lecture: Session, page: SessionsPage, services: Services, surroundings: Surroundings
) -> None:
    page._table.select([lecture.id])
    button(page, "Drop").click()
    assert services.sessions.planned() == ()
    surroundings.messages._do()
    assert services.sessions.planned() == (lecture,)


def test_a_day_of_itself_can_be_neither_changed_nor_dropped(page: SessionsPage) -> None:
    page._table.select(["day:2025-10-25"])
    assert not button(page, "Change").isEnabled()
    assert not button(page, "Drop").isEnabled()


def test_a_session_without_a_title_is_refused_beside_its_fields(
    page: SessionsPage, services: Services
) -> None:
    button(page, "Plan a session").click()
    button(page, "Save").click()
    assert "A name is needed" in said(page)
    assert services.sessions.planned() == ()


def test_an_open_end_lasts_until_four_in_the_morning(
    page: SessionsPage, services: Services
) -> None:
    button(page, "Plan a session").click()
    line(page, "Title").setText("Заезд")
    page._form._start.show_clock(time(14))
    page._form._open_end.setChecked(True)
    button(page, "Save").click()
    (planned,) = services.sessions.planned()
    assert f"{moment(planned.ends, 'Europe/Moscow'):%d %H:%M}" == "26 04:00"


def test_escape_leads_from_the_form_back_to_the_programme(page: SessionsPage, qtbot: QtBot) -> None:
    button(page, "Plan a session").click()
    qtbot.keyClick(line(page, "Title"), Qt.Key.Key_Escape)
    assert page._about.isVisible()


def test_programme_and_desk_are_renamed_and_put_back(
    page: SessionsPage, services: Services, surroundings: Surroundings, qtbot: QtBot
) -> None:
    line(page, "Name").setText("Школа команд")
    line(page, "This desk").setText("Вход")
    page._about._last.show_day(date(2025, 10, 27))
    qtbot.keyClick(line(page, "Name"), Qt.Key.Key_Return)
    programme = services.programme.programme()
    assert (programme.name, programme.last_day) == ("Школа команд", date(2025, 10, 27))
    assert services.programme.desk_name() == "Вход"
    surroundings.messages._do()
    assert services.programme.programme().name == "Школа"
    assert services.programme.desk_name() == "Desk 1"


def test_a_wrong_zone_is_refused_and_nothing_changes(
    page: SessionsPage, services: Services
) -> None:
    page._about._zone.setCurrentText("Europe/Nowhere")
    button(page, "Save").click()
    assert "There is no such time zone" in said(page)
    assert services.programme.programme().zone == "Europe/Moscow"


def test_a_category_is_added_renamed_and_put_back(
    page: SessionsPage, services: Services, surroundings: Surroundings
) -> None:
    before = services.programme.categories()
    page._tabs.setCurrentIndex(1)
    page._categories._rows[0].name.setText("слушатель")
    page._categories._rows[1].name.clear()
    button(page, "Add").click()
    page._categories._rows[-1].name.setText("наставник")
    page._categories._rows[-1].flags[0].setChecked(False)
    button(page, "Save categories").click()
    after = services.programme.categories()
    assert (after[0].id, after[0].name) == (before[0].id, "слушатель")
    assert [one.id for one in after[1:-1]] == [one.id for one in before[2:]]
    assert (after[-1].name, after[-1].expected) == ("наставник", False)
    surroundings.messages._do()
    assert services.programme.categories() == before


def test_without_days_and_plans_the_page_says_what_it_is_for(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    services.programme.change(name="Школа", first_day=None, last_day=None, zone="Europe/Moscow")
    page = build(qtbot, services, surroundings)
    assert "Nothing is planned yet" in said(page)


def test_the_model_keeps_qts_rules(
    page: SessionsPage, services: Services, lecture: Session, qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(
        page._model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    services.sessions.drop(lecture.id)
    qtbot.waitUntil(lambda: page._model.find(lecture.id) < 0)
    assert tester.model() is page._model


def test_the_page_opens_in_every_language(
    qtbot: QtBot, services: Services, surroundings: Surroundings, each_language: Words
) -> None:
    spoken = Surroundings(
        each_language,
        make_labels(each_language),
        surroundings.jobs,
        surroundings.feed,
        surroundings.messages,
        surroundings.settings,
    )
    page = build(qtbot, services, spoken)
    page._start()
    assert page._form.isVisible()


def test_typed_categories_outlast_a_change_of_the_programme(
    services: Services, page: SessionsPage, surroundings: Surroundings, qtbot: QtBot
) -> None:
    page._categories._rows[0].name.setText("слушатель")
    days = services.programme.programme()
    with qtbot.waitSignal(surroundings.feed.changed):
        services.programme.change(
            name="Школа, весна", first_day=days.first_day, last_day=days.last_day, zone=days.zone
        )
    assert page._categories._rows[0].name.text() == "слушатель"


def test_the_calendar_moves_by_keys_and_mouse_and_takes_it_back(
    page: SessionsPage, qtbot: QtBot, services: Services
) -> None:
    planned = services.sessions.add("Лекция", NINE, NINE + HOUR)
    calendar = page._calendar
    qtbot.waitUntil(lambda: bool(calendar._sessions))
    calendar.setFocus()
    qtbot.keyClick(calendar, Qt.Key.Key_Down)
    assert page._table.selected() == (planned,)
    qtbot.keyClick(calendar, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert services.sessions.get(planned.id).starts == NINE + HOUR // 4
    qtbot.waitUntil(lambda: calendar._sessions[0].starts == NINE + HOUR // 4)
    block = calendar.rect_of(calendar._sessions[0]).center().toPoint()
    qtbot.mousePress(calendar, Qt.MouseButton.LeftButton, pos=block)
    qtbot.mouseMove(calendar, block + QPoint(0, HOUR_HEIGHT))
    qtbot.mouseRelease(calendar, Qt.MouseButton.LeftButton, pos=block + QPoint(0, HOUR_HEIGHT))
    assert services.sessions.get(planned.id).starts == NINE + HOUR * 5 // 4


def test_a_day_is_copied_and_the_copy_taken_back_as_a_whole(
    page: SessionsPage, qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    planned = services.sessions.add("Лекция", NINE, NINE + HOUR)
    services.sessions.add("Обед", NINE + 4 * HOUR, NINE + 5 * HOUR)
    qtbot.waitUntil(lambda: len(page._calendar._sessions) == 2)
    page._table.select([planned.id])
    page._copy.click()
    titles = [(one.title, one.day.day) for one in services.sessions.planned()]
    assert titles == [("Лекция", 25), ("Обед", 25), ("Лекция", 26), ("Обед", 26)]
    surroundings.messages._do()
    assert len(services.sessions.planned()) == 2


def test_a_timetable_is_previewed_with_its_bad_lines_and_planned_by_one_button(
    page: SessionsPage,
    qtbot: QtBot,
    services: Services,
    surroundings: Surroundings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "расписание.csv"
    file.write_text("Дата;Время;Занятие\n25.10;09:00-10:30;Лекция\n25.10;;Обед\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page._import.click()
    qtbot.waitUntil(lambda: not surroundings.jobs.busy)
    panel = page._timetable
    assert services.sessions.planned() == ()
    assert panel._said.text() == "1 session(s) found. 1 line(s) need a look."
    assert panel._bad.item(0).text() == "Line 3, column B: no time"
    panel._accept.click()
    assert [one.title for one in services.sessions.planned()] == ["Лекция"]


def test_a_session_says_whom_it_is_for(page: SessionsPage, services: Services) -> None:
    services.roster.add(PersonFields("Абаев", team="Казань"))
    page._start()
    line(page, "Title").setText("Разбор")
    line(page, "For whom").setText("expert, казань, спикер")
    page._form._hours.setValue(1.5)
    page._form._save()
    [planned] = services.sessions.planned()
    assert planned.audience == Audience(("expert",), ("Казань",), ("спикер",))
    assert planned.quarters == 6
    page._form.show_session(planned)
    assert line(page, "For whom").text() == "expert, Казань, спикер"


def test_modules_are_added_changed_and_dropped(page: SessionsPage, services: Services) -> None:
    form = page._modules
    form._title.setText("Модуль 1")
    form._first.show_day(date(2025, 10, 25))
    form._last.show_day(date(2025, 10, 28))
    form._add.click()
    assert [module.title for module in services.modules.planned()] == ["Модуль 1"]
    form._load()
    form._list.setCurrentRow(0)
    form._title.setText("Первый")
    form._change.click()
    assert [module.title for module in services.modules.planned()] == ["Первый"]
    form._load()
    form._list.setCurrentRow(0)
    form._drop.click()
    assert services.modules.planned() == ()
