from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTabBar

from senezh_desk.domain.roster import ReadOptions
from senezh_desk.ui.roster_page import RosterPage
from senezh_desk.ui.surroundings import Surroundings
from senezh_desk.wording.labels import make_labels

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.person import Person
    from senezh_desk.services import Services
    from senezh_desk.wording.words import Words

LIST = (
    "ФИО\tКоманда\tРегион\tТелефон\n"
    "Абаев Тимур\tКазань\tТатарстан\t89120000001\n"
    "Белова Анна\tКазань\tТатарстан\t89120000002\n"
    "Власов Пётр\tУфа\tБашкортостан\t89120000003\n"
    "Громова Ольга\tУфа\tБашкортостан\t89120000004\n"
)


def load_list(services: Services, text: str = LIST) -> None:
    sheets = services.lists.sheets(text)
    services.lists.accept(services.lists.preview(sheets, ReadOptions()))


@pytest.fixture
def page(qtbot: QtBot, services: Services, surroundings: Surroundings) -> RosterPage:
    load_list(services)
    return build(qtbot, services, surroundings)


def build(qtbot: QtBot, services: Services, surroundings: Surroundings) -> RosterPage:
    built = RosterPage(
        services.roster, services.lists, services.sessions, services.programme, surroundings
    )
    qtbot.addWidget(built)
    built.resize(1150, 720)
    built.show()
    qtbot.waitUntil(lambda: not surroundings.jobs.busy)
    return built


def names(page: RosterPage) -> list[str]:
    return [line.person.fields.last for line in page._model.rows]


def person(services: Services, last: str) -> Person:
    return next(line.person for line in services.roster.people() if line.person.fields.last == last)


def select(page: RosterPage, services: Services, *lasts: str) -> None:
    page._table.select([person(services, last).id for last in lasts])


def button(page: RosterPage, name: str) -> QPushButton:
    return next(
        one
        for one in page.findChildren(QPushButton)
        if one.accessibleName() == name and one.isVisible()
    )


def search(page: RosterPage) -> QLineEdit:
    return next(
        one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Search participants"
    )


def choose_group(page: RosterPage, words: str) -> None:
    tabs = next(one for one in page.findChildren(QTabBar) if one.accessibleName() == "Who is shown")
    tabs.setCurrentIndex(next(n for n in range(tabs.count()) if tabs.tabText(n).startswith(words)))


def test_everybody_is_shown_by_name_and_counted(page: RosterPage) -> None:
    assert names(page) == ["Абаев", "Белова", "Власов", "Громова"]
    words = [label.text() for label in page.findChildren(QLabel)]
    assert "Shown: 4 of 4" in words


