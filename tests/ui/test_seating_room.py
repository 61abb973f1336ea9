from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.seating.accepted import AcceptedPlan
from senezh_desk.domain.seating.draft import Draft, numbered
from senezh_desk.ui.seating.room_page import RoomPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings

NAMES = ("Абаев", "Белова", "Волков", "Гарина", "Дроздов", "Ежова")


@pytest.fixture
def plan(services: Services) -> AcceptedPlan:
    for name in NAMES:
        services.roster.add(PersonFields(name))
    session = services.sessions.current().id
    people = tuple(person.id for person in services.plans.people())[:5]
    draft = Draft(session, numbered(2, 4), 2, minutes=10)
    rounds = ((0, 0, 0, 1, 1), (0, 1, 0, 1, 0))
    return services.plans.accept(
        AcceptedPlan("", session, people, draft.tables, rounds, draft=draft)
    )


@pytest.fixture
def rang() -> list[int]:
    return []


@pytest.fixture
def page(
    qtbot: QtBot,
    services: Services,
    surroundings: Surroundings,
    plan: AcceptedPlan,
    rang: list[int],
) -> Iterator[RoomPage]:
    assert plan.id
    page = RoomPage(
        services.plans,
        services.sessions,
        services.programme,
        surroundings,
        lambda: rang.append(1),
    )
    qtbot.addWidget(page)
    page.resize(1000, 650)
    page.show()
    yield page
    if page.wall is not None:
        page.wall.close()
    page.close()


def told(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_as_scans_arrive_the_page_says_who_is_missing(
    page: RoomPage, qtbot: QtBot, services: Services, plan: AcceptedPlan
) -> None:
    assert "Empty seats: 5" in told(page)
    services.checkin.check_in(plan.people[0], session=plan.session)
    qtbot.waitUntil(lambda: "Empty seats: 4" in told(page))
    assert page.late.missing.item(0).text() == "Белова — Table 1, round 1"


def test_somebody_without_a_seat_gets_a_chair_by_one_press(
    page: RoomPage, qtbot: QtBot, services: Services, plan: AcceptedPlan
) -> None:
    late = next(p.id for p in services.plans.people() if p.id not in plan.people)
    services.checkin.check_in(late, session=plan.session)
    qtbot.waitUntil(page.late.chair.isEnabled)
    page.late.chair.click()
    assert services.plans.seat(late, plan.session) is not None
    qtbot.waitUntil(lambda: not page.late.chair.isEnabled())


def test_a_round_begins_with_the_bell(
    page: RoomPage, qtbot: QtBot, services: Services, plan: AcceptedPlan, rang: list[int]
) -> None:
    page.begin.click()
    qtbot.waitUntil(lambda: "10:00" in told(page))
    assert services.plans.plan(plan.id).started is not None
    assert rang == [1]
    assert "Round 1 of 2" in told(page)


def test_three_ways_to_go_on_are_offered_and_one_is_taken(
    page: RoomPage, qtbot: QtBot, services: Services, plan: AcceptedPlan
) -> None:
    services.plans.accept(replace(plan, rounds=plan.rounds[:1]))
    for person in plan.people[:4]:
        services.checkin.check_in(person, session=plan.session)
    qtbot.waitUntil(lambda: "Empty seats: 1" in told(page))
    page.late.repair.click()
    qtbot.waitUntil(page.late.cards.isVisible, timeout=20_000)
    assert "Nobody moves" in told(page)
    page.late.cards.take(0)
    after = services.plans.plan(plan.id)
    assert plan.people[4] not in after.people
    assert len(after.people) == 4


def test_the_wall_says_the_table_of_who_types_or_is_scanned(
    page: RoomPage, services: Services, plan: AcceptedPlan
) -> None:
    page.wall_button.click()
    wall = page.wall
    assert wall is not None
    wall.field.setText("Гар")
    wall.field.textEdited.emit("Гар")
    assert "Гарина — Table 2" in told(wall)
    page.show_admissions([services.checkin.check_in(plan.people[0], session=plan.session)])
    assert "Абаев — Table 1" in told(wall)
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert page.wall is None


def test_a_paper_is_written_where_it_is_wanted(
    page: RoomPage, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "list.pdf"
    page.papers.save(out)
    qtbot.waitUntil(lambda: "list.pdf" in told(page))
    assert out.read_bytes().startswith(b"%PDF")
