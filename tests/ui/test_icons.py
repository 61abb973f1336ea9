from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from senezh_desk.ui import icons
from senezh_desk.ui.icons import Picture, icon
from senezh_desk.ui.theme import DARK, LIGHT, Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NEAR = 40  # of 255 a channel: antialiasing blurs the edges


def darkest_and_lightest(picture: QIcon) -> tuple[int, int]:
    image = picture.pixmap(32, 32).toImage()
    pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    levels = [pixel.lightness() for pixel in pixels if pixel.alpha() > 200]
    return min(levels), max(levels)


def test_an_icon_takes_the_palettes_colour_when_it_changes(theme: Theme) -> None:
    picture = icon("users")
    theme.show(LIGHT)
    on_light = darkest_and_lightest(picture)[0]
    theme.show(DARK)
    on_dark = darkest_and_lightest(picture)[1]
    theme.show(LIGHT)
    assert on_light <= QColor(LIGHT.text).lightness() + NEAR
    assert on_dark >= QColor(DARK.text).lightness() - NEAR


def test_a_picture_on_a_page_follows_the_palette(theme: Theme, qtbot: QtBot) -> None:
    picture = Picture("check-circle", 32)
    qtbot.addWidget(picture)
    picture.show()
    before = picture.pixmap().toImage()
    theme.show(DARK)
    assert picture.pixmap().toImage() != before
    theme.show(LIGHT)
    assert picture.pixmap().toImage() == before


def test_a_fixed_colour_stays(qtbot: QtBot) -> None:
    picture = icon("check-circle", "#ffffff")
    assert darkest_and_lightest(picture)[0] > 215
    assert qtbot is not None


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_every_icon_named_in_the_window_exists() -> None:
    folder = Path(icons.__file__).parent
    calls = [
        node
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    names = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in {"icon", "Picture", "EmptyPanel"}
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    named = {"PageEntry": 2, "WorkPlace": 2, "action_button": 1}  # the place of the icon's name
    for call in calls:
        place = named.get(call.func.id) if isinstance(call.func, ast.Name) else None
        if place is not None and len(call.args) > place:
            given = call.args[place]
            if isinstance(given, ast.Constant) and given.value:
                names.add(given.value)
    assert {"stop-circle", "handshake"} <= names
    for name in names:
        assert not icon(str(name)).isNull()


def test_a_disabled_icon_is_paler(theme: Theme) -> None:
    theme.show(LIGHT)
    pale = icon("users").pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert pale != icon("users").pixmap(QSize(32, 32), QIcon.Mode.Normal).toImage()
