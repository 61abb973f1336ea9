"""What is behind one cell of the matrix, and the excuse for an absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
)

from senezh_desk.domain.labels import session_title
from senezh_desk.ui.acts import attempt
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Type, set_look, set_type
from senezh_desk.wording.attendance import outcome_text
from senezh_desk.wording.history import happening_text
from senezh_desk.wording.times import moment_text

if TYPE_CHECKING:
    from senezh_desk.domain.attendance_matrix import AttendanceMatrix
    from senezh_desk.domain.person import Person
    from senezh_desk.services.attendance import AttendanceService
    from senezh_desk.ui.surroundings import Surroundings


class MarkPanel(QFrame):
    """Shows one person at one session: what was recorded, and why they were not there."""

    def __init__(self, attendance: AttendanceService, surroundings: Surroundings) -> None:
        super().__init__()
        self._attendance = attendance
        self._surroundings = surroundings
        self._person: Person | None = None
        self._session = ""
        self._name, self._where = _line(), _line()
        self._outcome, self._share, self._behind = _line(), _line(), _line()
        self._mark = QComboBox(editable=True)
        self._reason = QLineEdit()
        self._excuse = action_button(self.tr("Mark the absence"), "check")
        self._take_back = action_button(self.tr("Take the mark back"), look="flat")
        self._build()
        self._excuse.clicked.connect(self._write)
        self._take_back.clicked.connect(lambda: self._write_mark(""))
        self.hide()

    def show_cell(self, matrix: AttendanceMatrix, person: Person, place: int | None) -> None:
        """Show a person's cell, or only their share where no session is meant."""
        words, zone = self._surroundings.words, matrix.facts.programme.zone
        self._person = person
        self._name.setText(" · ".join(filter(None, (person.name, person.fields.team))))
        share, rules = matrix.share(person.id), matrix.facts.rules
        told = ""
        if share is not None and share.percent is not None:
            told = self.tr(
                "Attended {attended} of {expected}: {percent} %, a certificate takes {threshold} %"
            ).format(
                attended=share.attended,
                expected=share.expected,
                percent=share.percent,
                threshold=rules.threshold,
            )
        self._share.setText(told)
        for part in (self._where, self._outcome, self._behind):
            part.setVisible(place is not None)
        mark = matrix.row(person.id)[place] if place is not None else None
        can_excuse = mark is not None and mark.expected and mark.passage is None
        for field in (self._mark, self._reason):
            self._form.setRowVisible(field, can_excuse)
        self._excuse.setVisible(can_excuse)
        self._take_back.setVisible(mark is not None and mark.excuse is not None)
        if mark is not None and place is not None:
            session = matrix.facts.sessions[place]
            self._session = session.id
            title = session_title(session, matrix.facts.programme, self._surroundings.labels)
            self._where.setText(f"{moment_text(session.starts, zone)} · {title}")
            excuse = mark.excuse
            why = f": {excuse.mark}, {excuse.reason}" if excuse is not None else ""
            self._outcome.setText(f"{outcome_text(words, mark.outcome)}{why}")
            self._mark.setCurrentText(excuse.mark if excuse is not None else self.tr("ex"))
            self._reason.setText(excuse.reason if excuse is not None else "")
            lines = [
                f"{moment_text(entry.at, zone)}  {happening_text(words, happening)}"
                for entry, happening in self._attendance.behind(person.id, session.id)
            ]
            self._behind.setText("\n".join(lines) or self.tr("Nothing was recorded."))
        self.show()

    def _build(self) -> None:
        set_look(self, "panel")
        set_type(self._name, Type.EMPHASIS, bold=True)
        for muted in (self._where, self._share):
            set_look(muted, "muted")
        self._mark.addItems([self.tr("ex"), self.tr("ill"), self.tr("trip")])
        self._form = QFormLayout()
        self._form.setSpacing(GRID)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in ((self.tr("Mark"), self._mark), (self.tr("Reason"), self._reason)):
            field.setAccessibleName(words)
            self._form.addRow(words, field)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        for part in (self._name, self._where, self._outcome, self._share, self._behind):
            column.addWidget(part)
        column.addLayout(self._form)
        column.addWidget(self._excuse)
        column.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setMinimumWidth(34 * GRID)

    def _write(self) -> None:
        self._write_mark(self._mark.currentText())

    def _write_mark(self, mark: str) -> None:
        person, session, reason = self._person, self._session, self._reason.text()
        if person is not None:
            attempt(
                self._surroundings.messages,
                lambda: self._attendance.excuse(person.id, session, mark, reason),
            )


def _line() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
