"""The main window: side bar, pages, message line, status line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.ui.dialogs import BugDialog, MessageBar
from senezh_desk.ui.side_bar import SideBar
from senezh_desk.ui.status_line import Status, StatusLine
from senezh_desk.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from senezh_desk.ui.jobs import Jobs
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.sounds import Sounds

NARROW_BELOW = 960  # pixels of width: then the side bar's words stand under the icons
FIRST_SIZE = (1200, 720)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its word, its icon (a Phosphor name) and how to build it when first opened.

    The page's focus proxy is its ready field: opening the page puts the caret there.
    """

    title: str
    icon: str
    build: Callable[[], QWidget]


class MainWindow(QMainWindow):
    """Shows one page at a time; the first is the home that Escape leads back to."""

    returned_home = Signal()  # Escape: the home page clears what it shows
    other_file_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        pages: Sequence[PageEntry],
        messages: MessageBar,
        jobs: Jobs,
        settings: Settings,
        sounds: Sounds,
    ) -> None:
        super().__init__()
        self._entries = tuple(pages)
        self._jobs = jobs
        self._settings = settings
        self._pages: dict[int, QWidget] = {}
        self._bugs = BugDialog(self)
        self.messages = messages
        self._status = StatusLine(sounds)
        self._side = SideBar([(page.title, page.icon) for page in self._entries])
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.open_page(0)

    @property
    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._entries)

    @property
    def place(self) -> int:
        """Return the place of the page in sight."""
        return next(
            place for place, page in self._pages.items() if page is self._stack.currentWidget()
        )

    def open_page(self, place: int) -> None:
        """Open a page by its place from 0, building it on first use, its ready field focused."""
        if place not in self._pages:
            page = self._entries[place].build()
            self._pages[place] = page
            self._stack.addWidget(page)
        self._side.choose(place)
        self._stack.setCurrentWidget(self._pages[place])
        self._pages[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_home(self) -> None:
        """Open the first page and put the caret into its ready field."""
        self.open_page(0)
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

    def _build(self) -> None:
        right = QVBoxLayout()
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
        self._side.chosen.connect(self.open_page)
        self._side.other_file.clicked.connect(self.other_file_wanted)
        for place in range(len(self._entries)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.activated.connect(lambda place=place: self.open_page(place))
        QShortcut(QKeySequence("F3"), self).activated.connect(self.focus_search)
