"""Self-service: whoever comes scans their own badge and sees their own result, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.camera_scanner import CameraState
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.pin_panel import PinPanel
from senezh_desk.ui.scan_devices import LivePicture
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type, tone_of
from senezh_desk.ui.verdict_face import VerdictFace
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.self_service import desk_text, own_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from senezh_desk.domain.admission import Admission
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.ui.camera_scanner import CameraScanner
    from senezh_desk.ui.surroundings import Surroundings
    from senezh_desk.wording.cards import CardText

SHOWN_FOR_MS = 6_000
HELD_FOR_MS = 3_000
RELEASED_AFTER_MS = 200


class SelfService(QWidget):
    """Full screen; a PIN leads out, or Escape held for three seconds where nobody has a PIN."""

    left = Signal()

    def __init__(
        self,
        programme: ProgrammeService,
        camera: CameraScanner,
        surroundings: Surroundings,
        leave: Callable[[str], bool] | None = None,
    ) -> None:
        """Take what tells whether a PIN may lead out, or None where there are no PINs."""
        super().__init__()
        self._programme = programme
        self._camera = camera
        self._around = surroundings
        self._may_close = False
        self._camera_was_on = camera.state is CameraState.ON
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._waits = EmptyPanel(
            "identification-badge",
            self.tr("Scan your badge"),
            self.tr("Hold its code before the scanner or the camera."),
            large=True,
        )
        self._picture = LivePicture(camera)
        self._result = QFrame()
        self.face = VerdictFace()
        self._middle = QStackedWidget()
        self._key = action_button("", "lock-simple", look="flat")
        self._hint = QLabel()
        words = surroundings.words
        self.pin = (
            PinPanel(leave, lambda error: fault_text(words, error), self)
            if leave is not None
            else None
        )
        self._calm = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        # a key that repeats comes up and goes down at once
        self._released = QTimer(self, singleShot=True, interval=RELEASED_AFTER_MS)
        self._held = QTimer(self, singleShot=True, interval=HELD_FOR_MS)
        self._build()
        self._connect()
        camera.start()
        self._show_camera()

    @property
    def waits(self) -> bool:
        """Tell whether nobody's result is on the screen."""
        return self._middle.currentWidget() is not self._result

    def show_admissions(self, admissions: tuple[Admission, ...]) -> None:
        """Show a person's own result for some seconds."""
        last = admissions[-1]
        said = own_text(self._around.words, last, self._programme.programme().zone)
        self._show(tone_of(last.verdict) if said.name else Tone.CONFIRM, said)

    def show_trouble(self, line: str) -> None:
        """Send to the desk: what could not be done is said there."""
        del line
        self._show(Tone.CONFIRM, desk_text(self._around.words))

    def _show(self, tone: Tone, said: CardText) -> None:
        set_look(self._result, "fill", tone.value)
        self.face.show_text(tone, said)
        self._middle.setCurrentWidget(self._result)
        self._calm.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._released.stop()
            if not event.isAutoRepeat():
                self._begin_leaving()

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._released.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Escape in the PIN's field closes the panel; no other key of it leads anywhere.
        if (
            self.pin is not None
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.pin.hide()
            self.setFocus()
            return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.pin is not None:
            self.pin.centre()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()  # neither Alt+F4 nor a click closes it
            return
        super().closeEvent(event)
        self._calm.stop()
        if not self._camera_was_on:
            self._camera.stop()
        self.left.emit()

    def _begin_leaving(self) -> None:
        if self.pin is not None:
            self.pin.ask()
        elif not self._held.isActive():
            self._hint.setText(self.tr("Hold on for three seconds to leave"))
            self._held.start()

    def _end_holding(self) -> None:
        self._held.stop()
        self._hint.clear()

    def _leave(self) -> None:
        self._may_close = True
        self.close()

    def _rest(self) -> None:
        self._middle.setCurrentIndex(0)

    def _show_camera(self) -> None:
        self._picture.setVisible(self._camera.state is CameraState.ON)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Self-service"))
        self._name.setText(self._programme.programme().name)
        set_type(self._name, Type.TITLE, bold=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._name.setWordWrap(True)
        result = QVBoxLayout(self._result)
        result.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 6 * GRID)
        result.addWidget(self.face)
        calm = QWidget()
        row = QHBoxLayout(calm)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._waits, 1)
        row.addWidget(self._picture, 1)
        self._middle.addWidget(calm)
        self._middle.addWidget(self._result)
        self._key.setAccessibleName(self.tr("Leave self-service"))
        self._key.setToolTip(self.tr("Leave self-service"))
        self._key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self._hint, "muted")
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._name)
        column.addWidget(self._middle, 1)
        column.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self._calm.timeout.connect(self._rest)
        self._released.timeout.connect(self._end_holding)
        self._held.timeout.connect(self._leave)
        self._key.pressed.connect(self._begin_leaving)
        self._key.released.connect(self._end_holding)
        self._camera.state_changed.connect(self._show_camera)
        if self.pin is not None:
            self.pin.field.installEventFilter(self)
            self.pin.proven.connect(self._leave)
