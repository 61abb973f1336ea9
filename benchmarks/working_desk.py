"""A desk at work: the real window on an event file, in the process that asks for it."""

from __future__ import annotations

from datetime import date
from time import perf_counter, time_ns
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from senezh_desk.app import build_services, resources_folder
from senezh_desk.domain.sessions import day_bounds
from senezh_desk.ui.checkin_page import CheckinPage
from senezh_desk.ui.desk_window import DeskWindow, Fittings
from senezh_desk.ui.scanner import Scanner
from senezh_desk.ui.settings import Settings
from senezh_desk.ui.sounds import Sounds
from senezh_desk.ui.theme import Theme
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import load_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

SIZE = (1366, 768)
BETWEEN_MS = 80  # from one scan to the next: the feed's pause is over
_SETTLED_MS = 1_000
_LONGEST = 5.0  # seconds that a verdict may take to be seen at all
_NINE_HOURS = 9 * 3_600_000


class Painted(QObject):
    """Notes which of some widgets have been painted."""

    def __init__(self, widgets: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._widgets = widgets
        self._seen: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    @property
    def all(self) -> bool:
        """Tell whether each was painted since the last `begin`."""
        return len(self._seen) == len(self._widgets)

    def begin(self) -> None:
        """Forget what was painted."""
        self._seen.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._seen.add(watched)
        return False


class WorkingDesk:
    """The window as the program composes it, at nine in the morning of the programme's day."""

    def __init__(self, path: Path, language: str = "ru") -> None:
        """Open an event file; the window is in sight and has settled."""
        application = QApplication([])
        resources = resources_folder()
        words = load_words(resources, language)
        words.install(application)
        self._theme = Theme(application, resources)
        self._shift = day_bounds(date(2026, 3, 12), "Europe/Moscow")[0] + _NINE_HOURS - _now()
        labels, settings = make_labels(words), Settings(path.with_name("settings.ini"))
        self.services = build_services(
            path,
            labels=labels,
            resources=resources,
            operator="Дежурный",
            installation_id="here",
            clock=self._clock,
        )
        self._scanner = Scanner(application)
        fittings = Fittings(
            words,
            labels,
            settings,
            Sounds(resources / "sounds", settings),
            self._scanner,
            "Дежурный",
            self._clock,
        )
        self._desk = DeskWindow(self.services, fittings, was_left=False, parent=application)
        self.window = self._desk.window
        self.window.resize(*SIZE)
        self._desk.show()
        (self.page,) = self.window.findChildren(CheckinPage)
        self._painted = Painted((self.page.card, self.page.strip.view.viewport(), self.page.bar))
        QTest.qWaitForWindowExposed(self.window)
        self.rest(_SETTLED_MS)

    def scan(self, code: str) -> float:
        """Scan a badge; return the seconds until card, strip and counter have been painted."""
        self._painted.begin()
        started = perf_counter()
        self._scanner.scanned.emit(code)
        while not self._painted.all:
            QApplication.processEvents()
            if perf_counter() - started > _LONGEST:
                raise SystemExit(f"no verdict was painted for {code}")
        return perf_counter() - started

    def rest(self, milliseconds: int = BETWEEN_MS) -> None:
        """Let the window do what it does between two people, and end what it has begun."""
        QTest.qWait(milliseconds)
        while self._desk.busy:
            QTest.qWait(BETWEEN_MS)

    def close(self) -> None:
        """Close window and file."""
        self.window.close()
        self.rest()
        self.services.close()

    def _clock(self) -> int:
        return _now() + self._shift


def _now() -> int:
    return time_ns() // 1_000_000
