from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import openpyxl
import pytest

from senezh_desk.domain.day_table import CellKind, ExportColumn, ExportTable
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.progress import Cancelled, no_tick
from senezh_desk.files.workbook import write_workbook

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2025, 10, 26)
LABELS = Labels(
    "ru",
    fields={"last": "Фамилия"},
    headings={"number": "№", "at": "Время"},
    sheets={"people": "Участники", "totals": "Итоги"},
)
PEOPLE = ExportTable(
    "people",
    (
        ExportColumn("number", CellKind.INTEGER, 6),
        ExportColumn("last", width=20),
        ExportColumn("at", CellKind.DATETIME, 16),
        ExportColumn("day", CellKind.DATE),
        ExportColumn("hour", CellKind.TIME),
    ),
    tuple(
        (n, name, datetime.combine(DAY, time(9, n)), DAY, time(9, n))
        for n, name in enumerate(("Ёлкина", "=1+1", "http://example.org", "0012", "+7 000"), 1)
    ),
)
TOTALS = ExportTable("totals", (ExportColumn("share", CellKind.PERCENT),), ((0.5,), (None,)))


def written(tmp_path: Path, *tables: ExportTable) -> Path:
    path = tmp_path / "Посещаемость.xlsx"
    write_workbook(path, tables, LABELS, no_tick, title="Школа & Ко", day=DAY)
    return path


def test_each_table_is_a_sheet_with_its_rows_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert write_workbook(path, (PEOPLE, TOTALS), LABELS, no_tick) == 7
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Участники", "Итоги"]
    assert [cell.value for cell in book["Участники"][1]][:3] == ["№", "Фамилия", "Время"]


def test_text_stays_text_whatever_it_looks_like(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path, PEOPLE))["Участники"]
    for row, (_, text, *_rest) in enumerate(PEOPLE.rows, start=2):
        cell = sheet.cell(row, 2)
        assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_dates_and_times_are_real_ones(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path, PEOPLE))["Участники"]
    assert sheet["C2"].value == datetime.combine(DAY, time(9, 1))
    assert sheet["C2"].number_format == "dd.mm.yyyy hh:mm"
    assert sheet["D2"].value == datetime.combine(DAY, time())
    assert sheet["E2"].value == time(9, 1)
    assert sheet["A2"].value == 1


def test_a_sheet_is_ready_to_filter_and_print(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path, PEOPLE))["Участники"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:E6"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in {None, 1}  # one page wide is what absence means
    assert sheet.page_setup.fitToHeight == 0  # as many pages long as it takes
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.oddHeader.left.text == "Школа && Ко"


def test_a_long_text_gets_the_height_its_lines_need(tmp_path: Path) -> None:
    rows = (("Ёлкина",), ("Заместитель главы по экономике и финансам",))
    table = ExportTable("people", (ExportColumn("last", width=20),), rows)
    sheet = openpyxl.load_workbook(written(tmp_path, table))["Участники"]
    assert sheet.row_dimensions[2].height is None
    assert sheet.row_dimensions[3].height == 45


def test_an_empty_table_is_a_sheet_with_headings(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path, replace(PEOPLE, rows=())))["Участники"]
    assert sheet.max_row == 1


def test_blank_cells_at_the_end_are_no_lost_rows(tmp_path: Path) -> None:
    blank = ExportTable("totals", (ExportColumn("last"), ExportColumn("number")), (("", None),) * 3)
    path = tmp_path / "a.xlsx"
    assert write_workbook(path, (blank,), LABELS, no_tick) == 3


@pytest.mark.parametrize("text", ["a\x01b", "_x0041_", "x" * 40_000, "в две\nстроки", "🎪"])
def test_odd_text_does_not_break_the_file(tmp_path: Path, text: str) -> None:
    table = ExportTable("people", (ExportColumn("last"),), ((text,), ("Ёлкина",)))
    sheet = openpyxl.load_workbook(written(tmp_path, table))["Участники"]
    assert sheet["A3"].value == "Ёлкина"
    assert len(sheet["A2"].value) <= 32_767


def test_sheet_names_that_excel_refuses_are_made_fit(tmp_path: Path) -> None:
    odd = replace(LABELS, sheets={"people": "Участники: [все]/'", "totals": "И" * 40})
    path = tmp_path / "a.xlsx"
    write_workbook(path, (PEOPLE, TOTALS, replace(TOTALS, key="people")), odd, no_tick)
    assert openpyxl.load_workbook(path).sheetnames == ["Участники   все", "И" * 31, "people"]


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    first = written(tmp_path, PEOPLE, TOTALS).read_bytes()
    assert written(tmp_path, PEOPLE, TOTALS).read_bytes() == first


def test_stopping_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_workbook(path, (PEOPLE,), LABELS, stop)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_progress_ends_at_the_number_of_rows(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_workbook(
        tmp_path / "a.xlsx", (PEOPLE,), LABELS, lambda done, total: seen.append((done, total))
    )
    assert seen[0] == (0, 5)
    assert seen[-1] == (5, 5)


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DeskError) as caught:
        write_workbook(tmp_path / "file" / "a.xlsx", (PEOPLE,), LABELS, no_tick)
    assert caught.value.fault is Fault.CANNOT_WRITE
