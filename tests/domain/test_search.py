from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.garbling import garbled_queries
from benchmarks.names import people
from benchmarks.search import is_first, searchables
from senezh_desk.domain.search import Searchable, SearchIndex, Tier, decisive

TATARSTAN = "Республика Татарстан"
PEOPLE = (
    Searchable("ivan", "Иванов", "Иван", "Иванович", "Команда Казань", "Казань", TATARSTAN,
               "+7 943 511-67-67", 47, ("40719305827164051",)),
    Searchable("ivan2", "Иванов", "Иван", "Петрович", "Команда Орёл", "Орёл", "Орловская область",
               "8 (943) 511-94-33, 8 902 100-20-30", 470),
    Searchable("ivanova", "Иванова", "Пётра", "", "", "Тверь", "", "", 12),
    Searchable("alia", "Шайхутдинова", "Алия", "Ренатовна", "", "Казань", TATARSTAN, "", 3),
    Searchable("alia2", "Ким", "Алия", "", "", "Тверь", "Тверская область", "", 5),
    Searchable("artist", "Петров-Водкин", "Кузьма", "", "", "Саратов", "", "", 4),
    Searchable("akhmet", "Әхмәтҗанова", "Юлия", "Өлөксөйөвна", "", "Йошкар-Ола", "", "", 6),
    Searchable("love", "Жуков", "Любомир", "", "", "", "", "", 7),
    Searchable("eagle", "Орёлкин", "Лев", "", "", "Тула", "", "", 8),
    Searchable("ilya", "Иванов", "Пётр", "Ильич", "", "Тула", "", "", 9),
)  # fmt: skip


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return SearchIndex(PEOPLE)


def found(index: SearchIndex, query: str) -> list[str]:
    return [hit.id for hit in index.find(query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("шай", "alia"),
        ("шайхут алия", "alia"),
        ("иванов тат", "ivan"),
        ("тат иванов", "ivan"),
        ("алия казан", "alia"),
        ("алия твер", "alia2"),
        ("6767", "ivan"),
        ("9433", "ivan2"),
        ("511-94-33", "ivan2"),
        ("+7 (943) 511 94 33", "ivan2"),
        ("20-30", "ivan2"),
        ("иванов 8 943 511-94-33", "ivan2"),
        ("47", "ivan"),
        ("470", "ivan2"),
        ("4071 9305 8271 64051", "ivan"),
        ("64051", "ivan"),
        ("водкин", "artist"),
        ("петровводкин", "artist"),
        ("Gtnhjd-Djlrby", "artist"),
        (";erjd k.,jvbh", "love"),
        ("шайхутдинова", "alia"),
        ("ifq[enlbyjdf", "alia"),
        ("шмфтщм зуек", "ilya"),
        ("shayhetdinova", "alia"),
        ("shaikhutdinova aliia", "alia"),
        ("julia", "akhmet"),
        ("ахметжанова", "akhmet"),
        ("эхмэтжанова", "akhmet"),
        ("Әхмәтҗанова", "akhmet"),
        ("ахмитжанва юлия", "akhmet"),
        ("йошкар", "akhmet"),
        ("шайхутдиноваалия", "alia"),
        ("ивановыиван иваныч", "ivan"),
        ("петров-водкин", "artist"),
        ("Шайхудинова", "alia"),
        ("шайхудт", "alia"),
        ("иванов и. п.", "ivan2"),
        ("ИBAHOB Пётр", "ilya"),
    ],
)
def test_right_person_comes_first(index: SearchIndex, query: str, first: str) -> None:
    assert found(index, query)[0] == first


def test_everybody_is_found_from_the_first_letter(index: SearchIndex) -> None:
    for person in PEOPLE:
        for word in (person.last, person.first):
            hits = {hit.id for end in (1, 2, 3) for hit in index.find(word[:end])}
            assert person.id in hits
            assert all(person.id in found(index, word[:end]) for end in range(1, len(word) + 1))


def test_exact_comes_before_begun_before_mistyped(index: SearchIndex) -> None:
    hits = index.find("иванов")
    assert [hit.tier for hit in hits] == [Tier.EXACT, Tier.EXACT, Tier.EXACT, Tier.PREFIX]
    assert hits[-1].id == "ivanova"
    assert {hit.tier for hit in index.find("ивнов")} == {Tier.FUZZY}


def test_surname_comes_before_given_name_before_place(index: SearchIndex) -> None:
    assert found(index, "пет")[:3] == ["artist", "ilya", "ivanova"]
    assert found(index, "орё") == ["eagle", "ivan2"]


def test_initials_answer_one_name_each(index: SearchIndex) -> None:
    assert found(index, "иванов и и")[0] == "ivan"
    assert found(index, "иванов п и")[0] == "ilya"


