from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from senezh_desk.domain.day_report import day_tables
from senezh_desk.domain.day_table import (
    AttendanceLine,
    Cell,
    ChangeLine,
    DayRecord,
    ExportColumn,
    ExportTable,
    RefusalLine,
    headings,
)
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Programme, Session, SessionKind, day_session, millis

DAY = date(2025, 10, 26)
PROGRAMME = Programme("p", "Школа", date(2025, 10, 25), date(2025, 10, 28))
LABELS = Labels(
    "ru",
    headings={"present_state": "на месте", "left_state": "выбыл", "absent_state": "нет"},
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
GUEST = person(4, "Гостева", "")


def record(**changes: object) -> DayRecord:
    known = DayRecord(
        PROGRAMME,
        DAY,
        people=(ANNA, VERA, ZOYA, GUEST),
        expected=frozenset({"id1", "id2", "id3"}),
        sessions=(LUNCH, LECTURE),
        attendance=(
            AttendanceLine(ANNA, LECTURE, at(9, 5), at(10), present=False, desk="Стойка 1"),
            AttendanceLine(ZOYA, LECTURE, at(8, 55), None, present=True, desk="Стойка 2"),
            AttendanceLine(GUEST, LUNCH, at(13, 1), None, present=True),
        ),
    )
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
    assert columns(table("attendance"), "session", "last", "first_in", "last_out", "state") == [
        ("Лекция", "Ёлкина", None, None, "нет"),
        ("Лекция", "Ершова", read(8, 55), None, "на месте"),
        ("Лекция", "Яковлева", read(9, 5), read(10), "выбыл"),
        ("Обед", "Ёлкина", None, None, "нет"),
        ("Обед", "Ершова", None, None, "нет"),
        ("Обед", "Яковлева", None, None, "нет"),
        ("Обед", "Гостева", read(13, 1), None, "на месте"),
    ]


def test_overview_shows_first_times_by_session_under_its_title() -> None:
    overview = table("overview")
    assert headings(overview, LABELS)[-2:] == ("Лекция", "Обед")
    assert columns(overview, "last", "session_1", "session_2") == [
        ("Ёлкина", None, None),
        ("Ершова", time(8, 55), None),
        ("Яковлева", time(9, 5), None),
        ("Гостева", None, time(13, 1)),
    ]


def test_totals_add_up_for_day_sessions_teams_and_regions() -> None:
    keys = ("group", "group_name", "expected", "came", "absent", "share", "besides")
    rows = columns(table("totals"), *keys)
    assert rows[:3] == [
        ("total", "", 3, 2, 1, 2 / 3, 1),
        ("session", "Лекция", 3, 2, 1, 2 / 3, 0),
        ("session", "Обед", 3, 0, 3, 0.0, 1),
    ]
    assert ("team", "Команда 2", 2, 1, 1, 0.5, 0) in rows
    assert ("team", "none", 0, 0, 0, None, 1) in rows
    assert ("region", "Тверская область", 2, 1, 1, 0.5, 0) in rows


def test_rows_do_not_depend_on_the_order_the_record_came_in() -> None:
    refusals = tuple(
        RefusalLine(at(9), "Стойка 1", who, LECTURE.id, "STOPPED", raw)
        for who, raw in ((ANNA, "2"), (None, "1"))
    )
    known = record(refusals=refusals)
    turned = replace(
        known,
        people=known.people[::-1],
        sessions=known.sessions[::-1],
        attendance=known.attendance[::-1],
        refusals=refusals[::-1],
    )
    assert day_tables(known, LABELS) == day_tables(turned, LABELS)


def test_every_row_has_a_cell_for_every_column() -> None:
    changed = ChangeLine(at(8), "Стойка 1", "Анна", "ParticipantChanged", ANNA, "room")
    refused = RefusalLine(at(9), "Стойка 1", None, "", "UNKNOWN_CODE", "=1+1")
    made = day_tables(record(changes=(changed,), refusals=(refused,)), LABELS)
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
    known = record(sessions=(day_session(DAY, PROGRAMME),), attendance=())
    assert columns(table("sessions", known), "session") == [("День 2",)]


def test_headings_of_one_table_never_repeat() -> None:
    doubled = ExportTable("t", (ExportColumn("a", title="Обед"),) * 3, ())
    assert headings(doubled, LABELS) == ("Обед", "Обед (2)", "Обед (3)")
