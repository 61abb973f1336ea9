from __future__ import annotations

from dataclasses import replace

from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.seating.accepted import AcceptedPlan, Started
from senezh_desk.domain.seating.draft import Draft, PlaceWord, numbered
from senezh_desk.domain.seating.onward import carried_on, first_open, moves, onward
from senezh_desk.domain.seating.papers import paper_of
from senezh_desk.domain.seating.repair import Repair, repair_cards
from senezh_desk.domain.seating.request import AWAY, Effort, Lock
from senezh_desk.domain.seating.wall import (
    clock_face,
    looked_for,
    pages_of,
    seconds_left,
    wall_tables,
)

NAMES = {"a": "Абаев Артём", "b": "Ёлкина Анна", "c": "Волков Пётр", "d": "Гарина Яна"}
PLAN = AcceptedPlan(
    "plan-1",
    "s-1",
    tuple("abcd"),
    numbered(2, 3),
    ((0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0)),
    (Lock(1, 0, 0), Lock(2, 3, 0)),
    Draft(rounds=3, tables=numbered(2, 3)),
    started=Started(0, 1_000_000, 10),
)
PEOPLE = [Person(who, 1, PersonFields(name), "", 0) for who, name in NAMES.items()]
LATE = Person("e", 5, PersonFields("Ежов"), "", 0)


def test_rounds_that_began_are_history_and_the_rest_is_asked_for() -> None:
    request = onward(PLAN, [*PEOPLE, LATE], {"a", "b", "d", "e"}, ())
    assert first_open(PLAN) == 1
    assert [held.present for held in request.rounds] == [(0, 1, 3, 4)] * 2
    assert request.history == ((0, 0, 1, 1, AWAY),)
    assert request.reference == ((0, 1, 0, 1, AWAY), (0, 1, 1, 0, AWAY))
    assert request.locks == (Lock(0, 0, 0), Lock(1, 3, 0))


def test_three_cards_keep_the_held_round_and_the_first_moves_nobody() -> None:
    request = onward(PLAN, [*PEOPLE, LATE], {"a", "b", "d", "e"}, ())
    cards = repair_cards(request, Effort.QUICK)
    assert [card.repair for card in cards] == list(Repair)
    for card in cards:
        assert card.answer is not None
        after = carried_on(PLAN, request.people, card.answer.plan.rounds)
        assert after.rounds[0][:4] == PLAN.rounds[0]
        assert after.people == ("a", "b", "c", "d", "e")
        assert after.rounds[0][4] == AWAY
        assert after.rounds[1][4] != AWAY
        assert after.rounds[1][2] == after.rounds[2][2] == AWAY
        assert all(after.rounds[lock.round][lock.person] == lock.table for lock in after.locked)


def test_moves_are_counted_by_person_and_by_seat() -> None:
    after = replace(PLAN, rounds=((0, 0, 1, 1), (1, 0, 0, 1), (1, AWAY, 1, 0)))
    moved = moves(PLAN, after)
    assert (moved.people, moved.seats) == (("a", "b"), 3)


def test_groups_that_walk_can_be_changed_as_long_as_they_walk() -> None:
    walking = replace(PLAN, rounds=PLAN.rounds[:1], draft=replace(PLAN.draft, walks=True))
    assert first_open(walking) == 0
    assert len(onward(walking, PEOPLE, set("abcd"), ()).rounds) == 1


def test_the_wall_shows_names_by_table_on_evenly_filled_pages() -> None:
    tables = wall_tables(PLAN, NAMES, 0)
    assert [table.names for table in tables] == [
        ("Абаев Артём", "Ёлкина Анна"),
        ("Волков Пётр", "Гарина Яна"),
    ]
    assert [len(page) for page in pages_of(tables * 5, 4)] == [4, 4, 2]
    assert pages_of((), 4) == ()


def test_somebody_finds_the_table_by_the_beginning_of_any_name() -> None:
    assert looked_for("ел", NAMES) == ("b",)
    assert looked_for("а", NAMES) == ("a", "b")
    assert looked_for("анна ёл", NAMES) == ("b",)
    assert looked_for(" ", NAMES) == ()
    assert looked_for("нет", NAMES) == ()


def test_the_clock_counts_down_and_past_the_end() -> None:
    started = Started(0, 1_000_000, 10)
    assert seconds_left(started, 1_000_000) == 600
    assert seconds_left(started, 1_000_000 + 599_500) == 1
    assert seconds_left(started, 1_000_000 + 620_000) == -20
    assert seconds_left(replace_minutes(started, 0), 1_000_000) is None
    assert seconds_left(None, 0) is None
    assert [clock_face(600), clock_face(5), clock_face(-20)] == ["10:00", "0:05", "+0:20"]


def replace_minutes(started: Started, minutes: int) -> Started:
    return started._replace(minutes=minutes)


def test_papers_say_each_persons_places_and_each_groups_stations() -> None:
    def paper(plan: AcceptedPlan) -> tuple[object, ...]:
        made = paper_of(
            plan,
            NAMES,
            "Школа",
            place=lambda name: f"Стол {name}",
            group=lambda number: f"Группа {number + 1}",
            turn=lambda turn: f"Раунд {turn + 1}",
        )
        return made.rounds, made.people[0], made.tables[0]

    rounds, person, table = paper(PLAN)
    assert rounds == ("Раунд 1", "Раунд 2", "Раунд 3")
    assert person.places == ("Стол 1", "Стол 1", "Стол 1")  # type: ignore[attr-defined]  # a PaperPerson
    assert table.rounds[1] == ("Абаев Артём", "Волков Пётр")  # type: ignore[attr-defined]  # a PaperTable
    walking = replace(PLAN, rounds=PLAN.rounds[:1], draft=replace(PLAN.draft, walks=True, rounds=2))
    assert walking.word is PlaceWord.STATION
    rounds, person, table = paper(walking)
    assert person.places == ("Стол 1", "Стол 2")  # type: ignore[attr-defined]  # a PaperPerson
    assert (table.title, table.stations) == ("Группа 1", ("Стол 1", "Стол 2"))  # type: ignore[attr-defined]  # a PaperTable
