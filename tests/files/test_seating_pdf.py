from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.progress import Cancelled
from senezh_desk.domain.seating.papers import PaperKind, PaperPerson, PaperTable, SeatingPaper
from senezh_desk.files.seating_pdf import write_seating

if TYPE_CHECKING:
    from pathlib import Path

NAMES = tuple(f"Һөйөндөков Айҙар {n}" for n in range(24))
ROUNDS = ("Раунд 1", "Раунд 2")
PAPER = SeatingPaper(
    "Школа · Знакомство",
    ROUNDS,
    tuple(
        PaperTable(f"Стол {n + 1}", "Финансы", (NAMES[n * 8 : n * 8 + 8],) * 2, ("Станция 1",) * 2)
        for n in range(3)
    ),
    tuple(PaperPerson(name, ("Стол 1", "")) for name in NAMES),
)


def texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize(
    ("kind", "pages"),
    [
        (PaperKind.TABLE_CARDS, 3),
        (PaperKind.ITINERARIES, 3),
        (PaperKind.BY_TABLE, 2),
        (PaperKind.BY_NAME, 1),
        (PaperKind.ROUTES, 3),
    ],
)
def test_every_paper_names_everybody_in_their_own_letters(
    kind: PaperKind, pages: int, tmp_path: Path
) -> None:
    out = tmp_path / "paper.pdf"
    assert write_seating(out, kind, PAPER) == pages
    found = texts(out)
    assert len(found) == pages
    whole = "\n".join(found)
    assert [name for name in NAMES if name not in whole] == []
    assert "Стол 1" in whole


def test_a_person_without_a_seat_in_a_round_reads_a_dash(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    write_seating(out, PaperKind.BY_NAME, PAPER)
    assert "—" in texts(out)[0]


def test_a_stopped_paper_leaves_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    out.write_text("старый", encoding="utf-8")

    def stop(done: int, _: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_seating(out, PaperKind.ITINERARIES, PAPER, stop)
    assert out.read_text(encoding="utf-8") == "старый"


def test_a_plan_with_nobody_is_no_paper(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refused:
        write_seating(tmp_path / "x.pdf", PaperKind.BY_NAME, SeatingPaper("", (), (), ()))
    assert refused.value.fault is Fault.NOBODY_CHOSEN
