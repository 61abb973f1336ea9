"""The screen at a hall's door: one session, the verdict over everything, nothing to get lost in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.door_seats import DoorSeats
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.scan_strip import KEPT, ScanStrip
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.ui.verdict_card import VerdictCard
from senezh_desk.wording.times import clock_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent

    from senezh_desk.domain.admission import Admission
    from senezh_desk.services import Services
    from senezh_desk.ui.scan_desk import ScanDesk
    from senezh_desk.ui.surroundings import Surroundings

STRIP = 34 * GRID
CLOCK_MS = 5_000
_COUNTED = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.SESSIONS, Topic.PROGRAMME, Topic.SCANS})


class DoorScreen(QWidget):
    """Shows one session's scans large; Escape or its button leads back."""

    left = Signal()

    def __init__(
        self,
        services: Services,
        desk: ScanDesk,
        surroundings: Surroundings,
        clock: Callable[[], int],
    ) -> None:
        """Take the desk, whose session of this moment stays pinned while the screen is open."""
        super().__init__()
        self._services = services
        self._desk = desk
        self._around = surroundings
        self._clock = clock
        self._was_pinned = desk.session
        self._title = ElidedLabel()
        self._time = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._leave = action_button(self.tr("Back to the desk"), "arrow-left", "Esc")
        self._waits = EmptyPanel(
            "barcode",
            self.tr("Scan a badge"),
            self.tr("Escape leads back to the desk."),
            large=True,
        )
        seats = DoorSeats(services, surroundings.words, surroundings.messages, self)
        self.card = VerdictCard(surroundings.words, surroundings.labels, seats)
        self._trouble = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._middle = QStackedWidget()
        self.strip = ScanStrip(surroundings.labels.verdicts)
        self._tick = QTimer(self, interval=CLOCK_MS)
        self._build()
        self._connect()
        desk.pin(desk.session or services.sessions.current().id)
        self._show_counts()
        self._show_scans()

    def show_admissions(self, admissions: tuple[Admission, ...]) -> None:
        """Show what was decided, the one to act upon on the card."""
        zone = self._services.programme.programme().zone
        self.card.show_admissions(admissions, zone, self._services.programme.box_capacity())
        self._middle.setCurrentWidget(self.card)
        self._trouble.hide()
        self.setFocus()

    def show_trouble(self, line: str) -> None:
        """Say what could not be done until the next scan is decided."""
        self._trouble.setText(line)
        self._trouble.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.card.enter()
            case _:
                super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_time()
        self._tick.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._around.feed.changed.disconnect(self._reload)
        self._desk.pin(self._was_pinned)
        self.left.emit()

    def _reload(self, topics: frozenset[Topic]) -> None:
        if topics & _COUNTED:
            self._show_counts()
            self._show_scans()

    def _show_counts(self) -> None:
        programme = self._services.programme.programme()
        try:
            count = self._services.checkin.presence(self._desk.session)
        except DeskError as error:
            if error.fault is not Fault.NO_SUCH_SESSION or self._desk.session is None:
                raise
            self._desk.pin(None)  # the session was dropped: that of the clock goes on
            count = self._services.checkin.presence(None)
        self._title.show_text(session_title(count.session, programme, self._around.labels))
        self.count.setText(
            self.tr("{present} of {expected}").format(
                present=count.present, expected=count.expected
            )
        )

    def _show_scans(self) -> None:
        zone = self._services.programme.programme().zone
        self.strip.show_scans(self._services.checkin.recent(KEPT), zone)

    def _show_time(self) -> None:
        zone = self._services.programme.programme().zone
        self._time.setText(clock_text(self._clock(), zone))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Screen at a hall's door"))
        set_type(self._title, Type.TITLE, bold=True)
        set_type(self._time, Type.TITLE)
        set_look(self._time, "muted")
        set_type(self.count, Type.VERDICT, bold=True)
        set_look(self._trouble, "wash", Tone.REFUSED.value)
        set_type(self._trouble, Type.EMPHASIS)
        self._trouble.setWordWrap(True)
        self._trouble.setMargin(GRID)
        self._trouble.hide()
        self._leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._middle.addWidget(self._waits)
        self._middle.addWidget(self.card)
        self.strip.setFixedWidth(STRIP)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        head.addWidget(self._title, 1)
        head.addWidget(self._time)
        head.addWidget(self.count)
        head.addWidget(self._leave)
        body = QHBoxLayout()
        body.setSpacing(2 * GRID)
        body.addWidget(self._middle, 1)
        body.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._trouble)
        column.addLayout(body, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self._around.feed.changed.connect(self._reload)
        self._tick.timeout.connect(self._show_time)
        self._leave.clicked.connect(self.close)
        self.strip.undo_wanted.connect(self._desk.undo)
        self.strip.undo_act_wanted.connect(self._desk.undo_act)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.strip.undo)
        self.card.confirmed.connect(lambda who: self._desk.choose(who, acknowledge=True))
        self.card.owner_is_here.connect(self._desk.choose)
        self.card.overridden.connect(lambda who, why: self._desk.choose(who, override=why))
        self.card.left.connect(self.setFocus)
