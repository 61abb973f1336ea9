"""Whom to call: everybody expected who has not come, and what they said on the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.calls import Call, CallLine, call_lines, read_arrival
from senezh_desk.domain.coding import decode
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.expectation import Expectation, part_of
from senezh_desk.domain.kinds import CallNoted
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.sessions import day_bounds, programme_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.store.event_file import EventFile


class CallService:
    """Gives the call list of a session and notes the calls; files and copies it gives none."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    def awaited(self, session: str | None = None) -> tuple[CallLine, ...]:
        """Return who is expected at a session, that of now unless named, and has not come to it.

        Whoever is due on another day is not among them. Raises DeskError(NO_SUCH_SESSION).
        """
        self._file.gate.require(Act.SEE_CALLS)
        queries = self._file.queries
        chosen = queries.session(session, self._clock())
        if chosen is None:
            raise DeskError(Fault.NO_SUCH_SESSION, session=session or "")
        programme = queries.programme()
        stays = self._file.attendance.stays(programme.module_on(chosen.day))
        presence = queries.presence_in(chosen.id)
        came = {person for person, one in presence.items() if one.arrival is not None}
        rule = Expectation(chosen, queries.categories(), programme.zone)
        people = queries.people()
        awaited = [
            one for one in people if one.id not in came and rule.of(part_of(one, stays.get(one.id)))
        ]
        teams = {one.fields.team for one in people if one.id in came}
        return call_lines(awaited, self._calls(), teams)

    def note(self, person_id: str, arrives: str = "", note: str = "") -> None:
        """Note that somebody was called; `arrives` is a clock time of today, "" for none.

        Raises DeskError(NO_SUCH_PERSON), and BAD_TIME for what is no time.
        """
        queries = self._file.queries
        if queries.person(person_id) is None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)
        told = read_arrival(arrives, programme_day(self._clock(), queries.programme().zone))
        if told is None:
            raise DeskError(Fault.BAD_TIME, value=arrives)
        with self._file.journal.writing() as writing:
            writing.append(person_id, CallNoted(told, " ".join(note.split())))

    def _calls(self) -> dict[str, Call]:
        """Return the last call of this programme day to everybody who got one."""
        queries = self._file.queries
        zone = queries.programme().zone
        start, end = day_bounds(programme_day(self._clock(), zone), zone)
        calls = {}
        for entry in queries.entries_between(start, end, CallNoted.__name__):
            told = decode(entry)
            if isinstance(told, CallNoted):
                calls[entry.subject] = Call(entry.at, entry.operator, told.arrives, told.note)
        return calls
