from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from senezh_desk.domain.person import PersonFields
from senezh_desk.ui.paper_page import PaperPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings


def test_a_number_and_enter_are_an_arrival_and_the_field_is_ready_again(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    person = services.roster.add(PersonFields("Абаев"))
    page = PaperPage(services, surroundings)
    qtbot.addWidget(page)
    qtbot.keyClicks(page._number, str(person.number))
    qtbot.keyClick(page._number, Qt.Key.Key_Return)
    assert services.checkin.presence().present == 1
    assert page._entered.count() == 1
    assert not page._number.text()
    qtbot.keyClicks(page._number, "99")
    qtbot.keyClick(page._number, Qt.Key.Key_Return)
    assert "number" in page._said.text()
    assert page._entered.count() == 1
