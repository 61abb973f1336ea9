"""The room on the form: so many equal tables, a saved hall, or each table by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.domain.seating.draft import MOST_SEATS, MOST_TABLES, Table, numbered, tables_for
from senezh_desk.domain.seating.hall import Hall
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN_ROWS = 6
NAME, SEATS, TOPIC = range(3)


class TablesForm(QWidget):
    """Chooses the tables; a hall is saved once and stays for every later plan."""

    changed = Signal()
    save_wanted = Signal(object)  # Hall
    drop_wanted = Signal(str)  # its id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = 0  # how many are to sit, as far as it is known
        self._halls: dict[str, Hall] = {}
        self._hall = QComboBox()
        self.count = QSpinBox(minimum=1, maximum=MOST_TABLES, value=8)
        self.seats = QSpinBox(minimum=1, maximum=MOST_SEATS, value=8)
        self._each = action_button(self.tr("Each table…"), "", "", "flat")
        self._list = QTableWidget(0, 3)
        self._name = QLineEdit()
        self._save = action_button(self.tr("Save hall"), "floppy-disk")
        self._drop = action_button(self.tr("Forget hall"), "trash", "", "flat")
        self._detail = QWidget()
        self._build()
        self._fill(numbered(self.count.value(), self.seats.value()))
        self._connect()

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return the tables as they stand in the list."""
        return tuple(map(self._table, range(self._list.rowCount())))

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show other tables."""
        if tables:
            self._fill(tables)
            self._show_counts()

    def show_halls(self, halls: Sequence[Hall]) -> None:
        """Offer the saved halls; the chosen one stays."""
        chosen = self._hall.currentData()
        self._halls = {hall.id: hall for hall in halls}
        with QSignalBlocker(self._hall):
            self._hall.clear()
            self._hall.addItem(self.tr("No saved hall"), "")
            for hall in halls:
                self._hall.addItem(hall.name, hall.id)
            self._hall.setCurrentIndex(max(0, self._hall.findData(chosen)))
        self._drop.setVisible(bool(self._hall.currentData()))

    def choose_hall(self, hall_id: str) -> None:
        """Take a saved hall's tables."""
        self._hall.setCurrentIndex(max(0, self._hall.findData(hall_id)))
        self._take_hall()

    def _table(self, row: int) -> Table:
        name, seats, topic = (self._list.item(row, column) for column in (NAME, SEATS, TOPIC))
        count = seats.text().strip() if seats is not None else ""
        return Table(
            (name.text().strip() if name is not None else "") or str(row + 1),
            min(int(count), MOST_SEATS) if count.isdecimal() else 0,
            topic.text().strip() if topic is not None else "",
            name is None or name.checkState() == Qt.CheckState.Checked,
        )

    def _fill(self, tables: Sequence[Table]) -> None:
        with QSignalBlocker(self._list):
            self._list.setRowCount(len(tables))
            for row, table in enumerate(tables):
                name = QTableWidgetItem(table.name)
                name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                on = Qt.CheckState.Checked if table.in_use else Qt.CheckState.Unchecked
                name.setCheckState(on)
                self._list.setItem(row, NAME, name)
                self._list.setItem(row, SEATS, QTableWidgetItem(str(table.seats)))
                self._list.setItem(row, TOPIC, QTableWidgetItem(table.topic))

    def _show_counts(self) -> None:
        """Show how many tables there are and how many seats most of them have."""
        tables = self.tables
        seats = [table.seats for table in tables]
        with QSignalBlocker(self.count), QSignalBlocker(self.seats):
            self.count.setValue(len(tables))
            self.seats.setValue(max(set(seats), key=seats.count, default=1))

    def _take_counts(self) -> None:
        """Bring the list to the counts; names and topics that are there stay."""
        held = self.tables
        fresh = numbered(self.count.value(), self.seats.value())
        self._fill(
            [
                Table(held[n].name, table.seats, held[n].topic, held[n].in_use)
                if n < len(held)
                else table
                for n, table in enumerate(fresh)
            ]
        )
        self.changed.emit()

    def _take_count(self) -> None:
        """So many tables: of as many seats as the people need, unless a hall says otherwise."""
        self._fit(self.seats, self.count.value())

    def _take_seats(self) -> None:
        """So many people at a table: as many tables as they need, unless a hall says otherwise."""
        self._fit(self.count, self.seats.value())

    def _fit(self, other: QSpinBox, given: int) -> None:
        if self.people and not self._hall.currentData():
            with QSignalBlocker(other):
                other.setValue(tables_for(self.people, given))
        self._take_counts()

    def _take_hall(self) -> None:
        hall = self._halls.get(self._hall.currentData() or "")
        self._drop.setVisible(hall is not None)
        if hall is not None:
            self._name.setText(hall.name)
            self._fill(hall.tables)
            self._show_counts()
            self.changed.emit()

    def _take_list(self) -> None:
        self._show_counts()
        self.changed.emit()

    def _save_hall(self) -> None:
        chosen = self._halls.get(self._hall.currentData() or "")
        name = self._name.text().strip()
        same = chosen is not None and chosen.name == name
        self.save_wanted.emit(Hall(chosen.id if chosen and same else "", name, self.tables))

    def _turn_detail(self) -> None:
        self._detail.setVisible(self._detail.isHidden())

    def _build(self) -> None:
        self._hall.setMinimumContentsLength(8)
        self._hall.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._hall.setAccessibleName(self.tr("Hall"))
        self.count.setAccessibleName(self.tr("How many tables"))
        self.seats.setAccessibleName(self.tr("Seats at each"))
        self._list.setAccessibleName(self.tr("Tables"))
        self._list.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Seats"), self.tr("Topic")])
        header = self._list.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SEATS, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TOPIC, QHeaderView.ResizeMode.Stretch)
        self._list.verticalHeader().hide()
        self._list.verticalHeader().setDefaultSectionSize(4 * GRID)
        self._list.setMinimumHeight((SHOWN_ROWS + 1) * 4 * GRID)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setTabKeyNavigation(False)
        self._name.setPlaceholderText(self.tr("Name of the hall"))
        self._name.setAccessibleName(self.tr("Name of the hall"))
        by = QLabel(self.tr("of"))
        set_look(by, "muted")
        counts = QHBoxLayout()
        counts.setSpacing(GRID)
        counts.addWidget(self.count, 1)
        counts.addWidget(by)
        counts.addWidget(self.seats, 1)
        saving = QGridLayout()
        saving.setSpacing(GRID)
        saving.addWidget(self._name, 0, 0, 1, 2)
        saving.addWidget(self._save, 1, 0)
        saving.addWidget(self._drop, 1, 1)
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(0, 0, 0, 0)
        detail.setSpacing(GRID)
        detail.addWidget(self._list)
        detail.addLayout(saving)
        self._detail.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._hall)
        column.addLayout(counts)
        column.addWidget(self._each, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._detail)
        self.show_halls(())

    def _connect(self) -> None:
        self._hall.activated.connect(self._take_hall)
        self.count.valueChanged.connect(self._take_count)
        self.seats.valueChanged.connect(self._take_seats)
        self._list.itemChanged.connect(self._take_list)
        self._each.clicked.connect(self._turn_detail)
        self._save.clicked.connect(self._save_hall)
        self._drop.clicked.connect(lambda: self.drop_wanted.emit(self._hall.currentData()))
