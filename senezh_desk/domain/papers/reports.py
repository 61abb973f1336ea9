"""Reports for print: rooms, meals, arrivals, those missing, certificates."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance_matrix import Outcome
from senezh_desk.domain.day_report import person_order, session_order
from senezh_desk.domain.labels import days_text, session_title
from senezh_desk.domain.papers.official import hours_text, lines_above
from senezh_desk.domain.papers.paper import Align, Paper, PaperColumn
from senezh_desk.domain.sessions import SessionKind, moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from senezh_desk.domain.attendance_matrix import AttendanceMatrix
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.papers.official import OfficialHeading
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.stays import ModuleStay


class Report(StrEnum):
    """A report that can be printed."""

    ROOMS = "rooms"
    MEALS = "meals"
    ARRIVALS = "arrivals"
    MISSING = "missing"
    CERTIFICATES = "certificates"


def report(
    kind: Report, day: date, matrix: AttendanceMatrix, heading: OfficialHeading, labels: Labels
) -> Paper:
    """Return a report of a day; for certificates the matrix holds the whole programme."""
    made = _Report(kind, day, matrix, heading, labels)
    match kind:
        case Report.ROOMS:
            return made.rooms()
        case Report.MEALS:
            return made.meals()
        case Report.ARRIVALS:
            return made.arrivals()
        case Report.MISSING:
            return made.missing()
        case Report.CERTIFICATES:
            return made.certificates()


class _Report:
    def __init__(
        self,
        kind: Report,
        day: date,
        matrix: AttendanceMatrix,
        heading: OfficialHeading,
        labels: Labels,
    ) -> None:
        self._kind = kind
        self._day = day
        self._matrix = matrix
        self._heading = heading
        self._labels = labels
        programme = matrix.facts.programme
        self._stays = matrix.facts.stays.get(programme.module_on(day), {})
        self._marks = {person: matrix.day_mark(person) for person in matrix.people}
        self._people = sorted(matrix.people.values(), key=person_order)

    def rooms(self) -> Paper:
        """List who stays by team, with rooms and phones."""
        people = [one for one in self._people if self._marks[one.id].expected]
        columns = (*self._person_columns(), self._column("room", 25), self._column("phone", 45))
        return self._paper(
            columns,
            self._by_team(
                people,
                lambda one: (self._room(one), one.fields.phone),
            ),
        )

    def missing(self) -> Paper:
        """List who is expected and has not come, with phones, by team."""
        people = [
            one
            for one in self._people
            if self._marks[one.id].expected and self._marks[one.id].passage is None
        ]
        columns = (
            *self._person_columns(),
            self._column("municipality", 50),
            self._column("phone", 45),
            self._column("remark", 45),
        )
        return self._paper(
            columns,
            self._by_team(
                people, lambda one: (one.fields.municipality, one.fields.phone, self._excuse(one))
            ),
        )

    def meals(self) -> Paper:
        """Count who is to eat at each meal, by diet."""
        columns = (
            self._column("session", 70),
            self._column("starts", 25, Align.CENTRE),
            self._column("diet", 70),
            self._column("people", 25, Align.RIGHT),
        )
        rows: list[tuple[str, ...]] = []
        order = sorted(enumerate(self._matrix.facts.sessions), key=lambda at: session_order(at[1]))
        for place, session in order:
            if session.kind is not SessionKind.MEAL:
                continue
            eating = [one for one in self._people if self._matrix.row(one.id)[place].expected]
            title = session_title(session, self._matrix.facts.programme, self._labels)
            starts = self._clock(session.starts)
            diets = Counter(map(self._diet, eating))
            usual = diets.pop("", 0)
            if usual:
                rows.append((title, starts, self._word("usual_diet"), str(usual)))
            for diet, count in sorted(diets.items()):
                rows.append((title, starts, diet, str(count)))
            rows.append((title, starts, self._word("total"), str(len(eating))))
        return self._paper(columns, rows)

    def arrivals(self) -> Paper:
        """List who is to arrive on the day, hour by hour."""
        hours: dict[str, list[Person]] = {}
        for one in self._people:
            stay = self._stays.get(one.id)
            planned = stay.arrives if stay is not None else ""
            is_today = planned[:10] == self._day.isoformat()
            if self._marks[one.id].expected and (is_today or not planned):
                hours.setdefault(planned[11:13], []).append(one)
        columns = (
            *self._person_columns(),
            self._column("planned", 22, Align.CENTRE),
            self._column("room", 22),
            self._column("phone", 42),
            self._column("first_in", 22, Align.CENTRE),
        )
        rows: list[tuple[str, ...]] = []
        for hour, people in sorted(hours.items(), key=lambda item: item[0] or "99"):
            told = f"{hour}:00–{hour}:59" if hour else self._word("hour_unknown")
            rows.append((f"{told}: {len(people)}",))
            rows += [
                (
                    *self._person(one),
                    self._planned(self._stays.get(one.id)),
                    self._room(one),
                    one.fields.phone,
                    self._came(one),
                )
                for one in people
            ]
        return self._paper(columns, rows)

    def certificates(self) -> Paper:
        """List who gets a certificate, with hours attended; below the threshold to be decided."""
        facts = self._matrix.facts
        without = {one.id for one in facts.categories.values() if not one.certificate}
        people = [
            one
            for one in self._people
            if one.is_active and not one.erased and one.fields.category not in without
        ]
        columns = (
            *self._person_columns(),
            self._column("position", 60),
            self._column("attended", 25, Align.RIGHT),
            self._column("academic_hours", 22, Align.RIGHT),
            self._column("decision", 45),
        )

        def more(one: Person) -> tuple[str, ...]:
            share = self._matrix.share(one.id)
            if share is None or share.percent is None:
                return (one.fields.position, "", "", self._word("to_decide"))
            enough = share.percent >= facts.rules.threshold
            decision = self._word("to_issue") if enough else self._word("to_decide")
            hours = hours_text(share.quarters)
            return (one.fields.position, f"{share.percent} %", hours, decision)

        return self._paper(columns, self._by_team(people, more))

    def _paper(self, columns: tuple[PaperColumn, ...], rows: Iterable[tuple[str, ...]]) -> Paper:
        made = tuple(rows)
        return Paper(
            self._word(f"{self._kind.value}_report"),
            columns,
            made or ((self._word("nobody"),),),
            lines_above(self._heading, self._matrix.facts.programme),
            (days_text(self._day, self._day, self._labels),),
            landscape=len(columns) > 4,
        )

    def _by_team(
        self, people: Iterable[Person], more: Callable[[Person], tuple[str, ...]]
    ) -> list[tuple[str, ...]]:
        rows: list[tuple[str, ...]] = []
        team = None
        for one in people:
            if one.fields.team != team:
                team = one.fields.team
                rows.append((team or self._word("without_team"),))
            rows.append((*self._person(one), *more(one)))
        return rows

    def _person_columns(self) -> tuple[PaperColumn, ...]:
        return (self._column("number", 12, Align.RIGHT), self._column("name", 75))

    def _person(self, person: Person) -> tuple[str, str]:
        return (str(person.number), person.name)

    def _column(self, key: str, width: float, align: Align = Align.LEFT) -> PaperColumn:
        labels = self._labels
        return PaperColumn(labels.headings.get(key) or labels.fields.get(key, key), width, align)

    def _word(self, key: str) -> str:
        return self._labels.headings.get(key, key)

    def _room(self, person: Person) -> str:
        stay = self._stays.get(person.id)
        return (stay.room if stay is not None else "") or person.fields.room

    def _diet(self, person: Person) -> str:
        stay = self._stays.get(person.id)
        return (stay.diet if stay is not None else "") or person.fields.diet

    def _excuse(self, person: Person) -> str:
        mark = self._marks[person.id]
        return mark.excuse.reason if mark.outcome is Outcome.EXCUSED and mark.excuse else ""

    def _planned(self, stay: ModuleStay | None) -> str:
        return stay.arrives[11:] if stay is not None else ""

    def _came(self, person: Person) -> str:
        passage = self._marks[person.id].passage
        return "" if passage is None else self._clock(passage.arrived_at)

    def _clock(self, at: int) -> str:
        return f"{moment(at, self._matrix.facts.programme.zone):%H:%M}"
