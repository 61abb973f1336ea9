from __future__ import annotations

import io
import re
import struct
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.progress import Cancelled
from senezh_desk.domain.roster import read_roster
from senezh_desk.domain.sheet import Merge, Sheet
from senezh_desk.files.intake import MB
from senezh_desk.files.sheet_parser import clean_block
from senezh_desk.files.spreadsheet import read_pasted, read_sheets

LISTS = Path(__file__).parent / "lists"
SHARED = Path(__file__).parents[3] / "shared" / "rosters"
HEADING = ("№", "ФИО", "Город")
PEOPLE = ((1, "Лапин Илья Петрович", "Бор"), (2, "Орлова Анна Ивановна", "Тверь"))


def refusal(source: Path) -> Fault:
    with pytest.raises(DeskError) as caught:
        read_sheets(source)
    return caught.value.fault


def workbook(
    *rows: tuple[object, ...],
) -> tuple[openpyxl.Workbook, openpyxl.worksheet.worksheet.Worksheet]:
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, openpyxl.worksheet.worksheet.Worksheet)
    for row in rows:
        page.append(row)
    return book, page


def saved(book: openpyxl.Workbook, folder: Path) -> Path:
    path = folder / "list.xlsx"
    book.save(path)
    return path


def test_cells_become_clean_text(tmp_path: Path) -> None:
    book, _ = workbook(
        (7.0, 7.5, "  Ким\xa0\u200b", "Со\u00adчи", datetime(2025, 10, 24), "и\u0306"),  # noqa: DTZ001  # cells have no zone
        (79626877765, None, True, "a \n  b", datetime(2025, 10, 24, 21, 0), "=1+1"),  # noqa: DTZ001  # likewise
    )
    sheets = read_sheets(saved(book, tmp_path))
    assert sheets[0].rows[0] == ("7", "7.5", "Ким", "Сочи", "2025-10-24", "й")
    assert sheets[0].rows[1][:5] == ("79626877765", "", "TRUE", "a\nb", "2025-10-24 21:00")


def test_a_table_that_starts_far_from_the_corner_keeps_its_lines(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, openpyxl.worksheet.worksheet.Worksheet)
    page["C5"], page["C6"] = "ФИО", "Лапин Илья Петрович"
    reading = read_roster(read_sheets(saved(book, tmp_path)))
    assert (reading.header_row, reading.lines[0].row, reading.lines[0].name_column) == (5, 6, "C")


def test_formatting_of_an_xlsx_is_read(tmp_path: Path) -> None:
    book, page = workbook(
        HEADING, *PEOPLE, (3, "Кротов Олег Ильич", "Бор"), (4, "Белых Яна", "Бор")
    )
    page["B2"].font = Font(strike=True)
    page["B3"].fill = PatternFill("solid", fgColor="FFFF0000")
    page["B4"] = CellRichText(TextBlock(InlineFont(strike=True), "Кротов Олег Ильич"))
    page.row_dimensions[5].hidden = True
    page.merge_cells("C4:C5")
    marks = read_sheets(saved(book, tmp_path))[0].marks
    assert marks.struck == {(1, 1), (3, 1)}
    assert marks.filled == {(2, 1)}
    assert marks.hidden == {4}
    assert marks.merges == (Merge(3, 2, 4, 2),)


def test_hidden_sheets_say_so(tmp_path: Path) -> None:
    book, _ = workbook(HEADING, *PEOPLE)
    book.create_sheet("Тайный").append(HEADING)
    book["Тайный"].sheet_state = "veryHidden"
    assert [sheet.visible for sheet in read_sheets(saved(book, tmp_path))] == [True, False]


def test_an_old_excel_file_with_merged_cells() -> None:
    reading = read_roster(read_sheets(LISTS / "merged.xls"))
    assert len(reading.lines) == 68
    assert len({line.fields.team for line in reading.lines}) == 17
    assert len({line.fields.region for line in reading.lines}) == 17


