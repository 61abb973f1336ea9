"""Attendance: people by sessions, the one fold behind every figure on screens and in files.

Rows are worked out when they are asked for, so that thousands of people cost nothing unseen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.attendance_rules import AttendanceRules
from senezh_desk.domain.expectation import Expectation, part_of
from senezh_desk.domain.sessions import SessionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from senezh_desk.domain.categories import Category
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.sessions import Programme, Session
    from senezh_desk.domain.stay_fold import Excuse
    from senezh_desk.domain.stays import ModuleStay

_MINUTE = 60_000
_USUAL = AttendanceRules()


class Outcome(StrEnum):
    """What one person's session came to."""

    NOT_EXPECTED = "not-expected"
    AWAITED = "awaited"  # expected, and the session is not over
    CAME = "came"
    LATE = "late"
    LEFT_EARLY = "left-early"
    BESIDES = "besides"  # came without being expected
    ABSENT = "absent"
    EXCUSED = "excused"


class Passage(NamedTuple):
    """How somebody went through a session; times are UTC milliseconds."""

    arrived_at: int  # first check-in
    left_at: int | None  # last check-out, None for who is inside or was never checked out
    inside: bool


class Mark(NamedTuple):
    """One cell: the outcome and what it is made of."""

    outcome: Outcome
    expected: bool = False
    passage: Passage | None = None
    late: bool = False
    early: bool = False
    excuse: Excuse | None = None


class Tally(NamedTuple):
    """How many of some people a session expected and got."""

    expected: int = 0
    came: int = 0  # of those expected
    absent: int = 0  # of those expected, the excused among them
    excused: int = 0
    late: int = 0
    early: int = 0
    besides: int = 0  # came without being expected
    inside: int = 0  # of all, at this moment

    @property
    def share(self) -> float | None:
        """Return which part of the expected came, from 0 to 1."""
        return self.came / self.expected if self.expected else None


class Share(NamedTuple):
    """One person's part of the sessions that count for a certificate."""

    attended: int
    expected: int
    quarters: int  # of academic hours, in the sessions attended

    @property
    def percent(self) -> int | None:
        """Return the share in whole percent, rounded down: 74.9 % are not 75 %."""
        return self.attended * 100 // self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class AttendanceFacts:
    """All that attendance depends on, read in one go."""

    programme: Programme
    people: tuple[Person, ...]
    sessions: tuple[Session, ...]
    passages: Mapping[str, Mapping[str, Passage]]  # by session and person
    categories: Mapping[str, Category]
    now: int  # UTC milliseconds
    stays: Mapping[str, Mapping[str, ModuleStay]] = field(default_factory=dict)  # by module
    excuses: Mapping[tuple[str, str], Excuse] = field(default_factory=dict)  # person and session
    rules: AttendanceRules = _USUAL


_NOT_EXPECTED = Mark(Outcome.NOT_EXPECTED)
_AWAITED = Mark(Outcome.AWAITED, expected=True)
_ABSENT = Mark(Outcome.ABSENT, expected=True)


class AttendanceMatrix:
    """People by sessions; a row is one person's marks in the order of the sessions."""

    def __init__(self, facts: AttendanceFacts) -> None:
        self.facts = facts
        self.people = {person.id: person for person in facts.people}
        zone = facts.programme.zone
        self._columns = tuple(
            _Column(session, facts, Expectation(session, facts.categories, zone))
            for session in facts.sessions
        )
        self._counting = _counting(facts)
        self._uncounted = {one.id for one in facts.categories.values() if not one.counts}
        self._rows: dict[str, tuple[Mark, ...]] = {}

    def row(self, person_id: str) -> tuple[Mark, ...]:
        """Return a person's marks."""
        row = self._rows.get(person_id)
        if row is None:
            person = self.people[person_id]
            row = tuple([column.mark(person) for column in self._columns])
            self._rows[person_id] = row
        return row

    def tally(self, place: int, people: Iterable[str] | None = None) -> Tally:
        """Count the session at a place for some people, for all unless named."""
        chosen = self.people if people is None else people
        return tally([self.row(person)[place] for person in chosen])

    def day_mark(self, person_id: str) -> Mark:
        """Return what all the sessions shown come to for a person: expected at any, came to any."""
        return united(self.row(person_id))

    def share(self, person_id: str) -> Share | None:
        """Return a person's share, None where the category does not count for attendance."""
        if self.people[person_id].fields.category in self._uncounted:
            return None
        row = self.row(person_id)
        marks = [(row[place], self._columns[place].session) for place in self._counting]
        here = [session for mark, session in marks if mark.expected and mark.passage is not None]
        return Share(
            len(here),
            sum(mark.expected for mark, _ in marks),
            sum(session.quarters for session in here),
        )


