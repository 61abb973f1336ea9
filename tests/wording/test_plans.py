from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.seating.accepted import AcceptedPlan
from senezh_desk.domain.seating.board import Finding, TableTroubles, Trouble
from senezh_desk.domain.seating.breaches import Breach, Order
from senezh_desk.domain.seating.door import SeatAtTable
from senezh_desk.domain.seating.draft import Draft, PlaceWord, numbered
from senezh_desk.domain.seating.impossible import Impossible, Obstacle
from senezh_desk.domain.seating.plan import Score
from senezh_desk.domain.seating.reasons import Because, Reason
from senezh_desk.domain.seating.score import Likeness, Reunion
from senezh_desk.wording.plans import (
    finding_text,
    likeness_text,
    obstacle_text,
    place_title,
    plan_paper,
    remark_text,
    reunion_text,
    score_lines,
    seat_text,
)
from senezh_desk.wording.words import load_words

if TYPE_CHECKING:
    from senezh_desk.wording.words import Words

NAMES = ("Абаев", "Белова", "Волков", "Гарина", "Дроздов", "Ежова")
TABLES = ("Стол 1", "Стол 2")


@pytest.fixture(scope="module")
def ru() -> Words:
    return load_words(resources_folder(), "ru")


def test_a_table_is_called_by_the_word_of_the_day_or_by_its_own_name(ru: Words) -> None:
    said = [place_title(ru, word, "4") for word in PlaceWord]
    assert said == ["Стол 4", "Группа 4", "Станция 4"]
    assert place_title(ru, PlaceWord.TABLE, "У окна") == "У окна"


def test_the_door_says_table_topic_and_round(ru: Words) -> None:
    seat = SeatAtTable("4", 2, 3, PlaceWord.TABLE, "Финансы")
    assert seat_text(ru, seat) == "Стол 4 (Финансы), раунд 2"
    assert seat_text(ru, SeatAtTable("4", 1, 1, PlaceWord.TABLE)) == "Стол 4"


@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_has_words_without_holes(ru: Words, obstacle: Obstacle) -> None:
    said = obstacle_text(ru, Impossible(obstacle, 0, (0, 1), 1, 6, 4, "head"), NAMES, TABLES)
    assert said
    assert "{" not in said
    many = Impossible(obstacle, 0, tuple(range(6)), 9)
    assert "Дроздов" not in obstacle_text(ru, many, NAMES, TABLES)


@pytest.mark.parametrize("order", Order)
def test_every_broken_order_names_people_and_table(ru: Words, order: Order) -> None:
    finding = Finding(Trouble.ORDER, 1, 1, (0, 2), breach=Breach(order, 1, (0, 2), 1))
    said = finding_text(ru, finding, NAMES, TABLES)
    assert said.endswith(": Абаев, Волков — Стол 2, раунд 2")


@pytest.mark.parametrize("because", Because)
def test_every_reason_says_why(ru: Words, because: Because) -> None:
    alike = Likeness("region", "Омская область", 0, 1, (0, 1))
    said = likeness_text(ru, alike, Reason(because, 12, 8), NAMES, TABLES)
    assert said.startswith("один регион (Омская область): Абаев, Белова — Стол 2, раунд 1, ")
    assert "{" not in said


def test_meetings_and_remarks_are_counted(ru: Words) -> None:
    again = Finding(Trouble.MEET_AGAIN, 0, 0, (0, 1), times=3)
    assert finding_text(ru, again, NAMES, TABLES).startswith("встречаются в 3-й раз: ")
    reunion = Reunion((0, 1), ((0, 0), (1, 1)), 1)
    assert reunion_text(ru, reunion, NAMES, TABLES).startswith("встречаются в 3-й раз: ")
    troubles = TableTroubles(2, {"region": 1, "gender": 9})
    assert remark_text(ru, troubles) == "повторно: 2 · регион: 1"
    assert remark_text(ru, TableTroubles()) == ""


def test_what_is_proved_is_said_so(ru: Words) -> None:
    scored = Score(0, 0, 0, {"region": 4, "municipality": 0}, 0, 30, 1, 27.4, 25)
    lines = score_lines(ru, scored, {"region": True}, {"region": 4, "municipality": 8})
    assert lines == [
        "Нарушено условий: 1.",
        "Никто не встречается дважды: лучше не бывает.",
        "Один регион за одним столом: 4, меньше невозможно.",
        "Один муниципалитет за одним столом: нигде.",
        "Не выполнено пожеланий: 30.",
        "Новых соседей у каждого в среднем 27,4, не меньше 25.",
    ]


def test_groups_that_walk_come_to_stations_on_paper(ru: Words) -> None:
    draft = Draft(tables=numbered(2, 2), rounds=2, walks=True)
    plan = AcceptedPlan("", "", ("a", "b"), draft.tables, ((0, 1),), draft=draft)
    paper = plan_paper(ru, plan, {"a": "Абаев", "b": "Белова"}, "Школа")
    assert paper.rounds == ("Раунд 1", "Раунд 2")
    assert paper.people[0].places == ("Станция 1", "Станция 2")
    assert paper.tables[1].title == "Группа 2"
