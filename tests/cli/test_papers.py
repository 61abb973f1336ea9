from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import pyzipper
import zxingcpp

if TYPE_CHECKING:
    from tests.cli.conftest import Program


def codes_on(path: Path) -> set[str]:
    """Return every QR text of a PDF, as another program reads it."""
    document = pypdfium2.PdfDocument(path)
    try:
        return {
            found.text
            for page in document
            for found in zxingcpp.read_barcodes(page.render(scale=203 / 72).to_pil())
        }
    finally:
        document.close()


def test_badges_hold_everybodys_code(program: Program) -> None:
    out = program.file.with_name("бейджи на печать.pdf")
    made = program.ask("badges", out)
    assert (made["pages"], made["badges"], made["decoded"]) == (5, 5, 5)
    assert codes_on(out) == set(program.codes().values())
    assert {"person", "name", "code", "field", "value", "text"} == set(made["warnings"][0])


def test_badges_of_whom_a_query_finds(program: Program) -> None:
    out = program.file.with_name("b.pdf")
    made = program.ask("badges", out, "Яковлев")
    assert (made["badges"], made["decoded"]) == (1, 1)
    assert codes_on(out) == {program.codes()["Яковлев Торжок"]}


def test_badges_made_once_are_not_made_again_until_they_change(program: Program) -> None:
    out = program.file.with_name("b.pdf")
    assert program.ask("badges", out, "Яковлев", "--changed")["badges"] == 1
    assert program.ask("badges", out, "--changed")["badges"] == 4
    out.unlink()
    nothing = {"pages": 0, "badges": 0, "warnings": [], "decoded": 0, "file": None}
    assert program.ask("badges", out, "--changed") == nothing
    assert "файл не записан" in program("badges", out, "--changed").out
    assert not out.exists()
    nobody = program("badges", out, "Щукарев", "--changed", "--json")
    assert (nobody.status, nobody.json["refused"]) == (1, "nobody_chosen")


@pytest.mark.parametrize(
    ("options", "status", "refused"),
    [
        (("--template", "A0"), 1, "no_such_template"),
        (("--sheet", "A0"), 1, "no_such_sheet"),
        (("--start", "999"), 1, "bad_start"),
        (("--start", "0"), 2, ""),
    ],
)
def test_badges_that_cannot_be_made_are_refused(
    program: Program, options: tuple[str, ...], status: int, refused: str
) -> None:
    out = program.file.with_name("b.pdf")
    answer = program("badges", out, *options, "--json")
    assert answer.status == status
    assert not out.exists()
    assert refused in answer.out


def test_a_sheet_takes_several_badges_from_the_place_that_is_free(program: Program) -> None:
    services = program.services()
    templates, sheets = services.badges.templates(), services.badges.sheets()
    services.close()
    fitting = [
        (template, sheet)
        for template in templates
        for sheet in sheets
        if sheet != next(iter(sheets))
    ]
    made = []
    for template, sheet in fitting:
        out = program.file.with_name(f"{template} {sheet}.pdf")
        asked = ("--template", template, "--sheet", sheet, "--start", "2", "--json")
        answer = program("badges", out, *asked)
        if answer.status == 0:
            made.append(answer.json)
    assert made
    assert all(one["decoded"] == one["badges"] == 5 for one in made)
    assert any(one["pages"] < 5 for one in made)


def test_badges_say_what_to_look_at(program: Program) -> None:
    said = program("badges", program.file.with_name("b.pdf")).out.splitlines()
    assert said[0].startswith("Бейджей: 5")
    assert any("Яковлев Өлөксөй" in line for line in said[1:])


def test_the_day_leaves_as_files_with_their_sums(program: Program) -> None:
    program("check-in", program.codes()["Ёлкин Арск"], "--at", "2026-03-10T09:14")
    folder = program.file.with_name("выгрузка")
    made = program.ask("export", folder, "--day", "2026-03-10")
    paths = [Path(file["path"]) for file in made["files"]]
    assert {path.suffix for path in paths} == {".xlsx", ".pdf", ".csv", ".sqlite", ".json"}
    for path, file in zip(paths, made["files"], strict=True):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file["sha256"]
        assert isinstance(file["rows"], int)
    assert all("2026-03-10" in str(path) for path in paths)


def test_only_the_formats_asked_for_are_written(program: Program) -> None:
    folder = program.file.with_name("выгрузка")
    made = program.ask("export", folder, "--day", "2026-03-10", "--formats", "csv")
    suffixes = {Path(file["path"]).suffix for file in made["files"]}
    assert suffixes == {".csv", ".json"}
    wrong = program("export", folder, "--formats", "csv,docx", "--json")
    assert (wrong.status, wrong.json["refused"]) == (1, "bad_format")
    assert program("export", folder, "--day", "вчера").status == 2


def test_a_password_seals_the_day(program: Program) -> None:
    folder = program.file.with_name("выгрузка")
    secret = program.file.with_name("пароль.txt")
    secret.write_text("сенеж 2026\r\nвторая строка\r\n", encoding="utf-8")
    made = program.ask("export", folder, "--day", "2026-03-10", "--password-file", secret)
    (file,) = made["files"]
    with pyzipper.AESZipFile(file["path"]) as archive:
        archive.setpassword("сенеж 2026".encode())
        assert archive.testzip() is None
    assert [path.name for path in folder.iterdir()] == [Path(file["path"]).name]


@pytest.mark.parametrize(("text", "status"), [("", 2), ("\nсекрет", 2), (None, 1)])
def test_a_day_never_leaves_open_for_want_of_a_password(
    program: Program, text: str | None, status: int
) -> None:
    folder = program.file.with_name("выгрузка")
    secret = program.file.with_name("пароль.txt")
    if text is not None:
        secret.write_text(text, encoding="utf-8")
    assert program("export", folder, "--password-file", secret).status == status
    assert not folder.exists()
