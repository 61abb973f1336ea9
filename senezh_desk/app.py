"""The composition root: builds everything, decides nothing; only `__main__` imports it."""

from __future__ import annotations

import getpass
import os
import secrets
import shutil
import sys
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from platformdirs import user_config_path, user_data_path, user_documents_path
from PySide6.QtCore import QTimeZone

from senezh_desk.cli.call import Root
from senezh_desk.cli.program import run, spoken_language
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.first_start import propose_programme
from senezh_desk.domain.sessions import programme_day
from senezh_desk.services import Services
from senezh_desk.services.calls import CallService
from senezh_desk.services.checkin import CheckinService
from senezh_desk.services.consents import ConsentService
from senezh_desk.services.decisions import DecisionService
from senezh_desk.services.demo import make_demo
from senezh_desk.services.modules import ModuleService
from senezh_desk.services.operators import OperatorService
from senezh_desk.services.programme import ProgrammeService, create_programme
from senezh_desk.services.roster import RosterService
from senezh_desk.services.safety import SafetyService, find_rescue, restore_programme
from senezh_desk.services.sessions import SessionService
from senezh_desk.store.event_file import SUFFIX, EventFile
from senezh_desk.store.place import is_safe_place, refuse_unsafe_place
from senezh_desk.store.window_lock import WindowLock, refuse_while_open
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import load_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.topics import Topic
    from senezh_desk.services.attendance import AttendanceService
    from senezh_desk.services.badges import BadgeService
    from senezh_desk.services.export import ExportService
    from senezh_desk.services.lists import ListService
    from senezh_desk.services.operators import PinCost
    from senezh_desk.services.papers import PaperService
    from senezh_desk.services.plans import PlanService
    from senezh_desk.services.reconciliation import ReconciliationService
    from senezh_desk.ui.program import Openers, OpenFile
    from senezh_desk.wording.words import Words

USUAL_ZONE = "Europe/Moscow"  # where a machine does not say in which zone it is
SCREENLESS = {"offscreen", "minimal"}  # Qt's platforms that show nothing


@dataclass(frozen=True, slots=True)
class House:
    """What this installation has, whichever event file is open."""

    words: Words
    labels: Labels
    resources: Path
    config: Path  # where this installation keeps what is its own
    installation: str

    def services(self, path: Path, operator: str) -> Services:
        """Open an event file for somebody; raises DeskError."""
        return build_services(
            path,
            labels=self.labels,
            resources=self.resources,
            operator=operator,
            installation_id=self.installation,
        )


def resources_folder(package: Path = Path(__file__).parent) -> Path:
    """Return the folder of translations, templates and sounds.

    An installed and a frozen program carry it inside the package, the source tree beside it.
    """
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def now() -> int:
    """Return the desk's wall clock in UTC milliseconds."""
    return time.time_ns() // 1_000_000


def config_folder() -> Path:
    """Return where this installation keeps what is its own; it need not be there yet."""
    return user_config_path("senezh-desk", appauthor=False)


def installation(folder: Path) -> str:
    """Return this installation's id, made the first time it is asked for.

    Where nothing can be kept, it is "".
    """
    path = folder / "installation"
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        fresh = secrets.token_hex(8)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(fresh, encoding="ascii")
    except OSError:
        return ""
    return fresh


