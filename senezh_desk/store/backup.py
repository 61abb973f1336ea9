"""Verified backups: a copy is a backup once it was reopened, checked and counted."""

from __future__ import annotations

import os
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.retention import expired
from senezh_desk.store.database import connect, desk_errors, sync_folder

if TYPE_CHECKING:
    from senezh_desk.store.database import Database

SUFFIX = ".senezh-backup"
# whose installation it was stays; that it lies elsewhere now has the desk renewed when it is opened
_UPROOT = "UPDATE local SET value = substr(value, 1, instr(value, ':')) WHERE key = 'home'"
PART = ".senezh-part"
_TIME = "%Y-%m-%d %H-%M-%S"
_STALE = 3600.0  # seconds after which nobody can still be writing a part file
_FILES = ("", "-wal", "-shm")


def back_up(database: Database, folder: Path, now: int) -> tuple[Path, int]:
    """Write a backup into a folder and return its path and how many entries it holds.

    Copied by SQLite's backup API, reopened, integrity-checked, counted, synced and renamed.
    Raises DeskError when any of it fails; what was there before stays.
    """
    target = folder / f"{database.path.stem} {_moment(now)}{SUFFIX}"
    part = _part(target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _drop_stale(folder)
        expected = _copy(database.path, part)
        entries = _check(part)
        if entries < expected:
            raise DeskError(Fault.BACKUP_FAILED, file=target.name)
        _sync_file(part)
        part.replace(target)
        sync_folder(folder)
    except OSError as error:
        raise DeskError(Fault.CANNOT_WRITE, file=str(target)) from error
    finally:
        _remove(part)
    return target, entries


def prune(folder: Path, stem: str) -> None:
    """Remove the backups of a file that newer ones have made needless."""
    by_moment = _backups(folder, stem)
    for moment in expired(by_moment):
        with suppress(OSError):  # the next time will do: the backup itself is made
            by_moment[moment].unlink(missing_ok=True)


def latest_backup(folder: Path, stem: str) -> Path | None:
    """Return the newest backup of a file in a folder, or None."""
    by_moment = _backups(folder, stem)
    return by_moment[max(by_moment)] if by_moment else None


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was found whole: when it was made, UTC milliseconds, and what it holds."""

    path: Path
    made: int
    entries: int


def newest_good_backup(folder: Path, stem: str) -> Backup | None:
    """Return the newest backup of a file that is whole, None without any."""
    for moment, path in sorted(_backups(folder, stem).items(), reverse=True):
        with suppress(DeskError):  # a damaged one is passed over
            return Backup(path, round(moment.timestamp() * 1000), _check(path))
    return None


def countable(path: Path) -> int | None:
    """Return how many entries a damaged file held, None where even that cannot be read."""
    try:
        connection = connect(path, read_only=True)
    except DeskError:
        return None
    try:
        with desk_errors(path):
            return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    except DeskError:
        return None
    finally:
        connection.close()


def restore(backup: Path, target: Path, now: int) -> tuple[int, Path | None]:
    """Make an event file from a backup; return its entries and where the old file was set aside.

    The old file is renamed, never overwritten; the desk goes on as a new incarnation once the
    file is opened. Raises DeskError when the backup is not sound; then nothing has changed.
    """
    part = _part(target)
    aside: Path | None = None
    try:
        _copy(backup, part)
        entries = _check(part)
        connection = connect(part)
        try:
            with desk_errors(target):
                connection.execute(_UPROOT)
        finally:
            connection.close()
        _sync_file(part)
        if target.exists():
            aside = _free(target.with_name(f"{target.stem} {_moment(now)}.aside{target.suffix}"))
        for end in _FILES:  # a log that outlived its file would be applied to the next one
            if Path(f"{target}{end}").exists():
                Path(f"{target}{end}").replace(f"{aside or part}{end}")
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise DeskError(Fault.CANNOT_WRITE, file=str(target)) from error
    finally:
        _remove(part)
    return entries, aside


def _moment(now: int) -> str:
    return datetime.fromtimestamp(now / 1000, UTC).strftime(_TIME)


def _part(target: Path) -> Path:
    return target.with_name(f".{target.stem}.{secrets.token_hex(4)}{PART}")


def _free(path: Path) -> Path:
    """Return a path that nothing has yet, the given one or one numbered after it."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free


def _backups(folder: Path, stem: str) -> dict[datetime, Path]:
    """Return the backups of a file in a folder by the moment that their names tell."""
    found = {}
    for path in folder.glob(f"*{SUFFIX}"):
        start, told = f"{stem} ", path.name.removesuffix(SUFFIX)
        if told.startswith(start):
            with suppress(ValueError):  # of a file whose name begins like ours
                moment = datetime.strptime(told.removeprefix(start), _TIME).replace(tzinfo=UTC)
                found[moment] = path
    return found


def _copy(source: Path, target: Path) -> int:
    """Copy a database by the backup API; return the entries the source held before."""
    origin = connect(source, read_only=True)
    try:
        with desk_errors(source):
            expected = int(origin.execute("SELECT count(*) FROM entry").fetchone()[0])
        copy = connect(target, create=True)
        try:
            with desk_errors(target):
                origin.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")  # one file, readable on a locked stick
        finally:
            copy.close()
    finally:
        origin.close()
    return expected


def _check(path: Path) -> int:
    """Return how many entries a copy holds, after SQLite has checked all of it."""
    connection = connect(path, read_only=True)
    try:
        with desk_errors(path):
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise DeskError(Fault.FILE_DAMAGED, file=path.name)
            return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    finally:
        connection.close()


def _drop_stale(folder: Path) -> None:
    """Remove parts that a killed run left: they hold names and nobody would ever find them."""
    for left in folder.glob(f".*{PART}*"):
        with suppress(OSError):  # another run clears too
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(part: Path) -> None:
    for end in (*_FILES, "-journal"):
        with suppress(OSError):  # what went wrong before is what matters
            Path(f"{part}{end}").unlink(missing_ok=True)
