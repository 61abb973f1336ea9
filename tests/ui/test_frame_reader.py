"""Rendered codes as a camera sees them: small, blurred, tilted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from qrcode.constants import ERROR_CORRECT_H
from qrcode.main import QRCode

from senezh_desk.domain.badge_code import new_code
from senezh_desk.ui import frame_reader
from senezh_desk.ui.frame_reader import grey_of, read_frame

if TYPE_CHECKING:
    from numpy.typing import NDArray

CODE = new_code(lambda: "4071930582716405")


def badge(module: int, turn: float = 0, blur: int = 1) -> QImage:
    """Return a code of so many pixels a module amid a grey picture; each shrink blurs it."""
    code = QRCode[object](version=1, error_correction=ERROR_CORRECT_H, border=4)
    code.add_data(CODE)
    dark = np.array(code.get_matrix(), dtype=bool)
    pixels = np.kron(np.where(dark, 30, 235), np.ones((module * blur,) * 2)).astype(np.uint8)
    side = pixels.shape[0]
    symbol = QImage(pixels.tobytes(), side, side, side, QImage.Format.Format_Grayscale8)
    smooth = Qt.TransformationMode.SmoothTransformation
    symbol = symbol.scaledToWidth(side // blur, smooth)
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor(120, 110, 100))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(QTransform().translate(320, 240).rotate(turn))
    painter.drawImage(-symbol.width() // 2, -symbol.height() // 2, symbol)
    painter.end()
    return picture


@pytest.mark.parametrize("module", [2, 3, 8])
@pytest.mark.parametrize("turn", [0, 23, 180, 300])
def test_a_badge_is_read_small_and_tilted(module: int, turn: float) -> None:
    assert read_frame(grey_of(badge(module, turn))) == (CODE,)


def test_a_badge_out_of_focus_is_read() -> None:
    smooth = Qt.TransformationMode.SmoothTransformation
    blurred = badge(6).scaled(160, 120, mode=smooth).scaled(640, 480, mode=smooth)
    assert read_frame(grey_of(blurred)) == (CODE,)


def test_what_is_too_small_at_first_is_read_at_twice_its_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[tuple[int, ...]] = []
    read = frame_reader._codes

    def look(grey: NDArray[np.uint8]) -> tuple[str, ...]:
        looks.append(grey.shape)
        return read(grey)

    monkeypatch.setattr(frame_reader, "_codes", look)
    small = badge(4, 45).scaledToWidth(220, Qt.TransformationMode.SmoothTransformation)
    assert read_frame(grey_of(small)) == (CODE,)
    assert looks == [(165, 220), (330, 440)]


def test_a_picture_without_a_code_gives_nothing() -> None:
    empty = QImage(321, 240, QImage.Format.Format_RGB32)
    empty.fill(QColor("white"))
    assert read_frame(grey_of(empty)) == ()
