from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from senezh_desk.domain.badge_face import BadgeFace, BadgeWarning, WarningKind
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.progress import Cancelled
from senezh_desk.files.badge_designs import read_sheets, read_templates
from senezh_desk.files.badge_pdf import draw_badges
from senezh_desk.files.read_back import ReadBack, read_back

if TYPE_CHECKING:
    import numpy as np

    from senezh_desk.domain.badge_sheet import Sheet
    from senezh_desk.domain.badge_template import BadgeTemplate

RESOURCES = Path(__file__).parents[2] / "resources"
TEMPLATES, SHEETS = read_templates(RESOURCES), read_sheets(RESOURCES)
HEADING = "Школа муниципальных команд · 12–15 марта 2027"
PAIRS = [
    pytest.param(template, sheet, id=f"{template.id} {sheet.id}")
    for template in TEMPLATES.values()
    for sheet in SHEETS.values()
    if sheet.takes(template)
]
FACE = BadgeFace(
    person_id="p1",
    code="12345678901234567",
    number=47,
    first="Анна",
    middle="Игоревна",
    last="Соснова",
    position="Глава муниципального района",
    municipality="г. Заречье",
    region="Область Озёр",
    team="Команда Заречья",
    category_name="Участник",
)
LONG = replace(
    FACE,
    person_id="p2",
    code="76543210987654321",
    first="Константин",
    middle="Александрович",
    last="Рождественский-Преображенский",
    position="Первый заместитель главы администрации городского округа по вопросам "
    "экономического развития, инвестиций и муниципального имущества",
    municipality="Городской округ «Город Комсомольск-на-Амуре»",
)
NATIVE = replace(
    FACE,
    person_id="p3",
    code="00000000000000000",
    first="Мөхәммәтгали",
    middle="Габделбәр улы",
    last="Җиһаншин",
    position="Әә Җҗ Ңң Өө Үү Һһ Ӑӑ Ӗӗ Ҫҫ Ӳӳ",
    municipality="Ҙҙ Ғғ Ҡҡ Ҕҕ Ҥҥ",
)
TALL = replace(FACE, person_id="p4", code="9" * 17, first="Ӱӱ Ёё Ҥҫ", last="Ӑйҡаҙ", middle="")
FACES = (FACE, LONG, NATIVE, TALL)


def draw(
    *faces: BadgeFace, template: str = "a6", sheet: str = "one-per-page", start: int = 1
) -> bytes:
    """Return the PDF of some badges."""
    out = BytesIO()
    draw_badges(out, faces, TEMPLATES[template], SHEETS[sheet], start=start, heading=HEADING)
    return out.getvalue()


def warnings_of(*faces: BadgeFace, template: str = "a6") -> tuple[BadgeWarning, ...]:
    """Return the findings about some badges."""
    out = BytesIO()
    sheet = SHEETS["one-per-page"]
    return draw_badges(out, faces, TEMPLATES[template], sheet, heading=HEADING).warnings


def text_of(pdf: bytes, page: int = 0) -> str:
    """Return a page's text with single spaces."""
    found = pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_bounded()
    return " ".join(found.split())


