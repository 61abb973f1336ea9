"""The face of a verdict: word, reason, name and team, as large as the room allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from senezh_desk.ui.dialogs import TONE_ICONS
from senezh_desk.ui.icons import icon
from senezh_desk.ui.theme import GRID, Tone, Type, scheme_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ENDLESS = 100_000  # pixels


@dataclass(frozen=True, slots=True)
class Face:
    """What the queue reads; empty parts take no room."""

    tone: Tone
    word: str
    reason: str = ""  # why and what next
    name: str = ""
    place: str = ""  # number, team, municipality
    to_do: tuple[str, ...] = ()  # what to hand over

    @property
    def spoken(self) -> str:
        """Return all of it as a screen reader says it."""
        parts = (self.word, self.reason, self.name, self.place, *self.to_do)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Points of each part; the word of a verdict never falls below its size."""

    word: int
    name: int
    place: int
    reason: int
    gap: int = 2 * GRID


_LEVELS = (
    _Sizes(64, 44, 26, 26, 4 * GRID),
    _Sizes(54, 40, 24, 22, 3 * GRID),
    _Sizes(46, 34, 20, 20, 3 * GRID),
    _Sizes(Type.VERDICT, 28, Type.TITLE, Type.TITLE),
    _Sizes(Type.VERDICT, 22, 15, 15),
    _Sizes(Type.VERDICT, Type.TITLE, Type.EMPHASIS, Type.EMPHASIS, GRID),
    _Sizes(Type.VERDICT, Type.EMPHASIS, Type.BODY, Type.BODY, GRID // 2),
    _Sizes(30, 20, Type.EMPHASIS, Type.EMPHASIS, GRID),  # a window smaller than any desk's
    _Sizes(30, Type.EMPHASIS, Type.BODY, Type.BODY, GRID // 2),
    _Sizes(24, Type.EMPHASIS, Type.BODY, Type.BODY, GRID // 2),
)


@dataclass(frozen=True, slots=True)
class _Block:
    """A text with its font and where it stands."""

    text: str
    font: QFont
    area: QRect


class VerdictFace(QWidget):
    """Paints a face on its tone; it fits its texts into the room instead of cutting them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = Face(Tone.ALREADY, "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_face(self, face: Face) -> None:
        """Show another face."""
        self._face = face
        self.setAccessibleName(face.spoken)
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24 * GRID, 14 * GRID)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink = QColor(scheme_of(self.palette()).tone(self._face.tone).on_fill)
        painter = QPainter(self)
        painter.setPen(ink)
        blocks, picture = self._fitted()
        icon(TONE_ICONS[self._face.tone], ink.name()).paint(painter, picture)
        for block in blocks:
            painter.setFont(block.font)
            painter.drawText(block.area, _WRAP, block.text)

    def _fitted(self) -> tuple[list[_Block], QRect]:
        """Return the texts at the largest sizes that fit, and the icon's place."""
        for sizes in _LEVELS:
            blocks = list(self._laid_out(sizes))
            if all(self._fits(block) for block in blocks):
                break
        first = blocks[0]
        side = QFontMetrics(first.font).height()
        return blocks, QRect(0, first.area.top() + side // 12, side * 5 // 6, side * 5 // 6)

    def _fits(self, block: _Block) -> bool:
        needed = QFontMetrics(block.font).boundingRect(
            QRect(0, 0, block.area.width(), _ENDLESS), _WRAP, block.text
        )
        return needed.width() <= block.area.width() and block.area.bottom() <= self.height()

    def _laid_out(self, sizes: _Sizes) -> Iterator[_Block]:
        face, top = self._face, 0
        word = self._font(sizes.word, bold=True)
        beside = QFontMetrics(word).height()
        parts = (
            (face.word, word, beside, 0),
            (face.reason, self._font(sizes.reason), beside, 0),
            (face.name, self._font(sizes.name, bold=True), 0, sizes.gap),
            (face.place, self._font(sizes.place), 0, GRID // 2),
            ("\n".join(face.to_do), self._font(sizes.reason, bold=True), 0, sizes.gap // 2),
        )
        for text, font, left, gap in parts:
            if not text:
                continue
            top += gap
            room = QRect(0, 0, max(self.width() - left, 1), _ENDLESS)
            height = QFontMetrics(font).boundingRect(room, _WRAP, text).height()
            yield _Block(text, font, QRect(left, top, room.width(), height))
            top += height

    def _font(self, points: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSize(points)
        font.setBold(bold)
        return font
