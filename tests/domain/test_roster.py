from __future__ import annotations

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.roster import IssueReason, ReadOptions, RosterReading, read_roster
from senezh_desk.domain.sheet import Marks, Merge, Sheet


def sheet(
    text: str, name: str = "Лист1", *, visible: bool = True, marks: Marks | None = None
) -> Sheet:
    """Make a sheet: a line a row, cells divided by "|", \\n inside a cell written as "¶"."""
    rows = tuple(
        tuple(cell.strip().replace("¶", "\n") for cell in line.split("|"))
        for line in text.strip("\n").split("\n")
    )
    return Sheet(name, rows, visible, marks or Marks(merges_known=True))


def read(
    text: str, options: ReadOptions | None = None, marks: Marks | None = None
) -> RosterReading:
    return read_roster((sheet(text, marks=marks),), options)


def names(reading: RosterReading) -> list[str]:
    return [line.fields.name for line in reading.lines]


def reasons(reading: RosterReading) -> list[str]:
    return [issue.reason.value for issue in reading.issues]


def test_headings_stand_below_title_lines() -> None:
    reading = read(
        """
СПИСОК УЧАСТНИКОВ||
программы «Школа», модуль 1||
||
№ п/п|Ф.И.О.|Должность
1|Лапин Илья Петрович|Глава района
"""
    )
    assert names(reading) == ["Лапин Илья Петрович"]
    assert reading.header_row == 4
    assert reading.lines[0].row == 5
    assert reading.lines[0].fields.head


def test_headings_in_two_lines_with_merged_groups() -> None:
    marks = Marks(
        merges=(Merge(0, 0, 1, 0), Merge(0, 1, 0, 3), Merge(0, 4, 0, 5), Merge(0, 6, 0, 7)),
        merges_known=True,
    )
    reading = read(
        """
№|ФИО участника|||Место работы||Контакты|
|Фамилия|Имя|Отчество|Муниципалитет|Должность|Телефон|E-mail
1|Лапин|Илья|Петрович|Бор|Глава|8 (917) 111-22-33|A@EXAMPLE.ORG
""",
        marks=marks,
    )
    fields = reading.lines[0].fields
    assert fields.name == "Лапин Илья Петрович"
    assert (fields.municipality, fields.position) == ("Бор", "Глава")
    assert (fields.phone, fields.email) == ("+7 917 111-22-33", "a@example.org")


def test_group_headings_of_unknown_columns_are_kept_in_their_names() -> None:
    reading = read(
        """
Участник|Прибытие||Убытие|
ФИО|рейс|время|рейс|время
Лапин Илья Петрович|SU 1|10:00|SU 2|20:00
"""
    )
    assert reading.lines[0].fields.extra == (
        ("Прибытие рейс", "SU 1"),
        ("Прибытие время", "10:00"),
        ("Убытие рейс", "SU 2"),
        ("Убытие время", "20:00"),
    )


def test_the_line_that_numbers_columns_is_no_person() -> None:
    reading = read(
        """
№|ФИО|Должность|Регион
1|2|3|4
1|Лапин Илья Петрович|Глава|Самарская область
"""
    )
    assert names(reading) == ["Лапин Илья Петрович"]
    assert reading.rejected == 0


def test_english_headings_and_given_name_first() -> None:
    reading = read(
        """
#|Name|Job title|City|Region|Mobile|Email address
1|John Smith|Mayor|Tver|Tver oblast|+7 917 000-00-01|j@example.org
2|Peter Fox|Deputy|Tver|Tver oblast|+7 917 000-00-02|p@example.org
"""
    )
    assert names(reading) == ["Smith John", "Fox Peter"]
    assert reading.lines[0].fields.head


def test_english_headings_with_three_parts() -> None:
    reading = read(
        """
Last name|First name|Middle name|Team|Municipality
Лапин|Илья|Петрович|A|Бор
"""
    )
    assert names(reading) == ["Лапин Илья Петрович"]
    assert reading.lines[0].fields.team == "A"


def test_surname_beside_name_is_not_the_whole_name() -> None:
    reading = read(
        """
Name|Surname|Position
Илья|Лапин|Глава
Анна|Орлова|Депутат
"""
    )
    assert names(reading) == ["Лапин Илья", "Орлова Анна"]


def test_given_name_first_is_decided_over_the_column() -> None:
    reading = read(
        """
Участник|Регион
Иван Иванович Иванов|Самарская область
Пётр Петрович Юркевич|Самарская область
Любовь Олеговна Сидорова-Завадская|Самарская область
Дмитрий Рашид оглы Мамедов|Самарская область
"""
    )
    assert names(reading) == [
        "Иванов Иван Иванович",
        "Юркевич Пётр Петрович",
        "Сидорова-Завадская Любовь Олеговна",
        "Мамедов Дмитрий Рашид оглы",
    ]


