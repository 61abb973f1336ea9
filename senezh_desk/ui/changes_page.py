"""What waits for a decision, and below it what the day changed on the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from senezh_desk.domain.person import Decision
from senezh_desk.domain.topics import Topic
from senezh_desk.services.decisions import Change
from senezh_desk.ui.acts import attempt
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.scrolled import Scrolled
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.ui.walk_in import described
from senezh_desk.wording.history import happening_text
from senezh_desk.wording.times import clock_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.person import Person
    from senezh_desk.services.decisions import DecisionService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.ui.surroundings import Surroundings

OPEN_SHOWN = 20  # decisions in sight at once
_SHOWN = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.BADGES})


class ChangesPage(QWidget):
    """Decisions are taken by a button; nothing is decided by itself."""

    def __init__(
        self,
        decisions: DecisionService,
        roster: RosterService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._decisions = decisions
        self._roster = roster
        self._programme = programme
        self._around = surroundings
        self._open = QVBoxLayout()
        self._open_title = _title(self.tr("To decide"))
        self._rows: list[QWidget] = []
        self._model = ListModel[Change](self._columns(), lambda change: change.entry, self)
        nothing = EmptyPanel(
            "clock-counter-clockwise",
            self.tr("Nothing has changed today"),
            self.tr(
                "Walk-ins, corrections, substitutions, withdrawals, new badge codes and undone"
                " records stand here."
            ),
        )
        self._table = Table("changes", self._model, surroundings.settings, nothing)
        self._build()
        surroundings.feed.changed.connect(self._follow)
        self._reload()

    def _columns(self) -> tuple[Column[Change], ...]:
        said = self._around.labels.headings
        return (
            Column("at", said["at"], self._time, lambda one: one.at, width=72),
            Column("change", said["change"], self._words, width=360, least=240),
            Column("name", said["name"], self._name, width=264, least=200),
            Column("desk", said["desk"], lambda one: one.desk, width=112),
            Column("operator", said["operator"], lambda one: one.operator, width=160),
        )

    def _time(self, change: Change) -> str:
        return clock_text(change.at, self._programme.programme().zone)

    def _words(self, change: Change) -> str:
        said = happening_text(self._around.words, change.happening)
        if change.other is not None:
            said = f"{said} → {change.other.name}"
        return self.tr("{event} (undone)").format(event=said) if change.undone else said

    def _name(self, change: Change) -> str:
        return change.person.name if change.person is not None else ""

    def _build(self) -> None:
        inside = QWidget()
        self._open.setContentsMargins(0, 0, 0, 0)
        self._open.setSpacing(GRID)
        inside.setLayout(self._open)
        self._area = Scrolled(inside)
        self._area.setMaximumHeight(28 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._open_title)
        column.addWidget(self._area)
        column.addWidget(_title(self.tr("Changed today")))
        column.addWidget(self._table, 1)
        self.setFocusProxy(self._table)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN:
            self._reload()

    def _reload(self) -> None:
        attempt(self._around.messages, lambda: self._model.show(self._decisions.changes()))
        for row in self._rows:
            row.deleteLater()
        waiting = [self._waiting(person) for person in self._decisions.waiting()]
        pairs = [self._pair(*pair) for pair in self._decisions.pairs()]
        self._rows = (waiting + pairs)[:OPEN_SHOWN]
        for row in self._rows:
            self._open.addWidget(row)
        self._open_title.setVisible(bool(self._rows))
        self._area.setVisible(bool(self._rows))

    def _waiting(self, person: Person) -> QWidget:
        words = self.tr("Not from the list: {who}").format(who=described(person))
        return self._row(
            words,
            (self.tr("Accept"), "check", lambda: self._decide(person, Decision.ACCEPTED)),
            (self.tr("Decline"), "x", lambda: self._decide(person, Decision.DECLINED)),
        )

    def _pair(self, one: Person, other: Person) -> QWidget:
        words = self.tr("Is it one person? {one} — {other}").format(
            one=described(one), other=described(other)
        )
        return self._row(
            words,
            (self.tr("One person"), "git-merge", lambda: self._join(one, other)),
            (self.tr("Two people"), "git-branch", lambda: self._part(one, other)),
        )

    def _row(self, words: str, *acts: tuple[str, str, Callable[[], None]]) -> QWidget:
        row = QFrame()
        set_look(row, "wash", Tone.CONFIRM.value)
        label = QLabel(words, textFormat=Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(row)
        line.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        line.setSpacing(GRID)
        line.addWidget(label, 1)
        for word, picture, act in acts:
            button = action_button(word, picture)
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda _=False, act=act: act())
            line.addWidget(button)
        return row

    def _decide(self, person: Person, decision: Decision) -> None:
        attempt(self._around.messages, lambda: self._roster.decide(person.id, decision))

    def _join(self, one: Person, other: Person) -> None:
        attempt(self._around.messages, lambda: self._roster.join(one.id, other.id))

    def _part(self, one: Person, other: Person) -> None:
        attempt(self._around.messages, lambda: self._decisions.keep_apart(one.id, other.id))


def _title(text: str) -> QLabel:
    label = QLabel(text, textFormat=Qt.TextFormat.PlainText)
    set_type(label, Type.EMPHASIS, bold=True)
    return label
