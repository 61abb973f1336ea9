"""What is asked of the event file about stays and attendance, for everybody at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import orjson

from senezh_desk.domain import attendance_rules
from senezh_desk.domain.attendance import Counted
from senezh_desk.domain.attendance_matrix import AttendanceFacts, Passage
from senezh_desk.domain.entry import Entry, canonical
from senezh_desk.domain.expectation import Part
from senezh_desk.domain.sessions import day_session, day_session_by_id
from senezh_desk.domain.stay_fold import Excuse
from senezh_desk.domain.timetable import timetable
from senezh_desk.store.rows import entries_in, presence_of, stay_of
from senezh_desk.store.statements import ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from senezh_desk.domain.sessions import Session
    from senezh_desk.domain.stays import ModuleStay
    from senezh_desk.store.database import Database
    from senezh_desk.store.queries import Queries

_COLUMNS = "module, expected, arrives, leaves, room, diet, tags, replaced_by, reason, conflicts"
_DECIDING = "module, expected, arrives, leaves, '', '', tags, replaced_by, '', ''"
_IN = "SELECT json_array({columns}) FROM stay WHERE person = participant.id AND module = "
_OF_MODULE = f"coalesce(({_IN}?), ({_IN}''))"  # a module's own row goes before that of all modules
STAY = _OF_MODULE.format(columns=_COLUMNS)  # of a participant in a module, as JSON
_COUNTED = (
    "SELECT category, {team}, CASE WHEN walk_in OR replaces <> '' THEN listed_at END,"
    " min(coalesce(withdrawn_at, replaced_at), coalesce(replaced_at, withdrawn_at)), erased,"
    f" {_OF_MODULE.format(columns=_DECIDING)}, walk_in AND decision = ''"
    " AND withdrawn_at IS NULL AND replaced_by = '', coalesce(presence.inside, 0), count(*)"
    " FROM participant LEFT JOIN presence ON presence.person = participant.id"
    " AND presence.session = ? WHERE participant.id = participant.person"
    " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"
)

_PASSAGES = (
    "SELECT session, person, arrived_at, CASE WHEN inside THEN NULL ELSE since END, inside"
    " FROM presence WHERE arrived_at IS NOT NULL AND session IN (SELECT value FROM json_each(?))"
)


def stay_of_text(text: str | None) -> ModuleStay | None:
    """Return the stay that STAY selects, None where nothing was said of it."""
    return stay_of(orjson.loads(text)) if text else None


class AttendanceQueries:
    """Reads stays, presence and excuses on this thread's reading connection."""

    def __init__(self, database: Database, queries: Queries) -> None:
        self._database = database
        self._queries = queries

    def _rows(self, sql: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with self._database.reading() as connection:
            rows: list[tuple[Any, ...]] = connection.execute(sql, tuple(values)).fetchall()
            return rows

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions by day and start; a day's own where it has no other or was used."""
        planned, programme = self._queries.sessions(), self._queries.programme()
        taken = {session.day for session in planned}
        visited = self._rows("SELECT DISTINCT session FROM presence WHERE arrived_at IS NOT NULL")
        own = (day_session_by_id(session, programme) for (session,) in visited)
        used = {session.day for session in own if session is not None}
        return tuple(
            session
            for session in timetable(planned, programme, used)
            if not session.is_day or session.day in used or session.day not in taken
        )

    def day_sessions(self, day: date) -> tuple[Session, ...]:
        """Return a day's sessions by start; its own where it has no other or was used."""
        found = tuple(session for session in self.sessions() if session.day == day)
        return found or (day_session(day, self._queries.programme()),)

    def facts(self, sessions: Iterable[Session], now: int) -> AttendanceFacts:
        """Return all that everybody's attendance of some sessions depends on."""
        sessions = tuple(sessions)
        programme = self._queries.programme()
        modules = {programme.module_on(session.day) for session in sessions}
        return AttendanceFacts(
            programme,
            tuple(self._queries.everybody()),
            sessions,
            self.passages(session.id for session in sessions),
            self._queries.categories(),
            now,
            {module: self.stays(module) for module in modules},
            self.excuses(),
            attendance_rules.load(self._queries.setting(attendance_rules.SETTING) or ""),
        )

    def counted(self, session: Session, module: str) -> list[Counted]:
        """Return how many people there are of each sort that the rule of expectation tells apart.

        `module` is that of the session's day.
        """
        sql = _COUNTED.format(team="team" if session.audience.teams else "''")
        return [
            Counted(
                Part(category, team, since, until, bool(erased), stay_of_text(stay), bool(waits)),
                bool(inside),
                people,
            )
            for category, team, since, until, erased, stay, waits, inside, people in self._rows(
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

    def stays_among(self, people: Iterable[str], module: str) -> dict[str, ModuleStay]:
        """Return what was said of these people's stays in a module, by person."""
        rows = self._rows(
            f"SELECT person, {_COLUMNS} FROM stay WHERE person IN (SELECT value FROM json_each(?))"
            " AND module IN (?, '') ORDER BY module",
            (canonical(list(people)), module),
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

    def passages(self, sessions: Iterable[str]) -> dict[str, dict[str, Passage]]:
        """Return who went through these sessions and how, by session and person."""
        found: dict[str, dict[str, Passage]] = {session: {} for session in sessions}
        # the type is put on a row's own tuple: a hundred thousand calls would cost half the time
        passage = partial(tuple.__new__, Passage)
        for row in self._rows(_PASSAGES, (canonical(list(found)),)):
            found[row[0]][row[1]] = passage(row[2:])
        return found

    def first_desks(self, session: str) -> dict[str, str]:
        """Return the id of the desk where each first came into a session, by person."""
        rows = self._rows("SELECT person, movements FROM presence WHERE session = ?", (session,))
        return {
            person: arrival.desk
            for person, moves in rows
            if (arrival := presence_of(session, moves).arrival) is not None
        }

    def seen(self) -> set[str]:
        """Return everybody who ever came anywhere."""
        rows = self._rows("SELECT DISTINCT person FROM presence WHERE arrived_at IS NOT NULL")
        return {person for (person,) in rows}

    def reviewed(self) -> set[str]:
        """Return the refusals that were looked at, by their entries."""
        rows = self._rows(
            "SELECT json_extract(facts, '$.refused') FROM entry WHERE kind = 'RefusalReviewed'"
        )
        return {refused for (refused,) in rows}

    def other_desks(self) -> list[tuple[str, int]]:
        """Return the other desks with when the last that is known of each happened."""
        return self._rows(
            "SELECT desk, max(at) FROM entry WHERE desk NOT IN"
            " (SELECT value FROM local WHERE key = 'desk' OR key LIKE 'former:%') GROUP BY desk"
        )

    def closed(self, day: date) -> int | None:
        """Return the place of a day's last close in the journal's order of arrival, or None."""
        rows = self._rows(
            "SELECT max(n) FROM entry WHERE subject = ? AND kind = 'DayClosed'"
            " AND json_extract(facts, '$.day') = ?",
            (self._queries.programme().id, day.isoformat()),
        )
        return None if rows[0][0] is None else int(rows[0][0])

    def since(self, place: int) -> list[Entry]:
        """Return the entries that arrived after a place in the journal."""
        rows = self._rows(f"SELECT {ENTRY} FROM entry WHERE n > ? ORDER BY n", (place,))
        return list(entries_in(rows))
