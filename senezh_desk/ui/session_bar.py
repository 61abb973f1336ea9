"""The head of the check-in page: which session, arrivals or departures, the clock, the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from senezh_desk.domain.labels import session_title
from senezh_desk.domain.sessions import programme_day
from senezh_desk.ui.icons import icon
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.times import clock_text, day_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from senezh_desk.domain.attendance import PresenceCount
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.sessions import Programme, Session

SESSION_KEY = "F2"
WAY_KEY = "F4"
TICK_MS = 1_000


class TitleButton(QPushButton):
    """A button whose title is cut where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(
            "QPushButton { text-align: left; padding-left: 4px; }"
            "QPushButton::menu-indicator { image: none; width: 0; }"
        )

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._title = title
        room = max(self.width() - 10 * GRID, 6 * GRID)
        cut = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{cut.replace('&', '&&')}  ▾")
        self.setShortcut(SESSION_KEY)  # a new text drops it

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_title(self._title)


class SessionBar(QFrame):
    """One line; it only shows and asks, the page decides nothing here either."""

    pinned = Signal(object)  # a session's id, or None for that of the clock
    departing = Signal(bool)
    minute_passed = Signal()

    def __init__(
        self, labels: Labels, clock: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        """Take a clock of UTC milliseconds."""
        super().__init__(parent)
        self._labels = labels
        self._clock = clock
        self._zone = "UTC"
        self._title = ""
        self._compact = False
        self._session = TitleButton()
        self._menu = QMenu(self)
        self._way = QPushButton()
        self._time = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._build()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @property
    def title(self) -> str:
        """Return the title of the session in force."""
        return self._title

    @property
    def count_text(self) -> str:
        """Return the count as it is shown."""
        return self._count.text()

    def show_session(
        self, session: Session, planned: Sequence[Session], programme: Programme, *, pinned: bool
    ) -> None:
        """Show the session in force and offer today's sessions, others below them."""
        self._zone = programme.zone
        self._title = session_title(session, programme, self._labels)
        self._session.setIcon(icon("push-pin" if pinned else "clock"))
        self._session.setAccessibleName(self.tr("Session: {title}").format(title=self._title))
        said = self.tr("Chosen by hand") if pinned else self.tr("Chosen by the clock")
        self._session.setToolTip(f"{self._title}\n{said} ({SESSION_KEY})")
        self._fill_menu(session, planned, programme, pinned=pinned)
        self._session.show_title(self._title)
        self._tick()

    def show_count(self, count: PresenceCount) -> None:
        """Show how many of those expected are in; who waits for a decision is counted apart."""
        figures = {"present": count.present - count.waiting, "expected": count.expected}
        shown = self.tr("{present} of {expected}").format(**figures)
        spoken = self.tr("In: {present} of {expected}").format(**figures)
        if count.waiting:
            shown = f"{shown} + {count.waiting}"
            waits = self.tr("Wait for the organiser's decision: {count}").format(
                count=count.waiting
            )
            spoken = f"{spoken}. {waits}"
        self._count.setText(shown)
        self._count.setToolTip(spoken if count.waiting else "")
        self._count.setAccessibleName(spoken)

    def show_way(self, departing: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Show whether scans mean arrivals or departures."""
        words = self.tr("Departures") if departing else self.tr("Arrivals")
        self._way.setText(words if self._compact else f"{words} ({WAY_KEY})")
        self._way.setToolTip(f"{words} ({WAY_KEY})")
        self._way.setShortcut(WAY_KEY)  # a new text would drop it
        self._way.setIcon(icon("sign-out" if departing else "sign-in"))
        self._way.setChecked(departing)
        self._way.setAccessibleName(words)
        set_look(self, "wash", Tone.CONFIRM.value if departing else "")

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Leave the key out of the button where room is scarce."""
        if compact != self._compact:
            self._compact = compact
            self.show_way(self._way.isChecked())

    def _fill_menu(
        self, session: Session, planned: Sequence[Session], programme: Programme, *, pinned: bool
    ) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        by_clock = self._menu.addAction(self.tr("By the clock"))
        by_clock.setCheckable(True)
        by_clock.setChecked(not pinned)
        by_clock.triggered.connect(lambda: self.pinned.emit(None))
        group.addAction(by_clock)
        self._menu.addSeparator()
        today = programme_day(self._clock(), programme.zone)
        others = QMenu(self.tr("Other days"), self._menu)
        for offered in planned:
            near = programme_day(offered.starts, programme.zone) == today
            menu = self._menu if near else others
            time = clock_text(offered.starts, programme.zone)
            if not near:
                time = f"{day_text(programme_day(offered.starts, programme.zone))} {time}"
            title = session_title(offered, programme, self._labels)
            action = menu.addAction(f"{time}  {title}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(pinned and offered.id == session.id)
            action.triggered.connect(lambda _=False, key=offered.id: self.pinned.emit(key))
            group.addAction(action)
        if not others.isEmpty():
            self._menu.addSeparator()
            self._menu.addMenu(others)

    def _tick(self) -> None:
        said = clock_text(self._clock(), self._zone)
        if said != self._time.text():
            self._time.setText(said)
            self.minute_passed.emit()

    def _build(self) -> None:
        set_type(self._session, Type.TITLE, bold=True)
        set_look(self._session, "flat")
        self._session.setMenu(self._menu)
        self._session.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._way.setCheckable(True)
        self._way.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._way.toggled.connect(self.departing)
        set_type(self._time, Type.TITLE)
        set_look(self._time, "muted")
        self._time.setAccessibleDescription(self.tr("Clock of the programme"))
        set_type(self._count, Type.TITLE, bold=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._session, 1)
        row.addWidget(self._way)
        row.addWidget(self._time)
        row.addWidget(self._count)
        self.show_way(False)
