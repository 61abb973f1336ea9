"""The composition root: builds everything, decides nothing; only `__main__` imports it."""

from __future__ import annotations

import getpass
import secrets
import time
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path

from senezh_desk.services import Services
from senezh_desk.services.badges import BadgeService
from senezh_desk.services.checkin import CheckinService
from senezh_desk.services.export import ExportService
from senezh_desk.services.programme import ProgrammeService
from senezh_desk.services.roster import RosterService
from senezh_desk.services.safety import SafetyService
from senezh_desk.services.sessions import SessionService
from senezh_desk.store.event_file import EventFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.topics import Topic


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
    """Return where this installation keeps what is its own."""
    return user_config_path("senezh-desk", appauthor=False, ensure_exists=True)


def installation(folder: Path) -> str:
    """Return this installation's id, made the first time it is asked for."""
    path = folder / "installation"
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        fresh = secrets.token_hex(8)
        path.write_text(fresh, encoding="ascii")
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
    """Open an event file and build all services on it; raises DeskError when it cannot be opened."""
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