class _Column:
    """One session with what decides its marks."""

    def __init__(self, session: Session, facts: AttendanceFacts, expectation: Expectation) -> None:
        self.session = session
        self._expects = expectation.of
        self._passages = facts.passages.get(session.id, {})
        self._stays = facts.stays.get(facts.programme.module_on(session.day), {})
        self._excuses = facts.excuses
        self._is_over = session.ends <= facts.now
        self._late = session.starts + facts.rules.late_after * _MINUTE
        self._early = session.ends - facts.rules.early_before * _MINUTE

    def mark(self, person: Person) -> Mark:
        """Return a person's mark."""
        expected = self._expects(part_of(person, self._stays.get(person.id)))
        passage = self._passages.get(person.id)
        if passage is not None:
            return self._came(passage, expected=expected)
        if not expected:
            return _NOT_EXPECTED
        excuse = self._excuses.get((person.id, self.session.id))
        if excuse is not None:
            return Mark(Outcome.EXCUSED, expected=True, excuse=excuse)
        return _ABSENT if self._is_over else _AWAITED

    def _came(self, passage: Passage, *, expected: bool) -> Mark:
        timed = not self.session.is_day  # a day of itself has no time to be late for
        late = timed and passage.arrived_at > self._late
        early = timed and passage.left_at is not None and passage.left_at < self._early
        if not expected:
            outcome = Outcome.BESIDES
        elif late:
            outcome = Outcome.LATE
        else:
            outcome = Outcome.LEFT_EARLY if early else Outcome.CAME
        return Mark(outcome, expected, passage, late, early)


def tally(marks: Iterable[Mark]) -> Tally:
    """Count marks."""
    expected = came = excused = late = early = besides = inside = 0
    for mark in marks:
        passage = mark.passage
        if passage is not None:
            inside += passage.inside
            if mark.expected:
                came += 1
                late += mark.late
                early += mark.early
            else:
                besides += 1
        if mark.expected:
            expected += 1
            excused += mark.excuse is not None
    return Tally(expected, came, expected - came, excused, late, early, besides, inside)


def united(marks: Iterable[Mark]) -> Mark:
    """Return what several sessions come to for one person."""
    marks = tuple(marks)
    passages = [mark.passage for mark in marks if mark.passage is not None]
    expected = any(mark.expected for mark in marks)
    if passages:
        first = min(passage.arrived_at for passage in passages)
        left = max((p.left_at for p in passages if p.left_at is not None), default=None)
        inside = any(passage.inside for passage in passages)
        outcome = Outcome.CAME if expected else Outcome.BESIDES
        return Mark(outcome, expected, Passage(first, None if inside else left, inside))
    if not expected:
        return _NOT_EXPECTED
    missed = [mark for mark in marks if mark.expected]
    excused = [mark for mark in missed if mark.excuse is not None]
    if len(excused) == len(missed):
        return excused[0]
    return _ABSENT if any(mark.outcome is Outcome.ABSENT for mark in missed) else _AWAITED


def _counting(facts: AttendanceFacts) -> tuple[int, ...]:
    """Return the places of the sessions that count: those begun, meals left out.

    A day's own session counts where nothing else that counts is planned on that day.
    """
    planned = {
        session.day
        for session in facts.sessions
        if not session.is_day and session.kind is not SessionKind.MEAL
    }
    return tuple(
        place
        for place, session in enumerate(facts.sessions)
        if session.starts <= facts.now
        and (session.day not in planned if session.is_day else session.kind is not SessionKind.MEAL)
    )
