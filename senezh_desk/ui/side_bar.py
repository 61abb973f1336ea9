"""The side bar: the pages, each with icon, word and Ctrl+digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout
from typing_extensions import override

from senezh_desk.ui.icons import icon
from senezh_desk.ui.theme import GRID, scheme_of, set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

MOST_ENTRIES = 7
WIDE = 28 * GRID
NARROW = 13 * GRID
_ICON = 3 * GRID


class SideEntry(QAbstractButton):
    """One page's button: wide with its shortcut beside the word, narrow with the icon on top."""

    def __init__(self, title: str, icon_name: str, digit: int) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.shortcut_text = f"Ctrl+{digit}"
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.shortcut_text)
        self.setToolTip(f"{title} ({self.shortcut_text})")
        self._icon_name = icon_name
        self._narrow = False

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Choose between the two forms."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        if self._narrow:
            return QSize(NARROW - 2 * GRID, _ICON + line + GRID)
        return QSize(WIDE - 2 * GRID, max(5 * GRID, line + 2 * GRID))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = scheme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        colour = scheme.on_accent if self.isChecked() else scheme.text
        fill = scheme.accent if self.isChecked() else scheme.hover if self.underMouse() else ""
        if fill:
            painter.setBrush(QColor(fill))
        painter.setPen(QColor(scheme.text) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, 6, 6)
        picture = icon(self._icon_name, colour)
        painter.setPen(QColor(colour))
        if self._narrow:
            self._draw_narrow(painter, picture)
        else:
            self._draw_wide(painter, picture, scheme.muted if not self.isChecked() else colour)

    def _draw_narrow(self, painter: QPainter, picture: QIcon) -> None:
        left = (self.width() - _ICON) // 2
        picture.paint(painter, QRect(QPoint(left, GRID // 2), QSize(_ICON, _ICON)))
        words = QRect(2, _ICON + GRID // 2, self.width() - 4, self.fontMetrics().height())
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_wide(self, painter: QPainter, picture: QIcon, hint_colour: str) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        top = (self.height() - _ICON) // 2
        picture.paint(painter, QRect(QPoint(GRID + 4, top), QSize(_ICON, _ICON)))
        area = self.rect().adjusted(_ICON + 3 * GRID, 0, -GRID - 4, 0)
        hint_width = self.fontMetrics().horizontalAdvance(self.shortcut_text) + GRID
        word = self.fontMetrics().horizontalAdvance(self.text())
        has_hint = word + hint_width <= area.width()  # else the hint gives way: the tooltip has it
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, text)
        if has_hint:
            painter.setPen(QColor(hint_colour))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, self.shortcut_text)


class SideBar(QFrame):
    """At most seven entries; one is current."""

    chosen = Signal(int)  # its place, from 0

    def __init__(self, entries: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Take (title, icon name) pairs; more than seven are a ValueError."""
        super().__init__(parent)
        if len(entries) > MOST_ENTRIES:
            raise ValueError(len(entries))
        set_look(self, "side")
        self.setAccessibleName(self.tr("Pages"))
        self._group = QButtonGroup(self)
        self.entries: list[SideEntry] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        for place, (title, icon_name) in enumerate(entries):
            entry = SideEntry(title, icon_name, place + 1)
            self._group.addButton(entry, place)
            self.entries.append(entry)
            column.addWidget(entry)
        column.addStretch()
        self.other_file = SideEntry(self.tr("Other file"), "folder-open", 0)
        self.other_file.setCheckable(False)  # an act, no page
        self.other_file.setShortcut(self.other_file.shortcut_text)
        column.addWidget(self.other_file)
        self._group.idClicked.connect(self.chosen)
        self.setFixedWidth(WIDE)

    def choose(self, place: int) -> None:
        """Mark an entry as current, without announcing it."""
        self.entries[place].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Choose between words beside and words under the icons."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        for entry in (*self.entries, self.other_file):
            entry.set_narrow(narrow)
