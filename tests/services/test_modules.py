"""Modules and stays on a real event file: who is expected follows the module of the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.admission import Verdict
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import ParticipantErased, StayChanged
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.sessions import Audience, SessionKind
from senezh_desk.domain.stays import ModuleStay
from tests.builders import HOUR, LABELS, MORNING, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from senezh_desk.domain.person import Person

DAY = 24 * HOUR


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "a.senezh")
    yield made
    made.close()


def come(desk: Desk, name: str = "Абаев") -> Person:
    return desk.roster.add(PersonFields(name, room="1"))


def two_modules(desk: Desk) -> tuple[str, str]:
    first = desk.modules.add("Модуль 1", date(2025, 10, 25), date(2025, 10, 28))
    second = desk.modules.add("Модуль 2", date(2025, 11, 20), date(2025, 11, 22))
    return first.id, second.id


def test_expected_follows_the_stay_of_the_days_module(desk: Desk) -> None:
    first, second = two_modules(desk)
    person = come(desk)
    desk.modules.change_stay(person.id, ModuleStay(second, expected=False))
    now, later = MORNING, MORNING + 26 * DAY
    assert desk.checkin.presence(at=now).expected == 1
    assert desk.checkin.presence(at=later).expected == 0
    assert desk.checkin.scan(person.code, at=later)[0].reason == Verdict.NOT_EXPECTED
    assert desk.modules.stay(person.id, first).expected
    assert set(desk.modules.stays(first)) == set()


def test_somebody_due_tomorrow_is_not_absent_today(desk: Desk) -> None:
    person = come(desk)
    desk.modules.change_stay(person.id, ModuleStay(arrives="2025-10-26"))
    assert desk.checkin.presence().absent == 0
    assert desk.checkin.presence(at=MORNING + DAY).absent == 1


def test_a_substitution_of_one_module_ends_with_it(desk: Desk) -> None:
    first, second = two_modules(desk)
    gone, came = come(desk), come(desk, "Байрамова")
    desk.modules.change_stay(gone.id, ModuleStay(first, replaced_by=came.id, reason="приказ 5"))
    desk.modules.change_stay(came.id, ModuleStay(expected=False))
    desk.modules.change_stay(came.id, ModuleStay(first, expected=True))
    refused = desk.checkin.scan(gone.code)[0]
    assert (refused.verdict, refused.other) == (Verdict.REPLACED, came)
    later = MORNING + 26 * DAY
    assert desk.checkin.scan(gone.code, at=later)[0].verdict is Verdict.ADMITTED
    assert desk.checkin.presence(at=later).expected == 1
    assert not desk.modules.stay(came.id, second).expected


def test_a_module_leaves_open_what_holds_for_all(desk: Desk) -> None:
    first, _ = two_modules(desk)
    person = come(desk)
    desk.modules.change_stay(person.id, ModuleStay(diet="постное", tags=("спикер",)))
    stay = desk.modules.stay(person.id, first)
    assert (stay.module, stay.diet, stay.tags) == (first, "постное", ("спикер",))


def test_each_module_begins_with_an_arrival_and_counts_its_days(desk: Desk) -> None:
    two_modules(desk)
    programme = desk.programme.programme()
    titles = [
        session_title(desk.sessions.current(MORNING + days * DAY), programme, LABELS)
        for days in (0, 25, 26, 27)
    ]
    assert titles == ["Arrival", "Arrival", "Arrival", "Day 2"]


def test_modules_do_not_overlap_or_end_before_they_begin(desk: Desk) -> None:
    two_modules(desk)
    for first, last in (
        (date(2025, 10, 28), date(2025, 10, 30)),
        (date(2025, 12, 2), date(2025, 12, 1)),
    ):
        with pytest.raises(DeskError) as refused:
            desk.modules.add("Модуль 3", first, last)
        assert refused.value.fault is Fault.BAD_TIME


def test_a_dropped_module_can_be_planned_again(desk: Desk) -> None:
    first, _ = two_modules(desk)
    module = desk.modules.planned()[0]
    desk.modules.drop(first)
    assert len(desk.modules.planned()) == 1
    assert desk.modules.change(first, module.title, module.first_day, module.last_day) == module


def test_two_desks_that_differ_are_told_of_and_the_next_edit_settles_it(
    desk: Desk, tmp_path: Path
) -> None:
    person = come(desk)
    other = another_desk(desk, tmp_path / "b.senezh")
    desk.modules.change_stay(person.id, ModuleStay(room="12"))
    other.modules.change_stay(person.id, ModuleStay(room="14"))
    exchange(desk, other)
    assert desk.modules.stay(person.id, "") == other.modules.stay(person.id, "")
    assert desk.modules.stays_of(person.id)[0].conflicts == ("room",)
    settled = desk.modules.change_stay(person.id, ModuleStay(room="12"))
    assert (settled.room, settled.conflicts) == ("12", ())
    other.close()


def test_what_is_personal_of_a_stay_is_erased_with_the_person(desk: Desk) -> None:
    person = come(desk)
    desk.modules.change_stay(person.id, ModuleStay(room="12", expected=False))
    desk.write(person.id, ParticipantErased())
    [stay] = desk.modules.stays_of(person.id)
    assert (stay.room, stay.expected) == ("", False)
    assert desk.problems() == []


def test_a_stay_that_is_none_is_refused(desk: Desk) -> None:
    person = come(desk)
    with pytest.raises(DeskError) as refused:
        desk.modules.change_stay(person.id, ModuleStay(arrives="завтра"))
    assert refused.value.fault is Fault.BAD_TIME
    before = len(desk.entries())
    desk.modules.change_stay(person.id, ModuleStay())
    assert len(desk.entries()) == before


def test_another_desks_stay_with_no_time_in_it_is_refused(desk: Desk, tmp_path: Path) -> None:
    person = come(desk)
    other = another_desk(desk, tmp_path / "b.senezh")
    entry = other.write(person.id, StayChanged("", ("arrives",), values={"arrives": "завтра"}))
    with pytest.raises(DeskError) as refused:
        desk.merge([entry])
    assert refused.value.fault is Fault.BAD_ENTRY
    other.close()


def test_a_session_keeps_whom_it_is_for_and_what_it_is_about(desk: Desk) -> None:
    audience = Audience(("expert",), ("Казань",), ("спикер",))
    planned = desk.sessions.add(
        "Лекция",
        MORNING,
        MORNING + HOUR,
        SessionKind.LECTURE,
        place="Зал 1",
        audience=audience,
        capacity=80,
        quarters=8,
        topic="Городская среда",
        lecturer="Иванов И. И.",
    )
    assert desk.sessions.get(planned.id) == planned
    assert (planned.audience, planned.capacity, planned.topic) == (audience, 80, "Городская среда")
    come(desk)
    assert desk.checkin.presence(planned.id).expected == 0
