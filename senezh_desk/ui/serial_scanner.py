"""A scanner at a serial port: found again after it was unplugged, calm when it is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from senezh_desk.domain.scan_text import LONGEST_SCAN

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

RETRY_MS = 1_000
SILENCE_MS = 120  # after the last byte of a scanner that sends no line end
_LINE_END = re.compile(rb"[\r\n\t]+")


def port_names() -> tuple[str, ...] | None:
    """Return the serial ports there are, or None where Qt's library for them is missing."""
    try:
        from PySide6.QtSerialPort import QSerialPortInfo  # noqa: PLC0415  # only where used
    except ImportError:
        return None
    return tuple(sorted(port.portName() for port in QSerialPortInfo.availablePorts()))


class SerialScanner(QObject):
    """Listens to one port, and opens it anew whenever it comes back."""

    scanned = Signal(str, bool)  # a text and whether a line end closed it
    connected_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._port: QSerialPort | None = None
        self._rest = b""
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self._open)
        self._silence = QTimer(self, singleShot=True, interval=SILENCE_MS)
        self._silence.timeout.connect(self._end_by_silence)

    @property
    def name(self) -> str:
        """Return the port chosen, or ""."""
        return self._name

    @property
    def connected(self) -> bool:
        """Tell whether the port is open now."""
        return self._port is not None

    def choose(self, name: str) -> None:
        """Listen to another port, or to none for ""."""
        self._close()
        self._name = name
        self._retry.stop()
        if name:
            self._retry.start()
            self._open()

    def _open(self) -> None:
        if self._port is not None:
            return
        try:
            from PySide6.QtSerialPort import QSerialPort  # noqa: PLC0415  # only where used
        except ImportError:
            self._retry.stop()
            return
        port = QSerialPort(self._name, self)
        port.setBaudRate(QSerialPort.BaudRate.Baud9600)
        if not port.open(QSerialPort.OpenModeFlag.ReadOnly):
            port.deleteLater()  # the next try may find it
            return
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._judge)
        self._port = port
        self.connected_changed.emit()

    def _judge(self, error: QSerialPort.SerialPortError) -> None:
        if self._port is not None and error != type(error).NoError:
            self._close()

    def _close(self) -> None:
        port, self._port, self._rest = self._port, None, b""
        self._silence.stop()
        if port is not None:
            port.blockSignals(True)
            port.close()
            port.deleteLater()
            self.connected_changed.emit()

    def _read(self) -> None:
        if self._port is None:
            return
        self._rest += bytes(self._port.readAll().data())
        *lines, self._rest = _LINE_END.split(self._rest)
        for line in lines:
            self._announce(line, ended=True)
        if len(self._rest) > LONGEST_SCAN:
            self._end_by_silence()
        if self._rest:
            self._silence.start()

    def _end_by_silence(self) -> None:
        line, self._rest = self._rest, b""
        self._announce(line, ended=False)

    def _announce(self, line: bytes, *, ended: bool) -> None:
        self._silence.stop()
        text = line.decode("utf-8", "replace")
        if text.strip():
            self.scanned.emit(text, ended)
