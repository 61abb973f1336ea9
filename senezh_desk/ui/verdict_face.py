"""The face of a verdict: word, reason, name and team, as large as the room allows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from senezh_desk.ui.dialogs import TONE_ICONS
from senezh_desk.ui.icons import icon
from senezh_desk.ui.theme import GRID, Tone, Type, scheme_of
from senezh_desk.wording.cards import CardText

if TYPE_CHECKING:
    from collections.abc import Iterator

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ENDLESS = 100_000  # pixels


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Points of each part; the word of a verdict never falls below its size."""

    word: int
    name: int
    team: int
    line: int
    gap: int = 2 * GRID


_LEVELS = (
    _Sizes(64, 44, 36, 24, 4 * GRID),
    _Sizes(54, 40, 34, 22, 3 * GRID),
    _Sizes(46, 34, 30, 20, 2 * GRID),
    _Sizes(Type.VERDICT, 30, 26, Type.TITLE),
    _Sizes(Type.VERDICT, 26, 24, 15),
    _Sizes(Type.VERDICT, 24, 20, Type.EMPHASIS, GRID),
    _Sizes(Type.VERDICT, Type.TITLE, 15, Type.EMPHASIS, GRID),
    _Sizes(Type.VERDICT, Type.EMPHASIS, Type.EMPHASIS, Type.BODY, GRID // 2),
    _Sizes(30, 20, 15, Type.EMPHASIS, GRID),  # a window smaller than any desk's
    _Sizes(30, Type.EMPHASIS, Type.BODY, Type.BODY, GRID // 2),
    _Sizes(24, Type.EMPHASIS, Type.BODY, Type.BODY, GRID // 2),
)
_SEAT_LARGER = 1.3  # than the word: where to sit is what the person came to read


@dataclass(frozen=True, slots=True)
class _Block:
    """A text with its font and where it stands; what is to be done stands in a frame."""

    text: str
    font: QFont
    area: QRect
    framed: bool = False


class VerdictFace(QWidget):
    """Paints a face on its tone; it fits its texts into the room instead of cutting them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.ALREADY
        self._text = CardText("")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_text(self, tone: Tone, text: CardText) -> None:
        """Show another outcome."""
        self._tone, self._text = tone, text
        self.setAccessibleName(text.spoken)
        self.update()

    @property
    def smallest(self) -> int:
        """Return the smallest type that name and team have in this room, in points."""
        sizes = self._sizes()
        return min(sizes.name, sizes.team)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24 * GRID, 14 * GRID)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink = QColor(scheme_of(self.palette()).tone(self._tone).on_fill)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 2))
        blocks, picture = self._fitted()
        icon(TONE_ICONS[self._tone], ink.name()).paint(painter, picture)
        for block in blocks:
            painter.setFont(block.font)
            painter.drawText(block.area, _WRAP, block.text)
            if block.framed:
                painter.drawRoundedRect(block.area.adjusted(-2 * GRID, -GRID, 0, GRID), GRID, GRID)

    def _sizes(self) -> _Sizes:
        """Return the largest sizes at which everything fits."""
        fitting = (sizes for sizes in _LEVELS if all(map(self._fits, self._laid_out(sizes))))
        return next(fitting, _LEVELS[-1])

    def _fitted(self) -> tuple[list[_Block], QRect]:
        """Return the texts where they stand, and the icon's place beside the word."""
        blocks = list(self._laid_out(self._sizes()))
        word = next(block for block in blocks if block.text == self._text.word)
        side = QFontMetrics(word.font).height()
        return blocks, QRect(0, word.area.top() + side // 12, side * 5 // 6, side * 5 // 6)

    def _fits(self, block: _Block) -> bool:
        needed = QFontMetrics(block.font).boundingRect(
            QRect(0, 0, block.area.width(), _ENDLESS), _WRAP, block.text
        )
        return (
            needed.width() <= block.area.width()
            and block.area.bottom() + GRID * block.framed < self.height()
        )

    def _laid_out(self, sizes: _Sizes) -> Iterator[_Block]:
        said, top = self._text, 0
        word = self._font(sizes.word, bold=True)
        seat = self._font(round(sizes.word * _SEAT_LARGER), bold=True)
        if said.seat:
            word = self._font(max(sizes.word * 3 // 4, sizes.name), bold=True)
        beside = QFontMetrics(word).height()
        line = self._font(sizes.line)
        parts = (
            (said.seat, seat, 0, 0),
            (said.word, word, beside, 0),
            (said.reason, line, beside, 0),
            (said.name, self._font(sizes.name, bold=True), 0, sizes.gap),
            (said.team, self._font(sizes.team), 0, 0),
            ("\n".join(said.lines), line, 0, GRID // 2),
        )
        for text, font, left, gap in parts:
            if text:
                block = self._block(text, font, left, top + gap)
                top = block.area.bottom()
                yield block
        if said.to_do:
            font = self._font(sizes.line, bold=True)
            block = self._block(
                "\n".join(said.to_do), font, 2 * GRID + 1, top + max(sizes.gap, 2 * GRID)
            )
            yield replace(block, framed=True)

    def _block(self, text: str, font: QFont, left: int, top: int) -> _Block:
        room = QRect(0, 0, max(self.width() - left - 1, 1), _ENDLESS)
        height = QFontMetrics(font).boundingRect(room, _WRAP, text).height()
        return _Block(text, font, QRect(left, top, room.width(), height))

    def _font(self, points: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSize(points)
        font.setBold(bold)
        return font
