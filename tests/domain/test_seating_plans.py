from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations

import pytest

from senezh_desk.domain.coding import decode, encode
from senezh_desk.domain.entry import Entry, id_list
from senezh_desk.domain.kinds import PlanAccepted, PlanDropped, RoundStarted
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.presence import Movement, Presence
from senezh_desk.domain.seating.accepted import (
    AcceptedPlan,
    accepted_of,
    current_plans,
    fold_plan,
    held_rounds,
    met_at,
    renamed,
    with_person,
)
from senezh_desk.domain.seating.asking import WISH_WEIGHT, request_of
from senezh_desk.domain.seating.door import free_chair, itinerary, missing, seat_of, seatless
from senezh_desk.domain.seating.draft import (
    Bond,
    Draft,
    Mixing,
    Table,
    Teams,
    WhoCounts,
    WishLine,
    digest,
    dump,
    load,
    numbered,
)
from senezh_desk.domain.seating.gathering import on_site
from senezh_desk.domain.seating.hall import Hall, dump_hall, load_hall
from senezh_desk.domain.seating.request import AWAY, Lock, Wish
from senezh_desk.domain.seating.traits import attributes_of, gender_of

PLAN = AcceptedPlan(
    "plan-1",
    "s-1",
    ("a", "b", "c", "d"),
    numbered(2, 3),
    ((0, 0, 1, 1), (0, 1, 0, AWAY)),
    (Lock(0, 1, 0),),
    Draft(rounds=2, tables=numbered(2, 3)),
)


def entry(happening: PlanAccepted | PlanDropped | RoundStarted, number: int, *old: str) -> Entry:
    kind, facts, _ = encode(happening)
    return Entry(
        f"e{number}",
        "g-1",
        "d-1",
        number,
        "",
        number,
        number,
        "",
        kind,
        "plan-1",
        id_list(old),
        "",
        facts,
        "",
        None,
        None,
    )


def person(ident: str, **fields: str) -> Person:
    return Person(ident, 1, PersonFields(ident, **fields), "", 0)  # type: ignore[arg-type]  # texts only


PEOPLE = [
    person("a", region="Тверь", team="Север", middle="Ильич"),
    person("b", region="тверь ", team="север", middle="Ильинична"),
    person("c", region="Омск", team="Юг"),
    person("d", team=""),
]


# the fold


def test_what_was_accepted_comes_back_as_it_was() -> None:
    told = entry(accepted_of(PLAN), 1)
    assert decode(told) is not None
    folded = fold_plan("plan-1", [told])
    assert folded == replace(PLAN, entry="e1", accepted_at=1, desk="d-1")


def test_the_plan_of_two_desks_that_was_accepted_last_holds_and_the_other_is_kept() -> None:
    other = replace(PLAN, rounds=((1, 1, 0, 0), (0, 1, 0, AWAY)), locked=())
    entries = [
        entry(accepted_of(PLAN), 1),
        entry(accepted_of(PLAN), 2, "e1"),
        entry(accepted_of(other), 3, "e1"),
    ]
    for arrived in permutations(entries):
        folded = fold_plan("plan-1", arrived)
        assert folded is not None
        assert folded.rounds == other.rounds
        assert folded.rivals == ("e2",)


def test_a_dropped_plan_is_gone_until_it_is_accepted_again() -> None:
    entries = [entry(accepted_of(PLAN), 1), entry(PlanDropped(), 2, "e1")]
    assert fold_plan("plan-1", entries) is None
    assert fold_plan("plan-1", [*entries, entry(accepted_of(PLAN), 3, "e2")]) is not None


def test_the_round_begun_last_is_on_also_where_somebody_went_back() -> None:
    entries = [entry(accepted_of(PLAN), 1), entry(RoundStarted(1), 2), entry(RoundStarted(0, 7), 3)]
    folded = fold_plan("plan-1", entries)
    assert folded is not None
    assert folded.started == (0, 3, 7)
    assert (folded.turn, folded.next_open) == (0, 1)


