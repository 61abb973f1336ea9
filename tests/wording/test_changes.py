from __future__ import annotations

from senezh_desk.domain.comparison import Difference
from senezh_desk.wording.changes import difference_text
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import Words

LABELS = make_labels(Words())


def test_a_change_says_the_field_the_old_and_the_new() -> None:
    assert difference_text(LABELS, Difference("room", "12", "14")) == "Room: 12 → 14"


def test_what_was_not_known_is_a_dash() -> None:
    assert difference_text(LABELS, Difference("phone", "", "1")) == "Phone: — → 1"


def test_yes_and_no_and_categories_are_in_words() -> None:
    head = Difference("head", "no", "yes")
    assert difference_text(LABELS, head) == "Head of the team: no → yes"
    category = Difference("category", "guest", "own")
    assert difference_text(LABELS, category, {"own": "Почётный гость"}) == (
        "Category: guest → Почётный гость"
    )


def test_an_extra_column_stands_by_its_own_heading() -> None:
    assert difference_text(LABELS, Difference("Размер", "L", "XL")) == "Размер: L → XL"
