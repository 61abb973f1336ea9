"""Somebody who is not on the list: a name and a category are enough, namesakes show at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.typed_person import in_place_of, named
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.person_form import COMPLETED, SHORT, PersonForm
from senezh_desk.ui.scrolled import Scrolled
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.person import Person, PersonFields
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.ui.surroundings import Surroundings

TAKE_KEY = "F12"
SHOWN_NAMESAKES = 3
LONGEST_PART = 80  # characters of a place or a position
PAUSE_MS = 150  # between the last key and the look for namesakes


class Namesakes(QFrame):
    """The people of that name already on the list; one key takes the first."""

    taken = Signal(str)  # person id

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "wash", Tone.CONFIRM.value)
        self._title = QLabel(self.tr("Already on the list. Is it the same person?"))
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_type(self._title, Type.BODY, bold=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._title)
        self._rows: list[QWidget] = []
        self.hide()

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Show who bears the name; nobody hides the panel."""
        for row in self._rows:
            row.deleteLater()
        self._rows = []
        for place, person in enumerate(people[:SHOWN_NAMESAKES]):
            words = QLabel(described(person), textFormat=Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            take = action_button(self.tr("The same"), "user-focus", "" if place else TAKE_KEY)
            take.setAccessibleDescription(described(person))
            take.clicked.connect(lambda _=False, who=person.id: self.taken.emit(who))
            row = QWidget()
            line = QVBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(GRID // 2)
            line.addWidget(words)
            line.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
            self._column.addWidget(row)
            self._rows.append(row)
        self.setVisible(bool(people))


class WalkInPanel(QFrame):
    """Adds somebody on the spot, or somebody who came in another's place."""

    added = Signal(str)  # person id
    taken = Signal(str)  # person id: it was somebody from the list after all
    cancelled = Signal()

    def __init__(
        self,
        roster: RosterService,
        programme: ProgrammeService,
        surroundings: Surroundings,
        parent: QWidget | None = None,
        *,
        listed: bool = False,
    ) -> None:
        """Take whether whoever is added stands on the list at once, without a decision."""
        super().__init__(parent)
        self._listed = listed
        self._reserve = ""  # the code of the reserve badge that was scanned
        self._roster = roster
        self._programme = programme
        self._surroundings = surroundings
        self._instead_of: Person | None = None
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._hint = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._namesakes = Namesakes()
        self._form = PersonForm(surroundings.labels, SHORT)
        self._only_now = QRadioButton(self.tr("Only this module"))
        self._for_good = QRadioButton(self.tr("Until the programme ends"))
        self._reason_title = QLabel(self.tr("Grounds"))
        self._reason = QLineEdit()
        self._error = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._save = QPushButton()
        self._look = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._build()
        self._connect()

    def start(self, text: str = "", instead_of: Person | None = None) -> None:
        """Begin with a fresh form, perhaps with the name that was searched in vain.

        With `instead_of` the new person takes that person's place.
        """
        self._instead_of = instead_of
        self._reserve = ""
        self._form.set_categories(self._programme.categories())
        fields = named(text)
        if instead_of is not None:
            fields = in_place_of(fields, instead_of.fields)
            self._title.setText(self.tr("Substitution"))
            self._hint.setText(
                self.tr("Comes instead: {name}. Team, place and room stay.").format(
                    name=instead_of.name
                )
            )
        else:
            self._title.setText(
                self.tr("Add to the list") if self._listed else self.tr("Not on the list")
            )
            self._hint.setText(
                self.tr("A last name and a category are enough.")
                if self._listed
                else self.tr("A last name is enough; a reserve badge is bound by its scan.")
            )
        self._form.show_fields(fields)
        self._reason.clear()
        for widget in (self._reason_title, self._reason):
            widget.setVisible(instead_of is not None)
        in_module = instead_of is not None and self._roster.has_module_today()
        for choice in (self._only_now, self._for_good):
            choice.setVisible(in_module)
        self._only_now.setChecked(True)
        self._error.hide()
        self._find_namesakes()
        self._form.setFocus()

    def bind(self, code: str) -> None:
        """Take a reserve badge: with a name that nobody bears yet, that is all there is to do."""
        self._reserve = code
        self._find_namesakes()
        if self._form.typed().last and self._namesakes.isHidden():
            self._add()
            return
        self._hint.setText(self.tr("The reserve badge is taken. Write the last name: Enter adds."))
        self._form.setFocus()

    def set_known(self, people: tuple[PersonFields, ...]) -> None:
        """Complete what is typed by what these people have."""
        self._form.set_known(
            {name: {getattr(fields, name) for fields in people} for name in COMPLETED}
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._add()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        set_look(self, "panel")
        set_type(self._title, Type.TITLE, bold=True)
        self._title.setWordWrap(True)
        set_look(self._hint, "muted")
        self._hint.setWordWrap(True)
        self._error.setWordWrap(True)
        set_look(self._error, "ink", Tone.REFUSED.value)
        self._reason.setAccessibleName(self.tr("Grounds"))
        self._reason.setPlaceholderText(self.tr("A letter or an order, its number and date"))
        self._save = action_button(self.tr("Add"), "user-plus", "Ctrl+S", "primary")
        cancel = action_button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.cancelled)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self._namesakes)
        column.addWidget(self._form)
        column.addWidget(self._only_now)
        column.addWidget(self._for_good)
        column.addWidget(self._reason_title)
        column.addWidget(self._reason)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(cancel)
        buttons.addStretch()
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        foot.setSpacing(GRID)
        foot.addWidget(self._error)
        foot.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scrolled(inside), 1)
        whole.addLayout(foot)
        self.setFocusProxy(self._form)

    def _connect(self) -> None:
        self._save.clicked.connect(self._add)
        self._form.submitted.connect(self._add)
        self._form.changed.connect(self._look.start)
        self._form.changed.connect(self._error.hide)
        self._look.timeout.connect(self._look_for_namesakes)
        self._namesakes.taken.connect(self.taken)

    def _look_for_namesakes(self) -> None:
        if self.isVisible():
            self._find_namesakes()

    def _find_namesakes(self) -> None:
        self._look.stop()
        self._namesakes.show_people(self._roster.namesakes(self._form.typed()))

    def _add(self) -> None:
        try:
            person = self._write(self._form.typed())
        except DeskError as error:
            self._error.setText(fault_text(self._surroundings.words, error))
            self._error.show()
            self._form.setFocus()
        else:
            self.added.emit(person.id)

    def _write(self, fields: PersonFields) -> Person:
        if self._instead_of is not None:
            return self._roster.substitute(
                self._instead_of.id,
                fields,
                self._reason.text(),
                only_now=self._only_now.isChecked(),
            )
        if self._listed:
            return self._roster.add(fields)
        return self._roster.add_walk_in(fields, self._reserve)


def described(person: Person) -> str:
    """Return who a person is, so that namesakes cannot be confused."""
    fields = person.fields
    place = ", ".join(filter(None, (fields.team, fields.municipality or fields.region)))
    told = (f"{person.number}", person.name, _cut(place), _cut(fields.position))
    return " · ".join(filter(None, told))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_PART else f"{text[: LONGEST_PART - 1].rstrip()}…"
