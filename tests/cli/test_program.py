from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from senezh_desk import __main__, app
from senezh_desk.cli.program import spoken_language
from senezh_desk.ui.settings import Settings

if TYPE_CHECKING:
    from tests.cli.conftest import Program

ROOT = Path(__file__).parents[2]
COMMANDS = [
    *("demo", "new", "import", "people", "session", "check-in", "check-out", "undo", "present"),
    *("badges", "export", "verify", "backup", "restore"),
]
WITH_FILE = [
    ("import", "list.csv"),
    ("people",),
    ("session", "list"),
    ("check-in", "1"),
    ("check-out", "1"),
    ("undo", "e", "--reason", "r"),
    ("present",),
    ("badges", "b.pdf"),
    ("export", "out"),
    ("verify",),
    ("backup", "out"),
    ("restore", "backup"),
]


def start(*arguments: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    return subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "senezh_desk", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_help_names_every_command_in_the_users_language(bare: Program) -> None:
    russian, english = bare.run("--help"), bare.run("--lang", "en", "--help")
    assert (russian.status, english.status) == (0, 0)
    for command in COMMANDS:
        assert f"  {command} " in russian.out
        assert f"  {command} " in english.out
    assert "Файл программы" in russian.out
    assert not any("а" <= letter <= "я" for letter in english.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained_in_russian(bare: Program, command: str) -> None:
    said = bare.run(command, "--help").out
    explained = said.partition("Options:")[2]
    options = [line for line in explained.splitlines() if line.strip().startswith("--")]
    assert options
    wrapped = explained.replace("\n   ", " ")
    for line in wrapped.splitlines():
        if line.strip().startswith("--"):
            assert any("а" <= letter <= "я" for letter in line), line


def test_the_language_is_the_one_asked_for_else_the_one_chosen_else_russian() -> None:
    assert spoken_language(["people"], "") == "ru"
    assert spoken_language(["people"], "en") == "en"
    assert spoken_language(["--lang", "ru", "people"], "en") == "ru"
    assert spoken_language(["--lang=en"], "") == "en"
    assert spoken_language(["--lang"], "") == "ru"
    assert spoken_language(["--lang", "tlh"], "en") == "en"


def test_the_language_chosen_in_the_window_is_spoken(program: Program) -> None:
    settings = Settings(app.config_folder() / "settings.ini")
    settings.language = "en"
    settings.sync()
    assert program("check-in", "12345678901234567").err.endswith("misread. Scan again\n")
    russian = program.run("--lang", "ru", "--file", program.file, "check-in", "1")
    assert "Найдите по фамилии" in russian.err


def test_commands_work_where_nothing_can_be_remembered(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(in_the_way))
    monkeypatch.setenv("APPDATA", str(in_the_way))
    assert program("verify").status == 0


def test_an_unknown_language_is_wrong_usage(program: Program) -> None:
    assert program("--lang", "tlh", "people").status == 2


def test_english_is_spoken_where_it_is_asked_for(program: Program) -> None:
    answer = program.run("--lang", "en", "--file", program.file, "check-in", "12345678901234567")
    assert answer.err == "12345678901234567: The code was misread. Scan again\n"


@pytest.mark.parametrize("arguments", WITH_FILE, ids=lambda arguments: arguments[0])
def test_a_command_without_a_file_says_what_to_do(bare: Program, arguments: list[str]) -> None:
    answer = bare.run(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert "--file" in answer.err


@pytest.mark.parametrize(
    "arguments", [("dance",), ("people", "--loud"), ("session",), ("session", "drop"), ("backup",)]
)
def test_wrong_usage_ends_with_two(program: Program, arguments: tuple[str, ...]) -> None:
    assert program(*arguments).status == 2


@pytest.mark.parametrize(
    ("arguments", "russian", "english"),
    [
        ("people --loud", "Параметра --loud нет.", "There is no option --loud."),
        ("people --limi 1", "Возможно: --limit", "Perhaps: --limit"),
        ("people --limit", "Проверьте --limit", "Look at --limit"),
        ("people --limit много", "не подходит: --limit N", "does not fit: --limit N"),
        ("people а б", "лишнее", "more on the line"),
        ("new", "Не хватает F.", "F is missing."),
        ("new f", "Не хватает --name N.", "--name N is missing."),
        ("session drop", "команд: add, list", "needed: add, list"),
        ("dance", "demo, new, import", "demo, new, import"),
        ("people", "--file: Файл программы", "--file: No event file"),
    ],
)
def test_wrong_usage_is_explained_in_the_language_asked_for(
    bare: Program, arguments: str, russian: str, english: str
) -> None:
    for language, said in (("ru", russian), ("en", english)):
        answer = bare.run("--lang", language, *arguments.split())
        assert (answer.status, answer.out) == (2, "")
        first, *frame = answer.err.splitlines()
        assert said in first
        if language == "ru":
            assert not {"Usage", "Error", "Try"} & set(re.findall(r"\w+", answer.err))
        assert len(frame) in {0, 2}


@pytest.mark.parametrize(
    "arguments", [a for a in WITH_FILE if a[0] != "import"], ids=lambda a: a[0]
)
def test_a_file_that_is_none_is_refused_in_one_line(
    bare: Program, arguments: tuple[str, ...]
) -> None:
    bare.file.parent.mkdir()
    bare.file.write_text("не база" * 1000, encoding="utf-8")
    answer = bare(*arguments, "--json")
    assert answer.status == 1
    assert answer.json["refused"] in {"not_an_event_file", "file_missing"}
    assert answer.err == f"{answer.json['text']}\n"


@pytest.mark.parametrize("arguments", [(), ("demo",)], ids=["window", "demo"])
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "minimal:x=1"])
def test_without_a_screen_the_window_says_so_in_one_line(
    bare: Program, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], platform: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    answer = bare.run(*arguments)
    assert (answer.status, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [("people", "\udcff"), ("check-in", "1", "\udcff"), ("--operator", "\udcff", "people")],
)
def test_bytes_that_are_no_text_are_wrong_usage(
    program: Program, arguments: tuple[str, ...]
) -> None:
    answer = program(*arguments)
    assert (answer.status, answer.out) == (2, "")


def test_the_operator_is_who_is_named_else_who_is_logged_in(program: Program) -> None:
    codes = program.codes()
    program("--operator", "Ирина", "check-in", codes["Ёлкин Арск"])
    program("check-in", codes["Яковлев Торжок"])
    people = {one["last"]: one["id"] for one in program.ask("people")}
    services = program.services()
    named = services.roster.history(people["Ёлкин"])[0].operator
    logged_in = services.roster.history(people["Яковлев"])[0].operator
    services.close()
    assert named == "Ирина"
    assert logged_in
    assert logged_in != "Ирина"


def test_a_command_loads_no_window(program: Program) -> None:
    script = (
        "import sys; from senezh_desk.__main__ import main; status = main();"
        "print([m for m in sys.modules if m.startswith('PySide6.Qt')], status)"
    )
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", script, "--file", program.file, "verify"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.splitlines()[-1] == "['PySide6.QtCore'] 0"


def test_any_locale_gets_utf8(program: Program) -> None:
    bare_c = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = start("--file", program.file, "people", "Әлфия", "--json", **bare_c)
    assert done.returncode == 0, done.stderr
    assert "Абрамова Әлфия Наилевна" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_leaves_is_no_mistake(program: Program) -> None:
    command = [sys.executable, "-m", "senezh_desk", "--file", str(program.file), "people"]
    with subprocess.Popen(  # noqa: S603  # our own program
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    assert said == b""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_who_stops_a_command_gets_no_traceback(program: Program) -> None:
    command = [sys.executable, "-m", "senezh_desk", "--file", str(program.file), "check-in", "-"]
    with subprocess.Popen(  # noqa: S603  # our own program
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        bufsize=1,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(f"{program.codes()['Ёлкин Арск']}\n")
        assert "Ёлкин" in running.stdout.readline()
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
    assert (running.returncode, said) == (130, "")
    assert program.ask("people", "Ёлкин")[0]["present"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_cannot_be_written_is_told(program: Program) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603  # our own program
            [sys.executable, "-m", "senezh_desk", "--file", program.file, "people"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_the_program_is_a_command_of_its_own(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["senezh-desk", "--file", str(program.file), "verify"])
    assert __main__.main() == 0
