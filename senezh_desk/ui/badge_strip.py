"""The badge on the spot: whoever came in without one gets it printed by one key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from senezh_desk.domain.admission import Verdict
from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.badge_paper import has_printer, print_pages, printer_for
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, set_look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtPrintSupport import QPrinter

    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.badge_sheet import Sheet
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.progress import Tick
    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings

PRINT_KEY = "F12"
FOLDER = "badges"  # under which the folder of PDFs is remembered
_HERE = frozenset({Verdict.ADMITTED, Verdict.ALREADY_IN})


class _Paper(NamedTuple):
    """The design badges were made in last, alone on its sheet."""

    template: str
    sheet: str
    sized: Sheet


class BadgeStrip(QFrame):
    """Hidden until somebody without a badge comes in by name; the next scan takes it away.

    Printing runs aside and says how it went above the page: the next person need not wait.
    """

    left = Signal()  # the caret is wanted back in the ready field

    def __init__(self, services: Services, surroundings: Surroundings) -> None:
        super().__init__()
        self._roster = services.roster
        self._badges = services.badges
        self._surroundings = surroundings
        self._person: Person | None = None
        self._print = action_button(self.tr("Print badge"), "printer", PRINT_KEY)
        self._said = ElidedLabel(self.tr("No badge yet"))
        set_look(self, "panel")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._said, 1)
        row.addWidget(self._print)
        self._print.clicked.connect(self._start)
        self.hide()

    def offer(self, admissions: Sequence[Admission]) -> None:
        """Offer a badge to the one person who came in without: their code was not scanned."""
        last = admissions[-1] if len(admissions) == 1 else None
        came = last is not None and last.verdict in _HERE and not last.raw
        person = last.person if last is not None and came else None
        self._person = person if person is not None and person.lacks_badge else None
        self.setVisible(self._person is not None)

    def print_on(self, printer: QPrinter, person: Person) -> None:
        """Prove a badge, send it to a printer and note it as printed and handed over."""
        paper = self._paper()

        def work(now: Person, tick: Tick) -> None:
            template, sheet = paper.template, paper.sheet
            drawn = self._badges.prove((now,), template=template, sheet=sheet, tick=tick)
            print_pages(printer, drawn.pdf, tick)
            self._badges.note_printed((now,), template, handed=True)

        said = self.tr("Badge № {number} was sent to the printer: {printer}")
        self._make(
            person,
            work,
            lambda now: self._surroundings.messages.show_done(
                said.format(number=now.number, printer=printer.printerName())
            ),
        )

    def save(self, person: Person) -> None:
        """Write a badge as a PDF where PDFs of badges went last, and note it as printed."""
        paper = self._paper()
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._surroundings.settings.folder(FOLDER)
        folder = folder or Path(QStandardPaths.writableLocation(documents))
        name = self.tr("Badge {number}.pdf")

        def work(now: Person, tick: Tick) -> None:
            out = folder / name.format(number=now.number)
            self._badges.make(out, (now,), template=paper.template, sheet=paper.sheet, tick=tick)

        said = self.tr("The badge is saved: {file}")
        self._make(
            person,
            work,
            lambda now: self._surroundings.messages.show_done(
                said.format(file=name.format(number=now.number)),
                self.tr("Open folder"),
                lambda: open_outside(folder),
            ),
        )

    def _start(self) -> None:
        self.left.emit()
        person = self._person
        if person is None:
            return
        if has_printer():
            title, usual = self.tr("Badges"), self._surroundings.settings.printer
            self.print_on(printer_for(self._paper().sized, title, usual), person)
            return
        self._surroundings.messages.show_line(
            Tone.CONFIRM,
            self.tr("This computer has no printer set up. Save a PDF and print it elsewhere."),
            self.tr("Save PDF"),
            lambda: self.save(person),
        )

    def _paper(self) -> _Paper:
        templates = self._badges.templates()
        noted = self._surroundings.settings.badge_template
        template = templates.get(noted) or next(iter(templates.values()))
        sheet = next(one for one in self._badges.sheets().values() if one.takes(template))
        return _Paper(template.id, sheet.id, sheet.for_badge(template))

    def _make(
        self,
        person: Person,
        work: Callable[[Person, Tick], None],
        done: Callable[[Person], None],
    ) -> None:
        self._show(person, offered=False)

        def run(tick: Tick) -> Person:
            now = self._roster.person(person.id)  # as corrected since
            work(now, tick)
            return now

        def fail(error: Exception) -> None:
            self._surroundings.messages.show_error(error)
            self._show(person, offered=True)

        self._surroundings.jobs.start(run, done, fail)

    def _show(self, person: Person, *, offered: bool) -> None:
        if self._person is not None and self._person.id == person.id:  # nobody came since
            self.setVisible(offered)
