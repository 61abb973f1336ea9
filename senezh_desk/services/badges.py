"""Badges: choosing whose, drawing them, reading them back, and remembering what was printed."""

from __future__ import annotations

import secrets
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_choice import BadgeChoice, BadgeLine, Whose
from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.badge_face import (
    BadgeDrawing,
    BadgeFace,
    BadgeRun,
    face_digest,
    face_of,
)
from senezh_desk.domain.categories import named
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import RESERVE, RESERVE_PREFIX, BadgeHanded, BadgeIssued, BadgePrinted
from senezh_desk.domain.labels import programme_heading
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.progress import no_tick
from senezh_desk.files.badge_designs import (
    DEFAULT_SHEET,
    DEFAULT_TEMPLATE,
    read_sheets,
    read_templates,
)
from senezh_desk.files.badge_pdf import draw_badges
from senezh_desk.files.read_back import read_back
from senezh_desk.files.safe_write import written_aside
from senezh_desk.store.enlisting import next_reserve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from senezh_desk.domain.badge_sheet import Sheet
    from senezh_desk.domain.badge_template import BadgeTemplate
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.progress import Tick
    from senezh_desk.store.event_file import EventFile

_FOUND = 1000  # the most people a query chooses
FEW = 12  # badges that a registrar may draw at once: a team's


