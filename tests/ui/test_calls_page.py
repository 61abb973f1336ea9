from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from senezh_desk.domain.person import PersonFields
from senezh_desk.ui.calls_page import CallsPage
from senezh_desk.ui.changes_page import ChangesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings


@pytest.fixture
def page(qtbot: QtBot, services: Services, surroundings: Surroundings) -> CallsPage:
    for last, team in (("Абаев", "Клин"), ("Белов", "Тверь"), ("Волков", "Клин")):
        services.roster.add(PersonFields(last, team=team, phone="+7 000 000-00-01"))
    page = CallsPage(services.calls, services.sessions, services.programme, surroundings)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    return page


def shown(page: CallsPage) -> list[str]:
    return [line.person.fields.last for line in page._model.rows]


def test_one_key_notes_a_call_and_when_somebody_arrives(page: CallsPage, qtbot: QtBot) -> None:
    page._table.select([page._model.rows[0].person.id])
    qtbot.keyClick(page, Qt.Key.Key_F4)
    qtbot.waitUntil(page._strip.isVisible)
    qtbot.keyClicks(page._strip._reason, "14:30")
    qtbot.keyClick(page._strip._reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._call_text(page._model.rows[0]) != "")
    assert page._call_text(page._model.rows[0]) == "called 09:00, arrives 14:30"


def test_who_comes_leaves_the_list_and_a_search_narrows_it(
    page: CallsPage, services: Services, qtbot: QtBot
) -> None:
    page._search.setText("клин")
    assert shown(page) == ["Абаев", "Волков"]
    services.checkin.check_in(page._model.rows[0].person.id)
    qtbot.waitUntil(lambda: shown(page) == ["Волков"])


def test_a_walk_in_is_decided_and_a_pair_is_joined_by_buttons(
    qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    services.roster.add(PersonFields("Абаев", "Олег"))
    services.roster.add_walk_in(PersonFields("Абаев", "Олег"))
    page = ChangesPage(services.decisions, services.roster, services.programme, surroundings)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    assert len(page._rows) == 2
    waiting, pair = services.decisions.waiting()[0], services.decisions.pairs()[0]
    page._join(*pair)
    qtbot.waitUntil(lambda: not page._rows)
    assert services.roster.person(waiting.id).cards != (waiting.id,)
    assert any("Cards joined" in page._words(change) for change in page._model.rows)
