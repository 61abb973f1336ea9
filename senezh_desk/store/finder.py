"""Finding people by what somebody types, over an index that follows the journal."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from senezh_desk.domain.kinds import BY_NAME, PERSON_PREFIX, topics_of
from senezh_desk.domain.topics import Topic
from senezh_desk.store.cards import found_by, person_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection  # what the driver's looks like; it ships no types

    from senezh_desk.domain.search import Hit, Searchable, SearchIndex
    from senezh_desk.store.database import Database

_FINDABLE = tuple(sorted(kind for kind in BY_NAME if Topic.PEOPLE in topics_of(kind)))
_CHANGED = (
    "SELECT DISTINCT subject FROM entry WHERE n > ? AND kind IN "
    f"({', '.join('?' * len(_FINDABLE))})"
)
_UPROOTING = (  # parts cards, or has words that must not stay in the index's memory
    "SELECT 1 FROM entry WHERE n > ? AND kind IN ('ParticipantsSeparated', 'ParticipantErased')"
)
_CARD = "SELECT held FROM participant WHERE id = ?"
_PEOPLE = (
    "SELECT person.held FROM participant AS person"
    " WHERE person.id = person.person AND NOT person.erased"
)


class Finder:
    """Everybody, searchable; brought up to date by what was written since the last search."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._index: SearchIndex | None = None
        self._last = 0

    def find(self, query: str, limit: int = 50) -> tuple[Hit, ...]:
        """Return who a query means, best first."""
        with self._lock, self._database.reading() as connection:
            return self._current(connection).find(query, limit)

    def clear(self, hits: tuple[Hit, ...]) -> Hit | None:
        """Return the one person that hits leave no doubt about, else None."""
        from senezh_desk.domain.search import decisive  # noqa: PLC0415  # loaded on first use

        return decisive(hits)

    def warm(self) -> None:
        """Build the index now, so that the first letter typed need not wait for it."""
        with self._lock, self._database.reading() as connection:
            self._current(connection)

    def _current(self, connection: Connection) -> SearchIndex:
        from senezh_desk.domain.search import SearchIndex  # noqa: PLC0415  # loaded on first use

        last = connection.execute("SELECT max(n) FROM entry").fetchone()[0] or 0
        if self._index is None or connection.execute(_UPROOTING, (self._last,)).fetchone():
            self._index = SearchIndex(_searchables(connection.execute(_PEOPLE)))
        elif last != self._last:
            self._follow(self._index, connection)
        self._last = last
        return self._index

    def _follow(self, index: SearchIndex, connection: Connection) -> None:
        changed = [
            subject
            for (subject,) in connection.execute(_CHANGED, (self._last, *_FINDABLE))
            if subject.startswith(PERSON_PREFIX)
        ]
        if not changed:
            return
        cards = set(changed)
        for subject in changed:
            row = connection.execute(_CARD, (subject,)).fetchone()
            if row is not None:
                cards.update(person_of(row[0]).cards)
        fresh: list[Searchable] = []
        for card in sorted(cards):
            fresh.extend(_searchables(connection.execute(f"{_PEOPLE} AND person.id = ?", (card,))))
        index.remove(cards - {person.id for person in fresh})
        index.replace(fresh)


def _searchables(rows: Iterable[tuple[Any, ...]]) -> Iterable[Searchable]:
    from senezh_desk.domain.search import Searchable  # noqa: PLC0415  # loaded on first use

    return (Searchable(*found_by(held)) for (held,) in rows)
