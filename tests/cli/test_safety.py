from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.store.window_lock import WindowLock

if TYPE_CHECKING:
    from tests.cli.conftest import Program


def test_a_sound_file_has_no_problems(program: Program) -> None:
    proof = program.ask("verify")
    assert proof["problems"] == []
    assert isinstance(proof["entries"], int)
    assert proof["entries"] > 5
    assert str(proof["entries"]) in program("verify").out


def test_a_changed_entry_is_a_problem(program: Program) -> None:
    with closing(sqlite3.connect(program.file)) as file:
        file.execute("PRAGMA writable_schema = ON")
        triggers = file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute("UPDATE entry SET operator = 'somebody else' WHERE n = 3")
        file.commit()
    answer = program("verify", "--json")
    assert answer.status == 1
    assert answer.json["problems"]
    assert set(answer.json["problems"][0]) == {"code", "where", "count"}
    assert len(answer.err.splitlines()) == 1
    assert "запись изменена" in program("verify").out.lower()


def test_a_backup_brings_everything_back(program: Program) -> None:
    folder = program.file.with_name("копии на флешке")
    saved = program.ask("backup", folder)
    assert Path(saved["file"]).parent == folder
    assert saved["entries"] == program.ask("verify")["entries"]
    codes = program.codes()
    program.file.unlink()
    back = program.ask("restore", saved["file"])
    assert back == {"file": str(program.file), "entries": saved["entries"], "aside": None}
    assert program.codes() == codes
    assert program.ask("verify")["problems"] == []


def test_a_restored_file_sets_the_other_aside(program: Program) -> None:
    saved = program.ask("backup", program.file.parent)
    program("check-in", program.codes()["Ёлкин Арск"])
    back = program.ask("restore", saved["file"])
    assert Path(back["aside"]).is_file()
    assert not any(one["present"] for one in program.ask("people"))


def test_a_file_that_a_window_shows_is_not_pulled_from_under_it(program: Program) -> None:
    saved = program.ask("backup", program.file.parent)
    window = WindowLock(program.file)
    answer = program("restore", saved["file"], "--json")
    window.release()
    assert (answer.status, answer.json["refused"]) == (1, "window_open")
    assert program("restore", saved["file"]).status == 0


def test_what_is_no_backup_is_refused_and_changes_nothing(program: Program) -> None:
    other = program.file.with_name("письмо.txt")
    other.write_text("не копия" * 500, encoding="utf-8")
    for path, fault in ((other, "not_an_event_file"), (other.with_name("нет"), "file_missing")):
        answer = program("restore", path, "--json")
        assert (answer.status, answer.json["refused"]) == (1, fault)
    assert len(program.ask("people")) == 5
    names = {path.name for path in program.file.parent.iterdir()}
    assert not [name for name in names if "aside" in name or name.endswith(".part")]
