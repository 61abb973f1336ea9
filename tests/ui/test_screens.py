"""The screens that stand in for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from senezh_desk.domain.admission import Admission, Verdict
from senezh_desk.domain.permissions import Role
from senezh_desk.domain.person import AttentionKind, Person
from senezh_desk.ui.camera_scanner import CameraState
from senezh_desk.ui.door_screen import DoorScreen
from senezh_desk.ui.scan_desk import ScanDesk
from senezh_desk.ui.screens import Screens
from senezh_desk.ui.self_service import SelfService
from senezh_desk.ui.sounds import Sounds
from senezh_desk.wording.self_service import own_text
from senezh_desk.wording.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.scan_inputs import ScanInputs
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.surroundings import Surroundings

MORNING = 1_761_372_000_000
PIN = "258046"


@pytest.fixture
def desk(
    services: Services,
    surroundings: Surroundings,
    settings: Settings,
    tmp_path: Path,
) -> ScanDesk:
    sounds = Sounds(tmp_path, settings)
    return ScanDesk(services, sounds, surroundings.messages, Words(), lambda: MORNING)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def screens(
    services: Services, desk: ScanDesk, inputs: ScanInputs, surroundings: Surroundings
) -> Iterator[Screens]:
    screens = Screens(services, desk, inputs, surroundings, lambda: MORNING, inputs)
    desk.decided.connect(screens.show_admissions)
    desk.troubled.connect(screens.show_trouble)
    yield screens
    screens.close()
    surroundings.feed.blockSignals(True)  # the file is closed next


def press(widget: QWidget, key: Qt.Key, kind: QEvent.Type = QEvent.Type.KeyPress) -> None:
    QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def at_door(screens: Screens, window: QWidget) -> DoorScreen:
    screens.open_door(window)
    assert isinstance(screens.current, DoorScreen)
    return screens.current


def served(screens: Screens, window: QWidget) -> SelfService:
    screens.open_self_service(window)
    assert isinstance(screens.current, SelfService)
    return screens.current


def test_the_door_pins_its_session_and_shows_verdict_and_counter(
    screens: Screens,
    window: QWidget,
    desk: ScanDesk,
    services: Services,
    person: Person,
    qtbot: QtBot,
) -> None:
    door = at_door(screens, window)
    assert door.isFullScreen()
    assert window.isHidden()
    assert desk.session == services.sessions.current().id
    desk.hear(person.code)
    assert door.card.shown is not None
    assert door.card.shown.verdict is Verdict.ADMITTED
    qtbot.waitUntil(lambda: [s.verdict for s in door.strip.scans] == [Verdict.ADMITTED])
    assert door.count.text().startswith("1 of")


def test_the_last_scan_is_undone_at_the_door(
    screens: Screens,
    window: QWidget,
    desk: ScanDesk,
    services: Services,
    person: Person,
    qtbot: QtBot,
) -> None:
    door = at_door(screens, window)
    desk.hear(person.code)
    qtbot.waitUntil(lambda: len(door.strip.scans) == 1)
    door.strip.undo()
    assert services.checkin.presence().present == 0


def test_enter_confirms_at_the_door(
    screens: Screens, window: QWidget, desk: ScanDesk, services: Services, person: Person
) -> None:
    services.roster.raise_attention(person.id, AttentionKind.CONFIRM, "Передать ключ")
    door = at_door(screens, window)
    desk.hear(person.code)
    assert services.checkin.presence().present == 0
    press(door, Qt.Key.Key_Return)
    assert services.checkin.presence().present == 1


def test_escape_leads_from_the_door_to_the_window_as_it_was(
    screens: Screens, window: QWidget, desk: ScanDesk
) -> None:
    press(at_door(screens, window), Qt.Key.Key_Escape)
    assert screens.current is None
    assert window.isVisible()
    assert desk.session is None


def test_what_cannot_be_written_is_said_at_the_door(screens: Screens, window: QWidget) -> None:
    door = at_door(screens, window)
    screens.show_trouble("The disk is full.")
    assert door._trouble.text() == "The disk is full."
    assert door._trouble.isVisible()


def test_self_service_shows_one_result_and_rests_again(
    screens: Screens, window: QWidget, desk: ScanDesk, person: Person
) -> None:
    screen = served(screens, window)
    assert screen.waits
    desk.hear(person.code)
    assert not screen.waits
    assert "Бунин Иван" in screen.face.accessibleName()
    screen._calm.timeout.emit()
    assert screen.waits


def test_self_service_leaves_only_by_a_pin(
    screens: Screens, window: QWidget, services: Services, qtbot: QtBot
) -> None:
    services.operators.add("Анна", Role.ADMINISTRATOR, PIN)
    screen = served(screens, window)
    screen.close()
    press(screen, Qt.Key.Key_Escape)
    assert screen.pin is not None
    qtbot.keyClicks(screen.pin.field, "1111")
    screen.pin.try_pin()
    screen._held.timeout.disconnect()  # no key leads out beside the PIN
    assert screens.current is screen
    press(screen.pin.field, Qt.Key.Key_Escape)
    assert screen.pin.isHidden()
    press(screen, Qt.Key.Key_Escape)
    for digit in PIN:
        screen.pin._type(digit)
    screen.pin.try_pin()
    assert screens.current is None
    assert window.isVisible()


def test_without_pins_escape_held_for_three_seconds_leaves(
    screens: Screens, window: QWidget
) -> None:
    screen = served(screens, window)
    press(screen, Qt.Key.Key_Escape)
    press(screen, Qt.Key.Key_Escape, QEvent.Type.KeyRelease)
    screen._released.timeout.emit()
    assert not screen._held.isActive()
    assert screens.current is screen
    press(screen, Qt.Key.Key_Escape)
    assert screen._held.isActive()
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):  # a key held down repeats
        press(screen, Qt.Key.Key_Escape, kind)
    assert not screen._released.isActive()
    screen._held.timeout.emit()
    assert screens.current is None


def test_self_service_works_without_a_camera(
    screens: Screens, window: QWidget, inputs: ScanInputs
) -> None:
    screen = served(screens, window)
    assert inputs.camera.state is CameraState.NO_LIBRARY
    assert screen._picture.isHidden()
    assert screen.waits


@pytest.mark.parametrize(
    ("verdict", "word"),
    [
        (Verdict.ADMITTED, "Welcome"),
        (Verdict.ALREADY_IN, "You are checked in already"),
        (Verdict.MISREAD, "Please scan once more"),
        (Verdict.STOPPED, "Please come to the desk"),
        (Verdict.WITHDRAWN, "Please come to the desk"),
        (Verdict.REPLACED, "Please come to the desk"),
        (Verdict.UNKNOWN_CODE, "Please come to the desk"),
        (Verdict.CONFIRM, "Please come to the desk"),
    ],
)
def test_self_service_tells_nobody_why_somebody_is_refused(
    person: Person, verdict: Verdict, word: str
) -> None:
    other = Admission(verdict, reason="тайна", person=person, other=person, since=MORNING)
    said = own_text(Words(), other, "Europe/Moscow")
    assert said.word == word
    assert "тайна" not in said.spoken
    if word == "Please come to the desk":
        assert "Бунин" not in said.spoken
