"""Papers to print: sign-in sheets before a session, reports of a day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from senezh_desk.domain.labels import session_title
from senezh_desk.domain.papers.reports import Report
from senezh_desk.domain.papers.sheets import Division, SheetWish
from senezh_desk.domain.timetable import timetable
from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.theme import GRID, Tone
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import day_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from senezh_desk.domain.progress import Tick
    from senezh_desk.services.papers import PaperService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

FOLDER = "papers"  # under which the folder is remembered
SIGN_IN = "sign-in"


class PapersPanel(QWidget):
    """One paper is chosen, saved, and opened to be printed."""

    def __init__(
        self,
        papers: PaperService,
        sessions: SessionService,
        programme: ProgrammeService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._papers = papers
        self._sessions = sessions
        self._programme = programme
        self._surroundings = surroundings
        self._day = sessions.current().day
        self._paper, self._session = QComboBox(), QComboBox()
        self._division = QComboBox()
        self._desks = QSpinBox(minimum=2, maximum=9)
        self._blanks = QSpinBox(maximum=99, value=SheetWish().blanks)
        self._kind = QComboBox()
        self._save = action_button(self.tr("Save and open…"), "file-text")
        self._progress = ProgressBar()
        self._outcome = MessageBar(lambda error: fault_text(surroundings.words, error))
        self._form = QFormLayout()
        self._build()
        self._paper.currentIndexChanged.connect(self._show_fields)
        self._division.currentIndexChanged.connect(self._show_fields)
        self._save.clicked.connect(self._ask_where)
        self.reload()
        self._show_fields()

    def show_day(self, day: date) -> None:
        """Take the day that reports are about."""
        self._day = day

    def reload(self) -> None:
        """Offer the sessions planned now; what was chosen stays."""
        programme = self._programme.programme()
        before = self._session.currentData() or self._sessions.current().id
        self._session.clear()
        for session in timetable(self._sessions.planned(), programme):
            title = session_title(session, programme, self._surroundings.labels)
            self._session.addItem(f"{day_text(session.day)} · {title}", session.id)
        self._session.setCurrentIndex(max(0, self._session.findData(before)))

    def _build(self) -> None:
        titles = self._surroundings.labels.headings
        self._paper.addItem(titles[SIGN_IN.replace("-", "_")], SIGN_IN)
        for report in Report:
            self._paper.addItem(titles[f"{report.value}_report"], report.value)
        for division, text in (
            (Division.ALL, self.tr("all by the alphabet")),
            (Division.TEAMS, self.tr("by team")),
            (Division.DESKS, self.tr("split for desks: А–К, Л–Я")),
        ):
            self._division.addItem(text, division.value)
        self._kind.addItem(self.tr("PDF, to print"), ".pdf")
        self._kind.addItem(self.tr("Word, to change by hand"), ".docx")
        self._form.setSpacing(GRID)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, field in (
            (self.tr("Paper"), self._paper),
            (self.tr("Session"), self._session),
            (self.tr("Order"), self._division),
            (self.tr("Desks"), self._desks),
            (self.tr("Blank lines"), self._blanks),
            (self.tr("File"), self._kind),
        ):
            field.setAccessibleName(words)
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(
                    QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                )
                field.setMinimumContentsLength(10)
            self._form.addRow(words, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(self._form)
        column.addWidget(self._save)
        column.addWidget(self._progress)
        column.addWidget(self._outcome)
        column.addStretch(1)

    def _show_fields(self) -> None:
        is_sheet = self._paper.currentData() == SIGN_IN
        for field in (self._session, self._division, self._blanks):
            self._form.setRowVisible(field, is_sheet)
        is_split = self._division.currentData() == Division.DESKS.value
        self._form.setRowVisible(self._desks, is_sheet and is_split)

    def _ask_where(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        settings = self._surroundings.settings
        folder = settings.folder(FOLDER) or Path(QStandardPaths.writableLocation(documents))
        suffix: str = self._kind.currentData()
        name = f"{self._day.isoformat()} {self._paper.currentText()}".replace(":", "")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the paper"), str(folder / f"{name}{suffix}"), f"(*{suffix})"
        )
        if chosen:
            out = Path(chosen).with_suffix(suffix)
            settings.note_folder(FOLDER, out.parent)
            self._start(out)

    def _start(self, out: Path) -> None:
        self._outcome.hide()
        job = self._surroundings.jobs.start(
            self._work(out), lambda _: self._say_done(out), self._outcome.show_error
        )
        self._progress.watch(job, self.tr("Drawing the paper"))

    def _work(self, out: Path) -> Callable[[Tick], int]:
        """Return the work that was asked for, with all it needs read from the fields now."""
        wish = SheetWish(
            Division(self._division.currentData()), self._desks.value(), self._blanks.value()
        )
        paper, session, day = self._paper.currentData(), self._session.currentData(), self._day
        if paper == SIGN_IN:
            return lambda tick: self._papers.sign_in(out, session, wish, tick)
        return lambda tick: self._papers.report(out, Report(paper), day, tick)

    def _say_done(self, out: Path) -> None:
        self._outcome.show_line(
            Tone.ADMITTED, out.name, self.tr("Open folder"), lambda: open_outside(out.parent)
        )
        open_outside(out)
