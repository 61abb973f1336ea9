"""The page of seating: what is wanted at the left, the board at the right, and it is accepted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.seating.accepted import aligned
from senezh_desk.domain.seating.board import arrangement
from senezh_desk.domain.seating.impossible import CannotSeat
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.seating.board import Board, BoardPlan
from senezh_desk.ui.seating.found import Found, Search, names_of, notes_of
from senezh_desk.ui.seating.wanted import Wanted
from senezh_desk.ui.theme import GRID, Tone, Type, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import day_text

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.seating.draft import Draft
    from senezh_desk.domain.seating.request import Effort
    from senezh_desk.services.plans import PlanService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.jobs import Job
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.SESSIONS, Topic.SEATING, Topic.PROGRAMME})
NARROW_BELOW = 112 * GRID  # pixels of width: then form and board are not seen together
IMPROVED_MS = 400  # how often a better plan is shown while the search goes on


class SeatingPage(QWidget):
    """Makes plans, lets them be changed by hand, accepts them."""

    def __init__(
        self,
        plans: PlanService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._plans = plans
        self._sessions = sessions
        self._programme = programme
        self._around = surroundings
        self._stale = False
        self._search: Search | None = None
        self._job: Job | None = None
        self._shown: Found | None = None
        self._seen: tuple[AcceptedPlan, frozenset[int]] | None = None
        self._choice = QComboBox()
        self._form_turn = action_button(self.tr("Wanted"), "sliders-horizontal", "F2", "flat")
        self.wanted = Wanted(plans, sessions, programme, surroundings)
        self.board = Board(surroundings.words)
        self._empty = EmptyPanel(
            "armchair",
            self.tr("No plan yet"),
            self.tr(
                "Say at the left what is wanted. A first plan is there at once, better ones follow."
            ),
        )
        self._stack = QStackedWidget()
        self._reasons = QListWidget()
        self._reasons_turn = action_button(self.tr("Why so"), "question", "", "flat")
        self._accept = action_button(self.tr("Accept the plan"), "check", "Ctrl+S", "primary")
        self._drop = action_button(self.tr("Drop"), "trash", "", "flat")
        self._progress = ProgressBar()
        self._outcome = MessageBar(lambda error: fault_text(surroundings.words, error))
        self._improved = QTimer(self, interval=IMPROVED_MS)
        self._build()
        self._connect()
        self._reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._reload()

    # what there is

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN:
            self._stale = True
            if self.isVisible():
                self._reload()

    def _reload(self) -> None:
        self._stale = False
        self.wanted.reload()
        self._offer_plans()

    def _offer_plans(self) -> None:
        chosen = self._choice.currentData()
        with QSignalBlocker(self._choice):
            self._choice.clear()
            self._choice.addItem(self.tr("New plan"), "")
            for plan in reversed(self._plans.plans()):
                self._choice.addItem(self._title(plan), plan.id)
            place = self._choice.findData(chosen)
            self._choice.setCurrentIndex(max(0, place))
        if chosen and place < 0 and not self.board.has_changes:
            self._show_nothing()
        elif chosen and not self.board.has_changes and self._job is None:
            self._show_accepted(anew=False)

    def _title(self, plan: AcceptedPlan) -> str:
        session = self._plans.session_of(plan)
        if session is None:
            return self.tr("Session dropped")
        title = session_title(session, self._programme.programme(), self._around.labels)
        parts = (day_text(session.day), title, self.tr("desks differ") if plan.rivals else "")
        return " · ".join(filter(None, parts))

    def _choose_plan(self) -> None:
        if self._choice.currentData():
            self._show_accepted()
        else:
            self._show_nothing()

    def _show_accepted(self, *, anew: bool = True) -> None:
        """Show the chosen plan; unless anew only where it or who is missing has changed."""
        plan = next((p for p in self._plans.plans() if p.id == self._choice.currentData()), None)
        if plan is None or (not anew and (plan, self._absent(plan)) == self._seen):
            return
        self._seen = (plan, self._absent(plan))
        request = self._plans.request_of_plan(plan)
        notes = notes_of(self._around.words, request, plan, names_of(self._plans, plan))
        self._show_found(Found(plan, request, notes=notes))
        if plan.rivals:
            self._offer_rival(plan)

    def _offer_rival(self, plan: AcceptedPlan) -> None:
        rival = next(iter(self._plans.rivals(plan)), None)
        if rival is not None:
            self._outcome.show_line(
                Tone.CONFIRM,
                self.tr("Another desk accepted this plan otherwise at the same time."),
                self.tr("Take the other one"),
                lambda: self._take_rival(rival),
            )

    def _take_rival(self, rival: AcceptedPlan) -> None:
        attempt(self._outcome, lambda: self._plans.accept(rival))

    def _show_nothing(self) -> None:
        self._shown = None
        self._stack.setCurrentWidget(self._empty)
        self._make_room()
        self._show_acts()

    # the search

    def _start(self, draft: Draft, effort: Effort) -> None:
        self._outcome.hide()
        search = self._search = Search(self._plans, draft, effort, self._around.words)
        job = self._job = self._around.jobs.start(search.run, self._finish, self._fail)
        job.ended.connect(self._note_ended)
        self._progress.watch(job, self.tr("Looking for the best plan"))
        self._improved.start()
        self._show_acts()

    def _show_improved(self) -> None:
        found = self._search.look() if self._search is not None else None
        if found is not None:
            self._show_found(found)

    def _finish(self, found: Found) -> None:
        self._show_found(found)
        if found.answer is not None and not found.answer.complete:
            self._outcome.show_line(
                Tone.CONFIRM, self.tr("Stopped: this is the best plan found so far.")
            )

    def _fail(self, error: Exception) -> None:
        if isinstance(error, CannotSeat):
            self.wanted.show_refused(error)
        else:
            self._outcome.show_error(error)

    def _note_ended(self) -> None:
        self._job = self._search = None
        self._improved.stop()
        self._show_acts()

    def _show_found(self, found: Found) -> None:
        before = self._before(found.plan)
        self._shown = found
        plan = found.plan
        hints = self._plans.hints(plan)
        over = plan.next_open if plan.id and not plan.draft.walks else 0
        self.board.show_plan(
            BoardPlan(
                found.request,
                arrangement(plan.rounds, plan.locked),
                plan.tables,
                plan.draft.word,
                names_of(self._plans, plan),
                hints,
                before,
                over,
                self._absent(plan),
                found.proved,
            )
        )
        self._reasons.clear()
        self._reasons.addItems([note.text for note in found.notes])
        self._reasons_turn.setVisible(bool(found.notes))
        if not found.notes:
            self._reasons.hide()
        self._stack.setCurrentWidget(self.board)
        self._make_room()
        self._show_acts()

    def _absent(self, plan: AcceptedPlan) -> frozenset[int]:
        """Return who of an accepted plan is not here, once anybody was scanned at its session."""
        here = self._plans.here(plan.session) if plan.id else set()
        people = enumerate(plan.people)
        return frozenset(n for n, who in people if who not in here) if here else frozenset()

    def _make_room(self) -> None:
        """Let the form give way to the board where both are too much."""
        if self.width() < NARROW_BELOW:
            self.wanted.setVisible(self._shown is None or self._job is not None)

    def _before(self, plan: AcceptedPlan) -> tuple[tuple[int, ...], ...]:
        """Return the seats of the plan accepted before, to compare with; none where none fits."""
        old = self._plans.current(plan.session)
        if old is None or len(old.rounds) != len(plan.rounds):
            return ()
        return aligned(old, plan.people)

    def _go_to_reason(self, row: int) -> None:
        if self._shown is not None and 0 <= row < len(self._shown.notes):
            note = self._shown.notes[row]
            if note.table is not None:
                self.board.go_to(note.round, note.table)

    # accepting

    def _take(self) -> None:
        if self._shown is None:
            return
        held, plan = self.board.held, self._shown.plan
        old = self._plans.current(plan.session) if not plan.id else None
        same = plan.id or (old.id if old is not None and old.started is None else "")
        wanted = replace(plan, id=same, rounds=held.rounds, locked=held.locks())
        before = next((p for p in self._plans.plans() if p.id == same), None)
        try:
            accepted = self._plans.accept(wanted)
        except DeskError as error:
            self._outcome.show_error(error)
            return
        self._shown = replace(self._shown, plan=accepted)
        self.board.note_kept()
        self._offer_plans()
        self._choice.setCurrentIndex(max(0, self._choice.findData(accepted.id)))
        say_undoable(
            self._outcome,
            self.tr("The plan is accepted: the door and the room know it."),
            self.tr("Undo"),
            lambda: self._take_back(accepted, before),
        )
        self._show_acts()

    def _take_back(self, accepted: AcceptedPlan, before: AcceptedPlan | None) -> None:
        if before is not None:
            self._plans.accept(before)
        else:
            self._plans.drop(accepted.id)

    def _drop_plan(self) -> None:
        plan = self._shown.plan if self._shown is not None else None
        if plan is None or not plan.id:
            return
        if attempt(self._outcome, lambda: self._plans.drop(plan.id)):
            say_undoable(
                self._outcome,
                self.tr("The plan is dropped."),
                self.tr("Undo"),
                lambda: self._plans.accept(plan),
            )

    def _show_acts(self) -> None:
        plan = self._shown.plan if self._shown is not None else None
        idle = self._job is None
        fresh = plan is not None and (not plan.id or self.board.has_changes)
        self._accept.setEnabled(idle and fresh)
        self._drop.setVisible(plan is not None and bool(plan.id))
        self.wanted.set_busy(not idle)
        self._reasons_turn.setVisible(self._shown is not None and bool(self._shown.notes))

    # how it is made

    def _build(self) -> None:
        title = QLabel(self.tr("Seating"))
        set_type(title, Type.TITLE, bold=True)
        self._choice.setAccessibleName(self.tr("Which plan"))
        self._choice.setMinimumContentsLength(16)
        self._reasons.setWordWrap(True)
        self._reasons.setMaximumHeight(16 * GRID)
        self._reasons.setAccessibleName(self.tr("Why people share a table"))
        self._reasons.hide()
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(title)
        top.addWidget(self._choice, 1)
        top.addWidget(self._form_turn)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.board)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._stack, 1)
        column.addWidget(self._reasons)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._reasons_turn)
        foot.addStretch()
        foot.addWidget(self._drop)
        foot.addWidget(self._accept)
        column.addLayout(foot)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.setHandleWidth(2 * GRID)
        split.addWidget(self.wanted)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([42 * GRID, 84 * GRID])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(top)
        whole.addWidget(self._outcome)
        whole.addWidget(split, 1)
        whole.addWidget(self._progress)
        self.setFocusProxy(self.board)
        self._show_nothing()

    def _connect(self) -> None:
        self._around.feed.changed.connect(self._follow)
        self._choice.activated.connect(self._choose_plan)
        self._form_turn.clicked.connect(lambda: self.wanted.setVisible(self.wanted.isHidden()))
        self._improved.timeout.connect(self._show_improved)
        self.wanted.search_wanted.connect(self._start)
        self.board.changed.connect(self._show_acts)
        self._reasons.currentRowChanged.connect(self._go_to_reason)
        self._reasons_turn.clicked.connect(
            lambda: self._reasons.setVisible(self._reasons.isHidden())
        )
        self._accept.clicked.connect(self._take)
        self._drop.clicked.connect(self._drop_plan)