def test_a_libreoffice_file_with_struck_and_hidden_rows() -> None:
    reading = read_roster(read_sheets(LISTS / "struck.ods"))
    assert (len(reading.lines), reading.struck, reading.hidden) == (45, 3, 2)


def test_an_old_excel_file_with_struck_and_hidden_rows() -> None:
    (sheet,) = read_sheets(LISTS / "struck.xls")
    assert sheet.marks.struck == {*((2, column) for column in range(4)), (3, 1)}
    assert sheet.marks.filled == {(4, column) for column in range(4)}
    assert sheet.marks.hidden == {6, 8}
    reading = read_roster((sheet,))
    assert (len(reading.lines), reading.struck, reading.hidden) == (7, 2, 2)


def test_formatting_of_an_old_file_that_makes_no_sense_hides_nobody(tmp_path: Path) -> None:
    whole = (LISTS / "struck.xls").read_bytes()
    spoilt = tmp_path / "spoilt.xls"  # its named styles point nowhere
    spoilt.write_bytes(
        re.sub(rb"(?s)\x93\x02\x04\x00....", b"\x93\x02\x04\x00" + b"\xff" * 4, whole)
    )
    reading = read_roster(read_sheets(spoilt))
    assert (len(reading.lines), reading.struck, reading.hidden) == (9, 0, 0)


def test_a_bomb_is_refused_by_what_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(300):
                member.write(b" " * MB)
    assert refusal(path) is Fault.ROSTER_TOO_LARGE


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    book, _ = workbook(HEADING, *PEOPLE)
    honest = saved(book, tmp_path)
    path = tmp_path / "liar.xlsx"
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(honest) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for member in source.infolist():
            content = source.read(member)
            if member.filename == "xl/worksheets/sheet1.xml":
                content += b" " * (60 * MB)
            archive.writestr(member.filename, content)
    lying = bytearray(packed.getvalue())
    with zipfile.ZipFile(io.BytesIO(bytes(lying))) as archive:
        true_size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    wanted, small = struct.pack("<I", true_size), struct.pack("<I", 1000)
    path.write_bytes(bytes(lying).replace(wanted, small))
    assert refusal(path) is Fault.ROSTER_TOO_LARGE


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "many.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(1100):
            archive.writestr(f"xl/{number}.xml", "")
    assert refusal(path) is Fault.ROSTER_TOO_LARGE


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    book, _ = workbook(HEADING, *PEOPLE)
    honest, path = saved(book, tmp_path), tmp_path / "entities.xlsx"
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{n} "{"&a" + (str(n - 1) if n else "") + ";"}">' for n in range(9)
    )
    with zipfile.ZipFile(honest) as source, zipfile.ZipFile(path, "w") as archive:
        for member in source.infolist():
            text = source.read(member).decode()
            if member.filename == "xl/worksheets/sheet1.xml":
                text = bomb + "]>" + text.replace("Бор", "&a8;")
            archive.writestr(member.filename, text)
    try:
        rows = read_sheets(path)[0].rows
    except DeskError as error:
        assert error.fault is Fault.ROSTER_TRUNCATED  # noqa: PT017  # either answer is safe
    else:
        assert "aaaa" not in str(rows)


def test_too_large_a_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as stream:
        stream.truncate(21 * MB)
    assert refusal(path) is Fault.ROSTER_TOO_LARGE


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("ФИО;Город\n" + "Лапин И. П.;Бор\n" * 200_001, encoding="utf-8")
    assert refusal(path) is Fault.ROSTER_TOO_MANY_ROWS


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.ROSTER_EMPTY),
        (b"\xef\xbb\xbf \r\n", Fault.ROSTER_EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), Fault.ROSTER_NOT_A_TABLE),
        (b"%PDF-1.7\n", Fault.ROSTER_NOT_A_TABLE),
        (bytes(range(256)) * 20, Fault.ROSTER_NOT_A_TABLE),
        (b"{\\rtf1\\ansi list}", Fault.ROSTER_WORD_DOCUMENT),
        (b"PK\x03\x04" + bytes(300), Fault.ROSTER_TRUNCATED),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + bytes(504)
            + "EncryptedPackage".encode("utf-16-le"),
            Fault.ROSTER_ENCRYPTED,
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le"),
            Fault.ROSTER_WORD_DOCUMENT,
        ),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, fault: Fault
) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert refusal(path) is fault


