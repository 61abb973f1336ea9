"""Who is expected: one rule over list, stay, category and audience."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from senezh_desk.domain.attendance import Counted, count_presence
from senezh_desk.domain.categories import Category
from senezh_desk.domain.expectation import is_expected, part_of
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Audience, Programme, Session, SessionKind, millis
from senezh_desk.domain.stays import ModuleStay, is_planned_time

ZONE = "Europe/Moscow"


def at(text: str) -> int:
    return millis(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)))


LECTURE = Session(
    "s-1",
    "Лекция",
    SessionKind.LECTURE,
    at("2025-10-25 10:00"),
    at("2025-10-25 12:00"),
    date(2025, 10, 25),
)
PERSON = Person("p-1", 1, PersonFields("Абаев", team="Казань"), "0" * 17, 0)
GUEST = replace(PERSON, fields=replace(PERSON.fields, category="guest"))
CATEGORIES = {"guest": Category("guest", "гость", "#000000", expected=False)}


def expected(person: Person = PERSON, session: Session = LECTURE) -> bool:
    return is_expected(person, session, CATEGORIES, ZONE, ModuleStay(tags=("автобус",)))


def test_whoever_is_on_the_list_is_expected() -> None:
    assert expected()
    assert not expected(GUEST)
    assert not expected(replace(PERSON, erased=True))


@pytest.mark.parametrize(
    ("stay", "is_so"),
    [
        ({"expected": False}, False),
        ({"replaced_by": "p-2"}, False),
        ({"arrives": "2025-10-25"}, True),
        ({"arrives": "2025-10-26"}, False),
        ({"arrives": "2025-10-25T11:30"}, True),
        ({"arrives": "2025-10-25T12:00"}, False),
        ({"leaves": "2025-10-25"}, True),
        ({"leaves": "2025-10-24"}, False),
        ({"leaves": "2025-10-25T10:00"}, False),
        ({"leaves": "2025-10-25T10:30"}, True),
        ({"room": "12"}, True),
    ],
)
def test_a_stay_says_whether_somebody_is_on_site(stay: dict[str, object], *, is_so: bool) -> None:
    told = ModuleStay(**stay)  # type: ignore[arg-type]  # fields by name
    assert is_expected(PERSON, LECTURE, CATEGORIES, ZONE, told) is is_so


def test_who_was_withdrawn_or_replaced_was_expected_until_then() -> None:
    assert expected(replace(PERSON, withdrawn_at=LECTURE.ends))
    assert not expected(replace(PERSON, withdrawn_at=LECTURE.ends - 1))
    assert not expected(replace(PERSON, replaced_by="p-2", replaced_at=LECTURE.starts))


def test_nobody_awaited_a_walk_in_before_they_came_onto_the_list() -> None:
    accepted = replace(PERSON, walk_in=True, decision="accepted")
    assert not expected(replace(accepted, listed_at=LECTURE.ends))
    assert expected(replace(accepted, listed_at=LECTURE.starts))
    assert not expected(replace(accepted, decision=""))  # the organiser has not decided
    assert expected(replace(PERSON, listed_at=LECTURE.ends))


@pytest.mark.parametrize(
    ("audience", "is_so"),
    [
        (Audience(categories=("participant",)), True),
        (Audience(categories=("expert",)), False),
        (Audience(teams=("Казань",)), True),
        (Audience(teams=("Тула",)), False),
        (Audience(("expert",), ("Казань",)), True),
        (Audience(tags=("спикер",)), False),
        (Audience(tags=("автобус", "спикер")), True),
    ],
)
def test_a_session_is_for_whoever_its_audience_names(audience: Audience, *, is_so: bool) -> None:
    session = replace(LECTURE, audience=audience)
    assert expected(session=session) is is_so


def test_a_session_for_guests_expects_guests() -> None:
    assert expected(GUEST, replace(LECTURE, audience=Audience(("guest",))))
    assert not expected(GUEST, replace(LECTURE, audience=Audience(teams=("Казань",))))


def test_counts_follow_the_same_rule() -> None:
    away = ModuleStay(expected=False)
    groups = [
        Counted(part_of(PERSON, None), inside=True, people=3),
        Counted(part_of(PERSON, None), inside=False, people=4),
        Counted(part_of(PERSON, away), inside=False, people=5),
        Counted(part_of(GUEST, None), inside=True, people=6),
    ]
    count = count_presence(LECTURE, groups, CATEGORIES, ZONE)
    assert (count.expected, count.present, count.absent) == (7, 9, 4)


def test_a_planned_time_is_a_day_or_a_minute() -> None:
    good = ["", "2025-10-25", "2025-10-25T18:40"]
    bad = ["25.10.2025", "2025-10-25T18", "2025-10-25T18:40:10", "2025-10-25T18:40+03:00", "x"]
    assert [text for text in (*good, *bad) if is_planned_time(text)] == good


def test_a_programme_without_modules_is_one_module() -> None:
    programme = Programme("g-1", "Школа", date(2025, 10, 25), date(2025, 10, 28))
    assert programme.module_on(date(2025, 10, 26)) == ""
    assert programme.first_days == (date(2025, 10, 25),)