def test_name_and_surname_in_two_words() -> None:
    reading = read(
        """
Имя Фамилия|Город
Иван Лапин|Бор
Мария Шамсутдинова|Бор
Тагир Ивлев|Бор
"""
    )
    assert names(reading) == ["Лапин Иван", "Шамсутдинова Мария", "Ивлев Тагир"]


def test_name_column_holding_the_surname_only_by_heading() -> None:
    reading = read(
        """
Фамилия|Телефон
Лапин Илья Петрович|89171112233
Орлова Анна Ивановна|89171112234
"""
    )
    assert names(reading) == ["Лапин Илья Петрович", "Орлова Анна Ивановна"]


def test_first_name_and_patronymic_in_one_column() -> None:
    reading = read(
        """
Фамилия|Имя Отчество|Город
Лапин|Илья Петрович|Бор
Орлова|Анна Ивановна|Бор
"""
    )
    assert names(reading) == ["Лапин Илья Петрович", "Орлова Анна Ивановна"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("ШӘЙХЕТДИНОВА-ЯР Гөлнара ОЛЕГОВНА", "Шәйхетдинова-Яр Гөлнара Олеговна"),
        ("МАМЕДОВ ДМИТРИЙ РАШИД ОГЛЫ", "Мамедов Дмитрий Рашид оглы"),
        ("Гасанова Лейла Ариф кызы", "Гасанова Лейла Ариф кызы"),
        ("Асанов Бакыт Нурлан уулу", "Асанов Бакыт Нурлан уулу"),
        ("Сидорова Завадская Любовь Олеговна", "Сидорова Завадская Любовь Олеговна"),
        ("Сидоров - Завадский Илья Ильич", "Сидоров-Завадский Илья Ильич"),
        ("Сидоров – Завадский Илья Ильич", "Сидоров-Завадский Илья Ильич"),
        ("Сидоров—Завадский Илья Ильич", "Сидоров-Завадский Илья Ильич"),
        ("Лапин И.П.", "Лапин И. П."),
        ("И. П. Лапин", "Лапин И. П."),
        ("И.П.Лапин", "Лапин И. П."),
        ("1. Лапин Илья Петрович", "Лапин Илья Петрович"),
        ("12) Лапин Илья Петрович", "Лапин Илья Петрович"),
        ("Лапин Илья Петрович*", "Лапин Илья Петрович"),
        ("Иванова (Петрова) Анна Ивановна", "Иванова Анна Ивановна"),
        ("Лапин, Илья Петрович", "Лапин Илья Петрович"),
        ("О'КОННОР ЛИАМ", "О'Коннор Лиам"),
        ("лапин илья петрович", "Лапин Илья Петрович"),
        ("Лапин¶Илья¶Петрович", "Лапин Илья Петрович"),
        ("Лапин Илья¶Петрович", "Лапин Илья Петрович"),
        ("Айаал", "Айаал"),
        ("фон Берг Иван Петрович", "фон Берг Иван Петрович"),
        ("Ҫӗрпӳев Айаал", "Ҫӗрпӳев Айаал"),
        ("Кара-оол Айдыс Кара-оолович", "Кара-оол Айдыс Кара-оолович"),
        ("Юркевич Иван Петрович", "Юркевич Иван Петрович"),
        ("г-н Лапин Илья Петрович", "Лапин Илья Петрович"),
    ],
)
def test_names_as_lists_write_them(written: str, read_as: str) -> None:
    reading = read(f"ФИО|Должность\n{written}|депутат\nОрлова Анна Ивановна|депутат")
    assert names(reading) == [read_as, "Орлова Анна Ивановна"]


def test_capitals_stay_when_they_are_wanted() -> None:
    reading = read("ФИО\nЛАПИН Илья Петрович", ReadOptions(title_case=False))
    assert names(reading) == ["ЛАПИН Илья Петрович"]


def test_latin_letters_inside_cyrillic_names_are_folded_and_kept_as_written() -> None:
    mixed = "Cидopoв Eгор Пeтpoвич"  # Latin C, o, p, E, e
    reading = read(f"ФИО|Город\n{mixed}|Mосква\nHOCOB Иван Ильич|Бор")
    assert names(reading) == ["Сидоров Егор Петрович", "Носов Иван Ильич"]
    assert reading.lines[0].fields.as_written == mixed
    assert reading.lines[0].fields.municipality == "Москва"


def test_chuvash_letters_typed_in_latin_are_folded() -> None:
    reading = read("ФИО\nÇĕрпÿев Илья Петрович\nОрлова Анна Ивановна")
    assert names(reading)[0] == "Ҫӗрпӳев Илья Петрович"