@pytest.mark.parametrize(
    ("member", "fault"),
    [("word/document.xml", Fault.ROSTER_WORD_DOCUMENT), ("readme.txt", Fault.ROSTER_NOT_A_TABLE)],
)
def test_other_archives_are_refused(tmp_path: Path, member: str, fault: Fault) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "text")
    assert refusal(path) is fault


def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    book, _ = workbook(HEADING, *PEOPLE)
    whole = saved(book, tmp_path).read_bytes()
    path = tmp_path / "cut.xlsx"
    for share in (3, 9):
        path.write_bytes(whole[: len(whole) * share // 10])
        assert refusal(path) is Fault.ROSTER_TRUNCATED


def test_a_damaged_member_is_refused(tmp_path: Path) -> None:
    book, _ = workbook(HEADING, *PEOPLE)
    path = saved(book, tmp_path)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo("xl/worksheets/sheet1.xml")
    start = member.header_offset + 30 + len(member.filename)
    content[start : start + 40] = b"\xff" * 40
    path.write_bytes(content)
    assert refusal(path) is Fault.ROSTER_TRUNCATED


def test_a_book_without_rows_is_refused(tmp_path: Path) -> None:
    assert refusal(saved(openpyxl.Workbook(), tmp_path)) is Fault.ROSTER_NO_ROWS


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.xlsx") is Fault.FILE_MISSING
    assert refusal(tmp_path) is Fault.CANNOT_OPEN


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    book, _ = workbook(HEADING, *PEOPLE)
    with pytest.raises(Cancelled):
        read_sheets(saved(book, tmp_path), stop)


TABLE = "N{0}ФИО{0}Должность\n1{0}Ёлкин Илья Петрович{0}Глава\n2{0}Орлова Анна Ивановна{0}Депутат\n"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp866", "koi8-r"],
)
def test_text_in_any_encoding_and_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(TABLE.format(delimiter).encode(encoding))
    rows = read_sheets(path)[0].rows
    assert rows[1] == ("1", "Ёлкин Илья Петрович", "Глава")
    assert len(rows) == 3


def test_quotes_line_breaks_and_a_separator_line() -> None:
    (sheet,) = read_pasted('sep=;\r\nФИО;Город\r\n"Лапин\nИлья";"Бор; ""Волга"""\r\n')
    assert sheet.rows[1:] == (("ФИО", "Город"), ("Лапин\nИлья", 'Бор; "Волга"'))


def test_a_stray_quote_swallows_nobody() -> None:
    lines = "".join(f"Лапин Илья Петрович;МБУ {n}\n" for n in range(60))
    (sheet,) = read_pasted('ФИО;Место\nОрлова Анна Ивановна;"Парк\n' + lines)
    assert len(sheet.rows) == 62


def test_commas_inside_cells_do_not_beat_semicolons() -> None:
    (sheet,) = read_pasted(
        "ФИО;Должность\nЛапин И. П.;Отдел труда, быта, связи\nОрлова А. И.;Отдел, суд\n"
    )
    assert {len(row) for row in sheet.rows} == {2}


def test_pasted_cells_are_a_list() -> None:
    reading = read_roster(read_pasted("ФИО\tГород\nЛапин Илья Петрович\tБор\n"))
    assert reading.lines[0].fields.municipality == "Бор"
    with pytest.raises(DeskError):
        read_pasted(" \n")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the sample lists are not beside the project")
@pytest.mark.parametrize(
    "answer", sorted(SHARED.glob("*.json")) if SHARED.is_dir() else [], ids=lambda p: p.stem
)
def test_sample_lists_give_what_stands_beside_them(answer: Path) -> None:
    import json  # noqa: PLC0415  # only where the samples are

    wanted = json.loads(answer.read_text(encoding="utf-8"))
    if "refused" in wanted:
        with pytest.raises(DeskError):
            read_roster(read_sheets(answer.with_suffix("")))
        return
    reading = read_roster(read_sheets(answer.with_suffix("")))
    found: dict[str, object] = {
        "people": len(reading.lines),
        "teams": len({line.fields.team for line in reading.lines} - {""}),
        "regions": len({line.fields.region for line in reading.lines} - {""}),
        "duplicates": reading.duplicates,
        "rejected": reading.rejected,
    }
    known = {line.fields.name for line in reading.lines}
    assert {name: found[name] for name in found if name in wanted} == {
        name: wanted[name] for name in found if name in wanted
    }
    assert set(wanted.get("names", ())) <= known


def test_sheet_is_plain_text() -> None:
    (sheet,) = read_pasted("ФИО\n=1+1\n")
    assert isinstance(sheet, Sheet)
    assert sheet.rows[1] == ("=1+1",)


@pytest.mark.parametrize("target", ["/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"])
def test_the_barest_of_workbooks_is_read(tmp_path: Path, target: str) -> None:
    names = "http://schemas.openxmlformats.org"
    inline = "<c t='inlineStr'><is><t>{}</t></is></c>"
    cells = "".join(
        f"<row>{''.join(map(inline.format, row))}</row>"
        for row in (("ФИО", "Город"), ("Лапин Илья Петрович", "Бор"))
    )
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for member, text in {
            "[Content_Types].xml": f'<Types xmlns="{names}/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{names}/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{names}/officeDocument/2006/relationships/'
            'officeDocument" Target="/xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{names}/spreadsheetml/2006/main" xmlns:r="{names}'
            '/officeDocument/2006/relationships"><sheets><sheet name="TDSheet" sheetId="1"'
            ' r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{names}/package/2006/'
            f'relationships"><Relationship Id="rId1" Type="{names}/officeDocument/2006/'
            f'relationships/worksheet" Target="{target}"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{names}/spreadsheetml/2006/main">'
            f"<sheetData>{cells}</sheetData></worksheet>",
        }.items():
            archive.writestr(member, text)
    (sheet,) = read_sheets(path)
    assert sheet.name == "TDSheet"
    assert sheet.rows == (("ФИО", "Город"), ("Лапин Илья Петрович", "Бор"))


def test_an_encrypted_libreoffice_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", b"\x93\x01\xfe" * 100)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:full-path='
            '"content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        )
    assert refusal(path) is Fault.ROSTER_ENCRYPTED


@pytest.mark.parametrize(
    "start", ["<html><table>", "\ufeff<?xml version='1.0'?>", "<!DOCTYPE html>"]
)
def test_a_page_named_as_a_workbook_is_refused_as_unknown(tmp_path: Path, start: str) -> None:
    path = tmp_path / "list.xls"
    path.write_text(f"{start}<tr><td>ФИО</td></tr>", encoding="utf-8")
    assert refusal(path) is Fault.ROSTER_UNKNOWN_FORMAT


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("а\x1fб", "а\x1fб"),
        (" а\x1fб", "а\x1fб"),
        ("а\x1fб\n\x1eв\x1f", "а\x1fб\x1eв\x1f"),
        ("а\n\x1fб \x1e\nв", "а\x1fб\x1eв"),
        ("а\r\nб\x1fв  г\xa0", "а\nб\x1fв г"),
        ("№ 1\x1f«а»\x1f— б\u200b", "№ 1\x1f«а»\x1f— б"),
    ],
)
def test_joined_cells_become_clean(written: str, clean: str) -> None:
    assert clean_block(written) == clean
