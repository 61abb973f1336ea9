from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.table import Table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.theme import Theme


@dataclass(frozen=True)
class Line:
    id: int
    name: str


LINES = tuple(Line(number, f"Иванов {number:02}") for number in range(1, 41))


def build(qtbot: QtBot, settings: Settings) -> tuple[Table[Line], ListModel[Line], EmptyPanel]:
    columns = (
        Column[Line]("number", "№", lambda line: str(line.id), lambda line: line.id, number=True),
        Column[Line]("name", "Name", lambda line: line.name),
        Column[Line]("last", "Last", lambda line: line.name),
    )
    model = ListModel[Line](columns, lambda line: line.id)
    empty = EmptyPanel("users", "Nobody yet", "Load a list.", "Load list")
    table = Table[Line]("roster", model, settings, empty)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    return table, model, empty


@pytest.fixture
def parts(
    qtbot: QtBot, settings: Settings, theme: Theme
) -> tuple[Table[Line], ListModel[Line], EmptyPanel]:
    assert theme is not None
    return build(qtbot, settings)


Parts = tuple[Table[Line], ListModel[Line], EmptyPanel]


def words(table: Table[Line]) -> list[str]:
    return [label.text() for label in table.findChildren(QLabel) if label.isVisible()]


def test_an_empty_table_shows_the_panel_with_the_button_that_fills_it(
    parts: Parts, qtbot: QtBot
) -> None:
    table, model, empty = parts
    assert empty.isVisible()
    assert not table.view.isVisible()
    button = empty.focusProxy()
    assert button is not None
    with qtbot.waitSignal(empty.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    model.show(LINES)
    assert table.view.isVisible()
    assert not empty.isVisible()


def test_a_filter_that_fits_nobody_says_so(parts: Parts) -> None:
    table, model, empty = parts
    model.show(LINES)
    model.filter(lambda _: False)
    assert not empty.isVisible()
    assert not table.view.isVisible()
    assert any("0" in text and "40" in text for text in words(table))


def test_the_count_says_how_many_of_all_are_shown(parts: Parts) -> None:
    table, model, _ = parts
    model.show(LINES)
    model.filter(lambda line: line.id <= 7)
    assert any("7" in text and "40" in text for text in words(table))


def test_the_selection_stays_with_its_people_when_rows_change(parts: Parts) -> None:
    table, model, _ = parts
    model.show(LINES)
    table.select([3, 5])
    model.show((Line(0, "Абаев"), *LINES[1:]))
    assert [line.id for line in table.selected()] == [3, 5]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert [line.id for line in table.selected()] == [5, 3]


def test_who_is_filtered_away_is_no_longer_selected(parts: Parts, qtbot: QtBot) -> None:
    table, model, _ = parts
    model.show(LINES)
    table.select([3, 5])
    with qtbot.waitSignal(table.selection_changed):
        model.filter(lambda line: line.id != 5)
    assert [line.id for line in table.selected()] == [3]


def test_the_keyboard_selects_and_enter_opens(parts: Parts, qtbot: QtBot) -> None:
    table, model, _ = parts
    model.show(LINES)
    table.select([1])
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert [line.id for line in table.selected()] == [2]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_widths_are_remembered_for_the_next_start(
    parts: Parts, qtbot: QtBot, settings: Settings
) -> None:
    table, _, _ = parts
    table.view.horizontalHeader().resizeSection(1, 217)
    again, _, _ = build(qtbot, settings)
    assert again.view.horizontalHeader().sectionSize(1) == 217


def test_a_row_is_one_line_of_the_grid(parts: Parts) -> None:
    table, model, _ = parts
    model.show(LINES)
    assert table.view.rowHeight(0) >= 32
    assert not table.view.wordWrap()
