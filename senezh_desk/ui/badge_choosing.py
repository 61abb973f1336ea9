"""Whose badges: search, what paper does not show yet, one team; and the table's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from senezh_desk.domain.badge_choice import BadgeChoice, Whose
from senezh_desk.ui.list_model import Column, by_text
from senezh_desk.ui.theme import GRID, Tone
from senezh_desk.wording.times import moment_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.badge_choice import BadgeLine


class BadgeChoosing(QWidget):
    """Says whose badges are wanted; the page asks `query` and `chosen`."""

    searched = Signal()
    changed = Signal()
    left_down = Signal()  # the down key: to the table

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[BadgeLine, ...] = ()
        self._search = QLineEdit(clearButtonEnabled=True)
        self._whose = QComboBox()
        self._teams = QComboBox()
        self._names = {
            Whose.ALL: self.tr("All"),
            Whose.PENDING: self.tr("New and changed"),
            Whose.NEVER: self.tr("Never printed"),
            Whose.CHANGED: self.tr("Changed since printed"),
        }
        self._search.setPlaceholderText(self.tr("Search (F3)"))
        self._search.setAccessibleName(self.tr("Search participants"))
        self._whose.setAccessibleName(self.tr("Whose badges"))
        for whose, name in self._names.items():
            self._whose.addItem(name, whose)
        self._teams.setAccessibleName(self.tr("Team"))
        self._teams.addItem(self.tr("All teams"), "")
        self._teams.setMaxVisibleItems(20)
        shortest = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for box in (self._whose, self._teams):
            box.setSizeAdjustPolicy(shortest)
            box.setMinimumContentsLength(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._search, 3)
        row.addWidget(self._whose, 2)
        row.addWidget(self._teams, 2)
        self.setFocusProxy(self._search)
        self._search.textChanged.connect(self.searched)
        self._whose.currentIndexChanged.connect(self.changed)
        self._teams.currentIndexChanged.connect(self.changed)

    @property
    def query(self) -> str:
        """Return what is searched for."""
        return self._search.text().strip()

    @property
    def chosen(self) -> BadgeChoice:
        """Return the group and team wanted."""
        whose = tuple(Whose)[max(0, self._whose.currentIndex())]
        return BadgeChoice(whose, self._teams.currentData() or "")

    def show_lines(self, lines: Sequence[BadgeLine]) -> None:
        """Offer the teams of these people, a chosen one kept, and count the groups."""
        self._lines = tuple(lines)
        with QSignalBlocker(self._teams):
            chosen = self._teams.currentData() or ""
            teams = {line.person.fields.team for line in lines} | {chosen}
            while self._teams.count() > 1:
                self._teams.removeItem(1)
            for team in sorted(filter(None, teams), key=by_text):
                self._teams.addItem(team, team)
                self._teams.setItemData(self._teams.count() - 1, team, Qt.ItemDataRole.ToolTipRole)
            self._teams.setCurrentIndex(max(0, self._teams.findData(chosen)))
        self.show_counts()

    def show_counts(self) -> None:
        """Say how many badges each group holds."""
        counts = self.chosen.counts(self._lines)
        for place, whose in enumerate(Whose):
            self._whose.setItemText(place, f"{self._names[whose]}: {counts.get(whose, 0)}")

    def columns(self, zone: Callable[[], str]) -> tuple[Column[BadgeLine], ...]:
        """Return the table's columns; `zone` gives the programme's time zone of the moment."""
        never, changed = self.tr("never"), self.tr("changed")

        def printed(line: BadgeLine) -> str:
            at = line.person.printed_at
            if at is None:
                return never
            return changed if Whose.CHANGED in line.groups else moment_text(at, zone())

        return (
            Column("number", self.tr("No."), _number_text, _number, number=True, width=48),
            Column("name", self.tr("Name"), lambda line: line.person.name, width=256, least=176),
            Column(
                "team", self.tr("Team"), lambda line: line.person.fields.team, width=144, least=96
            ),
            Column("printed", self.tr("Printed"), printed, _printed_at, width=112, tone=_tone),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self._search.text():
                self._search.clear()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)


def _number(line: BadgeLine) -> int:
    return line.person.number


def _number_text(line: BadgeLine) -> str:
    return str(line.person.number)


def _printed_at(line: BadgeLine) -> int:
    return line.person.printed_at or 0


def _tone(line: BadgeLine) -> Tone | None:
    return Tone.CONFIRM if Whose.CHANGED in line.groups else None
