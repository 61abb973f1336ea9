from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from senezh_desk.domain.person import PersonFields
from senezh_desk.ui.walk_in import PAUSE_MS, WalkInPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings


@pytest.fixture
def panel(qtbot: QtBot, services: Services, surroundings: Surroundings) -> WalkInPanel:
    built = WalkInPanel(services.roster, services.programme, surroundings)
    qtbot.addWidget(built)
    built.resize(420, 700)
    built.show()
    built.start()
    return built


def line(panel: WalkInPanel, name: str) -> QLineEdit:
    return next(one for one in panel.findChildren(QLineEdit) if one.accessibleName() == name)


def said(panel: WalkInPanel) -> str:
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())


def test_a_last_name_and_enter_are_enough(
    panel: WalkInPanel, qtbot: QtBot, services: Services
) -> None:
    line(panel, "Last name").insert("Новикова")
    with qtbot.waitSignal(panel.added) as added:
        qtbot.keyClick(line(panel, "Last name"), Qt.Key.Key_Return)
    person = services.roster.person(added.args[0])
    assert person.walk_in
    assert (person.fields.last, person.fields.category) == ("Новикова", "participant")


def test_without_a_name_nothing_is_written_and_the_panel_says_why(
    panel: WalkInPanel, qtbot: QtBot, services: Services
) -> None:
    with qtbot.assertNotEmitted(panel.added):
        qtbot.keyClick(line(panel, "First name"), Qt.Key.Key_Return)
    assert "A name is needed" in said(panel)
    assert services.roster.people() == ()


def test_what_was_searched_in_vain_is_already_typed(panel: WalkInPanel) -> None:
    panel.start("новикова анна")
    assert line(panel, "Last name").text() == "Новикова"
    assert line(panel, "First name").text() == "Анна"


def test_a_namesake_is_shown_while_typing_and_one_key_takes_them(
    panel: WalkInPanel, qtbot: QtBot, services: Services
) -> None:
    known = services.roster.add_walk_in(PersonFields("Новикова", "Анна", team="Казань"))
    line(panel, "Last name").insert("новикова")
    line(panel, "First name").insert("анна")
    qtbot.waitUntil(lambda: "Already on the list" in said(panel), timeout=PAUSE_MS * 20)
    assert "Казань" in said(panel)
    with qtbot.waitSignal(panel.taken) as taken:
        qtbot.keyClick(panel, Qt.Key.Key_F12)
    assert taken.args == [known.id]


def test_a_substitute_gets_the_place_and_the_first_keeps_the_reason(
    panel: WalkInPanel, qtbot: QtBot, services: Services
) -> None:
    first = services.roster.add_walk_in(PersonFields("Иванов", "Иван", team="Казань", room="7"))
    panel.start(instead_of=first)
    assert "Иванов Иван" in said(panel)
    line(panel, "Last name").setText("Петров")
    line(panel, "Grounds").setText("болезнь")
    with qtbot.waitSignal(panel.added) as added:
        qtbot.keyClick(line(panel, "Grounds"), Qt.Key.Key_Return)
    person = services.roster.person(added.args[0])
    assert (person.replaces, person.fields.team, person.fields.room) == (first.id, "Казань", "7")
    assert services.roster.person(first.id).replaced_by == person.id


def test_escape_gives_up(panel: WalkInPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.cancelled):
        qtbot.keyClick(line(panel, "Last name"), Qt.Key.Key_Escape)


def test_every_field_and_button_has_a_name_for_a_screen_reader(panel: WalkInPanel) -> None:
    assert [one for one in panel.findChildren(QLineEdit) if not one.accessibleName()] == []
    assert [one for one in panel.findChildren(QPushButton) if not one.accessibleName()] == []
