"""Folders that appear whole or not at all: filled aside, then put in the place of the old one."""

from __future__ import annotations

import ctypes
import json
import os
import secrets
import shutil
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STALE = 3600.0  # seconds after which nobody can still be filling a part folder
_HERE = -100  # AT_FDCWD: paths are as they stand
_EXCHANGE = 2  # RENAME_EXCHANGE


@contextmanager
def folder_written_aside(path: Path) -> Iterator[Path]:
    """Give the part folder to fill, which then takes the place of `path` as a whole.

    Whatever leaves the block by an exception leaves the old folder as it was. Files that somebody
    else put into the old folder come along. Raises DeskError(FILE_BUSY) where one of the old
    files is open elsewhere and the system does not let it go, and CANNOT_WRITE.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        mend_folder(path)
        part.mkdir(parents=True)
        yield part
        if path.is_dir():
            _carry_over(path, part)
            _take_place(part, path)
        else:
            part.replace(path)
        _sync(path.parent)
    except PermissionError as error:
        raise DeskError(Fault.FILE_BUSY, path=str(path)) from error
    except OSError as error:
        raise DeskError(Fault.CANNOT_WRITE, path=str(path)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def mend_folder(path: Path) -> None:
    """Put the old folder back where a run was killed between two renames; clear what it left."""
    for old in sorted(path.parent.glob(f".{_literal(path.name)}.????????.old")):
        if path.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.replace(path)
    for part in path.parent.glob(f".{_literal(path.name)}.????????.part"):
        with suppress(FileNotFoundError):  # another run clears too
            if time.time() - part.stat().st_mtime > _STALE:
                shutil.rmtree(part, ignore_errors=True)


def _take_place(part: Path, path: Path) -> None:
    """Put the part where the old folder is: in one step where the system can, else in two."""
    if _exchange(part, path):
        return  # the old one is the part now, and goes with it
    old = path.with_name(part.name.removesuffix(".part") + ".old")
    path.replace(old)
    part.replace(path)
    shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; tell whether the system could."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    return bool(done == 0)


def _carry_over(path: Path, part: Path) -> None:
    """Copy what is not ours from the old folder: what its manifest does not name."""
    ours = _named_by_manifest(path)
    for file in sorted(path.rglob("*")):
        target = part / file.relative_to(path)
        if file.is_file() and file.name not in ours and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, target)


def _named_by_manifest(path: Path) -> set[str]:
    names: set[str] = set()
    for manifest in path.glob("*/*.json"):
        with suppress(OSError, ValueError, KeyError, TypeError):
            names.update(file["file"] for file in json.loads(manifest.read_bytes())["files"])
            names.add(manifest.name)
    return names


def _literal(text: str) -> str:
    """Return a text as a glob pattern that matches only itself."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)


def _sync(path: Path) -> None:
    if os.name == "posix":  # elsewhere a folder cannot be opened, and need not be
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
