from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from senezh_desk.files import qr

CODE = "12345678901234567"


@settings(max_examples=60, deadline=None)
@given(st.text("0123456789", min_size=17, max_size=17))
def test_symbol_is_bit_for_bit_what_qrcode_makes(code: str) -> None:
    assert qr.symbol(code) == qr.encode(code)


@pytest.mark.parametrize("code", ["", "1" * 16, "1" * 18, "1234567890123456A", "１" * 17, "-" * 17])
def test_only_seventeen_digits_become_a_symbol(code: str) -> None:
    with pytest.raises(ValueError, match=f"^{code}$"):
        qr.symbol(code)


def test_path_covers_exactly_the_dark_modules() -> None:
    dark = set()
    numbers = qr.path_of(qr.symbol(CODE)).replace(" re", "").split()
    for x, y, width, height in zip(*[map(int, numbers)] * 4, strict=True):
        assert height == 1
        for module in range(x, x + width):
            assert (module, y) not in dark
            dark.add((module, y))
    bits = f"{qr.symbol(CODE):0441b}"
    assert dark == {(n % 21, 20 - n // 21) for n, bit in enumerate(bits) if bit == "1"}


def test_path_reaches_the_page_at_its_place_and_leaves_the_drawing_state_alone() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(200, 200), pageCompression=0)
    canvas.setFillColorRGB(1, 0, 0)
    qr.draw_path(canvas, qr.path_of(qr.symbol(CODE)), 50, 60, 4)
    canvas.rect(0, 0, 10, 10, stroke=0, fill=1)
    canvas.save()
    page = pypdfium2.PdfDocument(buffer.getvalue())[0]
    pixels = page.render(scale=1, rev_byteorder=True).to_numpy()
    assert tuple(pixels[195, 5][:3]) == (255, 0, 0)
    # the finder patterns fill the corners of the square from 50, 60 to 134, 144
    for x, y in ((51, 200 - 143), (133, 200 - 143), (51, 200 - 61)):
        assert tuple(pixels[y, x][:3]) == (0, 0, 0)
    assert tuple(pixels[200 - 61, 136][:3]) == (255, 255, 255)
    assert [found.text for found in zxingcpp.read_barcodes(pixels)] == [CODE]


@pytest.mark.parametrize(("dpi", "dots"), [(203, 7), (300, 11), (600, 22)])
def test_module_is_whole_printer_dots(dpi: int, dots: int) -> None:
    module = qr.module_for(27.1, dpi)
    assert module == pytest.approx(dots * 25.4 / dpi)
    assert 0.8 <= module <= 1.0


def test_module_is_not_rounded_below_the_smallest() -> None:
    assert qr.module_for(29 * 0.82, 203) == pytest.approx(0.82)
