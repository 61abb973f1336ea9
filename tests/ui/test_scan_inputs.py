"""Inputs side by side: a pseudo-terminal for the serial port, pictures for the camera."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.burst import Habit, Scan
from senezh_desk.domain.scanner_trial import Input, Received
from senezh_desk.ui import camera_scanner
from senezh_desk.ui.camera_scanner import CameraState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.scan_inputs import ScanInputs
    from senezh_desk.ui.settings import Settings

CODE = new_code(lambda: "4071930582716405")
OTHER = new_code(lambda: "0093817264550912")
WITH_TERMINALS = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no openpty")


class Terminal:
    """A pseudo-terminal with a scanner at its far end."""

    def __init__(self) -> None:
        import tty  # noqa: PLC0415  # POSIX only

        self.scanner, self.port = os.openpty()
        tty.setraw(self.port)
        self.name = os.ttyname(self.port)

    def send(self, sent: str) -> None:
        os.write(self.scanner, sent.encode())

    def unplug(self) -> None:
        os.close(self.port)
        os.close(self.scanner)


@pytest.fixture
def scans(inputs: ScanInputs) -> list[str]:
    heard: list[str] = []
    inputs.scanned.connect(heard.append)
    return heard


@WITH_TERMINALS
def test_a_serial_scanner_is_heard_with_any_line_end_and_with_none(
    inputs: ScanInputs, scans: list[str], settings: Settings, qtbot: QtBot
) -> None:
    terminal = Terminal()
    inputs.choose_port(terminal.name)
    assert inputs.serial.connected
    assert settings.serial_port == terminal.name
    terminal.send(f"{CODE}\r\n{OTHER[:9]}")
    qtbot.waitUntil(lambda: scans == [CODE])
    terminal.send(f"{OTHER[9:]}\t4600051000057")
    qtbot.waitUntil(lambda: scans == [CODE, OTHER, "4600051000057"])
    inputs.choose_port("")
    terminal.unplug()


@WITH_TERMINALS
def test_a_serial_scanner_survives_being_unplugged(
    inputs: ScanInputs, scans: list[str], qtbot: QtBot
) -> None:
    first = Terminal()
    inputs.choose_port(first.name)
    first.unplug()
    qtbot.waitUntil(lambda: not inputs.serial.connected)
    again = Terminal()  # the system gives it the name that has become free
    assert again.name == first.name
    qtbot.waitUntil(lambda: inputs.serial.connected)
    again.send(f"{CODE}\r")
    qtbot.waitUntil(lambda: scans == [CODE])
    inputs.choose_port("")
    again.unplug()


def test_a_port_that_is_not_there_is_no_error(inputs: ScanInputs) -> None:
    inputs.choose_port("no-such-port")
    assert not inputs.serial.connected


def test_the_same_code_counts_once_at_each_input(inputs: ScanInputs, scans: list[str]) -> None:
    for _ in range(3):
        inputs.hear(Received(Input.SERIAL, CODE, CODE))
        inputs.hear(Received(Input.CAMERA, CODE, CODE))
    inputs.keyboard.scanned.emit(CODE)
    assert scans == [CODE, CODE, CODE]


def test_a_trial_keeps_scans_from_the_desk_and_loses_none(
    inputs: ScanInputs, scans: list[str]
) -> None:
    shown: list[Received] = []
    inputs.received.connect(shown.append)
    inputs.begin_trial()
    inputs.keyboard.received.emit(Scan(CODE, "x" + CODE, 8))
    inputs.keyboard.scanned.emit(CODE)
    inputs.hear(Received(Input.SERIAL, "4600051000057", "4600051000057"))
    assert [one.raw for one in shown] == ["x" + CODE, "4600051000057"]
    assert scans == []
    inputs.end_trial()
    assert inputs.take_tried() == (CODE,)
    assert inputs.take_tried() == ()
    inputs.keyboard.scanned.emit(OTHER)
    assert scans == [OTHER]


def test_a_trial_ends_by_itself(inputs: ScanInputs, scans: list[str]) -> None:
    inputs.begin_trial()
    for _ in range(inputs.seconds_left):
        inputs._second.timeout.emit()
    assert inputs.seconds_left == 0
    inputs.keyboard.scanned.emit(CODE)
    assert scans == [CODE]


def test_the_pace_of_the_scanner_is_remembered(inputs: ScanInputs, settings: Settings) -> None:
    inputs.keyboard.learned.emit(Habit(gap=70))
    assert settings.scanner_gap == 70


def test_without_a_camera_it_says_so_and_the_rest_goes_on(
    inputs: ScanInputs, scans: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    inputs.camera.start()
    assert inputs.camera.state is CameraState.NO_LIBRARY
    inputs.keyboard.scanned.emit(CODE)
    assert scans == [CODE]


def test_a_code_held_before_the_camera_is_one_scan(
    inputs: ScanInputs, scans: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_scanner, "read_frame", lambda _: (CODE,))
    monkeypatch.setattr(camera_scanner, "LOOK_EVERY_MS", 0)
    pictures: list[QImage] = []
    inputs.camera.pictured.connect(pictures.append)
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(0)
    for looks in range(1, 4):
        inputs.camera.look(picture)
        qtbot.waitUntil(lambda: inputs.camera._jobs is not None and not inputs.camera._jobs.busy)
        assert (len(pictures), scans) == (looks, [CODE])
