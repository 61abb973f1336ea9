"""The day as tables: who is listed, who came when, the totals, what changed, who was refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from senezh_desk.domain.day_table import Cell, CellKind, ExportColumn, ExportTable
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.sessions import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from senezh_desk.domain.day_table import DayRecord
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.sessions import Session

_Order = tuple[tuple[str | int, ...], ...]


def day_tables(record: DayRecord, labels: Labels) -> tuple[ExportTable, ...]:
    """Return the tables of a day: overview, attendance, totals, participants, sessions and so on.

    The order of tables and rows depends on the record's contents alone, never on the order they
    came in: the same day exported twice gives the same rows.
    """
    day = _Day(record, labels)
    return (
        day.overview(),
        day.attendance(),
        day.totals(),
        day.participants(),
        day.planned(),
        day.changes(),
        day.refusals(),
    )


_PERSON = (
    ExportColumn("number", CellKind.INTEGER, 7),
    ExportColumn("last", width=20),
    ExportColumn("first", width=13),
    ExportColumn("middle", width=17),
    ExportColumn("team", width=18),
)
_PLACE = (
    ExportColumn("municipality", width=23),
    ExportColumn("region", width=21),
    ExportColumn("position", width=28),
    ExportColumn("category", width=14),
)
_CONTACT = (
    ExportColumn("head", width=10),
    ExportColumn("phone", width=18),
    ExportColumn("email", width=25),
    ExportColumn("room", width=9),
    ExportColumn("diet", width=14),
    ExportColumn("note", width=16),
    ExportColumn("status", width=13),
)
_SESSION = (
    ExportColumn("session_number", CellKind.INTEGER, 10),
    ExportColumn("session", width=28),
    ExportColumn("starts", CellKind.DATETIME, 17),
)
_PASSAGE = (
    ExportColumn("first_in", CellKind.DATETIME, 17),
    ExportColumn("last_out", CellKind.DATETIME, 17),
    ExportColumn("state", width=12),
    ExportColumn("desk", width=12),
)
_COUNTS = (
    ExportColumn("group", width=13),
    ExportColumn("group_name", width=36),
    ExportColumn("expected", CellKind.INTEGER, 12),
    ExportColumn("came", CellKind.INTEGER, 17),
    ExportColumn("absent", CellKind.INTEGER, 17),
    ExportColumn("share", CellKind.PERCENT, 10),
    ExportColumn("besides", CellKind.INTEGER, 12),
)
_PLANNED = (
    *_SESSION,
    ExportColumn("ends", CellKind.DATETIME, 17),
    ExportColumn("kind", width=18),
    ExportColumn("place", width=22),
    *_COUNTS[2:],
)
_WHEN = (
    ExportColumn("at", CellKind.DATETIME, 17),
    ExportColumn("desk", width=12),
)
_CHANGES = (
    *_WHEN,
    ExportColumn("operator", width=20),
    ExportColumn("change", width=26),
    *_PERSON,
    ExportColumn("detail", width=40),
)
_REFUSALS = (
    *_WHEN,
    ExportColumn("session", width=28),
    ExportColumn("verdict", width=26),
    *_PERSON,
    ExportColumn("raw", width=24),
)


class _Day:
    """One day's record in order, with the words to show it in."""

    def __init__(self, record: DayRecord, labels: Labels) -> None:
        self._record = record
        self._labels = labels
        self._people = sorted(record.people, key=_person_order)
        self._sessions = sorted(record.sessions, key=lambda one: (one.starts, one.ends, one.id))
        self._numbers = {session.id: n for n, session in enumerate(self._sessions, start=1)}
        self._lines = {(line.person.id, line.session.id): line for line in record.attendance}
        self._categories = {**labels.categories, **dict(record.categories)}
        self._came = {line.person.id for line in record.attendance}

    def overview(self) -> ExportTable:
        """Give one line a person, one column a session with the time of the first check-in."""
        columns = tuple(
            ExportColumn(f"session_{n}", CellKind.TIME, 14, title=self._title(session))
            for n, session in enumerate(self._sessions, start=1)
        )
        rows = (
            (
                *_person(person),
                *(self._entered(person, session) for session in self._sessions),
            )
            for person in self._concerned()
        )
        return ExportTable("overview", (*_PERSON, *columns), tuple(rows))

    def attendance(self) -> ExportTable:
        """Give one line for each person and session, the absent too."""
        rows = tuple(
            (*_person(person), *self._place(person), *self._named(session), *passage)
            for session in self._sessions
            for person in self._concerned()
            if (passage := self._passage(person, session)) is not None
        )
        return ExportTable("attendance", (*_PERSON, *_PLACE, *_SESSION, *_PASSAGE), rows)

    def totals(self) -> ExportTable:
        """Count the whole day, then by session, team, region and category."""
        word, everybody = self._word, self._people
        rows: list[tuple[Cell, ...]] = [(word("total"), "", *self._count(everybody, self._came))]
        for session in self._sessions:
            came = self._came_to(session)
            rows.append((word("session"), self._title(session), *self._count(everybody, came)))
        for key, group in (
            ("team", lambda person: person.fields.team),
            ("region", lambda person: person.fields.region),
            ("category", self._category),
        ):
            for name, people in _grouped(everybody, group):
                counts = self._count(people, self._came)
                rows.append((word(key), name or word("none"), *counts))
        return ExportTable("totals", _COUNTS, tuple(rows))

    def participants(self) -> ExportTable:
        """List everybody the file knows, with contacts and the list's own extra columns.

        The badge code is left out: whoever holds it can print a badge that lets them in.
        """
        extras = tuple(dict.fromkeys(name for one in self._people for name, _ in one.fields.extra))
        columns = tuple(
            ExportColumn(f"extra_{n}", width=18, title=name) for n, name in enumerate(extras, 1)
        )
        rows = []
        for person in self._people:
            known, extra = person.fields, dict(person.fields.extra)
            rows.append(
                (
                    *_person(person),
                    *self._place(person),
                    self._word("yes") if known.head else "",
                    *(known.phone, known.email, known.room, known.diet, known.note),
                    self._status(person),
                    *(extra.get(name, "") for name in extras),
                )
            )
        return ExportTable("participants", (*_PERSON, *_PLACE, *_CONTACT, *columns), tuple(rows))

    def planned(self) -> ExportTable:
        """List the day's sessions with how many came to each."""
        rows = tuple(
            (
                *self._named(session),
                self._local(session.ends),
                self._labels.kinds.get(session.kind, session.kind),
                session.place,
                *self._count(self._people, self._came_to(session)),
            )
            for session in self._sessions
        )
        return ExportTable("sessions", _PLANNED, rows)

    def changes(self) -> ExportTable:
        """List what happened to the list that day, in order of time."""
        rows: Iterable[tuple[Cell, ...]] = (
            (
                *(self._local(line.at), line.desk, line.operator, self._word(line.kind)),
                *_person(line.person),
                line.detail,
            )
            for line in self._record.changes
        )
        return ExportTable("changes", _CHANGES, tuple(sorted(rows, key=_in_time)))

    def refusals(self) -> ExportTable:
        """List every scan that let nobody in, in order of time."""
        titles = {session.id: self._title(session) for session in self._sessions}
        rows: Iterable[tuple[Cell, ...]] = (
            (
                *(self._local(line.at), line.desk, titles.get(line.session_id, "")),
                self._labels.verdicts.get(line.verdict, line.verdict),
                *_person(line.person),
                line.raw,
            )
            for line in self._record.refusals
        )
        return ExportTable("refusals", _REFUSALS, tuple(sorted(rows, key=_in_time)))

    def _concerned(self) -> list[Person]:
        """Return those a day's attendance speaks of: expected or came."""
        known = self._record.expected | self._came
        return [person for person in self._people if person.id in known]

    def _came_to(self, session: Session) -> set[str]:
        return {person for person, of in self._lines if of == session.id}

    def _count(self, people: Iterable[Person], came: set[str]) -> tuple[Cell, ...]:
        """Return expected, came, absent, share of the expected, and who came besides them."""
        ids = {person.id for person in people}
        expected = ids & self._record.expected
        here = expected & came
        share = len(here) / len(expected) if expected else None
        besides = len((ids & came) - expected)
        return (len(expected), len(here), len(expected) - len(here), share, besides)

    def _entered(self, person: Person, session: Session) -> Cell:
        line = self._lines.get((person.id, session.id))
        return None if line is None else self._local(line.first_at).time()

    def _passage(self, person: Person, session: Session) -> tuple[Cell, ...] | None:
        """Return first in, last out, state and desk; None where nobody awaited the person."""
        line = self._lines.get((person.id, session.id))
        if line is None:
            absent = (None, None, self._word("absent_state"), "")
            return absent if person.id in self._record.expected else None
        left = None if line.last_at is None else self._local(line.last_at)
        state = self._word("present_state" if line.present else "left_state")
        return (self._local(line.first_at), left, state, line.desk)

    def _named(self, session: Session) -> tuple[Cell, ...]:
        return (self._numbers[session.id], self._title(session), self._local(session.starts))

    def _title(self, session: Session) -> str:
        return session_title(session, self._record.programme, self._labels)

    def _place(self, person: Person) -> tuple[Cell, ...]:
        known = person.fields
        return (known.municipality, known.region, known.position, self._category(person))

    def _category(self, person: Person) -> str:
        return self._categories.get(person.fields.category, person.fields.category)

    def _status(self, person: Person) -> str:
        if person.withdrawn_at is not None:
            return self._word("withdrawn")
        if person.replaced_by:
            return self._word("replaced")
        return self._word("walk_in") if person.walk_in else ""

    def _word(self, key: str) -> str:
        return self._labels.headings.get(key, key)

    def _local(self, at: int) -> datetime:
        """Return a moment as people read it: the programme's clock, without a zone."""
        return moment(at, self._record.programme.zone).replace(microsecond=0, tzinfo=None)


