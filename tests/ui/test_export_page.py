from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from senezh_desk.domain.papers.official import OfficialHeading
from senezh_desk.domain.person import PersonFields
from senezh_desk.ui import papers_panel
from senezh_desk.ui.export_options import ExportOptions
from senezh_desk.ui.export_page import ExportPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings
    from senezh_desk.wording.words import Words

TODAY = date(2025, 10, 25)
FOLDER = "2025-10-25 Attendance"


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, surroundings: Surroundings, tmp_path: Path
) -> ExportPage:
    person = services.roster.add_walk_in(PersonFields("Соснова", "Анна", team="Елабуга"))
    services.checkin.check_in(person.id)
    page = opened(qtbot, services, surroundings)
    target = tmp_path / "exports"
    target.mkdir()
    options(page).choose_folder(target)
    return page


def opened(qtbot: QtBot, services: Services, surroundings: Surroundings) -> ExportPage:
    page = ExportPage(services, surroundings)
    qtbot.addWidget(page)
    page.resize(1120, 640)
    page.show()
    settled(qtbot, surroundings)
    return page


def settled(qtbot: QtBot, surroundings: Surroundings) -> None:
    qtbot.waitUntil(lambda: not surroundings.jobs.busy)


def options(page: ExportPage) -> ExportOptions:
    return page.findChildren(ExportOptions)[0]


def said(page: ExportPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(qtbot: QtBot, page: ExportPage, surroundings: Surroundings, name: str) -> None:
    button = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, surroundings)


def test_one_button_writes_today_and_lists_its_files(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, tmp_path: Path
) -> None:
    assert "1 arrival(s)" in said(page)
    press(qtbot, page, surroundings, "Export today")
    folder = tmp_path / "exports" / FOLDER
    assert (folder / "Attendance.xlsx").is_file()
    assert "15 file(s) written, reopened and counted" in said(page)
    listed = [line.name for line in page._model.rows]
    assert listed[0] == "Attendance.xlsx"
    assert "Shown: 15 of 15" in said(page)
    assert all((folder / name).is_file() for name in listed)
    with sqlite3.connect(folder / "Service" / "Attendance.sqlite") as copy:
        assert copy.execute("SELECT meaning FROM about WHERE name = 'programme'").fetchone() == (
            "Школа",
        )
    copy.close()


def test_what_is_open_stands_beside_the_button_and_is_looked_at(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, services: Services
) -> None:
    services.checkin.scan("12345")
    qtbot.waitUntil(lambda: "2 thing(s) to look at first" in said(page))
    settled(qtbot, surroundings)
    findings = page._findings
    assert [one.name for one in findings._model.rows] == ["12345", "Соснова Анна"]
    findings._table.select([findings._model.identity(findings._model.rows[0])])
    press(qtbot, page, surroundings, "Looked at")
    qtbot.waitUntil(lambda: "1 thing(s) to look at first" in said(page))
    settled(qtbot, surroundings)


def test_a_day_exported_before_says_what_changed_since(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, services: Services
) -> None:
    press(qtbot, page, surroundings, "Export today")
    qtbot.waitUntil(lambda: "Nothing has changed since this day was exported." in said(page))
    settled(qtbot, surroundings)
    person = services.roster.add_walk_in(PersonFields("Полев", "Пётр"))
    services.checkin.check_in(person.id)
    qtbot.waitUntil(lambda: "Changed since this day was exported: Check-in: 1, Added" in said(page))
    settled(qtbot, surroundings)


