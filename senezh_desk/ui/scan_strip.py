"""The last scans of this desk: colour, time, name, word, each with its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.recording import RecentScan
from senezh_desk.ui.dialogs import TONE_ICONS
from senezh_desk.ui.icons import icon
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.theme import GRID, Type, scheme_of, set_look, set_type, tone_of
from senezh_desk.wording.times import clock_text
from senezh_desk.wording.verdicts import short_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QAbstractItemModel

    from senezh_desk.ui.list_model import Index

KEPT = 20
_ICON = 18  # pixels
_LOWEST, _TALLEST = 20, 34  # pixels of a line
_WITHOUT_WORD, _WITHOUT_TIME = 240, 200  # pixels of width: below them the name keeps the room
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _ScanDelegate(QStyledItemDelegate):
    """Draws a scan in one line; the line in hand shows its undo instead of its word."""

    undo_clicked = Signal(str)  # entry

    def __init__(self, strip: ScanStrip, model: ListModel[RecentScan]) -> None:
        super().__init__(strip)
        self._strip = strip
        self._model = model
        self.height = _LOWEST

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10 * GRID, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        scan = self._model.rows[index.row()]
        scheme = scheme_of(option.palette)
        shades = scheme.tone(tone_of(scan.verdict))
        in_hand = bool(option.state & (QStyle.StateFlag.State_Selected | _OVER))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.fill))
        painter.drawRoundedRect(
            QRect(option.rect.left(), option.rect.top() + 2, 4, option.rect.height() - 4), 2, 2
        )
        if in_hand:
            painter.setBrush(QColor(scheme.hover))
            painter.drawRoundedRect(option.rect.adjusted(6, 1, 0, -1), 6, 6)
        area = option.rect.adjusted(12, 0, -GRID, 0)
        icon(TONE_ICONS[tone_of(scan.verdict)], shades.ink).paint(
            painter, QRect(area.left(), area.center().y() - _ICON // 2, _ICON, _ICON)
        )
        area.setLeft(area.left() + _ICON + 6)
        metrics = option.fontMetrics
        painter.setFont(option.font)
        if option.rect.width() >= _WITHOUT_TIME:
            painter.setPen(QColor(scheme.muted))
            painter.drawText(area, _LEFT, self._strip.time_of(scan))
            area.setLeft(area.left() + metrics.horizontalAdvance("00:00") + GRID)
        if in_hand and scan.undoable:
            picture = QRect(area.right() - _ICON, area.center().y() - _ICON // 2, _ICON, _ICON)
            icon("arrow-counter-clockwise", scheme.accent).paint(painter, picture)
            area.setRight(picture.left() - GRID)
        elif option.rect.width() >= _WITHOUT_WORD:
            word = self._strip.word_of(scan)
            width = self._room_for(word, scan, area.width(), option) + 2
            painter.setPen(QColor(shades.ink))
            cut = metrics.elidedText(word, Qt.TextElideMode.ElideRight, width)
            painter.drawText(area, _RIGHT, cut)
            area.setRight(area.right() - width - GRID)
        font = option.font
        font.setStrikeOut(scan.undone)
        painter.setFont(font)
        painter.setPen(QColor(scheme.muted if scan.undone else scheme.text))
        name = metrics.elidedText(
            self._strip.name_of(scan), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, _LEFT, name)
        painter.restore()

    def _room_for(
        self, word: str, scan: RecentScan, room: int, option: QStyleOptionViewItem
    ) -> int:
        # The name comes first, but a third of the line is always the word's.
        metrics = option.fontMetrics
        name = metrics.horizontalAdvance(self._strip.name_of(scan)) + GRID + 4
        return min(metrics.horizontalAdvance(word), max(room - name, room // 3))

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.MouseButtonRelease:
            return False
        scan = self._model.rows[index.row()]
        at = event.position().x()  # type: ignore[attr-defined]  # a mouse event, by its type
        if scan.undoable and at >= option.rect.right() - _ICON - 2 * GRID:
            self.undo_clicked.emit(scan.entry)
            return True
        return False


_OVER = QStyle.StateFlag.State_MouseOver


class _ScanList(QListView):
    """A list whose Delete and Ctrl+Z serve the strip."""

    undo_wanted = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete or event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ScanStrip(QFrame):
    """The last twenty scans, the latest on top."""

    undo_wanted = Signal(str)  # the entry to undo
    undo_act_wanted = Signal(str)  # the entry whose whole act is to be undone

    def __init__(self, words_of: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Take the short words of the verdicts."""
        super().__init__(parent)
        set_look(self, "panel")
        self._words = words_of
        self._zone = "UTC"
        self._model = ListModel[RecentScan](
            (Column("scan", self.tr("Scan"), self._spoken),), lambda scan: scan.entry, self
        )
        self.view = _ScanList()
        self._delegate = _ScanDelegate(self, self._model)
        self._undo = QPushButton(icon("arrow-counter-clockwise"), "")
        self._build()
        self._connect()
        self._show_undo()

    def show_scans(self, scans: Sequence[RecentScan], zone: str) -> None:
        """Show the last scans, the latest first, with times of a zone."""
        self._zone = zone
        self._model.show(scans)
        self._show_undo()

    @property
    def scans(self) -> tuple[RecentScan, ...]:
        """Return the scans shown."""
        return self._model.rows

    def undo(self) -> None:
        """Ask to undo the scan in hand, or the last act that can be undone."""
        scan = self._in_hand()
        if scan is None:
            return
        if self.view.hasFocus():
            self.undo_wanted.emit(scan.entry)
        else:
            self.undo_act_wanted.emit(scan.entry)

    def time_of(self, scan: RecentScan) -> str:
        """Return a scan's clock time."""
        return clock_text(scan.at, self._zone)

    def name_of(self, scan: RecentScan) -> str:
        """Return whose scan it was, or what was received."""
        return short_name(scan.person) if scan.person is not None else " ".join(scan.raw.split())

    def word_of(self, scan: RecentScan) -> str:
        """Return the short word of a scan's verdict."""
        return self._words.get(scan.verdict.value, "")

    def _in_hand(self) -> RecentScan | None:
        index = self.view.currentIndex()
        if self.view.hasFocus() and index.isValid():
            scan = self._model.rows[index.row()]
            return scan if scan.undoable else None
        return next((scan for scan in self._model.rows if scan.undoable), None)

    def _size_of_act(self, scan: RecentScan) -> int:
        together = (one for one in self._model.rows if scan.act and one.act == scan.act)
        return max(sum(not one.undone for one in together), 1)

    def _build(self) -> None:
        heading = QLabel(self.tr("Last scans"), textFormat=Qt.TextFormat.PlainText)
        set_type(heading, Type.BODY, bold=True)
        set_look(self._undo, "flat")
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view = self.view
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAccessibleName(self.tr("Last scans"))
        view.setAccessibleDescription(self.tr("Delete undoes the chosen one"))
        view.setBackgroundRole(QPalette.ColorRole.NoRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, GRID, 2, GRID // 2)
        column.setSpacing(GRID // 2)
        heading.setContentsMargins(12, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(view, 1)
        column.addWidget(self._undo)

    def _connect(self) -> None:
        self._undo.clicked.connect(self.undo)
        self.view.undo_wanted.connect(self.undo)
        self.view.left.connect(self.view.clearSelection)
        self.view.selectionModel().currentChanged.connect(self._show_undo)
        self._delegate.undo_clicked.connect(self.undo_wanted)

    def _show_undo(self) -> None:
        in_list = self.view.hasFocus()
        key = "Del" if in_list else "Ctrl+Z"
        narrow = self.width() < _WITHOUT_TIME
        scan = self._in_hand()
        count = 1 if in_list or scan is None else self._size_of_act(scan)
        words = self.tr("Undo") if count == 1 else self.tr("Undo %n check-in(s)", "", count)
        self._undo.setText(key if narrow else f"{words} ({key})")
        self._undo.setEnabled(scan is not None)
        whose = self.name_of(scan) if scan is not None else ""
        self._undo.setToolTip(self.tr("Undo: {name}").format(name=whose) if whose else "")
        self._undo.setAccessibleDescription(whose)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_undo()
        room = self.view.viewport().height() // KEPT
        height = min(max(room, _LOWEST, self.fontMetrics().height() + 2), _TALLEST)
        if height != self._delegate.height:
            self._delegate.height = height
            self._delegate.sizeHintChanged.emit(self._model.index(0, 0))

    def _spoken(self, scan: RecentScan) -> str:
        return f"{self.time_of(scan)}, {self.name_of(scan)}, {self.word_of(scan)}"
