from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.fixture
def pins(tmp_path: Path) -> dict[str, Path]:
    """Return files with PINs by the PIN."""
    files = {pin: tmp_path / f"{pin}.txt" for pin in ("1111", "2222", "11")}
    for pin, file in files.items():
        file.write_text(f"{pin}\n", encoding="utf-8")
    return files


def test_once_pins_are_in_force_a_command_wants_a_name_and_the_right_pin(
    program: Program, pins: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    code = program.codes()["Ёлкин Арск"]
    first = program("operator", "add", "Петров", "--role", "registrar", "--pin-file", pins["2222"])
    assert first.status == 1
    assert "администратор" in first.err
    made = program.ask(
        "operator", "add", "Иванова", "--role", "administrator", "--pin-file", pins["1111"]
    )
    assert made["role"] == "administrator"
    assert made["pin"] is True
    assert len(made["spare"]) == 14
    for named, said in (
        ((), "--operator"),
        (("--operator", "Никто"), "Никто"),
        (("--operator", "Иванова"), "SENEZH_PIN"),
    ):
        refused = program(*named, "check-in", code)
        assert refused.status == 1
        assert said in refused.err
        assert refused.out == ""
    monkeypatch.setenv("SENEZH_PIN", "9999")
    assert program("--operator", "Иванова", "check-in", code).status == 1
    monkeypatch.setenv("SENEZH_PIN", "1111")
    admitted = program("--operator", "иванова", "check-in", code, "--json")
    assert admitted.status == 0, admitted.err
    administrator = ("--operator", "Иванова")
    assert program(*administrator, "operator", "add", "Петров", "--role", "registrar").status == 2
    added = program(
        *administrator,
        *("operator", "add", "Петров", "--role", "registrar", "--pin-file", pins["2222"]),
    )
    assert added.status == 0, added.err
    monkeypatch.setenv("SENEZH_PIN", "2222")
    registrar = ("--operator", "Петров")
    assert program(*registrar, "people", "елкин").status == 0
    forbidden: tuple[tuple[str | Path, ...], ...] = (
        ("people",),
        ("present",),
        ("export", pins["1111"].parent / "out"),
        ("backup", pins["1111"].parent / "out"),
        ("badges", pins["1111"].parent / "out.pdf"),
        ("operator", "remove", "Иванова"),
        ("session", "add", "--title", "Обед", "--starts", "2026-03-10T13:00"),
        ("restore", program.file),
    )
    for arguments in forbidden:
        refused = program(*registrar, *arguments)
        assert refused.status == 1, arguments
        assert "администратора" in refused.err
        assert len(refused.err.splitlines()) == 1
    assert not (pins["1111"].parent / "out").exists()
    assert program.file.exists()


def test_operators_are_listed_and_changed_and_their_hashes_stay_inside(
    program: Program, pins: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    badge = "12345678901234568"
    new = ("operator", "add", "Иванова", "--role", "administrator", "--pin-file")
    assert program(*new, pins["11"]).status == 1
    assert program.ask("operator", "list") == []
    program.ask(*new, pins["1111"])
    admin = ("--operator", "Иванова")
    monkeypatch.setenv("SENEZH_PIN", "1111")
    assert program(*admin, "operator", "change", "Иванова", "--badge", badge).status == 0
    assert program(*admin, "operator", "pin", "Иванова", "--pin-file", pins["2222"]).status == 0
    monkeypatch.setenv("SENEZH_PIN", "2222")
    listed = program(*admin, "operator", "list", "--json")
    assert [(one["name"], one["badge"]) for one in listed.json] == [("Иванова", badge)]
    assert "argon2" not in listed.out
    assert program(*admin, "operator", "remove", "Иванова").status == 1
