from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.seating_oracle import breaches, costs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def written(path: Path, told: object) -> Path:
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return path


def bare_request(**more: Any) -> dict[str, Any]:  # noqa: ANN401  # any JSON
    people = list(range(12))
    return {
        "n": 12,
        "attrs": {"region": [person % 3 for person in people]},
        "rounds": [{"sizes": [4, 4, 4], "present": people}] * 2,
        "weights": {"rep": 10, "region": 4},
        **more,
    }


def test_a_bare_instance_needs_no_event_file(bare: Program, tmp_path: Path) -> None:
    told, out = bare_request(), tmp_path / "plan.json"
    request = written(tmp_path / "request.json", told)
    answer = bare.run("seat", request, "--out", out, "--effort", "quick", "--seed", "3", "--json")
    assert answer.status == 0
    assert json.loads(out.read_text(encoding="utf-8")) == answer.json
    assert breaches(told, answer.json["rounds"]) == 0
    second = costs(told, answer.json["rounds"])
    assert {name: answer.json[name] for name in second} == second
    assert answer.json["seed"] == 3
    assert set(answer.json["proved"]) == {"cost", "Q", "R", "region"}
    again = bare.run("seat", request, "--effort", "quick", "--seed", "3", "--json")
    assert again.json == answer.json


def test_a_plan_is_said_table_by_table(bare: Program, tmp_path: Path) -> None:
    request = written(tmp_path / "request.json", bare_request())
    lines = bare.run("--lang", "en", "seat", request, "--effort", "quick").out.splitlines()
    assert lines[0] == "Round 1"
    assert lines[1].startswith("  Table 1: ")
    assert len([line for line in lines if line.startswith("  Table")]) == 6


def test_no_time_at_all_still_gives_a_plan_and_says_that_it_was_cut_off(
    bare: Program, tmp_path: Path
) -> None:
    request = written(tmp_path / "request.json", bare_request())
    answer = bare.run("seat", request, "--seconds", "0", "--json")
    assert answer.status == 0
    assert answer.json["complete"] is False
    assert answer.json["violations"] == 0


def test_what_cannot_be_is_refused_in_words(bare: Program, tmp_path: Path) -> None:
    request = written(tmp_path / "request.json", bare_request(together=[[0, 1, 2, 3, 4]]))
    answer = bare.run("seat", request, "--json")
    assert answer.status == 1
    assert answer.json["refused"] == "cannot_seat"
    reason = answer.json["reasons"][0]
    assert (reason["obstacle"], reason["people"]) == ("block_too_large", [0, 1, 2, 3, 4])
    assert reason["text"] in answer.err


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ({"n": 2}, "rounds"),
        (bare_request(apart=[[0, 12]]), "apart[0]"),
        (bare_request(weights={"rep": -1}), "weights.rep"),
        (bare_request(rounds=[{"sizes": [4, "4"]}]), "rounds[0].sizes"),
        (bare_request(rounds=[{"sizes": [20], "present": [1, 1]}]), "rounds[0].present"),
        (bare_request(history=[[0, 1]]), "history[0]"),
        (bare_request(each_table=[{"attr": "age", "value": 1}]), "each_table[0].attr"),
        (bare_request(prefer=[{"people": 3}]), "prefer[0].people"),
        ([], "{}"),
    ],
)
def test_a_request_that_is_none_is_refused_with_the_place(
    bare: Program, tmp_path: Path, told: object, where: str
) -> None:
    answer = bare.run("seat", written(tmp_path / "request.json", told))
    assert answer.status == 1
    assert where in answer.err


def test_neither_or_both_of_request_and_plan_are_wrong_usage(bare: Program, tmp_path: Path) -> None:
    request = written(tmp_path / "request.json", bare_request())
    assert bare.run("seat").status == 2
    assert bare.run("seat", request, "--accept", request).status == 2


def test_participants_are_seated_by_what_the_list_says_and_the_plan_is_accepted(
    program: Program, tmp_path: Path
) -> None:
    ids = [person["id"] for person in program.ask("people")]
    told = {"people": ids, "rounds": [{"sizes": [3, 3]}] * 2, "together": [[0, 1]]}
    out = tmp_path / "plan.json"
    answer = program.ask("seat", written(tmp_path / "request.json", told), "--out", out)
    assert answer["people"] == ids
    assert set(answer["same"]) == {"municipality", "region", "position", "gender"}
    accepted = program.ask("seat", "--accept", out)
    assert (accepted["people"], accepted["rounds"]) == (5, 2)
    services = program.services()
    try:
        plan = services.plans.plan(accepted["plan"])
    finally:
        services.close()
    assert [list(seating) for seating in plan.rounds] == answer["rounds"]


def test_who_is_on_site_counts_unless_the_request_names_people(
    program: Program, tmp_path: Path
) -> None:
    code = next(iter(program.codes().values()))
    assert program("check-in", code).status == 0
    told = {"rounds": [{"sizes": [3, 3]}]}
    request = written(tmp_path / "request.json", told)
    assert len(program.ask("seat", request)["people"]) == 1


def test_nobody_unknown_is_seated(program: Program, tmp_path: Path) -> None:
    told = {"people": ["p:nobody"], "rounds": [{"sizes": [3]}]}
    answer = program("seat", written(tmp_path / "request.json", told), "--json")
    assert (answer.status, answer.json["refused"]) == (1, "no_such_person")
