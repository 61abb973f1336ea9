from __future__ import annotations

import pytest

from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.typed_person import in_place_of, named, tidied


@pytest.mark.parametrize(
    ("typed", "last", "first", "middle"),
    [
        ("иванов пётр ильич", "Иванов", "Пётр", "Ильич"),
        ("Пётр Иванов", "Иванов", "Пётр", ""),
        ("ИВАНОВ", "Иванов", "", ""),
        ("Алиев Эльдар Рашид оглы", "Алиев", "Эльдар", "Рашид оглы"),
    ],
)
def test_a_typed_name_is_taken_apart(typed: str, last: str, first: str, middle: str) -> None:
    assert named(typed) == PersonFields(last, first, middle)


def test_what_holds_no_letters_names_nobody() -> None:
    assert named("1234 5678") == PersonFields("")
    assert named("  ") == PersonFields("")


def test_typed_fields_become_like_those_of_a_list() -> None:
    typed = PersonFields(
        "  Пeтров ",  # with a Latin e
        phone="8 (912) 345 67 89",
        email="Petrov@Example.ORG",
        room=" 12\n",
        extra=(("Размер", " XL "),),
    )
    tidy = tidied(typed)
    assert tidy.last == "Петров"
    assert tidy.phone == "+7 912 345-67-89"
    assert tidy.email == "petrov@example.org"
    assert tidy.room == "12"
    assert tidy.extra == (("Размер", "XL"),)


def test_two_phones_stay_as_they_were_typed() -> None:
    assert tidied(PersonFields("А", phone="89123456789, 89123456780")).phone == (
        "89123456789, 89123456780"
    )


def test_tidying_twice_changes_nothing() -> None:
    once = tidied(PersonFields("Иванов ", "Иван", phone="8-912-345-67-89"))
    assert tidied(once) == once


def test_a_substitute_takes_over_the_place_but_not_the_person() -> None:
    other = PersonFields("Иванов", "Иван", team="Казань", region="Татарстан", phone="1", room="7")
    took = in_place_of(PersonFields("Петров"), other)
    assert (took.last, took.team, took.region, took.room) == ("Петров", "Казань", "Татарстан", "7")
    assert took.phone == ""
