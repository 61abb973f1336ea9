from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from shiboken6 import delete

from senezh_desk import app
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.person import PersonFields
from senezh_desk.ui.desk_window import Fittings
from senezh_desk.ui.pages import CHECKIN, ROSTER
from senezh_desk.ui.program import Openers, Program
from senezh_desk.ui.scanner import Scanner
from senezh_desk.ui.sounds import Sounds
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.main_window import MainWindow
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.theme import Theme


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> app.House:
    for name in ("XDG_DATA_HOME", "XDG_DOCUMENTS_DIR", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    words = Words()
    return app.House(words, make_labels(words), app.resources_folder(), tmp_path, "here")


@pytest.fixture
def openers(house: app.House) -> Openers:
    return app.openers(house, "Mary")


@pytest.fixture
def program(
    theme: Theme, openers: Openers, house: app.House, settings: Settings, qtbot: QtBot
) -> Iterator[Program]:
    del theme
    sounds = Sounds(house.resources / "sounds", settings)
    scanner = Scanner()
    fittings = Fittings(house.words, house.labels, settings, sounds, scanner, "Mary", app.now)
    program = Program(openers, fittings)
    yield program
    if program.desk is not None:
        program.desk.window.close()
    if program.start_window is not None:
        program.start_window.close()
    qtbot.wait(10)
    program.close()
    program.deleteLater()
    delete(scanner)  # left alone it would listen in all later tests


def window_of(program: Program) -> MainWindow:
    assert program.desk is not None
    return program.desk.window


def test_the_first_start_offers_a_list_a_file_and_the_demo(program: Program) -> None:
    program.begin(None)
    assert program.desk is None
    assert program.start_window is not None
    assert program.start_window.isVisible()


def test_the_demo_opens_fresh_and_is_not_remembered(
    program: Program, openers: Openers, settings: Settings
) -> None:
    program.begin(openers.demo())
    assert "Senezh Desk" in window_of(program).windowTitle()
    assert settings.recent == ()


def test_demos_that_no_window_shows_are_swept_away(openers: Openers) -> None:
    first = openers.demo()
    shown = first.services.programme.path
    second = openers.demo()
    assert shown.is_file()
    first.close()
    second.close()
    third = openers.demo()
    assert not shown.exists()
    third.close()


def test_a_list_makes_a_programme_of_its_name_and_is_previewed(
    program: Program, tmp_path: Path, qtbot: QtBot, settings: Settings
) -> None:
    source = tmp_path / "Школа_2026 (1).csv"
    source.write_text("Фамилия;Имя\nБунин;Иван\n", encoding="utf-8")
    program.begin(None)
    assert program.start_window is not None
    program.start_window.page.list_chosen.emit(source)
    assert "Школа 2026" in window_of(program).windowTitle()
    assert [path.stem for path in settings.recent] == ["Школа 2026"]
    assert program.start_window is None
    assert program.desk is not None
    qtbot.waitUntil(lambda: not program.desk.busy)


def test_the_last_file_opens_by_itself(
    program: Program, openers: Openers, settings: Settings, house: app.House
) -> None:
    made = openers.new_from_list(house.config / "Сбор.xlsx")
    settings.note_file(made.services.programme.path)
    made.close()
    program.begin(None)
    assert "Сбор" in window_of(program).windowTitle()


def test_what_cannot_be_opened_is_said_on_the_start_page(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.begin(None)
    start = program.start_window
    assert start is not None
    start.page.file_chosen.emit(tmp_path / "nowhere.senezh")
    qtbot.waitUntil(start.messages.isVisible)
    assert program.desk is None


def damage(path: Path, start: int) -> None:
    """Overwrite a file from a byte on, as a failing disk or a careless copy does."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * (path.stat().st_size - start))


@pytest.mark.parametrize("start", [0, 100, 5000])
def test_for_a_damaged_file_the_newest_good_backup_is_offered_and_opened(
    program: Program,
    openers: Openers,
    house: app.House,
    settings: Settings,
    qtbot: QtBot,
    start: int,
) -> None:
    made = openers.new_from_list(house.config / "Сбор.xlsx")
    path = made.services.programme.path
    made.services.roster.add_walk_in(PersonFields("Бунин", "Иван"))
    made.services.safety.back_up()
    made.services.roster.add_walk_in(PersonFields("Чехов", "Антон"))
    made.close()
    damage(path, start)
    before = path.read_bytes()
    settings.note_file(path)
    program.begin(None)
    window = program.start_window
    assert window is not None
    panel = window.rescue
    qtbot.waitUntil(panel._take.isVisible)
    assert not window.messages.isVisible()
    assert "Сбор" in panel._title.text()
    assert panel._take.hasFocus()
    assert panel._take.text() == "Open the backup"
    for told in ("3 record(s)", "lacks", "kept beside it"):
        assert told in panel._words.text()
    qtbot.keyClick(panel._take, Qt.Key.Key_Space)
    desk = program.desk
    assert desk is not None
    people = [line.person.fields.last for line in desk._services.roster.people()]
    assert people == ["Бунин"]
    aside = next(path.parent.glob("*.aside.senezh"))
    assert aside.read_bytes() == before
    assert aside.name in window_of(program).messages.accessibleName()
    qtbot.waitUntil(lambda: not desk.busy)


def test_without_a_backup_a_damaged_file_leads_to_one_elsewhere(
    program: Program, openers: Openers, house: app.House, qtbot: QtBot
) -> None:
    made = openers.new_from_list(house.config / "Сбор.xlsx")
    path = made.services.programme.path
    made.close()
    damage(path, 5000)
    program.begin(None)
    window = program.start_window
    assert window is not None
    window.page.file_chosen.emit(path)
    qtbot.waitUntil(window.rescue._take.isVisible)
    assert window.rescue._take.text() == "Choose backup…"


def test_what_never_was_an_event_file_is_called_so(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong = tmp_path / "письмо.senezh"
    wrong.write_text("Здравствуйте! " * 400, encoding="utf-8")
    program.begin(None)
    window = program.start_window
    assert window is not None
    window.page.file_chosen.emit(wrong)
    qtbot.waitUntil(window.messages.isVisible)
    assert "not an event file" in window.messages.accessibleName()
    assert not window.rescue.isVisible()


def test_a_file_is_open_in_one_window_only(openers: Openers, house: app.House) -> None:
    first = openers.new_from_list(house.config / "Сбор.xlsx")
    with pytest.raises(DeskError) as caught:
        openers.open_file(first.services.programme.path)
    assert caught.value.fault is Fault.WINDOW_OPEN
    first.close()


def test_another_file_is_chosen_after_this_one_is_closed(
    program: Program, openers: Openers, house: app.House, qtbot: QtBot
) -> None:
    made = openers.new_from_list(house.config / "Сбор.xlsx")
    path = made.services.programme.path
    program.begin(made)
    window_of(program).other_file_wanted.emit()
    assert program.desk is None
    assert program.start_window is not None
    qtbot.waitUntil(lambda: not path.with_name(f".{path.name}.window").exists())
    program.start_window.page.file_chosen.emit(path)
    assert "Сбор" in window_of(program).windowTitle()


def test_after_a_crash_the_first_line_names_the_last_saved_record(
    program: Program, openers: Openers, house: app.House
) -> None:
    made = openers.new_from_list(house.config / "Сбор.xlsx")
    path = made.services.programme.path
    person = made.services.roster.add_walk_in(PersonFields("Бунин", "Иван"))
    made.services.checkin.check_in(person.id)
    made.close()
    path.with_name(f".{path.name}.window").touch()  # what a killed window leaves
    program.begin(openers.open_file(path))
    messages = window_of(program).messages
    assert messages.isVisible()
    assert "Бунин И." in messages.accessibleName()


def test_a_clean_start_says_nothing(program: Program, openers: Openers, house: app.House) -> None:
    program.begin(openers.new_from_list(house.config / "Сбор.xlsx"))
    assert not window_of(program).messages.isVisible()


def test_every_page_opens_by_its_key_and_escape_leads_home(
    program: Program, openers: Openers, qtbot: QtBot
) -> None:
    program.begin(openers.demo())
    window = window_of(program)
    for place in window.work_places:
        window.open_place(place.key)
        for page in place.pages:
            window.open_page(page.key)
            assert window.page == page.key
            qtbot.wait(1)
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert window.page == place.pages[0].key


def test_closing_the_window_ends_the_program_and_backs_the_day_up(
    program: Program, openers: Openers, house: app.House, qtbot: QtBot
) -> None:
    made = openers.new_from_list(house.config / "Сбор.xlsx")
    program.begin(made)
    qtbot.waitUntil(lambda: made.services.safety.latest_backup() is not None)
    with qtbot.waitSignal(program.finished):
        window_of(program).close()


def test_a_card_waits_while_somebody_types_on_another_page(
    program: Program, openers: Openers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = True
    monkeypatch.setattr(Scanner, "somebody_types", property(lambda _: busy))
    file = openers.demo()
    program.begin(file)
    window, checkin = window_of(program), file.services.checkin
    person = next(line.person for line in file.services.roster.people() if not line.present)
    before = checkin.presence().present
    window.open_page(ROSTER)
    assert program.desk is not None
    program.desk._fittings.scanner.scanned.emit(person.code)
    assert checkin.presence().present == before + 1
    assert window.page == ROSTER
    assert window.messages.isVisible()
    busy = False
    qtbot.waitUntil(lambda: window.page == CHECKIN)
