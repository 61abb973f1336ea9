from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from senezh_desk.domain.admission import Verdict
from senezh_desk.ui.theme import (
    DARK,
    LIGHT,
    Scheme,
    Theme,
    Tone,
    Type,
    palette_of,
    scheme_of,
    set_type,
    tone_of,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    red, green, blue = map(linear, (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@SCHEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_the_text_on_a_verdict_has_a_contrast_of_seven(scheme: Scheme, tone: Tone) -> None:
    shades = scheme.tone(tone)
    assert contrast(shades.fill, shades.on_fill) >= 7


@SCHEMES
def test_other_text_has_a_contrast_of_four_and_a_half(scheme: Scheme) -> None:
    grounds = (scheme.window, scheme.base, scheme.side, scheme.hover)
    pairs = [*product((scheme.text, scheme.muted), grounds)]
    pairs += [(scheme.on_accent, scheme.accent), (scheme.accent, scheme.base)]
    pairs += [(scheme.text, scheme.accent_wash)]
    for tone in Tone:
        shades = scheme.tone(tone)
        pairs += product((shades.ink, scheme.text), (shades.wash, scheme.base, scheme.window))
        pairs += [(shades.ink, scheme.accent_wash)]
    weak = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert not weak


@SCHEMES
def test_a_palette_tells_its_scheme(scheme: Scheme) -> None:
    assert scheme_of(palette_of(scheme)) is scheme


def test_every_verdict_has_a_tone() -> None:
    assert {tone_of(verdict) for verdict in Verdict} == set(Tone)
    assert tone_of(Verdict.ADMITTED) is Tone.ADMITTED
    assert tone_of(Verdict.ALREADY_IN) is Tone.ALREADY
    assert tone_of(Verdict.CONFIRM) is Tone.CONFIRM
    assert tone_of(Verdict.MISREAD) is Tone.REFUSED


def test_a_change_of_scheme_reaches_widgets_that_are_open(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Сенеж")
    qtbot.addWidget(label)
    label.show()
    with qtbot.waitSignal(theme.changed):
        theme.show(DARK)
    assert scheme_of(label.palette()) is DARK
    theme.show(LIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.text)


def test_a_size_of_type_keeps_through_the_style_sheet(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Проходите")
    qtbot.addWidget(label)
    set_type(label, Type.VERDICT, bold=True)
    label.show()
    assert theme.scheme is LIGHT
    assert label.font().pointSize() == 40
    assert label.font().bold()
