from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from senezh_desk.domain.attendance_matrix import AttendanceFacts, AttendanceMatrix, Passage
from senezh_desk.domain.categories import Category
from senezh_desk.domain.day_report import day_tables
from senezh_desk.domain.day_table import (
    Cell,
    ChangeLine,
    DayRecord,
    ExportColumn,
    ExportTable,
    PrintLine,
    RefusalLine,
    headings,
)
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Programme, Session, SessionKind, day_session, millis
from senezh_desk.domain.stay_fold import Excuse

DAY = date(2025, 10, 26)
PROGRAMME = Programme("p", "Школа", date(2025, 10, 25), date(2025, 10, 28))
LABELS = Labels(
    "ru",
    headings={"came_state": "присутствие", "absent_state": "нет", "excused_state": "нет, ув."},
    arrival="Заезд",
    day="День {n}",
)


def at(hour: int, minute: int = 0) -> int:
    return millis(datetime(2025, 10, 26, hour, minute, tzinfo=ZoneInfo("Europe/Moscow")))


def read(hour: int, minute: int = 0) -> datetime:
    return datetime.combine(DAY, time(hour, minute))


def person(number: int, last: str, team: str = "", **known: str) -> Person:
    fields = PersonFields(last, "Анна", team=team, region=known.pop("region", ""), **known)  # type: ignore[arg-type]  # text fields only
    return Person(f"id{number}", number, fields, "1" * 17, 0)


LECTURE = Session("s2", "Лекция", SessionKind.LECTURE, at(9), at(11), DAY)
LUNCH = Session("s1", "Обед", SessionKind.MEAL, at(13), at(14), DAY)
ANNA = person(1, "Яковлева", "Команда 10", region="Тверская область", phone="+7 000 1")
VERA = person(2, "Ёлкина", "Команда 2", region="Тверская область")
ZOYA = person(3, "Ершова", "Команда 2")
GUEST = person(4, "Гостева", category="guest")


PASSAGES = {
    LECTURE.id: {
        "id1": Passage(at(9, 5), at(10), inside=False),
        "id3": Passage(at(8, 55), None, inside=True),
    },
    LUNCH.id: {"id4": Passage(at(13, 1), None, inside=True)},
}
DESKS = {("id1", LECTURE.id): "Стойка 1", ("id3", LECTURE.id): "Стойка 2"}


def record(
    *,
    people: tuple[Person, ...] = (ANNA, VERA, ZOYA, GUEST),
    sessions: tuple[Session, ...] = (LUNCH, LECTURE),
    **changes: object,
) -> DayRecord:
    categories = {"guest": Category("guest", "", "#000000", expected=False)}
    excuses = {("id2", LUNCH.id): Excuse(LUNCH.id, "ув", "экзамен", "e")}
    facts = AttendanceFacts(
        PROGRAMME, people, sessions, PASSAGES, categories, at(23), excuses=excuses
    )
    known = DayRecord(DAY, AttendanceMatrix(facts), DESKS)
    return replace(known, **changes)  # type: ignore[arg-type]  # named fields of the record


def table(key: str, known: DayRecord | None = None) -> ExportTable:
    return next(one for one in day_tables(known or record(), LABELS) if one.key == key)


def columns(of: ExportTable, *keys: str) -> list[tuple[Cell, ...]]:
    places = [[column.key for column in of.columns].index(key) for key in keys]
    return [tuple(row[place] for place in places) for row in of.rows]


def test_people_stand_by_team_in_natural_order_then_by_name_the_teamless_last() -> None:
    assert columns(table("participants"), "last", "team") == [
        ("Ёлкина", "Команда 2"),
        ("Ершова", "Команда 2"),
        ("Яковлева", "Команда 10"),
        ("Гостева", ""),
    ]


def test_attendance_gives_each_session_every_expected_person_and_who_came_besides() -> None:
    keys = ("session", "last", "first_in", "last_out", "state", "reason", "desk")
    assert columns(table("attendance"), *keys) == [
        ("Лекция", "Ёлкина", None, None, "нет", "", ""),
        ("Лекция", "Ершова", read(8, 55), None, "присутствие", "", "Стойка 2"),
        ("Лекция", "Яковлева", read(9, 5), read(10), "left-early_state", "", "Стойка 1"),
        ("Обед", "Ёлкина", None, None, "нет, ув.", "ув экзамен", ""),
        ("Обед", "Ершова", None, None, "нет", "", ""),
        ("Обед", "Яковлева", None, None, "нет", "", ""),
        ("Обед", "Гостева", read(13, 1), None, "besides_state", "", ""),
    ]


