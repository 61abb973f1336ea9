from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.consents import Answer, ConsentKind
from senezh_desk.domain.permissions import Role
from senezh_desk.domain.person import AttentionKind, PersonFields
from senezh_desk.ui.consent_strip import ConsentStrip
from senezh_desk.ui.consents_page import ConsentsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings
    from senezh_desk.wording.words import Words


@pytest.fixture
def page(services: Services, surroundings: Surroundings, qtbot: QtBot) -> ConsentsPage:
    page = ConsentsPage(services.consents, services.roster, surroundings)
    qtbot.addWidget(page)
    return page


def test_the_evening_list_records_answers_and_shortens(
    page: ConsentsPage, services: Services, qtbot: QtBot
) -> None:
    person = services.roster.add_walk_in(PersonFields("Ёлкин"))
    services.roster.raise_attention(person.id, AttentionKind.INFORM, "Встретить", "Штаб")
    page.show()
    assert [line.person.id for line in page._people.rows] == [person.id]
    assert [note.owner for _, note in page._notes.rows] == ["Штаб"]
    page._table.select([person.id])
    for place in range(2):
        page._kind.setCurrentIndex(place)
        page._record.click()
    qtbot.waitUntil(lambda: not page._people.rows)
    held = {one.kind: one.answer for one in services.roster.person(person.id).consents}
    assert held == dict.fromkeys(ConsentKind, Answer.GIVEN)


def test_a_registrar_sees_no_list_and_why(page: ConsentsPage, services: Services) -> None:
    services.roster.add_walk_in(PersonFields("Ёлкин"))
    services.operators.add("Иванова", Role.ADMINISTRATOR, "1111")
    registrar = services.operators.add("Петров", Role.REGISTRAR, "2222")[0]
    services.operators.sign_in(registrar.id, "2222")
    page.show()
    assert not page._people.rows
    assert "administrator" in page._nobody._heading.text()


def test_one_press_answers_all_that_was_asked(words: Words, qtbot: QtBot) -> None:
    strip = ConsentStrip(words)
    qtbot.addWidget(strip)
    heard: list[object] = []
    strip.answered.connect(lambda who, said: heard.append((who, said)))
    strip.ask("p-1", tuple(ConsentKind))
    assert strip.isVisible()
    strip._without.click()
    assert heard == [
        (
            "p-1",
            {
                ConsentKind.PROCESSING: Answer.GIVEN,
                ConsentKind.PHOTOGRAPHS: Answer.REFUSED,
            },
        )
    ]
    assert not strip.isVisible()
    strip.ask("p-2", (ConsentKind.PHOTOGRAPHS,))
    assert not strip._without.isVisible()
    strip._later.click()
    assert heard[-1] == ("p-2", {ConsentKind.PHOTOGRAPHS: Answer.LATER})
    strip.ask("", ())
    assert not strip.isVisible()