def _person(person: Person | None) -> tuple[Cell, ...]:
    if person is None:
        return (None, "", "", "", "")
    known = person.fields
    return (person.number, known.last, known.first, known.middle, known.team)


def _order(text: str) -> tuple[str | int, ...]:
    """Return a key that sorts «Команда 2» before «Команда 10» and ё with е."""
    parts = re.split(r"(\d+)", text.casefold().replace("ё", "е"))
    return tuple(int(part) if n % 2 else part for n, part in enumerate(parts))


def _person_order(person: Person) -> tuple[bool, _Order, int, str]:
    """Sort by team, those without one last, then by name."""
    known = person.fields
    return (not known.team, (_order(known.team), _order(known.name)), person.number, person.id)


def _in_time(row: tuple[Cell, ...]) -> tuple[str, ...]:
    """Sort rows that begin with their time; what else they hold decides between equals."""
    return tuple(map(str, row))


def _grouped(
    people: Iterable[Person], group: Callable[[Person], str]
) -> list[tuple[str, list[Person]]]:
    """Return the people by what `group` says of them, in order, the nameless group last."""
    groups: dict[str, list[Person]] = {}
    for person in people:
        groups.setdefault(group(person), []).append(person)
    return sorted(groups.items(), key=lambda item: (not item[0], _order(item[0]), item[0]))
