"""Make the carets of boxes and fields: `python resources/style/make.py` writes them beside itself.

A style sheet takes its pictures from files only. One grey serves on light and dark grounds; the
larger form of each is for scaled screens.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

SIZE = 12  # pixels
GREY = "#75848f"
TURNS = {"caret-down": 1, "caret-up": -1}


def caret(turn: int, scale: int) -> QImage:
    """Return a caret that points down (1) or up (-1)."""
    image = QImage(SIZE * scale, SIZE * scale, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    pen = QPen(QColor(GREY), 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    middle = SIZE / 2
    edge, tip = middle - 2 * turn, middle + 2 * turn
    painter.drawPolyline([QPointF(2, edge), QPointF(middle, tip), QPointF(SIZE - 2, edge)])
    painter.end()
    return image


def main() -> None:
    """Write all carets in both sizes."""
    for name, turn in TURNS.items():
        for scale, mark in ((1, ""), (2, "@2x")):
            caret(turn, scale).save(str(Path(__file__).with_name(f"{name}{mark}.png")))


if __name__ == "__main__":
    main()
