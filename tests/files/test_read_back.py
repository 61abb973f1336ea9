from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from senezh_desk.domain.progress import Cancelled
from senezh_desk.files import qr
from senezh_desk.files.read_back import ReadBack, read_back

ONE, TWO, THREE = "1" * 17, "2" * 17, "3" * 17


def pages(*codes: tuple[str, ...]) -> bytes:
    """Return a PDF with the given codes on its pages, side by side."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(400, 120))
    for page in codes:
        for place, code in enumerate(page):
            qr.draw_path(canvas, qr.path_of(qr.symbol(code)), 20 + 120 * place, 20, 2.5)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_all_codes_of_all_pages_are_found() -> None:
    assert read_back(pages((ONE, TWO), (THREE,)), [THREE, ONE, TWO]) == ReadBack(3)


def test_code_that_is_not_there_is_named() -> None:
    found = read_back(pages((ONE,)), [ONE, TWO])
    assert found == ReadBack(1, unreadable=(TWO,))
    assert not found.is_whole


def test_code_that_should_not_be_there_is_named() -> None:
    found = read_back(pages((ONE, THREE)), [ONE])
    assert found == ReadBack(1, unexpected=(THREE,))
    assert not found.is_whole


def test_badge_printed_twice_is_counted_twice() -> None:
    assert read_back(pages((ONE,)), [ONE, ONE]) == ReadBack(1, unreadable=(ONE,))
    assert read_back(pages((ONE,), (ONE,)), [ONE, ONE]) == ReadBack(2)


def test_pages_are_counted_and_reading_can_be_stopped() -> None:
    steps = []

    def tick(done: int, total: int) -> None:
        steps.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_back(pages((ONE,), (TWO,), (THREE,)), [ONE, TWO, THREE], tick=tick)
    assert steps == [(1, 3), (2, 3)]
