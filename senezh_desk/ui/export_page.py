"""The page of exports: a day leaves the desk as files; backup and proof of the file beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.export_options import ExportOptions
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.safety_panel import SafetyPanel
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import date_text

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from senezh_desk.domain.day_table import ExportedFile
    from senezh_desk.services.export import ExportService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.safety import SafetyService
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset({Topic.PRESENCE, Topic.SESSIONS, Topic.PROGRAMME})


@dataclass(frozen=True, slots=True)
class _Line:
    """One file that was written, as the table shows it."""

    path: Path
    name: str  # from the day's folder on
    rows: int


class ExportPage(QWidget):
    """Exports a day, says what was written and where it lies."""

    def __init__(
        self,
        exports: ExportService,
        safety: SafetyService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._exports = exports
        self._surroundings = surroundings
        self._stale = True
        self._busy = False
        self._asked: date | None = None  # the day whose arrivals are being counted
        self._today = exports.today()
        self._options = ExportOptions(surroundings.settings)
        self._export = action_button("", "export", "Ctrl+S", "primary")
        self._progress = ProgressBar()
        self._outcome = MessageBar(lambda error: fault_text(surroundings.words, error))
        self._model = ListModel(
            (
                Column[_Line](
                    "file", self.tr("File"), lambda line: line.name, width=420, least=160
                ),
                Column[_Line](
                    "rows",
                    self.tr("Rows"),
                    lambda line: str(line.rows),
                    lambda line: line.rows,
                    number=True,
                    width=88,
                ),
            ),
            lambda line: line.path,
            self,
        )
        self._files = Table("exports", self._model, surroundings.settings, QWidget())
        self._safety = SafetyPanel(safety, programme, surroundings)
        self._build()
        self._connect()
        self._options.show_day(self._today)
        self._show_button()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        today = self._exports.today()
        if self._options.day == self._today:  # a page left open overnight follows the clock
            self._options.show_day(today)
        self._today = today
        self._show_button()
        self._safety.show_latest()
        if self._stale:
            self._count()

    def _build(self) -> None:
        title = QLabel(self.tr("Export"))
        set_type(title, Type.TITLE, bold=True)
        self._files.view.setAccessibleName(self.tr("Files written"))
        set_look(self._export, "large")
        panel = QFrame()
        set_look(panel, "panel")
        form = QVBoxLayout(panel)
        form.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        form.setSpacing(2 * GRID)
        form.addWidget(self._options)
        form.addWidget(self._export)
        form.addWidget(self._progress)
        form.addWidget(self._outcome)
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        left.addWidget(panel)
        left.addWidget(self._files, 100)
        left.addStretch(1)
        self._files.hide()  # until there are files
        body = QHBoxLayout()
        body.setSpacing(2 * GRID)
        body.addLayout(left, 3)
        body.addWidget(self._safety, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addLayout(body, 1)
        self.setFocusProxy(self._export)

    def _connect(self) -> None:
        self._surroundings.feed.changed.connect(self._follow)
        self._options.day_chosen.connect(self._take_day)
        self._options.changed.connect(self._show_button)
        self._export.clicked.connect(self._start)
        self._files.opened.connect(open_outside)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & SHOWN:
            self._stale = True
            if self.isVisible():
                self._count()

    def _take_day(self) -> None:
        self._outcome.hide()
        self._show_button()
        self._count()

    def _count(self) -> None:
        if self._asked is not None:  # one count at a time; the next one follows
            self._stale = True
            return
        day = self._asked = self._options.day
        self._stale = False
        job = self._surroundings.jobs.start(
            lambda _: self._exports.arrivals(day),
            self._options.show_arrivals,
            self._surroundings.messages.show_error,
        )
        job.ended.connect(self._note_counted)

    def _note_counted(self) -> None:
        day, self._asked = self._asked, None
        if self._stale or day != self._options.day:
            self._count()

    def _show_button(self) -> None:
        day = self._options.day
        if day == self._today:
            said = self.tr("Export today")
        else:
            said = self.tr("Export {day}").format(day=date_text(day))
        self._export.setText(f"{said} (Ctrl+S)")
        self._export.setAccessibleName(said)
        self._export.setShortcut("Ctrl+S")  # a new text takes the key away
        self._export.setEnabled(bool(self._options.formats) and not self._busy)

    def _start(self) -> None:
        options = self._options
        folder, day, formats = options.folder, options.day, options.formats
        password = options.password
        self._outcome.hide()
        self._model.show(())
        self._files.hide()
        self._busy = True
        self._show_button()
        job = self._surroundings.jobs.start(
            lambda tick: self._exports.export(folder, day, formats, password=password, tick=tick),
            self._say_done,
            self._outcome.show_error,
        )
        job.ended.connect(self._note_ended)
        self._progress.watch(job, self.tr("Exporting the day"))

    def _note_ended(self) -> None:
        self._busy = False
        self._show_button()

    def _say_done(self, files: tuple[ExportedFile, ...]) -> None:
        folder = files[0].path.parent
        lines = [_Line(file.path, _below(file.path, folder), file.rows) for file in files]
        self._model.show(lines)
        self._files.show()
        said = self.tr("%n file(s) written, reopened and counted", "", len(files))
        self._outcome.show_line(
            Tone.ADMITTED,
            f"{said}: {folder.name}",
            self.tr("Open folder"),
            lambda: open_outside(folder),
        )
        self._files.setFocus()


def _below(path: Path, folder: Path) -> str:
    """Return a path from a folder on; one outside it as its name."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else path.name