def test_namesakes_from_different_places_are_two_people_and_flagged() -> None:
    reading = read(
        """
ФИО|Муниципалитет|Телефон
Лапин Илья Петрович|Бор|89170000001
Лапин Илья Петрович|Тольятти|89170000002
"""
    )
    assert len(reading.lines) == 2
    assert reading.duplicates == 0
    assert reasons(reading) == ["namesake"]


def test_namesakes_of_one_place_with_other_phone_and_mail_are_two_people() -> None:
    reading = read(
        """
ФИО|Муниципалитет|Телефон|Почта
Лапин Илья Петрович|Бор|89170000001|a@example.org
Лапин Илья Петрович|Бор|89170000002|b@example.org
"""
    )
    assert (len(reading.lines), reading.duplicates) == (2, 0)


def test_one_person_written_twice_is_merged_and_keeps_the_fuller_values() -> None:
    reading = read(
        """
ФИО|Муниципалитет|Телефон|Почта|Питание
Алёхин Пётр Ильич|г. Бор|89170000001||
АЛЕХИН ПЕТР ИЛЬИЧ|Бор||a@example.org|халяль
Алехин П. И.|Бор|8 917 000 00 01||
"""
    )
    assert (len(reading.lines), reading.duplicates) == (1, 2)
    fields = reading.lines[0].fields
    assert (fields.name, fields.phone, fields.email, fields.diet) == (
        "Алёхин Пётр Ильич",
        "+7 917 000-00-01",
        "a@example.org",
        "халяль",
    )


def test_relatives_with_one_telephone_are_two_people() -> None:
    reading = read(
        """
ФИО|Город|Телефон
Лапин Илья Петрович|Бор|89170000001
Лапин Олег Петрович|Бор|89170000001
Лапина Анна Ильинична|Бор|89170000001
"""
    )
    assert (len(reading.lines), reading.duplicates) == (3, 0)


def test_totals_footers_and_blank_numbered_lines_are_left_out() -> None:
    reading = read(
        """
№|ФИО|Должность|Город
1|Лапин Илья Петрович|Глава|Бор
2|Орлова Анна Ивановна|Депутат|Бор
3|||
Итого:|2 человека||
||Всего 2|
|||
Исполнитель: Кротов И. И., тел. 2-22-22|||
Глава администрации||_____________|И. И. Кротов
"""
    )
    assert names(reading) == ["Лапин Илья Петрович", "Орлова Анна Ивановна"]
    assert reading.rejected == 0


def test_numbering_that_restarts_under_regions_in_full_width_rows() -> None:
    reading = read(
        """
№|ФИО|Должность
Самарская область (2 чел.)||
1|Лапин Илья Петрович|Глава
2|Орлова Анна Ивановна|Депутат
Респ. Татарстан||
1|Кротов Олег Ильич|Глава
"""
    )
    assert [line.fields.region for line in reading.lines] == [
        "Самарская область",
        "Самарская область",
        "Респ. Татарстан",
    ]
    assert reading.rejected == 0


def test_teams_and_municipalities_in_rows_of_their_own() -> None:
    reading = read(
        """
№|ФИО|Должность
Самарская область||
|городской округ Тольятти|
1|Лапин Илья Петрович|Глава
Команда «Волга»||
2|Орлова Анна Ивановна|Депутат
Тверская область||
3|Кротов Олег Ильич|Глава
"""
    )
    found = [(x.fields.region, x.fields.municipality, x.fields.team) for x in reading.lines]
    assert found == [
        ("Самарская область", "городской округ Тольятти", ""),
        ("Самарская область", "городской округ Тольятти", "Команда «Волга»"),
        ("Тверская область", "", ""),
    ]


def test_full_width_row_in_the_name_column_is_a_team() -> None:
    reading = read(
        """
ФИО|Должность|Телефон
Великий Новгород||
Лапин Илья Петрович|Глава|89170000001
Бор||
Орлова Анна Ивановна|Депутат|89170000002
"""
    )
    assert [line.fields.team for line in reading.lines] == ["Великий Новгород", "Бор"]


def test_categories_in_rows_and_columns() -> None:
    reading = read(
        """
№|ФИО|Категория
1|Лапин Илья Петрович|Участник
2|Орлова Анна Ивановна|спикер
3|Кротов Олег Ильич|Наблюдатель
ОРГАНИЗАТОРЫ||
4|Белых Яна Ильинична|
"""
    )
    assert [line.fields.category for line in reading.lines] == [
        "participant",
        "expert",
        "participant",
        "organiser",
    ]
    assert reading.lines[2].fields.extra == (("Категория", "Наблюдатель"),)


