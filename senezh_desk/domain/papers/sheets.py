"""The sign-in sheet of a session and the attendance sheet of a day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance_matrix import Outcome, tally
from senezh_desk.domain.day_report import person_order, session_order
from senezh_desk.domain.labels import days_text, session_title
from senezh_desk.domain.letters import fold
from senezh_desk.domain.papers.official import (
    OfficialHeading,
    hours_text,
    lines_above,
    place_and_day,
    signatures,
)
from senezh_desk.domain.papers.paper import Align, Paper, PaperColumn
from senezh_desk.domain.sessions import moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from senezh_desk.domain.attendance_matrix import AttendanceMatrix, Mark, Tally
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.sessions import Session

SIGNATURE_ROW = 9.0  # millimetres
MOST_SESSIONS = 12  # columns of one attendance sheet; a longer day has several
_BLANK = "____"


class Division(StrEnum):
    """How a sign-in sheet is parted."""

    ALL = "all"
    TEAMS = "teams"
    DESKS = "desks"


@dataclass(frozen=True, slots=True)
class SheetWish:
    """What a sign-in sheet is asked for."""

    division: Division = Division.ALL
    desks: int = 2  # parts of the alphabet
    blanks: int = 5  # lines for who is not on the list


def sign_in_sheets(
    session: Session,
    matrix: AttendanceMatrix,
    wish: SheetWish,
    heading: OfficialHeading,
    labels: Labels,
) -> tuple[Paper, ...]:
    """Return the sheets to sign at one session, the expected by name, one sheet each part."""
    place = matrix.facts.sessions.index(session)
    people = [p for p in matrix.people.values() if matrix.row(p.id)[place].expected]
    people.sort(key=_by_name)
    word = labels.headings.get
    columns = (
        PaperColumn(word("number", "No."), 10, Align.RIGHT),
        PaperColumn(word("name", "name"), 62),
        PaperColumn(word("region", "region"), 42),
        PaperColumn(word("municipality", "municipality"), 46),
        PaperColumn(word("position", "position"), 55),
        PaperColumn(word("signature", "signature"), 32),
        PaperColumn(word("remark", "remark"), 22),
    )
    papers = []
    for name, part in _parts(people, wish):
        rows: list[tuple[str, ...]] = []
        number = 0
        for group, members in _groups(part, wish.division):
            if group:
                rows.append((group,))
            for person in members:
                number += 1
                rows.append((str(number), *_place(person), "", ""))
        rows += [(str(number + n), *[""] * 6) for n in range(1, wish.blanks + 1)]
        title = word("sign_in", "Sign-in sheet")
        papers.append(
            Paper(
                f"{title} ({name})" if name else title,
                columns,
                tuple(rows),
                lines_above(heading, matrix.facts.programme),
                _about(session, matrix, heading, labels),
                (_blank_totals(len(part), labels), *signatures(heading, labels)),
                row_height=SIGNATURE_ROW,
            )
        )
    return tuple(papers)


def attendance_sheets(
    day: date, matrix: AttendanceMatrix, heading: OfficialHeading, labels: Labels
) -> tuple[Paper, ...]:
    """Return the day's attendance as it was, with times; sessions beyond a page's on another."""
    programme = matrix.facts.programme
    sessions = sorted(enumerate(matrix.facts.sessions), key=lambda at: session_order(at[1]))
    chunks = [sessions[n : n + MOST_SESSIONS] for n in range(0, len(sessions), MOST_SESSIONS)]
    marks = {person: matrix.day_mark(person) for person in matrix.people}
    people = [
        person
        for person in matrix.people.values()
        if marks[person.id].outcome is not Outcome.NOT_EXPECTED
    ]
    people.sort(key=person_order)
    total = tally(marks.values())
    clock = _Clock(programme.zone, labels)
    word = labels.headings.get
    about = (days_text(day, day, labels), *([heading.place] if heading.place else []))
    return tuple(
        Paper(
            word("attendance_sheet", "Attendance sheet"),
            (
                PaperColumn(word("number", "No."), 10, Align.RIGHT),
                PaperColumn(word("name", "name"), 60),
                PaperColumn(word("region", "region"), 36),
                PaperColumn(word("municipality", "municipality"), 40),
                *(
                    PaperColumn(
                        f"{session_title(session, programme, labels)} {clock.time(session.starts)}",
                        10,
                        Align.CENTRE,
                        upright=True,
                    )
                    for _, session in chunk
                ),
            ),
            tuple(
                (
                    str(number),
                    *_place(person)[:3],
                    *(clock.mark(row[place]) for place, _ in chunk),
                )
                for number, person in enumerate(people, start=1)
                if (row := matrix.row(person.id))
            ),
            lines_above(heading, programme),
            about,
            (_totals(total, labels), word("marks", ""), *signatures(heading, labels)),
        )
        for chunk in chunks
    )


class _Clock:
    """Times and marks as an attendance sheet shows them; the same moment is worded once."""

    def __init__(self, zone: str, labels: Labels) -> None:
        self._zone = zone
        self._absent = labels.headings.get("absent_mark", "a")
        self._told: dict[int, str] = {}

    def time(self, at: int) -> str:
        """Return the clock of a moment."""
        minute = at // 60_000
        told = self._told.get(minute)
        if told is None:
            told = self._told[minute] = f"{moment(at, self._zone):%H:%M}"
        return told

    def mark(self, mark: Mark) -> str:
        """Return what stands in a cell: times, a mark for an absence, a dash, or nothing yet."""
        if mark.passage is not None:
            came = self.time(mark.passage.arrived_at)
            left = mark.passage.left_at
            return came if left is None else f"{came} {self.time(left)}"
        if mark.excuse is not None:
            return mark.excuse.mark
        if mark.outcome is Outcome.ABSENT:
            return self._absent
        return "" if mark.outcome is Outcome.AWAITED else "–"


def _about(
    session: Session, matrix: AttendanceMatrix, heading: OfficialHeading, labels: Labels
) -> tuple[str, ...]:
    """Return what a session's sheet says of it: title, time, topic, lecturer, hours."""
    programme, word = matrix.facts.programme, labels.headings.get
    clock = _Clock(programme.zone, labels)
    when = "" if session.is_day else f"{clock.time(session.starts)}–{clock.time(session.ends)}"
    hours = hours_text(session.quarters) if session.quarters else ""
    facts = (
        (word("topic", "topic"), session.topic),
        (word("lecturer", "lecturer"), session.lecturer),
        (word("academic_hours", "hours"), hours),
    )
    return (
        ", ".join(filter(None, (session_title(session, programme, labels), when))),
        place_and_day(heading, session, labels),
        *(f"{name}: {value}" for name, value in facts if value),
    )


