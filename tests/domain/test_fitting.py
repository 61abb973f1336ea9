from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senezh_desk.domain.fitting import FLOOR, Fitted, Font, Style, fit, least_height, pieces

NAME = Style(Font.BOLD, smallest=20, largest=40, lines=2, leading=1.0)
TEXT = Style(Font.REGULAR, smallest=10, largest=16, lines=3, wraps=True, leading=1.2)


def measure(font: Font, text: str) -> float:
    """Every letter is half as wide as the size, in a narrow face four tenths."""
    return len(text) * (0.4 if font in {Font.NARROW, Font.NARROW_BOLD} else 0.5)


def test_short_text_takes_the_largest_size() -> None:
    assert fit("Анна", NAME, 200, 100, measure) == Fitted(Font.BOLD, 40, ("Анна",))


def test_size_goes_down_before_the_narrow_font_is_taken() -> None:
    assert fit("А" * 16, NAME, 200, 100, measure) == Fitted(Font.BOLD, 25, ("А" * 16,))


def test_narrow_font_comes_before_a_broken_name() -> None:
    fitted = fit("Аааааааааааа-Бббббббббб", NAME, 200, 100, measure)
    assert fitted.font is Font.NARROW_BOLD
    assert fitted.lines == ("Аааааааааааа-Бббббббббб",)
    assert fitted.size == pytest.approx(200 / (23 * 0.4))


def test_name_too_long_for_the_narrow_font_breaks_at_its_hyphen() -> None:
    fitted = fit("Рождественский-Преображенский", NAME, 200, 100, measure)
    assert fitted.font is Font.BOLD
    assert fitted.lines == ("Рождественский-", "Преображенский")
    assert fitted.size == pytest.approx(200 / (15 * 0.5))


def test_one_endless_word_goes_below_the_smallest_size_whole() -> None:
    fitted = fit("А" * 40, NAME, 200, 100, measure)
    assert fitted.lines == ("А" * 40,)
    assert fitted.size == pytest.approx(200 / (40 * 0.4))
    assert fitted.size < NAME.smallest
    assert not fitted.cut


def test_text_that_even_the_floor_cannot_hold_is_cut_with_an_ellipsis() -> None:
    fitted = fit("слово " * 80, TEXT, 100, 25, measure)
    assert fitted.cut
    assert fitted.size == FLOOR
    assert "".join(fitted.lines).endswith("…")
    assert all(fitted.size * measure(fitted.font, line) <= 100.001 for line in fitted.lines)


def test_wrapping_text_takes_the_fewest_lines_that_reach_its_size() -> None:
    fitted = fit("Глава города", TEXT, 50, 100, measure)
    assert fitted == Fitted(Font.REGULAR, 16, ("Глава", "города"))


def test_height_limits_the_size_of_wrapped_text() -> None:
    fitted = fit("Глава города Казани", TEXT, 60, 36, measure)
    assert len(fitted.lines) * fitted.size * TEXT.leading <= 36.001


def test_limit_holds_a_text_smaller_but_never_below_its_smallest() -> None:
    assert fit("Анна", NAME, 500, 100, measure, 30).size == 30
    assert fit("Анна", NAME, 500, 100, measure, 5).size == NAME.smallest


def test_short_words_do_not_hang_at_the_end_of_a_line() -> None:
    assert pieces("глава г. Казани и района") == ["глава ", "г. Казани ", "и района"]


def test_hyphens_break_only_between_real_parts() -> None:
    assert pieces("Комсомольск-на-Амуре") == ["Комсомольск-", "на-", "Амуре"]
    assert pieces("Ю-Туба 2-й - А-Б") == ["Ю-Туба ", "2-й ", "- А-Б"]


def test_least_height_counts_the_lines_of_the_better_font() -> None:
    assert least_height("Глава", TEXT, 100, measure) == pytest.approx(12)
    assert least_height("Глава городского округа", TEXT, 70, measure) == pytest.approx(24)


@given(
    st.lists(st.text("абв-", min_size=1, max_size=12), min_size=1, max_size=12),
    st.floats(40, 400),
    st.floats(20, 200),
    st.sampled_from([NAME, TEXT]),
)
def test_fitted_text_stays_in_its_box_and_loses_nothing(
    words: list[str], width: float, height: float, style: Style
) -> None:
    text = " ".join(words)
    fitted = fit(text, style, width, height, measure)
    assert 0 < fitted.size <= style.largest
    assert len(fitted.lines) <= style.lines
    assert len(fitted.lines) * fitted.size * style.leading <= height + 0.001
    if not fitted.cut:
        assert all(
            fitted.size * measure(fitted.font, line) <= width + 0.001 for line in fitted.lines
        )
        assert "".join(fitted.lines).replace(" ", "") == text.replace(" ", "")
