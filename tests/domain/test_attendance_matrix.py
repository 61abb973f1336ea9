"""The fold of attendance: what each cell says, and what the cells add up to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from senezh_desk.domain import attendance_rules
from senezh_desk.domain.attendance_matrix import (
    AttendanceFacts,
    AttendanceMatrix,
    Mark,
    Outcome,
    Passage,
    Share,
)
from senezh_desk.domain.attendance_rules import AttendanceRules
from senezh_desk.domain.categories import Category
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Programme, Session, SessionKind, day_session, millis
from senezh_desk.domain.stay_fold import Excuse
from senezh_desk.domain.stays import ModuleStay

DAY = date(2025, 10, 25)
PROGRAMME = Programme("g-1", "Школа", DAY, date(2025, 10, 28))


def at(hour: int, minute: int = 0) -> int:
    return millis(datetime(2025, 10, 25, hour, minute, tzinfo=ZoneInfo("Europe/Moscow")))


LECTURE = Session("s-1", "Лекция", SessionKind.LECTURE, at(10), at(12), DAY, quarters=8)
LUNCH = Session("s-2", "Обед", SessionKind.MEAL, at(13), at(14), DAY)
EVENING = Session("s-3", "Вечер", SessionKind.OTHER, at(19), at(20), DAY)
ANNA = Person("p-1", 1, PersonFields("Абаева"), "1" * 17, 0)
GUEST = Person("p-2", 2, PersonFields("Гостева", category="guest"), "2" * 17, 0)
CATEGORIES = {
    "guest": Category("guest", "", "#000000", expected=False, counts=False),
    "participant": Category("participant", "", "#000000"),
}


def matrix(passages: dict[str, dict[str, Passage]] | None = None, **more: Any) -> AttendanceMatrix:  # noqa: ANN401  # facts by name
    facts = AttendanceFacts(
        PROGRAMME, (ANNA, GUEST), (LECTURE, LUNCH, EVENING), passages or {}, CATEGORIES, at(18)
    )
    return AttendanceMatrix(replace(facts, **more))


def lecture(arrived: int, left: int | None = None) -> Mark:
    passage = Passage(arrived, left, inside=left is None)
    return matrix({LECTURE.id: {ANNA.id: passage}}).row(ANNA.id)[0]


@pytest.mark.parametrize(
    ("arrived", "left", "outcome", "late", "early"),
    [
        (at(9, 50), None, Outcome.CAME, False, False),
        (at(10, 10), at(11, 50), Outcome.CAME, False, False),
        (at(10, 11), None, Outcome.LATE, True, False),
        (at(9, 50), at(11, 49), Outcome.LEFT_EARLY, False, True),
        (at(10, 30), at(11), Outcome.LATE, True, True),
    ],
)
def test_a_cell_says_how_somebody_came_and_went(
    arrived: int, left: int | None, outcome: Outcome, *, late: bool, early: bool
) -> None:
    mark = lecture(arrived, left)
    assert (mark.outcome, mark.late, mark.early, mark.expected) == (outcome, late, early, True)


def test_who_did_not_come_is_awaited_until_the_end_and_absent_after_it() -> None:
    assert [mark.outcome for mark in matrix().row(ANNA.id)] == [
        Outcome.ABSENT,
        Outcome.ABSENT,
        Outcome.AWAITED,
    ]
    assert {mark.outcome for mark in matrix().row(GUEST.id)} == {Outcome.NOT_EXPECTED}


def test_an_absence_may_be_excused_and_coming_beats_the_excuse() -> None:
    excuse = Excuse(LECTURE.id, "ув", "экзамен", "e")
    excused = matrix(excuses={(ANNA.id, LECTURE.id): excuse})
    assert excused.row(ANNA.id)[0] == Mark(Outcome.EXCUSED, expected=True, excuse=excuse)
    came = matrix(
        {LECTURE.id: {ANNA.id: Passage(at(10), None, inside=True)}},
        excuses={(ANNA.id, LECTURE.id): excuse},
    )
    assert came.row(ANNA.id)[0].outcome is Outcome.CAME


def test_who_came_without_being_expected_counts_apart() -> None:
    here = matrix({LECTURE.id: {GUEST.id: Passage(at(10), None, inside=True)}})
    assert here.row(GUEST.id)[0].outcome is Outcome.BESIDES
    counted = here.tally(0)
    assert (counted.expected, counted.came, counted.absent) == (1, 0, 1)
    assert (counted.besides, counted.inside, counted.share) == (1, 1, 0.0)


def test_the_day_is_what_its_sessions_come_to() -> None:
    came = matrix({LUNCH.id: {ANNA.id: Passage(at(13), at(14), inside=False)}})
    assert came.day_mark(ANNA.id) == Mark(
        Outcome.CAME, expected=True, passage=Passage(at(13), at(14), inside=False)
    )
    assert matrix().day_mark(ANNA.id).outcome is Outcome.ABSENT
    assert matrix().day_mark(GUEST.id).outcome is Outcome.NOT_EXPECTED
    away = {"": {ANNA.id: ModuleStay(expected=False)}}
    assert matrix(stays=away).day_mark(ANNA.id).outcome is Outcome.NOT_EXPECTED


def test_the_share_counts_sessions_begun_without_meals() -> None:
    came = {LECTURE.id: {ANNA.id: Passage(at(10), None, inside=True)}}
    assert matrix(came).share(ANNA.id) == Share(1, 1, 8)
    assert matrix(came, now=at(23)).share(ANNA.id) == Share(1, 2, 8)
    assert matrix(came).share(GUEST.id) is None
    assert Share(0, 0, 0).percent is None
    assert Share(2, 3, 0).percent == 66


def test_a_days_own_session_counts_where_nothing_else_is_planned() -> None:
    own = day_session(DAY, PROGRAMME)
    came = {own.id: {ANNA.id: Passage(at(15), None, inside=True)}}
    assert matrix(came, sessions=(own,)).share(ANNA.id) == Share(1, 1, 0)
    assert matrix(came, sessions=(own, LECTURE)).share(ANNA.id) == Share(0, 1, 0)
    assert matrix(came, sessions=(own,)).row(ANNA.id)[0].outcome is Outcome.CAME


def test_rules_are_read_as_they_were_written_and_nonsense_is_passed_over() -> None:
    rules = AttendanceRules(5, 0, 80)
    assert attendance_rules.load(attendance_rules.dump(rules)) == rules
    for text in ("", "[", "[]", '{"late_after": "x"}', '{"threshold": -1}', '{"new": 3}'):
        assert attendance_rules.load(text) == AttendanceRules()
