"""A plan on paper: which of its papers, and where the PDF goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from senezh_desk.domain.seating.papers import PaperKind
from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Tone
from senezh_desk.wording.plans import plan_paper

if TYPE_CHECKING:
    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.services.plans import PlanService
    from senezh_desk.ui.dialogs import MessageBar
    from senezh_desk.ui.progress_bar import ProgressBar
    from senezh_desk.ui.surroundings import Surroundings

FOLDER = "seating"  # under which the folder of PDFs is remembered


class PapersRow(QWidget):
    """Offers the papers of one plan."""

    def __init__(
        self,
        plans: PlanService,
        surroundings: Surroundings,
        outcome: MessageBar,
        progress: ProgressBar,
    ) -> None:
        super().__init__()
        self._plans, self._around = plans, surroundings
        self._outcome, self._progress = outcome, progress
        self._plan: AcceptedPlan | None = None
        self._title = ""
        self.kind = QComboBox()
        self._save = action_button(self.tr("Save PDF…"), "file-pdf", "Ctrl+S")
        self.kind.setAccessibleName(self.tr("Which paper"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.kind, 1)
        row.addWidget(self._save)
        self._save.clicked.connect(self._choose_file)

    def show_plan(self, plan: AcceptedPlan, title: str) -> None:
        """Take the plan; routes are offered where groups walk."""
        self._plan, self._title = plan, title
        for kind, said in (
            (PaperKind.TABLE_CARDS, self.tr("Cards for the tables")),
            (PaperKind.ITINERARIES, self.tr("A slip for each person")),
            (PaperKind.BY_TABLE, self.tr("List by table")),
            (PaperKind.BY_NAME, self.tr("List by name")),
            (PaperKind.ROUTES, self.tr("Routes of the groups")),
        ):
            place = self.kind.findData(kind.value)
            wanted = plan.draft.walks or kind is not PaperKind.ROUTES
            if wanted and place < 0:
                self.kind.addItem(said, kind.value)
            elif not wanted and place >= 0:
                self.kind.removeItem(place)

    def save(self, out: Path) -> None:
        """Write the chosen paper."""
        plan = self._plan
        if plan is None:
            return
        self._around.settings.note_folder(FOLDER, out.parent)
        kind = PaperKind(self.kind.currentData())
        names = self._plans.names_by_id(plan.people)
        paper = plan_paper(self._around.words, plan, names, self._title)
        self._outcome.hide()
        job = self._around.jobs.start(
            lambda tick: self._plans.write_paper(out, kind, paper, tick),
            lambda pages: self._say_saved(pages, out),
            self._outcome.show_error,
        )
        self._progress.watch(job, self.tr("Making a PDF"))

    def _choose_file(self) -> None:
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = self._around.settings.folder(FOLDER) or Path(documents)
        proposed = folder / f"{self.kind.currentText()}.pdf"
        pdf = self.tr("PDF files") + " (*.pdf)"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), str(proposed), pdf)
        if name:
            out = Path(name)
            self.save(out if out.suffix.lower() == ".pdf" else out.with_name(f"{out.name}.pdf"))

    def _say_saved(self, pages: int, out: Path) -> None:
        said = self.tr("%n page(s)", "", pages)
        self._outcome.show_line(
            Tone.ADMITTED,
            f"{out.name}: {said}",
            self.tr("Open folder"),
            lambda: open_outside(out.parent),
        )