def test_merged_cells_carry_their_value_down() -> None:
    reading = read(
        """
ФИО|Город|Регион
Лапин Илья Петрович|Бор|Самарская область
Орлова Анна Ивановна||
Кротов Олег Ильич||
Белых Яна Ильинична||
""",
        marks=Marks(merges=(Merge(1, 1, 3, 1), Merge(1, 2, 4, 2)), merges_known=True),
    )
    assert [line.fields.municipality for line in reading.lines] == ["Бор", "Бор", "Бор", ""]
    assert {line.fields.region for line in reading.lines} == {"Самарская область"}


def test_groups_lose_nothing_where_the_format_knows_no_merges() -> None:
    reading = read(
        """
ФИО|Город
Лапин Илья Петрович|Бор
Орлова Анна Ивановна|
Кротов Олег Ильич|Тверь
Белых Яна Ильинична|
""",
        marks=Marks(),
    )
    assert [line.fields.municipality for line in reading.lines] == ["Бор", "Бор", "Тверь", "Тверь"]


def test_a_name_merged_over_two_rows_is_one_person_with_two_phones() -> None:
    reading = read(
        """
ФИО|Телефон
Лапин Илья Петрович|89170000001
|89170000002
""",
        marks=Marks(merges=(Merge(1, 0, 2, 0),), merges_known=True),
    )
    assert (len(reading.lines), reading.rejected, reading.duplicates) == (1, 0, 0)
    assert reading.lines[0].fields.extra == (("Телефон 2", "+7 917 000-00-02"),)


@pytest.mark.parametrize(
    ("cell", "first", "second"),
    [
        ("8 917 000-00-01, 8(917)0000002", "+7 917 000-00-01", "+7 917 000-00-02"),
        ("89170000001¶89170000002", "+7 917 000-00-01", "+7 917 000-00-02"),
        ("+7 (917) 000 00 01 8-917-000-00-02", "+7 917 000-00-01", "+7 917 000-00-02"),
        ("9170000001; (84862) 2-22-22", "+7 917 000-00-01", "+7 848 622-22-22"),
        ("79170000001", "+7 917 000-00-01", ""),
        ("+375 29 123-45-67", "+375 29 123-45-67", ""),
        ("8 (495) 000-00-01 доб. 123", "+7 495 000-00-01 доб. 123", ""),
        ("нет", "", ""),
    ],
)
def test_telephones(cell: str, first: str, second: str) -> None:
    reading = read(f"ФИО|Телефон\nЛапин Илья Петрович|{cell}\nОрлова Анна Ивановна|")
    fields = reading.lines[0].fields
    assert fields.phone == first
    assert dict(fields.extra).get("Телефон 2", "") == second


def test_phone_and_mail_in_one_cell() -> None:
    reading = read("ФИО|Контакты\nЛапин Илья Петрович|8 917 000-00-01, IL@example.org")
    fields = reading.lines[0].fields
    assert (fields.phone, fields.email) == ("+7 917 000-00-01", "il@example.org")


def test_position_and_workplace_in_one_cell() -> None:
    reading = read(
        """
ФИО|Должность, место работы|Муниципалитет
Лапин Илья Петрович|Начальник отдела, Администрация города Бор|Бор
Орлова Анна Ивановна|Заместитель главы по экономике, инвестициям и торговле|Бор
Кротов Олег Ильич|Директор¶МБУ «Парк»|Бор
"""
    )
    fields = [line.fields for line in reading.lines]
    assert [f.position for f in fields] == [
        "Начальник отдела",
        "Заместитель главы по экономике, инвестициям и торговле",
        "Директор",
    ]
    assert fields[0].extra == (("Место работы", "Администрация города Бор"),)
    assert fields[2].extra == (("Место работы", "МБУ «Парк»"),)


def test_position_after_the_name_in_one_cell() -> None:
    reading = read("Участники\nЛапин Илья Петрович, глава района\nОрлова Анна Ивановна – депутат")
    assert names(reading) == ["Лапин Илья Петрович", "Орлова Анна Ивановна"]
    assert [line.fields.position for line in reading.lines] == ["глава района", "депутат"]


def test_lines_that_cannot_be_a_person_are_rejected_with_line_and_column() -> None:
    reading = read(
        """
№|ФИО|Должность|Город
1|Лапин Илья Петрович|Глава|Бор
2||Депутат|Бор
3|вакансия|Депутат|Бор
4|12345|Депутат|Бор
5|Уточняется|Депутат|Бор
6|Орлова Анна Ивановна|Депутат|Бор
"""
    )
    assert len(reading.lines) == 2
    assert reading.rejected == 4
    found = [(issue.row, issue.column, issue.reason) for issue in reading.issues]
    assert found == [
        (3, "B", IssueReason.NO_NAME),
        (4, "B", IssueReason.NOT_A_NAME),
        (5, "B", IssueReason.NOT_A_NAME),
        (6, "B", IssueReason.NOT_A_NAME),
    ]


