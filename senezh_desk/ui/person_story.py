"""What a person has been through: badge, sessions, history, oldest at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from senezh_desk.domain.badge_code import grouped
from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.labels import session_title
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.reason_strip import ReasonStrip
from senezh_desk.ui.theme import GRID, Type, set_look, set_type
from senezh_desk.wording.history import history_text
from senezh_desk.wording.times import clock_text, moment_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.presence import Presence
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

FIRST_LINES = 12  # of the history; the rest by a button


class PersonStory(QWidget):
    """Three short lists under the fields of a card."""

    separated = Signal()  # the joined cards are to be taken apart
    undo_wanted = Signal(str, str)  # the entry of the last coming or going, and the reason

    def __init__(
        self,
        roster: RosterService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._roster = roster
        self._sessions = sessions
        self._programme = programme
        self._surroundings = surroundings
        self._person: Person | None = None
        self._whole = False
        self._badge = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._badge.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copies = _line(muted=True)
        self._joined = _line()
        self._separate = action_button(self.tr("Separate cards"), "git-branch")
        self._separate.clicked.connect(self.separated)
        self._presence = _Lines()
        self._last = ""  # the entry of the last coming or going
        self._undo = action_button(self.tr("Undo the last record…"), "arrow-counter-clockwise")
        self._undo_reason = ReasonStrip(self.tr("Undo"))
        self._undo.clicked.connect(self._ask_undo)
        self._undo_reason.answered.connect(lambda why: self.undo_wanted.emit(self._last, why))
        self._history = _Lines()
        self._more = action_button(self.tr("Show all"), look="flat")
        self._more.clicked.connect(self._show_whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (
            *(heading(self.tr("Badge")), self._badge, self._copies),
            *(self._joined, self._separate),
            *(heading(self.tr("Attendance")), self._presence, self._undo, self._undo_reason),
            *(heading(self.tr("History")), self._history),
        ):
            column.addWidget(widget)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_person(self, person: Person) -> None:
        """Show a person's story as the file knows it now."""
        if self._person is None or self._person.id != person.id:
            self._whole = False
        self._person = person
        self._badge.setText(grouped(person.code))
        self._copies.setText(
            self.tr("Printed: %n time(s)", "", person.copies)
            if person.copies
            else self.tr("Not printed yet")
        )
        joined = len(person.cards) > 1
        self._joined.setText(self.tr("Joined of %n card(s)", "", len(person.cards)))
        self._joined.setVisible(joined)
        self._separate.setVisible(joined)
        self._show_presence(self._roster.presence(person.id))
        self._show_history(person.id)

    def _show_presence(self, presence: Sequence[Presence]) -> None:
        zone = self._programme.programme().zone
        moved = sorted(
            (one for one in presence if one.movements), key=lambda one: one.movements[0].at
        )
        lines = []
        for one in moved:
            came = moment_text(one.movements[0].at, zone)
            left = "" if one.now.inside else f"–{clock_text(one.movements[-1].at, zone)}"
            lines.append((f"{came}{left}", self._session_name(one.session)))
        self._presence.show_lines(lines or [("", self.tr("Not here yet"))])
        moves = [move for one in moved for move in one.movements]
        self._last = max(moves, key=lambda move: move.at).entry if moves else ""
        self._undo.setVisible(bool(moves))
        self._undo_reason.hide()

    def _ask_undo(self) -> None:
        self._undo_reason.ask(self.tr("Undo: why?"))

    def _show_history(self, person_id: str) -> None:
        zone = self._programme.programme().zone
        categories = {one.id: one.name for one in self._programme.categories()}
        history = self._roster.history(person_id)
        shown = history if self._whole else history[:FIRST_LINES]
        words, labels = self._surroundings.words, self._surroundings.labels
        lines = []
        for line in shown:
            said = history_text(words, labels, line, self._session_name, categories)
            if line.undone:
                said = self.tr("{event} (undone)").format(event=said)
            who = " · ".join(filter(None, (line.desk, line.operator)))
            lines.append((moment_text(line.at, zone), f"{said}\n{who}" if who else said))
        self._history.show_lines(lines)
        self._more.setVisible(len(shown) < len(history))

    def _show_whole(self) -> None:
        self._whole = True
        if self._person is not None:
            self._show_history(self._person.id)

    def _session_name(self, session_id: str) -> str:
        try:
            session = self._sessions.get(session_id)
        except DeskError:
            return self.tr("a session that was dropped")
        return session_title(session, self._programme.programme(), self._surroundings.labels)


class _Lines(QWidget):
    """Moments at the left, what happened at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Replace all lines by (moment, text) pairs."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (moment, text) in enumerate(lines):
            when = QLabel(moment, textFormat=Qt.TextFormat.PlainText)
            set_look(when, "muted")
            said = _line()
            said.setText(text)
            self._grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignTop)


def heading(text: str) -> QLabel:
    """Return the heading of a section."""
    label = QLabel(text, textFormat=Qt.TextFormat.PlainText)
    set_type(label, Type.EMPHASIS, bold=True)
    label.setContentsMargins(0, GRID, 0, 0)
    return label


def _line(*, muted: bool = False) -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    if muted:
        set_look(label, "muted")
    return label