def system_user() -> str:
    """Return who is logged in: whoever acts where no operator is named."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def build_services(
    path: Path,
    *,
    labels: Labels,
    resources: Path,
    operator: str,
    installation_id: str,
    clock: Callable[[], int] = now,
    pin_cost: PinCost | None = None,
) -> Services:
    """Open an event file and build all services on it; raises DeskError where it cannot."""
    file = EventFile(path, clock, operator=operator, installation=installation_id)

    def listen(heard: Callable[[frozenset[Topic]], None]) -> None:
        file.announce = heard

    return Services(
        ProgrammeService(file, labels),
        SessionService(file, clock),
        ModuleService(file),
        RosterService(file, clock),
        CheckinService(file, clock),
        CallService(file, clock),
        DecisionService(file, clock),
        SafetyService(file, clock),
        OperatorService(file, clock, pin_cost),
        partial(_plans, file, clock),
        ConsentService(file, labels),
        partial(_lists, file),
        partial(_badges, file, resources, labels),
        partial(_attendance, file, clock),
        partial(_papers, file, clock, labels),
        partial(_reconciliation, file, clock),
        partial(_export, file, clock, labels),
        listen,
        file.poll,
        file.close,
    )


def _plans(file: EventFile, clock: Callable[[], int]) -> PlanService:
    from senezh_desk.services.plans import PlanService  # noqa: PLC0415  # loaded on first use

    return PlanService(file, clock)


def _lists(file: EventFile) -> ListService:
    from senezh_desk.services.lists import ListService  # noqa: PLC0415  # loaded on first use

    return ListService(file)


def _badges(file: EventFile, resources: Path, labels: Labels) -> BadgeService:
    from senezh_desk.services.badges import BadgeService  # noqa: PLC0415  # loaded on first use

    return BadgeService(file, resources, labels)


def _attendance(file: EventFile, clock: Callable[[], int]) -> AttendanceService:
    from senezh_desk.services.attendance import (  # noqa: PLC0415  # loaded on first use
        AttendanceService,
    )

    return AttendanceService(file, clock)


def _papers(file: EventFile, clock: Callable[[], int], labels: Labels) -> PaperService:
    from senezh_desk.services.papers import PaperService  # noqa: PLC0415  # loaded on first use

    return PaperService(file, clock, labels)


def _reconciliation(file: EventFile, clock: Callable[[], int]) -> ReconciliationService:
    from senezh_desk.services.reconciliation import (  # noqa: PLC0415  # loaded on first use
        ReconciliationService,
    )

    return ReconciliationService(file, clock)


def _export(file: EventFile, clock: Callable[[], int], labels: Labels) -> ExportService:
    from senezh_desk.services.export import ExportService  # noqa: PLC0415  # loaded on first use

    return ExportService(file, clock, labels)


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown; Qt would end the program where it cannot."""
    named = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if named in SCREENLESS:
        return False
    has_server = bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
    return bool(named) or has_server or not platform.startswith("linux")


