"""Icons of one family (Phosphor, from qtawesome's fonts), drawn in the palette's own colours.

Only the font file is taken: importing qtawesome itself costs 0.3 s at start, the file 0.02 s.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QLabel
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILL_OF_HEIGHT = 0.94  # how much of the square a glyph takes


@cache
def _font_folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"


@cache
def _family() -> str:
    path = next(_font_folder().glob("phosphor-*.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))[0]


@cache
def _glyphs() -> Mapping[str, str]:
    path = next(_font_folder().glob("phosphor-charmap-*.json"))
    codes: dict[str, str] = json.loads(path.read_text(encoding="ascii"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


class _GlyphEngine(QIconEngine):
    """Draws one glyph in a fixed colour or in the palette's text colour of the moment."""

    def __init__(self, glyph: str, colour: str | QPalette.ColorRole) -> None:
        super().__init__()
        self._glyph = glyph
        self._colour = colour

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(rect.height() * _FILL_OF_HEIGHT)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.setPen(self._pen(mode))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def _pen(self, mode: QIcon.Mode) -> QColor:
        if isinstance(self._colour, str):
            return QColor(self._colour)
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        return QGuiApplication.palette().color(group, self._colour)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._glyph, self._colour)


def icon(name: str, colour: str | QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon of a Phosphor name, tinted by a palette role (live) or a fixed colour.

    An unknown name raises KeyError.
    """
    return QIcon(_GlyphEngine(_glyphs()[name], colour))


class Picture(QLabel):
    """An icon of a size in pixels that stands by itself and follows the palette."""

    def __init__(
        self,
        name: str,
        size: int,
        colour: str | QPalette.ColorRole = QPalette.ColorRole.WindowText,
    ) -> None:
        super().__init__()
        self._size = size
        self.show_icon(name, colour)

    def show_icon(
        self, name: str, colour: str | QPalette.ColorRole = QPalette.ColorRole.WindowText
    ) -> None:
        """Show another icon, tinted as in `icon`."""
        self._icon = icon(name, colour)
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(self._icon.pixmap(QSize(self._size, self._size), self.devicePixelRatio()))
