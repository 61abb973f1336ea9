"""The panel to see and correct one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.person import AttentionKind
from senezh_desk.domain.sessions import moment
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.person_form import COMPLETED, PersonForm
from senezh_desk.ui.person_notes import PersonNotes
from senezh_desk.ui.person_story import PersonStory, heading
from senezh_desk.ui.scrolled import Scrolled
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import day_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.person import Person, PersonFields
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings


SHOWN = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.BADGES, Topic.SESSIONS})


class PersonCard(QFrame):
    """Shows a person as the file knows them now and writes what was put right."""

    closed = Signal()
    undo_wanted = Signal(str, str)  # the entry of a coming or going, and the reason
    other_wanted = Signal(str)  # person id: who came instead, or in whose place

    def __init__(
        self,
        roster: RosterService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._roster = roster
        self._programme = programme
        self._surroundings = surroundings
        self._person: Person | None = None
        self._number = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._name = _wrapped()
        self._state = _wrapped()
        self._other = action_button(self.tr("Open the other card"), "arrow-square-out", look="flat")
        self._conflict = QFrame()
        self._conflict_words = _wrapped()
        self._notes = PersonNotes(surroundings.words)
        self._form = PersonForm(surroundings.labels)
        self._story = PersonStory(roster, sessions, programme, surroundings)
        self._error = _wrapped()
        self._save = action_button(self.tr("Save"), "check", "Ctrl+S", "primary")
        self._revert = action_button(self.tr("Take back"), "arrow-counter-clockwise")
        self._area = Scrolled()
        self._build()
        self._connect()

    @property
    def person(self) -> Person | None:
        """Return whose card is shown."""
        return self._person

    @property
    def is_changed(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return self._person is not None and self._form.is_changed

    def show_person(self, person_id: str) -> None:
        """Show a person's card from its beginning; raises DeskError(NO_SUCH_PERSON)."""
        person = self._roster.person(person_id)
        self._form.set_categories(self._programme.categories())
        self._form.show_fields(person.fields)
        self._notes.clear()
        self._error.hide()
        self._show(person)
        self._area.verticalScrollBar().setValue(0)

    def reload(self) -> None:
        """Show what has changed in the file; what is typed and not saved stays."""
        if self._person is None:
            return
        person = self._roster.person(self._person.id)
        if not self._form.is_changed:
            self._form.show_fields(person.fields)
        self._show(person)

    def set_known(self, people: tuple[PersonFields, ...]) -> None:
        """Complete what is typed by what these people have."""
        self._form.set_known(
            {name: {getattr(fields, name) for fields in people} for name in COMPLETED}
        )

    def focus_note(self) -> None:
        """Put the caret where a new attention note is typed."""
        self._area.ensureWidgetVisible(self._notes)
        self._notes.setFocus()

    def save(self) -> bool:
        """Write what was put right and offer its undo; tell whether that succeeded."""
        if self._person is None:
            return True
        person = self._roster.person(self._person.id)
        fields = self._form.over(person.fields)
        try:
            saved = self._roster.correct(person.id, fields)
        except DeskError as error:
            self._error.setText(fault_text(self._surroundings.words, error))
            self._error.show()
            self._form.setFocus()
            return False
        self._form.show_fields(saved.fields)
        self._show(saved)
        self._error.hide()
        self._say(
            self.tr("Saved: {name}").format(name=saved.name),
            lambda: self._roster.correct(person.id, person.fields, saved.fields),
        )
        return True

    def leave(self) -> None:
        """Give up what is typed and not saved, with one way to write it after all."""
        if self._person is None or not self._form.is_changed:
            return
        person = self._roster.person(self._person.id)
        fields = self._form.over(person.fields)
        self._take_back()
        self._surroundings.messages.show_line(
            Tone.CONFIRM,
            self.tr("Not saved: {name}").format(name=person.name),
            self.tr("Save"),
            lambda: self._write_after_all(person.id, fields),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        set_look(self, "panel")
        set_look(self._number, "muted")
        set_type(self._name, Type.TITLE, bold=True)
        close = action_button(self.tr("Close"), "x", "Esc", "flat")
        head = QHBoxLayout()
        head.addWidget(self._number)
        head.addStretch()
        head.addWidget(close)
        close.clicked.connect(self.closed)
        self._build_conflict()
        set_look(self._error, "ink", Tone.REFUSED.value)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._name)
        column.addWidget(self._state)
        column.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._conflict)
        column.addWidget(heading(self.tr("Attention")))
        column.addWidget(self._notes)
        column.addWidget(heading(self.tr("Card")))
        column.addWidget(self._form)
        column.addWidget(self._story)
        column.addStretch()
        self._area.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._revert)
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GRID, 0, 2 * GRID)
        whole.setSpacing(GRID)
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        foot.addWidget(self._error)
        foot.addLayout(buttons)
        head.setContentsMargins(2 * GRID, 0, GRID, 0)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)
        self.setFocusProxy(self._form)

    def _build_conflict(self) -> None:
        set_look(self._conflict, "wash", Tone.CONFIRM.value)
        keep = action_button(self.tr("Keep what is shown"), "check")
        keep.clicked.connect(self.save)
        conflict = QVBoxLayout(self._conflict)
        conflict.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        conflict.addWidget(self._conflict_words)
        conflict.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._revert.clicked.connect(self._take_back)
        self._form.submitted.connect(self.save)
        self._form.changed.connect(self._note_typing)
        self._notes.raised.connect(self._raise)
        self._notes.cleared.connect(self._clear)
        self._story.separated.connect(self._separate)
        self._story.undo_wanted.connect(self.undo_wanted)
        self._other.clicked.connect(self._open_other)
        self._surroundings.feed.changed.connect(self._follow)

    def _show(self, person: Person) -> None:
        self._person = person
        self._number.setText(self.tr("No. {number}").format(number=person.number))
        self._name.setText(person.name)
        self.setAccessibleName(person.name)
        state = self._state_of(person)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._other.setVisible(bool(person.replaced_by or person.replaces))
        fields = self._surroundings.labels.fields
        names = ", ".join(fields.get(name, name) for name in person.conflicts)
        self._conflict_words.setText(
            self.tr("Two desks say different things of: {fields}. The latest is shown.").format(
                fields=names
            )
        )
        self._conflict.setVisible(bool(person.conflicts))
        self._form.mark(person.conflicts)
        self._notes.show_notes(person.attention)
        self._story.show_person(person)
        self._note_typing()

    def _state_of(self, person: Person) -> str:
        told = []
        if person.walk_in:
            told.append(self.tr("Not from the list."))
        if person.withdrawn_at is not None:
            zone = self._programme.programme().zone
            day = day_text(moment(person.withdrawn_at, zone).date())
            words = self.tr("Participation withdrawn on {day}.").format(day=day)
            told.append(" ".join(filter(None, (words, person.withdrawn_reason))))
        if person.replaced_by:
            name = self._roster.person(person.replaced_by).name
            told.append(self.tr("Substituted: {name} comes instead.").format(name=name))
        if person.replaces:
            name = self._roster.person(person.replaces).name
            told.append(self.tr("Comes in the place of {name}.").format(name=name))
        return " ".join(told)

    def _note_typing(self) -> None:
        changed = self.is_changed
        self._save.setEnabled(changed)
        self._revert.setEnabled(changed)

    def _take_back(self) -> None:
        if self._person is not None:
            self._form.show_fields(self._roster.person(self._person.id).fields)
            self._error.hide()
            self._note_typing()

    def _raise(self, kind: str, text: str, owner: str, instead: str) -> None:
        if self._person is None:
            return
        person_id, note = self._person.id, AttentionKind(kind)

        def write() -> None:
            self._roster.raise_attention(person_id, note, text, owner, instead)

        if self._attempt(write):
            self._notes.clear()

    def _clear(self, entry: str, why: str) -> None:
        person = self._person
        if person is None:
            return
        note = person.note(entry)

        def clear() -> None:
            if not self._attempt(lambda: self._roster.clear_attention(person.id, entry, why)):
                return
            self._notes.clear()
            self._say(
                self.tr("Note done with: {text}").format(text=note.text),
                lambda: self._roster.raise_attention(person.id, note.kind, note.text, note.owner),
            )

        if note.kind is AttentionKind.STOP:
            self._surroundings.confirm(Act.CLEAR_STOP, clear)
        else:
            clear()

    def _separate(self) -> None:
        if self._person is None:
            return
        cards = self._person.cards
        if self._attempt(lambda: self._roster.separate(cards[0])):
            self._say(
                self.tr("The cards are separate again."),
                lambda: [self._roster.join(cards[0], card) for card in cards[1:]],
            )

    def _write_after_all(self, person_id: str, fields: PersonFields) -> None:
        self._attempt(lambda: self._roster.correct(person_id, fields))

    def _attempt(self, act: Callable[[], object]) -> bool:
        return attempt(self._surroundings.messages, act)

    def _say(self, text: str, undo: Callable[[], object]) -> None:
        say_undoable(self._surroundings.messages, text, self.tr("Undo"), undo)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if self.isVisible() and topics & SHOWN:
            self.reload()

    def _open_other(self) -> None:
        if self._person is not None:
            self.other_wanted.emit(self._person.replaced_by or self._person.replaces)


def _wrapped() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
