"""Wishes on the form: who with whom, who not, who at which table or topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.domain.seating.draft import Bond, WishLine
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.seating.draft import Table

SHOWN = 4  # wishes without scrolling
_AT = frozenset({Bond.AT_TABLE, Bond.AT_TOPIC})


class WishesForm(QWidget):
    """Keeps a list of wishes; one is made from people that are typed and found."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes: list[WishLine] = []
        self._people: dict[str, str] = {}  # id -> what the field completes
        self._chosen: list[str] = []
        self._names = QStringListModel(self)
        self._bond = QComboBox()
        self.who = QLineEdit()
        self._so_far = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._place = QComboBox()
        self._must = QCheckBox(self.tr("A must, not a wish"))
        self._add = action_button(self.tr("Add"), "plus")
        self._list = QListWidget()
        self._drop = action_button(self.tr("Remove"), "trash", "", "flat")
        self._tables: tuple[Table, ...] = ()
        self._build()
        self._connect()
        self._show()

    @property
    def wishes(self) -> tuple[WishLine, ...]:
        """Return the wishes in the order they were made."""
        return tuple(self._wishes)

    def show_wishes(self, wishes: Sequence[WishLine]) -> None:
        """Show other wishes."""
        self._wishes = list(wishes)
        self._show()

    def show_people(self, people: Sequence[Person]) -> None:
        """Take whom a wish can be about; namesakes are told apart by their number."""
        names = [person.name for person in people]
        self._people = {
            person.id: f"{person.name} (№ {person.number})"
            if names.count(person.name) > 1
            else person.name
            for person in people
        }
        self._names.setStringList(list(self._people.values()))
        self._show()

    def show_places(self, tables: Sequence[Table]) -> None:
        """Take the tables and topics of the form."""
        self._tables = tuple(tables)
        self._show_bond()

    def _take_person(self) -> None:
        typed = self.who.text().strip().casefold()
        if not typed:
            self._make()
            return
        found = [who for who, name in self._people.items() if typed in name.casefold()]
        exact = [who for who in found if self._people[who].casefold() == typed]
        one = exact or found
        if len(one) == 1 and one[0] not in self._chosen:
            self._chosen.append(one[0])
            self.who.clear()
        self._show_chosen()

    def _make(self) -> None:
        bond = Bond(self._bond.currentData())
        least = 1 if bond in _AT else 2
        place = self._place.currentText() if bond in _AT else ""
        if len(self._chosen) < least or (bond in _AT and not place):
            return
        self._wishes.append(WishLine(bond, tuple(self._chosen), place, self._must.isChecked()))
        self._chosen = []
        self._show_chosen()
        self._show()
        self.changed.emit()

    def _remove(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._wishes):
            del self._wishes[row]
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        row = self._list.currentRow()
        self._list.clear()
        self._list.addItems([self._told(wish) for wish in self._wishes])
        self._list.setCurrentRow(min(row, len(self._wishes) - 1))
        self._list.setVisible(bool(self._wishes))
        self._drop.setVisible(bool(self._wishes))

    def _told(self, wish: WishLine) -> str:
        names = ", ".join(self._people.get(who, "—") for who in wish.people)
        place = f" — {wish.place}" if wish.place else ""
        must = self.tr("a must") if wish.must else self.tr("a wish")
        return f"{self._words(wish.bond)}: {names}{place} ({must})"

    def _words(self, bond: Bond) -> str:
        return {
            Bond.TOGETHER: self.tr("Together"),
            Bond.APART: self.tr("Apart"),
            Bond.AT_TABLE: self.tr("At the table"),
            Bond.AT_TOPIC: self.tr("At the topic"),
        }[bond]

    def _show_bond(self) -> None:
        bond = Bond(self._bond.currentData())
        chosen = self._place.currentText()
        places = [
            table.name if bond is Bond.AT_TABLE else table.topic
            for table in self._tables
            if table.in_use
        ]
        self._place.clear()
        self._place.addItems([place for place in dict.fromkeys(places) if place])
        self._place.setCurrentIndex(max(0, self._place.findText(chosen)))
        self._place.setVisible(bond in _AT)

    def _show_chosen(self) -> None:
        self._so_far.setText(", ".join(self._people[who] for who in self._chosen))
        self._so_far.setVisible(bool(self._chosen))

    def _build(self) -> None:
        for bond in Bond:
            self._bond.addItem(self._words(bond), bond.value)
        for box in (self._bond, self._place):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self._bond.setAccessibleName(self.tr("What is wished"))
        self._place.setAccessibleName(self.tr("Where"))
        self.who.setPlaceholderText(self.tr("Name, Enter after each"))
        self.who.setAccessibleName(self.tr("Who"))
        self._list.setAccessibleName(self.tr("Wishes"))
        self._list.setWordWrap(True)
        self._list.setMaximumHeight(SHOWN * 5 * GRID)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.who.setCompleter(completer)
        self._so_far.setWordWrap(True)
        set_look(self._so_far, "muted")
        self._must.setChecked(True)
        first = QHBoxLayout()
        first.setSpacing(GRID)
        first.addWidget(self._bond, 1)
        first.addWidget(self._place, 1)
        last = QHBoxLayout()
        last.setSpacing(GRID)
        last.addWidget(self._must, 1)
        last.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(first)
        column.addWidget(self.who)
        column.addWidget(self._so_far)
        column.addLayout(last)
        column.addWidget(self._list)
        column.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignRight)
        self._show_bond()
        self._show_chosen()

    def _connect(self) -> None:
        self._bond.currentIndexChanged.connect(self._show_bond)
        self.who.returnPressed.connect(self._take_person)
        self._add.clicked.connect(self._add_typed)
        self._drop.clicked.connect(self._remove)

    def _add_typed(self) -> None:
        if self.who.text().strip():
            self._take_person()
        self._make()
