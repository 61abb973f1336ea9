"""The mark of an open window: one window per file, and nothing that would pull it from under."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from senezh_desk.domain.errors import DeskError, Fault


class WindowLock:
    """Held while a window shows the file; the system lets go of it even after a crash."""

    def __init__(self, path: Path) -> None:
        self._path = _lock_path(path)
        self.was_left = self._path.exists()  # the window before did not close of itself
        try:
            self._file: IO[bytes] = self._path.open("a+b")
        except OSError as error:
            raise DeskError(Fault.CANNOT_OPEN, file=path.name) from error
        if not _take(self._file):
            self._file.close()
            raise DeskError(Fault.WINDOW_OPEN, file=path.name)
        if not _is_still(self._file, self._path):  # its last holder has just let go of it
            self._file.close()
            raise DeskError(Fault.WINDOW_OPEN, file=path.name)

    def release(self) -> None:
        """Let the file go."""
        if os.name == "posix":  # remove it first: nobody may take a lock that is about to go
            self._path.unlink(missing_ok=True)
            self._file.close()
        else:  # there an open file cannot be removed
            self._file.close()
            with suppress(OSError):  # somebody else has it open already
                self._path.unlink(missing_ok=True)


def refuse_while_open(path: Path) -> None:
    """Raise DeskError(WINDOW_OPEN) while a window shows the file."""
    if _lock_path(path).exists():
        WindowLock(path).release()


def _lock_path(path: Path) -> Path:
    """Return the lock's path: the same one by whatever way the file is named."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".{real.name}.window")


def _is_still(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
