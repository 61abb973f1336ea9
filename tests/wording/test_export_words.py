from __future__ import annotations

from datetime import date

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.attendance_matrix import AttendanceFacts, AttendanceMatrix
from senezh_desk.domain.day_report import day_tables
from senezh_desk.domain.day_table import DayRecord
from senezh_desk.domain.sessions import Programme, day_session
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import load_words

DAY = date(2025, 10, 25)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_sheet_and_column_of_a_day_has_its_word(language: str) -> None:
    labels = make_labels(load_words(resources_folder(), language))
    programme = Programme("p", "Школа", DAY, DAY)
    facts = AttendanceFacts(programme, (), (day_session(DAY, programme),), {}, {}, 0)
    record = DayRecord(DAY, AttendanceMatrix(facts), {})
    tables = day_tables(record, labels)
    assert {table.key for table in tables} <= set(labels.sheets)
    named = {column.key for table in tables for column in table.columns if not column.title}
    assert named <= set(labels.fields) | set(labels.headings)
