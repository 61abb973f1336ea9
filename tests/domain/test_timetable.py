from __future__ import annotations

from datetime import date, time

from senezh_desk.domain.sessions import Programme, Session, SessionKind, day_bounds, moment
from senezh_desk.domain.timetable import session_times, timetable

ZONE = "Europe/Moscow"
FIRST, LAST = date(2025, 10, 25), date(2025, 10, 27)
PROGRAMME = Programme("g-1", "Школа", FIRST, LAST, ZONE)


def session(name: str, day: date, hour: int) -> Session:
    starts, _ = session_times(day, time(hour), None, ZONE)
    return Session(name, name, SessionKind.LECTURE, starts, starts + 1, day)


def test_every_day_of_the_programme_begins_with_its_own_session() -> None:
    lunch, lecture = session("lunch", FIRST, 13), session("lecture", FIRST, 9)
    table = timetable((lunch, lecture), PROGRAMME)
    assert [(one.day, one.title) for one in table] == [
        (FIRST, ""),
        (FIRST, "lecture"),
        (FIRST, "lunch"),
        (date(2025, 10, 26), ""),
        (LAST, ""),
    ]
    assert table[0].kind is SessionKind.ARRIVAL


def test_a_session_outside_the_programme_brings_its_day() -> None:
    late = session("late", date(2025, 11, 5), 9)
    assert [one.day for one in timetable((late,), Programme("g", "П", zone=ZONE))] == [
        late.day,
        late.day,
    ]


def test_nothing_planned_and_no_days_is_nothing() -> None:
    assert timetable((), Programme("g", "П")) == ()


def test_times_are_those_of_the_zone() -> None:
    starts, ends = session_times(FIRST, time(9, 30), time(11), "Asia/Yekaterinburg")
    assert f"{moment(starts, ZONE):%d %H:%M}" == "25 07:30"
    assert ends == starts + 90 * 60_000


def test_an_end_before_the_start_is_after_midnight() -> None:
    starts, ends = session_times(FIRST, time(22), time(1), ZONE)
    assert ends == starts + 3 * 3_600_000


def test_an_open_end_stays_open() -> None:
    starts, ends = session_times(FIRST, time(4), None, ZONE)
    assert ends is None
    assert starts == day_bounds(FIRST, ZONE)[0]
