"""One walk over every page, in both languages: for the keyboard, the reader and a small screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import delete

from senezh_desk import app
from senezh_desk.ui.desk_window import Fittings
from senezh_desk.ui.program import Program
from senezh_desk.ui.scanner import Scanner
from senezh_desk.ui.sounds import Sounds
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.wording.labels import make_labels

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.main_window import MainWindow
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.theme import Theme
    from senezh_desk.wording.words import Words

SIZES = ((1366, 768), (1024, 640))
TAB = Qt.FocusPolicy.TabFocus


@pytest.fixture
def window(
    theme: Theme,
    settings: Settings,
    qtbot: QtBot,
    each_language: Words,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    """The window on the demo."""
    assert theme is not None
    for name in ("XDG_DATA_HOME", "XDG_DOCUMENTS_DIR", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    house = app.House(
        each_language, make_labels(each_language), app.resources_folder(), tmp_path, "here"
    )
    sounds, scanner = Sounds(house.resources / "sounds", settings), Scanner()
    program = Program(
        app.openers(house, "Mary"),
        Fittings(house.words, house.labels, settings, sounds, scanner, "Mary", app.now),
    )
    program.begin(app.openers(house, "Mary").demo())
    desk = program.desk
    assert desk is not None
    yield desk.window
    qtbot.waitUntil(lambda: not desk.busy)
    desk.window.close()
    qtbot.wait(10)
    program.close()
    program.deleteLater()
    delete(scanner)


def pages(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Open every page of every work place, waiting until it has loaded."""
    for place in window.work_places:
        window.open_place(place.key)
        for page in place.pages:
            window.open_page(page.key)
            qtbot.waitUntil(lambda: not window._jobs.busy)
            yield page.key


def visible(window: MainWindow) -> Iterator[QWidget]:
    yield from (one for one in window.findChildren(QWidget) if one.isVisible())


def named(widget: QWidget) -> bool:
    """Tell whether a screen reader has something to say of a widget."""
    label = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or label)


def place_of(widget: QWidget | None) -> str:
    """Return the kinds of widgets that one lies in, by which it is found in the code."""
    kinds = []
    while widget is not None and not widget.isWindow():
        kinds.append(type(widget).__name__)
        widget = widget.parentWidget()
    return "/".join(kinds[:4])


def takes_keys(widget: QWidget) -> bool:
    whole = widget.parentWidget()
    stands_for = isinstance(whole, QAbstractSpinBox | QComboBox) or widget.focusProxy() is not None
    return bool(widget.focusPolicy() & TAB) and widget.isEnabled() and not stands_for


def cut(widget: QWidget) -> str:
    """Return the words of a widget that has no room for them, "" where it has."""
    if isinstance(widget, QPushButton | QCheckBox):
        too_narrow = widget.width() < widget.minimumSizeHint().width()
        return widget.text() if widget.text() and too_narrow else ""
    if isinstance(widget, QLineEdit):
        words = "" if widget.text() else widget.placeholderText()
        room = widget.fontMetrics().horizontalAdvance(words) + 16
        return words if words and room > widget.width() else ""
    if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and widget.text():
        if widget.wordWrap():
            short = widget.heightForWidth(widget.width()) > widget.height() + 1
        else:
            short = widget.sizeHint().width() > widget.width()
        return widget.text() if short else ""
    return ""


def unreached(window: MainWindow, wanted: set[QWidget]) -> set[QWidget]:
    """Return the widgets that Tab never comes to."""
    here: QWidget | None = window.nextInFocusChain()
    while here is not None and here is not window:
        wanted = wanted - {here}
        here = here.nextInFocusChain()
    return wanted


def test_every_page_serves_the_keyboard_the_screen_reader_and_a_small_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = []
    for size in SIZES:
        window.resize(*size)
        for page in pages(window, qtbot):
            qtbot.wait(1)  # what was laid out is sized
            assert (window.width(), window.height()) == size, page
            focused, shown = window.focusWidget(), window._stack.currentWidget()
            assert focused is not None, page
            assert shown is not None
            assert shown.isAncestorOf(focused), page
            there = list(visible(window))
            wanted = {one for one in there if takes_keys(one)}
            assert len(wanted) > 5, page
            found += [(page, "no name", place_of(one)) for one in wanted if not named(one)]
            found += [(page, "no tab", place_of(one)) for one in unreached(window, wanted)]
            found += [(page, "cut", words) for words in map(cut, there) if words]
    assert found == [], "\n".join(map(str, found))


def test_what_is_cut_or_nameless_is_noticed(qtbot: QtBot, theme: Theme) -> None:
    assert theme is not None
    whole = QWidget()
    qtbot.addWidget(whole)
    button, label = QPushButton("Выгрузить сегодняшний день", whole), QLabel("Стойка", whole)
    field = QLineEdit(whole, placeholderText="Поиск: имя, команда")
    for one in (button, label, field):
        one.resize(20, 20)
    whole.show()
    assert all(map(cut, (button, label, field)))
    assert (named(button), named(field)) == (True, False)
    for one in (button, label, field):
        one.resize(400, 40)
    assert not any(map(cut, (button, label, field)))
