from __future__ import annotations

from datetime import date

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.admission import Verdict
from senezh_desk.domain.kinds import BY_NAME
from senezh_desk.domain.labels import Labels, session_title
from senezh_desk.domain.person import FIELD_NAMES, PARTICIPANT
from senezh_desk.domain.sessions import Programme, SessionKind, day_session
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import load_words

SCHOOL = Programme("g", "Школа", date(2025, 10, 23), date(2025, 10, 26))


@pytest.fixture(params=["ru", "en"])
def labels(request: pytest.FixtureRequest) -> Labels:
    return make_labels(load_words(resources_folder(), request.param))


@pytest.fixture
def russian() -> Labels:
    return make_labels(load_words(resources_folder(), "ru"))


def test_labels_name_every_field_verdict_kind_category_and_happening(labels: Labels) -> None:
    assert set(labels.fields) == set(FIELD_NAMES)
    assert set(labels.verdicts) == set(Verdict)
    assert set(labels.kinds) == set(SessionKind)
    assert set(labels.categories) == {
        PARTICIPANT,
        *("expert", "moderator", "organiser", "guest", "press", "companion"),
    }
    assert set(labels.headings) >= set(BY_NAME)


def test_headings_are_the_words_of_official_papers_fields_those_of_the_screen(
    russian: Labels,
) -> None:
    assert russian.headings["municipality"] == "Муниципальное образование"
    assert [russian.fields[name] for name in ("last", "municipality", "region", "email")] == [
        "Фамилия",
        "Муниципалитет",
        "Субъект РФ",
        "Эл. почта",
    ]
    assert russian.categories["companion"] == "сопровождающий"
    assert russian.desk.format(n=2) == "Стойка 2"


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2025, 10, 23), "Заезд"),
        (date(2025, 10, 24), "День 2"),
        (date(2025, 10, 26), "День 4"),
        (date(2025, 10, 22), "День 22.10.2025"),
        (date(2025, 10, 27), "День 27.10.2025"),
    ],
)
def test_a_days_own_session_is_named_by_its_place_in_the_programme(
    russian: Labels, day: date, title: str
) -> None:
    assert session_title(day_session(day, SCHOOL), SCHOOL, russian) == title


def test_without_dates_a_days_own_session_is_named_by_its_date(russian: Labels) -> None:
    bare = Programme("g", "Школа")
    assert session_title(day_session(date(2025, 10, 25), bare), bare, russian) == "День 25.10.2025"
