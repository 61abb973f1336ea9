"""The window on one event file: its pages, its status line, its care for backups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from senezh_desk.domain.sessions import moment
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.checkin_page import CheckinPage
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.feed import Feed
from senezh_desk.ui.jobs import Jobs
from senezh_desk.ui.main_window import MainWindow
from senezh_desk.ui.operator_watch import OperatorWatch
from senezh_desk.ui.pages import CHECKIN, ROSTER, Pages
from senezh_desk.ui.scan_desk import ScanDesk
from senezh_desk.ui.scan_inputs import ScanInputs
from senezh_desk.ui.screens import Screens
from senezh_desk.ui.status_line import Status
from senezh_desk.ui.surroundings import Surroundings
from senezh_desk.ui.theme import Tone
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import since_text
from senezh_desk.wording.verdicts import short_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.labels import Labels
    from senezh_desk.services import Services
    from senezh_desk.ui.scanner import Scanner
    from senezh_desk.ui.settings import Settings
    from senezh_desk.ui.sounds import Sounds
    from senezh_desk.wording.words import Words

DOOR_KEY = "F11"
BACKUP_EVERY_MS = 10 * 60_000
SETTLED_MS = 200  # after the first paint: then search is warmed and the file proven
_IN_STATUS = frozenset({Topic.PROGRAMME, Topic.OPERATORS})


@dataclass(frozen=True, slots=True)
class Fittings:
    """What outlasts a file: words, settings, sounds, the scanner, who works, what time it is."""

    words: Words
    labels: Labels
    settings: Settings
    sounds: Sounds
    scanner: Scanner
    operator: str
    clock: Callable[[], int]  # UTC milliseconds


class DeskWindow(QObject):
    """Composes the main window on an open event file and follows it until it is closed."""

    closed = Signal()
    other_file_wanted = Signal()

    def __init__(
        self, services: Services, fittings: Fittings, *, was_left: bool, parent: QObject
    ) -> None:
        """Take whether the last window on this file ended without being closed."""
        super().__init__(parent)
        self._services = services
        self._fittings = fittings
        words = fittings.words
        self._feed = Feed(services.poll, self)
        services.listen(self._feed.announce)
        self._jobs = Jobs(self)
        self._messages = MessageBar(lambda error: fault_text(words, error))
        self._watch = OperatorWatch(services.operators, words, self)
        self._around = Surroundings(
            words,
            fittings.labels,
            self._jobs,
            self._feed,
            self._messages,
            fittings.settings,
            self._watch.confirm,
        )
        self._desk = ScanDesk(
            services,
            fittings.sounds,
            self._messages,
            words,
            fittings.clock,
            self,
            self._is_typing_elsewhere,
        )
        self._checkin = CheckinPage(services, self._desk, self._around, fittings.clock)
        self._inputs = ScanInputs(fittings.scanner, fittings.settings, self)
        self._screens = Screens(
            services, self._desk, self._inputs, self._around, fittings.clock, self
        )
        self._pages = Pages(
            services,
            self._around,
            self._checkin,
            self._inputs,
            self._screens,
            fittings.sounds.ring,
            self,
        )
        self.window = MainWindow(
            self._pages.places(), self._messages, self._jobs, fittings.settings, fittings.sounds
        )
        self._backup = QTimer(self, interval=BACKUP_EVERY_MS)
        self._backup.timeout.connect(self._back_up)
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self._settle)
        self._connect()
        self._watch.attach(self.window)
        self._show_status()
        if was_left:
            self._say_where_it_stopped()

    @property
    def busy(self) -> bool:
        """Tell whether some long work has not ended."""
        return self._jobs.busy

    def show(self) -> None:
        """Show the window; what takes longer follows once it can be used."""
        self.window.show()
        self.window.activateWindow()  # where no window manager does so
        self._backup.start()
        self._settled.start()

    def import_list(self, source: Path) -> None:
        """Open the roster page on the preview of a list file."""
        self.window.open_page(ROSTER)
        self._pages.roster.open_list(source)

    def _connect(self) -> None:
        self._inputs.scanned.connect(self._hear)
        self._desk.decided.connect(self._show_admissions)
        self._desk.troubled.connect(self._screens.show_trouble)
        self._screens.left.connect(lambda: self.window.open_page(CHECKIN))
        door = QShortcut(QKeySequence(DOOR_KEY), self.window)
        door.activated.connect(lambda: self._screens.open_door(self.window))
        self._feed.changed.connect(self._follow)
        self._feed.changed.connect(self._watch.follow)
        self._watch.changed.connect(self._show_status)
        self._checkin.roster_wanted.connect(self._start_import)
        self.window.returned_home.connect(self._checkin.clear)
        self.window.other_file_wanted.connect(self.other_file_wanted)
        self.window.closed.connect(self._end)

    def _is_typing_elsewhere(self) -> bool:
        field = (self._screens.current or self.window).focusWidget()
        if field is None or field is self._checkin.field:
            return False
        takes_text = field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        return takes_text and self._fittings.scanner.somebody_types

    def _hear(self, text: str) -> None:
        if not self._watch.hear(text):
            self._desk.hear(text)

    def _show_admissions(self, admissions: tuple[Admission, ...]) -> None:
        self._pages.show_admissions(admissions)
        if self._screens.show_admissions(admissions):
            return
        self.window.open_page(CHECKIN)
        self._checkin.show_admissions(admissions)

    def _start_import(self) -> None:
        self.window.open_page(ROSTER)
        self._pages.roster.start_import()

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & _IN_STATUS:
            self._show_status()

    def _settle(self) -> None:
        start, fail = self._jobs.start, self._messages.show_error
        self._fittings.sounds.prepare()
        start(lambda _: self._services.roster.warm(), lambda _: None, fail)
        start(lambda _: self._services.plans.now(), lambda _: None, fail)  # loads what a seat takes
        self._back_up()
        start(self._services.safety.verify, lambda proof: self._judge(len(proof.problems)), fail)

    def _judge(self, problems: int) -> None:
        if problems:
            words = self.tr("The check of the event file found %n problem(s). ", "", problems)
            advice = self.tr("Go on working, and call an administrator: a backup may be needed.")
            self._messages.show_line(Tone.REFUSED, words + advice)

    def _back_up(self) -> None:
        self._jobs.start(
            lambda _: self._services.safety.back_up_if_due(),
            lambda _: self._show_status(),
            self._messages.show_error,
        )

    def _show_status(self) -> None:
        services, programme = self._services, self._services.programme.programme()
        self.window.setWindowTitle(
            self.tr("{programme} — Senezh Desk").format(programme=programme.name)
        )
        backup = services.safety.latest_backup()
        saved = ""
        if backup is not None:
            at = round(backup.stat().st_mtime * 1000)
            time = since_text(at, self._fittings.clock(), programme.zone)
            saved = self.tr("Backup: {time}").format(time=time)
        self.window.show_status(
            Status(
                services.programme.path.name,
                services.programme.desk_name(),
                self._operator(),
                backup=saved,
            )
        )

    def _operator(self) -> str:
        operators = self._services.operators
        if operators.is_locked:
            return self.tr("{name}, locked (Ctrl+L)").format(name=operators.name)
        return operators.name

    def _say_where_it_stopped(self) -> None:
        zone = self._services.programme.programme().zone
        last = next((scan for scan in self._services.checkin.recent() if scan.undoable), None)
        if last is None or last.person is None:
            return
        words = self.tr("Last saved record: {time}, {name} Go on with the next person.")
        time = f"{moment(last.at, zone):%H:%M:%S}"
        name = short_name(last.person).removesuffix(".") + "."
        self._messages.show_line(Tone.CONFIRM, words.format(time=time, name=name))

    def _end(self) -> None:
        self._settled.stop()
        self._backup.stop()
        self._feed.stop()
        self._desk.stop()
        self._screens.close()
        self._inputs.close()
        self._watch.stop()
        self.closed.emit()
        self.window.deleteLater()
