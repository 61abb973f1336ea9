from __future__ import annotations

from dataclasses import replace

import pytest

from senezh_desk.domain.badge_face import BadgeFace, BadgeWarning, WarningKind
from senezh_desk.domain.badge_layout import POINT, PlacedLine, Typesetter, grouped
from senezh_desk.domain.badge_template import Align, BadgeTemplate, Block, Box, Row, Settle
from senezh_desk.domain.fitting import Font, Style

FACE = BadgeFace("p1", "1" * 17, 47, "Анна", "", "Соснова", "Мэр", "Заречье", "", "", "Гость")
NAME = Style(Font.BOLD, smallest=10, largest=30, leading=1.0)
FIRST = Row(("first",), NAME)
LAST = Row(("last",), NAME, below=8, gap=2)


def measure(_font: Font, text: str) -> float:
    """Every letter is half as wide as the size."""
    return len(text) * 0.5


def no_letters(_text: str) -> str:
    """The font has every letter."""
    return ""


def typesetter(*rows: Row, box: Box | None = None, **block: object) -> Typesetter:
    """Return a typesetter of one block, 100 × 100 mm from 10, 20 unless told."""
    blocks = (Block(box or Box(10, 20, 100, 100), rows, **block),)  # type: ignore[arg-type]  # by name
    template = BadgeTemplate("t", (), 200, 200, 0, Box(150, 150, 25, 25), blocks)
    return Typesetter(template, "Программа", measure, no_letters)


def lines_of(setter: Typesetter, face: BadgeFace = FACE) -> list[PlacedLine]:
    """Return the lines of a badge."""
    return setter.set_badge(face)[0]


def test_rows_stand_under_each_other_with_their_gap() -> None:
    first, last = lines_of(typesetter(FIRST, LAST))
    assert (first.text, first.size, first.x) == ("Анна", 30, 10 * POINT)
    assert first.y == pytest.approx(20 * POINT + 30 * 0.8)
    assert (last.text, last.size) == ("Соснова", 22)
    assert last.y == pytest.approx(20 * POINT + 30 + 2 * POINT + 22 * 0.8)


def test_empty_row_takes_no_room_and_is_warned_of_unless_optional() -> None:
    lines, findings = typesetter(FIRST, LAST).set_badge(replace(FACE, first=""))
    assert [(line.text, line.size) for line in lines] == [("Соснова", 30)]
    assert lines[0].y == pytest.approx(20 * POINT + 30 * 0.8)
    assert findings == [BadgeWarning("p1", WarningKind.EMPTY_FIELD, "first")]
    setter = typesetter(replace(FIRST, optional=True), LAST)
    assert setter.set_badge(replace(FACE, first=""))[1] == []


@pytest.mark.parametrize(
    ("align", "x"),
    [(Align.LEFT, 10), (Align.CENTRE, 60 - 30 / POINT), (Align.RIGHT, 110 - 60 / POINT)],
)
def test_lines_are_aligned_in_the_block(align: Align, x: float) -> None:
    (line,) = lines_of(typesetter(FIRST, align=align))
    assert line.x == pytest.approx(x * POINT)


@pytest.mark.parametrize(
    ("settle", "top"),
    [(Settle.TOP, 20), (Settle.MIDDLE, 70 - 15 / POINT), (Settle.BOTTOM, 120 - 30 / POINT)],
)
def test_rows_settle_in_the_block(settle: Settle, top: float) -> None:
    (line,) = lines_of(typesetter(FIRST, settle=settle))
    assert line.y == pytest.approx(top * POINT + 24)


def test_later_rows_give_way_where_the_block_is_too_low() -> None:
    low = Box(0, 0, 100, 45 / POINT)
    first, last = lines_of(typesetter(FIRST, replace(LAST, gap=0), box=low))
    assert (first.size, last.size) == (30, 15)


def test_rows_share_what_there_is_where_not_even_the_least_fits() -> None:
    low = Box(0, 0, 100, 16 / POINT)
    lines, findings = typesetter(FIRST, replace(LAST, gap=0), box=low).set_badge(FACE)
    assert [line.size for line in lines] == pytest.approx([8, 8])
    assert {finding.code for finding in findings} == {WarningKind.BELOW_MINIMUM}


def test_texts_that_fit_large_share_one_size_over_a_run() -> None:
    setter = typesetter(replace(FIRST, together=20), box=Box(0, 0, 100, 100))
    faces = [replace(FACE, first="А" * length) for length in (3, 22, 40)]
    setter.share_sizes(faces)
    sizes = [lines_of(setter, face)[0].size for face in faces]
    assert sizes[0] == sizes[1] == pytest.approx(100 * POINT / 11)
    assert sizes[2] == pytest.approx(100 * POINT / 20)


def test_fields_of_a_row_are_joined_without_the_empty_ones() -> None:
    row = Row(("number", "copy", "team", "extra:Отряд"), NAME, before="№ ", join=" · ")
    assert lines_of(typesetter(row))[0].text == "№ 47"
    face = replace(FACE, copy=2, team="Заречье", extra=(("Отряд", "3"),))
    assert lines_of(typesetter(row), face)[0].text == "№ 47 · (2) · Заречье · 3"


def test_heading_and_code_are_fields_like_others() -> None:
    texts = [
        line.text for line in lines_of(typesetter(Row(("heading",), NAME), Row(("code",), NAME)))
    ]
    assert texts == ["Программа", "1111 1111 1111 11111"]


@pytest.mark.parametrize(
    ("code", "groups"),
    [
        ("1" * 17, "1111 1111 1111 11111"),
        ("12345678", "1234 5678"),
        ("123456", "1234 56"),
        ("1", "1"),
    ],
)
def test_digits_are_grouped_by_four_without_a_lonely_one(code: str, groups: str) -> None:
    assert grouped(code) == groups
