"""One event file: opened, created, and known as this installation's own."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import PROGRAMME_PREFIX, DeskNamed, ProgrammeChanged
from senezh_desk.store.attendance import AttendanceQueries
from senezh_desk.store.database import Database, lay_out, sync_folder
from senezh_desk.store.finder import Finder
from senezh_desk.store.gate import Gate
from senezh_desk.store.journal import Journal, new_desk_id, renew_desk
from senezh_desk.store.projection import fold_version, lay_out_fold, rebuild
from senezh_desk.store.queries import Queries

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.topics import Topic

SUFFIX = ".senezh"


class EventFile:
    """An open event file: its journal, its queries and its finder.

    `installation` identifies this machine's installation; where it or the file's own identity
    on the disk is not what the file remembers, the file was copied and the desk renews itself.
    """

    def __init__(
        self, path: Path, clock: Callable[[], int], *, operator: str = "", installation: str = ""
    ) -> None:
        self.path = path
        self.database = Database(path)
        self.gate = Gate(self.database, clock, operator)
        self.journal = Journal(self.database, clock, self.gate, self._written)
        self.queries = Queries(self.database)
        self.attendance = AttendanceQueries(self.database, self.queries)
        self.finder = Finder(self.database)
        self.announce: Callable[[frozenset[Topic]], None] | None = None
        try:
            self._settle(installation, operator, clock())
            self._seen = self._last()
        except BaseException:
            self.database.close()
            raise

    def _announce(self, topics: frozenset[Topic]) -> None:
        if self.announce is not None:
            self.announce(topics)

    def _written(self, topics: frozenset[Topic], before: int, after: int) -> None:
        """Announce what this process wrote, so that `poll` need not unless others wrote too."""
        if self._seen == before:
            self._seen = after
        self._announce(topics)

    def _settle(self, installation: str, operator: str, now: int) -> None:
        """Renew the desk in a copied or restored file; fold anew what another version folded."""
        try:
            home = f"{installation}:{self.path.stat().st_ino}"
        except OSError as error:
            raise DeskError(Fault.CANNOT_OPEN, file=self.path.name) from error
        with self.database.transaction() as connection:
            local = dict(connection.execute("SELECT key, value FROM local").fetchall())
            if not {"programme", "desk", "fold"} <= local.keys():
                raise DeskError(Fault.FILE_DAMAGED, file=self.path.name)
            fresh = {"home": home, "fold": fold_version()}
            if local["fold"] != fresh["fold"]:
                lay_out_fold(connection)
                rebuild(connection)
            if local.get("home") != home:
                before = local.get("home", "").partition(":")[0]
                renew_desk(connection, operator, now, ours=before == installation != "")
            connection.executemany(
                "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)",
                [(key, value) for key, value in fresh.items() if local.get(key) != value],
            )

    def _last(self) -> int:
        with self.database.reading() as connection:
            return int(connection.execute("SELECT max(n) FROM entry").fetchone()[0] or 0)

    def poll(self) -> None:
        """Announce what other processes of this machine have written since the last call."""
        seen, self._seen = self._seen, self._last()
        if self._seen > seen:
            self._announce(self.queries.topics_since(seen))

    def close(self) -> None:
        """Close the file; everything acknowledged is in it."""
        self.database.close()


def create_event_file(
    path: Path,
    programme: ProgrammeChanged,
    clock: Callable[[], int],
    *,
    desk: str,
    operator: str = "",
    installation: str = "",
) -> None:
    """Create the event file of a new programme; it appears whole or not at all.

    Raises DeskError(FILE_EXISTS) rather than touch an existing file, and CANNOT_OPEN where the
    folder is missing.
    """
    if path.exists():
        raise DeskError(Fault.FILE_EXISTS, file=str(path))
    if not path.parent.is_dir():
        raise DeskError(Fault.CANNOT_OPEN, file=str(path))
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        lay_out(part)
        database = Database(part)
        try:
            programme_id = f"{PROGRAMME_PREFIX}{secrets.token_hex(8)}"
            desk_id = new_desk_id()
            with database.transaction() as connection:
                connection.executemany(
                    "INSERT INTO local (key, value) VALUES (?, ?)",
                    [
                        ("programme", programme_id),
                        ("desk", desk_id),
                        ("fold", fold_version()),
                        ("home", f"{installation}:{part.stat().st_ino}"),
                    ],
                )
            with Journal(database, clock, Gate(database, clock, operator)).writing() as writing:
                writing.append(programme_id, programme)
                writing.append(desk_id, DeskNamed(desk))
        finally:
            database.close()
        part.replace(path)
    except OSError as error:
        raise DeskError(Fault.CANNOT_WRITE, file=str(path)) from error
    finally:
        for left in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
            left.unlink(missing_ok=True)
    sync_folder(path.parent)
