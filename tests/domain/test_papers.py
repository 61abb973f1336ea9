"""Papers: who stands on them, in which order, under which heading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from senezh_desk.domain.attendance_matrix import AttendanceFacts, AttendanceMatrix, Passage
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.papers import official
from senezh_desk.domain.papers.official import OfficialHeading, hours_text
from senezh_desk.domain.papers.reports import Report, report
from senezh_desk.domain.papers.sheets import (
    Division,
    SheetWish,
    attendance_sheets,
    sign_in_sheets,
    split_letters,
)
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Programme, Session, SessionKind, millis
from senezh_desk.domain.stay_fold import Excuse
from senezh_desk.domain.stays import ModuleStay

if TYPE_CHECKING:
    from senezh_desk.domain.papers.paper import Paper

DAY = date(2025, 10, 25)
PROGRAMME = Programme("g-1", "Школа", DAY, date(2025, 10, 28))
LABELS = Labels(
    "ru",
    headings={"absent_mark": "н", "sign_in": "Лист", "paper_totals": "{listed}/{came}/{absent}"},
    months=("января",) * 9 + ("октября", "ноября", "декабря"),
)
HEADING = OfficialHeading("Академия", "приказ № 5", "Сенеж", "Методист", "И. Иванов")


def at(hour: int, minute: int = 0) -> int:
    return millis(datetime(2025, 10, 25, hour, minute, tzinfo=ZoneInfo("Europe/Moscow")))


def person(number: int, last: str, team: str = "", **known: str) -> Person:
    fields = PersonFields(last, team=team, **known)  # type: ignore[arg-type]  # text fields
    return Person(f"p-{number}", number, fields, "1" * 17, 0)


LECTURE = Session(
    "s-1",
    "Лекция",
    SessionKind.LECTURE,
    at(10),
    at(12),
    DAY,
    place="Зал 1",
    topic="Среда",
    lecturer="Серов",
    quarters=6,
)
LUNCH = Session("s-2", "Обед", SessionKind.MEAL, at(13), at(14), DAY)
PEOPLE = (
    person(1, "Яковлева", "Б", room="7", phone="+7 1"),
    person(2, "Әхмәтҗанов", "А", diet="халяль"),
    person(3, "Ёлкина", "Б"),
    person(4, "Петров"),
)
FACTS = AttendanceFacts(
    PROGRAMME,
    PEOPLE,
    (LUNCH, LECTURE),
    {"s-1": {"p-1": Passage(at(9, 55), None, inside=True), "p-3": Passage(at(10), at(12), False)}},
    {},
    at(20),
    excuses={("p-4", "s-1"): Excuse("s-1", "ув", "экзамен", "e")},
)
MATRIX = AttendanceMatrix(FACTS)


def names(paper: Paper) -> list[str]:
    return [row[1] if len(row) > 1 else row[0] for row in paper.rows]


def sheets(wish: SheetWish) -> tuple[Paper, ...]:
    return sign_in_sheets(LECTURE, MATRIX, wish, HEADING, LABELS)


def test_a_sign_in_sheet_lists_the_expected_by_the_alphabet_with_blank_lines() -> None:
    [paper] = sheets(SheetWish(blanks=2))
    assert names(paper) == ["Әхмәтҗанов", "Ёлкина", "Петров", "Яковлева", "", ""]
    assert [row[0] for row in paper.rows] == ["1", "2", "3", "4", "5", "6"]
    assert {len(row) for row in paper.rows} == {len(paper.columns)}
    assert paper.above == ("Академия", "Школа", "приказ № 5")
    assert paper.about == (
        "Лекция, 10:00–12:00",
        "Сенеж, Зал 1. 25 октября 2025",
        "topic: Среда",
        "lecturer: Серов",
        "hours: 1,5",
    )
    assert paper.foot[0] == "4/____/____"
    assert paper.foot[1].startswith("Методист ____")


def test_a_sign_in_sheet_by_team_names_each_team_once() -> None:
    [paper] = sheets(SheetWish(Division.TEAMS, blanks=0))
    assert names(paper) == ["А", "Әхмәтҗанов", "Б", "Ёлкина", "Яковлева", "Петров"]


def test_a_sign_in_sheet_is_split_for_desks_by_letters() -> None:
    papers = sheets(SheetWish(Division.DESKS, desks=2, blanks=0))
    assert [paper.title for paper in papers] == ["Лист (А–Е)", "Лист (П–Я)"]
    assert [names(paper) for paper in papers] == [["Әхмәтҗанов", "Ёлкина"], ["Петров", "Яковлева"]]


@pytest.mark.parametrize(
    ("counts", "parts", "found"),
    [
        ({"А": 5, "Б": 5, "В": 5, "Г": 5}, 2, [["А", "Б"], ["В", "Г"]]),
        ({"А": 100, "Б": 1}, 2, [["А"], ["Б"]]),
        ({"А": 3}, 2, [["А"]]),
        ({}, 2, []),
        ({"А": 1, "Б": 1, "В": 1}, 3, [["А"], ["Б"], ["В"]]),
    ],
)
def test_letters_are_parted_evenly_and_in_order(
    counts: dict[str, int], parts: int, found: list[list[str]]
) -> None:
    assert split_letters(counts, parts) == found


def test_the_attendance_sheet_states_times_and_marks() -> None:
    [paper] = attendance_sheets(DAY, MATRIX, HEADING, LABELS)
    assert [column.heading for column in paper.columns[4:]] == ["Лекция 10:00", "Обед 13:00"]
    assert [(row[1], *row[4:]) for row in paper.rows] == [
        ("Әхмәтҗанов", "н", "н"),
        ("Ёлкина", "10:00 12:00", "н"),
        ("Яковлева", "09:55", "н"),
        ("Петров", "ув", "н"),
    ]
    assert paper.foot[0] == "4/2/2"


def test_a_long_day_takes_several_attendance_sheets() -> None:
    many = tuple(replace(LUNCH, id=f"s-{n}", starts=at(1) + n) for n in range(25))
    papers = attendance_sheets(
        DAY, AttendanceMatrix(replace(FACTS, sessions=many)), HEADING, LABELS
    )
    assert [len(paper.columns) - 4 for paper in papers] == [12, 12, 1]


def made(kind: Report, **changes: object) -> Paper:
    facts = replace(FACTS, **changes)  # type: ignore[arg-type]  # facts by name
    return report(kind, DAY, AttendanceMatrix(facts), HEADING, LABELS)


def test_rooms_stand_by_team_the_modules_room_before_the_cards() -> None:
    stays = {"": {"p-3": ModuleStay(room="12")}}
    assert made(Report.ROOMS, stays=stays).rows == (
        ("А",),
        ("2", "Әхмәтҗанов", "", ""),
        ("Б",),
        ("3", "Ёлкина", "12", ""),
        ("1", "Яковлева", "7", "+7 1"),
        ("without_team",),
        ("4", "Петров", "", ""),
    )


def test_meals_are_counted_by_diet_for_those_on_site() -> None:
    stays = {"": {"p-1": ModuleStay(expected=False), "p-4": ModuleStay(diet="постное")}}
    assert [row[2:] for row in made(Report.MEALS, stays=stays).rows] == [
        ("usual_diet", "1"),
        ("постное", "1"),
        ("халяль", "1"),
        ("total", "3"),
    ]


def test_arrivals_stand_by_hour_and_who_is_due_another_day_does_not() -> None:
    stays = {
        "": {
            "p-1": ModuleStay(arrives="2025-10-25T09:40"),
            "p-2": ModuleStay(arrives="2025-10-26"),
            "p-3": ModuleStay(arrives="2025-10-24T22:00"),
        }
    }
    assert made(Report.ARRIVALS, stays=stays).rows == (
        ("09:00–09:59: 1",),
        ("1", "Яковлева", "09:40", "7", "+7 1", "09:55"),
        ("hour_unknown: 1",),
        ("4", "Петров", "", "", "", ""),
    )


def test_the_phone_list_holds_who_came_nowhere() -> None:
    assert names(made(Report.MISSING)) == ["А", "Әхмәтҗанов", "without_team", "Петров"]
    everybody = {"s-1": {one.id: Passage(at(10), None, inside=True) for one in PEOPLE}}
    assert made(Report.MISSING, passages=everybody).rows == (("nobody",),)


def test_certificates_need_the_share_of_the_rules() -> None:
    rows = {row[1]: row[3:] for row in made(Report.CERTIFICATES).rows if len(row) > 1}
    assert rows["Ёлкина"] == ("100 %", "1,5", "to_issue")
    assert rows["Петров"] == ("0 %", "0", "to_decide")


def test_the_heading_is_read_as_it_was_written_and_nonsense_is_passed_over() -> None:
    assert official.load(official.dump(HEADING)) == HEADING
    for text in ("", "[]", "{", '{"organiser": 5, "new": "x"}'):
        assert official.load(text) == OfficialHeading()
    assert [hours_text(quarters) for quarters in (4, 6, 1)] == ["1", "1,5", "0,25"]
