"""The page of exports: a day leaves the desk as files; backup and proof of the file beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.permissions import Act
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.export_options import ExportOptions
from senezh_desk.ui.findings_panel import FindingsPanel
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.official_form import OfficialForm
from senezh_desk.ui.papers_panel import PapersPanel
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.safety_panel import SafetyPanel
from senezh_desk.ui.scrolled import Scrolled
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, ROW, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import date_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from senezh_desk.domain.day_table import ExportedFile
    from senezh_desk.domain.reconciliation import Finding
    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings

SHOWN = frozenset(
    {Topic.PRESENCE, Topic.SCANS, Topic.SESSIONS, Topic.PROGRAMME, Topic.BADGES, Topic.EXPORTS}
)
PLANNED = frozenset({Topic.SESSIONS, Topic.PROGRAMME})


@dataclass(frozen=True, slots=True)
class _Line:
    """One file that was written, as the table shows it."""

    path: Path
    name: str  # from the day's folder on
    rows: int


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a look at a day found."""

    arrivals: int
    findings: tuple[Finding, ...]
    changed: Mapping[str, int] | None  # since the day was exported


class ExportPage(QWidget):
    """Reconciles and exports a day, says what was written and where it lies."""

    def __init__(self, services: Services, surroundings: Surroundings) -> None:
        super().__init__()
        self._exports = services.export
        self._reconciliation = services.reconciliation
        self._safety_service = services.safety
        self._surroundings = surroundings
        self._stale = True
        self._busy = False
        self._asked: date | None = None  # the day that is being looked at
        self._today = services.export.today()
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
        zone = services.programme.programme().zone
        self._findings = FindingsPanel(services.reconciliation, zone, surroundings)
        self._papers = PapersPanel(
            services.papers, services.sessions, services.programme, surroundings
        )
        self._official = OfficialForm(services.papers, services.attendance, surroundings)
        self._safety = SafetyPanel(services.safety, services.programme, surroundings)
        self._tabs = QTabWidget()
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
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(2 * GRID)
        left.addWidget(panel)
        left.addWidget(self._findings, 60)
        left.addWidget(self._files, 60)
        left.addStretch(1)
        self._files.setMinimumHeight(6 * ROW)
        self._files.hide()  # until there are files
        body = QHBoxLayout()
        body.setSpacing(2 * GRID)
        body.addWidget(Scrolled(inside), 3)
        tabs = self._tabs
        for part in (tabs, tabs.tabBar()):
            part.setAccessibleName(self.tr("Papers, heading and backup"))
        for widget, name in (
            (self._papers, self.tr("Papers")),
            (self._official, self.tr("Heading")),
            (self._safety, self.tr("Backup")),
        ):
            tabs.addTab(Scrolled(widget), name)
        body.addWidget(tabs, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addLayout(body, 1)
        self.setFocusProxy(self._export)

    def _connect(self) -> None:
        self._surroundings.feed.changed.connect(self._follow)
        self._options.day_chosen.connect(self._take_day)
        self._export.clicked.connect(lambda: self._surroundings.confirm(Act.EXPORT, self._start))
        self._files.opened.connect(open_outside)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if topics & PLANNED:
            self._papers.reload()
        if topics & SHOWN:
            self._stale = True
            if self.isVisible():
                self._count()

    def _take_day(self) -> None:
        self._outcome.hide()
        self._papers.show_day(self._options.day)
        self._show_button()
        self._count()

    def _count(self) -> None:
        if self._asked is not None:  # one count at a time; the next one follows
            self._stale = True
            return
        day = self._asked = self._options.day
        self._stale = False
        job = self._surroundings.jobs.start(
            lambda _: self._look_at(day),
            self._show_looked,
            self._surroundings.messages.show_error,
        )
        job.ended.connect(self._note_counted)

    def _look_at(self, day: date) -> _Looked:
        reconciliation = self._reconciliation
        return _Looked(
            self._exports.arrivals(day),
            reconciliation.findings(day),
            reconciliation.changed_since_close(day),
        )

    def _show_looked(self, looked: _Looked) -> None:
        self._options.show_arrivals(looked.arrivals)
        self._findings.show_findings(looked.findings, looked.changed)

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
        self._export.setEnabled(not self._busy)

    def _start(self) -> None:
        options = self._options
        folder, day, password = options.folder, options.day, options.password
        self._outcome.hide()
        self._model.show(())
        self._files.hide()
        self._busy = True
        self._show_button()
        job = self._surroundings.jobs.start(
            lambda tick: self._exports.close(folder, day, password=password, tick=tick),
            self._say_done,
            self._outcome.show_error,
        )
        job.ended.connect(self._note_ended)
        self._progress.watch(job, self.tr("Exporting the day"))

    def _note_ended(self) -> None:
        self._busy = False
        self._show_button()

    def _say_done(self, files: tuple[ExportedFile, ...]) -> None:
        self._surroundings.jobs.start(  # the close of a day is a time for a backup
            lambda _: self._safety_service.back_up_if_due(),
            lambda _: self._safety.show_latest(),
            self._surroundings.messages.show_error,
        )
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
