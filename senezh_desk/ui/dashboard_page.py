"""The page of the dashboard: the picture of now, and the same on a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.dashboard import Picture, picture
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dashboard_view import DashboardView
from senezh_desk.ui.session_choice import SessionChoice
from senezh_desk.ui.theme import GRID, Type, set_type

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from senezh_desk.services.attendance import AttendanceService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.PRESENCE, Topic.PEOPLE, Topic.SESSIONS, Topic.PROGRAMME})
MINUTE_MS = 60_000  # the session of now follows the clock


class DashboardPage(QWidget):
    """Reads aside and shows the picture here and, if wanted, full screen."""

    def __init__(
        self,
        attendance: AttendanceService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._attendance = attendance
        self._sessions = sessions
        self._programme = programme
        self._surroundings = surroundings
        self._stale, self._busy = True, False
        self._choice = SessionChoice(sessions, programme, surroundings.labels)
        self._view = DashboardView()
        self._wall: DashboardView | None = None
        self._told: tuple[str, Picture, str] | None = None
        title = QLabel(self.tr("Dashboard"))
        set_type(title, Type.TITLE, bold=True)
        full = action_button(self.tr("Full screen"), "arrows-out", "F11")
        full.clicked.connect(self.show_on_wall)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title)
        head.addWidget(self._choice, 1)
        head.addWidget(full)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._view, 1)
        self.setFocusProxy(self._choice)
        self._choice.chosen.connect(self._read)
        surroundings.feed.changed.connect(self._follow)
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self._read)
        self._clock.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def show_on_wall(self) -> None:
        """Show the picture full screen, on the last screen there is, until Escape."""
        if self._wall is None:
            self._wall = DashboardView()
            self._wall.setWindowTitle(self.tr("Dashboard"))
            self.destroyed.connect(self._wall.deleteLater)
        screens = self.screen().virtualSiblings()
        self._wall.setGeometry(screens[-1].geometry())
        if self._told is not None:
            self._wall.show_picture(*self._told)
        self._wall.showFullScreen()

    def _is_seen(self) -> bool:
        return self.isVisible() or (self._wall is not None and self._wall.isVisible())

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN:
            self._stale = True
            if topics & {Topic.SESSIONS, Topic.PROGRAMME}:
                self._choice.reload()
            if self._is_seen():
                self._read()

    def _read(self) -> None:
        if self._busy or not self._is_seen():
            self._stale = True
            return
        self._stale, self._busy = False, True
        chosen = self._choice.session_id
        session = self._sessions.current() if chosen is None else self._sessions.get(chosen)
        programme = self._programme.programme()
        title = session_title(session, programme, self._surroundings.labels)
        job = self._surroundings.jobs.start(
            lambda _: picture(self._attendance.matrix((session,)), 0),
            lambda made: self._show((title, made, programme.zone)),
            self._surroundings.messages.show_error,
        )
        job.ended.connect(self._note_read)

    def _note_read(self) -> None:
        self._busy = False
        if self._stale:
            self._read()

    def _show(self, told: tuple[str, Picture, str]) -> None:
        self._told = told
        self._view.show_picture(*told)
        if self._wall is not None:
            self._wall.show_picture(*told)