def test_no_headings_at_all() -> None:
    reading = read(
        """
1|Лапин Илья Петрович|Глава района|Самарская область|89170000001|a@example.org
2|Орлова Анна Ивановна|Депутат|Тверская область|89170000002|b@example.org
3|Кротов Олег Ильич|Начальник отдела|Москва|89170000003|c@example.org
"""
    )
    fields = reading.lines[2].fields
    assert reading.header_row == 0
    assert len(reading.lines) == 3
    assert (fields.name, fields.position, fields.region, fields.phone, fields.email) == (
        "Кротов Олег Ильич",
        "Начальник отдела",
        "Москва",
        "+7 917 000-00-03",
        "c@example.org",
    )


def test_three_name_columns_without_headings() -> None:
    reading = read("Лапин|Илья|Петрович\nОрлова|Анна|Ивановна\nКротов|Олег|Ильич")
    assert names(reading) == ["Лапин Илья Петрович", "Орлова Анна Ивановна", "Кротов Олег Ильич"]


def test_one_name_a_line() -> None:
    reading = read("Лапин Илья Петрович\nОрлова Анна Ивановна\nКротов Олег")
    assert names(reading) == ["Лапин Илья Петрович", "Орлова Анна Ивановна", "Кротов Олег"]


def test_repeated_headings_inside_the_list_are_skipped() -> None:
    reading = read(
        """
№|ФИО|Город
1|Лапин Илья Петрович|Бор
№|ФИО|Город
2|Орлова Анна Ивановна|Бор
"""
    )
    assert names(reading) == ["Лапин Илья Петрович", "Орлова Анна Ивановна"]
    assert reading.rejected == 0


def test_columns_of_other_people_do_not_win() -> None:
    reading = read(
        """
ФИО руководителя|ФИО|Телефон помощника|Телефон
Шишкин Пётр Ильич|Лапин Илья Петрович|89170000009|89170000001
"""
    )
    fields = reading.lines[0].fields
    assert (fields.name, fields.phone) == ("Лапин Илья Петрович", "+7 917 000-00-01")
    assert dict(fields.extra) == {
        "ФИО руководителя": "Шишкин Пётр Ильич",
        "Телефон помощника": "89170000009",
    }


def test_struck_lines_stay_out_and_hidden_ones_come_in_each_noted() -> None:
    text = "ФИО|Город\nЛапин Илья Петрович|Бор\nОрлова Анна Ивановна|Бор\nКротов Олег Ильич|Бор"
    marks = Marks(struck=frozenset({(1, 0)}), hidden=frozenset({2}), merges_known=True)
    reading = read(text, marks=marks)
    assert names(reading) == ["Орлова Анна Ивановна", "Кротов Олег Ильич"]
    assert (reading.struck, reading.hidden) == (1, 1)
    assert reasons(reading) == ["struck", "hidden_taken"]
    other = read(text, ReadOptions(struck=True, hidden=False), marks)
    assert names(other) == ["Лапин Илья Петрович", "Кротов Олег Ильич"]
    assert reasons(other) == ["struck_taken", "hidden"]


def test_lines_that_stand_out_by_colour_are_noted() -> None:
    text = "ФИО\n" + "\n".join(f"Лапин{letter} Илья Петрович" for letter in "абвг")
    reading = read(text, marks=Marks(filled=frozenset({(2, 0)}), merges_known=True))
    assert reasons(reading) == ["coloured"]
    assert len(reading.lines) == 4


def test_a_sheet_per_region_is_read_together() -> None:
    rows = "№|Фамилия|Имя|Город\n1|{}|Илья|Бор"
    sheets = (
        sheet(rows.format("Лапин"), "Татарстан"),
        sheet(rows.format("Кротов"), "Ханты-Мансийский автономный окру"[:31]),
        sheet(rows.format("Белых"), "Отказались"),
        sheet(rows.format("Зимин"), "Псковская область", visible=False),
    )
    reading = read_roster(sheets)
    assert [(line.fields.name, line.fields.region) for line in reading.lines] == [
        ("Лапин Илья", "Татарстан"),
        ("Кротов Илья", "Ханты-Мансийский автономный округ — Югра"),
    ]
    assert [i.sheet for i in reading.issues if i.reason is IssueReason.SHEET_LEFT_OUT] == [
        "Отказались",
        "Псковская область",
    ]


