"""Keys as the system sends them: to the window, with the time at which each was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from senezh_desk.domain.badge_code import new_code
from senezh_desk.ui.scanner import Scanner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier
CODE = new_code(lambda: "4071930582716405")
ENTER = "\r"
KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\n": Qt.Key.Key_J}


class Desk:
    """A window with two fields and a default button, and a hand or a scanner at its keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.now = 1_000_000
        self.scans: list[str] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        layout = QVBoxLayout(self.window)
        self.field, self.next_field = QLineEdit(), QLineEdit()
        layout.addWidget(self.field)
        layout.addWidget(self.next_field)
        self.target: QWidget = self.window
        self.show(self.window)
        self.field.setFocus()
        self.scanner = Scanner()
        self.scanner.scanned.connect(self.scans.append)

    def show(self, window: QWidget) -> None:
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
        self.target = window

    def key(
        self,
        sign: str,
        gap: int,
        *,
        modifiers: Qt.KeyboardModifier = NONE,
        repeat: bool = False,
        key: Qt.Key | None = None,
    ) -> None:
        self.now += gap
        code = key or KEYS.get(sign) or Qt.Key(ord(sign.upper()))
        handle = self.target.windowHandle()
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, modifiers, sign, repeat)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(handle, event)

    def type(self, text: str, gap: int) -> None:
        for sign in text:
            self.key(sign, gap)

    def late(self) -> None:
        """Let the scanner's waiting end, as the loop does when it comes back to its timers."""
        self.scanner._wait.stop()
        self.scanner._wait.timeout.emit()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.scanner.waits)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    delete(desk.scanner)


@pytest.mark.parametrize("gap", [1, 5, 12, 30, 50])
@pytest.mark.parametrize("end", ["\r", "\t", "\r\n"])
def test_a_burst_is_a_scan_and_leaves_nothing_in_the_field(desk: Desk, gap: int, end: str) -> None:
    desk.type(CODE + end, gap)
    desk.settle()
    assert desk.scans == [CODE]
    assert desk.field.text() == ""
    assert desk.field.hasFocus()


def test_slowly_typed_digits_stay_in_the_field(desk: Desk) -> None:
    entered: list[bool] = []
    desk.field.returnPressed.connect(lambda: entered.append(True))
    desk.type("4567" + ENTER, 110)
    desk.settle()
    assert (desk.field.text(), desk.scans, entered) == ("4567", [], [True])


@pytest.mark.parametrize("gap", [12, 40, 90])
def test_a_name_typed_fast_stays_in_the_field_and_enter_follows_it(desk: Desk, gap: int) -> None:
    at_enter: list[str] = []
    desk.field.returnPressed.connect(lambda: at_enter.append(desk.field.text()))
    desk.type("Иванов" + ENTER, gap)
    desk.settle()
    assert (at_enter, desk.scans) == (["Иванов"], [])


def test_held_keys_reach_the_field_by_themselves(desk: Desk) -> None:
    desk.type("7", 500)
    assert desk.field.text() == ""
    desk.settle()
    assert desk.field.text() == "7"


@pytest.mark.parametrize("heard", [1, 3, 9])
def test_keys_that_waited_behind_a_busy_screen_are_one_scan(desk: Desk, heard: int) -> None:
    scan = "]Q1" + CODE
    desk.type(scan[:heard], 8)
    desk.late()  # the next keys are in the queue already
    desk.type(scan[heard:] + ENTER, 8)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([scan], "")


def test_a_moment_that_ends_while_nothing_waits_gives_the_keys_back(desk: Desk) -> None:
    desk.type(CODE[:9], 8)
    desk.late()
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([], CODE[:9])


def test_backspace_meets_the_letters_that_came_before_it(desk: Desk) -> None:
    desk.type("Ив", 30)
    desk.key("\b", 30, key=Qt.Key.Key_Backspace)
    desk.settle()
    assert desk.field.text() == "И"


def test_letters_around_a_shortcut_keep_their_order(desk: Desk) -> None:
    seen: list[str] = []
    shortcut = QShortcut(QKeySequence("F3"), desk.window)
    shortcut.activated.connect(lambda: seen.append(desk.field.text()))
    desk.type("ив", 20)
    desk.key("", 20, key=Qt.Key.Key_F3)
    assert desk.field.text() == "ив"


