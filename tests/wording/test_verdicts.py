from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.admission import Admission, Verdict
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.sessions import Programme, Session, SessionKind, day_session, millis
from senezh_desk.wording.verdicts import SHORT, short_name, verdict_text
from senezh_desk.wording.words import Words, load_words

ZONE = "Europe/Moscow"
NOW = millis(datetime(2026, 3, 10, 6, 30, tzinfo=UTC))  # 09:30 in Moscow
CAME = millis(datetime(2026, 3, 10, 6, 14, tzinfo=UTC))
PETROV = Person("p-2", 2, PersonFields("Петров", "Пётр", "Петрович"), "", 0)
LECTURE = Session(
    "s-1",
    "Лекция",
    SessionKind.LECTURE,
    millis(datetime(2026, 3, 10, 7, tzinfo=UTC)),
    millis(datetime(2026, 3, 10, 8, 30, tzinfo=UTC)),
    date(2026, 3, 10),
)


def full(verdict: Verdict, reason: str = "", desk: str = "Стойка 2") -> Admission:
    return Admission(
        verdict, reason, None, PETROV, LECTURE, CAME, desk, candidates=(PETROV, PETROV), at=NOW
    )


@pytest.fixture(scope="module")
def russian() -> Words:
    return load_words(resources_folder(), "ru")


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (Verdict.ADMITTED, "Проходите"),
        (Verdict.ALREADY_IN, "Отметка уже есть: 09:14, стойка 2. Пропустите"),
        (Verdict.MISREAD, "Код прочитан с ошибкой. Сканируйте ещё раз"),
        (Verdict.UNKNOWN_CODE, "Это не код нашей программы. Найдите по фамилии"),
        (
            Verdict.NOT_YET_KNOWN,
            (
                "Код верный, но человека на этой стойке ещё нет. "
                "Найдите по фамилии или спросите стойку 2; скан сохранён"
            ),
        ),
        (Verdict.OLD_COPY, "Бейдж числится утерянным с 10.03. Проверьте фамилию"),
        (
            Verdict.REPLACED,
            "Замена: вместо участника — Петров П. П. Позовите администратора",
        ),
        (Verdict.WITHDRAWN, "Участие снято 10.03. Позовите администратора"),
        (Verdict.STOPPED, "Минуту, пожалуйста. Позовите администратора"),
        (Verdict.CONFIRM, "Передать и подтвердить: Enter"),
        (Verdict.CHECKED_OUT, "Уход отмечен: 09:30"),
        (Verdict.UNDONE, "Отметка отменена"),
    ],
)
def test_a_verdict_is_said_as_the_practice_has_it(
    russian: Words, verdict: Verdict, line: str
) -> None:
    assert verdict_text(russian, full(verdict), ZONE).line == line


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_words_even_with_nothing_known(verdict: Verdict, language: str) -> None:
    words = load_words(resources_folder(), language)
    for admission in (full(verdict), Admission(verdict)):
        text = verdict_text(words, admission, ZONE)
        assert "{" not in text.line
        assert any("а" <= letter <= "я" for letter in text.word) == (language == "ru")
    assert words.translate("Verdicts", SHORT[verdict])


@pytest.mark.parametrize(
    "verdict",
    sorted(set(Verdict) - {Verdict.ADMITTED, Verdict.CONFIRM, Verdict.CHECKED_OUT, Verdict.UNDONE}),
)
def test_every_refusal_names_the_next_step(russian: Words, verdict: Verdict) -> None:
    assert verdict_text(russian, full(verdict), ZONE).step


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        (Verdict.TOO_EARLY, "Проходите: начало в 10:00"),
        (Verdict.TOO_LATE, "Проходите: занятие закончилось в 11:30"),
        (Verdict.NOT_EXPECTED, "Проходите: в списке этого занятия записи нет"),
        (Verdict.STOPPED, "Проходите: по решению администратора"),
    ],
)
def test_who_comes_against_the_plan_is_let_in_with_a_note(
    russian: Words, reason: str, line: str
) -> None:
    assert verdict_text(russian, full(Verdict.ADMITTED, reason), ZONE).line == line


def test_who_comes_the_evening_before_is_let_in_with_a_note(russian: Words) -> None:
    arrival = day_session(date(2026, 3, 11), Programme("g", "Школа", date(2026, 3, 11)))
    admission = Admission(Verdict.ADMITTED, Verdict.TOO_EARLY, session=arrival, at=NOW)
    line = verdict_text(russian, admission, ZONE).line
    assert line == "Проходите: накануне первого дня, 11.03"


def test_a_desk_with_a_name_of_its_own_is_quoted(russian: Words) -> None:
    admission = full(Verdict.ALREADY_IN, desk="Главный вход")
    assert verdict_text(russian, admission, ZONE).detail == "09:14, «Главный вход»"


def test_a_check_in_of_another_day_is_told_with_its_day(russian: Words) -> None:
    admission = Admission(Verdict.ALREADY_IN, since=CAME, at=NOW + 86_400_000)
    assert verdict_text(russian, admission, ZONE).detail == "10.03 09:14"


def test_initials_stand_only_for_names_that_are_there() -> None:
    assert short_name(Person("p", 1, PersonFields("Ким", "Ир"), "", 0)) == "Ким И."
