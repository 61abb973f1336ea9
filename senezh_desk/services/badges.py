"""Badges: choosing whose, drawing them, reading them back, and remembering what was printed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_face import BadgeFace, BadgeRun, face_digest, face_of
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import BadgePrinted
from senezh_desk.domain.progress import no_tick
from senezh_desk.files.badge_designs import (
    DEFAULT_SHEET,
    DEFAULT_TEMPLATE,
    read_sheets,
    read_templates,
)
from senezh_desk.files.badge_pdf import draw_badges
from senezh_desk.files.read_back import read_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from senezh_desk.domain.badge_sheet import Sheet
    from senezh_desk.domain.badge_template import BadgeTemplate
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.progress import Tick
    from senezh_desk.store.event_file import EventFile


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

    def choose(
        self, query: str = "", *, only_changed: bool = False, template: str = DEFAULT_TEMPLATE
    ) -> tuple[Person, ...]:
        """Return who gets a badge: everybody who takes part, by name, or whom a query finds.

        `only_changed` keeps those never printed and those whose badge would now look different.
        """
        queries = self._file.queries
        if query.strip():
            hits = self._file.finder.find(query, 1000)
            found = queries.people_by_id([hit.id for hit in hits])
            people = [found[hit.id] for hit in hits if hit.id in found]
        else:
            people = queries.people()
        people = [person for person in people if person.is_active and person.code]
        if only_changed:
            people = [p for p in people if p.printed_as != self._digest(p, template)]
        return tuple(people)

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
        """Write the badges of these people as a PDF and read every code back from it.

        `start` is the first free cell of the first sheet, from 1. What was made is noted for
        "changed since printed". Raises DeskError, BADGE_UNREADABLE among others.
        """
        design, paper = self._design(template), self._paper(sheet)
        faces = self._faces(people, design)
        total = 2 * len(faces)
        run = draw_badges(
            out,
            faces,
            design,
            paper,
            start=start,
            heading=self._file.queries.programme().name,
            tick=lambda done, _: tick(done, total),
        )
        pages = max(run.pages, 1)
        found = read_back(
            out,
            [face.code for face in faces],
            tick=lambda done, _: tick(len(faces) * (pages + done) // pages, total),
        )
        if not found.is_whole:
            raise DeskError(Fault.BADGE_UNREADABLE, count=len(found.unreadable))
        self._note_printed(faces, template)
        return replace(run, decoded=found.decoded)

    def picture(self, person: Person, template: str = DEFAULT_TEMPLATE) -> bytes:
        """Return a one-page PDF of one person's badge, for a preview; nothing is noted."""
        design = self._design(template)
        out = BytesIO()
        draw_badges(
            out,
            self._faces([person], design),
            design,
            self._paper(DEFAULT_SHEET),
            heading=self._file.queries.programme().name,
        )
        return out.getvalue()

    def _faces(self, people: Iterable[Person], design: BadgeTemplate) -> list[BadgeFace]:
        names = self._category_names()
        return [
            face_of(
                person,
                names.get(person.fields.category, ""),
                person.copies + 1,
                design.extras,
            )
            for person in people
        ]

    def _category_names(self) -> dict[str, str]:
        edited = self._file.queries.categories()
        names = dict(self._labels.categories)
        names.update({key: category.name for key, category in edited.items()})
        return names

    def _digest(self, person: Person, template: str) -> str:
        return face_digest(self._faces([person], self._design(template))[0], template)

    def _note_printed(self, faces: Iterable[BadgeFace], template: str) -> None:
        with self._file.journal.writing() as writing:
            for face in faces:
                printed = BadgePrinted(template, face_digest(face, template), face.copy)
                writing.append(face.person_id, printed)

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
