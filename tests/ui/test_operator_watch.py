from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from shiboken6 import delete

from senezh_desk.app import resources_folder
from senezh_desk.domain.permissions import Act, Role
from senezh_desk.domain.person import PersonFields
from senezh_desk.ui.desk_window import DeskWindow, Fittings
from senezh_desk.ui.pages import ADMINISTRATOR, CHECKIN, DESK, FACILITATOR, OPERATORS, ROSTER
from senezh_desk.ui.scanner import Scanner
from senezh_desk.ui.sounds import Sounds
from senezh_desk.wording.labels import make_labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.sign_in_strip import SignInStrip
    from senezh_desk.ui.theme import Theme
    from senezh_desk.wording.words import Words

MORNING = 1_761_372_000_000
BADGE = "12345678901234568"


@pytest.fixture
def window(
    theme: Theme, services: Services, settings: Settings, words: Words, qtbot: QtBot
) -> Iterator[DeskWindow]:
    assert theme is not None
    parent, scanner = QObject(), Scanner()
    sounds = Sounds(resources_folder() / "sounds", settings)
    labels = make_labels(words)
    fittings = Fittings(words, labels, settings, sounds, scanner, "Дежурный", lambda: MORNING)
    window = DeskWindow(services, fittings, was_left=False, parent=parent)
    window.window.show()
    yield window
    window.window.close()
    qtbot.wait(10)
    delete(parent)
    delete(scanner)


def places(window: DeskWindow) -> list[str]:
    return [place.key for place in window.window.work_places]


def give(window: DeskWindow, qtbot: QtBot, name: str, pin: str) -> SignInStrip:
    """Choose an operator in the strip and type a PIN."""
    strip = window._watch.strip
    who, field = strip.findChild(QComboBox), strip.findChild(QLineEdit)
    assert isinstance(who, QComboBox)
    assert isinstance(field, QLineEdit)
    who.setCurrentIndex(who.findText(name, Qt.MatchFlag.MatchStartsWith))
    field.setText(pin)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return strip


@pytest.fixture
def guarded(services: Services) -> Services:
    """Return services with an administrator and a registrar with PINs; nobody has signed in."""
    services.operators.add("Иванова", Role.ADMINISTRATOR, "1111")
    services.operators.add("Петров", Role.REGISTRAR, "2222")
    services.operators.add("Сидоров", Role.FACILITATOR, "3333")
    services.operators.sign_out()
    return services


def test_without_pins_nobody_is_asked_and_every_place_is_open(window: DeskWindow) -> None:
    assert not window._watch.strip.isVisible()
    assert places(window) == [DESK, FACILITATOR, ADMINISTRATOR]
    window._watch.switch()
    assert not window._watch.strip.isVisible()


def test_a_scan_waits_for_who_signs_in_and_bears_their_name(
    guarded: Services, window: DeskWindow, qtbot: QtBot
) -> None:
    with guarded.operators.stand_in(guarded.operators.named("Петров").id, "2222"):
        person = guarded.roster.add_walk_in(PersonFields("Ёлкин"))
    strip = window._watch.strip
    assert strip.is_forced
    assert not window._checkin.isVisible()
    window._hear(person.code)
    window.window.open_page(ROSTER)
    assert window.window.page == CHECKIN
    assert give(window, qtbot, "Петров", "9999").isVisible()
    give(window, qtbot, "Петров", "2222")
    assert not strip.isVisible()
    assert window._checkin.isVisible()
    assert places(window) == [DESK]
    qtbot.waitUntil(lambda: bool(guarded.checkin.recent()), timeout=5000)
    assert guarded.roster.history(person.id)[0].operator == "Петров"


def test_each_role_has_its_places(guarded: Services, window: DeskWindow, qtbot: QtBot) -> None:
    give(window, qtbot, "Сидоров", "3333")
    assert places(window) == [FACILITATOR]
    window._watch.switch()
    give(window, qtbot, "Иванова", "1111")
    assert places(window) == [DESK, FACILITATOR, ADMINISTRATOR]
    assert guarded.operators.name == "Иванова"


def test_a_desk_left_alone_keeps_its_check_in_page(
    guarded: Services, window: DeskWindow, qtbot: QtBot
) -> None:
    give(window, qtbot, "Иванова", "1111")
    person = guarded.roster.add_walk_in(PersonFields("Ёлкин"))
    window.window.open_page(OPERATORS)
    assert window._watch._idle.isActive()
    window._watch._idle.timeout.emit()
    assert window.window.page == CHECKIN
    assert not window._watch.strip.isVisible()
    window.window.open_page(OPERATORS)
    assert window.window.page == CHECKIN
    window._hear(person.code)
    assert guarded.roster.history(person.id)[0].operator == "Иванова"
    window._watch.switch()
    give(window, qtbot, "Иванова", "1111")
    window.window.open_page(OPERATORS)
    assert window.window.page == OPERATORS


def test_a_facilitators_desk_left_alone_shows_nothing(
    guarded: Services, window: DeskWindow, qtbot: QtBot
) -> None:
    give(window, qtbot, "Сидоров", "3333")
    window._watch._idle.timeout.emit()
    assert window._watch.strip.is_forced
    assert guarded.operators.is_locked


def test_an_administrator_answers_for_one_act_at_a_registrars_desk(
    guarded: Services, window: DeskWindow, qtbot: QtBot
) -> None:
    give(window, qtbot, "Петров", "2222")
    person = guarded.roster.add_walk_in(PersonFields("Ёлкин"))
    guarded.roster.withdraw(person.id, "болезнь")
    window._checkin._let_in(person.id, "приехал")
    assert not guarded.checkin.recent()
    give(window, qtbot, "Иванова", "1111")
    assert guarded.checkin.recent()
    assert guarded.roster.history(person.id)[0].operator == "Иванова"
    assert guarded.operators.name == "Петров"


@pytest.mark.usefixtures("guarded")
def test_who_thinks_better_of_it_does_nothing(window: DeskWindow, qtbot: QtBot) -> None:
    give(window, qtbot, "Петров", "2222")
    done: list[str] = []
    window._watch.confirm(Act.EXPORT, lambda: done.append("export"))
    qtbot.keyClick(window._watch.strip, Qt.Key.Key_Escape)
    assert not window._watch.strip.isVisible()
    give(window, qtbot, "Иванова", "1111")
    assert done == []


def test_their_own_badge_chooses_an_operator_while_it_is_asked_who_works_here(
    guarded: Services, window: DeskWindow, qtbot: QtBot
) -> None:
    give(window, qtbot, "Иванова", "1111")
    petrov = guarded.operators.named("Петров")
    guarded.operators.change(petrov.id, badge=BADGE)
    window._hear(BADGE)
    assert len(guarded.checkin.recent()) == 1  # nobody was asked: a scan like others
    window._watch.switch()
    window._hear(BADGE)
    assert len(guarded.checkin.recent()) == 1
    who = window._watch.strip.findChild(QComboBox)
    assert isinstance(who, QComboBox)
    assert who.currentData() == petrov.id


def test_pins_given_elsewhere_reach_the_open_window(
    services: Services, window: DeskWindow, qtbot: QtBot
) -> None:
    services.operators.add("Иванова", Role.ADMINISTRATOR, "1111")
    services.operators.sign_out()
    qtbot.waitUntil(lambda: window._watch.strip.is_forced)
    assert not window._checkin.isVisible()
