"""All that scans at this desk: scanners at the keyboard and at a serial port, a camera.

A trial keeps what they send from the desk for a minute, so that a scanner can be tested. It ends
by itself; whoever scanned a real badge meanwhile is not lost: `tried` has them all.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from senezh_desk.domain.scan_text import CodeKind, Repeats, read_scan
from senezh_desk.domain.scanner_trial import Input, Received
from senezh_desk.ui.camera_scanner import CameraScanner
from senezh_desk.ui.serial_scanner import SerialScanner

if TYPE_CHECKING:
    from senezh_desk.domain.burst import Habit, Scan
    from senezh_desk.ui.scanner import Scanner
    from senezh_desk.ui.settings import Settings

TRIAL_SECONDS = 60


class ScanInputs(QObject):
    """Brings what every input hears to the desk; the same code counts once per input."""

    scanned = Signal(str)
    received = Signal(object)  # a Received, only while a trial lasts
    trial_changed = Signal()  # it began, went on for a second, or ended

    def __init__(
        self, keyboard: Scanner, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.keyboard = keyboard
        self.serial = SerialScanner(self)
        self.camera = CameraScanner(self)
        self.seconds_left = 0  # of the trial; 0 while scans count
        self._settings = settings
        self._repeats: dict[Input, Repeats] = {}
        self._tried: list[str] = []
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._count_down)
        keyboard.scanned.connect(self._pass_on)
        keyboard.received.connect(self._show_keys)
        keyboard.learned.connect(self._remember)
        self.serial.scanned.connect(self._hear_serial)
        self.camera.scanned.connect(self._hear_camera)
        if settings.serial_port:
            self.serial.choose(settings.serial_port)

    def choose_port(self, name: str) -> None:
        """Listen to a serial port from now on, also after the next start; "" for none."""
        self._settings.serial_port = name
        self.serial.choose(name)

    def begin_trial(self) -> None:
        """Keep scans from the desk for a minute."""
        self._tried.clear()
        self.seconds_left = TRIAL_SECONDS
        self._second.start()
        self.trial_changed.emit()

    def end_trial(self) -> None:
        """Let scans count again."""
        if self.seconds_left:
            self.seconds_left = 0
            self._second.stop()
            self.trial_changed.emit()

    def take_tried(self) -> tuple[str, ...]:
        """Return the badge codes that the last trial heard, each once, and forget them."""
        tried, self._tried = tuple(dict.fromkeys(self._tried)), []
        return tried

    def hear(self, received: Received) -> None:
        """Take one scan of an input other than the keyboard."""
        now = round(time.monotonic() * 1000)
        memory = self._repeats.get(received.source, Repeats())
        self._repeats[received.source], repeated = memory.see(received.text, now)
        if self.seconds_left and not (repeated and received.source is Input.CAMERA):
            self.received.emit(received)
        if not repeated:
            self._pass_on(received.text)

    def close(self) -> None:
        """Let go of every device."""
        self._second.stop()
        self.serial.choose("")
        self.camera.close()
        self.keyboard.scanned.disconnect(self._pass_on)
        self.keyboard.received.disconnect(self._show_keys)
        self.keyboard.learned.disconnect(self._remember)

    def _pass_on(self, text: str) -> None:
        if self.seconds_left:
            codes = (code for code in read_scan(text) if code.kind is CodeKind.WELL_FORMED)
            self._tried += [code.text for code in codes]
        else:
            self.scanned.emit(text)

    def _show_keys(self, scan: Scan) -> None:
        if self.seconds_left:
            self.received.emit(Received(Input.KEYBOARD, scan.text, scan.raw, scan.gap, scan.ended))

    def _hear_serial(self, text: str, ended: bool) -> None:  # noqa: FBT001  # a signal's value
        self.hear(Received(Input.SERIAL, text, text, ended=ended))

    def _hear_camera(self, text: str) -> None:
        self.hear(Received(Input.CAMERA, text, text))

    def _remember(self, habit: Habit) -> None:
        self._settings.scanner_gap = habit.gap

    def _count_down(self) -> None:
        if self.seconds_left > 1:
            self.seconds_left -= 1
            self.trial_changed.emit()
        else:
            self.end_trial()