def test_parts_of_one_surname_weigh_more_than_a_place_of_that_name() -> None:
    index = SearchIndex(
        [
            Searchable("place", "Щёголева-Яр", "Ксения", municipality="Бор"),
            Searchable("surname", "Щёголева-Бор", "Ксения"),
        ]
    )
    assert found(index, "щёголева-бор ксения") == ["surname", "place"]


def test_equal_hits_stand_by_name(index: SearchIndex) -> None:
    assert found(index, "иванов") == ["ivan", "ivan2", "ilya", "ivanova"]


def test_limit_keeps_the_best() -> None:
    index = SearchIndex(Searchable(str(at), "Иванов", f"Имя{at:04}") for at in range(3000))
    assert found(index, "иванов") == [str(at) for at in range(50)]
    assert [hit.id for hit in index.find("и", limit=2)] == ["0", "1"]


@pytest.mark.parametrize(
    ("query", "person"),
    [
        ("иванов иван иванович", "ivan"),
        ("иванов иван", None),
        ("иванов", None),
        ("алия", None),
        ("алия казань", "alia"),
        ("иванова", "ivanova"),
        ("петров", "artist"),
        ("орёл", None),
        ("47", "ivan"),
        ("6767", "ivan"),
        ("ким", "alia2"),
        ("кем", None),
        ("жукоф любомир", "love"),
        ("иванов иван неизвестнович", None),
        ("никто", None),
    ],
)
def test_only_an_undoubted_person_is_decisive(
    index: SearchIndex, query: str, person: str | None
) -> None:
    hit = decisive(index.find(query))
    assert (hit.id if hit else None) == person


@pytest.mark.parametrize("query", ["", "   ", "...", "ъъъъъъъ", "999", "зюзюкин", "00000"])
def test_nobody_is_found_for_what_is_not_listed(index: SearchIndex, query: str) -> None:
    assert index.find(query) == ()


def test_surname_changed_since_the_list_was_made_still_leads_to_the_person(
    index: SearchIndex,
) -> None:
    hits = index.find("Зюзюкина Алия Ренатовна")
    assert [(hit.id, hit.tier) for hit in hits] == [("alia", Tier.PARTIAL)]


def test_replaced_person_is_found_by_new_words_only() -> None:
    index = SearchIndex(PEOPLE)
    index.replace([Searchable("alia", "Зюзюкина", "Алия", phone="8 900 000-11-22", number=99)])
    assert found(index, "шайхутдинова") == []
    assert found(index, "зюзю") == ["alia"]
    assert found(index, "1122") == ["alia"]
    assert found(index, "99") == ["alia"]
    assert len(index) == len(PEOPLE)


def test_removed_person_is_gone_and_the_place_is_used_again() -> None:
    index = SearchIndex(PEOPLE)
    index.remove(["ivan", "nobody"])
    assert "ivan" not in found(index, "иванов")
    assert found(index, "6767") == found(index, "64051") == []
    index.replace([Searchable("new", "Абрамов", "Ян")])
    assert found(index, "абрамов") == ["new"]
    assert len(index) == len(PEOPLE)


def test_changes_one_by_one_lead_to_the_same_index_as_all_at_once() -> None:
    listed = searchables(people(120, 3))
    grown = SearchIndex()
    for person in listed:
        grown.replace([person])
    whole = SearchIndex(listed)
    for item in garbled_queries(people(120, 3), 40, 4):
        assert grown.find(item.query) == whole.find(item.query)


def test_garbled_names_find_their_person_first() -> None:
    listed = people(1500, 7)
    index = SearchIndex(searchables(listed))
    queries = garbled_queries(listed, 150, 8)
    wrong = [item for item in queries if not is_first(index, item)]
    assert len(wrong) <= 3, wrong


def test_invented_people_have_unique_names_and_stay_the_same() -> None:
    assert people(500, 1) == people(500, 1)
    assert len({person.name for person in people(3000, 2)}) == 3000


def test_pasted_page_is_bounded(index: SearchIndex) -> None:
    for junk in (
        "иванов " * 600,
        "ы" * 4096,
        "1" * 4096,
        "]'x" * 1400,
        "әәә-" * 1000,
        "xcxc" * 900,
    ):
        assert len(index.find(junk)) <= len(PEOPLE)


@given(st.text(max_size=60) | st.text("иваноj;x[ә0123456789 -.+'", max_size=60))
def test_no_query_raises(query: str) -> None:
    index = _SMALL
    hits = index.find(query)
    assert list(hits) == sorted(hits, key=lambda hit: hit.cost)
    decisive(hits)


_SMALL = SearchIndex(PEOPLE)


def test_empty_index_finds_nobody() -> None:
    assert SearchIndex(()).find("иванов") == ()
