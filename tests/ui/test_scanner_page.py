from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from senezh_desk.domain.burst import Scan
from senezh_desk.ui.scan_desk import ScanDesk
from senezh_desk.ui.scanner_page import ScannerPage
from senezh_desk.ui.screens import Screens
from senezh_desk.ui.sounds import Sounds
from senezh_desk.wording.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.person import Person
    from senezh_desk.services import Services
    from senezh_desk.ui.scan_inputs import ScanInputs
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.surroundings import Surroundings

MORNING = 1_761_372_000_000


@pytest.fixture
def page(
    inputs: ScanInputs,
    services: Services,
    surroundings: Surroundings,
    person: Person,
    settings: Settings,
    tmp_path: Path,
    qtbot: QtBot,
) -> ScannerPage:
    del person
    desk = ScanDesk(
        services, Sounds(tmp_path, settings), surroundings.messages, Words(), lambda: MORNING
    )
    inputs.scanned.connect(desk.hear)
    screens = Screens(services, desk, inputs, surroundings, lambda: MORNING, inputs)
    page = ScannerPage(inputs, screens, services.roster, surroundings)
    desk.setParent(page)
    qtbot.addWidget(page)
    page.resize(780, 520)
    page.show()
    return page


def scan(inputs: ScanInputs, text: str, raw: str = "") -> None:
    inputs.keyboard.received.emit(Scan(text, raw or text, 8))
    inputs.keyboard.scanned.emit(text)


def test_the_test_shows_what_came_and_checks_nobody_in(
    page: ScannerPage, inputs: ScanInputs, services: Services, person: Person
) -> None:
    scan(inputs, "]Q1" + person.code)
    assert page.report.received.text() == f"]Q1{person.code}⟨CR⟩"
    assert "Бунин Иван Алексеевич" in page.report.understood.text()
    assert "8 ms" in page.report.pace.text()
    assert "works as it should" in page.report.advice.text()
    assert services.checkin.presence().present == 0


def test_leaving_the_page_ends_the_test_and_offers_who_was_only_tested(
    page: ScannerPage,
    inputs: ScanInputs,
    services: Services,
    surroundings: Surroundings,
    person: Person,
) -> None:
    scan(inputs, person.code)
    page.hide()
    assert inputs.seconds_left == 0
    assert not surroundings.messages.isHidden()
    assert "Бунин И. А." in surroundings.messages.accessibleName()
    button = next(
        one for one in surroundings.messages.findChildren(QPushButton) if one.text() == "Check in"
    )
    button.click()
    assert services.checkin.presence().present == 1


def test_a_test_without_participants_leaves_without_a_word(
    page: ScannerPage, inputs: ScanInputs, surroundings: Surroundings
) -> None:
    scan(inputs, "4600051000057")
    page.hide()
    assert surroundings.messages.isHidden()


def test_scans_count_again_when_the_minute_is_over(
    page: ScannerPage, inputs: ScanInputs, services: Services, person: Person
) -> None:
    inputs.end_trial()
    assert "Scans count" in page._says.text()
    scan(inputs, person.code)
    assert services.checkin.presence().present == 1


def test_the_page_says_what_is_missing_and_goes_on(page: ScannerPage, inputs: ScanInputs) -> None:
    inputs.choose_port("no-such-port")
    page.devices.reload()
    page.devices.more.click()
    assert page.devices.ports.currentData() == "no-such-port"
    assert "heard again by itself" in page.devices._port_says.text()
    page.devices.camera.click()
    assert page.devices._camera_says.text() != ""
