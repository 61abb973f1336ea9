from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.seating.draft import Bond, Draft, Table, WhoCounts, WishLine, numbered
from senezh_desk.domain.seating.hall import Hall
from senezh_desk.ui.seating.page import SeatingPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings

NAMES = ("Абаев", "Белова", "Волков", "Гарина", "Дроздов", "Ежова")


@pytest.fixture
def page(qtbot: QtBot, services: Services, surroundings: Surroundings) -> Iterator[SeatingPage]:
    for name in NAMES:
        services.roster.add(PersonFields(name, region="Омская область"))
    page = SeatingPage(services.plans, services.sessions, services.programme, surroundings)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.wanted.form.show_draft(Draft(tables=numbered(2, 4), rounds=2, who=WhoCounts.LISTED))
    page.show()
    page.wanted.form.changed.emit()
    yield page
    page.close()


def button(page: SeatingPage, name: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)


def told(page: SeatingPage) -> str:
    return "\n".join(label.text() for label in page.wanted.findChildren(QLabel))


def seek(page: SeatingPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(button(page, "Find a plan").isEnabled)
    button(page, "Find a plan").click()
    qtbot.waitUntil(lambda: button(page, "Accept the plan").isEnabled(), timeout=20_000)


def test_the_form_says_while_it_is_filled_in_whether_it_can_be_done(
    page: SeatingPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "It can be done: 6 people, 8 chairs." in told(page))
    page.wanted.form.tables.show_tables(numbered(1, 4))
    page.wanted.form.changed.emit()
    qtbot.waitUntil(lambda: "6 people, but only 4 chairs" in told(page))
    assert not button(page, "Find a plan").isEnabled()


def test_a_plan_is_found_accepted_and_taken_back(
    page: SeatingPage, qtbot: QtBot, services: Services
) -> None:
    seek(page, qtbot)
    assert services.plans.plans() == ()
    button(page, "Accept the plan").click()
    [plan] = services.plans.plans()
    assert len(plan.people) == 6
    assert len(plan.rounds) == 2
    assert plan.session == services.sessions.current().id
    assert not button(page, "Accept the plan").isEnabled()
    undo = next(b for b in page.findChildren(QPushButton) if b.text() == "Undo" and b.isVisible())
    undo.click()
    assert services.plans.plans() == ()


def test_what_was_changed_by_hand_is_accepted_in_place(
    page: SeatingPage, qtbot: QtBot, services: Services
) -> None:
    seek(page, qtbot)
    button(page, "Accept the plan").click()
    [before] = services.plans.plans()
    page.board.view.away_wanted.emit(0)
    assert button(page, "Accept the plan").isEnabled()
    button(page, "Accept the plan").click()
    [after] = services.plans.plans()
    assert after.id == before.id
    assert after.rounds[0][0] == -1


def test_the_form_comes_back_as_it_was_left(
    page: SeatingPage, qtbot: QtBot, services: Services, surroundings: Surroundings
) -> None:
    first, second, *_ = services.plans.people()
    wish = WishLine(Bond.TOGETHER, (first.id, second.id))
    page.wanted.form.wishes.show_wishes([wish])
    seek(page, qtbot)
    again = SeatingPage(services.plans, services.sessions, services.programme, surroundings)
    qtbot.addWidget(again)
    assert replace(again.wanted.form.draft, session="") == replace(
        page.wanted.form.draft, session=""
    )
    assert again.wanted.form.draft.wishes == (wish,)


def test_a_wish_is_typed_person_by_person(page: SeatingPage, services: Services) -> None:
    wishes = page.wanted.form.wishes
    for name in ("аба", "ежо"):
        wishes.who.setText(name)
        wishes.who.returnPressed.emit()
    wishes.who.returnPressed.emit()
    [wish] = wishes.wishes
    people = {person.id: person.fields.last for person in services.plans.people()}
    assert [people[who] for who in wish.people] == ["Абаев", "Ежова"]
    assert (wish.bond, wish.must) == (Bond.TOGETHER, True)


def test_a_saved_hall_brings_its_tables(page: SeatingPage, services: Services) -> None:
    hall = Hall("", "Большой зал", (Table("Окно", 5, "Финансы"), Table("2", 6, in_use=False)))
    page.wanted.form.tables.save_wanted.emit(hall)
    [saved] = services.plans.halls()
    page.wanted.reload()
    page.wanted.form.tables.choose_hall(saved.id)
    assert page.wanted.form.draft.tables == hall.tables


def test_tables_and_people_at_each_follow_each_other_unless_a_hall_says_otherwise(
    page: SeatingPage, qtbot: QtBot, services: Services
) -> None:
    tables = page.wanted.form.tables
    qtbot.waitUntil(lambda: tables.people == 6)
    tables.seats.setValue(3)
    assert tables.tables == numbered(2, 3)
    tables.count.setValue(4)
    assert tables.tables == numbered(4, 2)
    hall = services.plans.save_hall(Hall("", "Зал", numbered(3, 5)))
    page.wanted.reload()
    tables.choose_hall(hall.id)
    tables.count.setValue(4)
    assert tables.tables == numbered(4, 5)
