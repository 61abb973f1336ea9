"""Who is missing and who came without a seat, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.domain.seating.door import missing, seat_of, seatless
from senezh_desk.ui.acts import attempt, say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.seating.repair_cards import RepairCards, ways_of
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.plans import seat_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.services.plans import PlanService
    from senezh_desk.ui.dialogs import MessageBar
    from senezh_desk.ui.progress_bar import ProgressBar
    from senezh_desk.ui.surroundings import Surroundings

_WHO = Qt.ItemDataRole.UserRole


class Latecomers(QWidget):
    """Lists empty seats and people without one; gives a chair, or offers three ways to go on."""

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
        self._seeking = False
        self._missing_title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.missing = QListWidget()
        self._late_title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.late = QListWidget()
        self.chair = action_button(self.tr("Give a free chair"), "armchair")
        self.repair = action_button(self.tr("Seat anew…"), "shuffle", "F5")
        self.cards = RepairCards()
        self._build()
        self.chair.clicked.connect(self._give_chair)
        self.repair.clicked.connect(self._seek_ways)
        self.cards.taken.connect(self._take)

    def show_plan(self, plan: AcceptedPlan) -> None:
        """Show who is missing from a plan and who is not in it, by who is here now."""
        if self._plan is None or plan.entry != self._plan.entry:
            self.cards.hide()
        self._plan = plan
        here = self._plans.here(plan.session)
        absent, late = missing(plan, here), seatless(plan, here)
        names = self._plans.names_by_id((*plan.people, *late))
        self._missing_title.setText(self.tr("Empty seats: {count}").format(count=len(absent)))
        self._late_title.setText(self.tr("Here without a seat: {count}").format(count=len(late)))
        kept = {self.missing.item(row).data(_WHO) for row in range(self.missing.count())}
        kept -= self._ticked()
        self._fill(self.missing, absent, names, kept)
        self._fill(self.late, late, names)
        self.chair.setEnabled(bool(late))
        self._show_repair()

    def _fill(
        self,
        into: QListWidget,
        people: Iterable[str],
        names: Mapping[str, str],
        unticked: set[str] | None = None,
    ) -> None:
        into.clear()
        for who in sorted(people, key=lambda who: names.get(who, "")):
            seat = seat_of(self._plan, who) if self._plan is not None else None
            told = names.get(who, "—")
            if seat is not None:
                told = f"{told} — {seat_text(self._around.words, seat)}"
            item = QListWidgetItem(told)
            item.setData(_WHO, who)
            if unticked is not None:
                off = who in unticked
                item.setCheckState(Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
            into.addItem(item)

    def _ticked(self) -> set[str]:
        items = (self.missing.item(row) for row in range(self.missing.count()))
        return {item.data(_WHO) for item in items if item.checkState() == Qt.CheckState.Checked}

    def _give_chair(self) -> None:
        plan = self._plan
        item = self.late.currentItem() or self.late.item(0)
        if plan is None or not self.late.count():
            return
        who = item.data(_WHO)
        seat = self._plans.chair(who, plan.session)
        if seat is None:
            told = self.tr("No chair is free: seat anew or add a table.")
            self._outcome.show_line(Tone.CONFIRM, told)
        elif attempt(self._outcome, lambda: self._plans.give_chair(who, plan.session)):
            name = self._plans.names_by_id((who,)).get(who, "—")
            told = f"{name} — {seat_text(self._around.words, seat)}"
            say_undoable(self._outcome, told, self.tr("Undo"), lambda: self._plans.accept(plan))

    def _seek_ways(self) -> None:
        plan = self._plan
        if plan is None or self._seeking:
            return
        absent, words = self._ticked(), self._around.words
        come = seatless(plan, self._plans.here(plan.session))
        names = self._plans.short_names((*plan.people, *come))
        self._outcome.hide()
        job = self._around.jobs.start(
            lambda tick: ways_of(self._plans, plan, absent, come, words, tick),
            lambda ways: self.cards.show_ways(ways, names),
            self._outcome.show_error,
        )
        self._seeking = True
        job.ended.connect(self._note_sought)
        self._progress.watch(job, self.tr("Looking for ways to go on"))
        self._show_repair()

    def _note_sought(self) -> None:
        self._seeking = False
        self._show_repair()

    def _show_repair(self) -> None:
        wanted = bool(self.missing.count() or self.late.count())
        self.repair.setEnabled(wanted and not self._seeking)

    def _take(self, after: AcceptedPlan) -> None:
        before = self._plan
        if before is not None and attempt(self._outcome, lambda: self._plans.accept(after)):
            say_undoable(
                self._outcome,
                self.tr("The plan goes on: the door and the wall know it."),
                self.tr("Undo"),
                lambda: self._plans.accept(before),
            )

    def _build(self) -> None:
        for label in (self._missing_title, self._late_title):
            set_type(label, Type.EMPHASIS, bold=True)
        for people in (self.missing, self.late):
            people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.missing.setAccessibleName(self.tr("Who is missing"))
        self.late.setAccessibleName(self.tr("Who has no seat"))
        hint = QLabel(self.tr("Untick those who are sure to come."))
        hint.setWordWrap(True)
        set_look(hint, "muted")
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addWidget(self.chair)
        acts.addWidget(self.repair)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.addWidget(self._missing_title, 0, 0)
        grid.addWidget(self.missing, 1, 0)
        grid.addWidget(hint, 2, 0)
        grid.addWidget(self._late_title, 0, 1)
        grid.addWidget(self.late, 1, 1)
        grid.addLayout(acts, 2, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(grid, 1)
        column.addWidget(self.cards)
