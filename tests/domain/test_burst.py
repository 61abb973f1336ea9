"""Streams of keys as a scanner and a hand send them, and whose each key was."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from senezh_desk.domain.badge_code import grouped, new_code
from senezh_desk.domain.burst import (
    FIRST_GAP_MS,
    SLOWEST_GAP_MS,
    SURE_GAP_MS,
    Habit,
    Margin,
    is_scan,
    longest_gap,
    part,
    taken_back,
)
from senezh_desk.domain.code_picking import Stroke
from senezh_desk.domain.scan_text import CodeKind, read_scan

ONE = new_code(lambda: "4071930582716405")
TWO = new_code(lambda: "0093817264550912")
END = "\r"
LETTERS = "абвгдежзийклмнопрстуфхцчшщыьэюя -"


def sent(text: str, gap: int = 8, at: int = 1000) -> list[Stroke]:
    """Return what a machine sends: all keys at one pace."""
    return [stroke(sign, at + nth * gap) for nth, sign in enumerate(text)]


def stroke(sign: str, at: int) -> Stroke:
    return Stroke("" if sign == END else sign, at, ends=sign == END)


def mixed(*streams: list[Stroke]) -> list[Stroke]:
    return sorted((key for stream in streams for key in stream), key=lambda key: key.at)


def heard(strokes: list[Stroke], habit: Habit | None = None) -> tuple[list[str], str]:
    """Return the scans of a burst that is over, and what was typed beside them."""
    parting = part(strokes, habit or Habit(), over=True)
    assert parting is not None
    typed = "".join(END if strokes[at].ends else strokes[at].sign for at in parting.typed)
    return [scan.text for scan in parting.scans], typed


@pytest.mark.parametrize("gap", [1, 8, 50])
def test_a_code_and_its_end_are_a_scan_at_once(gap: int) -> None:
    strokes = sent(ONE + END, gap)
    assert all(part(strokes[:count], Habit()) is None for count in range(len(strokes)))
    parting = part(strokes, Habit())
    assert parting is not None
    assert [(scan.text, scan.gap) for scan in parting.scans] == [(ONE, gap)]
    assert parting.typed == ()


@pytest.mark.parametrize("typed", ["и", "ив", "иван", "!", "Ж", "ъ", "[", " ", "-", "а б"])
@pytest.mark.parametrize("at", [990, 1003, 1060, 1129])
@pytest.mark.parametrize("gap", [1, 8, 16])
def test_letters_typed_around_a_scan_stay_the_typists(typed: str, at: int, gap: int) -> None:
    strokes = mixed(sent(typed, 29, at), sent(ONE + END, gap))
    while not strokes[-1].ends:
        strokes.pop()  # what came after the end belongs to no burst
    kept = "".join(key.sign for key in strokes if key.sign and key.sign not in ONE)
    assert heard(strokes) == ([ONE], kept)
    assert part(strokes, Habit()) == part(strokes, Habit(), over=True)


@pytest.mark.parametrize("typed", [" gt", "y y", "и в", "   ", "---"])
def test_letters_typed_between_the_printed_groups_stay_the_typists(typed: str) -> None:
    digits, one, two, three = sent(ONE + END, 8), *typed
    letters = [Stroke(one, 1028), Stroke(two, 1060), Stroke(three, 1092)]
    scans, left = heard(mixed(digits, letters))
    assert [code.text for scan in scans for code in read_scan(scan)] == [ONE]
    assert left == ("" if typed in {"   ", "---"} else typed)


@pytest.mark.parametrize("place", range(17))
def test_a_digit_typed_within_a_scan_breaks_its_pace_and_stays_out(place: int) -> None:
    typed = [Stroke("5", 1000 + 12 * place + 5, ends=False)]
    assert heard(mixed(typed, sent(ONE + END, 12))) == ([ONE], "5")


def test_an_arrow_or_a_backspace_within_a_scan_is_handed_on_in_its_place() -> None:
    strokes = mixed([Stroke("и", 1010), Stroke("", 1044), Stroke("в", 1070)], sent(ONE + END))
    parting = part(strokes, Habit())
    assert parting is not None
    assert [strokes[at].sign for at in parting.typed] == ["и", "", "в"]


def test_enter_pressed_within_a_scan_tears_nothing() -> None:
    strokes = mixed([Stroke("и", 1010), Stroke("", 1061, ends=True)], sent(ONE + END))
    enter = next(nth for nth, key in enumerate(strokes) if key.ends)
    assert part(strokes[: enter + 1], Habit()) is None  # more digits are to come
    assert heard(strokes) == ([ONE], "и" + END)


def test_digits_are_found_while_somebody_holds_shift() -> None:
    shifted = ONE[:3] + ONE[3:9].translate(str.maketrans("1234567890", '!"№;%:?*()')) + ONE[9:]
    assert heard(sent(shifted + END)) == ([ONE], "")
    american = ONE[:9].translate(str.maketrans("1234567890", "!@#$%^&*()")) + ONE[9:]
    assert heard(mixed(sent(american + END), sent("И", 1, 1021))) == ([ONE], "И")


@pytest.mark.parametrize("lead", ["]Q1", "]C0", "ъЙ1", "ЪЙ1", "}q1", "]Q2\\000026"])
def test_signs_of_the_scanner_stay_with_its_scan(lead: str) -> None:
    assert heard(sent(lead + ONE + END)) == ([lead + ONE], "")
    assert heard(mixed(sent("ив", 40, 1085), sent(lead + ONE + END))) == ([lead + ONE], "ив")


@pytest.mark.parametrize("sign", ["\x1d", "\ufeff", "\u00a0", "\u200b"])
def test_signs_that_nobody_types_are_nobodys_typing(sign: str) -> None:
    assert heard(sent(sign + ONE[:5] + sign + ONE[5:] + sign + END)) == ([ONE], "")


def test_a_code_typed_in_its_printed_groups_is_one_scan() -> None:
    scans, typed = heard(sent(grouped(ONE) + END, 12))
    assert ([code.text for code in read_scan(scans[0])], typed) == ([ONE], "")


@pytest.mark.parametrize("between", ["", "]Q1", "\x1d"])
def test_glued_codes_are_one_burst_with_letters_left_out(between: str) -> None:
    strokes = mixed(sent(ONE + between + TWO + END), sent("ив", 90, 1045))
    scans, typed = heard(strokes)
    assert [code.text for scan in scans for code in read_scan(scan)] == [ONE, TWO]
    assert typed == "ив"


def test_a_scan_right_behind_another_burst_is_decided_apart() -> None:
    assert heard(sent("4600051000057" + END + ONE + END, 4)) == (["4600051000057", ONE], "")
    assert heard(sent("Иванов" + END + ONE + END, 12)) == ([ONE], "Иванов" + END)


def test_an_address_that_holds_the_code_is_no_typing() -> None:
    assert heard(sent("https://example.org/?c=" + ONE + END)) == ([ONE], "")


@pytest.mark.parametrize("lead", ["x", "P01", "ю"])
def test_an_unknown_prefix_is_known_once_three_scans_had_it(lead: str) -> None:
    habit, typed = Habit(), []
    for at in range(0, 4000, 1000):
        strokes = sent(lead + ONE + END, 8, at)
        parting = part(strokes, habit)
        assert parting is not None
        assert [scan.text for scan in parting.scans] == [ONE]
        typed.append("".join(strokes[place].sign for place in parting.typed))
        habit = parting.habit
    assert typed == [lead, lead, "", ""]
    assert habit.lead == Margin(lead, 4)


def test_a_letter_that_does_not_keep_the_scanners_pace_is_never_its_prefix() -> None:
    habit = Habit()
    for at in range(0, 9000, 1000):
        strokes = mixed(sent(ONE + END, 8, at + 40), [Stroke("и", at)])
        parting = part(strokes, habit)
        assert parting is not None
        assert parting.typed == (0,)
        habit = parting.habit


@pytest.mark.parametrize(
    "text",
    ["Иванов", "иванова анна", "4567", "47", "bdfyjd", "Салтыков-Щедрин", ";erjdcrbq", "12345"],
)
@pytest.mark.parametrize("gap", [12, 40, 55])
def test_words_and_short_numbers_are_typing_however_fast(text: str, gap: int) -> None:
    assert heard(sent(text + END, gap)) == ([], text + END)


@pytest.mark.parametrize(
    "text", ["4600051000057", "TKT-0091", "AB-1234", "https://example.org", "реезыЖ..учфьздующкп"]
)
def test_foreign_codes_are_scans(text: str) -> None:
    assert heard(sent(text + END)) == ([text], "")


def test_a_foreign_code_waits_for_what_may_follow_its_enter() -> None:
    assert part(sent("4600051000057" + END), Habit()) is None


@pytest.mark.parametrize("gap", [50, 110])
def test_what_a_hand_can_type_is_no_foreign_code(gap: int) -> None:
    assert heard(sent("89161234567" + END, gap)) == ([], "89161234567" + END)


def test_letters_within_a_foreign_number_are_left_out_where_they_break_its_pace() -> None:
    strokes = mixed(sent("4600051000057" + END), sent("ив", 47, 1035))
    assert heard(strokes) == (["4600051000057"], "ив")
    assert heard(sent("AB4600051000057" + END)) == (["AB4600051000057"], "")


def test_a_letter_typed_behind_a_foreign_code_is_the_typists() -> None:
    assert heard(sent("4600051000057" + END + "и")) == (["4600051000057"], "и")


def test_lines_of_a_visiting_card_are_one_foreign_scan() -> None:
    card = "BEGIN:VCARD\rFN:Anna\rTEL:+79161234567\rEND:VCARD\r"
    scans, typed = heard(sent(card, 4))
    assert (len(scans), typed) == (1, "")
    assert [code.kind for code in read_scan(scans[0])] == [CodeKind.FOREIGN]


def test_a_misread_code_is_a_scan_with_and_without_end() -> None:
    wrong = ONE[:-1] + str((int(ONE[-1]) + 1) % 10)
    assert heard(sent(wrong + END)) == ([wrong], "")
    assert heard(sent(wrong)) == ([wrong], "")
    assert heard(mixed(sent(wrong + END), sent("и", 1, 1037))) == ([wrong], "и")


def test_a_bare_code_is_heard_when_nothing_follows() -> None:
    assert part(sent(ONE), Habit()) is None
    assert heard(sent(ONE)) == ([ONE], "")
    bare = part(sent(ONE), Habit(), over=True)
    assert bare is not None
    assert not bare.scans[0].ended
    assert heard(sent(ONE[:-1])) == ([], ONE[:-1])


def test_two_scanners_at_the_same_moment_are_told_to_scan_again() -> None:
    strokes = mixed(sent(ONE + END, 8, 1000), sent(TWO + END, 9, 1031))
    (scan,), typed = heard(strokes)
    codes = read_scan(scan)
    assert CodeKind.MISREAD in {code.kind for code in codes}
    assert {ONE, TWO}.isdisjoint(code.text for code in codes)
    assert typed == ""


def test_a_payload_of_4_kilobytes_is_one_foreign_scan() -> None:
    payload = "0123456789abcdef" * 256
    scans, typed = heard(sent(payload + END, 1))
    assert (scans, typed) == ([payload], "")


def test_a_stutter_is_forgiven_once_the_speed_has_shown_a_scanner() -> None:
    fast = [*accumulate([12] * 6, initial=1000)]
    slow = [*accumulate([55] * 6, initial=1000)]
    assert longest_gap(fast[:2], Habit()) == FIRST_GAP_MS
    assert longest_gap(fast, Habit()) == SURE_GAP_MS
    assert longest_gap(slow, Habit()) == FIRST_GAP_MS


def test_the_threshold_follows_a_slow_scanner_within_bounds() -> None:
    assert Habit().after(8).longest_gap == FIRST_GAP_MS
    assert Habit().after(70).longest_gap == 140
    assert Habit().after(500).longest_gap == SLOWEST_GAP_MS
    habit = Habit().after(70)
    for _ in range(12):
        habit = habit.after(10)
    assert habit.longest_gap == FIRST_GAP_MS  # another scanner took its place


@pytest.mark.parametrize("gap", [70, 90, 120, 150])
def test_a_slow_scanner_is_known_by_its_even_pace(gap: int) -> None:
    *digits, end = sent(ONE + END, gap)
    assert taken_back(digits, [end], Habit()) == 17
    parting = part([*digits, end], Habit())
    assert parting is not None
    assert parting.habit.longest_gap > gap


def test_a_hand_that_types_a_code_is_no_slow_scanner() -> None:
    pauses = (140, 190, 120, 230, 150, 110, 210, 170, 130, 150, 220, 120, 180, 140, 160, 200, 110)
    times = accumulate(pauses, initial=1000)
    *digits, end = [stroke(sign, at) for sign, at in zip(ONE + END, times, strict=True)]
    assert taken_back(digits, [end], Habit()) == 0


def test_first_digits_of_a_stuttering_scanner_are_fetched_back() -> None:
    first, rest = sent(ONE[:2], 8, 800), sent(ONE[2:] + END, 8)
    assert taken_back(first, rest, Habit()) == 2
    assert taken_back(sent("47", 300, 100), rest, Habit()) == 0
    assert taken_back(sent("47", 8, 900), sent(ONE + END), Habit()) == 0


@pytest.mark.parametrize("text", ["12345678901234567", "]Q1" + "1" * 17, "ъЙ1123", "AB-1234"])
def test_codes_are_scans(text: str) -> None:
    assert is_scan(text)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_every_scan_is_heard_and_no_letter_is_stolen(data: st.DataObject) -> None:
    gap = data.draw(st.integers(1, 30), "gap")
    jitter = gap // 4
    pauses = [data.draw(st.integers(gap - jitter, gap + jitter)) for _ in range(17)]
    times = accumulate(pauses, initial=0)
    scan = [stroke(sign, at) for sign, at in zip(ONE + END, times, strict=True)]
    typed = [
        Stroke(data.draw(st.sampled_from(LETTERS)), at)
        for at in data.draw(st.lists(st.integers(-50, scan[-1].at - 1), max_size=9))
    ]
    strokes = mixed(typed, scan)
    assert heard(strokes) == ([ONE], "".join(key.sign for key in strokes if key in typed))


@given(st.lists(st.tuples(st.text("0123456789ив]Q!\x1d", max_size=1), st.integers(0, 60))))
def test_every_burst_is_parted_without_losing_a_key(keys: list[tuple[str, int]]) -> None:
    times = accumulate(gap for _, gap in keys)
    strokes = [Stroke(sign, at, ends=not sign) for (sign, _), at in zip(keys, times, strict=True)]
    parting = part(strokes, Habit(), over=True)
    assert parting is not None
    assert sorted(set(parting.typed)) == list(parting.typed)
    assert parting.scans or len(parting.typed) == len(strokes)