def pixels_of(pdf: bytes, dpi: int = 254) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return the first page in grey; at 254 dpi ten pixels are a millimetre."""
    page: np.ndarray[tuple[int, ...], np.dtype[np.uint8]] = (
        pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72, grayscale=True).to_numpy()
    )
    return page.squeeze()


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize(("template", "sheet"), PAIRS)
def test_every_code_reads_back_from_every_page(
    template: BadgeTemplate, sheet: Sheet, dpi: int
) -> None:
    random = Random(dpi)  # noqa: S311  # codes of nobody
    faces = [replace(face, code=f"{random.randrange(10**17):017}") for face in FACES * 4]
    out = BytesIO()
    run = draw_badges(out, faces, template, sheet, start=1, heading=HEADING, dpi=dpi)
    assert run.badges == 16
    assert len(pypdfium2.PdfDocument(out.getvalue())) == run.pages
    assert read_back(out.getvalue(), [face.code for face in faces], dpi) == ReadBack(16)


@pytest.mark.parametrize("template", ["a6", "90x55"])
def test_text_of_the_badge_is_in_the_text_of_the_page(template: str) -> None:
    for face in (FACE, NATIVE):
        text = text_of(draw(face, template=template))
        for value in (face.first, face.last, face.middle, face.position, face.municipality):
            assert value in text
        assert "№ 47" in text
        assert HEADING in text
        assert face.team in text
        assert face.category_name in text


def test_digits_stand_in_groups_under_the_symbol() -> None:
    assert "1234 5678 9012 34567" in text_of(draw(FACE))


def test_reprint_shows_the_number_of_its_copy() -> None:
    assert "(2)" in text_of(draw(replace(FACE, copy=2)))
    assert "(1)" not in text_of(draw(FACE))


def test_fonts_are_embedded_and_the_page_is_not_scaled_by_the_viewer() -> None:
    pdf = draw(*FACES)
    assert b"/PrintScaling /None" in pdf
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") >= 2


def test_a6_page_has_the_size_of_a6() -> None:
    width, height = pypdfium2.PdfDocument(draw(FACE))[0].get_size()
    assert (width * 25.4 / 72, height * 25.4 / 72) == pytest.approx((105, 148), abs=0.01)


@pytest.mark.parametrize("template", ["a6", "90x55"])
@pytest.mark.parametrize("face", FACES, ids=lambda face: face.first)
def test_nothing_is_drawn_at_the_edge(template: str, face: BadgeFace) -> None:
    page = pixels_of(draw(face, template=template))
    edge = 39  # a tenth of a millimetre less than the safe margin: a rounded line may touch it
    inner = page[edge:-edge, edge:-edge]
    assert int((page < 250).sum()) == int((inner < 250).sum()) > 0


@pytest.mark.parametrize("template", ["a6", "90x55"])
def test_quiet_zone_is_white(template: str) -> None:
    page = pixels_of(draw(LONG, template=template), 300)
    box = TEMPLATES[template].symbol
    dots = 300 / 25.4
    left, top = int(box.x * dots) + 2, int(box.y * dots) + 2
    square = page[top : top + int(box.width * dots) - 3, left : left + int(box.width * dots) - 3]
    quiet = int(box.width / 29 * 4 * dots) - 3
    assert (square[:quiet] == 255).all()
    assert (square[-quiet:] == 255).all()
    assert (square[:, :quiet] == 255).all()
    assert (square[:, -quiet:] == 255).all()
    assert (square == 0).any()


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_symbols_lie_on_the_printers_dots(dpi: int) -> None:
    out = BytesIO()
    sheet = SHEETS["a4-4xa6"]
    draw_badges(out, FACES, TEMPLATES["a6"], sheet, heading=HEADING, dpi=dpi)
    page = pypdfium2.PdfDocument(out.getvalue())[0]
    matrices = [shape.get_matrix() for shape in page.get_objects() if shape.type == 2]
    symbols = [matrix for matrix in matrices if matrix.a > 2]  # the others are in points
    assert len(symbols) == 4
    for matrix in symbols:
        top = page.get_height() - matrix.f
        for length in (matrix.a, matrix.d, matrix.e, top):
            dots = length / 72 * dpi
            assert dots == pytest.approx(round(dots), abs=0.002)


def test_missing_letter_is_seen_on_the_badge_and_named() -> None:
    face = replace(FACE, last="Иванова字", position="Мэр 😀")
    assert "Иванова◊" in text_of(draw(face))
    assert set(warnings_of(face)) == {
        BadgeWarning("p1", WarningKind.MISSING_GLYPH, "last", "字"),
        BadgeWarning("p1", WarningKind.MISSING_GLYPH, "position", "😀"),
    }


def test_latin_letters_in_a_cyrillic_word_and_loose_breves_are_mended() -> None:
    face = replace(FACE, first="Ăлтăнçĕ", last="И\u0306ванов")
    text = text_of(draw(face))
    assert "Ӑлтӑнҫӗ" in text
    assert "Йванов" in text
    assert warnings_of(face) == ()


def test_empty_fields_are_named_but_not_the_patronymic() -> None:
    face = replace(FACE, middle="", position="", municipality="", region="", team="")
    assert warnings_of(face) == (
        BadgeWarning("p1", WarningKind.EMPTY_FIELD, "position"),
        BadgeWarning("p1", WarningKind.EMPTY_FIELD, "municipality"),
    )


def test_broken_name_is_named() -> None:
    assert warnings_of(LONG) == (BadgeWarning("p2", WarningKind.BROKEN_NAME, "last", LONG.last),)


def test_name_below_the_smallest_size_and_cut_text_are_named() -> None:
    face = replace(FACE, first="Аа" * 20, position="слово " * 400)
    kinds = {(finding.field, finding.code) for finding in warnings_of(face, template="90x55")}
    assert ("first", WarningKind.BELOW_MINIMUM) in kinds
    assert ("position", WarningKind.CUT_TEXT) in kinds


def letter_heights(pdf: bytes, page: int) -> dict[str, float]:
    """Return the height in points of each line's first letter, by the line's text."""
    text = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    whole = text.get_text_range()
    heights = {}
    for line in whole.splitlines():
        _, bottom, _, top = text.get_charbox(whole.index(line), loose=True)
        heights[line] = round(top - bottom, 1)
    return heights


def test_first_name_is_the_largest_text_and_its_size_one_for_all() -> None:
    faces = (*FACES, replace(FACE, first="Елизавета-Александрина"))
    pdf = draw(*faces)
    pages = [letter_heights(pdf, page) for page in range(len(faces))]
    for face, heights in zip(FACES, pages[:4], strict=True):
        assert heights[face.first] == max(heights.values())
    shared = {pages[place][FACES[place].first] for place in (0, 2, 3)}
    assert len(shared) == 1  # and neither the crowded badge nor the endless name shrinks them
    assert pages[4]["Елизавета-Александрина"] < min(shared)


def test_first_badge_goes_to_the_chosen_cell_and_used_cells_stay_clean() -> None:
    pdf = draw(FACE, sheet="a4-4xa6", start=4)
    page = pixels_of(pdf)
    assert (page[:1483, :] == 255).all()
    assert (page[:, :1048] == 255).all()
    assert (page[1490:, 1060:] < 128).any()
    assert len(pypdfium2.PdfDocument(draw(FACE, LONG, sheet="a4-4xa6", start=4))) == 2


def test_empty_cells_have_no_cut_marks() -> None:
    page = pixels_of(draw(FACE, template="90x55", sheet="a4-10x90x55"))
    used = page[108:662, 148:1052]
    assert int((page < 250).sum()) == int((used < 250).sum())
    assert (page[105:115, 148:180] < 200).any()  # a mark at the used cell's corner


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"faces": ()}, Fault.NOBODY_CHOSEN),
        ({"sheet": SHEETS["a4-10x90x55"]}, Fault.SHEET_MISMATCH),
        ({"start": 2}, Fault.BAD_START),
        ({"faces": (replace(FACE, code="123"),)}, Fault.BADGE_UNREADABLE),
    ],
)
def test_what_cannot_be_drawn_leaves_the_old_file(
    tmp_path: Path, change: dict[str, object], fault: Fault
) -> None:
    out = tmp_path / "badges.pdf"
    out.write_bytes(b"old")
    wanted = {"faces": (FACE,), "template": TEMPLATES["a6"], "sheet": SHEETS["one-per-page"]}
    with pytest.raises(DeskError) as refused:
        draw_badges(out, **{**wanted, **change})  # type: ignore[arg-type]  # one wrong at a time
    assert refused.value.fault is fault
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_stopping_leaves_the_old_file(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    out = tmp_path / "badges.pdf"
    out.write_bytes(b"old")
    with pytest.raises(Cancelled):
        draw_badges(out, FACES, TEMPLATES["a6"], SHEETS["one-per-page"], tick=stop)
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_file_is_replaced_by_the_new_one(tmp_path: Path) -> None:
    out = tmp_path / "Бейджи.pdf"
    out.write_bytes(b"old")
    run = draw_badges(out, FACES, TEMPLATES["a6"], SHEETS["a4-4xa6"], start=2, heading=HEADING)
    assert (run.pages, run.badges, run.decoded) == (2, 4, 0)
    assert read_back(out, [face.code for face in FACES]).is_whole
    assert list(tmp_path.iterdir()) == [out]


def test_importing_the_engine_loads_no_drawing() -> None:
    names = "badge_pdf, badge_designs, fonts, qr, read_back"
    heavy = "{'reportlab', 'pypdfium2', 'zxingcpp', 'qrcode', 'numpy', 'PIL'}"
    code = f"import sys; from senezh_desk.files import {names}; print({heavy} & set(sys.modules))"
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=RESOURCES.parent,
    )
    assert done.stdout.strip() == "set()"
