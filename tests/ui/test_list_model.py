from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QColor

from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.theme import LIGHT, Theme, Tone

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Line:
    id: int
    name: str
    team: str = "Казань"


LINES = (Line(2, "Ёлкин"), Line(10, "Жуков"), Line(1, "Егоров"), Line(3, "Абаев", "Уфа"))
COLUMNS = (
    Column[Line]("number", "№", lambda line: str(line.id), lambda line: line.id, number=True),
    Column[Line]("name", "Name", lambda line: line.name),
    Column[Line](
        "team",
        "Team",
        lambda line: line.team,
        tone=lambda line: Tone.REFUSED if line.team == "Уфа" else None,
    ),
)


@pytest.fixture
def model(theme: Theme) -> ListModel[Line]:
    assert theme.scheme is LIGHT
    model = ListModel[Line](COLUMNS, lambda line: line.id)
    model.show(LINES)
    return model


def names(model: ListModel[Line]) -> list[str]:
    return [line.name for line in model.rows]


def test_the_model_keeps_qts_rules(model: ListModel[Line], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model, force_py=False)
    model.sort(1)
    model.filter(lambda line: line.team == "Казань")
    model.show(LINES[:2])
    model.show(())
    qtmodeltester.check(model, force_py=True)


def test_rows_stay_in_their_order_until_sorted(model: ListModel[Line]) -> None:
    assert names(model) == ["Ёлкин", "Жуков", "Егоров", "Абаев"]


def test_words_sort_as_people_do_and_numbers_by_value(model: ListModel[Line]) -> None:
    model.sort(1)
    assert names(model) == ["Абаев", "Егоров", "Ёлкин", "Жуков"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert [line.id for line in model.rows] == [10, 3, 2, 1]
    model.sort(-1)
    assert names(model) == ["Ёлкин", "Жуков", "Егоров", "Абаев"]


def test_a_filter_stays_over_new_rows_and_total_counts_all(model: ListModel[Line]) -> None:
    model.filter(lambda line: line.team == "Уфа")
    assert (names(model), model.total) == (["Абаев"], 4)
    model.show((*LINES, Line(7, "Яров", "Уфа")))
    assert (names(model), model.total) == (["Абаев", "Яров"], 5)
    model.filter(None)
    assert model.rowCount() == 5


def test_a_change_within_rows_resets_nothing(model: ListModel[Line], qtbot: QtBot) -> None:
    changed = (*LINES[:3], replace(LINES[3], team="Пермь"))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as change:
        model.show(changed)
    assert [change.args[0].row(), change.args[1].row()] == [3, 3]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.show(changed)


def test_numbers_stand_right_and_tones_colour_the_text(model: ListModel[Line]) -> None:
    left_middle, right_middle = (
        side | Qt.AlignmentFlag.AlignVCenter
        for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
    )
    align, ink = Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.ForegroundRole
    assert model.data(model.index(0, 0), align) == right_middle
    assert model.data(model.index(0, 1), align) == left_middle
    assert model.data(model.index(3, 2), ink) == QColor(LIGHT.refused.ink)
    assert model.data(model.index(0, 2), ink) is None


def test_headers_name_the_columns(model: ListModel[Line]) -> None:
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["№", "Name", "Team"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None


def test_no_place_outside_the_rows_has_data(model: ListModel[Line]) -> None:
    assert model.data(QModelIndex()) is None
    assert isinstance(model, QAbstractItemModel)
    assert model.find(10) == 1
    assert model.find(99) == -1
