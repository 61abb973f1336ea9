"""The line above the table of people: search, quick groups, team and region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.roster_filter import Group, RosterFilter
from senezh_desk.ui.list_model import by_text
from senezh_desk.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.attendance import PersonLine


class RosterFilters(QWidget):
    """Says who is wanted; the page asks `query` and `chosen`."""

    changed = Signal()
    left_down = Signal()  # the down key: to the table
    submitted = Signal()  # Enter in the search

    def __init__(self) -> None:
        super().__init__()
        self._search = QLineEdit(clearButtonEnabled=True)
        self._teams = QComboBox()
        self._regions = QComboBox()
        self._groups = QTabBar()
        self._names = {
            Group.ALL: self.tr("All"),
            Group.HERE: self.tr("Here"),
            Group.NOT_HERE: self.tr("Not here"),
            Group.WITHDRAWN: self.tr("Withdrawn"),
            Group.WALK_INS: self.tr("Not from the list"),
            Group.CONFLICTS: self.tr("Desks differ"),
        }
        self._build()
        self._connect()

    @property
    def query(self) -> str:
        """Return what is searched for."""
        return self._search.text().strip()

    @property
    def chosen(self) -> RosterFilter:
        """Return the group, team and region wanted."""
        group = tuple(Group)[max(0, self._groups.currentIndex())]
        return RosterFilter(
            group, self._teams.currentData() or "", self._regions.currentData() or ""
        )

    def show_lines(self, lines: Sequence[PersonLine]) -> None:
        """Offer the teams and regions of these people; what was chosen stays."""
        teams = {line.person.fields.team for line in lines}
        regions = {line.person.fields.region for line in lines}
        _offer(self._teams, self.tr("All teams"), teams)
        _offer(self._regions, self.tr("All regions"), regions)
        self.show_counts(lines)

    def show_counts(self, lines: Iterable[PersonLine]) -> None:
        """Say how many people each group holds."""
        counts = self.chosen.counts(lines)
        for place, group in enumerate(Group):
            self._groups.setTabText(place, f"{self._names[group]}  {counts.get(group, 0)}")

    def reset(self) -> None:
        """Show everybody again."""
        with QSignalBlocker(self):
            self._search.clear()
            self._groups.setCurrentIndex(0)
            self._teams.setCurrentIndex(0)
            self._regions.setCurrentIndex(0)
        self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self._search.text():
                self._search.clear()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    def _build(self) -> None:
        self._search.setPlaceholderText(self.tr("Search: name, team, city, phone, number (F3)"))
        self._search.setAccessibleName(self.tr("Search participants"))
        for box, name in ((self._teams, self.tr("Team")), (self._regions, self.tr("Region"))):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(10)
            box.setMaxVisibleItems(20)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._groups.setAccessibleName(self.tr("Who is shown"))
        self._groups.setDrawBase(False)
        self._groups.setExpanding(False)
        self._groups.setUsesScrollButtons(True)
        for group in Group:
            self._groups.addTab(self._names[group])
        first = QHBoxLayout()
        first.setSpacing(GRID)
        first.addWidget(self._search, 3)
        first.addWidget(self._teams, 1)
        first.addWidget(self._regions, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(first)
        column.addWidget(self._groups)
        self.setFocusProxy(self._search)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._note)
        self._search.returnPressed.connect(self.submitted)
        self._teams.currentIndexChanged.connect(self._note)
        self._regions.currentIndexChanged.connect(self._note)
        self._groups.currentChanged.connect(self._note)

    def _note(self) -> None:
        self.changed.emit()


def _offer(box: QComboBox, everything: str, values: set[str]) -> None:
    """Fill a box with values, the chosen one kept; one that is gone gives way to all."""
    wanted = sorted(filter(None, values), key=by_text)
    if box.count() and wanted == [box.itemData(place) for place in range(1, box.count())]:
        return
    with QSignalBlocker(box):
        chosen = box.currentData()
        box.clear()
        box.addItem(everything, "")
        for value in wanted:
            box.addItem(value, value)
            box.setItemData(box.count() - 1, value, Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(0, box.findData(chosen)))