def test_the_matrix_shows_first_times_and_marks_by_session() -> None:
    overview = table("matrix")
    assert headings(overview, LABELS)[-2:] == ("Лекция", "Обед")
    assert columns(overview, "last", "session_1", "session_2") == [
        ("Ёлкина", None, "ув"),
        ("Ершова", time(8, 55), None),
        ("Яковлева", time(9, 5), None),
        ("Гостева", None, time(13, 1)),
    ]


def test_totals_add_up_for_day_sessions_teams_and_regions() -> None:
    keys = ("expected", "came", "absent", "excused", "share", "besides")
    assert columns(table("totals"), "group", "group_name", *keys) == [
        ("total", "", 3, 2, 1, 0, 2 / 3, 1),
        ("session", "Лекция", 3, 2, 1, 0, 2 / 3, 0),
        ("session", "Обед", 3, 0, 3, 1, 0.0, 1),
        ("category", "guest", 0, 0, 0, 0, None, 1),
        ("category", "participant", 3, 2, 1, 0, 2 / 3, 0),
    ]
    teams = columns(table("teams"), "team", *keys)
    assert ("Команда 2", 2, 1, 1, 0, 0.5, 0) in teams
    assert ("none", 0, 0, 0, 0, None, 1) in teams
    regions = columns(table("regions"), "region", *keys)
    assert ("Тверская область", 2, 1, 1, 0, 0.5, 0) in regions


def test_rows_do_not_depend_on_the_order_the_record_came_in() -> None:
    refusals = tuple(
        RefusalLine(at(9), "Стойка 1", who, LECTURE.id, "STOPPED", raw)
        for who, raw in ((ANNA, "2"), (None, "1"))
    )
    turned = record(
        people=(GUEST, ZOYA, VERA, ANNA), sessions=(LECTURE, LUNCH), refusals=refusals[::-1]
    )
    assert day_tables(record(refusals=refusals), LABELS) == day_tables(turned, LABELS)


def test_every_row_has_a_cell_for_every_column() -> None:
    changed = ChangeLine(at(8), "Стойка 1", "Анна", "ParticipantChanged", ANNA, "room")
    refused = RefusalLine(at(9), "Стойка 1", None, "", "UNKNOWN_CODE", "=1+1")
    printed = PrintLine(at(7), "Стойка 1", "Анна", ANNA, 2)
    known = record(changes=(changed,), refusals=(refused,), prints=(printed,))
    made = day_tables(known, LABELS)
    assert all(one.rows for one in made)
    for one in made:
        assert {len(row) for row in one.rows} == {len(one.columns)}


def test_extra_columns_of_the_list_come_along_and_the_badge_code_does_not() -> None:
    fields = replace(ANNA.fields, extra=(("Рейс", "SU 1"), ("Размер", "M")))
    known = record(people=(replace(ANNA, fields=fields), VERA))
    participants = table("participants", known)
    assert headings(participants, LABELS)[-2:] == ("Рейс", "Размер")
    assert [row[-2:] for row in participants.rows] == [("", ""), ("SU 1", "M")]
    assert ANNA.code not in {cell for row in participants.rows for cell in row}


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"withdrawn_at": 1}, "withdrawn"),
        ({"replaced_by": "id2"}, "replaced"),
        ({"walk_in": True}, "walk_in"),
        ({}, ""),
    ],
)
def test_participants_say_who_no_longer_takes_part(changes: dict[str, object], status: str) -> None:
    known = record(people=(replace(ANNA, **changes),))  # type: ignore[arg-type]  # named fields
    assert columns(table("participants", known), "status") == [(status,)]


def test_a_days_own_session_is_named_by_its_place_in_the_programme() -> None:
    known = record(sessions=(day_session(DAY, PROGRAMME),))
    assert columns(table("sessions", known), "session") == [("День 2",)]


def test_headings_of_one_table_never_repeat() -> None:
    doubled = ExportTable("t", (ExportColumn("a", title="Обед"),) * 3, ())
    assert headings(doubled, LABELS) == ("Обед", "Обед (2)", "Обед (3)")
