from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from senezh_desk.app import now
from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.kinds import AttentionAcknowledged
from senezh_desk.domain.person import AttentionKind, PersonFields
from senezh_desk.store.event_file import EventFile

if TYPE_CHECKING:
    from tests.cli.conftest import Program

FOREIGN = "https://example.org"
MISREAD = "12345678901234567"


def test_the_first_scan_admits_and_the_second_says_when_that_was(program: Program) -> None:
    code = program.codes()["Ёлкин Арск"]
    first = program("check-in", code, "--at", "2026-03-10T09:14", "--json")
    second = program("check-in", code, "--at", "2026-03-10T09:20", "--json")
    assert (first.status, second.status) == (0, 1)
    assert first.json["verdict"] == "ADMITTED"
    assert second.json["verdict"] == "ALREADY_IN"
    assert first.json["since"] == second.json["since"] == "2026-03-10T09:14:00+05:00"
    assert "09:14" in second.json["text"]
    assert first.json["desk"] == second.json["desk"] == "Стойка 1"


def test_an_outcome_names_the_person_as_people_does(program: Program) -> None:
    code = program.codes()["Ёлкин Арск"]
    listed = next(one for one in program.ask("people") if one["code"] == code)
    outcome = program("check-in", code, "--at", "2026-03-10T09:14", "--json").json
    assert outcome["person"] == {
        **listed,
        "present": True,
        "since": "2026-03-10T09:14:00+05:00",
    }
    assert outcome["session"] == "day:2026-03-10"
    assert outcome["session_title"] == "Заезд"
    assert outcome["reason"] is None
    assert len(outcome["entry"]) == 64


def test_each_of_several_codes_is_decided_on_its_own(program: Program) -> None:
    codes = program.codes()
    given = (codes["Ёлкин Арск"], MISREAD, codes["Яковлев Торжок"], FOREIGN)
    answer = program("check-in", *given, "--json")
    assert answer.status == 1
    verdicts = [line["verdict"] for line in answer.lines]
    assert verdicts == ["ADMITTED", "MISREAD", "ADMITTED", "UNKNOWN_CODE"]
    assert [bool(line["person"]) for line in answer.lines] == [True, False, True, False]
    assert len(answer.err.splitlines()) == 2
    assert program.ask("verify")["problems"] == []


def test_a_time_without_a_zone_is_the_programmes(program: Program) -> None:
    code = program.codes()["Ёлкин Арск"]
    local = program("check-in", code, "--at", "2026-03-10 09:14", "--json").json
    assert local["since"] == "2026-03-10T09:14:00+05:00"
    zoned = program("check-out", code, "--at", "2026-03-10T08:00:00+03:00", "--json")
    assert zoned.status == 0
    again = program("check-in", code, "--at", "2026-03-10T05:30Z", "--json").json
    assert again["since"] == "2026-03-10T10:30:00+05:00"


def test_the_day_turns_at_four(program: Program) -> None:
    codes = program.codes()
    late = program("check-in", codes["Ёлкин Арск"], "--at", "2026-03-12T03:59", "--json").json
    early = program("check-in", codes["Ёлкин Арск"], "--at", "2026-03-12T04:00", "--json").json
    assert (late["verdict"], late["session"]) == ("ADMITTED", "day:2026-03-11")
    assert (early["verdict"], early["session"]) == ("ADMITTED", "day:2026-03-12")
    assert (late["session_title"], early["session_title"]) == ("День 2", "День 3")


@pytest.mark.parametrize("told", ["вчера", "2026-03-10", "2026-13-01T09:00", "0001-01-01T00:00"])
def test_a_time_that_is_none_is_wrong_usage(program: Program, told: str) -> None:
    code = program.codes()["Ёлкин Арск"]
    before = program.ask("verify")["entries"]
    answer = program("check-in", code, "--at", told)
    assert (answer.status, answer.out) == (2, "")
    assert "--at" in answer.err
    assert program.ask("verify")["entries"] == before


