"""The page of attendance: people by sessions, filtered, with what is behind every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.attendance_matrix import Outcome
from senezh_desk.domain.day_report import person_order
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.mark_panel import MarkPanel
from senezh_desk.ui.matrix_model import FIXED, MatrixModel
from senezh_desk.ui.matrix_table import MatrixTable
from senezh_desk.ui.theme import GRID, Type, set_look, set_type
from senezh_desk.wording.attendance import legend_text
from senezh_desk.wording.times import clock_text, day_text

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from senezh_desk.domain.attendance_matrix import AttendanceMatrix, Tally
    from senezh_desk.domain.person import Person
    from senezh_desk.services.attendance import AttendanceService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.PRESENCE, Topic.PEOPLE, Topic.SESSIONS, Topic.PROGRAMME})
ALL = "all"
_MISSED = frozenset({Outcome.ABSENT, Outcome.AWAITED, Outcome.EXCUSED})


class AttendancePage(QWidget):
    """Reads aside, shows what is in sight, counts aside."""

    def __init__(
        self,
        attendance: AttendanceService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._attendance = attendance
        self._programme = programme
        self._surroundings = surroundings
        self._matrix: AttendanceMatrix | None = None
        self._order: tuple[Person, ...] = ()
        self._stale, self._busy = True, False
        self._scope, self._team, self._region = QComboBox(), QComboBox(), QComboBox()
        self._category, self._session = QComboBox(), QComboBox()
        self._missing = QCheckBox(self.tr("Only who is absent"))
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._model = MatrixModel(surroundings.labels, self)
        self._table = MatrixTable(self._model)
        self._panel = MarkPanel(attendance, surroundings)
        self._build()
        self._table.cell_chosen.connect(self._show_cell)
        surroundings.feed.changed.connect(self._follow)
        for box in self._boxes():
            box.activated.connect(self._filter)
        self._scope.activated.connect(self._read)
        self._missing.toggled.connect(self._filter)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _boxes(self) -> tuple[QComboBox, ...]:
        return (self._team, self._region, self._category, self._session)

    def _build(self) -> None:
        title = QLabel(self.tr("Attendance"))
        set_type(title, Type.TITLE, bold=True)
        filters = QHBoxLayout()
        filters.setSpacing(GRID)
        for box, words in (
            (self._scope, self.tr("Days")),
            (self._team, self.tr("Team")),
            (self._region, self.tr("Region")),
            (self._category, self.tr("Category")),
            (self._session, self.tr("Session")),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(5)
            filters.addWidget(box, 1)
        filters.addWidget(self._missing)
        legend = QLabel(legend_text(self._surroundings.words))
        for muted in (legend, self._count):
            set_look(muted, "muted")
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self._count)
        foot.addStretch(1)
        legend.setMinimumWidth(0)
        legend.setWordWrap(True)
        legend.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot.addWidget(legend, 4)
        body = QHBoxLayout()
        body.setSpacing(GRID)
        body.addWidget(self._table, 1)
        body.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addLayout(filters)
        column.addLayout(body, 1)
        column.addLayout(foot)
        self.setFocusProxy(self._table)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN:
            self._stale = True
            if self.isVisible():
                self._read()

    def _read(self) -> None:
        """Read the matrix aside; a change meanwhile has it read once more."""
        if self._busy:
            self._stale = True
            return
        self._stale, self._busy = False, True
        self._offer_scopes()
        scope = self._scope.currentData()

        def read() -> tuple[AttendanceMatrix, tuple[Person, ...]]:
            sessions = self._attendance.sessions()
            if scope != ALL:
                sessions = tuple(s for s in sessions if s.day.isoformat() == scope)
            matrix = self._attendance.matrix(sessions)
            return matrix, tuple(sorted(matrix.people.values(), key=person_order))

        job = self._surroundings.jobs.start(
            lambda _: read(), self._show, self._surroundings.messages.show_error
        )
        job.ended.connect(self._note_read)

    def _note_read(self) -> None:
        self._busy = False
        if self._stale and self.isVisible():
            self._read()

    def _offer_scopes(self) -> None:
        """Offer today first, then every other day, then all of them."""
        today = self._attendance.today()
        days = sorted({session.day for session in self._attendance.sessions()} | {today})
        wanted = [(self.tr("Today, {day}").format(day=day_text(today)), today.isoformat())]
        wanted += [(day_text(day), day.isoformat()) for day in days if day != today]
        wanted.append((self.tr("The whole programme"), ALL))
        _offer(self._scope, wanted)

    def _show(self, read: tuple[AttendanceMatrix, tuple[Person, ...]]) -> None:
        self._matrix, self._order = read
        fields = [person.fields for person in self._order]
        names = {one.id: one.name for one in self._programme.categories()}
        every = self.tr("All: {what}")
        for box, key, texts in (
            (self._team, self.tr("teams"), {one.team: one.team for one in fields}),
            (self._region, self.tr("regions"), {one.region: one.region for one in fields}),
            (
                self._category,
                self.tr("categories"),
                {one.category: names.get(one.category, one.category) for one in fields},
            ),
        ):
            told = sorted((text, value) for value, text in texts.items() if value)
            _offer(box, [(every.format(what=key), ""), *told])
        sessions = [(self._title(place), str(place)) for place in range(len(self._sessions()))]
        _offer(self._session, [(every.format(what=self.tr("sessions")), ""), *sessions])
        self._filter()

    def _sessions(self) -> tuple[object, ...]:
        return self._matrix.facts.sessions if self._matrix is not None else ()

    def _title(self, place: int) -> str:
        if self._matrix is None:
            return ""
        facts = self._matrix.facts
        session = facts.sessions[place]
        title = session_title(session, facts.programme, self._surroundings.labels)
        if session.is_day:
            return title
        time = clock_text(session.starts, facts.programme.zone)
        is_long = self._scope.currentData() == ALL
        return f"{day_text(session.day)} {time} {title}" if is_long else f"{time} {title}"

    def _filter(self) -> None:
        """Show the people and sessions that the boxes leave, then count them aside."""
        matrix = self._matrix
        if matrix is None:
            return
        chosen: str = self._session.currentData() or ""
        places = [int(chosen)] if chosen else list(range(len(matrix.facts.sessions)))
        people = [person for person in self._order if self._fits(person, places)]
        self._model.show(matrix, people, places, [self._title(place) for place in places])
        self._count.setText(
            self.tr("Shown: {shown} of {total}").format(shown=len(people), total=len(self._order))
        )
        self._show_cell(*self._current())
        ids = [person.id for person in people]

        def count() -> dict[int, Tally]:
            return {place: matrix.tally(place, ids) for place in places}

        self._surroundings.jobs.start(
            lambda _: count(),
            lambda tallies: self._show_tallies(matrix, tallies),
            self._surroundings.messages.show_error,
        )

    def _show_tallies(self, matrix: AttendanceMatrix, tallies: dict[int, Tally]) -> None:
        if matrix is self._matrix:
            self._model.show_tallies(tallies)

    def _fits(self, person: Person, places: list[int]) -> bool:
        known = person.fields
        if any(
            box.currentData() and box.currentData() != value
            for box, value in (
                (self._team, known.team),
                (self._region, known.region),
                (self._category, known.category),
            )
        ):
            return False
        if self._missing.isChecked() and self._matrix is not None:
            row = self._matrix.row(person.id)
            return any(row[place].outcome in _MISSED for place in places)
        return True

    def _current(self) -> tuple[int, int]:
        current = self._table.people.selectionModel().currentIndex()
        return current.row(), current.column()

    def _show_cell(self, row: int, column: int) -> None:
        if self._matrix is None or not 0 <= row < len(self._model.people):
            self._panel.hide()
            return
        place = self._model.places[column - FIXED] if column >= FIXED else None
        self._panel.show_cell(self._matrix, self._model.people[row], place)


def _offer(box: QComboBox, wanted: list[tuple[str, str]]) -> None:
    """Offer these (text, value) pairs; what was chosen stays where it is still there."""
    if wanted == [(box.itemText(n), box.itemData(n)) for n in range(box.count())]:
        return
    before = box.currentData()
    box.clear()
    for text, value in wanted:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(before)))
