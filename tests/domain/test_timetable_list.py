from __future__ import annotations

from datetime import date, time

import pytest

from senezh_desk.domain.sessions import SessionKind, moment
from senezh_desk.domain.sheet import Sheet
from senezh_desk.domain.timetable_list import (
    BadLine,
    LineFault,
    TimetableReading,
    find_clocks,
    find_day,
    find_kind,
    read_timetable,
)

FIRST = date(2025, 10, 25)
ZONE = "Europe/Moscow"


def read(*rows: tuple[str, ...]) -> TimetableReading:
    return read_timetable([Sheet("Лист1", rows)], FIRST, ZONE)


def told(reading: TimetableReading) -> list[tuple[str, str, str]]:
    return [
        (
            f"{moment(one.starts, ZONE):%d.%m %H:%M}",
            f"{moment(one.ends, ZONE):%H:%M}",
            one.title,
        )
        for one in reading.sessions
    ]


def test_columns_are_found_under_title_lines_and_bad_lines_stand_beside_the_good() -> None:
    reading = read(
        ("Расписание модуля", "", "", "", ""),
        ("Дата", "Время", "Мероприятие", "Зал", "Акад. часов"),
        ("2025-10-25", "09:30–11:00", "Лекция о среде", "Большой", "2"),
        ("", "11.15 - 12.45", "Работа в командах", "", "1,5"),
        ("26.10.25", "", "Экскурсия", "", ""),
        ("26.10", "10:00", "", "", ""),
        ("26.10", "13:00", "Обед", "Ресторан", "много"),
    )
    assert told(reading) == [
        ("25.10 09:30", "11:00", "Лекция о среде"),
        ("25.10 11:15", "12:45", "Работа в командах"),
        ("26.10 13:00", "14:00", "Обед"),
    ]
    assert [one.kind for one in reading.sessions] == [
        SessionKind.LECTURE,
        SessionKind.TEAM_BUILDING,
        SessionKind.MEAL,
    ]
    assert [one.quarters for one in reading.sessions] == [8, 6, 0]
    assert reading.bad == (
        BadLine(5, "B", LineFault.NO_TIME),
        BadLine(6, "C", LineFault.NO_TITLE),
        BadLine(7, "E", LineFault.BAD_HOURS, "много"),
    )
    assert reading.columns["place"] == "Зал"


def test_a_day_may_stand_over_its_sessions_or_over_the_headings() -> None:
    over = read(
        ("Начало", "Окончание", "Тема", "Спикер"),
        ("25 октября, суббота", "", "", ""),
        ("09:00", "10:00", "Открытие", "Серов А."),
        ("26 октября", "", "", ""),
        ("09:00", "10:00", "Закрытие", ""),
    )
    assert told(over) == [
        ("25.10 09:00", "10:00", "Открытие"),
        ("26.10 09:00", "10:00", "Закрытие"),
    ]
    assert over.sessions[0].lecturer == "Серов А."
    above = read(("Программа на 27 октября 2025", ""), ("Время", "Занятие"), ("9:00", "Сбор"))
    assert told(above) == [("27.10 09:00", "10:00", "Сбор")]


def test_lines_without_any_day_are_told_and_no_timetable_is_empty() -> None:
    assert read(("Время", "Занятие"), ("9:00", "Сбор")).bad == (BadLine(2, "", LineFault.NO_DAY),)
    assert read(("Фамилия", "Имя"), ("Иванов", "Иван")) == TimetableReading()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25.10", date(2025, 10, 25)),
        ("1 мая", date(2026, 5, 1)),
        ("10 марта 2027 г.", date(2027, 3, 10)),
        ("Суббота 5 июня", date(2026, 6, 5)),
        ("31.02.2026", None),
        ("позже", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert find_day(text, FIRST) == day


def test_clocks_and_kinds_are_read_as_people_write_them() -> None:
    assert find_clocks("10-00 - 11-30") == (time(10), time(11, 30))
    assert find_clocks("9.30") == (time(9, 30),)
    assert find_clocks("утром") == ()
    assert find_kind("Кофе-брейк") is SessionKind.MEAL
    assert find_kind("Разное") is SessionKind.OTHER