def test_a_dialogs_default_button_is_not_pressed_by_a_scan(desk: Desk) -> None:
    dialog, pressed = QDialog(desk.window), list[bool]()
    dialog.setModal(True)
    field, button = QLineEdit(), QPushButton("OK")
    layout = QVBoxLayout(dialog)
    layout.addWidget(field)
    layout.addWidget(button)
    button.setDefault(True)
    button.clicked.connect(lambda: pressed.append(True))
    desk.show(dialog)
    field.setFocus()
    desk.type(CODE + ENTER, 12)
    desk.settle()
    assert (desk.scans, pressed, field.text()) == ([CODE], [], "")
    desk.type("ок" + ENTER, 120)
    desk.settle()
    assert (pressed, field.text()) == ([True], "ок")
    dialog.close()


def test_the_russian_layouts_prefix_comes_along(desk: Desk) -> None:
    desk.key("ъ", 8)
    desk.key("Й", 8, modifiers=Qt.KeyboardModifier.ShiftModifier)
    desk.type("1" + CODE + ENTER, 8)
    assert desk.scans == ["ъЙ1" + CODE]


def test_numpad_digits_are_digits(desk: Desk) -> None:
    for sign in CODE:
        desk.key(sign, 10, modifiers=Qt.KeyboardModifier.KeypadModifier)
    desk.key("\r", 10, modifiers=Qt.KeyboardModifier.KeypadModifier, key=Qt.Key.Key_Enter)
    assert desk.scans == [CODE]


