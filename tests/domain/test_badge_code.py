from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senezh_desk.domain.badge_code import damm, grouped, is_well_formed, new_code

DIGITS = st.text("0123456789", min_size=16, max_size=16)


def test_check_digit_is_damms() -> None:
    assert damm("572") == 4
    assert damm("5724") == 0


@given(DIGITS)
def test_every_wrong_digit_is_caught(digits: str) -> None:
    code = new_code(lambda: digits)
    for at, right in enumerate(code):
        for wrong in set("0123456789") - {right}:
            assert not is_well_formed(code[:at] + wrong + code[at + 1 :])


@given(DIGITS)
def test_every_swap_of_different_neighbours_is_caught(digits: str) -> None:
    code = new_code(lambda: digits)
    for at in range(len(code) - 1):
        swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        assert is_well_formed(swapped) == (swapped == code)


def test_new_codes_are_well_formed_and_differ() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(is_well_formed(code) for code in codes)


@pytest.mark.parametrize("digits", ["123", "12345678901234567", "123456789012345x", "１" * 16])
def test_anything_but_sixteen_digits_makes_no_code(digits: str) -> None:
    with pytest.raises(ValueError, match=digits):
        new_code(lambda: digits)


@pytest.mark.parametrize("text", ["", "0" * 16, "0" * 18, "٠" * 17, " " * 17])
def test_what_is_not_seventeen_ascii_digits_is_no_code(text: str) -> None:
    assert not is_well_formed(text)


def test_printed_groups_keep_every_digit() -> None:
    assert grouped("12345678901234567") == "1234 5678 9012 34567"
