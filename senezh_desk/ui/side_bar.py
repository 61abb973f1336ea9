"""The side bar: the pages of a work place above, the work places below, each with its key."""

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

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

MOST_PAGES = 7
MOST_PLACES = 3
WIDE = 28 * GRID  # at the least: it is as wide as its longest word and key
NARROW = 13 * GRID
_ICON = 3 * GRID
_LEFT = _ICON + 3 * GRID  # of a word beside its icon
_EDGES = _LEFT + GRID + 4  # all that is neither word nor key


def page_key(nth: int) -> str:
    """Return the keys that open the nth page of a work place, from 0."""
    return f"Ctrl+{nth + 1}"


def place_key(nth: int) -> str:
    """Return the keys that open the nth work place, from 0."""
    return f"Alt+{nth + 1}"


class SideEntry(QAbstractButton):
    """One button: wide with its shortcut beside the word, narrow with the icon on top."""

    def __init__(self, shortcut_text: str, *, quiet: bool = False) -> None:
        """Take whether being current is shown quietly: so for a work place beside its pages."""
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.shortcut_text = shortcut_text
        self.setAccessibleDescription(shortcut_text)
        self._quiet = quiet
        self._icon_name = ""
        self._narrow = False

    def show_words(self, title: str, icon_name: str) -> None:
        """Say what the button opens, with a Phosphor icon."""
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(f"{title} ({self.shortcut_text})")
        self._icon_name = icon_name
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Choose between the two forms."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        line, word = metrics.height(), metrics.horizontalAdvance(self.text())
        if self._narrow:
            return QSize(max(NARROW - 2 * GRID, word + GRID), _ICON + line + GRID)
        hint = metrics.horizontalAdvance(self.shortcut_text) + GRID
        return QSize(max(WIDE - 2 * GRID, _EDGES + word + hint), max(5 * GRID, line + 2 * GRID))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = scheme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        loud = self.isChecked() and not self._quiet
        colour = scheme.on_accent if loud else scheme.text
        raised = self.isChecked() or self.underMouse()
        fill = scheme.accent if loud else scheme.hover if raised else ""
        if fill:
            painter.setBrush(QColor(fill))
        painter.setPen(QColor(scheme.text) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, 6, 6)
        picture = icon(self._icon_name, colour)
        painter.setPen(QColor(colour))
        if self._narrow:
            self._draw_narrow(painter, picture)
        else:
            self._draw_wide(painter, picture, colour if loud else scheme.muted)

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
        area = self.rect().adjusted(_LEFT, 0, _LEFT - _EDGES, 0)
        hint_width = self.fontMetrics().horizontalAdvance(self.shortcut_text) + GRID
        word = self.fontMetrics().horizontalAdvance(self.text())
        has_hint = word + hint_width <= area.width()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, text)
        if has_hint:
            painter.setPen(QColor(hint_colour))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, self.shortcut_text)


class SideBar(QFrame):
    """At most seven pages and three work places; one of each is current."""

    chosen = Signal(int)  # the page's place in its work place, from 0
    place_chosen = Signal(int)  # the work place, from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "side")
        self.setAccessibleName(self.tr("Pages"))
        self.pages = [SideEntry(page_key(nth)) for nth in range(MOST_PAGES)]
        self.places = [SideEntry(place_key(nth), quiet=True) for nth in range(MOST_PLACES)]
        self.other_file = SideEntry("Ctrl+0")
        self.other_file.show_words(self.tr("Other file"), "folder-open")
        self.other_file.setCheckable(False)  # an act, no page
        self.other_file.setShortcut(self.other_file.shortcut_text)
        self._page_group = self._group(self.pages, self.chosen)
        self._place_group = self._group(self.places, self.place_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        for entry in self.pages:
            column.addWidget(entry)
        column.addStretch()
        for entry in self.places:
            column.addWidget(entry)
        column.addSpacing(GRID)
        column.addWidget(self.other_file)

    def show_pages(self, pages: Sequence[tuple[str, str]]) -> None:
        """Show pages as (title, icon name); more than seven are a ValueError."""
        _show(self.pages, pages)
        self._settle_width()

    def show_places(self, places: Sequence[tuple[str, str]], current: int) -> None:
        """Show work places as (title, icon name); a single one needs no button.

        More than three are a ValueError.
        """
        _show(self.places, places if len(places) > 1 else ())
        self.places[current].setChecked(True)
        self._settle_width()

    def choose(self, page: int) -> None:
        """Mark a page as current, without announcing it."""
        self.pages[page].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Choose between words beside and words under the icons."""
        for entry in (*self.pages, *self.places, self.other_file):
            entry.set_narrow(narrow)
        self._settle_width()

    def _settle_width(self) -> None:
        self.setFixedWidth(self.sizeHint().width())

    def _group(self, entries: Sequence[SideEntry], chosen: SignalInstance) -> QButtonGroup:
        group = QButtonGroup(self)
        for nth, entry in enumerate(entries):
            group.addButton(entry, nth)
        group.idClicked.connect(chosen)
        return group


def _show(entries: Sequence[SideEntry], shown: Sequence[tuple[str, str]]) -> None:
    if len(shown) > len(entries):
        raise ValueError(len(shown))
    for nth, entry in enumerate(entries):
        entry.setVisible(nth < len(shown))
        if nth < len(shown):
            entry.show_words(*shown[nth])
