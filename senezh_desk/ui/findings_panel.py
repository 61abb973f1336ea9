"""What should be looked at before the day is closed, beside the button that closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senezh_desk.ui.acts import attempt
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Tone, set_look
from senezh_desk.wording.closing import changed_text, finding_text
from senezh_desk.wording.times import moment_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from senezh_desk.domain.reconciliation import Finding
    from senezh_desk.services.reconciliation import ReconciliationService
    from senezh_desk.ui.surroundings import Surroundings


class FindingsPanel(QWidget):
    """Lists what is open; refusals are looked at here."""

    def __init__(
        self, reconciliation: ReconciliationService, zone: str, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._service = reconciliation
        self._surroundings = surroundings
        words = surroundings.words
        self._said = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._since = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._model: ListModel[Finding] = ListModel(
            (
                Column(
                    "kind",
                    self.tr("To look at"),
                    lambda one: finding_text(words, one.kind),
                    width=220,
                ),
                Column("name", self.tr("Who or what"), lambda one: one.name, width=220),
                Column(
                    "at",
                    self.tr("When"),
                    lambda one: "" if one.at is None else moment_text(one.at, zone),
                    lambda one: one.at or 0,
                    width=130,
                ),
            ),
            lambda one: (one.kind, one.name, one.at, one.entry),
            self,
        )
        self._table = Table("findings", self._model, surroundings.settings, QWidget())
        self._review = action_button(self.tr("Looked at"), "check")
        self._review.clicked.connect(self._review_chosen)
        self._table.selection_changed.connect(self._show_act)
        self._build()

    def show_findings(self, findings: Sequence[Finding], changed: Mapping[str, int] | None) -> None:
        """Show what is open and, for a day that was closed before, what changed since."""
        self._model.show(findings)
        self._table.setVisible(bool(findings))
        self._review.setVisible(any(one.entry for one in findings))
        set_look(self._said, "ink", Tone.CONFIRM.value if findings else Tone.ADMITTED.value)
        if findings:
            self._said.setText(self.tr("%n thing(s) to look at first", "", len(findings)))
        else:
            self._said.setText(self.tr("Nothing is open: the day can be exported."))
        self._since.setVisible(changed is not None)
        if changed is not None:
            told = changed_text(self._surroundings.words, changed)
            self._since.setText(
                self.tr("Changed since this day was exported: {changes}").format(changes=told)
                if told
                else self.tr("Nothing has changed since this day was exported.")
            )
        self._show_act()

    def _build(self) -> None:
        self._table.view.setAccessibleName(self.tr("To look at"))
        self._since.setWordWrap(True)
        set_look(self._since, "muted")
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._said, 1)
        head.addWidget(self._review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._since)
        column.addWidget(self._table, 1)

    def _chosen(self) -> list[str]:
        return [one.entry for one in self._table.selected() if one.entry]

    def _show_act(self) -> None:
        self._review.setEnabled(bool(self._chosen()))

    def _review_chosen(self) -> None:
        chosen = self._chosen()
        attempt(self._surroundings.messages, lambda: self._service.review(chosen))
