"""The one table model: frozen rows under named columns, sorted and filtered in Python."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication
from typing_extensions import override

from senezh_desk.ui.theme import scheme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtCore import QObject

    from senezh_desk.ui.theme import Tone

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def by_text(text: str) -> str:
    """Return the key that sorts words as people do: case apart, ё beside е."""
    return text.casefold().replace("ё", "е")


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column; without `order` it sorts by its text.

    It would like `width` pixels and makes do with the `least`; without one it keeps its width.
    """

    key: str  # stable name, for remembered widths
    title: str  # already translated
    text: Callable[[Row], str]
    order: Callable[[Row], Any] | None = None
    number: bool = False
    width: int = 160
    least: int = 0
    tone: Callable[[Row], Tone | None] | None = None  # colour of the text

    def sort_key(self, row: Row) -> Any:  # noqa: ANN401  # whatever compares with its like
        """Return what a row sorts by under this column."""
        return by_text(self.text(row)) if self.order is None else self.order(row)


class ListModel(QAbstractTableModel, Generic[Row]):
    """Shows rows; `identity` names each, so that a view keeps its selection over a change."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        identity: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.identity = identity
        self._all: tuple[Row, ...] = ()
        self._shown: tuple[Row, ...] = ()
        self._fits: Callable[[Row], bool] | None = None
        self._sorted_by = -1
        self._descending = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows shown, in their order."""
        return self._shown

    @property
    def total(self) -> int:
        """Return the number of rows before filtering."""
        return len(self._all)

    def show(self, rows: Sequence[Row]) -> None:
        """Replace all rows; filter and sort order stay."""
        self._all = tuple(rows)
        self._arrange()

    def filter(self, fits: Callable[[Row], bool] | None) -> None:
        """Show only the rows that fit, or all for None."""
        self._fits = fits
        self._arrange()

    def find(self, identity: Hashable) -> int:
        """Return the line of a row among those shown, or -1."""
        return next(
            (line for line, row in enumerate(self._shown) if self.identity(row) == identity), -1
        )

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = column
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._shown[index.row()]
        if role == Role.DisplayRole:
            return column.text(row)
        if role == Role.TextAlignmentRole:
            return _NUMBER if column.number else _WORDS
        if role == Role.ForegroundRole and column.tone is not None:
            tone = column.tone(row)
            if tone is not None:
                return QColor(scheme_of(QGuiApplication.palette()).tone(tone).ink)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.TextAlignmentRole:
            return _NUMBER if column.number else _WORDS
        return None

    def _arrange(self) -> None:
        rows = [row for row in self._all if self._fits is None or self._fits(row)]
        if self._sorted_by >= 0:
            key = self.columns[self._sorted_by].sort_key
            keyed = [(key(row), row) for row in rows]
            keyed.sort(key=itemgetter(0), reverse=self._descending)
            rows = [row for _, row in keyed]
        self._put(tuple(rows))

    def _put(self, rows: tuple[Row, ...]) -> None:
        same_people = [*map(self.identity, rows)] == [*map(self.identity, self._shown)]
        if not same_people:
            self.beginResetModel()
            self._shown = rows
            self.endResetModel()
            return
        changed = [
            line
            for line, pair in enumerate(zip(self._shown, rows, strict=True))
            if pair[0] != pair[1]
        ]
        self._shown = rows
        if changed:
            self.dataChanged.emit(
                self.index(changed[0], 0), self.index(changed[-1], len(self.columns) - 1)
            )
