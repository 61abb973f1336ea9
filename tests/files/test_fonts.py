from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from senezh_desk.domain.badge_layout import REPLACEMENT
from senezh_desk.domain.fitting import Font
from senezh_desk.files import fonts

LETTERS = "Әә Җҗ Ңң Өө Үү Һһ Ӑӑ Ӗӗ Ҫҫ Ӳӳ Ҙҙ Ғғ Ҡҡ Ҕҕ Ҥҥ Ӓӓ Ӱӱ Ӹӹ Ӝӝ Ӟӟ Ӥӥ Ӧӧ Ӵӵ Ёё Йй №«»—–…·"


def test_every_letter_of_the_peoples_is_there() -> None:
    assert fonts.missing(LETTERS + REPLACEMENT) == ""


def test_missing_letters_are_named_once_in_their_order() -> None:
    assert fonts.missing("Иван字ов 😀字") == "字😀"


@pytest.mark.parametrize("font", list(Font))
def test_width_is_what_reportlab_draws(font: Font) -> None:
    fonts.register_all()
    text = "Мөхәммәтгали, «Ҫӑлтӑр» 10"
    assert fonts.width(font, text) * 30 == pytest.approx(stringWidth(text, fonts.NAMES[font], 30))


def test_narrow_faces_are_narrower() -> None:
    assert fonts.width(Font.NARROW, "Глава") < fonts.width(Font.REGULAR, "Глава")
    assert fonts.width(Font.NARROW_BOLD, "Глава") < fonts.width(Font.BOLD, "Глава")
