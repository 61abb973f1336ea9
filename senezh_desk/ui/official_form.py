"""The official heading of papers, and what counts as late or as enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from senezh_desk.domain.attendance_rules import AttendanceRules
from senezh_desk.domain.papers.official import OfficialHeading
from senezh_desk.ui.acts import attempt
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID

if TYPE_CHECKING:
    from senezh_desk.services.attendance import AttendanceService
    from senezh_desk.services.papers import PaperService
    from senezh_desk.ui.surroundings import Surroundings


class OfficialForm(QWidget):
    """Both belong to the programme: every desk's papers say the same."""

    def __init__(
        self, papers: PaperService, attendance: AttendanceService, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._papers = papers
        self._attendance = attendance
        self._surroundings = surroundings
        self._texts = {name: QLineEdit() for name in OfficialHeading.__dataclass_fields__}
        self._numbers = {
            "late_after": QSpinBox(maximum=240, suffix=self.tr(" min")),
            "early_before": QSpinBox(maximum=240, suffix=self.tr(" min")),
            "threshold": QSpinBox(maximum=100, suffix=" %"),
        }
        self._build()
        self.reload()

    def reload(self) -> None:
        """Show what holds now."""
        heading, rules = self._papers.heading(), self._attendance.rules()
        for name, text in self._texts.items():
            text.setText(getattr(heading, name))
        for name, number in self._numbers.items():
            number.setValue(getattr(rules, name))

    def _build(self) -> None:
        words = {
            "organiser": self.tr("Organiser"),
            "grounds": self.tr("Grounds (order, date)"),
            "place": self.tr("Place"),
            "responsible": self.tr("Responsible: position"),
            "responsible_name": self.tr("Responsible: name"),
            "head": self.tr("Head: position"),
            "head_name": self.tr("Head: name"),
            "late_after": self.tr("Late after"),
            "early_before": self.tr("Left early before"),
            "threshold": self.tr("Certificate from"),
        }
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (*self._texts.items(), *self._numbers.items()):
            field.setAccessibleName(words[name])
            form.addRow(words[name], field)
        save = action_button(self.tr("Save"), "check")
        save.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(form)
        column.addWidget(save)
        column.addStretch(1)

    def _save(self) -> None:
        heading = OfficialHeading(**{n: " ".join(t.text().split()) for n, t in self._texts.items()})
        rules = AttendanceRules(**{name: box.value() for name, box in self._numbers.items()})

        def write() -> None:
            if heading != self._papers.heading():
                self._papers.set_heading(heading)
            if rules != self._attendance.rules():
                self._attendance.set_rules(rules)

        if attempt(self._surroundings.messages, write):
            self._surroundings.messages.show_done(self.tr("Saved"))
