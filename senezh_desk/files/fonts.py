"""PT Sans for papers: the faces that are embedded, how wide they run, which letters they have."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from senezh_desk.domain.fitting import Font

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

FILES = {
    Font.REGULAR: ("fontpkg_pt_sans", "PT_Sans-Web-Regular.ttf"),
    Font.BOLD: ("fontpkg_pt_sans", "PT_Sans-Web-Bold.ttf"),
    Font.NARROW: ("fontpkg_pt_sans_narrow", "PT_Sans-Narrow-Web-Regular.ttf"),
    Font.NARROW_BOLD: ("fontpkg_pt_sans_narrow", "PT_Sans-Narrow-Web-Bold.ttf"),
}
NAMES = {font: f"PTSans-{font.value}" for font in Font}  # what reportlab knows them by


@cache
def registered(font: Font) -> TTFont:
    """Return a face that reportlab can draw with, read from its package at the first use."""
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415  # loaded on first use

    package, name = FILES[font]
    source = files(package).joinpath("files", name).read_bytes()
    face = ttfonts.TTFont(NAMES[font], BytesIO(source))
    pdfmetrics.registerFont(face)
    return face


def register_all() -> None:
    """Make every face known to reportlab, so that papers may name them."""
    for font in Font:
        registered(font)


@lru_cache(maxsize=16384)
def width(font: Font, text: str) -> float:
    """Return how wide a text runs at one point, in points."""
    face = registered(font).face
    widths: dict[int, float] = face.charWidths
    default: float = face.defaultWidth
    return sum([widths.get(ord(letter), default) for letter in text]) / 1000


@cache
def _letters() -> frozenset[str]:
    """Return the letters that all faces have."""
    each = (set(registered(font).face.charToGlyph) for font in Font)
    return frozenset(map(chr, set.intersection(*each)))


def missing(text: str) -> str:
    """Return the letters of a text that the faces lack, each once, in its order.

    reportlab drops such letters without a word: ask before drawing.
    """
    lacking = set(text) - _letters()
    return "".join(letter for letter in dict.fromkeys(text) if letter in lacking) if lacking else ""
