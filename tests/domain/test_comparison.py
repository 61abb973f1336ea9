from __future__ import annotations

from dataclasses import replace

from senezh_desk.domain.comparison import RosterPreview, as_same, compare
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.roster import ReadOptions, RosterReading, read_roster
from senezh_desk.domain.sheet import Marks, Sheet

LIST = """
ФИО|Город|Телефон|Почта|Размер
Лапин Илья Петрович|Бор|89170000001|a@example.org|XL
Орлова Анна Ивановна|Бор|89170000002|b@example.org|
Кротов Олег Ильич|Тверь|89170000003|c@example.org|M
"""


def reading(text: str) -> RosterReading:
    rows = tuple(
        tuple(cell.strip() for cell in line.split("|")) for line in text.strip().split("\n")
    )
    return read_roster((Sheet("Лист1", rows, marks=Marks(merges_known=True)),), ReadOptions())


def listed(text: str) -> list[Person]:
    return [
        Person(f"p{number}", number, line.fields, "", 0)
        for number, line in enumerate(reading(text).lines, 1)
    ]


def counts(preview: RosterPreview) -> tuple[int, int, int, int]:
    return len(preview.new), len(preview.changed), len(preview.same), len(preview.missing)


def test_everybody_is_new_in_an_empty_file() -> None:
    preview = compare((), reading(LIST))
    assert counts(preview) == (3, 0, 0, 0)
    assert preview.people == 3


def test_a_repeated_import_changes_nothing() -> None:
    assert counts(compare(listed(LIST), reading(LIST))) == (0, 0, 3, 0)


def test_a_list_with_fewer_columns_and_empty_cells_changes_nothing() -> None:
    fewer = (
        "ФИО|Телефон\nЛапин Илья Петрович|89170000001\nОрлова Анна Ивановна|\nКротов Олег Ильич|"
    )
    people = listed(LIST)
    people[0] = replace(
        people[0], fields=replace(people[0].fields, category="expert", head=True, room="12")
    )
    assert counts(compare(people, reading(fewer))) == (0, 0, 3, 0)


def test_changes_show_old_and_new() -> None:
    preview = compare(listed(LIST), reading(LIST.replace("|Тверь|", "|Ржев|").replace("|M", "|L")))
    assert counts(preview) == (0, 1, 2, 0)
    change = preview.changed[0]
    found = [(d.field, d.old, d.new) for d in change.differences]
    assert found == [("municipality", "Тверь", "Ржев"), ("Размер", "M", "L")]
    assert change.fields.municipality == "Ржев"
    assert change.person.id == "p3"


def test_missing_people_are_named_but_walk_ins_and_withdrawn_are_not() -> None:
    people = listed(LIST)
    people[1] = replace(people[1], walk_in=True)
    people[2] = replace(people[2], withdrawn_at=1)
    preview = compare(people, reading("ФИО|Город\nБелых Яна Ильинична|Псков"))
    assert [person.id for person in preview.missing] == ["p1"]


def test_an_id_column_finds_a_person_with_another_surname() -> None:
    before = "ID|ФИО|Город\nk7|Орлова Анна Ивановна|Бор"
    preview = compare(listed(before), reading(before.replace("Орлова", "Соколова")))
    assert counts(preview) == (0, 1, 0, 0)
    assert preview.changed[0].differences[0].new == "Соколова"


def test_row_numbers_called_id_do_not_make_strangers_one() -> None:
    before = "ID|ФИО|Город\n1|Орлова Анна Ивановна|Бор\n2|Лапин Илья Петрович|Тверь"
    after = "ID|ФИО|Город\n1|Зимин Олег Ильич|Псков"
    assert counts(compare(listed(before), reading(after))) == (1, 0, 0, 2)


def test_phone_and_surname_find_a_person_whose_given_name_was_mistyped() -> None:
    before = "ФИО|Город|Телефон\nОрлова Наталия Ивановна|Бор|89170000001"
    after = "ФИО|Город|Телефон\nОрлова Наталья Ивановна|Тверь|8 917 000 00 01"
    assert counts(compare(listed(before), reading(after))) == (0, 1, 0, 0)


def test_one_name_from_another_place_is_another_person_and_flagged() -> None:
    before = "ФИО|Город|Телефон\nОрлова Анна Ивановна|Бор|89170000001"
    after = "ФИО|Город|Телефон\nОрлова Анна Ивановна|Тверь|89170000002"
    preview = compare(listed(before), reading(after))
    assert counts(preview) == (1, 0, 0, 1)
    assert [namesake.person.id for namesake in preview.namesakes] == ["p1"]
    assert [issue.reason.value for issue in preview.issues] == ["namesake"]


def test_other_phone_and_mail_is_another_person_but_other_phone_alone_is_not() -> None:
    before = "ФИО|Город|Телефон|Почта\nОрлова Анна Ивановна|Бор|89170000001|a@example.org"
    other = before.replace("0001", "0002")
    assert counts(compare(listed(before), reading(other))) == (0, 1, 0, 0)
    other = other.replace("a@", "b@")
    assert counts(compare(listed(before), reading(other))) == (1, 0, 0, 1)


def test_a_missing_and_a_new_line_that_look_alike_are_paired() -> None:
    before = "ФИО|Город\nЛапин Илья Петрович|Бор\nОрлова Анна Ивановна|Бор"
    after = "ФИО|Город\nЛаптин Илья Петрович|Бор\nСоколова Анна Ивановна|Бор"
    preview = compare(listed(before), reading(after))
    pairs = {(pair.person.fields.last, pair.line.fields.last) for pair in preview.alike}
    assert pairs == {("Лапин", "Лаптин"), ("Орлова", "Соколова")}
    assert counts(preview) == (2, 0, 0, 2)
    taken = as_same(preview, preview.alike)
    assert counts(taken) == (0, 2, 0, 0)
    assert taken.alike == ()


def test_strangers_do_not_look_alike() -> None:
    before = "ФИО|Город\nЛапин Илья Петрович|Бор"
    after = "ФИО|Город\nЛапина Анна Ильинична|Бор\nКротов Олег Ильич|Бор"
    assert compare(listed(before), reading(after)).alike == ()


def test_a_short_list_without_places_prefers_who_is_surely_meant() -> None:
    people = [
        Person("p1", 1, PersonFields("Орлова", "Анна", region="Тверская область"), "", 0),
        Person("p2", 2, PersonFields("Орлова", "Анна", region="Москва"), "", 0),
    ]
    preview = compare(people, reading("ФИО\nОрлова Анна"))
    assert counts(preview) == (1, 0, 0, 2)
    assert len(preview.namesakes) == 1
