"""Other things that scan: a serial port under "More", and the camera with its live picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.camera_scanner import CameraState
from senezh_desk.ui.serial_scanner import port_names
from senezh_desk.ui.theme import GRID, Type, set_look, set_type

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from senezh_desk.ui.camera_scanner import CameraScanner
    from senezh_desk.ui.scan_inputs import ScanInputs

PICTURE = QSize(30 * GRID, 22 * GRID)


class LivePicture(QLabel):
    """What the camera sees, as large as the room allows, as in a mirror."""

    def __init__(self, camera: CameraScanner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(self.tr("Picture of the camera"))
        camera.pictured.connect(self._show)

    def _show(self, picture: QImage) -> None:
        if self.isVisible():
            keep, fast = (
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.FastTransformation,
            )
            mirrored = picture.scaled(self.size(), keep, fast).mirrored(True, False)
            self.setPixmap(QPixmap.fromImage(mirrored))


class ScanDevices(QFrame):
    """Chooses a port and switches the camera; says calmly what is missing."""

    def __init__(self, inputs: ScanInputs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = inputs
        self.camera = action_button("", "camera")
        self._camera_says = _line()
        self._picture = LivePicture(inputs.camera)
        self.more = action_button(self.tr("More"), "caret-down", look="flat")
        self._serial = QWidget()
        self.ports = QComboBox()
        self._port_says = _line()
        self._build()
        self.camera.clicked.connect(self._switch_camera)
        self.more.toggled.connect(self._serial.setVisible)
        self.ports.activated.connect(self._choose_port)
        inputs.camera.state_changed.connect(self._show_camera)
        inputs.serial.connected_changed.connect(self._show_port)
        self._show_camera()

    def reload(self) -> None:
        """Offer the ports that there are now."""
        names = port_names()
        self.ports.setEnabled(names is not None)
        chosen = self._inputs.serial.name
        self.ports.clear()
        self.ports.addItem(self.tr("No serial port"), "")
        for name in dict.fromkeys((*(names or ()), *([chosen] if chosen else []))):
            self.ports.addItem(name, name)
        self.ports.setCurrentIndex(max(0, self.ports.findData(chosen)))
        self._missing = names is None
        self._show_port()

    def _choose_port(self) -> None:
        self._inputs.choose_port(self.ports.currentData())
        self._show_port()

    def _switch_camera(self) -> None:
        camera = self._inputs.camera
        if camera.state is CameraState.ON:
            camera.stop()
        else:
            camera.start()

    def _show_camera(self) -> None:
        state = self._inputs.camera.state
        on = state is CameraState.ON
        self.camera.setText(
            self.tr("Switch the camera off") if on else self.tr("Scan with the camera")
        )
        says = {
            CameraState.OFF: "",
            CameraState.ON: self.tr("Hold the badge before the camera, a hand's breadth away."),
            CameraState.NO_LIBRARY: self.tr(
                "This computer lacks Qt's part for cameras. Scanners work as ever."
            ),
            CameraState.NO_CAMERA: self.tr("No camera was found. Connect one and press again."),
            CameraState.FAILED: self.tr(
                "The camera does not answer. Close other programs that use it and press again."
            ),
        }
        self._camera_says.setText(says[state])
        self._camera_says.setVisible(bool(says[state]))
        self._picture.setVisible(on)

    def _show_port(self) -> None:
        serial = self._inputs.serial
        if self._missing:
            said = self.tr("This computer lacks Qt's part for serial ports.")
        elif not serial.name:
            said = self.tr("Only for scanners that do not type like a keyboard.")
        elif serial.connected:
            said = self.tr("The scanner at {port} is heard.").format(port=serial.name)
        else:
            said = self.tr(
                "{port} does not answer. Plug the scanner in: it is heard again by itself."
            ).format(port=serial.name)
        self._port_says.setText(said)

    def _build(self) -> None:
        self._missing = False
        set_look(self, "panel")
        title = QLabel(self.tr("Other ways to scan"))
        set_type(title, Type.BODY, bold=True)
        self.more.setCheckable(True)
        self.ports.setAccessibleName(self.tr("Serial port of a scanner"))
        heading = QLabel(self.tr("Serial port of a scanner"))
        set_look(heading, "muted")
        serial = QVBoxLayout(self._serial)
        serial.setContentsMargins(0, 0, 0, 0)
        serial.setSpacing(GRID // 2)
        for part in (heading, self.ports, self._port_says):
            serial.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(self.camera)
        column.addWidget(self._camera_says)
        column.addWidget(self._picture, 1)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._serial)
        column.addStretch()
        self._serial.hide()


def _line() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_look(label, "muted")
    return label