def test_find_checks_in_whom_a_name_leaves_no_doubt_about(program: Program) -> None:
    answer = program("check-in", "--find", "елкин", "--json")
    assert answer.status == 0
    assert answer.json["person"]["name"] == "Ёлкин Пётр Ильич"


def test_find_never_guesses(program: Program) -> None:
    namesakes = program("check-in", "--find", "Кузнецова Анна", "--json")
    nobody = program("check-in", "--find", "Щукарев Харитон", "--json")
    doubtful = program("check-in", "--find", "Ёлкан", "--json")
    assert [answer.status for answer in (namesakes, nobody, doubtful)] == [1, 1, 1]
    assert namesakes.json["verdict"] == "AMBIGUOUS"
    teams = {one["team"] for one in namesakes.json["candidates"]}
    assert teams == {"Ирбит", "Торжок"}
    assert nobody.json["verdict"] == "NOT_FOUND"
    assert nobody.json["person"] is None
    assert doubtful.json["verdict"] == "AMBIGUOUS"
    assert [one["last"] for one in doubtful.json["candidates"]] == ["Ёлкин"]
    assert not any(one["present"] for one in program.ask("people"))


def test_several_people_found_are_shown_with_their_teams(program: Program) -> None:
    answer = program("check-in", "--find", "Кузнецова Анна")
    assert answer.status == 1
    assert "Ирбит" in answer.out
    assert "Торжок" in answer.out
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["check-in", "check-out"])
def test_either_codes_or_a_query_are_wanted(program: Program, command: str) -> None:
    assert program(command).status == 2
    assert program(command, "123", "--find", "Ёлкин").status == 2


@pytest.mark.parametrize("code", ["", " ", "\r\n"])
def test_a_code_of_nothing_is_wrong_usage(program: Program, code: str) -> None:
    assert program("check-in", program.codes()["Ёлкин Арск"], code).status == 2
    assert not any(one["present"] for one in program.ask("people"))


def test_a_desk_that_nobody_named_has_the_usual_name(program: Program) -> None:
    code = program.codes()["Ёлкин Арск"]
    saved = program.ask("backup", program.file.parent)
    program("restore", saved["file"])  # goes on as another desk
    assert program.ask("check-in", code)["desk"] == "Стойка 1"


def test_a_code_that_only_another_desk_can_know_sends_to_another_desk(program: Program) -> None:
    EventFile(program.file, now, installation="another machine").close()  # which renews the desk
    answer = program("check-in", new_code(), "--json")
    assert (answer.status, answer.json["verdict"]) == (1, "NOT_YET_KNOWN")
    assert answer.json["desk"] is None
    assert "соседнюю стойку" in answer.err


def test_a_refusal_says_why_and_what_next_in_one_line(program: Program) -> None:
    answer = program("check-in", MISREAD)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == f"{MISREAD}: Код прочитан с ошибкой. Сканируйте ещё раз\n"


def test_who_left_may_come_again(program: Program) -> None:
    code = program.codes()["Ёлкин Арск"]
    program("check-in", code, "--at", "2026-03-10T09:00")
    left = program("check-out", code, "--at", "2026-03-10T10:00", "--json")
    assert (left.status, left.json["verdict"]) == (0, "CHECKED_OUT")
    assert left.json["since"] == "2026-03-10T09:00:00+05:00"
    assert left.json["person"]["present"] is False
    twice = program("check-out", "--find", "Ёлкин", "--at", "2026-03-10T10:05", "--json")
    assert (twice.status, twice.json["verdict"]) == (1, "NOT_IN")
    assert program("check-in", code, "--at", "2026-03-10T11:00").status == 0