def main(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status."""
    # settings are no window: Qt's core reads them, and a command loads no widgets
    from senezh_desk.ui.settings import Settings  # noqa: PLC0415  # kept out of every other import

    config, resources = config_folder(), resources_folder()
    language = spoken_language(arguments, Settings(config / "settings.ini").language)
    words = load_words(resources, language)
    house = House(words, make_labels(words), resources, config, installation(config))
    root = Root(
        words,
        house.labels,
        now,
        system_user(),
        house.installation,
        house.services,
        partial(open_window, house),
        partial(open_demo, house),
    )
    return run(arguments, root)


def open_window(house: House, file: Path | None, operator: str) -> int:
    """Open the window on an event file, or on the last one; return the exit status.

    Raises DeskError before anything is shown; where only the last file will not open, the start
    page says so.
    """
    if file is not None:
        return _show(house, operator, lambda files: files.open_file(file))
    return _show(house, operator, lambda _: None)


def open_demo(house: House, operator: str) -> int:
    """Open the window on a fresh copy of the demo programme; return the exit status."""
    return _show(house, operator, lambda files: files.demo())


def _show(house: House, operator: str, choose: Callable[[Openers], OpenFile | None]) -> int:
    """Build the window and run it until it is closed."""
    if not has_screen(os.environ, sys.platform):
        raise DeskError(Fault.NO_SCREEN)
    # a command loads no widgets: the window's modules are imported by the window only
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # loaded on first use

    from senezh_desk.domain.burst import Habit  # noqa: PLC0415  # beside the window's modules
    from senezh_desk.ui.desk_window import Fittings  # noqa: PLC0415  # loaded on first use
    from senezh_desk.ui.hooks import Hooks  # noqa: PLC0415  # loaded on first use
    from senezh_desk.ui.program import Program  # noqa: PLC0415  # loaded on first use
    from senezh_desk.ui.scanner import Scanner  # noqa: PLC0415  # loaded on first use
    from senezh_desk.ui.settings import Settings  # noqa: PLC0415  # loaded on first use
    from senezh_desk.ui.sounds import Sounds  # noqa: PLC0415  # loaded on first use
    from senezh_desk.ui.theme import Theme  # noqa: PLC0415  # loaded on first use

    files = openers(house, operator)
    first = choose(files)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Senezh Desk")
    application.setQuitOnLastWindowClosed(False)  # one window may give way to another
    house.words.install(application)
    hooks = Hooks(house.config)
    Theme(application, house.resources)
    settings = Settings(house.config / "settings.ini")
    sounds = Sounds(house.resources / "sounds", settings)
    scanner = Scanner(application, Habit(settings.scanner_gap))
    program = Program(
        files, Fittings(house.words, house.labels, settings, sounds, scanner, operator, now)
    )
    hooks.caught.connect(program.show_bug)
    program.finished.connect(application.quit)
    program.begin(first)
    status = application.exec()
    program.close()
    hooks.remove()
    return status


def openers(house: House, operator: str) -> Openers:
    """Return the ways in which somebody gets an open event file."""
    from senezh_desk.ui.program import Openers  # noqa: PLC0415  # loaded on first use

    return Openers(
        partial(_hold, house, operator),
        partial(_new_from_list, house, operator),
        partial(_fresh_demo, house, operator),
        find_rescue,
        partial(_restored, house, operator),
    )


def _hold(house: House, operator: str, path: Path, *, lasting: bool = True) -> OpenFile:
    """Open an event file for a window, alone; raises DeskError."""
    from senezh_desk.ui.program import OpenFile  # noqa: PLC0415  # loaded on first use

    path = path.absolute()
    if not path.is_file():
        raise DeskError(Fault.FILE_MISSING, file=str(path))
    refuse_unsafe_place(path)
    with ExitStack() as undo:
        lock = WindowLock(path)
        undo.callback(lock.release)
        services = house.services(path, operator)
        undo.callback(services.close)
        return OpenFile(services, lock.was_left, lasting, undo.pop_all().close)


def _restored(
    house: House, operator: str, backup: Path, path: Path
) -> tuple[OpenFile, Path | None]:
    """Make an event file from a backup and open it; return also where the old one is now."""
    _, aside = restore_programme(backup, path, now())
    return _hold(house, operator, path), aside


def _new_from_list(house: House, operator: str, source: Path) -> OpenFile:
    """Create a programme named after a list and open it.

    It lies among the user's documents, or where programs keep theirs if those are synchronised.
    """
    zone = QTimeZone.systemTimeZoneId().toStdString()
    zone = zone if zone in available_timezones() and "/" in zone else USUAL_ZONE
    proposed = propose_programme(source.stem, programme_day(now(), zone), zone)
    folder = user_documents_path() / "Senezh Desk"
    if not is_safe_place(folder / SUFFIX):  # many a system keeps the documents in a cloud
        folder = user_data_path("senezh-desk", appauthor=False) / "programmes"
    _made(folder)
    path = folder / f"{proposed.name}{SUFFIX}"
    for number in count(2):
        if not path.exists():
            break
        path = folder / f"{proposed.name} {number}{SUFFIX}"
    create_programme(
        path,
        proposed.name,
        proposed.first_day,
        proposed.last_day,
        zone=zone,
        clock=now,
        labels=house.labels,
        operator=operator,
        installation=house.installation,
    )
    return _hold(house, operator, path)


def _fresh_demo(house: House, operator: str) -> OpenFile:
    """Make a fresh demo and open it; those that no window shows any more are swept away."""
    folder = _made(user_data_path("senezh-desk", appauthor=False) / "demo")
    for old in folder.glob(f"*/*{SUFFIX}"):
        with suppress(DeskError):
            refuse_while_open(old)
            shutil.rmtree(old.parent, ignore_errors=True)
    path = _made(folder / secrets.token_hex(4)) / f"demo{SUFFIX}"
    make_demo(
        path,
        house.resources,
        now,
        house.labels,
        operator=operator,
        installation=house.installation,
    )
    return _hold(house, operator, path, lasting=False)


def _made(folder: Path) -> Path:
    """Return a folder, made where it was missing; raises DeskError(CANNOT_WRITE)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(Fault.CANNOT_WRITE, file=str(folder)) from error
    return folder
