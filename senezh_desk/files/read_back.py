"""Reading badge codes back from a finished PDF, as a scanner would from the printed page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.progress import no_tick

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from senezh_desk.domain.progress import Tick

DPI = 203  # the coarsest printer that is meant to be used


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What the pages gave: how many expected codes, which did not appear, which should not."""

    decoded: int
    unreadable: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Tell whether every code was read and no other."""
        return not self.unreadable and not self.unexpected


def read_back(
    pdf: Path | bytes, expected: Iterable[str], dpi: int = DPI, tick: Tick = no_tick
) -> ReadBack:
    """Render every page in grey at `dpi`, read its codes and compare them with the expected.

    Codes are counted: a badge printed twice is expected twice. One page is in memory at a time.
    """
    import pypdfium2  # noqa: PLC0415  # loaded on first use
    import zxingcpp  # noqa: PLC0415  # loaded on first use

    found: Counter[str] = Counter()
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = len(document)
        for number in range(pages):
            page = document[number]
            bitmap = page.render(scale=dpi / 72, grayscale=True)
            try:
                found.update(
                    symbol.text
                    for symbol in zxingcpp.read_barcodes(bitmap.to_numpy(), formats=formats)
                )
            finally:
                bitmap.close()
                page.close()
            tick(number + 1, pages)
    finally:
        document.close()
    wanted = Counter(expected)
    return ReadBack(
        decoded=(wanted & found).total(),
        unreadable=tuple(sorted((wanted - found).elements())),
        unexpected=tuple(sorted((found - wanted).elements())),
    )
