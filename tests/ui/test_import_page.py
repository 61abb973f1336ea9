from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabBar

from senezh_desk.domain.person import PersonFields
from senezh_desk.ui.import_mapping import ColumnBox
from senezh_desk.ui.import_page import ImportPage
from senezh_desk.ui.surroundings import Surroundings
from senezh_desk.wording.labels import make_labels

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.wording.words import Words

FIRST = "ФИО;Команда;Муниципалитет;Телефон\nАбаев Тимур;Казань;Казань;89120000001\n"
SECOND = FIRST + "Белова Анна;Уфа;Уфа;89120000002\n"


@pytest.fixture
def page(qtbot: QtBot, services: Services, surroundings: Surroundings) -> ImportPage:
    return build(qtbot, services, surroundings)


def build(qtbot: QtBot, services: Services, surroundings: Surroundings) -> ImportPage:
    built = ImportPage(services.lists, services.programme, surroundings)
    qtbot.addWidget(built)
    built.resize(1150, 720)
    built.show()
    built.start()
    return built


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def read(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    page.open_list(path)
    qtbot.waitUntil(lambda: page._previewed is not None)


def accept(page: ImportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        page._accept.click()


def said(page: ImportPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def choose_field(page: ImportPage, heading: str, field: str, qtbot: QtBot) -> None:
    before = page._previewed
    column = next(one for one in page.findChildren(ColumnBox) if one.column.heading == heading)
    box = column.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: page._previewed is not before)


def show_part(page: ImportPage, words: str) -> None:
    tabs = page._preview.findChildren(QTabBar)[0]
    tabs.setCurrentIndex(next(n for n in range(tabs.count()) if tabs.tabText(n).startswith(words)))


def rows(page: ImportPage) -> list[tuple[str, str]]:
    return [(row.name, row.told) for row in page._preview._model.rows]


def test_nothing_is_written_before_it_is_accepted(
    page: ImportPage, qtbot: QtBot, services: Services, write: Callable[[str], Path]
) -> None:
    read(page, write(SECOND), qtbot)
    assert "Nothing is written yet." in said(page)
    assert services.roster.people() == ()
    assert page._accept.text().startswith("Accept: 2 new")
    accept(page, qtbot)
    assert [line.person.fields.last for line in services.roster.people()] == ["Абаев", "Белова"]


def test_the_same_list_again_has_nothing_to_accept(
    page: ImportPage, qtbot: QtBot, write: Callable[[str], Path]
) -> None:
    read(page, write(FIRST), qtbot)
    accept(page, qtbot)
    read(page, write(FIRST), qtbot)
    assert not page._accept.isEnabled()


def test_a_change_says_old_and_new(
    page: ImportPage, qtbot: QtBot, services: Services, write: Callable[[str], Path]
) -> None:
    read(page, write(FIRST), qtbot)
    accept(page, qtbot)
    read(page, write(FIRST.replace("Казань;Казань", "Уфа;Казань")), qtbot)
    assert rows(page) == [("Абаев Тимур", "Team: Казань → Уфа")]
    accept(page, qtbot)
    assert services.roster.people()[0].person.fields.team == "Уфа"


def test_who_looks_alike_becomes_one_person_only_when_ticked(
    page: ImportPage, qtbot: QtBot, services: Services, write: Callable[[str], Path]
) -> None:
    services.lists.accept(
        services.lists.preview(
            services.lists.sheets("ФИО\tГород\nКузнецова Наталья Игоревна\tУфа"),
            page._options,
        )
    )
    known = services.roster.people()[0].person.id
    read(page, write("ФИО;Город\nКузнецова Наталия Игоревна;Уфа\n"), qtbot)
    if not page._preview.outcome or not page._preview.outcome.new:
        pytest.fail("the pair must stand as new and missing before anybody decides")
    show_part(page, "Look alike")
    page._preview._table.select([page._preview._model.rows[0].key])
    with qtbot.waitActive(page):
        page.activateWindow()
    page._preview._table.view.setFocus()
    qtbot.keyClick(page._preview._table.view, Qt.Key.Key_Space)
    assert page._accept.text().startswith("Accept: 1 changed")
    # somebody is scanned between looking and accepting: the decision holds
    services.checkin.check_in(known)
    accept(page, qtbot)
    people = services.roster.people()
    assert [line.person.id for line in people] == [known]
    assert people[0].person.fields.first == "Наталия"


def test_who_is_missing_stays_unless_ticked(
    page: ImportPage, qtbot: QtBot, services: Services, write: Callable[[str], Path]
) -> None:
    read(page, write(SECOND), qtbot)
    accept(page, qtbot)
    read(page, write(FIRST), qtbot)
    show_part(page, "Not in the list")
    assert [name for name, _ in rows(page)] == ["Белова Анна"]
    assert not page._accept.isEnabled()
    page._preview._table.select([page._preview._model.rows[0].key])
    page._preview._turn.click()
    assert page._accept.text().startswith("Accept: 1 withdrawn")
    accept(page, qtbot)
    belova = services.roster.people("белова")[0].person
    assert not belova.is_active
    assert belova.withdrawn_reason == "not in the new list"


def test_another_field_for_a_column_reads_the_list_again(
    page: ImportPage, qtbot: QtBot, write: Callable[[str], Path]
) -> None:
    read(page, write("ФИО;Где живёт;Этаж\nАбаев Тимур;Казань;12\n"), qtbot)
    choose_field(page, "Этаж", "room", qtbot)
    assert page._previewed is not None
    assert page._previewed.reading.lines[0].fields.room == "12"


def test_several_columns_can_be_left_out(
    page: ImportPage, qtbot: QtBot, write: Callable[[str], Path]
) -> None:
    read(page, write("№;ФИО;Этаж;Подпись;Рост\n1;Абаев Тимур;12;x;180\n"), qtbot)
    choose_field(page, "Этаж", "number", qtbot)
    choose_field(page, "Рост", "number", qtbot)
    assert page._previewed is not None
    assert dict(page._previewed.reading.lines[0].fields.extra) == {"Подпись": "x"}


def test_a_list_without_names_lets_staff_say_where_they_are(
    page: ImportPage, qtbot: QtBot, write: Callable[[str], Path]
) -> None:
    page.open_list(write("Цвет;Вес\nкрасный;5\nсиний;7\n"))
    qtbot.waitUntil(lambda: bool(page.findChildren(ColumnBox)))
    assert "No column holds names" in said(page)
    assert not page._accept.isEnabled()


def test_a_refused_file_says_why_beside_the_place_to_drop(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    page.open_list(path)
    qtbot.waitUntil(lambda: "empty" in said(page))
    assert page._source.isVisible()


def test_a_list_that_is_gone_is_refused_too(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.open_list(tmp_path / "gone.xlsx")
    qtbot.waitUntil(lambda: "not there" in said(page))


def test_a_table_is_pasted_from_the_clipboard(page: ImportPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("ФИО\tКоманда\nАбаев Тимур\tКазань")
    next(one for one in page.findChildren(QPushButton) if one.accessibleName() == "Paste").click()
    qtbot.waitUntil(lambda: page._previewed is not None)
    assert [name for name, _ in rows(page)] == ["Абаев Тимур"]


def test_an_empty_clipboard_says_what_to_do(page: ImportPage) -> None:
    page.paste("  ")
    assert "no table on the clipboard" in said(page)


def test_struck_lines_come_in_by_their_switch(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    for line in (("ФИО", "Команда"), ("Абаев Тимур", "Казань"), ("Белова Анна", "Уфа")):
        sheet.append(line)
    for cell in sheet[3]:
        cell.font = openpyxl.styles.Font(strike=True)
    path = tmp_path / "struck.xlsx"
    book.save(path)
    page.open_list(path)
    qtbot.waitUntil(lambda: page._previewed is not None, timeout=30_000)
    switch = page._switches._struck
    assert switch.text() == "1 struck out (not taken in)"
    assert page._accept.text().startswith("Accept: 1 new")
    switch.click()
    qtbot.waitUntil(lambda: page._accept.text().startswith("Accept: 2 new"))


def test_going_back_stops_the_reading_and_forgets_it(
    page: ImportPage, qtbot: QtBot, surroundings: Surroundings, write: Callable[[str], Path]
) -> None:
    page.open_list(write(SECOND))
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not surroundings.jobs.busy)
    assert page._previewed is None


def test_the_preview_keeps_qts_rules(
    page: ImportPage, qtbot: QtBot, write: Callable[[str], Path]
) -> None:
    tester = QAbstractItemModelTester(
        page._preview._model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    read(page, write(SECOND), qtbot)
    show_part(page, "Repeated")
    show_part(page, "New")
    assert tester.model() is page._preview._model


def test_the_page_opens_in_every_language(
    qtbot: QtBot,
    services: Services,
    surroundings: Surroundings,
    each_language: Words,
    write: Callable[[str], Path],
) -> None:
    services.roster.add_walk_in(PersonFields("Абаев"))
    spoken = Surroundings(
        each_language,
        make_labels(each_language),
        surroundings.jobs,
        surroundings.feed,
        surroundings.messages,
        surroundings.settings,
    )
    page = build(qtbot, services, spoken)
    read(page, write(SECOND), qtbot)
    assert page._accept.isEnabled()