def _totals(counted: Tally, labels: Labels) -> str:
    told = labels.headings.get("paper_totals", "{listed} {came} {absent} {excused}")
    return told.format(
        listed=counted.expected,
        came=counted.came,
        absent=counted.absent,
        excused=counted.excused,
    )


def _blank_totals(listed: int, labels: Labels) -> str:
    told = labels.headings.get("paper_totals", "{listed} {came} {absent} {excused}")
    return told.format(listed=listed, came=_BLANK, absent=_BLANK, excused=_BLANK)


def _place(person: Person) -> tuple[str, str, str, str]:
    known = person.fields
    return (known.name, known.region, known.municipality, known.position)


def _by_name(person: Person) -> tuple[str, int]:
    return (_folded(person.name), person.number)


def _folded(name: str) -> str:
    """Return a name as the Russian alphabet takes it: Ә beside А, Ү beside У."""
    return fold(name).replace("ә", "а")


def _groups(people: Iterable[Person], division: Division) -> Iterable[tuple[str, list[Person]]]:
    """Return people under their teams' names, or all of them under none."""
    if division is not Division.TEAMS:
        return [("", list(people))]
    teams: dict[str, list[Person]] = {}
    for person in sorted(people, key=person_order):
        teams.setdefault(person.fields.team, []).append(person)
    return list(teams.items())


def _parts(people: list[Person], wish: SheetWish) -> list[tuple[str, list[Person]]]:
    """Return the sheets' people: all, or parted by first letters into about equal parts."""
    if wish.division is not Division.DESKS or wish.desks < 2:
        return [("", people)]
    letters: dict[str, list[Person]] = {}
    for person in people:
        letters.setdefault(_folded(person.name)[:1].upper(), []).append(person)
    return [
        (part[0] if part[0] == part[-1] else f"{part[0]}–{part[-1]}", _flat(letters, part))
        for part in split_letters({letter: len(few) for letter, few in letters.items()}, wish.desks)
    ]


def _flat(letters: Mapping[str, list[Person]], part: Iterable[str]) -> list[Person]:
    return [person for letter in part for person in letters[letter]]


def split_letters(counts: Mapping[str, int], parts: int) -> list[list[str]]:
    """Return letters in order, parted so that the parts hold about equally many people."""
    total, done = sum(counts.values()), 0
    found: list[list[str]] = [[]]
    for letter, count in counts.items():
        middle = done + count / 2
        if found[-1] and len(found) < parts and middle > total * len(found) / parts:
            found.append([])
        found[-1].append(letter)
        done += count
    return [part for part in found if part]
