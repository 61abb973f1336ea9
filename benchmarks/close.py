"""Close: a day of 10,000 people and 12 sessions leaves as files, against the bare writers."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.attended import SESSIONS, attended_file
from benchmarks.figure import Figure
from senezh_desk.domain.day_report import day_tables
from senezh_desk.domain.fitting import Font
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.papers.official import OfficialHeading
from senezh_desk.domain.papers.sheets import SheetWish, attendance_sheets, sign_in_sheets
from senezh_desk.files import fonts
from senezh_desk.services.export import ExportService

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from senezh_desk.domain.day_table import ExportTable
    from senezh_desk.domain.papers.paper import Paper

PEOPLE = 10_000
GOAL = 3.0
_LINES = 40  # of a reference page


def measure(people: int = PEOPLE) -> list[Figure]:
    """Return how long the close takes in seconds, all its checks included."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        return [_measure(Path(folder), people)]


def _measure(folder: Path, people: int) -> Figure:
    file, clock, day = attended_file(folder / "programme.senezh", people)
    labels = Labels("ru")
    service = ExportService(file, clock, labels)
    started = perf_counter()
    service.close(folder / "out", day)
    ours = perf_counter() - started
    record = service.record(day)
    papers = [*attendance_sheets(day, record.matrix, OfficialHeading(), labels)]
    for session in record.matrix.facts.sessions:
        papers += sign_in_sheets(session, record.matrix, SheetWish(), OfficialHeading(), labels)
    tables = day_tables(record, labels)
    started = perf_counter()
    _write_cells(folder / "bare.xlsx", tables)
    _draw_lines(folder / "bare.pdf", papers)
    reference = perf_counter() - started
    file.close()
    return Figure(f"close {people} x {SESSIONS}", ours, reference, ours / reference, GOAL, "s")


def _write_cells(path: Path, tables: Iterable[ExportTable]) -> None:
    """Write the same cells by bare xlsxwriter."""
    from xlsxwriter import Workbook  # noqa: PLC0415  # as the program does

    with Workbook(path, {"constant_memory": True, "in_memory": False}) as book:
        moment = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
        for table in tables:
            sheet = book.add_worksheet(table.key)
            for number, row in enumerate(table.rows):
                for column, cell in enumerate(row):
                    if cell is None or cell == "":
                        continue
                    if isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    elif isinstance(cell, int | float):
                        sheet.write_number(number, column, cell)
                    else:
                        sheet.write_datetime(number, column, cell, moment)


def _draw_lines(path: Path, papers: Sequence[Paper]) -> None:
    """Draw the same texts by bare reportlab, a text object a page."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # as the program does

    fonts.register_all()
    canvas = Canvas(BytesIO(), pagesize=(842, 595))
    for paper in papers:
        for first in range(0, len(paper.rows), _LINES):
            text = canvas.beginText()
            text.setFont(fonts.NAMES[Font.REGULAR], 9)
            for number, row in enumerate(paper.rows[first : first + _LINES]):
                for column, cell in enumerate(row):
                    text.setTextOrigin(40 + column * 45, 560 - number * 13)
                    text.textLine(cell)
            canvas.drawText(text)
            canvas.showPage()
    path.write_bytes(canvas.getpdfdata())
