from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.permissions import Role
from senezh_desk.ui.operators_page import OperatorsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings


@pytest.fixture
def page(services: Services, surroundings: Surroundings, qtbot: QtBot) -> OperatorsPage:
    page = OperatorsPage(services.operators, surroundings)
    qtbot.addWidget(page)
    page.show()
    return page


def fill(page: OperatorsPage, name: str, role: Role, pin: str) -> None:
    page._name.setText(name)
    page._role.setCurrentIndex(page._role.findData(role.value))
    page._pin.setText(pin)
    page._save.click()


def said(page: OperatorsPage) -> str:
    return page._outcome.accessibleName()


def test_the_first_operator_is_offered_as_an_administrator_with_a_spare_code(
    page: OperatorsPage, services: Services, qtbot: QtBot
) -> None:
    page._begin()
    assert page._role.currentData() == Role.ADMINISTRATOR.value
    fill(page, "Иванова", Role.ADMINISTRATOR, "1111")
    assert services.operators.in_force()
    assert "Spare code" in said(page)
    qtbot.waitUntil(lambda: len(page._model.rows) == 1)
    page._begin()
    assert page._role.currentData() == Role.REGISTRAR.value
    fill(page, "Петров", Role.REGISTRAR, "2222")
    assert [one.name for one in services.operators.operators()] == ["Иванова", "Петров"]


def test_what_cannot_be_is_said_and_what_was_typed_stays(
    page: OperatorsPage, services: Services
) -> None:
    page._begin()
    fill(page, "Петров", Role.REGISTRAR, "2222")
    assert "administrator a PIN first" in said(page)
    assert page._name.text() == "Петров"
    assert services.operators.operators() == ()


def test_an_operator_is_changed_and_the_last_administrator_stays(
    page: OperatorsPage, services: Services
) -> None:
    admin = services.operators.add("Иванова", Role.ADMINISTRATOR, "1111")[0]
    page._reload()
    page._open(admin.id)
    fill(page, "Иванова А.", Role.ADMINISTRATOR, "")
    assert services.operators.get(admin.id).name == "Иванова А."
    assert services.operators.check("1111", admin.id) is not None
    page._open(admin.id)
    page._remove.click()
    assert "last administrator" in said(page)
    assert services.operators.in_force()


def test_how_long_a_desk_may_be_left_alone_is_kept(page: OperatorsPage, services: Services) -> None:
    page._idle.setValue(0)
    page._idle.editingFinished.emit()
    assert services.operators.idle_minutes() == 0
