from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.day_table import CellKind, ExportColumn, ExportTable
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.labels import Labels
from senezh_desk.store.readable_copy import write_readable_copy

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2025, 10, 26)
LABELS = Labels(
    "ru",
    fields={"last": "Фамилия"},
    headings={"number": "№", "first_in": "Пришёл", "share": "Доля"},
    sheets={"participants": "Участники", "attendance": "Посещаемость"},
)
NUMBER, LAST = ExportColumn("number", CellKind.INTEGER), ExportColumn("last")
PEOPLE = ExportTable("participants", (NUMBER, LAST), ((2, "Ёлкина"), (1, 'О"Нил')))
CAME = ExportTable(
    "attendance",
    (
        NUMBER,
        ExportColumn("first_in", CellKind.DATETIME),
        ExportColumn("share", CellKind.PERCENT),
        ExportColumn("session_1", CellKind.TIME, title='Обед "у камина"'),
    ),
    ((2, datetime.combine(DAY, time(9, 5)), 0.5, time(13, 1)), (1, None, None, None)),
)


def written(path: Path, labels: Labels = LABELS) -> Path:
    rows = write_readable_copy(path, (PEOPLE, CAME), labels, title="Школа", day=DAY)
    assert rows == 4
    return path


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute(query).fetchall()


def test_any_sqlite_tool_reads_tables_and_views_in_the_users_words(tmp_path: Path) -> None:
    path = written(tmp_path / "день #1 %.sqlite")
    assert ask(path, "SELECT number, last FROM participants") == [(2, "Ёлкина"), (1, 'О"Нил')]
    assert ask(path, 'SELECT "№", "Фамилия" FROM "Участники"') == [(2, "Ёлкина"), (1, 'О"Нил')]
    assert ask(path, 'SELECT "Пришёл", "Доля", "Обед ""у камина""" FROM "Посещаемость"') == [
        ("2025-10-26 09:05:00", 0.5, "13:01:00"),
        (None, None, None),
    ]


def test_about_says_what_is_what(tmp_path: Path) -> None:
    path = written(tmp_path / "a.sqlite")
    about = ask(path, "SELECT * FROM about")
    assert about[:4] == [
        ("programme", "Школа", None),
        ("day", "2025-10-26", None),
        ("participants", "Участники", 2),
        ("participants.number", "№", None),
    ]


def test_the_copy_is_one_file_without_a_journal(tmp_path: Path) -> None:
    path = written(tmp_path / "a.sqlite")
    assert list(tmp_path.iterdir()) == [path]
    assert ask(path, "PRAGMA journal_mode") == [("delete",)]
    tables = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    assert tables == [("about",), ("attendance",), ("participants",)]
    assert path.read_bytes()[:15] == b"SQLite format 3"


def test_a_view_named_as_its_table_gets_a_name_of_its_own(tmp_path: Path) -> None:
    english = Labels("en", sheets={"participants": "Participants"})
    path = written(tmp_path / "a.sqlite", english)
    assert len(ask(path, "SELECT * FROM participants_view")) == 2


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = written(tmp_path / "1.sqlite"), written(tmp_path / "2.sqlite")
    assert one.read_bytes() == other.read_bytes()


def test_a_file_that_is_no_empty_part_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.sqlite")
    before = path.read_bytes()
    with pytest.raises(DeskError) as caught:
        write_readable_copy(path, (PEOPLE,), LABELS, title="", day=DAY)
    assert caught.value.fault is Fault.EXPORT_FAILED
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        written(tmp_path / "none" / "a.sqlite")
    assert caught.value.fault is Fault.CANNOT_WRITE
