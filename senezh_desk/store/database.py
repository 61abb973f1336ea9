"""The SQLite file itself: how it is opened, what is set on every connection, what errors mean."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.store.statements import layout
from senezh_desk.store.tables import APPLICATION_ID, FILE_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection, Cursor  # what the driver's looks like; it ships no types

driver.register_adapter(type(None), {}.get)  # else the driver takes long to find none for NULL

BUSY_TIMEOUT = 5000  # milliseconds
CACHE_KIB = 64 * 1024  # at most: a long list goes in with few of its pages written twice

_FAULTS = {
    3: Fault.CANNOT_OPEN,  # PERM
    5: Fault.FILE_BUSY,  # BUSY
    6: Fault.FILE_BUSY,  # LOCKED
    8: Fault.READ_ONLY,
    10: Fault.CANNOT_WRITE,  # IOERR
    11: Fault.FILE_DAMAGED,  # CORRUPT
    13: Fault.DISK_FULL,
    14: Fault.CANNOT_OPEN,
    15: Fault.FILE_BUSY,  # PROTOCOL: others hold the locks of the write-ahead log
    26: Fault.NOT_AN_EVENT_FILE,
}
_NOT_TEXT = "Could not decode to UTF-8"  # the driver gives this error no code


@contextmanager
def desk_errors(path: Path) -> Iterator[None]:
    """Turn what the environment did to a file into a DeskError; anything else is a bug and goes on.

    The list of codes follows qutebrowser's split into known errors and bugs.
    """
    try:
        yield
    except driver.Error as error:
        _raise_desk_error(error, path)
        raise


def _raise_desk_error(error: BaseException, path: Path) -> None:
    fault = _FAULTS.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF)
    if fault is None and str(error).startswith(_NOT_TEXT):
        fault = Fault.FILE_DAMAGED
    if fault is not None:
        raise DeskError(fault, file=path.name) from error


class Transaction:
    """The writing connection inside BEGIN IMMEDIATE: committed at the end, or all as it was.

    A class, not a generator: every scan goes through here.
    """

    def __init__(
        self, connection: Connection, cursor: Cursor, lock: threading.RLock, path: Path
    ) -> None:
        self._connection = connection
        self._cursor = cursor  # a connection's own `execute` makes a new one each time
        self._lock = lock
        self._path = path

    def __enter__(self) -> Connection:
        self._lock.acquire()
        try:
            self._cursor.execute("BEGIN IMMEDIATE")
        except driver.Error as error:
            self._lock.release()
            _raise_desk_error(error, self._path)
            raise
        except BaseException:
            self._lock.release()
            raise
        return self._connection

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        try:
            if error is None:
                self._cursor.execute("COMMIT")
            elif self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except driver.Error as refused:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            _raise_desk_error(refused, self._path)
            raise
        finally:
            self._lock.release()
        if isinstance(error, driver.Error):
            _raise_desk_error(error, self._path)


def is_wal_safe(version: tuple[int, int, int]) -> bool:
    """Tell whether a SQLite version is free of the WAL-reset fault of 3.7.0 to 3.51.2."""
    if version >= (3, 51, 3):
        return True
    return (
        version[:2] in {(3, 50), (3, 44)} and version >= ((3, 50, 7), (3, 44, 6))[version[1] == 44]
    )


def connect(path: Path, *, create: bool = False, read_only: bool = False) -> Connection:
    """Return a connection with everything set that keeps what was acknowledged.

    Raises DeskError when the file is missing, cannot be opened or is no event file of this
    version; such a file is not touched.
    """
    if not create and not _is_there(path):
        raise DeskError(Fault.FILE_MISSING, file=str(path))
    with desk_errors(path):
        mode = "rwc" if create else "rw"
        connection: Connection = driver.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_TIMEOUT / 1000,
        )
        try:
            if not create:
                _check_identity(connection, path)
            if not read_only:
                wal = is_wal_safe(driver.sqlite_version_info)
                connection.execute(f"PRAGMA journal_mode={'WAL' if wal else 'TRUNCATE'}")
            for setting in (
                "synchronous=FULL",
                "fullfsync=ON",
                "checkpoint_fullfsync=ON",
                "foreign_keys=ON",
                "secure_delete=ON",
                "temp_store=MEMORY",
                "trusted_schema=OFF",
                "cell_size_check=ON",
                "mmap_size=0",
                f"cache_size=-{CACHE_KIB}",
                f"query_only={'ON' if read_only else 'OFF'}",
            ):
                connection.execute(f"PRAGMA {setting}")
            _check_durable(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # a folder that nobody may look into
        raise DeskError(Fault.CANNOT_OPEN, file=path.name) from error


def _check_identity(connection: Connection, path: Path) -> None:
    """Refuse what is no event file, an event file of a newer version, and one without a journal."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise DeskError(Fault.NOT_AN_EVENT_FILE, file=path.name)
    if version > FILE_VERSION:
        raise DeskError(Fault.NEWER_FILE, file=path.name)
    tables = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name IN ('entry', 'local') AND type = 'table'"
    ).fetchone()[0]
    if tables != 2:
        raise DeskError(Fault.FILE_DAMAGED, file=path.name)


def _check_durable(connection: Connection, path: Path) -> None:
    if connection.execute("PRAGMA synchronous").fetchone()[0] != 2:
        raise DeskError(Fault.CANNOT_OPEN, file=path.name)


def lay_out(path: Path) -> None:
    """Lay the empty tables of an event file out in a new SQLite file."""
    with desk_errors(path):
        connection = connect(path, create=True)
        try:
            for statement in layout():
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={FILE_VERSION}")
        finally:
            connection.close()


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable; Windows has no such call and needs none here."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Database:
    """One open event file: a single writing connection and a reading one per thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[Connection] = []
        self.writer = connect(path)
        self._cursor = self.writer.cursor()

    def transaction(self) -> Transaction:
        """Return the one writing transaction there can be at a time; raises DeskError."""
        return Transaction(self.writer, self._cursor, self.lock, self.path)

    @property
    def reader(self) -> Connection:
        """Return this thread's reading connection."""
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.path, read_only=True)
            self._local.connection = connection
            self._readers.append(connection)
        return connection

    @contextmanager
    def reading(self) -> Iterator[Any]:
        """Yield this thread's reading connection, with its errors turned into DeskErrors."""
        with desk_errors(self.path):
            yield self.reader

    def close(self) -> None:
        """Close all connections; the last one folds the write-ahead log into the file."""
        for connection in [*self._readers, self.writer]:
            connection.close()
        self._readers.clear()
