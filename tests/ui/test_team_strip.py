from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.team_arrival import TeamArrival
from senezh_desk.ui.team_strip import SHOWN, TeamStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.theme import Theme

PEOPLE = tuple(
    Person(f"p-{n}", n, PersonFields(f"Имярек{n}", team="Клин"), "", 0) for n in range(1, 16)
)
SIX = TeamArrival("Клин", 6, PEOPLE[:5])


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> TeamStrip:
    del theme
    strip = TeamStrip()
    qtbot.addWidget(strip)
    strip.resize(700, 160)
    strip.offer(SIX)
    return strip


def button(strip: TeamStrip) -> str:
    return strip._check_in.text()


def test_all_are_ticked_and_a_digit_unticks_one(strip: TeamStrip) -> None:
    assert button(strip) == "Check in 5 of 6 (Enter)"
    assert strip.toggle(2)
    assert button(strip) == "Check in 4 of 6 (Enter)"
    assert strip.ticked == ("p-1", "p-3", "p-4", "p-5")
    assert not strip.toggle(6)  # there is nobody there


def test_enter_wants_the_ticked_and_nothing_where_nobody_is_ticked(
    strip: TeamStrip, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(strip.wanted) as wanted:
        assert strip.enter()
    assert wanted.args == [strip.ticked]
    for key in range(1, 6):
        strip.toggle(key)
    assert not strip.enter()


def test_who_was_unticked_stays_so_when_a_teammate_comes_in(strip: TeamStrip) -> None:
    strip.toggle(2)
    strip.offer(replace(SIX, awaited=PEOPLE[1:5]))  # the first of them was scanned
    assert strip.ticked == ("p-3", "p-4", "p-5")
    strip.offer(None)
    assert strip.arrival is None
    assert strip.isHidden()
    strip.offer(SIX)
    assert len(strip.ticked) == 5


def test_the_strip_closes_when_nobody_is_left(strip: TeamStrip, qtbot: QtBot) -> None:
    strip.offer(replace(SIX, awaited=()))
    assert strip.isHidden()
    strip.offer(SIX)
    with qtbot.waitSignal(strip.closed):
        later = next(
            one for one in strip.findChildren(type(strip._check_in)) if one.text()[0] == "L"
        )
        qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
    assert strip.arrival is None


def test_more_than_fit_are_counted_and_come_in_too(strip: TeamStrip) -> None:
    strip.offer(TeamArrival("Клин", 15, PEOPLE))
    assert strip._more.text() == f"and {15 - SHOWN} more person(s)"
    assert len(strip.ticked) == 15
    assert not strip.toggle(10)  # no key has so many digits
