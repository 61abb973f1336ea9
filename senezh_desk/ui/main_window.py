"""The main window: side bar, work places and their pages, message line, status line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.ui.dialogs import BugDialog, MessageBar
from senezh_desk.ui.side_bar import MOST_PAGES, SideBar, page_key, place_key
from senezh_desk.ui.status_line import Status, StatusLine
from senezh_desk.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from senezh_desk.ui.jobs import Jobs
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.sounds import Sounds

NARROW_BELOW = 1100  # pixels of width: then the side bar's words stand under the icons
FIRST_SIZE = (1200, 720)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its word, its icon (a Phosphor name) and how to build it when first opened.

    The page's focus proxy is its ready field: opening the page puts the caret there.
    """

    key: str
    title: str
    icon: str
    build: Callable[[], QWidget]


@dataclass(frozen=True, slots=True)
class WorkPlace:
    """What one sort of staff works with: at most seven pages, the first is its home.

    A page may belong to several places.
    """

    key: str
    title: str
    icon: str
    pages: tuple[PageEntry, ...]


class MainWindow(QMainWindow):
    """Shows one page of one work place at a time; Escape leads to the place's home."""

    returned_home = Signal()  # Escape: the home page clears what it shows
    other_file_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        places: Sequence[WorkPlace],
        messages: MessageBar,
        jobs: Jobs,
        settings: Settings,
        sounds: Sounds,
    ) -> None:
        """Take the work places; the one last worked at opens, else the first."""
        super().__init__()
        self._places = self._allowed = tuple(places)
        self._jobs = jobs
        self._settings = settings
        self._pages: dict[str, QWidget] = {}  # by key, those built so far
        self._last_seen: dict[str, str] = {}  # the page a place was left on
        self._kept: str | None = None  # the one page that may be opened, "" for none
        self._bugs = BugDialog(self)
        self.messages = messages
        self._status = StatusLine(sounds)
        self._side = SideBar()
        self._stack = QStackedWidget()
        self._right = QVBoxLayout()
        self._build()
        self._connect()
        known = {place.key: place for place in self._places}
        self._show_place(known.get(settings.work_place, self._places[0]))

    @property
    def page(self) -> str:
        """Return the key of the page in sight."""
        return self._page

    @property
    def work_place(self) -> WorkPlace:
        """Return the work place in sight."""
        return self._place

    @property
    def work_places(self) -> tuple[WorkPlace, ...]:
        """Return the work places that can be opened."""
        return self._allowed

    def allow(self, places: Collection[str]) -> None:
        """Leave only the work places of these keys to be opened; at least one is known."""
        self._allowed = tuple(place for place in self._places if place.key in places)
        self._show_place(self._place if self._place in self._allowed else self._allowed[0])

    def keep_to(self, page: str | None) -> None:
        """Leave one page to be opened, "" for none at all, until None gives all back."""
        self._kept = None
        if page:
            self.open_page(page)
        self._kept = page
        self._side.setEnabled(page is None)
        self._stack.setVisible(page != "")

    def put_above(self, strip: QWidget) -> None:
        """Put a strip between the message line and the page."""
        self._right.insertWidget(1, strip, 0, Qt.AlignmentFlag.AlignTop)

    def open_place(self, key: str) -> None:
        """Open a work place on the page it was left on; one that is not allowed stays shut."""
        for place in self._allowed:
            if place.key == key:
                self._show_place(place)

    def open_page(self, key: str) -> None:
        """Open a page by its key, building it on first use, its ready field focused.

        The work place changes where this one does not have the page; a page of places that are
        not allowed stays shut.
        """
        if self._kept is not None and key != self._kept:
            return
        place = next((p for p in (self._place, *self._allowed) if _entry(p, key)), None)
        if place is None:
            return
        if place is not self._place:
            self._last_seen[place.key] = key
            self._show_place(place)
        else:
            self._show_page(key)

    def go_home(self) -> None:
        """Open the work place's first page and put the caret into its ready field."""
        self._show_page(self._place.pages[0].key)
        self.returned_home.emit()

    def focus_search(self) -> None:
        """Put the caret into the ready field of the page in sight."""
        page = self._stack.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_status(self, status: Status) -> None:
        """Show file, desk, operator, peers and backup in the status line."""
        self._status.show_status(status)

    def show_bug(self, trace: str) -> None:
        """Say calmly that the program made a mistake."""
        self._bugs.show_bug(trace)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Here come keys that neither the field nor the page wanted.
        if event.key() == Qt.Key.Key_Escape:
            self.go_home()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.set_narrow(event.size().width() < NARROW_BELOW)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        self._settings.sync()
        self._jobs.close()
        super().closeEvent(event)
        self.closed.emit()

    def _show_place(self, place: WorkPlace) -> None:
        if self._kept is not None:
            return
        self._place = place
        self._settings.work_place = place.key
        self._side.show_pages([(page.title, page.icon) for page in place.pages])
        self._side.show_places(
            [(each.title, each.icon) for each in self._allowed], self._allowed.index(place)
        )
        self._show_page(self._last_seen.get(place.key, place.pages[0].key))

    def _show_page(self, key: str) -> None:
        entry = _entry(self._place, key)
        if entry is None or self._kept not in {None, key}:
            return
        if key not in self._pages:
            self._pages[key] = entry.build()
            self._stack.addWidget(self._pages[key])
        self._page = self._last_seen[self._place.key] = key
        self._side.choose(self._place.pages.index(entry))
        self._stack.setCurrentWidget(self._pages[key])
        self._pages[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_nth_page(self, nth: int) -> None:
        if nth < len(self._place.pages):
            self._show_page(self._place.pages[nth].key)

    def _open_nth_place(self, nth: int) -> None:
        if nth < len(self._allowed):
            self._show_place(self._allowed[nth])

    def _build(self) -> None:
        right = self._right
        right.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        right.setSpacing(GRID)
        right.addWidget(self.messages)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side)
        middle.addLayout(right, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self._status)
        self.setCentralWidget(whole)
        self.setMinimumSize(80 * GRID, 50 * GRID)  # 1024×640 at 150 %
        if not self.restoreGeometry(self._settings.geometry):
            room = self.screen().availableSize()
            self.resize(*(min(pair) for pair in zip(FIRST_SIZE, room.toTuple(), strict=True)))

    def _connect(self) -> None:
        self._side.chosen.connect(self._open_nth_page)
        self._side.place_chosen.connect(self._open_nth_place)
        self._side.other_file.clicked.connect(self.other_file_wanted)
        for nth in range(MOST_PAGES):
            shortcut = QShortcut(QKeySequence(page_key(nth)), self)
            shortcut.activated.connect(partial(self._open_nth_page, nth))
        for nth in range(len(self._places)):
            shortcut = QShortcut(QKeySequence(place_key(nth)), self)
            shortcut.activated.connect(partial(self._open_nth_place, nth))
        QShortcut(QKeySequence("F3"), self).activated.connect(self.focus_search)


def _entry(place: WorkPlace, key: str) -> PageEntry | None:
    return next((page for page in place.pages if page.key == key), None)
