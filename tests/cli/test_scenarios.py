"""What check-in systems test themselves with, replayed by the command line in Russian."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from senezh_desk.app import build_services, resources_folder
from senezh_desk.domain.admission import ACCEPTED, Verdict
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.letters import is_cyrillic
from senezh_desk.wording.verdicts import TEXTS
from senezh_desk.wording.words import load_words

if TYPE_CHECKING:
    from tests.cli.conftest import Program

DAY = "2026-03-10"
MINUTE = 60_000


@pytest.fixture
def codes(program: Program) -> list[str]:
    return list(program.codes().values())


def verdict(program: Program, *arguments: str) -> str:
    said: str = program(*arguments, "--json").json["verdict"]
    return said


def at(clock: str) -> tuple[str, str]:
    return ("--at", f"{DAY}T{clock}")


def test_a_stay_is_told_by_when_things_happened_not_by_when_they_were_entered(
    program: Program, codes: list[str]
) -> None:
    code = codes[0]
    assert verdict(program, "check-out", code, *at("10:00")) == "NOT_IN"
    assert verdict(program, "check-in", code, *at("09:00")) == "ADMITTED"
    assert verdict(program, "check-out", code, *at("11:00")) == "CHECKED_OUT"
    assert verdict(program, "check-in", code, *at("12:00")) == "ADMITTED"  # came again
    late = program("check-in", code, *at("10:30"), "--json").json  # entered afterwards
    assert (late["verdict"], late["since"][11:16]) == ("ALREADY_IN", "09:00")
    assert verdict(program, "check-in", code, *at("11:30")) == "ADMITTED"
    assert program.ask("present", "--session", f"day:{DAY}")["present"] == 1


def test_sessions_are_lists_of_their_own(program: Program, codes: list[str]) -> None:
    lecture, dinner = (
        program.ask("session", "add", "--title", title, "--starts", f"{DAY}T{clock}")["id"]
        for title, clock in (("Лекция", "10:00"), ("Ужин", "19:00"))
    )
    for session in (lecture, dinner):
        told = ("check-in", codes[0], "--session", session, *at("19:00"))
        assert verdict(program, *told) == "ADMITTED"
    program("check-out", codes[0], "--session", lecture, *at("19:30"))
    figures = [program.ask("present", "--session", one)["present"] for one in (lecture, dinner)]
    assert figures == [0, 1]


def test_an_upload_sent_twice_changes_nothing(
    program: Program, codes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(codes) + "\n\n"))
        sent = program("check-in", "-", *at("09:00"), "--json")
    assert {line["verdict"] for line in sent.lines} == {"ALREADY_IN"}
    present = program.ask("present", "--session", f"day:{DAY}")
    assert present["present"] == len(codes)
    assert program.ask("verify")["problems"] == []


@pytest.mark.parametrize("sent", ["]Q3{}", "\\000026{}\r\n", "\ufeff{}\u00a0", " {} "])
def test_what_a_scanner_adds_is_taken_off(program: Program, codes: list[str], sent: str) -> None:
    assert verdict(program, "check-in", sent.format(codes[0]), *at("09:00")) == "ADMITTED"


def test_glued_misread_foreign_and_endless_payloads_are_each_what_they_are(
    program: Program, codes: list[str]
) -> None:
    glued = program("check-in", codes[0] + codes[1], *at("09:00"), "--json")
    assert [line["verdict"] for line in glued.lines] == ["ADMITTED", "ADMITTED"]
    damaged = codes[2][:-1] + str((int(codes[2][-1]) + 1) % 10)
    assert verdict(program, "check-in", damaged, *at("09:00")) == "MISREAD"
    long = program("check-in", "Я" * 4096, *at("09:00"), "--json")
    assert (long.status, long.json["verdict"]) == (1, "UNKNOWN_CODE")
    assert program("check-in", "", "--json").status == 2  # a bare Enter is nothing
    assert program.ask("present", "--session", f"day:{DAY}")["present"] == 2


def test_half_past_midnight_is_still_the_day_and_four_o_clock_the_next(
    program: Program, codes: list[str]
) -> None:
    sessions = [
        program("check-in", codes[0], "--at", moment, "--json").json["session"]
        for moment in ("2026-03-11T00:30", "2026-03-11T04:01")
    ]
    assert sessions == [f"day:{DAY}", "day:2026-03-11"]


def test_a_desk_whose_clock_is_slow_knows_who_is_in_and_no_stay_turns_round(
    program: Program, codes: list[str]
) -> None:
    program("check-in", codes[0], *at("09:17"))
    program("check-out", codes[0], *at("09:20"))
    right = program.services()
    session = right.sessions.get(f"day:{DAY}")
    slow = build_services(
        program.file,
        labels=Labels("ru"),
        resources=resources_folder(),
        operator="",
        installation_id="",
        clock=lambda: session.starts + 5 * 60 * MINUTE + 8 * MINUTE,  # 09:08, in truth 09:25
    )
    again = slow.checkin.scan(codes[0])[0]
    assert again.verdict is Verdict.ADMITTED  # by that clock they had not come yet
    inside = {line.person.code for line in right.checkin.inside(session.id)}
    assert codes[0] not in inside  # the departure of 09:20 is later, whoever says so
    assert right.safety.verify().problems == ()
    slow.close()
    right.close()


def test_every_refusal_says_in_russian_what_it_is_and_what_to_do() -> None:
    words = load_words(resources_folder(), "ru")
    for told in set(Verdict) - ACCEPTED:
        text = TEXTS[told]
        said = [words.translate("Verdicts", part) for part in (text.word, text.step) if part]
        assert all(map(is_cyrillic, said)), told
        assert len(said) == 2 or told is Verdict.CONFIRM, told  # that word is itself a step
