from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Program


def test_a_session_is_planned_in_the_programmes_zone(program: Program) -> None:
    times = ("--starts", "2026-03-11T10:00", "--ends", "2026-03-11T08:30+03:00")
    added = program.ask("session", "add", "--title", "Лекция", *times, "--kind", "lecture")
    assert added == {
        "id": added["id"],
        "title": "Лекция",
        "kind": "lecture",
        "starts": "2026-03-11T10:00:00+05:00",
        "ends": "2026-03-11T10:30:00+05:00",
        "day": "2026-03-11",
        "place": "",
        "strict": False,
    }
    assert program.ask("session", "list") == [added]
    assert "10:00–10:30" in program("session", "list").out


def test_a_session_without_an_end_lasts_until_four(program: Program) -> None:
    added = program.ask("session", "add", "--title", "Ужин", "--starts", "2026-03-11 19:00")
    assert added["ends"] == "2026-03-12T04:00:00+05:00"
    assert added["kind"] == "other"


def test_a_scan_goes_to_the_session_that_runs(program: Program) -> None:
    times = ("--starts", "2026-03-11T10:00", "--ends", "2026-03-11T11:00")
    added = program.ask("session", "add", "--title", "Лекция", *times)
    code = program.codes()["Ёлкин Арск"]
    at = ("--at", "2026-03-11T09:50", "--json")
    assert program("check-in", code, *at).json["session"] == added["id"]
    earlier = ("--at", "2026-03-11T08:50", "--json")
    assert program("check-in", code, *earlier).json["session"] == "day:2026-03-11"


def test_a_strict_session_refuses_who_comes_too_early(program: Program) -> None:
    times = ("--starts", "2026-03-11T10:00", "--ends", "2026-03-11T11:00")
    added = program.ask("session", "add", "--title", "Лекция", *times, "--strict")
    code = program.codes()["Ёлкин Арск"]
    early = ("--session", added["id"], "--at", "2026-03-11T07:00", "--json")
    answer = program("check-in", code, *early)
    assert (answer.status, answer.json["verdict"]) == (1, "TOO_EARLY")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--title", "Лекция"), 2),
        (("--starts", "2026-03-11T10:00"), 2),
        (("--title", "Лекция", "--starts", "утром"), 2),
        (("--title", "Лекция", "--starts", "2026-03-11T10:00", "--kind", "party"), 2),
        (("--title", " ", "--starts", "2026-03-11T10:00"), 1),
        (
            ("--title", "Лекция", "--starts", "2026-03-11T10:00", "--ends", "2026-03-11T10:00"),
            1,
        ),
    ],
)
def test_a_session_that_cannot_be_is_not_planned(
    program: Program, arguments: tuple[str, ...], status: int
) -> None:
    answer = program("session", "add", *arguments)
    assert (answer.status, answer.out) == (status, "")
    assert answer.err
    assert program.ask("session", "list") == []
