from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

if TYPE_CHECKING:
    from tests.cli.conftest import Program

SHARED = Path(__file__).parents[2] / "../shared/rosters"
COUNTS = ("people", "new", "changed", "same", "missing", "duplicates", "rejected")


def counts(answer: dict[str, Any]) -> tuple[int, ...]:
    return tuple(answer[name] for name in COUNTS)


def write_list(program: Program, text: str, name: str = "новый список.csv") -> Path:
    path = program.file.with_name(name)
    path.write_text(text, encoding="utf-8")
    return path


def test_new_makes_a_programme(bare: Program) -> None:
    bare.file.parent.mkdir()
    answer = bare.run("new", bare.file, "--name", "Города", "--json")
    assert (answer.status, answer.json) == (0, {"file": str(bare.file)})
    assert bare.ask("people") == []


def test_new_gives_a_name_without_suffix_its_own(bare: Program) -> None:
    bare.file.parent.mkdir()
    plain = bare.file.with_suffix("")
    answer = bare.run("new", plain, "--name", "Города")
    assert answer.status == 0
    assert str(bare.file) in answer.out
    assert bare.file.is_file()


def test_new_wants_a_file_name(bare: Program) -> None:
    answer = bare.run("new", "", "--name", "Города")
    assert (answer.status, answer.out) == (2, "")


def test_new_never_touches_a_file_that_is_there(program: Program) -> None:
    answer = program.run("new", program.file, "--name", "Города", "--json")
    assert (answer.status, answer.json["refused"]) == (1, "file_exists")
    assert len(program.ask("people")) == 5


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 2),
        (("--name", " "), 2),
        (("--name", "Города", "--from", "завтра"), 2),
        (("--name", "Города", "--zone", "Europe/Nowhere"), 1),
        (("--name", "Города", "--from", "2026-03-13", "--to", "2026-03-10"), 1),
    ],
)
def test_new_makes_nothing_of_what_cannot_be(
    bare: Program, arguments: tuple[str, ...], status: int
) -> None:
    bare.file.parent.mkdir()
    answer = bare.run("new", bare.file, *arguments)
    assert (answer.status, answer.out) == (status, "")
    assert list(bare.file.parent.iterdir()) == []


def test_a_list_goes_in_once(program: Program) -> None:
    roster = program.file.with_name("список участников.csv")
    again = program.ask("import", roster)
    assert counts(again) == (5, 0, 0, 5, 0, 0, 0)
    assert [issue["reason"] for issue in again["issues"]] == ["namesake"]
    assert len(program.ask("people")) == 5


def test_a_dry_run_shows_what_would_change_and_writes_nothing(program: Program) -> None:
    roster = write_list(
        program, "Фамилия;Имя;Отчество;Команда\nЁлкин;Пётр;Ильич;Тула\nНовикова;Вера;;Тула\n"
    )
    entries = program.ask("verify")["entries"]
    looked = program.ask("import", roster, "--dry-run")
    assert counts(looked)[:5] == (2, 1, 1, 0, 4)
    assert program.ask("verify")["entries"] == entries
    done = program.ask("import", roster)
    assert counts(done) == counts(looked)
    assert program.ask("people", "Ёлкин")[0]["team"] == "Тула"


def test_lines_left_out_are_told_with_their_place(program: Program) -> None:
    roster = write_list(program, "Фамилия;Имя;Телефон\nНовикова;Вера;12\n;;+7 900 000-00-00\n")
    answer = program.ask("import", roster)
    assert answer["rejected"] == 1
    told = {issue["reason"]: issue for issue in answer["issues"]}
    assert set(told["bad_phone"]) >= {"row", "column", "reason", "value", "text"}
    phone = told["bad_phone"]
    assert (phone["row"], phone["column"], phone["value"]) == (2, "C", "12")
    assert told["no_name"]["row"] == 3
    said = program("import", roster).out
    assert "строка 2" in said


def test_columns_can_be_named(program: Program) -> None:
    roster = write_list(program, "Фамилия;Имя;Шифр\nНовикова;Вера;Тула\n")
    assert program("import", roster, "--map", "team=Шифр").status == 0
    assert program.ask("people", "Новикова")[0]["team"] == "Тула"
    assert program("import", roster, "--map", "team").status == 2
    wrong = program("import", roster, "--map", "team=Z", "--json")
    assert (wrong.status, wrong.json["refused"]) == (1, "roster_bad_mapping")


