"""Papers as Word documents: the same rows, to be changed by hand before they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.papers.paper import Align
from senezh_desk.files.safe_write import unlike, written_aside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from docx.document import Document
    from docx.section import Section
    from docx.shared import Length
    from docx.table import Table, _Cell, _Row

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.papers.paper import Paper

_FONT, _SIZE = "PT Sans", 9


def write_documents(path: Path, papers: Sequence[Paper], labels: Labels) -> int:
    """Write papers into one document, each from a new sheet; reopen it and return its rows.

    Raises DeskError as `written_aside`, and EXPORT_FAILED where the file read back differs.
    """
    import docx  # noqa: PLC0415  # loaded on first use
    from docx.enum.section import WD_SECTION  # noqa: PLC0415  # loaded on first use

    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.title = papers[0].title if papers else ""
    for number, paper in enumerate(papers):
        section = document.sections[0] if number == 0 else document.add_section(WD_SECTION.NEW_PAGE)
        _set_up(section, paper, labels)
        _add(document, paper)
    wanted = sum(len(paper.rows) + 1 for paper in papers)
    with written_aside(path) as part:
        document.save(str(part))
        found = sum(len(table.rows) for table in docx.Document(str(part)).tables)
        if found != wanted:
            raise unlike(path, wanted, found)
    return wanted - len(papers)


def _set_up(section: Section, paper: Paper, labels: Labels) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415  # loaded on first use
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  # loaded on first use
    from docx.shared import Mm  # noqa: PLC0415  # loaded on first use

    size = (297, 210) if paper.landscape else (210, 297)
    section.orientation = WD_ORIENT.LANDSCAPE if paper.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(size[0]), Mm(size[1])
    section.left_margin, section.right_margin = Mm(20), Mm(10)
    section.top_margin, section.bottom_margin = Mm(12), Mm(16)
    section.footer.is_linked_to_previous = False
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    told = labels.headings.get("sheet_of", "{sheet} / {sheets}")
    before, _, rest = told.partition("{sheet}")
    between, _, after = rest.partition("{sheets}")
    for text, field in ((before, "PAGE"), (between, "SECTIONPAGES"), (after, "")):
        foot.add_run(text)
        if field:
            _add_field(foot.add_run(), field)
    _restart_numbers(section)


def _add_field(run: object, instruction: str) -> None:
    """Put a field into a run: Word works it out when the page is laid out."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  # loaded on first use
    from docx.oxml.ns import qn  # noqa: PLC0415  # loaded on first use

    element = run._r  # type: ignore[attr-defined]  # noqa: SLF001  # the library has no word for fields
    for kind in ("begin", "", "end"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = instruction
        element.append(part)


def _restart_numbers(section: Section) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415  # loaded on first use
    from docx.oxml.ns import qn  # noqa: PLC0415  # loaded on first use

    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    section._sectPr.append(numbers)  # noqa: SLF001  # the library has no word for page numbers


def _add(document: Document, paper: Paper) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  # loaded on first use
    from docx.shared import Mm, Pt  # noqa: PLC0415  # loaded on first use

    opening = [(line, False) for line in paper.above]
    opening += [(paper.title, True), *((line, False) for line in paper.about)]
    for text, bold in opening:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(2)
        run = paragraph.add_run(text)
        run.bold = bold
        run.font.name, run.font.size = _FONT, Pt(13 if bold else 10)
    table = document.add_table(rows=0, cols=len(paper.columns), style="Table Grid")
    table.autofit = False
    room = (297 if paper.landscape else 210) - 30
    shares = sum(column.width for column in paper.columns)
    widths = [Mm(room * column.width / shares) for column in paper.columns]
    _add_row(table, tuple(c.heading for c in paper.columns), widths, bold=True)
    _repeat(table)
    aligns = [column.align for column in paper.columns]
    for row in paper.rows:
        made = _add_row(table, row, widths, bold=len(row) == 1, aligns=aligns)
        if paper.row_height and len(row) > 1:
            made.height = Mm(paper.row_height)
    for line in filter(None, paper.foot):
        run = document.add_paragraph().add_run(line)
        run.font.name, run.font.size = _FONT, Pt(10)


def _add_row(
    table: Table,
    texts: tuple[str, ...],
    widths: Sequence[Length],
    *,
    bold: bool,
    aligns: Sequence[Align] = (),
) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # the library types it in part
    cells: list[_Cell] = list(row.cells)
    for cell, width in zip(cells, widths, strict=True):
        cell.width = width
    if len(texts) == 1 and len(cells) > 1:
        cells = [cells[0].merge(cells[-1])]
    for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        _fill(cell, text, bold=bold, align=aligns[place] if place < len(aligns) else Align.LEFT)
    return row


def _fill(cell: _Cell, text: str, *, bold: bool, align: Align) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  # loaded on first use
    from docx.shared import Pt  # noqa: PLC0415  # loaded on first use

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.alignment = {
        Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
        Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
        Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    }[align]
    run = paragraph.add_run(text)
    run.bold = bold
    run.font.name, run.font.size = _FONT, Pt(_SIZE)


def _repeat(table: Table) -> None:
    """Have the table's head stand on every sheet."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  # loaded on first use

    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # no word for it
