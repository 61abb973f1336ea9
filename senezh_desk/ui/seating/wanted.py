"""What is wanted of a seating: the form, whether it can be done, and the button that seeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senezh_desk.domain.seating.feasibility import check
from senezh_desk.domain.seating.request import Effort
from senezh_desk.ui.acts import attempt
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.seating.form import SeatingForm
from senezh_desk.ui.theme import GRID, Tone, set_look
from senezh_desk.wording.plans import obstacle_text, place_title

if TYPE_CHECKING:
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.draft import Draft
    from senezh_desk.domain.seating.hall import Hall
    from senezh_desk.domain.seating.impossible import CannotSeat, Impossible
    from senezh_desk.domain.seating.request import Request
    from senezh_desk.services.plans import PlanService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

PAUSE_MS = 250  # while somebody types or chooses, nothing is checked
MOST_OBSTACLES = 3


class Wanted(QWidget):
    """Checks the form while somebody fills it in; only what can be done can be sought."""

    search_wanted = Signal(object, object)  # Draft, Effort

    def __init__(
        self,
        plans: PlanService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._plans = plans
        self._around = surroundings
        self._loading = self._busy = self._feasible = False
        self.form = SeatingForm(sessions, programme, surroundings)
        self._obstacles = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._effort = QComboBox()
        self._seek = action_button(self.tr("Find a plan"), "shuffle", "F5", "primary")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._build()
        self.form.show_draft(plans.draft())
        self._connect()

    def reload(self) -> None:
        """Take the halls, people and sessions as they are now, and check again."""
        self.form.tables.show_halls(self._plans.halls())
        self.form.wishes.show_people(self._plans.people())
        self.form.session.reload()
        self._pause.start()

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Take whether a plan is being sought: then none other is."""
        if self._busy and not busy:
            self._pause.start()
        self._busy = busy
        self._seek.setEnabled(self._feasible and not busy)

    def show_refused(self, refused: CannotSeat) -> None:
        """Say why no plan was found."""
        people = tuple(person.id for person in self._plans.people())
        self._show_obstacles(self.form.draft, people, refused.reasons)
        set_look(self._obstacles, "ink", Tone.REFUSED.value)

    def _check(self) -> None:
        if self._loading or self._busy or not self.window().isVisible():
            return
        self._loading, draft = True, self.form.draft

        def work(_: Tick) -> tuple[Request, tuple[Impossible, ...]]:
            request = self._plans.request(draft)
            return request, check(request)

        job = self._around.jobs.start(
            work,
            lambda found: self._show_check(draft, *found),
            self._around.messages.show_error,
        )
        job.ended.connect(self._note_checked)

    def _note_checked(self) -> None:
        self._loading = False

    def _show_check(self, draft: Draft, request: Request, reasons: tuple[Impossible, ...]) -> None:
        if draft != self.form.draft:
            self._pause.start()
            return
        present = len(request.rounds[0].present) if request.rounds else 0
        self.form.show_counted(present, len(request.people))
        self._show_obstacles(draft, request.people, reasons)
        if not present:
            self._obstacles.setText(self.tr("Nobody to seat: choose who counts."))
        elif not reasons:
            chairs = sum(table.seats for table in draft.used)
            self._obstacles.setText(
                self.tr("It can be done: {people} people, {chairs} chairs.").format(
                    people=present, chairs=chairs
                )
            )
        fine = bool(present) and not reasons
        set_look(self._obstacles, "ink", Tone.ADMITTED.value if fine else Tone.REFUSED.value)
        self._feasible = fine
        self._seek.setEnabled(fine and not self._busy)

    def _show_obstacles(
        self, draft: Draft, people: tuple[str, ...], reasons: tuple[Impossible, ...]
    ) -> None:
        words = self._around.words
        names = self._plans.names_by_id(people)
        tables = [place_title(words, draft.word, table.name) for table in draft.used]
        told = [
            obstacle_text(words, reason, [names[who] for who in people], tables)
            for reason in reasons[:MOST_OBSTACLES]
        ]
        self._obstacles.setText("\n".join(told))

    def _start(self) -> None:
        if self._seek.isEnabled():
            draft = self.form.draft
            attempt(self._around.messages, lambda: self._plans.save_draft(draft))
            self.search_wanted.emit(draft, Effort(self._effort.currentData()))

    def _save_hall(self, hall: Hall) -> None:
        messages = self._around.messages
        if attempt(messages, lambda: self._plans.save_hall(hall)):
            messages.show_done(self.tr("Hall saved: {name}").format(name=hall.name))

    def _drop_hall(self, hall_id: str) -> None:
        attempt(self._around.messages, lambda: self._plans.drop_hall(hall_id))

    def _keep_wishes(self) -> None:
        attempt(self._around.messages, lambda: self._plans.save_draft(self.form.draft))

    def _build(self) -> None:
        for effort, said in (
            (Effort.QUICK, self.tr("quickly")),
            (Effort.NORMAL, self.tr("as usual")),
            (Effort.THOROUGH, self.tr("thoroughly")),
        ):
            self._effort.addItem(said, effort.value)
        self._effort.setCurrentIndex(1)
        self._effort.setAccessibleName(self.tr("How long to look"))
        self._obstacles.setWordWrap(True)
        self._seek.setEnabled(False)
        seeking = QHBoxLayout()
        seeking.setSpacing(GRID)
        seeking.addWidget(self._effort)
        seeking.addWidget(self._seek, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.form, 1)
        column.addWidget(self._obstacles)
        column.addLayout(seeking)
        self.setFocusProxy(self.form)

    def _connect(self) -> None:
        self.form.changed.connect(self._pause.start)
        self.form.wishes.changed.connect(self._keep_wishes)
        self.form.tables.save_wanted.connect(self._save_hall)
        self.form.tables.drop_wanted.connect(self._drop_hall)
        self._pause.timeout.connect(self._check)
        self._seek.clicked.connect(self._start)
