"""Screens that stand in for the window: at a hall's door, and self-service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from senezh_desk.domain.admission import Admission
    from senezh_desk.services import Services
    from senezh_desk.ui.door_screen import DoorScreen
    from senezh_desk.ui.scan_desk import ScanDesk
    from senezh_desk.ui.scan_inputs import ScanInputs
    from senezh_desk.ui.self_service import SelfService
    from senezh_desk.ui.surroundings import Surroundings


class Screens(QObject):
    """Shows one such screen at a time, full, and the window again when it is left."""

    left = Signal()  # before the window is shown again

    def __init__(
        self,
        services: Services,
        desk: ScanDesk,
        inputs: ScanInputs,
        surroundings: Surroundings,
        clock: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._desk = desk
        self._inputs = inputs
        self._around = surroundings
        self._clock = clock
        self.current: DoorScreen | SelfService | None = None

    def open_door(self, window: QWidget) -> None:
        """Show the screen at a hall's door instead of the window."""
        from senezh_desk.ui.door_screen import DoorScreen  # noqa: PLC0415  # loaded on first use

        if self.current is None:
            door = DoorScreen(self._services, self._desk, self._around, self._clock)
            self._show(door, window)

    def open_self_service(self, window: QWidget) -> None:
        """Show self-service instead of the window; once there are PINs, one of them leads out."""
        from senezh_desk.ui.self_service import SelfService  # noqa: PLC0415  # loaded on first use

        if self.current is None:
            services, camera = self._services, self._inputs.camera
            leave = self._is_operators if services.operators.in_force() else None
            self._show(SelfService(services.programme, camera, self._around, leave), window)

    def _is_operators(self, pin: str) -> bool:
        return self._services.operators.check(pin) is not None

    def show_admissions(self, admissions: tuple[Admission, ...]) -> bool:
        """Show outcomes on the screen that is open; tell whether one is."""
        if self.current is None:
            return False
        self.current.show_admissions(admissions)
        return True

    def show_trouble(self, line: str) -> None:
        """Say on the screen that is open what could not be done."""
        if self.current is not None:
            self.current.show_trouble(line)

    def close(self) -> None:
        """Take away the screen that is open: the file is closed."""
        screen, self.current = self.current, None
        if screen is not None:
            screen.hide()
            screen.deleteLater()

    def _show(self, screen: DoorScreen | SelfService, window: QWidget) -> None:
        self.current = screen
        screen.left.connect(lambda: self._leave(window))
        self._inputs.end_trial()
        screen.setGeometry(window.screen().geometry())  # where no window manager does so
        screen.showFullScreen()
        screen.activateWindow()
        screen.setFocus()
        window.hide()

    def _leave(self, window: QWidget) -> None:
        screen, self.current = self.current, None
        self.left.emit()
        window.show()
        window.activateWindow()
        if screen is not None:
            screen.deleteLater()
