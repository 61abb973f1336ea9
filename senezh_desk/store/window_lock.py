"""The mark of an open window: one window per file, and nothing that would pull it from under."""

from __future__ import annotations

import sys
from typing import IO, TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from pathlib import Path


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

    def release(self) -> None:
        """Let the file go."""
        self._file.close()
        self._path.unlink(missing_ok=True)


def refuse_while_open(path: Path) -> None:
    """Raise DeskError(WINDOW_OPEN) while a window shows the file."""
    if _lock_path(path).exists():
        WindowLock(path).release()


def _lock_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.window")


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
