from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senezh_desk.domain.badge_code import grouped, is_well_formed, new_code
from senezh_desk.domain.scan_text import CodeKind, Repeats, ScannedCode, read_scan

ONE = new_code(lambda: "4071930582716405")
TWO = new_code(lambda: "0093817264550912")
THREE = new_code(lambda: "9999888877776666")
WRONG = ONE[:-1] + str((int(ONE[-1]) + 1) % 10)


def good(*codes: str) -> tuple[ScannedCode, ...]:
    return tuple(ScannedCode(code, CodeKind.WELL_FORMED) for code in codes)


@pytest.mark.parametrize(
    "raw",
    [
        ONE,
        f"{ONE}\r\n",
        f"\t{ONE}\t",
        f"]Q1{ONE}",
        f"]Q0{ONE}\r",
        f"]C0{ONE}",
        f"]Q2\\000026{ONE}",
        f"ъЙ1{ONE}",
        f"ЪЙ1\\000026{ONE}",
        f"}}q1{ONE}",
        f"\ufeff{ONE}",
        f"\u00a0{ONE}\u00a0",
        f"\u200b{ONE[:5]}\u200d{ONE[5:]}",
        f"\x1d{ONE}\x1d",
        grouped(ONE),
        grouped(ONE).replace(" ", "-"),
        grouped(ONE).replace(" ", " – "),
        "".join(chr(ord(digit) + 0xFEE0) for digit in ONE),
        "".join(chr(ord(digit) - ord("0") + 0x0660) for digit in ONE),
        f"https://example.org/?c={ONE}",
    ],
)
def test_scanners_signs_and_grouping_are_taken_off(raw: str) -> None:
    assert read_scan(raw) == good(ONE)


@pytest.mark.parametrize("raw", ["", "\r", "\r\n", " \t ", "\ufeff", "\u200b\n", "]Q1", "- -"])
def test_bare_enter_is_nothing(raw: str) -> None:
    assert read_scan(raw) == ()


@pytest.mark.parametrize("between", ["", "\r\n", "\t", " ", "\x1d", "]Q1"])
def test_glued_codes_are_parted_in_order(between: str) -> None:
    assert read_scan(between.join((ONE, TWO, THREE))) == good(ONE, TWO, THREE)


def test_misread_code_beside_a_good_one_is_told_apart() -> None:
    assert read_scan(WRONG + TWO) == (ScannedCode(WRONG, CodeKind.MISREAD), *good(TWO))


def test_stray_digits_before_a_code_are_noise() -> None:
    assert read_scan(f"12{ONE}") == good(ONE)
    assert read_scan(f"{ONE}7") == good(ONE)


def test_code_that_lost_a_digit_between_good_ones_is_misread() -> None:
    damaged = THREE[1:]
    assert read_scan(ONE + damaged + TWO) == (
        *good(ONE),
        ScannedCode(damaged, CodeKind.MISREAD),
        *good(TWO),
    )


def test_wrong_check_digit_is_a_misread_code() -> None:
    assert read_scan(grouped(WRONG)) == (ScannedCode(WRONG, CodeKind.MISREAD),)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("4600051000057", "4600051000057"),
        ("ЕЛЕ-0091-фи", "TKT-0091-ab"),
        ("реезыЖ..учфьздующкп", "https://example.org"),
        ("TKT-0091", "TKT-0091"),
        ("билет A5", "билет A5"),
    ],
)
def test_foreign_code_is_kept_with_its_letters_retyped(raw: str, text: str) -> None:
    assert read_scan(raw) == (ScannedCode(text, CodeKind.FOREIGN),)


@pytest.mark.parametrize("piece", ["7", "ы", "]Q1", "\\000026", "1 ", "\ufdfa", "\x00", "é\u0301"])
def test_long_junk_is_bounded(piece: str) -> None:
    found = read_scan(piece * 100_000)
    assert all(code.kind is not CodeKind.WELL_FORMED for code in found)
    assert sum(len(code.text) for code in found) < 100_000


@given(st.text() | st.text("0123456789]Q\\ -\r\nъЙ", max_size=120))
def test_any_text_is_read_without_raising(raw: str) -> None:
    for code in read_scan(raw):
        assert code.text
        assert (code.kind is CodeKind.WELL_FORMED) == is_well_formed(code.text)


@given(st.integers(0, 16), st.integers(1, 9))
def test_every_single_typo_in_a_typed_code_is_a_misread_code(at: int, step: int) -> None:
    typed = f"{ONE[:at]}{(int(ONE[at]) + step) % 10}{ONE[at + 1 :]}"
    assert read_scan(grouped(typed)) == (ScannedCode(typed, CodeKind.MISREAD),)


def seen(*scans: tuple[str, int]) -> list[bool]:
    memory, repeats = Repeats(), []
    for text, at in scans:
        memory, repeat = memory.see(text, at)
        repeats.append(repeat)
    return repeats


def test_same_code_within_two_and_a_half_seconds_is_one_scan() -> None:
    assert seen((ONE, 0), (ONE, 2499)) == [False, True]
    assert seen((ONE, 0), (ONE, 2500)) == [False, False]


def test_code_held_before_the_scanner_stays_one_scan() -> None:
    assert seen((ONE, 0), (ONE, 2000), (ONE, 4000), (ONE, 6500)) == [False, True, True, False]


def test_another_code_between_does_not_hide_a_repeat() -> None:
    assert seen((ONE, 0), (TWO, 500), (ONE, 1000)) == [False, False, True]


def test_clock_set_back_makes_no_repeat() -> None:
    assert seen((ONE, 10_000), (ONE, 5_000), (ONE, 6_000)) == [False, False, True]
