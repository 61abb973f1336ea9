from __future__ import annotations

from senezh_desk.domain.pairs import likely_pairs
from senezh_desk.domain.person import Person, PersonFields


def card(key: str, listed_at: int, *, walk_in: bool = False, middle: str = "") -> Person:
    fields = PersonFields("Абаев", "Олег", middle)
    return Person(f"p-{key}", 1, fields, "", listed_at, walk_in=walk_in)


def test_the_lists_card_stands_before_the_doors_whichever_is_older() -> None:
    door, listed = card("1", 100, walk_in=True), card("2", 200)
    assert likely_pairs([door, listed]) == ((listed, door),)


def test_of_two_listed_cards_the_older_stands_first() -> None:
    assert likely_pairs([card("1", 200), card("2", 100)]) == ((card("2", 100), card("1", 200)),)


def test_another_patronymic_sets_two_people_apart() -> None:
    assert likely_pairs([card("1", 1, middle="Ильич"), card("2", 2, middle="Львович")]) == ()


def test_who_was_said_to_be_two_people_is_not_proposed() -> None:
    one, other = card("1", 1), card("2", 2)
    assert likely_pairs([one, other], {frozenset({"p-1", "p-2"})}) == ()