def test_a_line_feed_sent_as_ctrl_j_ends_a_scan(desk: Desk) -> None:
    desk.type(CODE, 10)
    desk.key("\n", 10, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert desk.scans == [CODE]


def test_a_key_held_down_is_typing(desk: Desk) -> None:
    desk.key("5", 300)
    desk.key("5", 250, repeat=True)
    for _ in range(19):
        desk.key("5", 30, repeat=True)
    desk.type(ENTER, 30)
    desk.settle()
    assert desk.scans == []
    assert desk.field.text() == "5" * 21


def test_two_like_digits_that_the_system_takes_for_a_held_key_are_two(desk: Desk) -> None:
    code = new_code(lambda: "4071993058271640")
    for sign, before in zip(code, " " + code, strict=False):
        desk.key(sign, 1, repeat=sign == before)
    desk.type(ENTER, 1)
    assert (desk.scans, desk.field.text()) == ([code], "")


def test_letters_typed_while_a_scan_comes_reach_the_field_in_order(desk: Desk) -> None:
    desk.type("Ив", 30)
    for nth, sign in enumerate(CODE):
        desk.key(sign, 8)
        if nth in {3, 11}:
            desk.key("ан"[nth == 11], 3)
    desk.type(ENTER, 8)
    desk.type("ов", 30)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([CODE], "Иванов")


def test_a_backspace_pressed_while_a_scan_comes_is_the_fields(desk: Desk) -> None:
    desk.field.setText("Ивн")
    desk.type(CODE[:9], 8)
    desk.key("\b", 3, key=Qt.Key.Key_Backspace)
    desk.type(CODE[9:] + ENTER, 8)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([CODE], "Ив")


def test_a_shortcut_pressed_while_a_scan_comes_acts_and_tears_nothing(desk: Desk) -> None:
    seen: list[str] = []
    QShortcut(QKeySequence("F3"), desk.window).activated.connect(lambda: seen.append("F3"))
    desk.type("ив" + CODE[:9], 8)
    desk.key("", 3, key=Qt.Key.Key_F3)
    assert desk.field.text() == "ив"
    desk.type(CODE[9:] + ENTER, 8)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([CODE], "ив")


def test_digits_stay_digits_while_somebody_holds_ctrl(desk: Desk) -> None:
    desk.type(CODE[:6], 8)
    for sign in CODE[6:12]:
        desk.key(sign, 8, modifiers=Qt.KeyboardModifier.ControlModifier)
    desk.type(CODE[12:] + ENTER, 8)
    assert desk.scans == [CODE]


def test_signs_that_no_keyboard_has_do_not_tear_a_scan(desk: Desk) -> None:
    desk.key("\ufeff", 8, key=Qt.Key.Key_unknown)
    desk.type(CODE[:8], 8)
    desk.key("\x1d", 8, modifiers=Qt.KeyboardModifier.ControlModifier, key=Qt.Key.Key_BracketRight)
    desk.type(CODE[8:], 8)
    desk.key("\u00a0", 8, key=Qt.Key.Key_nobreakspace)
    desk.type(ENTER, 8)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([CODE], "")


def test_a_slow_scanner_is_learned_and_its_first_scan_taken_out_of_the_field(desk: Desk) -> None:
    desk.field.setText("Ив")
    for sign in CODE + ENTER:
        desk.key(sign, 90)
        desk.late()
        desk.settle()
    assert (desk.scans, desk.field.text()) == ([CODE], "Ив")
    assert desk.scanner.habit.longest_gap > 90
    desk.now += 3000
    desk.type(CODE, 90)
    assert desk.field.text() == "Ив"  # held back from the first key on
    desk.type(ENTER, 90)
    assert desk.scans == [CODE, CODE]


def test_what_was_received_is_told_with_its_repeats(desk: Desk) -> None:
    received: list[str] = []
    desk.scanner.received.connect(lambda scan: received.append(scan.raw))
    desk.type("]Q1" + CODE + ENTER + "]Q1" + CODE + ENTER, 5)
    assert (len(desk.scans), received) == (1, ["]Q1" + CODE] * 2)


def test_a_scan_is_heard_in_a_dialog_that_a_typed_key_opened(desk: Desk) -> None:
    dialog = QDialog(desk.window)

    def stay() -> None:
        QTimer.singleShot(0, scan_and_close)
        dialog.exec()

    def scan_and_close() -> None:
        desk.show(dialog)
        desk.type(CODE + ENTER, 5)
        dialog.close()

    desk.field.returnPressed.connect(stay)
    desk.type("ив" + ENTER, 30)
    desk.settle()
    assert desk.scans == [CODE]


def test_two_codes_in_a_row_are_two_scans_and_the_same_one_is_one(desk: Desk) -> None:
    other = new_code(lambda: "0093817264550912")
    desk.type(CODE + ENTER + other + ENTER + CODE + ENTER, 5)
    assert desk.scans == [CODE, other]
    desk.now += 2600
    desk.type(CODE + ENTER, 5)
    assert desk.scans == [CODE, other, CODE]


def test_a_scanner_without_ending_is_heard_too(desk: Desk) -> None:
    desk.type(CODE, 10)
    desk.settle()
    assert desk.scans == [CODE]
    assert desk.field.text() == ""


def test_a_stutter_in_the_middle_does_not_tear_a_scan(desk: Desk) -> None:
    desk.type(CODE[:9], 10)
    desk.now += 200
    desk.type(CODE[9:] + ENTER, 10)
    assert desk.scans == [CODE]


def test_a_stutter_at_the_first_key_is_mended(desk: Desk) -> None:
    desk.field.setText("Ив")
    desk.type(CODE[:1], 500)
    desk.now += 120
    desk.type(CODE[1:] + ENTER, 10)
    desk.settle()
    assert desk.scans == [CODE]
    assert desk.field.text() == "Ив"


def test_a_long_payload_is_one_scan_and_leaves_nothing_in_the_field(desk: Desk) -> None:
    payload = "0123456789abcdef" * 40
    desk.type(payload + ENTER, 2)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([payload], "")


def test_a_stutter_while_somebody_types_takes_only_the_digits_back(desk: Desk) -> None:
    desk.type(CODE[:2], 8)
    desk.now += 120
    desk.key("И", 4)
    desk.settle()
    desk.type(CODE[2:9], 8)
    desk.key("в", 3)
    desk.type(CODE[9:] + ENTER, 8)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([CODE], "Ив")


def test_a_scan_right_after_typing_takes_only_its_own_keys(desk: Desk) -> None:
    desk.type("Ив", 120)
    desk.now += 150
    desk.type(CODE + ENTER, 8)
    desk.settle()
    assert (desk.scans, desk.field.text()) == ([CODE], "Ив")


def test_enter_pressed_soon_after_a_scan_is_the_typists(desk: Desk, qtbot: QtBot) -> None:
    desk.type("Ив", 120)
    desk.type(CODE + ENTER, 8)
    with qtbot.waitSignal(desk.field.returnPressed):
        desk.type(ENTER, 45)
    assert (desk.scans, desk.field.text()) == ([CODE], "Ив")


def test_a_bare_enter_is_the_fields(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.field.returnPressed):
        desk.type(ENTER, 500)
    assert desk.scans == []


def test_keys_with_ctrl_pass_at_once(desk: Desk) -> None:
    desk.field.setText("Иванов")
    desk.key("\x01", 20, modifiers=Qt.KeyboardModifier.ControlModifier, key=Qt.Key.Key_A)
    assert desk.field.selectedText() == "Иванов"


def test_a_window_closed_meanwhile_costs_no_scan(desk: Desk) -> None:
    dialog = QDialog(desk.window)
    desk.show(dialog)
    desk.type(CODE[:5], 10)
    dialog.close()
    desk.show(desk.window)
    desk.type(CODE[5:] + ENTER, 10)
    assert desk.scans == [CODE]
