"""The page of people: the table, its filters, and one panel beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.import_page import ImportPage
from senezh_desk.ui.list_drop import dropped_list
from senezh_desk.ui.list_model import ListModel
from senezh_desk.ui.person_card import PersonCard
from senezh_desk.ui.roster_acts import RosterActs
from senezh_desk.ui.roster_filters import RosterFilters
from senezh_desk.ui.roster_table import roster_columns
from senezh_desk.ui.session_choice import SessionChoice
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Type, set_type
from senezh_desk.ui.walk_in import WalkInPanel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QShowEvent

    from senezh_desk.domain.attendance import PersonLine
    from senezh_desk.domain.person import Person
    from senezh_desk.services.lists import ListService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.SESSIONS, Topic.PROGRAMME})
PANEL_WIDTH = 52 * GRID


class RosterPage(QWidget):
    """Lists people, finds them, and opens a card, a walk-in or an import beside or over them."""

    undo_wanted = Signal(str, str)  # the entry of a coming or going, and the reason
    emergency_wanted = Signal()  # the list to work by without power

    def __init__(
        self,
        roster: RosterService,
        lists: ListService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._roster = roster
        self._programme = programme
        self._surroundings = surroundings
        self._lines: dict[str, PersonLine] = {}
        self._stale = True
        self._loading = False
        self._wanted = ""  # the person to select once loaded
        self._zone = ""
        self._categories: dict[str, str] = {}
        columns = roster_columns(surroundings.labels, lambda: self._zone, self._categories)
        self._model = ListModel(columns, _identity, self)
        self._empty = EmptyPanel(
            "users-three",
            self.tr("Nobody is on the list yet"),
            self.tr("Drop the list of participants here: Excel, LibreOffice or CSV."),
            self.tr("Import list"),
        )
        self._empty.clicked.connect(self.start_import)
        self._table = Table("roster", self._model, surroundings.settings, self._empty)
        self._filters = RosterFilters()
        self._session = SessionChoice(sessions, programme, surroundings.labels)
        self._acts = RosterActs(roster, surroundings)
        self._card = PersonCard(roster, sessions, programme, surroundings)
        self._walk_in = WalkInPanel(roster, programme, surroundings, listed=True)
        self._import = ImportPage(lists, programme, surroundings)
        self._side = QStackedWidget()
        self._whole = QStackedWidget()
        self._body = QStackedWidget()
        self._build()
        self._connect()

    def open_list(self, path: Path) -> None:
        """Read a list file into the preview, from wherever it was handed in."""
        self._whole.setCurrentWidget(self._import)
        self._import.open_list(path)

    def start_import(self) -> None:
        """Open the place where a list is chosen, dropped or pasted."""
        self._whole.setCurrentWidget(self._import)
        self._import.start()

    def open_person(self, person_id: str) -> None:
        """Open a person's card beside the table."""
        self._leave_card()
        if attempt(self._surroundings.messages, lambda: self._card.show_person(person_id)):
            self._card.set_known(tuple(line.person.fields for line in self._lines.values()))
            self._show_side(self._card)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Escape and self._side.isVisible():
            self._close_side()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_list(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._import.show_hover(True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._import.show_hover(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._import.show_hover(False)
        path = dropped_list(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_list(path)

    def _build(self) -> None:
        self.setAcceptDrops(True)
        title = QLabel(self.tr("Participants"))
        set_type(title, Type.TITLE, bold=True)
        self._add = action_button(self.tr("Add somebody"), "user-plus", "F2")
        self._load_list = action_button(self.tr("Import list"), "download-simple", "F5")
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title)
        head.addSpacing(GRID)
        head.addWidget(self._session, 3)
        head.addStretch(1)
        head.addWidget(self._add)
        head.addWidget(self._load_list)
        self._table.view.setAccessibleName(self.tr("Participants"))
        self._body.addWidget(QWidget())  # until the first people have arrived
        self._body.addWidget(self._table)
        self._side.addWidget(self._card)
        self._side.addWidget(self._walk_in)
        self._side.setMinimumWidth(44 * GRID)
        self._side.hide()
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.setHandleWidth(GRID)
        split.addWidget(self._body)
        split.addWidget(self._side)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([10 * PANEL_WIDTH, PANEL_WIDTH])
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._filters)
        column.addWidget(split, 1)
        column.addWidget(self._acts)
        self._whole.addWidget(people)
        self._whole.addWidget(self._import)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        self.setFocusProxy(self._filters)

    def _connect(self) -> None:
        self._surroundings.feed.changed.connect(self._follow)
        self._session.chosen.connect(self._load)
        self._filters.changed.connect(self._narrow)
        self._filters.left_down.connect(self._enter_table)
        self._filters.submitted.connect(self._open_first)
        self._table.opened.connect(self.open_person)
        self._table.selection_changed.connect(self._follow_selection)
        self._card.closed.connect(self._close_side)
        self._card.other_wanted.connect(self.open_person)
        self._card.undo_wanted.connect(self.undo_wanted)
        self._walk_in.cancelled.connect(self._close_side)
        self._walk_in.taken.connect(self.open_person)
        self._walk_in.added.connect(self._say_added)
        self._import.closed.connect(self._close_import)
        self._import.emergency_wanted.connect(self.emergency_wanted)
        self._acts.note_wanted.connect(self._start_note)
        self._acts.substitution_wanted.connect(self._start_substitution)
        self._acts.left.connect(self._table.setFocus)
        self._add.clicked.connect(self._start_walk_in)
        self._load_list.clicked.connect(self.start_import)

    # what is shown

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN:
            self._stale = True
            if self.isVisible():
                self._load()

    def _narrow(self) -> None:
        if self._roster.may_list():
            self._arrange()
        else:
            self._load()

    def _load(self) -> None:
        if self._loading:
            self._stale = True
            return
        self._loading, self._stale = True, False
        self._session.reload()
        session = self._session.session_id
        query = self._filters.query
        if self._roster.may_list():
            query = ""
        elif not query:  # whoever may not see everybody finds people one by one
            self._loading = False
            self._empty.say(
                self.tr("Type a last name"),
                self.tr("The whole list is an administrator's; one person is found by search."),
            )
            self._show(())
            return
        job = self._surroundings.jobs.start(
            lambda _: self._roster.people(query, session=session),
            self._show,
            self._surroundings.messages.show_error,
        )
        job.ended.connect(self._note_loaded)

    def _note_loaded(self) -> None:
        self._loading = False
        if self._stale and self.isVisible():
            self._load()

    def _show(self, lines: tuple[PersonLine, ...]) -> None:
        self._zone = self._programme.programme().zone
        self._categories.update({one.id: one.name for one in self._programme.categories()})
        self._lines = {line.person.id: line for line in lines}
        self._filters.show_lines(lines)
        self._arrange()
        self._body.setCurrentWidget(self._table)
        self._acts.show_people(self._chosen())
        if self._wanted in self._lines:
            self._table.select([self._wanted])
            self._wanted = ""

    def _arrange(self) -> None:
        lines, chosen = tuple(self._lines.values()), self._filters.chosen
        self._filters.show_counts(lines)
        query = self._filters.query
        if not query:
            self._model.filter(chosen.fits)
            self._model.show(lines)
            return
        found = [self._lines[hit] for hit in self._roster.find(query) if hit in self._lines]
        hits = {line.person.id for line in found}
        rest = (line for line in lines if line.person.id not in hits)
        self._model.filter(lambda line: line.person.id in hits and chosen.fits(line))
        self._model.show((*found, *rest))

    def _enter_table(self) -> None:
        if self._model.rows:
            self._table.select([_identity(self._model.rows[0])])
            self._table.setFocus()

    def _open_first(self) -> None:
        if self._model.rows:
            first = _identity(self._model.rows[0])
            self._table.select([first])
            self.open_person(first)

    def _follow_selection(self) -> None:
        chosen = self._table.selected()
        self._acts.show_people(self._chosen())
        if len(chosen) == 1 and self._side.isVisible() and self._is_side(self._card):
            shown = self._card.person
            if shown is None or shown.id != chosen[0].person.id:
                self._leave_card()
                attempt(
                    self._surroundings.messages,
                    lambda: self._card.show_person(chosen[0].person.id),
                )

    def _chosen(self) -> list[Person]:
        return [line.person for line in self._table.selected()]

    # the side panel and the import

    def _is_side(self, panel: QWidget) -> bool:
        return self._side.currentWidget() is panel

    def _show_side(self, panel: QWidget) -> None:
        self._side.setCurrentWidget(panel)
        self._side.show()
        panel.setFocus()

    def _close_side(self) -> None:
        self._leave_card()
        self._side.hide()
        self._table.setFocus() if self._model.rows else self._filters.setFocus()

    def _leave_card(self) -> None:
        if self._side.isVisible() and self._is_side(self._card):
            self._card.leave()

    def _start_walk_in(self) -> None:
        self._leave_card()
        query = self._filters.query
        self._walk_in.set_known(tuple(line.person.fields for line in self._lines.values()))
        self._walk_in.start(query if not self._model.rows else "")
        self._show_side(self._walk_in)

    def _start_substitution(self, person: Person) -> None:
        self._leave_card()
        self._walk_in.set_known(tuple(line.person.fields for line in self._lines.values()))
        self._walk_in.start(instead_of=person)
        self._show_side(self._walk_in)

    def _start_note(self, person_id: str) -> None:
        self.open_person(person_id)
        self._card.focus_note()

    def _say_added(self, person_id: str) -> None:
        person = self._roster.person(person_id)
        self._side.hide()
        self._wanted = person_id
        self._filters.reset()
        self._filters.setFocus()
        words = self.tr("On the list: No. {number}, {name}")
        said = words.format(number=person.number, name=person.name)
        if person.replaces:  # a substitution stands: its undo would leave two people in one place
            self._surroundings.messages.show_done(said)
        else:
            reason = self.tr("added by mistake")
            say_undoable(
                self._surroundings.messages,
                said,
                self.tr("Undo"),
                lambda: self._roster.withdraw(person_id, reason),
            )

    def _close_import(self) -> None:
        self._whole.setCurrentIndex(0)
        self._filters.setFocus()

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._whole.setCurrentWidget(self._import)
            self._import.paste(text)


def _identity(line: PersonLine) -> str:
    return line.person.id
