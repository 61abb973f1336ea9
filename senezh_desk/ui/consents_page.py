"""The evening list: who has not answered about consents, and the notes that still stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.consents import Answer, ConsentKind
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.person import Attention, Person
from senezh_desk.domain.topics import Topic
from senezh_desk.services.consents import ConsentLine
from senezh_desk.ui.acts import attempt, open_outside
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Type, set_type
from senezh_desk.wording.attention import attention_text
from senezh_desk.wording.consents import answer_text, consent_text

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from senezh_desk.services.consents import ConsentService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.PEOPLE, Topic.PROGRAMME, Topic.OPERATORS})
Note = tuple[Person, Attention]


class ConsentsPage(QWidget):
    """Lists who lacks a consent, records answers, prints blanks; open notes on a tab beside."""

    def __init__(
        self, consents: ConsentService, roster: RosterService, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._consents = consents
        self._roster = roster
        self._around = surroundings
        words = surroundings.words
        self._only = QCheckBox(self.tr("Only who has not answered"))
        self._only.setChecked(True)
        self._kind, self._answer = QComboBox(), QComboBox()
        self._record = action_button(self.tr("Record"), "check", "Ctrl+S", "primary")
        self._blanks = action_button(self.tr("Blanks as PDF…"), "printer")
        self._people = ListModel(
            (
                Column[ConsentLine](
                    "number",
                    self.tr("No."),
                    lambda line: str(line.person.number),
                    lambda line: line.person.number,
                    number=True,
                    width=56,
                ),
                Column[ConsentLine](
                    "name",
                    self.tr("Participant"),
                    lambda line: line.person.name,
                    width=288,
                    least=210,
                ),
                Column[ConsentLine](
                    "team",
                    self.tr("Team"),
                    lambda line: line.person.fields.team,
                    width=176,
                    least=110,
                ),
                *map(self._column, ConsentKind),
            ),
            lambda line: line.person.id,
            self,
        )
        self._notes = ListModel(
            (
                Column[Note](
                    "kind", self.tr("Note"), lambda pair: attention_text(words, pair[1].kind)
                ),
                Column[Note]("text", self.tr("What staff must see"), lambda pair: pair[1].text),
                Column[Note]("name", self.tr("Participant"), lambda pair: pair[0].name, width=240),
                Column[Note]("owner", self.tr("Asked for by"), lambda pair: pair[1].owner),
                Column[Note]("by", self.tr("Written by"), lambda pair: pair[1].raised_by),
            ),
            lambda pair: pair[1].entry,
            self,
        )
        self._nobody = EmptyPanel(
            "check-circle",
            self.tr("Everybody has answered"),
            self.tr("Whoever put a consent off to the evening is listed here."),
        )
        nothing = EmptyPanel(
            "check-circle",
            self.tr("No note stands open"),
            self.tr("Notes are left on a participant's card and shown at the desk."),
        )
        self._table = Table("consents", self._people, surroundings.settings, self._nobody)
        self._open_notes = Table("open-notes", self._notes, surroundings.settings, nothing)
        self._build()
        self._connect()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload()

    def _column(self, kind: ConsentKind) -> Column[ConsentLine]:
        title = consent_text(self._around.words, kind)
        return Column(kind.value, title, lambda line: self._said(line, kind), width=160)

    def _said(self, line: ConsentLine, kind: ConsentKind) -> str:
        held = line.answer(kind)
        return answer_text(self._around.words, held.answer if held is not None else None)

    def _build(self) -> None:
        title = QLabel(self.tr("Consents and notes"))
        set_type(title, Type.TITLE, bold=True)
        words = self._around.words
        for kind in ConsentKind:
            self._kind.addItem(consent_text(words, kind), kind.value)
        for answer in (Answer.GIVEN, Answer.REFUSED, Answer.WITHDRAWN):
            self._answer.addItem(answer_text(words, answer), answer.value)
        self._kind.setAccessibleName(self.tr("Consent"))
        self._answer.setAccessibleName(self.tr("Answer"))
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        for part in (self._kind, self._answer, self._record):
            acts.addWidget(part)
        acts.addStretch()
        acts.addWidget(self._blanks)
        evening = QWidget()
        column = QVBoxLayout(evening)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._only)
        column.addWidget(self._table, 1)
        column.addLayout(acts)
        tabs = QTabWidget()
        tabs.tabBar().setAccessibleName(self.tr("Consents"))
        tabs.addTab(evening, self.tr("Consents"))
        tabs.addTab(self._open_notes, self.tr("Open notes"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(title)
        whole.addWidget(tabs, 1)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._around.feed.changed.connect(self._follow)
        self._only.toggled.connect(self._reload)
        self._table.selection_changed.connect(self._show_acts)
        self._record.clicked.connect(self._record_answer)
        self._blanks.clicked.connect(lambda: self._around.confirm(Act.EXPORT, self._save_blanks))
        self._show_acts()

    def _follow(self, topics: frozenset[Topic]) -> None:
        if self.isVisible() and topics & SHOWN:
            self._reload()

    def _reload(self) -> None:
        try:
            lines = self._consents.lines(only_missing=self._only.isChecked())
            notes = self._roster.open_notes()
        except DeskError as error:
            if error.fault not in {Fault.NOT_ALLOWED, Fault.DESK_LOCKED, Fault.SIGN_IN_FIRST}:
                raise
            self._nobody.say(
                self.tr("The evening list is an administrator's"),
                self.tr("At the desk consents are asked as people come."),
            )
            lines, notes = (), ()
        self._people.show(lines)
        self._notes.show(notes)
        self._show_acts()

    def _show_acts(self) -> None:
        chosen = bool(self._table.selected())
        for part in (self._kind, self._answer, self._record):
            part.setEnabled(chosen)
        self._blanks.setEnabled(bool(self._people.rows))

    def _record_answer(self) -> None:
        kind = ConsentKind(self._kind.currentData())
        answer = Answer(self._answer.currentData())
        people = [line.person.id for line in self._table.selected()]

        def record() -> None:
            for person_id in people:
                self._consents.record(person_id, kind, answer)

        attempt(self._around.messages, record)

    def _save_blanks(self) -> None:
        folder = self._around.settings.folder("consents") or Path.home()
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Blanks as PDF"),
            str(folder / self.tr("Consents.pdf")),
            self.tr("PDF files (*.pdf)"),
        )
        if not name:
            return
        out = Path(name)
        self._around.settings.note_folder("consents", out.parent)
        people = [line.person.id for line in self._table.selected()]
        self._around.jobs.start(
            lambda _: self._consents.blanks(out, people),
            lambda pages: self._around.messages.show_done(
                self.tr("%n page(s) of blanks", "", pages),
                self.tr("Open"),
                lambda: open_outside(out),
            ),
            self._around.messages.show_error,
        )