def test_the_model_keeps_qts_rules(page: RosterPage, services: Services) -> None:
    tester = QAbstractItemModelTester(
        page._model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    search(page).setText("уфа")
    page._model.sort(1, Qt.SortOrder.DescendingOrder)
    page._model.show(())
    page._model.show(services.roster.people())
    assert tester.model() is page._model


def test_search_understands_the_wrong_layout_and_shows_the_best_first(page: RosterPage) -> None:
    search(page).setText(",tkjdf")  # «белова» with the English layout
    assert names(page)[:1] == ["Белова"]
    search(page).clear()
    assert len(names(page)) == 4


def test_a_search_in_vain_keeps_the_whole_list_in_mind(page: RosterPage, qtbot: QtBot) -> None:
    search(page).setText("жжжжжж")
    assert names(page) == []
    assert "Shown: 0 of 4" in [label.text() for label in page.findChildren(QLabel)]
    qtbot.keyClick(search(page), Qt.Key.Key_Escape)
    assert len(names(page)) == 4


def test_quick_groups_follow_who_comes(page: RosterPage, services: Services, qtbot: QtBot) -> None:
    choose_group(page, "Here")
    assert names(page) == []
    services.checkin.scan(person(services, "Власов").code)
    qtbot.waitUntil(lambda: names(page) == ["Власов"])
    choose_group(page, "Not here")
    assert names(page) == ["Абаев", "Белова", "Громова"]


def test_team_and_group_narrow_together(page: RosterPage) -> None:
    teams = next(one for one in page.findChildren(QComboBox) if one.accessibleName() == "Team")
    teams.setCurrentIndex(teams.findData("Уфа"))
    assert names(page) == ["Власов", "Громова"]
    choose_group(page, "Withdrawn")
    assert names(page) == []


def test_enter_in_the_search_opens_the_first_card(page: RosterPage, qtbot: QtBot) -> None:
    search(page).setText("громова")
    qtbot.keyClick(search(page), Qt.Key.Key_Return)
    assert page._card.isVisible()
    assert page._card.person is not None
    assert page._card.person.fields.last == "Громова"


def test_down_goes_to_the_table_enter_opens_escape_comes_back(
    page: RosterPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(search(page), Qt.Key.Key_Down)
    qtbot.keyClick(page._table.view, Qt.Key.Key_Return)
    assert page._card.isVisible()
    qtbot.keyClick(page._card, Qt.Key.Key_Escape)
    assert not page._card.isVisible()


def test_an_open_card_follows_the_selection(page: RosterPage, services: Services) -> None:
    page.open_person(person(services, "Абаев").id)
    select(page, services, "Власов")
    assert page._card.person is not None
    assert page._card.person.fields.last == "Власов"


def test_withdrawing_asks_for_the_reason_in_passing_and_can_be_undone(
    page: RosterPage, services: Services, surroundings: Surroundings, qtbot: QtBot
) -> None:
    select(page, services, "Абаев", "Белова")
    button(page, "Withdraw").click()
    reason = next(
        one
        for one in page.findChildren(QLineEdit)
        if one.accessibleName() == "Reason" and one.isVisible()
    )
    reason.setText("болезнь")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    withdrawn = person(services, "Абаев")
    assert (withdrawn.is_active, withdrawn.withdrawn_reason) == (False, "болезнь")
    assert not person(services, "Белова").is_active
    surroundings.messages._do()
    assert person(services, "Абаев").is_active
    assert person(services, "Белова").is_active


def test_who_is_withdrawn_can_take_part_again(
    page: RosterPage, services: Services, qtbot: QtBot
) -> None:
    services.roster.withdraw(person(services, "Абаев").id, "")
    qtbot.waitUntil(lambda: any(line.person.withdrawn_at for line in page._model.rows))
    select(page, services, "Абаев")
    button(page, "Take withdrawal back").click()
    assert person(services, "Абаев").is_active


def test_two_cards_are_joined_into_the_earlier_and_parted_by_the_undo(
    page: RosterPage, services: Services, surroundings: Surroundings
) -> None:
    select(page, services, "Громова", "Абаев")
    button(page, "Join cards").click()
    assert len(services.roster.people()) == 3
    assert len(person(services, "Абаев").cards) == 2
    surroundings.messages._do()
    assert len(services.roster.people()) == 4


def test_acts_are_offered_only_where_they_can_be_done(page: RosterPage, services: Services) -> None:
    assert not button(page, "Withdraw").isEnabled()
    select(page, services, "Абаев")
    assert button(page, "Substitution").isEnabled()
    assert not button(page, "Join cards").isEnabled()
    select(page, services, "Абаев", "Белова")
    assert button(page, "Join cards").isEnabled()
    assert not button(page, "Attention").isEnabled()


def test_a_walk_in_is_added_found_and_can_be_undone(
    page: RosterPage, services: Services, surroundings: Surroundings, qtbot: QtBot
) -> None:
    search(page).setText("Новикова Дарья")
    button(page, "Add somebody").click()
    last = next(
        one for one in page._walk_in.findChildren(QLineEdit) if one.accessibleName() == "Last name"
    )
    assert last.text() == "Новикова"
    qtbot.keyClick(last, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: [line.person.fields.last for line in page._table.selected()] == ["Новикова"]
    )
    surroundings.messages._do()
    assert not person(services, "Новикова").is_active


def test_the_attention_button_opens_the_card_at_its_note(
    page: RosterPage, services: Services, qtbot: QtBot
) -> None:
    select(page, services, "Белова")
    button(page, "Attention").click()
    assert page._card.person is not None
    assert page._card.person.fields.last == "Белова"
    with qtbot.waitActive(page.window()):
        page.window().activateWindow()
    focused = page.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() == "Attention note"


def test_an_empty_roster_offers_the_import(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    page = build(qtbot, services, surroundings)
    next(
        one
        for one in page.findChildren(QPushButton)
        if one.text() == "Import list" and one.isVisible()
    ).click()
    assert page._import.isVisible()


def test_a_file_dropped_on_the_page_is_read(page: RosterPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("ФИО;Команда\nДятлов Иван;Омск\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert page._import.isVisible()
    qtbot.waitUntil(lambda: page._import._previewed is not None)


def test_nothing_is_read_while_the_page_is_out_of_sight(
    page: RosterPage, services: Services, surroundings: Surroundings, qtbot: QtBot
) -> None:
    page.hide()
    with qtbot.waitSignal(surroundings.feed.changed):
        services.checkin.scan(person(services, "Власов").code)
    assert not surroundings.jobs.busy
    assert not any(line.present for line in page._model.rows)
    page.show()
    qtbot.waitUntil(lambda: any(line.present for line in page._model.rows))


def test_another_session_has_its_own_presence(
    page: RosterPage, services: Services, qtbot: QtBot
) -> None:
    services.checkin.scan(person(services, "Власов").code)
    qtbot.waitUntil(lambda: any(line.present for line in page._model.rows))
    sessions = next(
        one for one in page.findChildren(QComboBox) if one.accessibleName() == "Session"
    )
    sessions.setCurrentIndex(sessions.findData("day:2025-10-26"))
    sessions.activated.emit(sessions.currentIndex())
    qtbot.waitUntil(lambda: not any(line.present for line in page._model.rows))


def test_the_page_opens_in_every_language(
    qtbot: QtBot, services: Services, surroundings: Surroundings, each_language: Words
) -> None:
    load_list(services)
    spoken = Surroundings(
        each_language,
        make_labels(each_language),
        surroundings.jobs,
        surroundings.feed,
        surroundings.messages,
        surroundings.settings,
    )
    page = build(qtbot, services, spoken)
    page.open_person(person(services, "Абаев").id)
    page._start_walk_in()
    page.start_import()
    assert len(page._model.rows) == 4


def test_every_field_and_button_has_a_name_for_a_screen_reader(page: RosterPage) -> None:
    nameless = [
        one
        for kind in (QLineEdit, QPushButton, QComboBox)
        for one in page.findChildren(kind)
        if not (one.accessibleName() or getattr(one, "text", str)())
        and one.objectName() != "qt_spinbox_lineedit"
    ]
    assert nameless == []


def test_an_act_on_many_people_names_the_first_and_counts_the_others(
    page: RosterPage, services: Services, surroundings: Surroundings, qtbot: QtBot
) -> None:
    select(page, services, "Абаев", "Белова", "Власов", "Громова")
    button(page, "Withdraw").click()
    reason = next(
        one
        for one in page.findChildren(QLineEdit)
        if one.accessibleName() == "Reason" and one.isVisible()
    )
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    said = [label.text() for label in surroundings.messages.findChildren(QLabel)]
    assert any(text.endswith("Власов Пётр + 1") for text in said)
