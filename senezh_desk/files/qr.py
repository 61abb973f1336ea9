"""QR symbols of badge codes: 17 digits, version 1, error correction H, one fixed mask.

A symbol is a vector path of unit squares. `qrcode` makes the symbols; because all of the encoding
but the mask and the fixed patterns is linear over bits, the symbol of any code is the sum (xor) of
those of a few, which are made once. That takes encoding, which dominates a run, out of it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import floor
from re import compile as pattern
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_template import SMALLEST_MODULE, SYMBOL_MODULES

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

DIGITS = 17
SIZE = 21  # modules of version 1
MASK = 2
QUIET = 4  # white modules around a symbol
_GROUPS = (3, 3, 3, 3, 3, 2)  # digits that numeric mode packs into 10, …, 10, 7 bits
_DARK = pattern("1+")


def encode(code: str) -> int:
    """Return a code's symbol by `qrcode` itself: row after row from the top, a bit per module."""
    from qrcode.constants import ERROR_CORRECT_H  # noqa: PLC0415  # loaded on first use
    from qrcode.main import QRCode  # noqa: PLC0415  # loaded on first use
    from qrcode.util import MODE_NUMBER, QRData  # noqa: PLC0415  # loaded on first use

    symbol = QRCode(version=1, error_correction=ERROR_CORRECT_H, border=0, mask_pattern=MASK)
    symbol.add_data(QRData(code.encode(), mode=MODE_NUMBER))
    symbol.make(fit=False)
    return int("".join("01"[bool(dark)] for row in symbol.modules for dark in row), 2)


@cache
def _zero() -> int:
    """Return the symbol of seventeen zeros: the fixed patterns, the mask, the empty payload."""
    return encode("0" * DIGITS)


@cache
def _bit(group: int, bit: int) -> int:
    """Return the modules that one bit of one group of digits turns over."""
    digits = ["0" * length for length in _GROUPS]
    digits[group] = f"{1 << bit:0{_GROUPS[group]}}"
    return encode("".join(digits)) ^ _zero()


@lru_cache(maxsize=8192)
def _group(group: int, value: int) -> int:
    """Return the modules that a group's value turns over."""
    turned = 0
    for bit in range(value.bit_length()):
        if value >> bit & 1:
            turned ^= _bit(group, bit)
    return turned


@lru_cache(maxsize=4096)
def symbol(code: str) -> int:
    """Return the modules of a code's symbol as 441 bits, row after row from the top.

    Raises ValueError unless the code is seventeen digits.
    """
    if len(code) != DIGITS or not (code.isascii() and code.isdigit()):
        raise ValueError(code)
    modules = _zero()
    for group, length in enumerate(_GROUPS):
        modules ^= _group(group, int(code[3 * group : 3 * group + length]))
    return modules


def path_of(modules: int) -> str:
    """Return a symbol as PDF path operators in whole modules, its lower left corner at 0, 0."""
    bits = f"{modules:0{SIZE * SIZE}b}"
    return " ".join(
        f"{run.start()} {SIZE - 1 - row} {run.end() - run.start()} 1 re"
        for row in range(SIZE)
        for run in _DARK.finditer(bits[row * SIZE : (row + 1) * SIZE])
    )


def draw_path(canvas: Canvas, path: str, x: float, y: float, module: float) -> None:
    """Fill a path given in modules in black, its lower left corner at x, y points.

    reportlab has no call that takes a ready path; the operators go into the page's own buffer,
    which is private, so nothing else may touch it. All rectangles are one path: no seams.
    """
    canvas._code.append(  # noqa: SLF001  # the public way is five times slower
        f"q {module:.6f} 0 0 {module:.6f} {x:.5f} {y:.5f} cm 0 g n {path} f Q"
    )


def module_for(size: float, dpi: int) -> float:
    """Return the module in millimetres for a square of `size` that holds symbol and quiet zone.

    It is the most whole printer dots that fit, unless that would go below the smallest module.
    """
    exact = size / SYMBOL_MODULES
    dot = 25.4 / dpi
    rounded = floor(exact / dot + 1e-6) * dot
    return rounded if rounded >= SMALLEST_MODULE else exact
