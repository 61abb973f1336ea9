"""People by sessions as a table model of its own.

`ListModel` compares whole rows on every change and holds one text a cell; here a row is a person
and its marks are worked out when they come into sight, so that thousands of cells cost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from senezh_desk.domain.attendance_matrix import Outcome
from senezh_desk.ui.theme import Tone
from senezh_desk.wording.attendance import cell_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from senezh_desk.domain.attendance_matrix import AttendanceMatrix, Mark, Tally
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
FIXED = 3  # number, name, share: the columns that stay in sight
TONES = {
    Outcome.CAME: Tone.ADMITTED,
    Outcome.BESIDES: Tone.ALREADY,
    Outcome.LATE: Tone.CONFIRM,
    Outcome.LEFT_EARLY: Tone.CONFIRM,
    Outcome.EXCUSED: Tone.ALREADY,
    Outcome.ABSENT: Tone.REFUSED,
}
_NONE = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Shows a matrix; `places` are the sessions' places in it, `people` the rows."""

    def __init__(self, labels: Labels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._heads = tuple(labels.headings.get(key, key) for key in ("number", "name", "share"))
        self.matrix: AttendanceMatrix | None = None
        self.people: tuple[Person, ...] = ()
        self.places: tuple[int, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._tallies: Mapping[int, Tally] = {}
        self._zone = ""

    def show(
        self,
        matrix: AttendanceMatrix,
        people: Sequence[Person],
        places: Sequence[int],
        titles: Sequence[str],
    ) -> None:
        """Show some people and sessions of a matrix; a view keeps its place where both stay."""
        people, places = tuple(people), tuple(places)
        same = (
            self.matrix is not None
            and [one.id for one in people] == [one.id for one in self.people]
            and places == self.places
            and tuple(titles) == self._titles
        )
        if not same:
            self.beginResetModel()
        self.matrix, self.people, self.places = matrix, people, places
        self._titles, self._zone = tuple(titles), matrix.facts.programme.zone
        if same:
            last = self.index(len(people) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self._tallies = {}
            self.endResetModel()

    def show_tallies(self, tallies: Mapping[int, Tally]) -> None:
        """Put the counts of sessions, by place, under their titles."""
        self._tallies = tallies
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, FIXED, self.columnCount() - 1)

    def mark(self, row: int, column: int) -> Mark | None:
        """Return what a cell shows, None for the fixed columns."""
        if self.matrix is None or column < FIXED:
            return None
        return self.matrix.row(self.people[row].id)[self.places[column - FIXED]]

    def text(self, row: int, column: int) -> str:
        """Return a cell's text."""
        told = self.mark(row, column)
        if told is not None:
            return cell_text(told, self._zone, self._labels)
        person = self.people[row]
        if column == 0:
            return str(person.number)
        if column == 1:
            return person.name
        share = self.matrix.share(person.id) if self.matrix is not None else None
        return "" if share is None or share.percent is None else f"{share.percent} %"

    @override
    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.people)

    @override
    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else FIXED + len(self.places)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role == Role.DisplayRole and index.isValid():
            return self.text(index.row(), index.column())
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        if section < FIXED:
            return self._heads[section]
        place = section - FIXED
        if not 0 <= place < len(self.places):
            return None
        counted = self._tallies.get(self.places[place])
        figures = "" if counted is None else f"\n{counted.came} / {counted.expected}"
        return f"{self._titles[place]}{figures}"