def workbook(program: Program) -> Path:
    """Write a list with a struck-out and a hidden line on its second sheet."""
    book = Workbook()
    first = book.worksheets[0]
    first.append(["Смета"])
    sheet = book.create_sheet("Люди")
    for row in (
        ("Фамилия", "Имя", "Отчество"),
        ("Новикова", "Вера", "Ильинична"),
        ("Зайцев", "Олег", "Юрьевич"),
        ("Панин", "Глеб", "Юрьевич"),
    ):
        sheet.append(row)
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    sheet.row_dimensions[4].hidden = True
    path = program.file.with_name("книга.xlsx")
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ((), ["Новикова", "Панин"]),
        (("--struck", "in"), ["Зайцев", "Новикова", "Панин"]),
        (("--hidden", "out"), ["Новикова"]),
    ],
)
def test_struck_and_hidden_lines_are_taken_or_left(
    empty: Program, options: tuple[str, ...], names: list[str]
) -> None:
    answer = empty.ask("import", workbook(empty), "--sheet", "Люди", *options)
    assert (answer["struck"], answer["hidden"], answer["sheets"]) == (1, 1, ["Люди"])
    assert [one["last"] for one in empty.ask("people")] == names


def test_a_sheet_that_is_not_there_is_refused(empty: Program) -> None:
    answer = empty("import", workbook(empty), "--sheet", "Гости", "--json")
    assert (answer.status, answer.json["refused"]) == (1, "roster_no_such_sheet")


def test_a_refused_list_says_why_and_leaves_the_roster(program: Program) -> None:
    before = program.file.stat().st_mtime_ns
    answer = program("import", write_list(program, "город;год\nТула;2026\n"), "--json")
    assert answer.status == 1
    assert answer.json["refused"] == "roster_no_names"
    assert answer.err == f"{answer.json['text']}\n"
    missing = program("import", program.file.with_name("нет.csv"), "--json")
    assert (missing.status, missing.json["refused"]) == (1, "file_missing")
    assert len(program.ask("people")) == 5
    assert program.file.stat().st_mtime_ns == before


def test_people_come_by_name_and_carry_all_that_is_known(program: Program) -> None:
    people = program.ask("people")
    assert [one["last"] for one in people] == [
        "Абрамова",
        "Ёлкин",
        "Кузнецова",
        "Кузнецова",
        "Яковлев",
    ]
    first = people[0]
    assert len(first.pop("code")) == 17
    assert first.pop("id")
    assert first == {
        "number": 1,
        "name": "Абрамова Әлфия Наилевна",
        "last": "Абрамова",
        "first": "Әлфия",
        "middle": "Наилевна",
        "team": "Арск",
        "municipality": "Арский район",
        "region": "Республика Татарстан",
        "position": "",
        "category": "participant",
        "present": False,
        "since": None,
        "phone": "+7 900 000-00-01",
        "email": "",
        "room": "",
        "diet": "",
        "note": "",
        "head": False,
        "source_id": "",
        "extra": {},
        "status": "listed",
        "walk_in": False,
    }


def test_a_query_brings_the_best_match_first(program: Program) -> None:
    assert program.ask("people", "zrjdktd", "--limit", "1")[0]["last"] == "Яковлев"
    assert len(program.ask("people", "Кузнецова", "--limit", "1")) == 1
    assert program("people", "--limit", "0").status == 2


def test_people_are_a_table_to_read(program: Program) -> None:
    lines = program("people").out.splitlines()
    assert len(lines) == 6
    assert lines[1].startswith("1  Абрамова Әлфия Наилевна")
    assert program("people", "щщщщщщщ").out == ""


@pytest.mark.skipif(not SHARED.is_dir(), reason="the organisers' files are not here")
@pytest.mark.parametrize("told", sorted(SHARED.glob("*.json")), ids=lambda path: path.stem)
def test_an_organisers_file_gives_what_stands_beside_it(empty: Program, told: Path) -> None:
    wanted = json.loads(told.read_text(encoding="utf-8"))
    answer = empty("import", told.with_suffix(""), "--json")
    if "refused" in wanted:
        assert (answer.status, len(answer.err.splitlines())) == (1, 1)
        return
    assert answer.status == 0
    people = empty.ask("people")
    found = {
        **answer.json,
        "teams": len({one["team"] for one in people} - {""}),
        "regions": len({one["region"] for one in people} - {""}),
    }
    names = wanted.pop("names", [])
    assert {key: found[key] for key in wanted} == wanted
    assert set(names) <= {one["name"] for one in people}
