"""The speed of hands: scans and keys of each flow, counted in the real window; README has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from shiboken6 import delete

from senezh_desk import app
from senezh_desk.app import resources_folder
from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.kinds import BadgeIssued, BadgeRevoked
from senezh_desk.domain.person import AttentionKind, Person, PersonFields
from senezh_desk.ui.desk_window import DeskWindow, Fittings
from senezh_desk.ui.program import OpenFile, Program
from senezh_desk.ui.scanner import Scanner
from senezh_desk.ui.sounds import Sounds
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import Words
from tests.ui.conftest import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.theme import Theme

README = Path(__file__).parents[2] / "README.md"
KEY, SCAN = 0.28, 2.0  # seconds, as keystroke-level models reckon a typist's key and a gesture
NONE_HELD = Qt.KeyboardModifier.NoModifier
NEW = "Gogol"  # keys of a name do not depend on whose it is


@dataclass
class Hands:
    """Somebody at the desk, and what their hands did."""

    window: DeskWindow
    scanner: Scanner
    services: Services
    qtbot: QtBot
    scans: int = 0
    keys: int = 0

    def scan(self, code: str) -> None:
        self.scanner.scanned.emit(code)
        self.scans += 1

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE_HELD) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focus, key, held)
            self.keys += 1

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus, text)
        self.keys += len(text)

    @property
    def focus(self) -> QLineEdit:
        field = self.window.window.focusWidget()
        assert isinstance(field, QLineEdit)  # the caret is always where one types
        return field

    def present(self) -> int:
        return self.services.checkin.presence().present


@pytest.fixture
def hands(
    qtbot: QtBot, services: Services, settings: Settings, theme: Theme, tmp_path: Path
) -> Iterator[Hands]:
    del theme
    words, scanner = Words(), Scanner()
    sounds = Sounds(resources_folder() / "sounds", settings)
    fittings = Fittings(
        words, make_labels(words), settings, sounds, scanner, "Mary", lambda: MORNING
    )
    house = app.House(words, fittings.labels, resources_folder(), tmp_path, "here")
    program = Program(app.openers(house, "Mary"), fittings)
    program.begin(OpenFile(services, was_left=False, lasting=False, close=lambda: None))
    assert program.desk is not None
    window = program.desk.window
    window.resize(1366, 768)
    qtbot.waitUntil(window.isVisible)
    window.activateWindow()
    window.go_home()
    yield Hands(program.desk, scanner, services, qtbot)
    window.close()
    qtbot.wait(10)
    program.close()
    program.deleteLater()
    delete(scanner)


def team(services: Services, size: int) -> list[Person]:
    return [
        services.roster.add(PersonFields(f"Klinsky{chr(97 + n)}", "Ivan", team="Klin"))
        for n in range(size)
    ]


def prepared(hands: Hands) -> None:
    hands.scan(hands.services.roster.add(PersonFields("Bunin")).code)
    assert hands.present() == 1


def by_name(hands: Hands) -> None:
    for last in ("Бунин", "Булгаков", "Чехов", "Чернов"):
        hands.services.roster.add(PersonFields(last, "Иван"))
    hands.type(",ey")  # «бун» with the keyboard left in the wrong layout
    hands.press(Qt.Key.Key_Return)
    assert hands.present() == 1


def team_of_six(hands: Hands) -> None:
    hands.scan(team(hands.services, 6)[0].code)
    hands.press(Qt.Key.Key_Return)
    assert hands.present() == 6


def team_without_one(hands: Hands) -> None:
    hands.scan(team(hands.services, 6)[0].code)
    hands.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert hands.present() == 5


def handed_over(hands: Hands) -> None:
    person = hands.services.roster.add(PersonFields("Bunin"))
    hands.services.roster.raise_attention(person.id, AttentionKind.CONFIRM, "Folder")
    hands.scan(person.code)
    hands.press(Qt.Key.Key_Return)
    assert hands.present() == 1


def old_copy(hands: Hands) -> None:
    person = hands.services.roster.add(PersonFields("Bunin"))
    file = hands.services.badges._file
    first = next(iter(file.queries.entries_of(person.id))).id
    with file.journal.writing() as writing:
        writing.append(person.id, BadgeIssued("lost", "1" * 17))
        writing.append(person.id, BadgeRevoked(first, "lost"))
    hands.scan(person.code)
    assert hands.present() == 0
    hands.press(Qt.Key.Key_Return)
    assert hands.present() == 1


def walk_in_with_reserve(hands: Hands) -> None:
    file = hands.services.badges._file
    code = new_code()
    with file.journal.writing() as writing:
        writing.append("b-0000000000000001", BadgeIssued("reserve", code, 1))
    hands.scan(code)
    hands.type(NEW)
    hands.press(Qt.Key.Key_Return)
    assert hands.present() == 1


def walk_in(hands: Hands) -> None:
    hands.services.roster.add(PersonFields("Bunin"))
    hands.type(NEW)
    hands.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert hands.present() == 1


def undone(hands: Hands) -> None:
    hands.scanner.scanned.emit(hands.services.roster.add(PersonFields("Bunin")).code)
    hands.qtbot.waitUntil(lambda: len(hands.window._checkin.strip.scans) == 1)
    hands.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert hands.present() == 0


FLOWS: dict[str, Callable[[Hands], None]] = {
    "a badge": prepared,
    "found by name": by_name,
    "a team of six": team_of_six,
    "a team of six, one is late": team_without_one,
    "something to hand over": handed_over,
    "a badge reported lost, its owner is here": old_copy,
    "not on the list, reserve badge": walk_in_with_reserve,
    "not on the list": walk_in,
    "undo the last act": undone,
}


def row_of(flow: str) -> tuple[int, int, float]:
    """Return scans, keys and seconds as README's table has them for a flow."""
    line = re.search(
        rf"^\| {re.escape(flow)} \| (\d+) \| (\d+)[^|]*\| ([\d.]+) \|",
        README.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert line is not None, flow
    return int(line[1]), int(line[2]), float(line[3])


@pytest.mark.parametrize("flow", FLOWS)
def test_the_hands_do_what_the_readme_says(hands: Hands, flow: str) -> None:
    FLOWS[flow](hands)
    seconds = round(hands.keys * KEY + hands.scans * SCAN, 1)
    assert (hands.scans, hands.keys, seconds) == row_of(flow)
