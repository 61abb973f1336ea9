from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.ui.dialogs import BugDialog, MessageBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    page = QWidget()
    page.resize(600, 200)
    bar = MessageBar(lambda error: f"Close {error.facts['file']} and try again.", page)
    qtbot.addWidget(page)
    page.show()
    yield bar
    page.close()


def texts(bar: MessageBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel)]


def test_what_could_not_be_done_is_one_line_with_what_to_do(bar: MessageBar) -> None:
    bar.show_error(DeskError(Fault.FILE_BUSY, file="Список.xlsx"))
    assert bar.isVisible()
    assert "Close Список.xlsx and try again." in texts(bar)
    assert bar.accessibleName() == "Close Список.xlsx and try again."


def test_a_bug_goes_to_the_hooks(bar: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: caught.append(args[1]))
    error = ValueError("bug")
    bar.show_error(error)
    assert caught == [error]
    assert not bar.isVisible()


def test_the_button_of_a_line_does_its_act_once(bar: MessageBar, qtbot: QtBot) -> None:
    undone: list[bool] = []
    bar.show_done("Five people checked in", "Undo", lambda: undone.append(True))
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert not bar.isVisible()


def test_text_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.show_done("<b>Иванов</b>")
    assert "<b>Иванов</b>" in texts(bar)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText
        for label in bar.findChildren(QLabel)
        if label.text()
    )


def test_a_bug_is_shown_once_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = BugDialog()
    qtbot.addWidget(dialog)
    dialog.show_bug("ValueError\n  desk.py:7 scan")
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.hide()
    dialog.show_bug("ValueError\n  desk.py:7 scan")
    assert not dialog.isVisible()
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert details.toPlainText().count("ValueError") == 1
    copy = dialog.findChildren(QPushButton)[0]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "desk.py:7" in QGuiApplication.clipboard().text()
    assert not any(button.isDefault() for button in dialog.findChildren(QPushButton))
