"""The day as tables: who is listed, who came when, the totals, what changed, who was refused."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance_matrix import Outcome, tally
from senezh_desk.domain.day_table import Cell, CellKind, ExportColumn, ExportTable
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.sessions import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from senezh_desk.domain.attendance_matrix import Mark, Tally
    from senezh_desk.domain.day_table import DayRecord
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.sessions import Session

_Order = tuple[tuple[str | int, ...], ...]
_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"(\d+)")


def day_tables(record: DayRecord, labels: Labels) -> tuple[ExportTable, ...]:
    """Return the tables of a day: who came, when, by team and region, what changed and so on.

    The order of tables and rows depends on the record's contents alone, never on the order they
    came in: the same day exported twice gives the same rows.
    """
    day = _Day(record, labels)
    return (
        day.attendance(),
        day.overview(),
        day.groups("teams", "team", lambda person: person.fields.team),
        day.groups("regions", "region", lambda person: person.fields.region),
        day.totals(),
        day.changes(),
        day.refusals(),
        day.prints(),
        day.planned(),
        day.participants(),
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
    ExportColumn("state", width=18),
    ExportColumn("reason", width=24),
    ExportColumn("desk", width=12),
)
_FIGURES = (
    ExportColumn("expected", CellKind.INTEGER, 12),
    ExportColumn("came", CellKind.INTEGER, 17),
    ExportColumn("absent", CellKind.INTEGER, 17),
    ExportColumn("excused", CellKind.INTEGER, 14),
    ExportColumn("share", CellKind.PERCENT, 10),
    ExportColumn("besides", CellKind.INTEGER, 12),
)
_COUNTS = (ExportColumn("group", width=13), ExportColumn("group_name", width=36), *_FIGURES)
_PLANNED = (
    *_SESSION,
    ExportColumn("ends", CellKind.DATETIME, 17),
    ExportColumn("kind", width=18),
    ExportColumn("place", width=22),
    ExportColumn("topic", width=28),
    ExportColumn("lecturer", width=22),
    *_FIGURES,
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
_PRINTS = (
    *_WHEN,
    ExportColumn("operator", width=20),
    *_PERSON,
    ExportColumn("copy", CellKind.INTEGER, 10),
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
        self._matrix = record.matrix
        self._labels = labels
        facts = record.matrix.facts
        self._people = sorted(facts.people, key=person_order)
        order = sorted(enumerate(facts.sessions), key=lambda at: session_order(at[1]))
        self._sessions = [session for _, session in order]
        self._places = [place for place, _ in order]  # of these sessions in the matrix
        named = {one.id: one.name for one in facts.categories.values() if one.name}
        self._categories = {**labels.categories, **named}
        self._day_marks = {person.id: record.matrix.day_mark(person.id) for person in self._people}

    def overview(self) -> ExportTable:
        """Give one line a person, one column a session with the time of the first check-in."""
        columns = tuple(
            ExportColumn(f"session_{n}", CellKind.TIME, 14, title=self._title(session))
            for n, session in enumerate(self._sessions, start=1)
        )
        rows = tuple(
            (*_person(person), *map(self._entered, self._marks(person)))
            for person in self._concerned()
        )
        return ExportTable("matrix", (*_PERSON, *columns), rows)

    def attendance(self) -> ExportTable:
        """Give one line for each person and session, the absent too."""
        concerned = [(one, self._marks(one), self._place(one)) for one in self._concerned()]
        rows = tuple(
            (*_person(person), *place, *self._named(n), *self._passage(person, n, marks[n]))
            for n in range(len(self._sessions))
            for person, marks, place in concerned
            if marks[n].outcome is not Outcome.NOT_EXPECTED
        )
        return ExportTable("attendance", (*_PERSON, *_PLACE, *_SESSION, *_PASSAGE), rows)

    def groups(self, key: str, group: str, of: Callable[[Person], str]) -> ExportTable:
        """Count the day by team or region."""
        rows = [
            (name or self._word("none"), *self._count(people))
            for name, people in _grouped(self._people, of)
            if any(self._day_marks[one.id].outcome is not Outcome.NOT_EXPECTED for one in people)
        ]
        return ExportTable(key, (ExportColumn(group, width=36), *_FIGURES), tuple(rows))

    def totals(self) -> ExportTable:
        """Count the whole day, then by session and category."""
        word = self._word
        rows: list[tuple[Cell, ...]] = [(word("total"), "", *self._count(self._people))]
        for n, session in enumerate(self._sessions):
            rows.append((word("session"), self._title(session), *self._counted(n)))
        for name, people in _grouped(self._people, self._category):
            rows.append((word("category"), name or word("none"), *self._count(people)))
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
            if person.erased:
                continue
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
                *self._named(n),
                self._local(session.ends),
                self._labels.kinds.get(session.kind, session.kind),
                session.place,
                session.topic,
                session.lecturer,
                *self._counted(n),
            )
            for n, session in enumerate(self._sessions)
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

    def prints(self) -> ExportTable:
        """List every badge that went to paper that day, in order of time."""
        rows: Iterable[tuple[Cell, ...]] = (
            (self._local(line.at), line.desk, line.operator, *_person(line.person), line.copy)
            for line in self._record.prints
        )
        return ExportTable("badges", _PRINTS, tuple(sorted(rows, key=_in_time)))

    def _concerned(self) -> list[Person]:
        """Return those a day's attendance speaks of: expected or came."""
        return [
            person
            for person in self._people
            if self._day_marks[person.id].outcome is not Outcome.NOT_EXPECTED
        ]

    def _marks(self, person: Person) -> list[Mark]:
        row = self._matrix.row(person.id)
        return [row[place] for place in self._places]

    def _count(self, people: Iterable[Person]) -> tuple[Cell, ...]:
        """Return the figures of some people over the whole day."""
        return figures(tally(self._day_marks[person.id] for person in people))

    def _counted(self, n: int) -> tuple[Cell, ...]:
        """Return the figures of a session."""
        return figures(self._matrix.tally(self._places[n]))

    def _entered(self, mark: Mark) -> Cell:
        if mark.passage is not None:
            return self._local(mark.passage.arrived_at).time()
        return mark.excuse.mark if mark.excuse is not None else None

    def _passage(self, person: Person, n: int, mark: Mark) -> tuple[Cell, ...]:
        """Return first in, last out, state, reason and desk."""
        state = self._word(f"{mark.outcome.value}_state")
        if mark.passage is None:
            excuse = mark.excuse
            reason = f"{excuse.mark} {excuse.reason}".strip() if excuse is not None else ""
            return (None, None, state, reason, "")
        left = None if mark.passage.left_at is None else self._local(mark.passage.left_at)
        desk = self._record.desks.get((person.id, self._sessions[n].id), "")
        return (self._local(mark.passage.arrived_at), left, state, "", desk)

    def _named(self, n: int) -> tuple[Cell, ...]:
        session = self._sessions[n]
        return (n + 1, self._title(session), self._local(session.starts))

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


@lru_cache(maxsize=4096)
def _team_order(team: str) -> tuple[str | int, ...]:
    return _order(team)


def _order(text: str) -> tuple[str | int, ...]:
    """Return a key that sorts «Команда 2» before «Команда 10» and ё with е."""
    folded = text.casefold().replace("ё", "е")
    if _DIGIT.search(folded) is None:
        return (folded,)
    parts = _DIGITS.split(folded)
    return tuple(int(part) if n % 2 else part for n, part in enumerate(parts))


def person_order(person: Person) -> tuple[bool, _Order, int, str]:
    """Sort by team, those without one last, then by name."""
    known = person.fields
    return (not known.team, (_team_order(known.team), _order(known.name)), person.number, person.id)


def session_order(session: Session) -> tuple[int, int, str]:
    """Sort sessions by time."""
    return (session.starts, session.ends, session.id)


def figures(counted: Tally) -> tuple[Cell, ...]:
    """Return a tally as the cells of the figures' columns."""
    return (
        counted.expected,
        counted.came,
        counted.absent,
        counted.excused,
        counted.share,
        counted.besides,
    )


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
