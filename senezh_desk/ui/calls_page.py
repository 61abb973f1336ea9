"""Who has not come yet, with phones; one key notes a call and when somebody arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from senezh_desk.domain.calls import CallLine
from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.reason_strip import ReasonStrip
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Tone, Type, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import clock_text

if TYPE_CHECKING:
    from senezh_desk.services.calls import CallService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

CALLED_KEY = "F4"
_SHOWN = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.SESSIONS, Topic.PROGRAMME, Topic.CALLS})


class CallsPage(QWidget):
    """A list on the screen only: it is neither printed nor copied nor exported."""

    def __init__(
        self,
        calls: CallService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._calls = calls
        self._sessions = sessions
        self._programme = programme
        self._around = surroundings
        self._title = ElidedLabel()
        self._search = QLineEdit()
        self._called = action_button(self.tr("Called, arrives at…"), "phone", CALLED_KEY)
        self._strip = ReasonStrip(self.tr("Note the call"), self.tr("Clock time, like 14:30"))
        self._model = ListModel[CallLine](self._columns(), lambda line: line.person.id, self)
        everybody = EmptyPanel(
            "check-circle",
            self.tr("Everybody has come"),
            self.tr("Whoever is expected and has not come yet stands here, with phone."),
        )
        self._table = Table("calls", self._model, surroundings.settings, everybody)
        self._build()
        self._connect()
        self._reload()

    def _columns(self) -> tuple[Column[CallLine], ...]:
        fields, said = self._around.labels.fields, self._around.labels.headings
        return (
            Column("name", said["name"], lambda line: line.person.name, width=264, least=176),
            Column("phone", fields["phone"], lambda line: line.person.fields.phone, width=176),
            Column("call", self.tr("Call"), self._call_text, width=240, least=192, tone=self._tone),
            Column("team", fields["team"], self._team, width=176, least=120),
            Column(
                "region",
                fields["region"],
                lambda one: one.person.fields.region,
                width=184,
                least=80,
            ),
        )

    def _team(self, line: CallLine) -> str:
        fields = line.person.fields
        if fields.head and line.team_is_here:
            return self.tr("{team}: here without this head").format(team=fields.team)
        return fields.team

    def _call_text(self, line: CallLine) -> str:
        call = line.call
        if call is None:
            return ""
        when = clock_text(call.at, self._programme.programme().zone)
        if call.arrives:
            return self.tr("called {time}, arrives {arrives}").format(
                time=when, arrives=call.arrives[-5:]
            )
        return self.tr("called {time}").format(time=when)

    def _tone(self, line: CallLine) -> Tone | None:
        return Tone.ALREADY if line.call is not None else None

    def _build(self) -> None:
        set_type(self._title, Type.TITLE, bold=True)
        self._search.setPlaceholderText(self.tr("Team, region or name"))
        self._search.setAccessibleName(self.tr("Team, region or name"))
        self._search.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._title, 1)
        head.addWidget(self._called)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._search)
        column.addWidget(self._strip)
        column.addWidget(self._table, 1)
        self.setFocusProxy(self._search)

    def _connect(self) -> None:
        self._around.feed.changed.connect(self._follow)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._table.setFocus)
        self._called.clicked.connect(self._ask)
        self._table.opened.connect(self._ask)
        self._table.selection_changed.connect(self._show_acts)
        self._strip.answered.connect(self._note)
        self._strip.left.connect(self._table.setFocus)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN:
            self._reload()

    def _reload(self) -> None:
        try:
            lines = self._calls.awaited()
        except DeskError as error:
            self._title.show_text(fault_text(self._around.words, error))
            self._model.show(())
            self._show_acts()
            return
        programme = self._programme.programme()
        session = session_title(self._sessions.current(), programme, self._around.labels)
        self._title.show_text(
            self.tr("Not here yet: {count} · {session}").format(count=len(lines), session=session)
        )
        self._model.show(lines)
        self._filter(self._search.text())
        self._show_acts()

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        if not wanted:
            self._model.filter(None)
            return

        def fits(line: CallLine) -> bool:
            fields = line.person.fields
            told = f"{fields.name} {fields.team} {fields.region} {fields.municipality}".casefold()
            return all(part in told for part in wanted)

        self._model.filter(fits)

    def _show_acts(self) -> None:
        self._called.setEnabled(len(self._table.selected()) == 1)

    def _ask(self) -> None:
        chosen = self._table.selected()
        if len(chosen) == 1:
            self._strip.ask(self.tr("{name} arrives at").format(name=chosen[0].person.name))

    def _note(self, arrives: str) -> None:
        chosen = self._table.selected()
        if len(chosen) == 1:
            person = chosen[0].person.id
            attempt(self._around.messages, lambda: self._calls.note(person, arrives))
        self._table.setFocus()


def _region(line: CallLine) -> str:
    return line.person.fields.region
