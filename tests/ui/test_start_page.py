from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from senezh_desk.ui.start_page import StartPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.theme import Theme

RECENT = Path("/programmes/Школа & Сенеж.senezh")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> StartPage:
    assert theme is not None
    page = StartPage([RECENT])
    qtbot.addWidget(page)
    page.show()
    return page


def drop(page: StartPage, path: str) -> bool:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(path)])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(50, 50), action, content, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), action, content, buttons, keys))
    return True


@pytest.mark.parametrize("name", ["Список.xlsx", "СПИСОК.XLS", "list.csv", "list.ods"])
def test_a_dropped_list_makes_a_programme(page: StartPage, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(page.list_chosen) as chosen:
        assert drop(page, f"/lists/{name}")
    assert chosen.args == [Path(f"/lists/{name}")]


def test_a_dropped_event_file_is_opened(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.file_chosen) as chosen:
        assert drop(page, "/programmes/Школа.senezh")
    assert chosen.args == [Path("/programmes/Школа.senezh")]


def test_anything_else_is_not_taken(page: StartPage) -> None:
    assert not drop(page, "/pictures/logo.png")


def test_a_recent_file_is_one_click_away(page: StartPage, qtbot: QtBot) -> None:
    button = next(b for b in page.findChildren(QPushButton) if "Школа" in b.text())
    assert button.text() == "Школа && Сенеж"
    with qtbot.waitSignal(page.file_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [RECENT]


def test_the_demo_is_one_click_away(page: StartPage, qtbot: QtBot) -> None:
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 4
    with qtbot.waitSignal(page.demo_chosen):
        qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
