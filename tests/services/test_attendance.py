"""Attendance on real event files: every figure, wherever it is shown, is the same figure."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.attendance_matrix import Outcome
from senezh_desk.domain.attendance_rules import AttendanceRules
from senezh_desk.domain.day_report import day_tables
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import CheckedIn, ParticipantErased
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.sessions import Audience, SessionKind
from senezh_desk.domain.stays import ModuleStay
from senezh_desk.services.export import ExportService
from tests.builders import HOUR, LABELS, MINUTE, MORNING, Desk, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2025, 10, 25)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "a.senezh")
    yield made
    made.close()


def random_day(desk: Desk, chance: Random) -> None:  # noqa: C901  # many things happen
    """Let a day happen: people of all sorts, sessions for some, comings, goings, mistakes."""
    if chance.random() < 0.5:
        desk.modules.add("Модуль 1", TODAY, TODAY)
    for n in range(4):
        start = MORNING + n * 90 * MINUTE
        audience = chance.choice(
            [Audience(), Audience(teams=("А",)), Audience(("guest",)), Audience((), (), ("т",))]
        )
        kind = chance.choice(list(SessionKind))
        desk.sessions.add(f"Занятие {n}", start, start + HOUR, kind, audience=audience)
    people = []
    for n in range(12):
        category = chance.choice(["participant", "participant", "expert", "guest"])
        fields = PersonFields(f"Житель{n}", team=chance.choice(["А", "Б", ""]), category=category)
        add = desk.roster.add_walk_in if n % 4 == 0 else desk.roster.add
        people.append(add(fields))
    for _ in range(60):
        desk.clock.now = MORNING + chance.randrange(8 * 60) * MINUTE
        person = chance.choice(people)
        module = desk.programme.programme().module_on(TODAY)
        match chance.randrange(9):
            case 0:
                stay = ModuleStay(
                    chance.choice([module, ""]),
                    expected=chance.random() < 0.5,
                    arrives=chance.choice(["", "2025-10-26", "2025-10-25T11:00"]),
                    tags=("т",),
                )
                desk.modules.change_stay(person.id, stay)
            case 1 if desk.roster.person(person.id).withdrawn_at is None:
                desk.roster.withdraw(person.id, "болезнь")
            case 2:
                session = chance.choice(desk.sessions.planned())
                desk.attendance.excuse(person.id, session.id, chance.choice(["ув", ""]), "экзамен")
            case 3:
                desk.checkin.check_out_person(person.id)
            case 4 if desk.checkin.recent() and desk.checkin.recent()[0].undoable:
                desk.checkin.undo(desk.checkin.recent()[0].entry, "ошибка")
            case 5 if chance.random() < 0.2:
                desk.write(person.id, ParticipantErased())
            case _:
                desk.checkin.check_in(person.id)


@pytest.mark.parametrize("seed", range(8))
def test_every_figure_comes_from_one_fold(seed: int, desk: Desk) -> None:
    random_day(desk, Random(seed))  # noqa: S311  # a day, no secret
    export = ExportService(desk.file, desk.clock, LABELS)
    matrix = export.matrix(TODAY)
    sessions = matrix.facts.sessions
    tables = {table.key: table for table in day_tables(export.record(TODAY), LABELS)}
    attendance = tables["attendance"]
    where = {column.key: place for place, column in enumerate(attendance.columns)}
    for place, session in enumerate(sessions):
        counted = desk.checkin.presence(session.id)
        marks = [matrix.row(person)[place] for person in matrix.people]
        here = [m for m in marks if m.passage is not None and m.passage.inside]
        waited = [m for m in marks if m.expected and m not in here]
        tally = matrix.tally(place)
        assert (counted.expected, counted.present) == (tally.expected, tally.inside)
        assert (counted.present, counted.absent) == (len(here), len(waited))
        assert {line.person.id for line in desk.checkin.inside(session.id)} == {
            person
            for person in matrix.people
            if (m := matrix.row(person)[place]).passage is not None and m.passage.inside
        }
        number = sorted(sessions, key=lambda s: (s.starts, s.ends, s.id)).index(session) + 1
        lines = [row for row in attendance.rows if row[where["session_number"]] == number]
        came = [row for row in lines if row[where["first_in"]] is not None]
        assert len(came) == tally.came + tally.besides
        assert len(lines) == tally.expected + tally.besides
        [row] = [row for row in tables["sessions"].rows if row[0] == number]
        assert row[-6:-2] == (tally.expected, tally.came, tally.absent, tally.excused)
    for key in ("teams", "regions"):
        rows = tables[key].rows
        whole = tables["totals"].rows[0][2:]
        for place in (0, 1, 2, 3, 5):
            assert sum(row[1 + place] or 0 for row in rows) == whole[place]  # type: ignore[misc]  # counts


def test_the_journal_recounted_by_hand_agrees(desk: Desk) -> None:
    random_day(desk, Random(99))  # noqa: S311  # a day, no secret
    matrix = desk.attendance.matrix()
    with desk.file.database.reading() as connection:
        recounted = connection.execute(
            "SELECT json_extract(facts, '$.session'), count(DISTINCT subject) FROM entry"
            " WHERE kind = 'CheckedIn' AND id NOT IN (SELECT j.value FROM entry AS undo,"
            " json_each(undo.voids) AS j WHERE undo.kind = 'PresenceUndone') GROUP BY 1"
        ).fetchall()
    ours = {
        session.id: tally.came + tally.besides
        for place, session in enumerate(matrix.facts.sessions)
        if (tally := matrix.tally(place)).came + tally.besides
    }
    assert ours == dict(recounted)


def test_an_excuse_is_marked_taken_back_and_shown_behind_its_cell(desk: Desk) -> None:
    person = desk.roster.add(PersonFields("Абаев"))
    session = desk.sessions.add("Лекция", MORNING, MORNING + HOUR)
    desk.attendance.excuse(person.id, session.id, " ув ", "экзамен,  справка")
    desk.clock.now += 5 * HOUR
    mark = desk.attendance.matrix([session]).row(person.id)[0]
    assert mark.outcome is Outcome.EXCUSED
    assert mark.excuse is not None
    assert (mark.excuse.mark, mark.excuse.reason) == ("ув", "экзамен, справка")
    desk.attendance.excuse(person.id, session.id, "")
    assert desk.attendance.matrix([session]).row(person.id)[0].outcome is Outcome.ABSENT
    desk.checkin.check_in(person.id, session=session.id)
    behind = desk.attendance.behind(person.id, session.id)
    assert [type(happening).__name__ for _, happening in behind] == [
        "CheckedIn",
        "AbsenceExcused",
        "AbsenceExcused",
    ]
    assert isinstance(behind[0][1], CheckedIn)


def test_nobody_unknown_is_excused(desk: Desk) -> None:
    for act in (
        lambda: desk.attendance.excuse("p-0", "s-0", "ув"),
        lambda: desk.attendance.behind("p-0", "s-0"),
    ):
        with pytest.raises(DeskError) as refused:
            act()
        assert refused.value.fault is Fault.NO_SUCH_PERSON


def test_the_rules_are_the_programmes(desk: Desk) -> None:
    session = desk.sessions.add("Лекция", MORNING, MORNING + HOUR)
    person = desk.roster.add(PersonFields("Абаев"))
    desk.checkin.check_in(person.id, session=session.id, at=MORNING + 8 * MINUTE)
    assert desk.attendance.matrix([session]).row(person.id)[0].outcome is Outcome.CAME
    desk.attendance.set_rules(AttendanceRules(late_after=5))
    assert desk.attendance.matrix([session]).row(person.id)[0].outcome is Outcome.LATE


def test_a_days_own_session_is_shown_where_it_is_the_only_one_or_was_used(desk: Desk) -> None:
    assert [session.id for session in desk.attendance.sessions()] == [
        f"day:2025-10-{day}" for day in (25, 26, 27, 28)
    ]
    planned = desk.sessions.add("Лекция", MORNING, MORNING + HOUR)
    assert desk.attendance.sessions()[0] == planned
    person = desk.roster.add(PersonFields("Абаев"))
    desk.checkin.check_in(person.id, session="day:2025-10-25")
    assert [session.id for session in desk.attendance.sessions()][:2] == [
        "day:2025-10-25",
        planned.id,
    ]