def test_papers_and_reports_are_saved_where_asked(
    page: ExportPage,
    qtbot: QtBot,
    surroundings: Surroundings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(papers_panel, "open_outside", lambda _: None)
    panel = page._papers
    for place in range(panel._paper.count()):
        panel._paper.setCurrentIndex(place)
        out = tmp_path / f"{place}.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, out=out: (str(out), ""))
        panel._save.click()
        settled(qtbot, surroundings)
        assert out.read_bytes().startswith(b"%PDF")
    panel._paper.setCurrentIndex(0)
    panel._kind.setCurrentIndex(1)
    panel._save.click()
    settled(qtbot, surroundings)
    assert out.with_suffix(".docx").is_file()


def test_heading_and_rules_are_kept_for_the_programme(page: ExportPage, services: Services) -> None:
    form = page._official
    form._texts["organiser"].setText("  Академия ")
    form._numbers["threshold"].setValue(80)
    form._save()
    assert services.papers.heading() == OfficialHeading("Академия")
    assert services.attendance.rules().threshold == 80


def test_a_password_makes_one_sealed_file(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, tmp_path: Path
) -> None:
    password = next(
        one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Password"
    )
    assert password.echoMode() is QLineEdit.EchoMode.Password
    password.setText("сосна")
    press(qtbot, page, surroundings, "Export today")
    assert [path.name for path in (tmp_path / "exports").iterdir()] == ["2025-10-25.zip"]
    assert [line.name for line in page._model.rows] == ["2025-10-25.zip"]


def test_an_empty_day_says_so_and_can_be_exported_all_the_same(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, tmp_path: Path
) -> None:
    options(page).show_day(date(2025, 10, 27))
    settled(qtbot, surroundings)
    assert "Nobody was checked in on this day." in said(page)
    press(qtbot, page, surroundings, "Export 27.10.2025")
    assert (tmp_path / "exports" / "2025-10-27 Attendance").is_dir()


def test_a_new_arrival_is_counted_while_the_page_is_open(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, services: Services
) -> None:
    person = services.roster.add_walk_in(PersonFields("Полев", "Пётр"))
    services.checkin.check_in(person.id)
    qtbot.waitUntil(lambda: "2 arrival(s)" in said(page))
    settled(qtbot, surroundings)


def test_a_folder_that_cannot_be_written_is_said_below_the_button(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, tmp_path: Path
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder", encoding="utf-8")
    options(page).choose_folder(taken)
    press(qtbot, page, surroundings, "Export today")
    assert "Nothing can be written there" in said(page)
    assert page._model.rows == ()


def test_the_folder_chosen_is_remembered(
    page: ExportPage,
    qtbot: QtBot,
    surroundings: Surroundings,
    services: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    press(qtbot, page, surroundings, "Other folder…")
    assert options(page).folder == other
    again = opened(qtbot, services, surroundings)
    assert options(again).folder == other
    assert options(again).day == TODAY


def test_a_backup_is_made_and_named(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, services: Services
) -> None:
    page._tabs.setCurrentIndex(2)
    assert "There is no backup yet." in said(page)
    press(qtbot, page, surroundings, "Make a backup")
    latest = services.safety.latest_backup()
    assert latest is not None
    assert latest.name in said(page)
    assert "The newest backup: " in said(page)


def test_a_sound_file_is_called_sound(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings
) -> None:
    page._tabs.setCurrentIndex(2)
    press(qtbot, page, surroundings, "Check the file")
    assert "The file is sound: " in said(page)


def test_a_file_that_was_tampered_with_is_found_out(
    page: ExportPage, qtbot: QtBot, surroundings: Surroundings, services: Services
) -> None:
    with sqlite3.connect(services.programme.path) as file:
        file.execute("UPDATE entry SET operator = 'Никто' WHERE n = 2")
    file.close()
    page._tabs.setCurrentIndex(2)
    press(qtbot, page, surroundings, "Check the file")
    assert "a record was altered" in said(page)
    assert "call an administrator" in said(page)


def test_the_page_opens_on_an_empty_file_in_every_language(
    qtbot: QtBot, each_language: Words, services: Services, surroundings: Surroundings
) -> None:
    assert each_language.language
    page = opened(qtbot, services, surroundings)
    assert page._model.rows == ()
    assert page._export.isEnabled()
