"""The rest of a team that has begun to arrive: everybody ticked, one Enter checks them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.verdicts import short_name

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.team_arrival import TeamArrival

KEYED = 9  # people that a digit unticks
SHOWN = 12  # the rest is ticked too and only counted
_COLUMN = 244  # pixels that a name wants


class TeamStrip(QFrame):
    """A strip, not a dialog: scans go on while it is open, and somebody else's closes it."""

    wanted = Signal(tuple)  # ids of the people to check in
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "wash", Tone.ADMITTED.value)
        self._arrival: TeamArrival | None = None
        self._left_out: set[str] = set()
        self._boxes: list[QCheckBox] = []
        self._title = ElidedLabel()
        self._more = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._names = QGridLayout()
        self._check_in = action_button("", "users-three", "Enter", "primary")
        self._build()
        self.hide()

    @property
    def arrival(self) -> TeamArrival | None:
        """Return the team on offer, or None while the strip is closed."""
        return self._arrival

    @property
    def ticked(self) -> tuple[str, ...]:
        """Return the ids of those who would be checked in, in the order of their badges."""
        people = self._arrival.awaited if self._arrival is not None else ()
        return tuple(one.id for one in people if one.id not in self._left_out)

    def offer(self, arrival: TeamArrival | None) -> None:
        """Offer a team, with those unticked who were unticked before; None closes the strip."""
        if arrival is None or not arrival.awaited:
            self.close_strip()
            return
        if self._arrival is None or self._arrival.team != arrival.team:
            self._left_out = set()
        self._arrival = arrival
        self._show_names()
        self._show_count()
        self.show()

    def close_strip(self) -> None:
        """Offer nobody any more."""
        self._arrival = None
        self._left_out = set()
        self.hide()

    def toggle(self, key: int) -> bool:
        """Tick or untick the person of a digit from 1; tell whether there is one."""
        if self._arrival is None or not 1 <= key <= min(len(self._boxes), KEYED):
            return False
        self._boxes[key - 1].toggle()
        return True

    def enter(self) -> bool:
        """Check in whom Enter in the empty ready field means; tell whether it did a thing."""
        if self._arrival is None or not self.ticked:
            return False
        self.wanted.emit(self.ticked)
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _build(self) -> None:
        set_type(self._title, Type.EMPHASIS, bold=True)
        set_look(self._more, "muted")
        self._check_in.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._check_in.clicked.connect(self.enter)
        leave = action_button(self.tr("Later"), key="Esc", look="flat")
        leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        leave.clicked.connect(self._leave)
        hint = ElidedLabel(self.tr("1–9: leave out"))
        self._names.setHorizontalSpacing(GRID)
        self._names.setVerticalSpacing(2)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addWidget(self._check_in)
        acts.addWidget(leave)
        acts.addStretch()
        acts.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addLayout(self._names)
        column.addWidget(self._more)
        column.addLayout(acts)

    def _show_names(self) -> None:
        for box in self._boxes:
            box.deleteLater()
        people = self._arrival.awaited if self._arrival is not None else ()
        self._boxes = [self._box(key, one) for key, one in enumerate(people[:SHOWN], start=1)]
        more = len(people) - len(self._boxes)
        self._more.setText(self.tr("and %n more person(s)", "", more))
        self._more.setVisible(more > 0)
        self._lay_out()

    def _box(self, key: int, person: Person) -> QCheckBox:
        name = f"№ {person.number}  {short_name(person)}"
        box = QCheckBox(f"{key}  {name}" if key <= KEYED else name)
        box.setToolTip(person.name)
        box.setChecked(person.id not in self._left_out)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.toggled.connect(lambda on, who=person.id: self._tick(who, on))
        return box

    def _tick(self, person_id: str, on: bool) -> None:  # noqa: FBT001  # what the box is
        if on:
            self._left_out.discard(person_id)
        else:
            self._left_out.add(person_id)
        self._show_count()

    def _lay_out(self) -> None:
        columns = max((self.width() - 4 * GRID) // _COLUMN, 1)
        for place, box in enumerate(self._boxes):
            self._names.addWidget(box, place // columns, place % columns)

    def _show_count(self) -> None:
        if self._arrival is None:
            return
        self._title.show_text(
            self.tr("Team {team}: who else is here?").format(team=self._arrival.team)
        )
        words = self.tr("Check in {count} of {size}").format(
            count=len(self.ticked), size=self._arrival.size
        )
        self._check_in.setText(f"{words} (Enter)")
        self._check_in.setAccessibleName(words)
        self._check_in.setEnabled(bool(self.ticked))

    def _leave(self) -> None:
        self.close_strip()
        self.closed.emit()
