from __future__ import annotations

from itertools import accumulate

import pytest

from senezh_desk.ui.key_burst import (
    FIRST_GAP_MS,
    SURE_GAP_MS,
    is_bare_code,
    is_scan,
    longest_gap,
)


@pytest.mark.parametrize("text", ["12345678901234567", "]Q1" + "1" * 17, "ъЙ1123", "AB-1234"])
def test_codes_are_scans(text: str) -> None:
    assert is_scan(text)


@pytest.mark.parametrize("text", ["Иванов", "ivanov", "Салтыков-Щедрин", "", "7", "123", "у.ё"])
def test_words_and_single_keys_are_typing(text: str) -> None:
    assert not is_scan(text)


def test_a_stutter_is_forgiven_once_the_speed_has_shown_a_scanner() -> None:
    fast = [*accumulate([12] * 6, initial=1000)]
    slow = [*accumulate([55] * 6, initial=1000)]
    assert longest_gap(fast[:2]) == FIRST_GAP_MS
    assert longest_gap(fast) == SURE_GAP_MS
    assert longest_gap(slow) == FIRST_GAP_MS


def test_only_a_whole_code_needs_no_ending() -> None:
    assert is_bare_code("1" * 17)
    assert not is_bare_code("1" * 16)
    assert not is_bare_code("1" * 18)
    assert not is_bare_code("А" * 17)
    assert not is_bare_code("١" * 17)