def test_undo_takes_a_record_back_once(program: Program) -> None:
    code = program.codes()["Ёлкин Арск"]
    entry = program.ask("check-in", code)["entry"]
    undone = program.ask("undo", entry, "--reason", "не тот")
    assert undone["verdict"] == "UNDONE"
    assert undone["person"]["present"] is False
    again = program("undo", entry, "--reason", "не тот", "--json")
    assert (again.status, again.json["refused"]) == (1, "nothing_to_undo")
    assert again.err.strip() == again.json["text"]
    assert program("check-in", code).status == 0


def test_the_record_that_people_read_is_enough_for_undo(program: Program) -> None:
    code = program.codes()["Ёлкин Арск"]
    said = program("check-in", code).out
    record = said.rpartition(" ")[2].strip(" )\n")
    assert program("undo", record, "--reason", "не тот").status == 0


def test_undo_wants_a_reason_and_a_record_that_is_one(program: Program) -> None:
    entry = program.ask("check-in", program.codes()["Ёлкин Арск"])["entry"]
    assert program("undo", entry).status == 2
    nothing = program("undo", "0" * 64, "--reason", "не тот", "--json")
    assert (nothing.status, nothing.json["refused"]) == (1, "no_such_entry")


def test_an_override_lets_a_withdrawn_person_in(program: Program) -> None:
    listed = program.ask("people", "Ёлкин")[0]
    services = program.services()
    services.roster.withdraw(listed["id"], "болен")
    services.close()
    refused = program("check-in", listed["code"], "--json")
    assert (refused.status, refused.json["verdict"]) == (1, "WITHDRAWN")
    assert refused.json["person"]["status"] == "withdrawn"
    assert "--override" in refused.err
    let_in = program("check-in", listed["code"], "--override", "приехал", "--json")
    assert (let_in.status, let_in.json["verdict"]) == (0, "ADMITTED")
    assert let_in.json["reason"] == "WITHDRAWN"


def test_every_card_of_a_withdrawn_person_is_refused(program: Program) -> None:
    kept, other = program.ask("people", "Кузнецова")
    services = program.services()
    services.roster.join(kept["id"], other["id"])
    services.roster.withdraw(kept["id"], "больна")
    services.close()
    cards = (kept["code"], other["code"])
    refused = program("check-in", *cards, "--json")
    assert refused.status == 1
    assert [line["verdict"] for line in refused.lines] == ["WITHDRAWN", "WITHDRAWN"]
    assert {line["person"]["id"] for line in refused.lines} == {kept["id"]}
    let_in = program("check-in", other["code"], "--override", "приехала", "--json")
    assert (let_in.status, let_in.json["person"]["id"]) == (0, kept["id"])
    assert program("check-out", kept["code"]).status == 0


def test_a_stop_is_cleared_by_name_and_reason_alone(program: Program) -> None:
    listed = program.ask("people", "Ёлкин")[0]
    services = program.services()
    services.roster.raise_attention(listed["id"], AttentionKind.STOP, "нет договора")
    services.close()
    for more in ((), ("--acknowledge",), ("--override", " ")):
        stopped = program("check-in", listed["code"], *more, "--json")
        assert (stopped.status, stopped.json["verdict"]) == (1, "STOPPED")
        assert "нет договора" in stopped.err
        assert "--override" in stopped.err
    by_name = ("--file", program.file, "--operator", "Сидорова Т. П.")
    reason = ("--override", "договор привёз")
    let_in = program.run(*by_name, "check-in", listed["code"], *reason, "--json")
    assert (let_in.status, let_in.json["reason"]) == (0, "STOPPED")
    services = program.services()
    story = services.roster.history(listed["id"])
    services.close()
    cleared = next(line for line in story if isinstance(line.happening, AttentionAcknowledged))
    assert cleared.operator == "Сидорова Т. П."
    assert program("check-out", listed["code"]).status == 0
    assert program("check-in", listed["code"]).status == 0  # cleared for good


