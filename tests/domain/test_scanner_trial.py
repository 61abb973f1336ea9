from __future__ import annotations

import pytest

from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.scanner_trial import Hint, Input, Received, hints, visible

CODE = new_code(lambda: "4071930582716405")


def keyed(text: str, raw: str = "", gap: int = 8, *, ended: bool = True) -> Received:
    return Received(Input.KEYBOARD, text, raw or text, gap, ended)


@pytest.mark.parametrize(
    ("received", "said"),
    [
        (keyed(CODE), (Hint.GOOD,)),
        (keyed("]Q1" + CODE), (Hint.GOOD,)),
        (keyed("ъЙ1" + CODE), (Hint.GOOD,)),
        (keyed("]q1" + CODE), (Hint.CAPS_LOCK,)),
        (keyed(CODE, ended=False), (Hint.NO_END,)),
        (keyed(CODE, gap=90), (Hint.SLOW,)),
        (keyed(CODE, "x" + CODE), (Hint.PREFIX,)),
        (keyed(CODE[:-1] + str((int(CODE[-1]) + 1) % 10)), (Hint.MISREAD,)),
        (keyed("4600051000057"), (Hint.FOREIGN,)),
        (keyed("]Q1"), (Hint.NOTHING,)),
        (keyed(CODE, "x" + CODE, 90, ended=False), (Hint.NO_END, Hint.SLOW, Hint.PREFIX)),
        (Received(Input.CAMERA, CODE, CODE), (Hint.GOOD,)),
    ],
)
def test_a_test_scan_says_what_to_change(received: Received, said: tuple[Hint, ...]) -> None:
    assert hints(received) == said


def test_signs_that_nobody_sees_are_named() -> None:
    assert visible("\ufeff]Q1\x1d40 71\u00a0\u2060") == "⟨BOM⟩]Q1⟨GS⟩40⟨SP⟩71⟨NBSP⟩⟨U+2060⟩"
    assert visible("4071", ended=True) == "4071⟨CR⟩"
