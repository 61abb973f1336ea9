"""The page of badges: whose, on which paper, what it will look like, and out they come."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.badge_choosing import BadgeChoosing
from senezh_desk.ui.badge_options import BadgeOptions
from senezh_desk.ui.badge_paper import has_printer, print_pages, printer_for
from senezh_desk.ui.badge_preview import BadgePreview
from senezh_desk.ui.badge_warnings import BadgeWarnings
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.list_model import ListModel
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtPrintSupport import QPrinter

    from senezh_desk.domain.badge_choice import BadgeLine
    from senezh_desk.domain.badge_face import BadgeDrawing, BadgeRun
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.progress import Tick
    from senezh_desk.services.badges import BadgeService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.ui.badge_options import Paper
    from senezh_desk.ui.jobs import Job
    from senezh_desk.ui.surroundings import Surroundings

Result = TypeVar("Result")
SHOWN = frozenset({Topic.PEOPLE, Topic.BADGES, Topic.PROGRAMME})
PAUSE_MS = 150  # while somebody types or chooses, nothing is drawn
FOLDER = "badges"  # under which the folder of PDFs is remembered


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be made: these people's badges, in this order, on this paper."""

    people: tuple[Person, ...]
    paper: Paper


class BadgesPage(QWidget):
    """Chooses people, shows the pages as they will be, saves or prints them."""

    def __init__(
        self, badges: BadgeService, programme: ProgrammeService, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._badges = badges
        self._programme = programme
        self._surroundings = surroundings
        self._stale = True
        self._loading = False
        self._drawing: Job | None = None  # of the preview
        self._making: Job | None = None
        self._zone = ""
        self._choosing = BadgeChoosing()
        self._model = ListModel(self._choosing.columns(lambda: self._zone), _identity, self)
        empty = EmptyPanel(
            "identification-badge",
            self.tr("No badges to print yet"),
            self.tr("Badges are made for everybody on the list. Import a list of participants."),
        )
        self._table = Table("badges", self._model, surroundings.settings, empty)
        self._options = BadgeOptions(
            tuple(badges.templates().values()),
            tuple(badges.sheets().values()),
            surroundings.words.language,
        )
        self._preview = BadgePreview()
        self._warnings = BadgeWarnings(surroundings.words)
        self._progress = ProgressBar()
        self._outcome = MessageBar(lambda error: fault_text(surroundings.words, error))
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._save = action_button(self.tr("Save PDF…"), "file-pdf", "Ctrl+S", "primary")
        self._print = action_button(self.tr("Print…"), "printer", "Ctrl+P")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._load_pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._build()
        self._connect()
        self._show_order()

    def save(self, out: Path) -> None:
        """Write the badges chosen as a PDF, read all codes back and say so."""
        order = self._order
        self._surroundings.settings.note_folder(FOLDER, out.parent)
        self._surroundings.settings.badge_template = order.paper.template
        self._make(
            lambda tick: self._badges.make(
                out,
                order.people,
                template=order.paper.template,
                sheet=order.paper.sheet,
                start=order.paper.start,
                tick=tick,
            ),
            lambda run: self._say_saved(run, out),
            self.tr("Making badges"),
        )

    def print_on(self, printer: QPrinter, drawn: BadgeDrawing, order: _Order) -> None:
        """Send proven pages to a printer and note them as printed."""
        self._surroundings.settings.printer = printer.printerName()
        self._surroundings.settings.badge_template = order.paper.template

        def work(tick: Tick) -> BadgeRun:
            print_pages(printer, drawn.pdf, tick)
            self._badges.note_printed(order.people, order.paper.template)
            return drawn.run

        self._make(work, lambda run: self._say_printed(run, printer), self.tr("Printing"))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load()

    def _build(self) -> None:
        title = QLabel(self.tr("Badges"))
        set_type(title, Type.TITLE, bold=True)
        set_look(self._count, "muted")
        self._table.view.setAccessibleName(self.tr("Whose badges"))
        left = QWidget()
        people = QVBoxLayout(left)
        people.setContentsMargins(0, 0, 0, 0)
        people.setSpacing(GRID)
        people.addWidget(self._choosing)
        people.addWidget(self._table, 1)
        people.addWidget(self._warnings)
        right = QWidget()
        paper = QVBoxLayout(right)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(2 * GRID)
        paper.addWidget(self._options)
        paper.addWidget(self._preview, 1)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.setHandleWidth(2 * GRID)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([76 * GRID, 52 * GRID])
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._print)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(split, 1)
        column.addWidget(self._progress)
        column.addWidget(self._outcome)
        column.addLayout(foot)
        self.setFocusProxy(self._choosing)

    def _connect(self) -> None:
        self._surroundings.feed.changed.connect(self._follow)
        self._pause.timeout.connect(self._draw)
        self._load_pause.timeout.connect(self._load)
        self._choosing.searched.connect(self._load_pause.start)
        self._choosing.changed.connect(self._arrange)
        self._choosing.left_down.connect(self._enter_table)
        self._options.template_chosen.connect(self._load)
        self._options.changed.connect(self._pause.start)
        self._model.modelReset.connect(self._pause.start)
        self._model.modelReset.connect(self._show_order)
        self._model.dataChanged.connect(self._pause.start)
        self._table.selection_changed.connect(self._show_chosen)
        self._warnings.opened.connect(self._go_to)
        self._save.clicked.connect(self._choose_file)
        self._print.clicked.connect(self._prove)

    # who is on the list

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN:
            self._stale = True
            if self.isVisible():
                self._load()

    def _load(self) -> None:
        if self._loading:
            self._stale = True
            return
        self._loading, self._stale = True, False
        query, template = self._choosing.query, self._options.paper.template
        job = self._surroundings.jobs.start(
            lambda _: self._badges.lines(query, template),
            self._show_lines,
            self._surroundings.messages.show_error,
        )
        job.ended.connect(self._note_loaded)

    def _note_loaded(self) -> None:
        self._loading = False
        if self._stale and self.isVisible():
            self._load()

    def _show_lines(self, lines: tuple[BadgeLine, ...]) -> None:
        self._zone = self._programme.programme().zone
        self._choosing.show_lines(lines)
        self._model.filter(self._choosing.chosen.fits)
        self._model.show(lines)
        self._pause.start()

    def _arrange(self) -> None:
        self._choosing.show_counts()
        self._model.filter(self._choosing.chosen.fits)

    def _enter_table(self) -> None:
        if self._model.rows:
            self._table.select([_identity(self._model.rows[0])])
            self._table.setFocus()

    # what it will look like

    @property
    def _order(self) -> _Order:
        return _Order(tuple(line.person for line in self._model.rows), self._options.paper)

    def _draw(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None
        order = self._order
        self._show_order()
        if not order.people:
            self._preview.clear()
            self._warnings.show_warnings((), {})
            return
        paper = order.paper
        job = self._surroundings.jobs.start(
            lambda tick: self._badges.draw(
                order.people,
                template=paper.template,
                sheet=paper.sheet,
                start=paper.start,
                tick=tick,
            ),
            lambda drawn: self._show_drawn(drawn, order) if self._drawing is job else None,
            self._outcome.show_error,
        )
        self._drawing = job

    def _show_drawn(self, drawn: BadgeDrawing, order: _Order) -> None:
        self._drawing = None
        names = {person.id: person.name for person in order.people}
        self._warnings.show_warnings(drawn.run.warnings, names)
        self._preview.show_pages(drawn.pdf, order.paper.sized, self._place)
        self._show_order(drawn.run)

    def _show_order(self, run: BadgeRun | None = None) -> None:
        people = len(self._model.rows)
        said = self.tr("%n badge(s)", "", people)
        if run is not None:
            said = f"{said} · " + self.tr("%n page(s)", "", run.pages)
        self._count.setText(said)
        ready = bool(people) and self._making is None
        self._save.setEnabled(ready)
        self._print.setEnabled(ready)

    @property
    def _place(self) -> int:
        """Return the cell of the chosen person, counted from 0 on over all pages."""
        chosen = self._table.selected()
        line = self._model.find(_identity(chosen[0])) if chosen else 0
        return max(0, line) + self._options.paper.start - 1

    def _show_chosen(self) -> None:
        if self._drawing is None and self._preview.pages:
            self._preview.show_place(self._place)

    def _go_to(self, person_id: str) -> None:
        self._table.select([person_id])
        self._table.setFocus()

    # out they come

    def _make(
        self, work: Callable[[Tick], Result], done: Callable[[Result], None], title: str
    ) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None
        self._outcome.hide()
        job = self._surroundings.jobs.start(work, done, self._outcome.show_error)
        self._making = job
        job.ended.connect(self._note_made)
        self._progress.watch(job, title)
        self._show_order()

    def _note_made(self) -> None:
        self._making = None
        self._pause.start()

    def _choose_file(self) -> None:
        settings = self._surroundings.settings
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        proposed = (settings.folder(FOLDER) or Path(documents)) / self.tr("Badges.pdf")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save badges"), str(proposed), self.tr("PDF files (*.pdf)")
        )
        if name:
            out = Path(name)
            self.save(out if out.suffix.lower() == ".pdf" else out.with_name(f"{out.name}.pdf"))

    def _prove(self) -> None:
        if not has_printer():
            self._outcome.show_line(
                Tone.CONFIRM,
                self.tr("This computer has no printer set up. Save a PDF and print it elsewhere."),
                self.tr("Save PDF…"),
                self._choose_file,
            )
            return
        order = self._order
        self._make(
            lambda tick: self._badges.prove(
                order.people,
                template=order.paper.template,
                sheet=order.paper.sheet,
                start=order.paper.start,
                tick=tick,
            ),
            lambda drawn: self._choose_printer(drawn, order),
            self.tr("Making badges"),
        )

    def _choose_printer(self, drawn: BadgeDrawing, order: _Order) -> None:
        from PySide6.QtPrintSupport import (  # noqa: PLC0415  # loaded on first use
            QAbstractPrintDialog,
            QPrintDialog,
        )

        usual = self._surroundings.settings.printer
        printer = printer_for(order.paper.sized, self.tr("Badges"), usual)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.accepted.connect(lambda: self.print_on(printer, drawn, order))
        QDialog.open(dialog)  # the dialog's own `open` wants an old-style slot

    def _say_saved(self, run: BadgeRun, out: Path) -> None:
        said = self.tr("%n badge(s), every code read back", "", run.decoded)
        self._outcome.show_line(
            Tone.ADMITTED,
            f"{said}: {out.name}",
            self.tr("Open folder"),
            lambda: open_outside(out.parent),
        )

    def _say_printed(self, run: BadgeRun, printer: QPrinter) -> None:
        said = self.tr("%n badge(s), every code read back", "", run.decoded)
        sent = self.tr("sent to the printer: {printer}").format(printer=printer.printerName())
        self._outcome.show_line(Tone.ADMITTED, f"{said}; {sent}")


def _identity(line: BadgeLine) -> str:
    return line.person.id
