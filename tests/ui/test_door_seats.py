from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.seating.accepted import AcceptedPlan
from senezh_desk.domain.seating.draft import Draft, numbered
from senezh_desk.ui.door_seats import DoorSeats
from senezh_desk.ui.verdict_card import VerdictCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings


@pytest.fixture
def card(qtbot: QtBot, services: Services, surroundings: Surroundings) -> VerdictCard:
    seats = DoorSeats(services, surroundings.words, surroundings.messages)
    card = VerdictCard(surroundings.words, surroundings.labels, seats)
    seats.setParent(card)
    qtbot.addWidget(card)
    return card


def arrive(services: Services, card: VerdictCard, person: str) -> str:
    """Check somebody in and return the seat that the card says."""
    card.show_admissions([services.checkin.check_in(person)], "Europe/Moscow")
    card.show()
    return card._text.seat


def plan_for(services: Services, *people: str) -> None:
    session = services.sessions.current().id
    draft = Draft(session, numbered(2, 2), 2)
    rounds = (tuple(n % 2 for n in range(len(people))),) * 2
    services.plans.accept(AcceptedPlan("", session, people, draft.tables, rounds, draft=draft))


def chair(card: VerdictCard) -> list[QPushButton]:
    return [b for b in card.findChildren(QPushButton) if "chair" in b.text() and b.isVisible()]


def test_without_a_plan_the_card_says_no_seat(services: Services, card: VerdictCard) -> None:
    person = services.roster.add(PersonFields("Абаев")).id
    assert arrive(services, card, person) == ""
    assert chair(card) == []


def test_the_card_says_the_table_also_of_somebody_who_is_in_already(
    services: Services, card: VerdictCard
) -> None:
    people = [services.roster.add(PersonFields(name)).id for name in ("Абаев", "Белова")]
    plan_for(services, *people)
    assert arrive(services, card, people[1]) == "Table 2, round 1"
    assert arrive(services, card, people[1]) == "Table 2, round 1"


def test_somebody_without_a_seat_is_offered_one_free_chair(
    services: Services, card: VerdictCard, qtbot: QtBot
) -> None:
    people = [services.roster.add(PersonFields(name)).id for name in ("Абаев", "Белова")]
    plan_for(services, people[0])
    assert arrive(services, card, people[1]) == ""
    qtbot.waitUntil(lambda: len(chair(card)) == 1)
    assert "Table 2, round 1" in chair(card)[0].text()
    chair(card)[0].click()
    assert card._text.seat == "Table 2, round 1"
    assert chair(card) == []
    assert arrive(services, card, people[1]) == "Table 2, round 1"
