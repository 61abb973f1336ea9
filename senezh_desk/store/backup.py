"""Verified backups: a copy is a backup once it was reopened, checked and counted."""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.retention import expired
from senezh_desk.store.database import check_identity, connect, desk_errors, sync_folder
from senezh_desk.store.journal import new_desk_id

if TYPE_CHECKING:
    from senezh_desk.store.database import Database

SUFFIX = ".senezh-backup"
_TIME = "%Y-%m-%d %H-%M-%S"
_SET_LOCAL = "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)"


def back_up(database: Database, folder: Path, now: int) -> tuple[Path, int]:
    """Write a backup into a folder and return its path and how many entries it holds.

    Copied by SQLite's backup API, reopened, integrity-checked, counted, synced and renamed.
    Raises DeskError when any of it fails; what was there before stays.
    """
    moment = datetime.fromtimestamp(now / 1000, UTC).strftime(_TIME)
    target = folder / f"{database.path.stem} {moment}{SUFFIX}"
    part = folder / f".{secrets.token_hex(4)}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
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
    by_moment = {}
    for path in folder.glob(f"*{SUFFIX}"):
        told = path.name.removesuffix(SUFFIX).removeprefix(f"{stem} ")
        try:
            by_moment[datetime.strptime(told, _TIME).replace(tzinfo=UTC)] = path
        except ValueError:
            continue
    for moment in expired(by_moment):
        by_moment[moment].unlink(missing_ok=True)


def latest_backup(folder: Path, stem: str) -> Path | None:
    """Return the newest backup of a file in a folder, or None."""
    return max(folder.glob(f"{stem} *{SUFFIX}"), key=lambda path: path.name, default=None)


def restore(backup: Path, target: Path, now: int) -> tuple[int, Path | None]:
    """Make an event file from a backup; return its entries and where the old file was set aside.

    The old file is renamed, never overwritten; the desk goes on as a new incarnation.
    Raises DeskError when the backup is not sound; then nothing has changed.
    """
    if not backup.exists():
        raise DeskError(Fault.FILE_MISSING, file=str(backup))
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    aside: Path | None = None
    try:
        _copy(backup, part)
        entries = _check(part)
        connection = connect(part)
        with desk_errors(target):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_SET_LOCAL, ("desk", new_desk_id()))
            connection.execute("DELETE FROM local WHERE key = 'home'")
            connection.execute("COMMIT")
        connection.close()
        _sync_file(part)
        if target.exists():
            moment = datetime.fromtimestamp(now / 1000, UTC).strftime(_TIME)
            aside = target.with_name(f"{target.stem} {moment}.aside{target.suffix}")
            for end in ("", "-wal", "-shm"):
                if (old := Path(f"{target}{end}")).exists():
                    old.replace(f"{aside}{end}")
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise DeskError(Fault.CANNOT_WRITE, file=str(target)) from error
    finally:
        _remove(part)
    return entries, aside


def _copy(source: Path, target: Path) -> int:
    """Copy a database by the backup API; return the entries the source held before."""
    origin = connect(source, read_only=True)
    try:
        with desk_errors(source):
            check_identity(origin, source)
            expected = int(origin.execute("SELECT count(*) FROM entry").fetchone()[0])
        copy = connect(target, create=True)
        try:
            with desk_errors(target):
                origin.backup(copy)
        finally:
            copy.close()
    finally:
        origin.close()
    return expected


def _check(path: Path) -> int:
    """Return how many entries a copy holds, after SQLite has checked all of it."""
    connection = connect(path)
    try:
        with desk_errors(path):
            check_identity(connection, path)
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise DeskError(Fault.FILE_DAMAGED, file=path.name)
            return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    finally:
        connection.close()


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(part: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        Path(f"{part}{end}").unlink(missing_ok=True)