def test_the_list_on_the_second_sheet_is_found() -> None:
    cover = sheet("Школа муниципальных команд\nМосква, 2025", "Титул")
    people = sheet("ФИО|Город\nЛапин Илья Петрович|Бор", "Участники")
    reading = read_roster((cover, people))
    assert reading.sheets == ("Участники",)
    assert names(reading) == ["Лапин Илья Петрович"]


def test_a_sheet_may_be_chosen() -> None:
    sheets = (
        sheet("ФИО\nЛапин Илья Петрович", "Один"),
        sheet("ФИО\nОрлова Анна Ивановна", "Два"),
    )
    assert names(read_roster(sheets, ReadOptions(sheet="Два"))) == ["Орлова Анна Ивановна"]
    with pytest.raises(DeskError) as caught:
        read_roster(sheets, ReadOptions(sheet="Три"))
    assert caught.value.fault is Fault.ROSTER_NO_SUCH_SHEET


@pytest.mark.parametrize("column", ["Начальство", "B", "2"])
def test_a_mapping_by_heading_letter_or_number_wins(column: str) -> None:
    text = "ФИО|Начальство|Должность\nЛапин Илья Петрович|Тренер|Глава"
    reading = read(text, ReadOptions(mapping=(("position", column),)))
    assert reading.lines[0].fields.position == "Тренер"
    assert [found.field for found in reading.columns] == ["name", "position", ""]


def test_a_mapping_to_nothing_is_refused() -> None:
    for mapping in (("position", "Нет такой"), ("shoe_size", "ФИО")):
        with pytest.raises(DeskError) as caught:
            read("ФИО\nЛапин Илья Петрович", ReadOptions(mapping=(mapping,)))
        assert caught.value.fault is Fault.ROSTER_BAD_MAPPING


def test_unknown_columns_are_kept_in_order_and_apart() -> None:
    reading = read(
        "ФИО|Размер|Заезд|Размер\nЛапин Илья Петрович|XL|2025-10-24|42\nОрлова Анна Ивановна|S||"
    )
    assert reading.lines[0].fields.extra == (
        ("Размер", "XL"),
        ("Заезд", "2025-10-24"),
        ("Размер (2)", "42"),
    )
    assert reading.lines[1].fields.extra == (("Размер", "S"),)


def test_formula_like_text_stays_text() -> None:
    reading = read("ФИО|Примечание\nЛапин Илья Петрович|=1+1\nОрлова Анна Ивановна|@SUM(A1)")
    assert [line.fields.note for line in reading.lines] == ["=1+1", "@SUM(A1)"]


def test_one_region_spelt_in_two_ways_is_one_region() -> None:
    reading = read(
        """
ФИО|Субъект РФ
Лапин Илья Петрович|Республика Татарстан
Орлова Анна Ивановна|Татарстан
Кротов Олег Ильич|Республика Татарстан
"""
    )
    assert {line.fields.region for line in reading.lines} == {"Республика Татарстан"}


def test_a_head_column_beats_the_position() -> None:
    reading = read(
        """
ФИО|Должность|Руководитель команды
Лапин Илья Петрович|Глава района|
Орлова Анна Ивановна|Депутат|да
"""
    )
    assert [line.fields.head for line in reading.lines] == [False, True]


def test_a_list_without_names_or_rows_is_refused() -> None:
    for text, fault in (
        ("Цвет|Вес\nкрасный|5\nсиний|7", Fault.ROSTER_NO_NAMES),
        ("|\n|", Fault.ROSTER_NO_ROWS),
    ):
        with pytest.raises(DeskError) as caught:
            read(text)
        assert caught.value.fault is fault


def test_a_person_with_a_name_alone_is_not_taken_for_a_heading() -> None:
    reading = read(
        """
№|ФИО|Должность|Телефон
1|Лапин Илья Петрович|Глава|89170000001
2|Шарипов Тимерхан||
"""
    )
    assert names(reading) == ["Лапин Илья Петрович", "Шарипов Тимерхан"]


def test_phone_and_mail_under_one_heading_lose_neither() -> None:
    reading = read(
        """
№|Фамилия, имя, отчество (полностью)|Должность, наименование организации|Телефон, e-mail
1|2|3|4
1|Лапин Илья Петрович|Глава, Администрация г.о. Бор|8 (917) 000-00-01¶il@example.org
"""
    )
    fields = reading.lines[0].fields
    assert (fields.phone, fields.email) == ("+7 917 000-00-01", "il@example.org")
    assert fields.extra == (("Наименование организации", "Администрация г.о. Бор"),)


def test_a_title_above_a_list_without_headings_is_no_rejected_person() -> None:
    reading = read(
        "Список участников\nТверская область\n1. Лапин Илья Петрович\n2. Орлова Анна Ивановна"
    )
    assert (len(reading.lines), reading.rejected) == (2, 0)
    assert {line.fields.region for line in reading.lines} == {"Тверская область"}


