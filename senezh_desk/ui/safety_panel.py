"""The panel of safety: a backup now, and proof that the file is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.proof import problem_text
from senezh_desk.wording.times import moment_text

if TYPE_CHECKING:
    from pathlib import Path

    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.safety import SafetyService
    from senezh_desk.ui.surroundings import Surroundings

TOLD = 3  # problems named one by one


class SafetyPanel(QWidget):
    """Backs the event file up and checks it; each says beside itself how it went."""

    def __init__(
        self, safety: SafetyService, programme: ProgrammeService, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._safety = safety
        self._programme = programme
        self._surroundings = surroundings
        self._latest = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._back_up = action_button(self.tr("Make a backup"), "copy-simple")
        self._open = action_button(self.tr("Open folder"), "folder-open", look="flat")
        self._verify = action_button(self.tr("Check the file"), "shield-check")
        self._saved, self._proof = self._bar(), self._bar()
        self._saving, self._proving = ProgressBar(), ProgressBar()
        self._build()
        self._back_up.clicked.connect(self._start_backup)
        self._open.clicked.connect(lambda: open_outside(self._safety.folder))
        self._verify.clicked.connect(self._start_check)

    def show_latest(self) -> None:
        """Say when the newest backup was made."""
        latest = self._safety.latest_backup()
        self._open.setVisible(latest is not None)
        if latest is None:
            self._latest.setText(self.tr("There is no backup yet."))
            return
        zone = self._programme.programme().zone
        time = moment_text(round(latest.stat().st_mtime * 1000), zone)
        self._latest.setText(self.tr("The newest backup: {time}").format(time=time))

    def _bar(self) -> MessageBar:
        return MessageBar(lambda error: fault_text(self._surroundings.words, error))

    def _build(self) -> None:
        backup = _panel(
            self.tr("Backup"),
            self.tr("A verified copy of the whole programme, kept beside the file."),
            [self._latest, _row(self._back_up, self._open), self._saving, self._saved],
        )
        check = _panel(
            self.tr("Check of the file"),
            self.tr("Reads every record again and compares the lists with the journal."),
            [_row(self._verify), self._proving, self._proof],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(backup)
        column.addWidget(check)
        column.addStretch()

    def _start_backup(self) -> None:
        self._saved.hide()
        self._back_up.setEnabled(False)
        job = self._surroundings.jobs.start(
            lambda _: self._safety.back_up(),
            lambda made: self._say_saved(*made),
            self._saved.show_error,
        )
        job.ended.connect(lambda: self._back_up.setEnabled(True))
        self._saving.watch(job, self.tr("Making a backup"))

    def _say_saved(self, path: Path, entries: int) -> None:
        self.show_latest()
        said = self.tr("The backup is made and checked: %n record(s)", "", entries)
        self._saved.show_line(Tone.ADMITTED, f"{said}. {path.name}")

    def _start_check(self) -> None:
        self._proof.hide()
        self._verify.setEnabled(False)
        job = self._surroundings.jobs.start(
            self._safety.verify,
            lambda proof: self._say_proof(
                proof.entries,
                [(problem.code, problem.where, problem.count) for problem in proof.problems],
                proof.to_come,
            ),
            self._proof.show_error,
        )
        job.ended.connect(lambda: self._verify.setEnabled(True))
        self._proving.watch(job, self.tr("Checking the file"))

    def _say_proof(self, entries: int, problems: list[tuple[str, str, int]], to_come: int) -> None:
        if not problems:
            said = [self.tr("The file is sound: %n record(s) checked", "", entries)]
            if to_come:
                said.append(
                    self.tr("still to come from other desks: {count}").format(count=to_come)
                )
            self._proof.show_line(Tone.ADMITTED, "; ".join(said))
            return
        words = self._surroundings.words
        found = [problem_text(words, *problem) for problem in problems[:TOLD]]
        if len(problems) > TOLD:
            more = self.tr("Further problems: {count}")
            found.append(more.format(count=len(problems) - TOLD))
        advice = self.tr(
            "Do not delete the file: call an administrator and open the newest backup."
        )
        self._proof.show_line(Tone.REFUSED, "\n".join([*found, advice]))


def _row(*buttons: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return whole


def _panel(title: str, text: str, parts: list[QWidget]) -> QFrame:
    """Return a panel with a title, a line of explanation and parts below one another."""
    panel = QFrame()
    set_look(panel, "panel")
    heading = QLabel(title)
    set_type(heading, Type.EMPHASIS, bold=True)
    line = QLabel(text)
    line.setWordWrap(True)
    set_look(line, "muted")
    column = QVBoxLayout(panel)
    column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    column.setSpacing(GRID)
    for part in (heading, line, *parts):
        column.addWidget(part)
    return panel
