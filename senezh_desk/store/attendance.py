"""What is asked of the event file about stays and attendance, for everybody at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from senezh_desk.domain.attendance import Counted
from senezh_desk.domain.expectation import Part
from senezh_desk.domain.stay_fold import Excuse
from senezh_desk.store.rows import presence_of, stay_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.presence import Presence
    from senezh_desk.domain.sessions import Session
    from senezh_desk.domain.stays import ModuleStay
    from senezh_desk.store.database import Database

_COLUMNS = "module, expected, arrives, leaves, room, diet, tags, replaced_by, reason, conflicts"
_DECIDING = "module, expected, arrives, leaves, '', '', tags, replaced_by, '', ''"
_OF_MODULE = (  # a module's own row goes before that of all modules
    "(SELECT json_array({columns}) FROM stay WHERE stay.person = participant.id"
    " AND stay.module IN (?, '') ORDER BY stay.module DESC LIMIT 1)"
)
STAY = _OF_MODULE.format(columns=_COLUMNS)  # of a participant in a module, as JSON
_COUNTED = (
    "SELECT category, {team}, CASE WHEN walk_in OR replaces <> '' THEN listed_at END,"
    " min(coalesce(withdrawn_at, replaced_at), coalesce(replaced_at, withdrawn_at)), erased,"
    f" {_OF_MODULE.format(columns=_DECIDING)}, coalesce(presence.inside, 0), count(*)"
    " FROM participant LEFT JOIN presence ON presence.person = participant.id"
    " AND presence.session = ? WHERE participant.id = participant.person"
    " GROUP BY 1, 2, 3, 4, 5, 6, 7"
)


def stay_of_text(text: str | None) -> ModuleStay | None:
    """Return the stay that STAY selects, None where nothing was said of it."""
    return stay_of(orjson.loads(text)) if text else None


class AttendanceQueries:
    """Reads stays, presence and excuses on this thread's reading connection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _rows(self, sql: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with self._database.reading() as connection:
            rows: list[tuple[Any, ...]] = connection.execute(sql, tuple(values)).fetchall()
            return rows

    def counted(self, session: Session, module: str) -> list[Counted]:
        """Return how many people there are of each sort that the rule of expectation tells apart.

        `module` is that of the session's day.
        """
        sql = _COUNTED.format(team="team" if session.audience.teams else "''")
        return [
            Counted(
                Part(category, team, since, until, bool(erased), stay_of_text(stay)),
                bool(inside),
                people,
            )
            for category, team, since, until, erased, stay, inside, people in self._rows(
                sql, (module, session.id)
            )
        ]

    def stays(self, module: str) -> dict[str, ModuleStay]:
        """Return what was said of people's stays in a module, by person."""
        rows = self._rows(
            f"SELECT person, {_COLUMNS} FROM stay WHERE module IN (?, '') ORDER BY module",
            (module,),
        )
        return {row[0]: stay_of(row[1:]) for row in rows}

    def stays_of(self, person: str) -> tuple[ModuleStay, ...]:
        """Return what was said of a person's stays, that of all modules first."""
        rows = self._rows(
            f"SELECT {_COLUMNS} FROM stay WHERE person ="
            " (SELECT person FROM participant WHERE id = ?) ORDER BY module",
            (person,),
        )
        return tuple(map(stay_of, rows))

    def excuses(self) -> dict[tuple[str, str], Excuse]:
        """Return all excused absences, by person and session."""
        rows = self._rows("SELECT person, session, mark, reason, entry FROM excuse")
        return {(row[0], row[1]): Excuse(*row[1:]) for row in rows}

    def presence(self, sessions: Iterable[str]) -> dict[str, dict[str, Presence]]:
        """Return everybody's presence in these sessions, by session and person."""
        found: dict[str, dict[str, Presence]] = {}
        for session in sessions:
            rows = self._rows(
                "SELECT person, movements FROM presence WHERE session = ?", (session,)
            )
            found[session] = {person: presence_of(session, moves) for person, moves in rows}
        return found