def test_a_region_row_may_count_its_people() -> None:
    reading = read(
        "№|ФИО|Город|Кол-во\nТверская область|||2\n"
        "1|Лапин Илья Петрович|Ржев|1\n|Итого по области||1"
    )
    assert (reading.lines[0].fields.region, reading.rejected) == ("Тверская область", 0)


def test_a_role_column_with_category_words_is_the_category() -> None:
    reading = read("First name|Surname|Role\nAnna|Petrova|speaker\nIvan|Fox|participant")
    assert [line.fields.category for line in reading.lines] == ["expert", "participant"]


def test_a_team_written_across_the_whole_row_is_the_team() -> None:
    reading = read(
        """
№|ФИО|Должность
Тольятти||
1|Лапин Илья Петрович|Глава
2|Орлова Анна|Депутат
Сызрань||
1|Кротов Олег|Глава
""",
        marks=Marks(merges=(Merge(1, 0, 1, 2), Merge(4, 0, 4, 2)), merges_known=True),
    )
    assert [line.fields.team for line in reading.lines] == ["Тольятти", "Тольятти", "Сызрань"]
    assert reading.rejected == 0


def test_a_phone_that_a_spreadsheet_rounded_is_kept_and_noted() -> None:
    reading = read("ФИО|Телефон\nЛапин Илья Петрович|7,91700E+10\nОрлова Анна|89170000001")
    assert reading.lines[0].fields.phone == "7,91700E+10"
    assert reasons(reading) == ["bad_phone"]


def test_headings_as_forms_ask_for_them() -> None:
    reading = read(
        "Отметка времени|Ваше имя|Ваша фамилия|Ваше отчество (если есть)|Укажите город\n"
        "2026-03-01 10:22|Иван|Лапин|Ильич|г. Бор\n"
        "2026-03-01 11:02|анна|КИМ|-|Клин"
    )
    assert names(reading) == ["Лапин Иван Ильич", "Ким Анна"]
    assert [line.fields.municipality for line in reading.lines] == ["г. Бор", "Клин"]
    assert reading.lines[1].fields.as_written == ""


def test_latin_letters_inside_headings_do_not_hide_them() -> None:
    reading = read("ФИO|Tелефон\nЛапин Илья Петрович|89261112233")
    assert names(reading) == ["Лапин Илья Петрович"]
    assert reading.lines[0].fields.phone == "+7 926 111-22-33"
    assert not reading.issues


def test_headings_broken_by_a_hyphen() -> None:
    reading = read("ФИО|Долж-¶ность|Конт. тел.\nЛапин Илья Петрович|мэр|т. 8(926)1112233")
    fields = reading.lines[0].fields
    assert (fields.position, fields.phone) == ("мэр", "+7 926 111-22-33")


@pytest.mark.parametrize(
    "written",
    [
        "к.э.н. Белов Игорь Ильич",
        "Белов Игорь Ильич, к.э.н.",
        "д.ф.-м.н., профессор Белов Игорь Ильич",
        "доцент Белов Игорь Ильич",
        "Белов Игорь Ильич, канд. экон. наук",
    ],
)
def test_degrees_are_no_part_of_a_name(written: str) -> None:
    fields = read(f"ФИО;Город\n{written};Бор".replace(";", "|")).lines[0].fields
    assert (fields.name, fields.position, fields.as_written) == ("Белов Игорь Ильич", "", written)


def test_degrees_are_not_seen_in_initials() -> None:
    assert names(read("ФИО|Город\nКац Д. Н.|Бор\nК.Э. Носов|Бор")) == ["Кац Д. Н.", "Носов К. Э."]


def test_particles_belong_to_the_surname() -> None:
    reading = read(
        "Participant|Country\nMs. Anna-Lena von der Linden|DE\nJohn Smith|UK\nAnna Berg|SE"
    )
    assert names(reading)[0] == "von der Linden Anna-Lena"


def test_the_likeliest_of_columns_that_look_like_names_is_the_name() -> None:
    reading = read(
        "Корпус|№ комнаты|Проживающие\n"
        "Корпус А|101|Лапин Илья Петрович\n"
        "Корпус Б|102|Ким Анна Ильинична"
    )
    assert names(reading) == ["Лапин Илья Петрович", "Ким Анна Ильинична"]
    assert reading.lines[0].fields.extra == (("Корпус", "Корпус А"),)