@pytest.mark.parametrize(
    ("at", "who", "verdict"),
    [
        ("09:44", "Ёлкин", "TOO_EARLY"),
        ("11:00", "Ёлкин", "TOO_LATE"),
        ("10:00", "Гостев", "NOT_EXPECTED"),
    ],
)
def test_only_a_strict_session_refuses_whom_it_does_not_wait_for(
    program: Program, at: str, who: str, verdict: str
) -> None:
    guests = program.file.with_name("гости.csv")
    guests.write_text("Фамилия;Имя;Категория\nГостев;Глеб;Гость\n", encoding="utf-8")
    program("import", guests)
    times = ("--starts", "2026-03-11T10:00", "--ends", "2026-03-11T11:00")
    strict = program.ask("session", "add", "--title", "Зал", *times, "--strict")
    usual = program.ask("session", "add", "--title", "Холл", *times)
    asked = ("check-in", "--find", who, "--at", f"2026-03-11T{at}", "--session")
    refused = program(*asked, strict["id"], "--json")
    assert (refused.status, refused.json["verdict"]) == (1, verdict)
    assert "--override" in refused.err
    informed = program(*asked, usual["id"], "--json")
    assert (informed.status, informed.json["reason"]) == (0, verdict)
    let_in = program(*asked, strict["id"], "--override", "просил лектор", "--json")
    assert (let_in.status, let_in.json["reason"]) == (0, verdict)


def test_a_substitution_names_who_came_instead(program: Program) -> None:
    listed = program.ask("people", "Ёлкин")[0]
    services = program.services()
    services.roster.substitute(listed["id"], PersonFields("Петров", "Павел"), "болен")
    services.close()
    refused = program("check-in", listed["code"], "--json").json
    assert refused["verdict"] == "REPLACED"
    assert refused["other"]["name"] == "Петров Павел"
    assert refused["person"]["status"] == "replaced"


def test_what_is_to_be_confirmed_is_named_until_it_was_done(program: Program) -> None:
    listed = program.ask("people", "Ёлкин")[0]
    services = program.services()
    services.roster.raise_attention(listed["id"], AttentionKind.CONFIRM, "передать ключ")
    services.close()
    asked = program("check-in", listed["code"], "--json")
    assert (asked.status, asked.json["verdict"]) == (1, "CONFIRM")
    assert asked.json["needs"] == ["передать ключ"]
    assert "передать ключ" in asked.err
    assert "--acknowledge" in asked.err
    assert program("check-in", listed["code"], "--acknowledge").status == 0


def test_codes_come_from_the_input_line_by_line(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = program.codes()
    typed = f"{codes['Ёлкин Арск']}\n\n{codes['Яковлев Торжок']}\r\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    answer = program("check-in", "-", "--json")
    assert answer.status == 0
    assert [line["verdict"] for line in answer.lines] == ["ADMITTED", "ADMITTED"]


def test_present_counts_the_session_and_names_who_is_there(program: Program) -> None:
    codes = program.codes()
    day = "day:2026-03-11"
    for name in ("Яковлев Торжок", "Ёлкин Арск"):
        program("check-in", codes[name], "--at", "2026-03-11T09:00")
    count = program.ask("present", "--session", day)
    assert {key: count[key] for key in ("expected", "present", "absent", "session")} == {
        "expected": 5,
        "present": 2,
        "absent": 3,
        "session": day,
    }
    assert [one["last"] for one in count["people"]] == ["Ёлкин", "Яковлев"]
    assert {one["since"] for one in count["people"]} == {"2026-03-11T09:00:00+05:00"}
    assert "5" in program("present", "--session", day).out.splitlines()[0]


def test_a_session_nobody_knows_is_refused(program: Program) -> None:
    scan = program("check-in", program.codes()["Ёлкин Арск"], "--session", "s-0", "--json")
    assert (scan.status, scan.json["verdict"]) == (1, "NO_SESSION")
    count = program("present", "--session", "s-0", "--json")
    assert (count.status, count.json["refused"]) == (1, "no_such_session")
