from __future__ import annotations

import csv
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.day_table import Cell, CellKind, ExportColumn, ExportTable
from senezh_desk.domain.labels import Labels
from senezh_desk.files.delimited_out import inert, write_csv

if TYPE_CHECKING:
    from pathlib import Path

LABELS = Labels("ru", fields={"last": "Фамилия"})


def text_table(*cells: Cell) -> ExportTable:
    return ExportTable("t", (ExportColumn("last"),), tuple((cell,) for cell in cells))


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_a_csv_opens_in_russian_excel_with_its_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert (
        write_csv(path, text_table("Һөйөндөков; мл.", 'кафе "Сенеж"', "в две\nстроки"), LABELS) == 3
    )
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" + "Фамилия\r\n".encode())
    assert read(path)[1:] == [["Һөйөндөков; мл."], ['кафе "Сенеж"'], ["в две\nстроки"]]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A",
        "  =1+1",
        "\u00a0=1+1",
        "\0=1+1",
    ],
)
def test_a_formula_like_text_stays_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, text_table(text), LABELS)
    assert read(path)[1] == ["'" + text.replace("\0", "")]


def test_a_phone_stays_whole_and_readable() -> None:
    assert inert("+7 (000) 555-01-11") == "'+7 (000) 555-01-11"
    assert inert("8 (000) 555-01-11") == "8 (000) 555-01-11"


def test_a_hyphen_within_a_name_is_left_alone() -> None:
    assert inert("Зәйнуллина-Белова") == "Зәйнуллина-Белова"


def test_a_heading_that_looks_like_a_formula_is_guarded_too(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    table = ExportTable("t", (ExportColumn("extra_1", title="=Столбец"),), ())
    assert write_csv(path, table, LABELS) == 0
    assert read(path) == [["'=Столбец"]]


@pytest.mark.parametrize(("language", "share"), [("ru", "66,7%"), ("en", "66.7%")])
def test_dates_are_iso_and_shares_in_the_languages_form(
    tmp_path: Path, language: str, share: str
) -> None:
    kinds = (CellKind.DATE, CellKind.DATETIME, CellKind.TIME, CellKind.INTEGER, CellKind.PERCENT)
    columns = tuple(ExportColumn(kind, kind) for kind in (*kinds, CellKind.TEXT))
    day = date(2025, 10, 26)
    row = (day, datetime.combine(day, time(9, 5)), time(9, 5), -3, 2 / 3, None)
    path = tmp_path / "a.csv"
    write_csv(path, ExportTable("t", columns, (row,)), Labels(language))
    assert read(path)[1] == ["2025-10-26", "2025-10-26 09:05:00", "09:05:00", "-3", share, ""]


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "1.csv", tmp_path / "2.csv"
    for path in (one, other):
        write_csv(path, text_table("Ёлкина", "Ершова"), LABELS)
    assert one.read_bytes() == other.read_bytes()
