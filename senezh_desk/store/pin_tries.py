"""Wrong PINs in a row, kept by this installation: a restart makes nobody wait less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.operators import Tries

if TYPE_CHECKING:
    from senezh_desk.store.database import Database

_KEY = "pin:"
_READ = "SELECT value FROM local WHERE key = ?"
_WRITE = "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)"
_FORGET = "DELETE FROM local WHERE key = ?"


class PinTries:
    """Counts per operator; a try counts as wrong until it proves right."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, operator: str, now: int) -> int:
        """Count a try; where somebody has to wait first, count none and return how long (ms)."""
        key = f"{_KEY}{operator}"
        with self._database.transaction() as connection:
            read = connection.execute(_READ, (key,)).fetchone()
            wrong, _, last = (read[0] if read else "0 0").partition(" ")
            tries = Tries(int(wrong), int(last))
            wait = tries.wait(now)
            if not wait:
                failed = tries.failed(now)
                connection.execute(_WRITE, (key, f"{failed.wrong} {failed.last}"))
        return wait

    def succeed(self, operator: str) -> None:
        """Forget the wrong tries: the right PIN was given."""
        with self._database.transaction() as connection:
            connection.execute(_FORGET, (f"{_KEY}{operator}",))