@pytest.mark.parametrize(
    "broken",
    [
        {"rounds": [[0, 0]]},
        {"rounds": [[0, 0, 1, 9]]},
        {"rounds": []},
        {"rounds": [["a", "b", "c", "d"]]},
        {"tables": [["1"]]},
        {"tables": [[1, 2, 3], ["2", 3, ""]]},
        {"locked": [[7, 0, 0]]},
        {"rounds": [4]},
    ],
)
def test_a_plan_whose_parts_do_not_fit_is_no_plan(broken: dict[str, object]) -> None:
    told = entry(accepted_of(PLAN), 1)
    facts = json.dumps(json.loads(told.facts) | broken)
    assert fold_plan("plan-1", [told._replace(facts=facts)]) is None


def test_who_came_instead_has_the_seat_and_one_person_has_one_seat() -> None:
    assert renamed(PLAN, {}) is PLAN
    assert renamed(PLAN, {"a": "x", "x": "y"}).people == ("y", "b", "c", "d")
    joined = renamed(PLAN, {"a": "b"})
    assert joined.people == ("b", "c", "d")
    assert joined.rounds == ((0, 1, 1), (0, 0, AWAY))
    assert joined.locked == ()
    assert renamed(PLAN, {"a": "b", "b": "a"}).people[0] in {"a", "b"}


# rounds that were held


def test_only_rounds_that_began_are_history_or_all_of_a_session_that_is_over() -> None:
    begun = fold_plan("plan-1", [entry(accepted_of(PLAN), 1), entry(RoundStarted(0), 2)])
    assert begun is not None
    assert held_rounds(begun, over=True, is_current=True) == PLAN.rounds[:1]
    assert held_rounds(PLAN, over=False, is_current=True) == ()
    assert held_rounds(PLAN, over=True, is_current=True) == PLAN.rounds
    assert held_rounds(PLAN, over=True, is_current=False) == ()
    later = replace(PLAN, id="plan-2", accepted_at=9)
    assert current_plans([later, PLAN]) == {"s-1": later}


def test_only_those_who_came_have_met_where_anybody_was_scanned() -> None:
    assert met_at(PLAN, PLAN.rounds[:1], ()) == ({"a": 0, "b": 0, "c": 1, "d": 1},)
    assert met_at(PLAN, PLAN.rounds, {"a", "d"}) == ({"a": 0, "d": 1}, {"a": 0})


def test_groups_that_walk_go_one_station_further_each_round() -> None:
    draft = replace(PLAN.draft, walks=True, rounds=2)
    walking = replace(PLAN, rounds=PLAN.rounds[:1], draft=draft)
    assert walking.turns == 2
    assert [walking.table_at("a", turn) for turn in range(2)] == [0, 1]
    assert [walking.table_at("c", turn) for turn in range(2)] == [1, 0]
    assert walking.table_at("nobody", 0) == AWAY


# the form


def test_a_draft_is_kept_whole_and_what_is_not_understood_is_as_usual() -> None:
    draft = Draft(
        "s-1",
        (Table("Окно", 6, "Финансы"), Table("2", 8, in_use=False)),
        3,
        mixing=(
            ("municipality", Mixing.STRONGLY),
            ("region", Mixing.NO),
            ("position", Mixing.A_LITTLE),
            ("gender", Mixing.USUALLY),
        ),
        teams=Teams.SPREAD,
        heads=True,
        who=WhoCounts.AT_SESSION,
        minutes=15,
        wishes=(WishLine(Bond.AT_TABLE, ("a",), "Окно", must=False),),
    )
    assert load(json.loads(json.dumps(dump(draft)))) == draft
    strange = {"rounds": "много", "teams": 3, "wishes": [5, {"bond": "x"}], "tables": [[]]}
    assert load(strange) == Draft()
    assert draft.used == draft.tables[:1]
    assert digest(draft, ("a",)) != digest(draft, ("b",))


def test_a_hall_is_kept_whole() -> None:
    hall = Hall("1", "Большой зал", (Table("1", 8), Table("2", 6, in_use=False)))
    assert load_hall("1", dump_hall(hall)) == hall
    assert hall.seats == 8
    assert load_hall("1", "") is None
    assert load_hall("1", "[]") is None


def test_traits_are_read_from_cards_without_minding_case() -> None:
    region, gender = attributes_of([p.fields for p in PEOPLE], ["region", "gender"])
    assert region.values == (1, 1, 0, AWAY)
    assert region.labels == ("Омск", "Тверь")
    assert gender.values[0] != gender.values[1]
    assert gender.values[2] == AWAY
    assert gender_of("Рашид оглы") == gender_of("Петрович") == "male"
    assert gender_of("Рашид кызы") == gender_of("Кузьминична") == "female"


