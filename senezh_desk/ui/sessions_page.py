"""The page of sessions: what is planned by day, and the programme itself beside it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.day_plan import copied, moved
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.timetable import timetable
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.categories_form import CategoriesForm
from senezh_desk.ui.day_calendar import DayCalendar, shown_days
from senezh_desk.ui.day_fields import DayField
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.modules_form import ModulesForm
from senezh_desk.ui.programme_form import ProgrammeForm
from senezh_desk.ui.scrolled import Scrolled
from senezh_desk.ui.session_form import HOUR, SessionForm
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Type, set_type
from senezh_desk.ui.timetable_panel import TimetablePanel
from senezh_desk.wording.times import clock_text, date_text, kind_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from senezh_desk.domain.sessions import Programme, Session
    from senezh_desk.domain.timetable_list import TimetableReading
    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.SESSIONS, Topic.PROGRAMME})
PANEL_WIDTH = 52 * GRID
FOLDER = "timetable"  # under which the folder is remembered
MOST_DAYS_SHOWN = 7
ABOUT, FORM, LIST = range(3)  # what the panel beside shows


class SessionsPage(QWidget):
    """Lists sessions by day; the panel beside holds the programme or one session."""

    def __init__(
        self,
        services: Services,
        surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        sessions, programme = services.sessions, services.programme
        self._sessions = sessions
        self._service = programme
        self._surroundings = surroundings
        self._programme: Programme = programme.programme()
        self._model = ListModel(self._columns(), lambda session: session.id, self)
        empty = EmptyPanel(
            "calendar-plus",
            self.tr("Nothing is planned yet"),
            self.tr(
                "Scans need no plan: each day is a session of itself. "
                "Plan lectures and meals to see who came to each."
            ),
            self.tr("Plan a session"),
        )
        empty.clicked.connect(self._start)
        self._table = Table("sessions", self._model, surroundings.settings, empty)
        self._form = SessionForm(sessions, programme, surroundings)
        self._about = ProgrammeForm(programme, surroundings)
        self._modules = ModulesForm(services.modules, surroundings)
        self._categories = CategoriesForm(programme, surroundings)
        self._timetable = TimetablePanel()
        self._calendar = DayCalendar()
        self._around: date | None = None  # the day whose week is shown, today's unless chosen
        self._views = QTabWidget()
        self._copy_to = DayField()
        self._copy_to.show_day(sessions.current().day + timedelta(days=1))
        self._tabs = QTabBar()
        self._side = QStackedWidget()
        self._build()
        self._connect()
        self._load()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._side.currentIndex() != ABOUT:
            self._close_form()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> tuple[Column[Session], ...]:
        by_start = _by_start
        return (
            Column("day", self.tr("Day"), lambda s: date_text(s.day), by_start, width=112),
            Column("time", self.tr("Time"), self._time, by_start, width=128),
            Column("title", self.tr("Session"), self._title, width=280, least=184),
            Column("kind", self.tr("Kind"), self._kind, width=168, least=112),
            Column("place", self.tr("Place"), lambda s: s.place, width=152, least=96),
        )

    def _build(self) -> None:
        title = QLabel(self.tr("Sessions"))
        set_type(title, Type.TITLE, bold=True)
        self._add = action_button(self.tr("Plan a session"), "calendar-plus", "F2")
        self._change = action_button(self.tr("Change"), "pencil-simple", "F4")
        self._drop = action_button(self.tr("Drop"), "calendar-x", "F9")
        self._import = action_button(self.tr("From a file…"), "upload-simple")
        self._earlier = action_button(self.tr("Earlier"), "arrow-left")
        self._later = action_button(self.tr("Later"), "arrow-right")
        self._copy = action_button(self.tr("Copy the day to"), "copy")
        self._copy_to.setAccessibleName(self.tr("Day to copy to"))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._earlier)
        head.addWidget(self._later)
        head.addWidget(self._import)
        head.addWidget(self._add)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addWidget(self._change)
        acts.addWidget(self._drop)
        acts.addStretch()
        acts.addWidget(self._copy)
        acts.addWidget(self._copy_to)
        self._table.view.setAccessibleName(self.tr("Sessions"))
        self._side.addWidget(self._build_about())
        self._side.addWidget(Scrolled(self._form))
        self._side.addWidget(self._timetable)
        self._side.setMinimumWidth(44 * GRID)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.setHandleWidth(GRID)
        self._views.tabBar().setAccessibleName(self.tr("Sessions"))
        self._views.addTab(Scrolled(self._calendar), self.tr("Calendar"))
        self._views.addTab(self._table, self.tr("List"))
        split.addWidget(self._views)
        split.addWidget(self._side)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([10 * PANEL_WIDTH, PANEL_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(split, 1)
        column.addLayout(acts)
        self.setFocusProxy(self._views)
        self._show_acts()

    def _build_about(self) -> QWidget:
        about = QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        parts = QStackedWidget()
        for title, part in (
            (self.tr("Programme"), self._about),
            (self.tr("Categories"), self._categories),
            (self.tr("Modules"), self._modules),
        ):
            self._tabs.addTab(title)
            parts.addWidget(Scrolled(part))
        self._tabs.setAccessibleName(self.tr("What holds for all sessions"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.currentChanged.connect(parts.setCurrentIndex)
        column.addWidget(self._tabs)
        column.addWidget(parts, 1)
        return about

    def _connect(self) -> None:
        self._surroundings.feed.changed.connect(self._follow)
        self._table.opened.connect(self._open)
        self._table.selection_changed.connect(self._follow_selection)
        self._form.saved.connect(lambda session_id: self._table.select([session_id]))
        self._form.closed.connect(self._close_form)
        self._timetable.closed.connect(self._close_form)
        self._timetable.accepted.connect(self._plan_list)
        self._calendar.chosen.connect(lambda session_id: self._table.select([session_id]))
        self._calendar.opened.connect(self._open)
        self._calendar.wanted.connect(self._start_at)
        self._calendar.move_wanted.connect(self._move)
        self._earlier.clicked.connect(lambda: self._turn(-1))
        self._later.clicked.connect(lambda: self._turn(1))
        self._copy.clicked.connect(self._copy_day)
        self._import.clicked.connect(self._ask_list)
        self._add.clicked.connect(self._start)
        self._change.clicked.connect(self._change_selected)
        self._drop.clicked.connect(self._drop_selected)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN and self.isVisible():
            self._load()

    def _load(self) -> None:
        self._programme = self._service.programme()
        self._model.show(timetable(self._sessions.planned(), self._programme))
        self._show_calendar()
        if not self._model.rows:  # the list says what the page is for
            self._views.setCurrentIndex(1)
        shown = self._form.session
        if shown is not None and self._model.find(shown.id) >= 0:
            self._table.select([shown.id])

    def _show_calendar(self) -> None:
        days = sorted({session.day for session in self._model.rows})
        around = self._around or self._sessions.current().day
        shown = shown_days(days or [around], around)
        self._calendar.show_plan(shown, self._model.rows, self._programme.zone)
        self._earlier.setVisible(len(days) > len(shown))
        self._later.setVisible(len(days) > len(shown))

    def _turn(self, step: int) -> None:
        """Show the week before or after."""
        days = sorted({session.day for session in self._model.rows})
        around = self._around or self._sessions.current().day
        place = max((n for n, day in enumerate(days) if day <= around), default=0)
        self._around = days[max(0, min(len(days) - 1, place + step * MOST_DAYS_SHOWN))]
        self._show_calendar()

    def _selected(self) -> Session | None:
        """Return the one planned session that is selected."""
        chosen = self._table.selected()
        return chosen[0] if len(chosen) == 1 and not chosen[0].is_day else None

    def _show_acts(self) -> None:
        planned = self._selected() is not None
        self._copy.setEnabled(planned)
        self._change.setEnabled(planned)
        self._drop.setEnabled(planned)

    def _follow_selection(self) -> None:
        self._show_acts()
        session = self._selected()
        self._calendar.choose(session.id if session is not None else "")
        if session is not None:
            self._copy_to.show_day(session.day + timedelta(days=1))
            if self._side.currentIndex() == FORM:
                self._form.show_session(session)

    def _open(self, session_id: str) -> None:
        session = self._sessions.get(session_id)
        if session.is_day:
            self._surroundings.messages.show_done(
                self.tr("This session is there by itself: a day needs no plan.")
            )
            return
        self._form.show_session(session)
        self._side.setCurrentIndex(FORM)
        self._form.setFocus()

    def _change_selected(self) -> None:
        session = self._selected()
        if session is not None:
            self._open(session.id)

    def _start(self) -> None:
        chosen = self._table.selected()
        planned = [session for session in self._model.rows if not session.is_day]
        if chosen and not chosen[0].is_day:
            starts = chosen[0].ends
        elif chosen:
            starts = chosen[0].starts + 5 * HOUR  # a day begins at 04:00
        elif planned:
            starts = planned[-1].ends
        else:
            starts = self._sessions.current().starts
        self._start_at(starts)

    def _start_at(self, starts: int) -> None:
        self._side.setCurrentIndex(FORM)
        self._form.start(starts)

    def _move(self, session_id: str, day: date, minutes: int) -> None:
        """Move a session to another day or time; it can be taken back."""
        before = self._sessions.get(session_id)
        after = moved(before, day, minutes, self._programme.zone)
        if attempt(self._surroundings.messages, lambda: self._sessions.restore(after)):
            say_undoable(
                self._surroundings.messages,
                self.tr("Moved: {title}").format(title=before.title),
                self.tr("Undo"),
                lambda: self._sessions.restore(before),
            )

    def _copy_day(self) -> None:
        """Copy the chosen session's day to another day."""
        session, to = self._selected(), self._copy_to.day
        if session is None or to is None or to == session.day:
            return
        of_day = [one for one in self._model.rows if one.day == session.day]
        self._plan(copied(of_day, to, self._programme.zone))

    def _plan(self, sessions: Iterable[Session]) -> None:
        made: list[Session] = []
        if attempt(self._surroundings.messages, lambda: made.extend(self._sessions.plan(sessions))):
            say_undoable(
                self._surroundings.messages,
                self.tr("%n session(s) planned", "", len(made)),
                self.tr("Undo"),
                lambda: self._sessions.drop_all(made),
            )

    def _plan_list(self, reading: TimetableReading) -> None:
        self._plan(reading.sessions)
        self._close_form()

    def _ask_list(self) -> None:
        settings = self._surroundings.settings
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Timetable"),
            str(settings.folder(FOLDER) or ""),
            "(*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)",
        )
        if not chosen:
            return
        source = Path(chosen)
        settings.note_folder(FOLDER, source.parent)
        self._surroundings.jobs.start(
            lambda tick: self._sessions.read_timetable(source, tick),
            self._show_list,
            self._surroundings.messages.show_error,
        )

    def _show_list(self, reading: TimetableReading) -> None:
        self._timetable.show_reading(reading, self._programme.zone)
        self._side.setCurrentIndex(LIST)

    def _drop_selected(self) -> None:
        session = self._selected()
        if session is None:
            return
        if attempt(self._surroundings.messages, lambda: self._sessions.drop(session.id)):
            self._close_form()
            say_undoable(
                self._surroundings.messages,
                self.tr("Dropped: {title}").format(title=session.title),
                self.tr("Undo"),
                lambda: self._sessions.restore(session),
            )

    def _close_form(self) -> None:
        self._side.setCurrentIndex(ABOUT)
        self._views.currentWidget().setFocus()

    def _time(self, session: Session) -> str:
        if session.is_day:
            return self.tr("all day")
        zone = self._programme.zone
        return f"{clock_text(session.starts, zone)}–{clock_text(session.ends, zone)}"

    def _title(self, session: Session) -> str:
        return session_title(session, self._programme, self._surroundings.labels)

    def _kind(self, session: Session) -> str:
        kind = kind_text(self._surroundings.words, session.kind)
        return self.tr("{kind}, strict entry").format(kind=kind) if session.strict else kind


def _by_start(session: Session) -> tuple[int, bool]:
    return (session.starts, not session.is_day)