class BadgeService:
    """Makes badge PDFs from the templates and sheets in the resources folder."""

    def __init__(self, file: EventFile, resources: Path, labels: Labels) -> None:
        self._file = file
        self._resources = resources
        self._labels = labels

    def templates(self) -> dict[str, BadgeTemplate]:
        """Return the badge templates by id, the default first."""
        return read_templates(self._resources)

    def sheets(self) -> dict[str, Sheet]:
        """Return the sheets of paper by id, the default first."""
        return read_sheets(self._resources)

    def lines(self, query: str = "", template: str = DEFAULT_TEMPLATE) -> tuple[BadgeLine, ...]:
        """Return who gets a badge: everybody who takes part, by name, or whom a query finds."""
        self._file.gate.require(Act.PRINT_BADGES)
        queries = self._file.queries
        if query.strip():
            hits = self._file.finder.find(query, _FOUND)
            found = queries.people_by_id([hit.id for hit in hits])
            people = [found[hit.id] for hit in hits if hit.id in found]
        else:
            people = queries.people()
        people = [person for person in people if person.is_active and person.code]
        faces = self._faces(people, self._design(template))
        return tuple(
            BadgeLine(person, face_digest(face, template))
            for person, face in zip(people, faces, strict=True)
        )

    def choose(
        self, query: str = "", *, only_changed: bool = False, template: str = DEFAULT_TEMPLATE
    ) -> tuple[Person, ...]:
        """Return the people of `lines`.

        `only_changed` keeps those never printed and those whose badge would now look different.
        """
        wanted = BadgeChoice(Whose.PENDING if only_changed else Whose.ALL)
        return tuple(line.person for line in self.lines(query, template) if wanted.fits(line))

    def draw(
        self,
        people: Sequence[Person],
        *,
        template: str = DEFAULT_TEMPLATE,
        sheet: str = DEFAULT_SHEET,
        start: int = 1,
        tick: Tick = no_tick,
    ) -> BadgeDrawing:
        """Draw the badges of these people; nothing is read back or noted, as for a preview.

        `start` is the first free cell of the first sheet, from 1. Raises what `draw_badges` does.
        """
        self._file.gate.require(Act.PRINT_BADGES if len(people) > FEW else Act.EDIT_PEOPLE)
        design, paper = self._design(template), self._paper(sheet)
        faces, out = self._faces(people, design), BytesIO()
        heading = programme_heading(self._file.queries.programme(), self._labels)
        run = draw_badges(out, faces, design, paper, start=start, heading=heading, tick=tick)
        return BadgeDrawing(out.getvalue(), run)

    def prove(
        self,
        people: Sequence[Person],
        *,
        template: str = DEFAULT_TEMPLATE,
        sheet: str = DEFAULT_SHEET,
        start: int = 1,
        tick: Tick = no_tick,
    ) -> BadgeDrawing:
        """Draw badges and read every code back from the pages; nothing is noted.

        Raises DeskError(BADGE_UNREADABLE) and what `draw` raises.
        """
        count = len(people)
        drawn = self.draw(
            people,
            template=template,
            sheet=sheet,
            start=start,
            tick=lambda done, _: tick(done, 2 * count),
        )
        pages = drawn.run.pages
        found = read_back(
            drawn.pdf,
            [person.code for person in people],
            tick=lambda done, _: tick(count + count * done // pages, 2 * count),
        )
        if not found.is_whole:
            unread = {*found.unreadable, *found.unexpected}
            whose = (person.name for person in people if person.code in unread)
            raise DeskError(Fault.BADGE_UNREADABLE, person=next(whose, ""), count=len(unread))
        return replace(drawn, run=replace(drawn.run, decoded=found.decoded))

    def make(
        self,
        out: Path,
        people: Sequence[Person],
        *,
        template: str = DEFAULT_TEMPLATE,
        sheet: str = DEFAULT_SHEET,
        start: int = 1,
        tick: Tick = no_tick,
    ) -> BadgeRun:
        """Write proven badges as a PDF and note them as printed.

        A file that is there stays as it was unless all went well. Raises what `prove` and
        `written_aside` raise.
        """
        drawn = self.prove(people, template=template, sheet=sheet, start=start, tick=tick)
        with written_aside(out) as part:
            part.write_bytes(drawn.pdf)
        self.note_printed(people, template)
        return drawn.run

    def note_printed(
        self, people: Sequence[Person], template: str = DEFAULT_TEMPLATE, *, handed: bool = False
    ) -> None:
        """Note that the badges of these people went to paper as they were given here.

        `handed` says that each waits for its own and takes it at once.
        """
        faces = self._faces(people, self._design(template))
        with self._file.journal.writing() as writing:
            for face in faces:
                printed = BadgePrinted(template, face_digest(face, template), face.copy)
                writing.append(face.person_id, printed)
                if handed:
                    writing.append(face.person_id, BadgeHanded())

    def reserve(
        self,
        out: Path,
        count: int,
        *,
        template: str = DEFAULT_TEMPLATE,
        sheet: str = DEFAULT_SHEET,
        tick: Tick = no_tick,
    ) -> BadgeRun:
        """Write so many blank badges with live codes of their own; a scan binds each to somebody.

        The codes count once the PDF is there. Raises what `make` raises, and
        DeskError(NOBODY_CHOSEN) for no badge at all.
        """
        if count < 1:
            raise DeskError(Fault.NOBODY_CHOSEN)
        design, paper = self._design(template), self._paper(sheet)
        with self._file.database.reading() as connection:
            first = next_reserve(connection)
        made = {
            f"{RESERVE_PREFIX}{secrets.token_hex(8)}": BadgeIssued(RESERVE, new_code(), number)
            for number in range(first, first + count)
        }
        word = self._labels.headings.get("reserve", "reserve")
        faces = [
            BadgeFace(one, issued.code, issued.number, "", "", "", "", "", "", "", word)
            for one, issued in made.items()
        ]
        pdf = BytesIO()
        heading = programme_heading(self._file.queries.programme(), self._labels)
        run = draw_badges(pdf, faces, design, paper, start=1, heading=heading, tick=tick)
        found = read_back(pdf.getvalue(), [issued.code for issued in made.values()], tick=tick)
        if not found.is_whole:
            raise DeskError(Fault.BADGE_UNREADABLE, person="", count=len(found.unreadable))
        with written_aside(out) as part:
            part.write_bytes(pdf.getvalue())
        with self._file.journal.writing() as writing:
            for subject, issued in made.items():
                writing.append(subject, issued)
        return replace(run, warnings=(), decoded=found.decoded)

    def _faces(self, people: Iterable[Person], design: BadgeTemplate) -> list[BadgeFace]:
        usual = self._labels.categories
        categories = named(self._file.queries.categories().values(), usual)
        names = {**usual, **{category.id: category.name for category in categories}}
        return [
            face_of(
                person,
                names.get(person.fields.category, ""),
                person.copies + 1,
                design.extras,
            )
            for person in people
        ]

    def _design(self, template: str) -> BadgeTemplate:
        templates = self.templates()
        if template not in templates:
            raise DeskError(Fault.NO_SUCH_TEMPLATE, template=template, known=", ".join(templates))
        return templates[template]

    def _paper(self, sheet: str) -> Sheet:
        sheets = self.sheets()
        if sheet not in sheets:
            raise DeskError(Fault.NO_SUCH_SHEET, sheet=sheet, known=", ".join(sheets))
        return sheets[sheet]
