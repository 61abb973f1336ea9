"""Files that appear whole or not at all: written aside, made durable, then renamed."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from senezh_desk.domain.day_table import ExportedFile
from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STALE = 3600.0  # seconds after which nobody can still be writing a part file
_FAULTS = {
    errno.ENOSPC: Fault.DISK_FULL,
    errno.EDQUOT: Fault.DISK_FULL,
    errno.EROFS: Fault.READ_ONLY,
}


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """Give the part file to write (same folder, same suffix), which then takes the place of `path`.

    Whatever leaves the block by an exception leaves the old file as it was and no part behind.
    The check of what was written belongs inside the block: it comes before the rename. A system
    that refuses raises DeskError: DISK_FULL, READ_ONLY, FILE_BUSY (open elsewhere), CANNOT_WRITE.
    """
    part = path.with_name(f"{path.stem}.{secrets.token_hex(4)}.part{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _drop_stale(path)
        part.touch(exist_ok=False)
        try:
            yield part
            _sync(part)
            _replace(part, path)
        finally:
            part.unlink(missing_ok=True)
        if os.name == "posix":  # elsewhere a folder cannot be opened, and need not be
            _sync(path.parent)
    except DeskError as error:  # whoever reads it knows the file, not its part
        told = str(part)
        facts = {key: str(path) if fact == told else fact for key, fact in error.facts.items()}
        raise DeskError(error.fault, **facts) from error
    except OSError as error:
        fault = _FAULTS.get(error.errno or 0, Fault.CANNOT_WRITE)
        raise DeskError(fault, path=str(path)) from error


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file as 64 hex digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def exported(path: Path, rows: int) -> ExportedFile:
    """Return a finished file with its digest, for the manifest and the caller."""
    return ExportedFile(path, rows, sha256(path))


def unlike(path: Path, wanted: int, found: int) -> DeskError:
    """Return the error for a file that, reopened, does not hold what was written."""
    return DeskError(Fault.EXPORT_FAILED, path=str(path), wanted=wanted, found=found)


def _drop_stale(path: Path) -> None:
    """Remove parts that a killed run left: they hold names and nobody would ever find them."""
    part = f"{_literal(path.stem)}.{'[0-9a-f]' * 8}.part{_literal(path.suffix)}"
    for left in path.parent.glob(f"{part}*"):  # SQLite leaves a -journal beside its part
        with suppress(FileNotFoundError):  # another run clears too
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def _literal(text: str) -> str:
    """Return a text as a glob pattern that matches only itself."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)


def _replace(part: Path, path: Path) -> None:
    """Rename over the old file; on Windows a file open in Excel refuses that."""
    try:
        part.replace(path)
    except PermissionError as error:
        raise DeskError(Fault.FILE_BUSY, path=str(path)) from error


def _sync(path: Path) -> None:
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
