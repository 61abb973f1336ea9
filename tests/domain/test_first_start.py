from __future__ import annotations

from datetime import date

import pytest

from senezh_desk.domain.first_start import propose_programme


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Школа_муниципальных_команд", "Школа муниципальных команд"),
        ("Список участников (2)", "Список участников"),
        ("  Модуль   3 ", "Модуль 3"),
    ],
)
def test_a_programme_takes_its_name_from_the_list(stem: str, name: str) -> None:
    assert propose_programme(stem, date(2026, 3, 30), "Europe/Moscow").name == name


def test_a_programme_runs_from_today_for_four_days() -> None:
    proposed = propose_programme("Модуль", date(2026, 3, 30), "Asia/Yakutsk")
    assert (proposed.first_day, proposed.last_day) == (date(2026, 3, 30), date(2026, 4, 2))
    assert proposed.zone == "Asia/Yakutsk"