def test_headings_of_unknown_words_stand_apart_from_what_is_below() -> None:
    reading = read(
        "Здание|Кто живёт|Звонить\n"
        "Корпус А|Лапин Илья Петрович|89261112233\n"
        "Корпус Б|Ким Анна Ильинична|89261112234"
    )
    assert names(reading) == ["Лапин Илья Петрович", "Ким Анна Ильинична"]
    assert reading.lines[1].fields.extra == (("Здание", "Корпус Б"), ("Звонить", "89261112234"))
    assert not reading.issues


def test_a_rare_name_at_the_top_is_not_taken_for_headings() -> None:
    reading = read("Нгуен|мэр|Бор\nЛапин Илья Петрович|глава|Клин\nКим Анна|мэр|Клин")
    assert len(reading.lines) + reading.rejected == 3


def test_dates_that_lost_their_format_are_dates_again() -> None:
    reading = read("ФИО|Дата рождения|Табель\nЛапин Илья Петрович|29500|45950")
    assert reading.lines[0].fields.extra == (("Дата рождения", "1980-10-06"), ("Табель", "45950"))


def test_headings_alone_are_refused() -> None:
    with pytest.raises(DeskError) as caught:
        read("ФИО|Город|Телефон")
    assert caught.value.fault is Fault.ROSTER_NO_ROWS


def test_further_phones_under_a_heading_of_both_keep_its_name() -> None:
    reading = read(
        "ФИО|Контактный телефон, e-mail\n"
        "Лапин Илья Петрович|8 926 111 22 34, 8 926 111 22 35 a@x.ru"
    )
    fields = reading.lines[0].fields
    assert (fields.phone, fields.email) == ("+7 926 111-22-34", "a@x.ru")
    assert fields.extra == (("Контактный телефон, e-mail 2", "+7 926 111-22-35"),)


@pytest.mark.parametrize(
    "written", ["• Котов Олег Ильич", "— Котов Олег Ильич", "Ко\u0301тов Олег Ильич"]
)
def test_bullets_and_stress_marks_are_no_part_of_a_name(written: str) -> None:
    assert names(read(f"ФИО|Город\n{written}|Бор")) == ["Котов Олег Ильич"]


def test_a_workplace_that_stands_before_the_position() -> None:
    reading = read("ФИО|Организация, должность\nКотов Олег Ильич|Администрация г. Бор, глава")
    fields = reading.lines[0].fields
    assert fields.position == "глава"
    assert [value for _, value in fields.extra] == ["Администрация г. Бор"]


def test_a_region_above_the_headings_is_the_first_of_several() -> None:
    reading = read(
        """
Список участников||
||
Самарская область||
№|Фамилия|Имя
1|Лапин|Илья
2|Кротов|Олег
Тверская область||
№|Фамилия|Имя
1|Белых|Яна
"""
    )
    assert [line.fields.region for line in reading.lines] == [
        "Самарская область",
        "Самарская область",
        "Тверская область",
    ]


def test_without_headings_nobody_is_taken_for_one() -> None:
    reading = read(
        """
Лапин Илья Петрович|Глава города|Самарская область|+7 917 111-22-33
Белых Яна Олеговна|Заместитель главы|Тверская область|+7 917 111-22-34
Ким Олег|Эксперт|Москва|
"""
    )
    assert names(reading) == ["Лапин Илья Петрович", "Белых Яна Олеговна", "Ким Олег"]
    assert reading.header_row == 0


def test_a_person_to_ask_above_the_list_hides_no_headings() -> None:
    reading = read(
        """
Ответственный|Белых Яна Олеговна|+7 917 111-22-34
|
ФИО|Должность|Регион
Лапин Илья Петрович|Глава города|Самарская область
"""
    )
    assert names(reading) == ["Лапин Илья Петрович"]


def test_two_people_below_one_another_in_a_cell_are_two_people() -> None:
    reading = read(
        """
Команда|Участники|Телефон|Должность
Бор|Лапин Илья Петрович¶Белых Яна Олеговна|+7 917 111-22-33¶+7 917 111-22-34|эксперт
Тулун|Кротов Олег¶Ильич|+7 917 111-22-35|глава
Ирбит|Сомов Пётр Ильич¶Ершова Инна Львовна|+7 917 111-22-36|глава
"""
    )
    fields = [line.fields for line in reading.lines]
    assert [(one.name, one.team, one.phone) for one in fields] == [
        ("Лапин Илья Петрович", "Бор", "+7 917 111-22-33"),
        ("Белых Яна Олеговна", "Бор", "+7 917 111-22-34"),
        ("Кротов Олег Ильич", "Тулун", "+7 917 111-22-35"),
        ("Сомов Пётр Ильич", "Ирбит", "+7 917 111-22-36"),
        ("Ершова Инна Львовна", "Ирбит", ""),
    ]
    assert [line.row for line in reading.lines] == [2, 2, 3, 4, 4]
