"""The live picture is the same fold as everything else, by team and region."""

from __future__ import annotations

from datetime import date

from senezh_desk.domain.attendance_matrix import AttendanceFacts, AttendanceMatrix, Passage
from senezh_desk.domain.dashboard import Group, picture
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Programme, day_session
from senezh_desk.domain.stay_fold import Excuse

PROGRAMME = Programme("g-1", "Школа", date(2025, 10, 25), date(2025, 10, 28))
DAY = day_session(date(2025, 10, 25), PROGRAMME)


def person(number: int, name: str, team: str, region: str) -> Person:
    return Person(f"p-{number}", number, PersonFields(name, team=team, region=region), "", 0)


def test_the_picture_counts_groups_orders_arrivals_and_names_the_missing() -> None:
    people = (
        person(1, "Яшин", "Б", "Тула"),
        person(2, "Абаев", "Б", "Тула"),
        person(3, "Серов", "", "Омск"),
        person(4, "Ивин", "А", ""),
    )
    passages = {
        DAY.id: {"p-1": Passage(200, None, inside=True), "p-4": Passage(100, 300, inside=False)}
    }
    excuses = {("p-3", DAY.id): Excuse(DAY.id, "ув", "", "e")}
    facts = AttendanceFacts(PROGRAMME, people, (DAY,), passages, {}, 0, excuses=excuses)
    made = picture(AttendanceMatrix(facts), 0)
    assert (made.tally.expected, made.tally.came, made.tally.excused) == (4, 2, 1)
    assert made.teams == (Group("А", 1, 1), Group("Б", 1, 2), Group("", 0, 1))
    assert made.regions == (Group("Омск", 0, 1), Group("Тула", 1, 2), Group("", 1, 1))
    assert made.arrivals == (100, 200)
    assert [one.name for one in made.missing] == ["Абаев"]
