"""What can be done with the people selected in the table, each act with its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.reason_strip import ReasonStrip
from senezh_desk.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from senezh_desk.domain.person import Person
    from senezh_desk.services.roster import RosterService
    from senezh_desk.ui.surroundings import Surroundings

NAMED = 3  # more names would push the window apart


class RosterActs(QWidget):
    """The buttons below the table, and above them the line that asks for a reason."""

    note_wanted = Signal(str)  # person id
    substitution_wanted = Signal(object)  # Person
    left = Signal()  # the keyboard goes back to the table

    def __init__(self, roster: RosterService, surroundings: Surroundings) -> None:
        super().__init__()
        self._roster = roster
        self._surroundings = surroundings
        self._people: tuple[Person, ...] = ()
        self._attention = action_button(self.tr("Attention"), "warning", "F4")
        self._substitute = action_button(self.tr("Substitution"), "arrows-left-right", "F6")
        self._join = action_button(self.tr("Join cards"), "git-merge", "F7")
        self._withdraw = action_button(self.tr("Withdraw"), "user-minus", "F9")
        self._return = action_button(self.tr("Take withdrawal back"), "user-plus", "F9")
        self._strip = ReasonStrip(self.tr("Withdraw"))
        self._build()
        self._connect()
        self.show_people(())

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer what can be done with these people."""
        self._people = tuple(people)
        active = [person for person in people if person.is_active]
        withdrawn = [person for person in people if person.withdrawn_at is not None]
        self._attention.setEnabled(len(people) == 1)
        self._substitute.setEnabled(len(people) == 1 and not people[0].replaced_by)
        self._join.setEnabled(len(people) == 2)
        backwards = bool(withdrawn) and not active
        self._withdraw.setVisible(not backwards)
        self._withdraw.setEnabled(bool(active))
        self._return.setVisible(backwards)
        self._strip.hide()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (
            *(self._attention, self._substitute, self._join),
            *(self._withdraw, self._return),
        ):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._strip)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._attention.clicked.connect(lambda: self.note_wanted.emit(self._people[0].id))
        self._substitute.clicked.connect(lambda: self.substitution_wanted.emit(self._people[0]))
        self._join.clicked.connect(self._join_two)
        self._withdraw.clicked.connect(self._ask_reason)
        self._return.clicked.connect(self._return_selected)
        self._strip.answered.connect(self._withdraw_selected)
        self._strip.left.connect(self.left)

    def _attempt(self, act: Callable[[], object]) -> bool:
        return attempt(self._surroundings.messages, act)

    def _say(self, text: str, undo: Callable[[], object]) -> None:
        say_undoable(self._surroundings.messages, text, self.tr("Undo"), undo)

    def _ask_reason(self) -> None:
        self._strip.ask(self.tr("Withdraw: {names}").format(names=_names(self._people)))

    def _withdraw_selected(self, reason: str) -> None:
        people = [person for person in self._people if person.is_active]
        self.left.emit()
        if self._attempt(lambda: self._withdraw_all(people, reason)):
            self._say(
                self.tr("Participation withdrawn: {names}").format(names=_names(people)),
                lambda: self._return_all(people),
            )

    def _return_selected(self) -> None:
        people = [person for person in self._people if person.withdrawn_at is not None]
        if self._attempt(lambda: self._return_all(people)):
            self._say(
                self.tr("Takes part again: {names}").format(names=_names(people)),
                lambda: self._withdraw_all(people),
            )

    def _withdraw_all(self, people: Sequence[Person], reason: str = "") -> None:
        for person in people:
            self._roster.withdraw(person.id, reason or person.withdrawn_reason)

    def _return_all(self, people: Sequence[Person]) -> None:
        for person in people:
            self._roster.undo_withdrawal(person.id)

    def _join_two(self) -> None:
        keep, other = sorted(self._people, key=lambda person: person.number)
        if self._attempt(lambda: self._roster.join(keep.id, other.id)):
            words = self.tr("Joined: No. {one} and No. {two}, {name}")
            self._say(
                words.format(one=keep.number, two=other.number, name=keep.name),
                lambda: self._part(keep, other),
            )

    def _part(self, keep: Person, other: Person) -> None:
        self._roster.separate(keep.id)
        for person in (keep, other):  # what had been joined before stays joined
            for card in person.cards[1:]:
                self._roster.join(person.id, card)


def _names(people: Sequence[Person]) -> str:
    """Return the first names, and how many more there are."""
    named = ", ".join(person.name for person in people[:NAMED])
    more = len(people) - NAMED
    return f"{named} + {more}" if more > 0 else named
