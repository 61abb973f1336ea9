from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senezh_desk.domain.letters import (
    as_typed_on_jcuken,
    as_typed_on_qwerty,
    fold,
    indexed_words,
    key,
    keys,
    plain,
    spellings,
    words,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Фёдор", "федор"),
        ("Алексей", "алексеи"),
        ("Өлөксөйөв", "олоксоиов"),
        ("Ҙур Ғәлийә", "зур гәлииә"),
        ("Ҫӳлтен", "султен"),
        ("Çӳлтен Ăшшăн", "султен ашшан"),
        ("Ҕуоҕол Мэҥэ", "гуогол мэнэ"),
        ("Bоробьёв", "воробьев"),
        ("ИBAHOB Аҡ", "иванов ак"),
        ("Соловь’ёв", "соловьев"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == other


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Шайхутдинов", "Shaykhutdinov Shaikhutdinov Shajxutdinov Šajhutdinov Shayhutdinov"),
        ("Юлия", "Yulia Yuliya Iuliia Julija Julia Yulija"),
        ("Щукин", "Shchukin Schukin Shhukin Ŝukin"),
        ("Соловьёв", "Solovyov Solovev Solov'ev Soloviev Solovyev"),
        ("Евгений", "Evgeny Evgenii Yevgeniy Evgenij Jevgenij"),
        ("Татьяна", "Tatyana Tatiana Tat'jana"),
        ("Хвойцев", "Khvoytsev Hvojcev Xvoiczev Khvoitzev"),
        ("Александр", "Aleksandr Alexandr"),
        ("Пётр", "Petr Pyotr Pjotr"),
        ("Мәдинә", "Madina"),
    ],
)
def test_transliterations_come_to_one_key(name: str, latin: str) -> None:
    wanted = key(words(name)[0])
    for text in latin.split():
        assert wanted in keys(words(text)[0]), text


def test_other_layout_is_read_both_ways() -> None:
    assert as_typed_on_jcuken("bdfyjd") == "иванов"
    assert as_typed_on_qwerty("шмфтщм") == "ivanov"
    assert as_typed_on_jcuken("k.,jdm ;erjd") == "любовь жуков"


def test_letter_with_several_neighbours_has_several_spellings() -> None:
    assert {"асан", "эсэн", "эсан"} <= set(spellings("әсән"))
    assert plain("әсән") in spellings("әсән")
    assert len(spellings("ә" * 40)) == 3


def test_compound_is_listed_in_parts_and_whole() -> None:
    assert indexed_words("Петров-Водкин") == ["петров", "водкин", "петровводкин"]


@given(st.text())
def test_any_text_folds_to_small_stable_letters(text: str) -> None:
    folded = " ".join(words(text))
    assert words(folded) == words(text)
    assert all(keys(word) and spellings(word) for word in words(text))
