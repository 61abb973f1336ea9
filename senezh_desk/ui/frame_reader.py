"""Reads the codes in one picture of a camera."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QImage


def grey_of(picture: QImage) -> NDArray[np.uint8]:
    """Return a picture as rows of grey pixels."""
    import numpy as np  # noqa: PLC0415  # loaded on first use
    from PySide6.QtGui import QImage  # noqa: PLC0415  # beside numpy

    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(grey.constBits(), np.uint8)
    rows = pixels.reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()  # the picture may go before the pixels


def read_frame(grey: NDArray[np.uint8]) -> tuple[str, ...]:
    """Return the texts of all QR codes in a picture; without any, look again at twice its size."""
    return _codes(grey) or _codes(_doubled(grey))


def _codes(grey: NDArray[np.uint8]) -> tuple[str, ...]:
    import zxingcpp  # noqa: PLC0415  # loaded on first use

    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return tuple(code.text for code in zxingcpp.read_barcodes(grey, formats=formats) if code.text)


def _doubled(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a picture of twice the size, new pixels midway between their neighbours."""
    import numpy as np  # noqa: PLC0415  # loaded on first use

    doubled = np.repeat(np.repeat(grey, 2, axis=0), 2, axis=1).astype(np.uint16)
    doubled[:-1] = (doubled[:-1] + doubled[1:] + 1) // 2
    doubled[:, :-1] = (doubled[:, :-1] + doubled[:, 1:] + 1) // 2
    return doubled.astype(np.uint8)