def test_a_draft_becomes_the_request_of_whoever_is_there() -> None:
    draft = Draft(
        tables=(Table("1", 2, "Финансы"), Table("2", 2, "Финансы"), Table("3", 2, "Кадры")),
        rounds=2,
        teams=Teams.WHOLE,
        heads=True,
        wishes=(
            WishLine(Bond.TOGETHER, ("b", "c")),
            WishLine(Bond.APART, ("a", "d", "unknown")),
            WishLine(Bond.AT_TABLE, ("d",), "3"),
            WishLine(Bond.AT_TABLE, ("d",), "gone"),
            WishLine(Bond.AT_TOPIC, ("a",), "Финансы"),
            WishLine(Bond.TOGETHER, ("a", "d"), must=False),
            WishLine(Bond.AT_TOPIC, ("c", "d"), "Финансы", must=False),
        ),
    )
    request = request_of(draft, PEOPLE, {"a", "b", "d"}, [{"a": 1, "gone": 1}])
    assert [held.present for held in request.rounds] == [(0, 1, 3)] * 2
    assert request.together == ((0, 1, 2),)
    assert request.apart == ((0, 3),)
    assert request.locks == (Lock(0, 3, 2), Lock(1, 3, 2))
    assert request.history == ((1, AWAY, AWAY, AWAY),)
    assert request.prefer == (
        Wish((0, 3), WISH_WEIGHT),
        Wish((2,), WISH_WEIGHT, table=0),
        Wish((3,), WISH_WEIGHT, table=1),
    )
    heads, topic = request.each_table
    assert (heads.attr, heads.value, heads.at_least) == ("head", AWAY, 1)
    assert (topic.attr, topic.at_most, topic.tables) == ("topic", 0, (2,))
    assert request.weights.attrs["municipality"] == 8


# who counts and the door


def test_whoever_left_the_site_is_not_there_but_whoever_left_a_lecture_is() -> None:
    def moves(*steps: tuple[int, bool]) -> tuple[Movement, ...]:
        return tuple(Movement(at, inside, "", "") for at, inside in steps)

    presence = {
        "here": [Presence("day:2025-10-25", moves((5, True)))],
        "left": [Presence("day:2025-10-25", moves((5, True), (7, False)))],
        "out of the lecture": [Presence("s-1", moves((5, True), (7, False)))],
        "left by the gate": [Presence("s-2", moves((5, True), (7, False)))],
        "long ago": [Presence("s-1", moves((1, True)))],
    }
    assert on_site(presence, {"s-2"}, 4) == {"here", "out of the lecture"}


def test_a_late_person_gets_the_free_chair_that_suits_best_and_nobody_else_moves() -> None:
    late = with_person(PLAN, "e")
    fields = [*PEOPLE, person("e", region="Тверь")]
    request = request_of(late.draft, fields, ())
    found = free_chair(request, late.rounds, 4)
    assert found is not None
    assert [seating[:4] for seating in found] == list(PLAN.rounds)
    assert found[0][4] == 1  # both of their region sit at the other table
    full = request_of(replace(PLAN.draft, tables=numbered(2, 2)), fields, ())
    assert free_chair(full, late.rounds, 4) is None
    held = free_chair(request, late.rounds, 4, first=1)
    assert held is not None
    assert held[0][4] == AWAY


def test_no_chair_is_free_where_it_would_break_an_order() -> None:
    draft = replace(PLAN.draft, wishes=(WishLine(Bond.APART, ("e", "a", "c")),))
    late = with_person(PLAN, "e")
    request = request_of(draft, [*PEOPLE, person("e")], ())
    assert free_chair(request, late.rounds, 4) is None


def test_the_door_says_the_table_of_the_round_that_is_on() -> None:
    seat = seat_of(PLAN, "c")
    assert seat is not None
    assert (seat.table, seat.round, seat.rounds) == ("2", 1, 2)
    assert seat_of(PLAN, "nobody") is None
    assert [one and one.table for one in itinerary(PLAN, "d")] == ["2", None]
    assert missing(PLAN, {"a", "b"}) == ("c", "d")
    assert seatless(PLAN, {"a", "d", "e"}) == ("d", "e")
