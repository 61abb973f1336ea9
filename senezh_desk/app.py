"""The composition root: builds everything, decides nothing; only `__main__` imports it."""

from __future__ import annotations

import getpass
import os
import secrets
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path

from senezh_desk.cli.call import Root
from senezh_desk.cli.program import run, spoken_language
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.services import Services
from senezh_desk.services.badges import BadgeService
from senezh_desk.services.checkin import CheckinService
from senezh_desk.services.export import ExportService
from senezh_desk.services.programme import ProgrammeService
from senezh_desk.services.roster import RosterService
from senezh_desk.services.safety import SafetyService
from senezh_desk.services.sessions import SessionService
from senezh_desk.store.event_file import EventFile
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import load_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.topics import Topic
    from senezh_desk.wording.words import Words

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
) -> Services:
    """Open an event file and build all services on it; raises DeskError where it cannot."""
    file = EventFile(path, clock, operator=operator, installation=installation_id)

    def listen(heard: Callable[[frozenset[Topic]], None]) -> None:
        file.announce = heard

    return Services(
        ProgrammeService(file, labels),
        SessionService(file, clock),
        RosterService(file, clock),
        CheckinService(file, clock),
        BadgeService(file, resources, labels),
        ExportService(file, clock, labels),
        SafetyService(file, clock),
        listen,
        file.poll,
        file.close,
    )


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


def open_window(house: House, file: Path | None, operator: str) -> int:  # noqa: ARG001  # filled in by the window
    """Open the window on an event file, or on the last one; return the exit status."""
    if not has_screen(os.environ, sys.platform):
        raise DeskError(Fault.NO_SCREEN)
    raise DeskError(Fault.NO_SCREEN)


def open_demo(house: House, operator: str) -> int:
    """Open the window on a fresh copy of the demo programme; return the exit status."""
    return open_window(house, None, operator)
