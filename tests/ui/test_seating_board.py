from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from senezh_desk.domain.seating.board import Arrangement
from senezh_desk.domain.seating.draft import PlaceWord, numbered
from senezh_desk.domain.seating.request import AWAY, Attribute, Request, Round, Weights
from senezh_desk.ui.seating.board import Board, BoardPlan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.theme import Theme
    from senezh_desk.wording.words import Words

NAMES = ("Абаев", "Белова", "Волков", "Гарина", "Дроздов", "Ежова")
ROUNDS = ((0, 1, 0, 1, 0, 1), (0, 1, 1, 0, 1, 0))
KEY = Qt.Key


def plan(over: int = 0) -> BoardPlan:
    request = Request(
        tuple("abcdef"),
        tuple(Round((4, 4), tuple(range(6))) for _ in ROUNDS),
        (Attribute("region", (0, 0, 1, 1, 2, 2), ("Омск", "Тверь", "Уфа")),),
        weights=Weights(10, 0, {"region": 4}),
    )
    return BoardPlan(
        request, Arrangement(ROUNDS), numbered(2, 4), PlaceWord.TABLE, NAMES, over=over
    )


@pytest.fixture
def board(qtbot: QtBot, theme: Theme, words: Words) -> Board:
    assert theme is not None
    board = Board(words)
    qtbot.addWidget(board)
    board.resize(700, 500)
    board.show_plan(plan())
    board.show()
    board.view.setFocus()
    qtbot.waitUntil(lambda: board.view.columns == 2)
    return board


def press(board: Board, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(board.view, key)


def spot(board: Board, table: int, row: int) -> QPoint:
    """Return where a row of a table is on the screen."""
    item = board.view.tables[table]
    return board.view.mapFromScene(item.mapToScene(item.middle_of(row)))


def drag(board: Board, start: QPoint, end: QPoint) -> None:
    view = board.view.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(0, 20))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_by_keyboard_somebody_is_picked_up_and_put_on_a_free_chair(board: Board) -> None:
    press(board, KEY.Key_Return, KEY.Key_Right, KEY.Key_Down, KEY.Key_Down, KEY.Key_Down)
    assert board.view.picked == 0
    press(board, KEY.Key_Return)
    assert board.held.rounds == ((1, 1, 0, 1, 0, 1), ROUNDS[1])
    assert board.has_changes


def test_by_keyboard_two_people_change_places_and_it_is_taken_back(board: Board) -> None:
    press(board, KEY.Key_Return, KEY.Key_Right, KEY.Key_Return)
    assert board.held.rounds[0] == (1, 0, 0, 1, 0, 1)
    QTest.keyClick(board.view, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert board.held.rounds == ROUNDS
    assert not board.has_changes
    QTest.keyClick(board.view, KEY.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert board.held.rounds[0] == (1, 0, 0, 1, 0, 1)


def test_escape_lets_go_of_whoever_was_picked_up(board: Board) -> None:
    press(board, KEY.Key_Space, KEY.Key_Escape)
    assert board.view.picked is None


def test_one_key_says_not_in_the_hall_for_this_round_and_later(board: Board) -> None:
    board.tabs.setCurrentIndex(1)
    press(board, KEY.Key_Delete)
    assert board.held.rounds == (ROUNDS[0], (AWAY, *ROUNDS[1][1:]))


def test_a_locked_seat_does_not_move(board: Board) -> None:
    press(board, KEY.Key_F4, KEY.Key_Return, KEY.Key_Right, KEY.Key_Return)
    assert board.held.rounds == ROUNDS
    press(board, KEY.Key_Left, KEY.Key_F4, KEY.Key_Return, KEY.Key_Right, KEY.Key_Return)
    assert board.held.rounds != ROUNDS


def test_dragging_onto_a_person_swaps_and_onto_a_free_chair_moves(board: Board) -> None:
    drag(board, spot(board, 0, 0), spot(board, 1, 1))
    assert board.held.rounds[0] == (1, 1, 0, 0, 0, 1)
    drag(board, spot(board, 0, 0), spot(board, 1, 3))
    assert sorted(board.held.rounds[0]) == [0, 0, 1, 1, 1, 1]


def test_a_drag_works_on_tables_seen_from_near_too(board: Board) -> None:
    board.view.zoom_by(3)
    drag(board, spot(board, 0, 0), spot(board, 0, 2))
    assert board.held.rounds == ROUNDS
    board.resize(900, 700)
    board.view.zoom_by(-1)
    drag(board, spot(board, 0, 0), spot(board, 1, 0))
    assert board.held.rounds[0][:2] == (1, 0)


def test_a_move_says_at_once_what_got_worse(board: Board, qtbot: QtBot) -> None:
    press(board, KEY.Key_Down, KEY.Key_Return, KEY.Key_Right, KEY.Key_Up, KEY.Key_Return)
    assert board.held.rounds[0] == (0, 0, 1, 1, 0, 1)
    qtbot.waitUntil(lambda: "Worse now" in board.said)
    assert "one region (Омск): Абаев, Белова — Table 1, round 1" in board.said


def test_rounds_that_were_held_are_history(board: Board) -> None:
    board.show_plan(plan(over=1))
    board.view.setFocus()
    press(board, KEY.Key_Return, KEY.Key_Right, KEY.Key_Return)
    assert board.held.rounds == ROUNDS


def test_search_goes_to_the_person(board: Board) -> None:
    board.search.setText("ежо")
    assert board.view.person == 5


def test_only_tables_that_changed_are_drawn_anew(board: Board) -> None:
    faces = [item.face for item in board.view.tables]
    press(board, KEY.Key_F4)
    now = [item.face for item in board.view.tables]
    assert [old is new for old, new in zip(faces, now, strict=True)] == [False, True]
