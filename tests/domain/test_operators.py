from __future__ import annotations

from dataclasses import replace

import pytest

from senezh_desk.domain.operators import (
    FREE_TRIES,
    LONGEST_WAIT_MS,
    Operator,
    Tries,
    grouped_spare,
    is_guarded,
    is_pin,
    leaves_somebody,
    spare_digits,
)
from senezh_desk.domain.permissions import Role

ADMIN = Operator("o-1", "Иванова", Role.ADMINISTRATOR, pin="#")


def test_five_wrong_pins_cost_nothing_and_each_further_one_twice_as_long() -> None:
    tries, now, waits = Tries(), 0, []
    for _ in range(12):
        waits.append(tries.wait(now) // 1000)
        now += tries.wait(now)
        tries = tries.failed(now)
    assert waits[: FREE_TRIES + 1] == [0, 0, 0, 0, 0, 30]
    assert waits[FREE_TRIES + 1 :] == [60, 120, 240, 480, 900, 900]


def test_a_wait_passes_with_time_and_no_clock_makes_it_longer() -> None:
    tries = Tries(FREE_TRIES, 100_000)
    assert tries.wait(100_000) == 30_000
    assert tries.wait(129_999) == 1
    assert tries.wait(130_000) == 0
    assert tries.wait(0) == 30_000  # set back by hours: no more than the whole wait
    assert Tries(10_000, 0).wait(0) == LONGEST_WAIT_MS


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("1234", True),
        ("12345678", True),
        ("123", False),
        ("123456789", False),
        ("12a4", False),
        ("١٢٣٤", False),
        (" 1234", False),
        ("", False),
    ],
)
def test_a_pin_is_four_to_eight_digits(text: str, *, fits: bool) -> None:
    assert is_pin(text) == fits


def test_a_spare_code_is_read_however_it_was_spaced_and_is_never_a_pin() -> None:
    assert grouped_spare("012345678901") == "0123 4567 8901"
    for written in ("0123 4567 8901", "0123-4567-8901", "012345678901"):
        assert spare_digits(written) == "012345678901"
    assert not is_pin("012345678901")
    assert spare_digits("1234") == ""
    assert spare_digits("0123 4567 890x") == ""


def test_only_an_administrator_with_a_pin_who_takes_part_puts_pins_in_force() -> None:
    assert is_guarded([ADMIN])
    for other in (
        replace(ADMIN, pin=""),
        replace(ADMIN, active=False),
        replace(ADMIN, role=Role.REGISTRAR),
    ):
        assert not is_guarded([other])


@pytest.mark.parametrize(
    "changed",
    [replace(ADMIN, active=False), replace(ADMIN, role=Role.REGISTRAR), replace(ADMIN, pin="")],
)
def test_the_last_administrator_who_can_get_in_stays(changed: Operator) -> None:
    second = replace(ADMIN, id="o-2", name="Петров")
    registrar = Operator("o-3", "Кузнецова", pin="#")
    assert not leaves_somebody([ADMIN, registrar], changed)
    assert leaves_somebody([ADMIN, second], changed)
    assert leaves_somebody([replace(ADMIN, pin=""), registrar], registrar)


def test_hashes_are_not_shown_where_an_operator_is_printed() -> None:
    assert "geheim" not in repr(replace(ADMIN, pin="geheim", spare="geheim"))
