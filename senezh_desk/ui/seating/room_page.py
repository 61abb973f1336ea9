"""The page of the room: the round that is on, who is missing or late, papers, the wall screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.labels import session_title
from senezh_desk.domain.seating.wall import clock_face, seconds_left
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.seating.latecomers import Latecomers
from senezh_desk.ui.seating.papers_row import PapersRow
from senezh_desk.ui.seating.wall import WallPlan, WallScreen
from senezh_desk.ui.session_choice import SessionChoice
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.plans import round_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.services.plans import PlanService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.SESSIONS, Topic.SEATING, Topic.PROGRAMME})
SECOND_MS = 500
BEGIN_KEY = "F9"


class RoomPage(QWidget):
    """Follows an accepted plan while its session runs."""

    def __init__(
        self,
        plans: PlanService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
        ring: Callable[[], None],
    ) -> None:
        super().__init__()
        self._plans = plans
        self._sessions = sessions
        self._programme = programme
        self._around = surroundings
        self._ring = ring
        self._stale = True
        self._plan: AcceptedPlan | None = None
        self.wall: WallScreen | None = None
        self.session = SessionChoice(sessions, programme, surroundings.labels)
        self._round = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._left = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.begin = action_button("", "play", BEGIN_KEY, "primary")
        self._bell = action_button(self.tr("Ring"), "bell", "F7")
        self.wall_button = action_button(self.tr("Wall screen"), "presentation", "F11")
        self._progress = ProgressBar()
        self._outcome = MessageBar(lambda error: fault_text(surroundings.words, error))
        self.late = Latecomers(plans, surroundings, self._outcome, self._progress)
        self.papers = PapersRow(plans, surroundings, self._outcome, self._progress)
        self._whole = QWidget()
        self._empty = EmptyPanel(
            "armchair",
            self.tr("No accepted plan for this session"),
            self.tr("Make a plan on the page before and accept it, or choose another session."),
        )
        self._stack = QStackedWidget()
        self._ticking = QTimer(self, interval=SECOND_MS)
        self._build()
        self._connect()

    def show_admissions(self, admissions: Iterable[Admission]) -> None:
        """Answer on the wall whoever was scanned."""
        for admission in admissions:
            if self.wall is not None and admission.person is not None:
                self.wall.show_person(admission.person.id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticking.start()
        if self._stale:
            self._reload()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN:
            self._stale = True
            if self.isVisible() or self.wall is not None:
                self._reload()

    def _reload(self) -> None:
        self._stale = False
        self.session.reload()
        session = self.session.session_id or self._sessions.current().id
        plan = self._plan = self._plans.current(session)
        self._stack.setCurrentWidget(self._whole if plan is not None else self._empty)
        if plan is None:
            return
        words = self._around.words
        on = self.tr("{round} of {rounds}").format(
            round=round_title(words, plan.turn), rounds=plan.turns
        )
        self._round.setText(on if plan.started is not None else self.tr("No round has begun"))
        self.begin.setVisible(plan.next_open < plan.turns)
        title = round_title(words, min(plan.next_open, plan.turns - 1))
        self.begin.setText(f"{title} ({BEGIN_KEY})")
        self.begin.setAccessibleName(self.tr("Begin: {round}").format(round=title))
        self.begin.setShortcut(BEGIN_KEY)  # a button's new text drops its key
        self.late.show_plan(plan)
        self.papers.show_plan(plan, self._title(plan, whole=True))
        self._tick()
        if self.wall is not None:
            self.wall.show_plan(self._on_wall(plan))

    def _title(self, plan: AcceptedPlan, *, whole: bool = False) -> str:
        session, programme = self._plans.session_of(plan), self._programme.programme()
        title = session_title(session, programme, self._around.labels) if session else ""
        return " · ".join(filter(None, (programme.name, title))) if whole else title

    def _tick(self) -> None:
        plan = self._plan
        left = seconds_left(plan.started, self._plans.now()) if plan is not None else None
        self._left.setText(clock_face(left) if left is not None else "")
        over = left is not None and left <= 0
        set_look(self._left, "ink", Tone.REFUSED.value if over else "")

    def _begin(self) -> None:
        plan = self._plan
        if plan is None or plan.next_open >= plan.turns:
            return
        turn, minutes = plan.next_open, plan.draft.minutes
        if attempt(self._outcome, lambda: self._plans.start_round(plan.id, turn, minutes)):
            self._ring()

    def _open_wall(self) -> None:
        plan = self._plan
        if plan is None:
            return
        if self.wall is None:
            self.wall = WallScreen(self._around.words, self._plans.now, self._ring)
            self.wall.next_wanted.connect(self._begin)
            self.wall.closed.connect(self._forget_wall)
            self.destroyed.connect(self.wall.deleteLater)
        self.wall.show_plan(self._on_wall(plan))
        screens = QGuiApplication.screens()
        other = next((one for one in screens if one is not self.screen()), self.screen())
        self.wall.setGeometry(other.availableGeometry())
        self.wall.showFullScreen()
        self.wall.field.setFocus()

    def _forget_wall(self) -> None:
        if self.wall is not None:
            self.wall.deleteLater()
            self.wall = None

    def _on_wall(self, plan: AcceptedPlan) -> WallPlan:
        return WallPlan(plan, self._plans.short_names(plan.people), self._title(plan))

    def _build(self) -> None:
        title = QLabel(self.tr("In the room"))
        for label in (title, self._round, self._left):
            set_type(label, Type.TITLE, bold=True)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(title)
        top.addWidget(self.session, 1)
        turn = QHBoxLayout()
        turn.setSpacing(GRID)
        turn.addWidget(self._round)
        turn.addSpacing(2 * GRID)
        turn.addWidget(self._left, 1)
        turn.addWidget(self.wall_button)
        turn.addWidget(self._bell)
        turn.addWidget(self.begin)
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addLayout(turn)
        inside.addWidget(self.late, 1)
        inside.addWidget(self.papers)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._outcome)
        column.addWidget(self._stack, 1)
        column.addWidget(self._progress)
        self.setFocusProxy(self.session)

    def _connect(self) -> None:
        self._around.feed.changed.connect(self._follow)
        self.session.chosen.connect(self._reload)
        self._ticking.timeout.connect(self._tick)
        self.begin.clicked.connect(self._begin)
        self._bell.clicked.connect(self._ring)
        self.wall_button.clicked.connect(self._open_wall)
