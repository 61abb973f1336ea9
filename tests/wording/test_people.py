from __future__ import annotations

import pytest

from senezh_desk.domain.attendance import PersonLine
from senezh_desk.domain.person import Attention, AttentionKind, Person, PersonFields
from senezh_desk.wording.attention import attention_text, meaning_text
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.people import state_text
from senezh_desk.wording.words import Words

LABELS = make_labels(Words())
ZONE = "Europe/Moscow"
NINE = 1_761_372_000_000  # 2025-10-25 09:00 in Moscow
NOTE = Attention("e1", AttentionKind.STOP, "Долг", 0)


def state(*, since: int | None = None, arrived: int | None = None, **more: object) -> str:
    person = Person("p-1", 1, PersonFields("Иванов"), "", 0, **more)  # type: ignore[arg-type]  # a test's shorthand
    return state_text(LABELS, PersonLine(person, since is not None, since, arrived), ZONE)


def test_nothing_is_said_of_who_is_simply_awaited() -> None:
    assert state() == ""


def test_who_is_here_is_so_since_a_time_of_the_zone() -> None:
    assert state(since=NINE, arrived=NINE) == "here 09:00"


def test_who_went_is_told_from_who_never_came() -> None:
    assert state(arrived=NINE) == "left"


def test_what_staff_must_know_stands_before_the_time() -> None:
    said = state(since=NINE, withdrawn_at=1, conflicts=("phone",), attention=(NOTE,))
    assert said == "withdrawn, desks differ, attention, here 09:00"


def test_a_note_done_with_is_no_longer_said() -> None:
    done = Attention("e1", AttentionKind.STOP, "Долг", 0, cleared=True)
    assert state(attention=(done,)) == ""


@pytest.mark.parametrize("kind", AttentionKind)
def test_every_kind_of_note_has_its_word_and_its_meaning(kind: AttentionKind) -> None:
    assert attention_text(Words(), kind)
    assert meaning_text(Words(), kind) != attention_text(Words(), kind)
