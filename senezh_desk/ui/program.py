"""The program in the window: the start page or one event file, and the way between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.errors import DAMAGE, DeskError, Fault
from senezh_desk.ui.desk_window import DeskWindow
from senezh_desk.ui.dialogs import BugDialog, MessageBar
from senezh_desk.ui.jobs import Jobs
from senezh_desk.ui.rescue_panel import RescuePanel
from senezh_desk.ui.start_page import LARGEST, StartPage
from senezh_desk.ui.theme import GRID, Tone
from senezh_desk.wording.faults import fault_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from senezh_desk.services import Services
    from senezh_desk.services.safety import Rescue
    from senezh_desk.ui.desk_window import Fittings


@dataclass(frozen=True, slots=True)
class OpenFile:
    """An event file that this window holds."""

    services: Services
    was_left: bool  # the last window on it ended without being closed
    lasting: bool  # to be offered at the next start: not so the demo
    close: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Openers:
    """The ways to an open file; each raises DeskError."""

    open_file: Callable[[Path], OpenFile]
    new_from_list: Callable[[Path], OpenFile]  # an empty programme named after the list
    demo: Callable[[], OpenFile]
    find_rescue: Callable[[Path], Rescue | None]  # for a file that is damaged; takes a while
    restore: Callable[[Path, Path], tuple[OpenFile, Path | None]]  # and where the old file is now


class StartWindow(QWidget):
    """The start page with a line for what could not be opened."""

    closed = Signal()

    def __init__(self, fittings: Fittings) -> None:
        super().__init__()
        self.messages = MessageBar(lambda error: fault_text(fittings.words, error))
        self.rescue = RescuePanel()
        self.page = StartPage(fittings.settings.recent)
        self.setWindowTitle(self.page.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.addWidget(self.messages)
        column.addWidget(self.rescue)
        column.addWidget(self.page, 1)
        self.setFocusProxy(self.page)
        room = self.screen().availableSize()
        self.resize(min(LARGEST[0], room.width()), min(LARGEST[1], room.height()))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class Program(QObject):
    """Shows one window at a time; `finished` when the last was closed."""

    finished = Signal()

    def __init__(self, openers: Openers, fittings: Fittings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._openers = openers
        self._fittings = fittings
        self._file: OpenFile | None = None
        self._desk: DeskWindow | None = None
        self._start: StartWindow | None = None
        self._bugs: BugDialog | None = None
        self._jobs = Jobs(self)

    @property
    def desk(self) -> DeskWindow | None:
        """Return the window on an event file while there is one."""
        return self._desk

    @property
    def start_window(self) -> StartWindow | None:
        """Return the start page's window while it is shown."""
        return self._start

    def begin(self, file: OpenFile | None) -> None:
        """Show an open file, else the one opened last, else the start page."""
        if file is not None:
            self.show_file(file)
            return
        last = self._fittings.settings.last_file
        if last is None:
            self.show_start()
        else:
            self._open(last)

    def show_start(self) -> None:
        """Show the start page."""
        start = StartWindow(self._fittings)
        start.page.file_chosen.connect(self._open)
        start.rescue.wanted.connect(self._restore)
        start.page.list_chosen.connect(self._begin_from_list)
        start.page.demo_chosen.connect(lambda: self._try(self._openers.demo))
        start.closed.connect(self._start_closed)
        self._start = start
        start.show()
        start.activateWindow()  # where no window manager does so
        start.setFocus()

    def show_file(self, file: OpenFile) -> None:
        """Show the window on an open file, instead of the start page; raises DeskError."""
        try:
            desk = DeskWindow(file.services, self._fittings, was_left=file.was_left, parent=self)
        except DeskError:
            file.close()
            raise
        self._file, self._desk = file, desk
        desk.other_file_wanted.connect(self._change_file)
        desk.closed.connect(self._desk_closed)
        if file.lasting:
            self._fittings.settings.note_file(file.services.programme.path)
        desk.show()
        start, self._start = self._start, None
        if start is not None:
            start.close()
            start.deleteLater()

    def show_bug(self, trace: str) -> None:
        """Say calmly that the program made a mistake, whichever window is open."""
        if self._desk is not None:
            self._desk.window.show_bug(trace)
            return
        if self._bugs is None:
            self._bugs = BugDialog(self._start)
        self._bugs.show_bug(trace)

    def close(self) -> None:
        """Let the event file go; nothing is shown any more."""
        self._jobs.close()
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def _open(self, path: Path) -> None:
        self._try(lambda: self._openers.open_file(path), path)

    def _try(self, opener: Callable[[], OpenFile], path: Path | None = None) -> bool:
        """Show what an opener gives; else the start page says why not, and what to do about it."""
        try:
            self.show_file(opener())
        except DeskError as error:
            self._refuse(error, path)
            return False
        return True

    def _refuse(self, error: DeskError, path: Path | None) -> None:
        if self._start is None:
            self.show_start()
        start = self._start
        if start is None:
            return
        start.rescue.hide()
        if path is None or error.fault not in DAMAGE:
            start.messages.show_error(error)
            return
        start.messages.hide()
        start.rescue.show_search(path)
        self._jobs.start(
            lambda _: self._openers.find_rescue(path),
            lambda found: self._offer(start, found, error),
            start.messages.show_error,
        )

    def _offer(self, start: StartWindow, found: Rescue | None, error: DeskError) -> None:
        """Offer a backup; what is no event file and has none was a slip of the hand."""
        if self._start is not start:
            return
        if found is None and error.fault is not Fault.FILE_DAMAGED:
            start.rescue.hide()
            start.messages.show_error(error)
        else:
            start.rescue.show_rescue(found)

    def _restore(self, backup: Path, path: Path) -> None:
        kept: list[str] = []

        def opener() -> OpenFile:
            file, aside = self._openers.restore(backup, path)
            kept.extend([aside.name] if aside is not None else [])
            return file

        if self._try(opener) and self._desk is not None:
            said = [self.tr("This is the backup; check what was done last.")]
            said += [self.tr("The damaged file is now {file}.").format(file=name) for name in kept]
            self._desk.window.messages.show_line(Tone.CONFIRM, " ".join(said))

    def _begin_from_list(self, source: Path) -> None:
        if self._try(lambda: self._openers.new_from_list(source)) and self._desk is not None:
            self._desk.import_list(source)

    def _change_file(self) -> None:
        """Close this file cleanly and offer others."""
        desk, file = self._desk, self._file
        if desk is None or file is None:
            return
        desk.closed.disconnect(self._desk_closed)
        desk.window.close()
        self._desk = self._file = None
        self.show_start()
        desk.destroyed.connect(lambda _: file.close())
        desk.deleteLater()

    def _desk_closed(self) -> None:
        self._desk = None
        self.finished.emit()

    def _start_closed(self) -> None:
        if self._start is not None:  # else a file took its place
            self.finished.emit()
