"""Safety: proof of the file, verified backups, and the way back from one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.permissions import Act
from senezh_desk.domain.progress import no_tick
from senezh_desk.store import backup as backups
from senezh_desk.store.place import refuse_unsafe_place
from senezh_desk.store.verification import Verification, verify
from senezh_desk.store.window_lock import refuse_while_open

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.progress import Tick
    from senezh_desk.store.event_file import EventFile


def restore_programme(backup: Path, target: Path, now: int) -> tuple[int, Path | None]:
    """Make an event file from a backup; return its entries and where an old file was set aside.

    Raises DeskError when the backup is not sound, the place not safe or the file open in a window.
    """
    refuse_unsafe_place(target)
    refuse_while_open(target)
    return backups.restore(backup, target, now)


def backups_folder(path: Path) -> Path:
    """Return where the backups of an event file are kept: a folder beside it."""
    return path.with_name(f"{path.stem}-backups")


@dataclass(frozen=True, slots=True)
class Rescue:
    """What there is instead of a file that will not open; times are UTC milliseconds."""

    file: Path
    backup: Path
    made: int
    entries: int
    written: int | None  # when the file itself was written last
    missing: int | None  # entries that only the file has, None where they cannot be counted


def find_rescue(path: Path) -> Rescue | None:
    """Return the newest whole backup beside a file, damaged or missing, or None.

    Every byte of a backup is checked before it is offered; `restore_programme` takes it, and sets
    the damaged file aside.
    """
    found = backups.newest_good_backup(backups_folder(path), path.stem)
    if found is None:
        return None
    parts = [part for part in (path, Path(f"{path}-wal")) if part.is_file()]
    written = max((round(part.stat().st_mtime * 1000) for part in parts), default=None)
    held = backups.countable(path)
    missing = max(0, held - found.entries) if held is not None else None
    return Rescue(path, found.path, found.made, found.entries, written, missing)


class SafetyService:
    """Verifies the event file and backs it up."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock
        self._entries_saved = -1

    @property
    def folder(self) -> Path:
        """Return where this file's backups are kept: a folder beside it."""
        return backups_folder(self._file.path)

    def verify(self, tick: Tick = no_tick) -> Verification:
        """Check the whole file; a file without problems has an empty list of them."""
        return verify(self._file.database, tick)

    def back_up(self, folder: Path | None = None) -> tuple[Path, int]:
        """Write a verified backup and return its path and how many entries it holds.

        Beside the file anybody may; another folder is a copy that leaves the desk.
        """
        if folder is not None:
            self._file.gate.require(Act.BACK_UP)
        target = folder if folder is not None else self.folder
        path, entries = backups.back_up(self._file.database, target, self._clock())
        backups.prune(target, self._file.path.stem)
        self._entries_saved = entries
        return path, entries

    def back_up_if_due(self) -> Path | None:
        """Write a backup where entries are new since the last; return its path."""
        if self._file.queries.count() == self._entries_saved:
            return None
        return self.back_up()[0]

    def latest_backup(self) -> Path | None:
        """Return the newest backup beside the file, or None."""
        return backups.latest_backup(self.folder, self._file.path.stem)
