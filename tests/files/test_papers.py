"""Papers on disk: every row there, heads on every sheet, sheets counted, or no file at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pypdfium2
import pytest

from senezh_desk.domain.labels import Labels
from senezh_desk.domain.papers.paper import Align, Paper, PaperColumn
from senezh_desk.domain.progress import Cancelled
from senezh_desk.files.paper_docx import write_documents
from senezh_desk.files.paper_pdf import write_papers

if TYPE_CHECKING:
    from pathlib import Path

LABELS = Labels("ru", headings={"sheet_of": "Лист {sheet} из {sheets}"})


def paper(rows: int, row_height: float = 0) -> Paper:
    return Paper(
        "Ведомость",
        (
            PaperColumn("№", 10, Align.RIGHT),
            PaperColumn("Фамилия", 90),
            PaperColumn("Лекция о городской среде 10:00", 10, Align.CENTRE, upright=True),
        ),
        (("Команда 1",), *((str(n), f"Иванов{n}", "09:05") for n in range(1, rows + 1))),
        ("Академия",),
        ("25 октября 2025",),
        ("По списку 5", "Методист ______"),
        row_height=row_height,
    )


def texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_every_row_is_on_paper_and_every_sheet_has_head_and_number(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    assert write_papers(out, [paper(100), paper(3)], LABELS) == len(texts(out))
    pages = texts(out)
    whole = "\n".join(pages)
    assert all(f"Иванов{n}" in whole for n in range(1, 101))
    assert all("Фамилия" in page for page in pages)
    sheets = len(pages) - 1
    assert all(f"Лист {n} из {sheets}" in page for n, page in enumerate(pages[:-1], start=1))
    assert "Лист 1 из 1" in pages[-1]
    assert "Академия" in pages[0]
    assert "Академия" not in pages[1]
    assert "По списку 5" in pages[sheets - 1]


def test_a_text_wider_than_its_column_runs_on_in_further_lines(tmp_path: Path) -> None:
    long = "Администрация муниципального района " * 6 + "Ы" * 90
    out = tmp_path / "a.pdf"
    write_papers(out, [replace(paper(0), rows=(("1", long, ""),))], LABELS)
    found = "".join("".join(texts(out)).split())
    assert "".join(long.split()) in found


def test_stopped_work_leaves_no_file(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_papers(tmp_path / "a.pdf", [paper(5)], LABELS, stop)
    assert list(tmp_path.iterdir()) == []


def test_a_word_document_holds_the_same_rows_under_a_repeated_head(tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    assert write_documents(out, [paper(30, row_height=9), paper(2)], LABELS) == 34
    document = docx.Document(str(out))
    first = document.tables[0]
    assert [cell.text for cell in first.rows[0].cells][:2] == ["№", "Фамилия"]
    assert first.rows[1].cells[0].text == first.rows[1].cells[2].text == "Команда 1"
    assert [row.cells[1].text for row in first.rows[2:]] == [f"Иванов{n}" for n in range(1, 31)]
    assert "tblHeader" in first.rows[0]._tr.xml
    foot = document.sections[0].footer.paragraphs[0]._p.xml
    assert "PAGE" in foot
    assert "SECTIONPAGES" in foot
