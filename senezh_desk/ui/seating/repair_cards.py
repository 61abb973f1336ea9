"""The three ways to go on, a card each: what it costs, who moves, and the button that takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senezh_desk.domain.seating.onward import carried_on, moves
from senezh_desk.domain.seating.repair import Repair, repair_cards
from senezh_desk.domain.seating.request import Effort
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Type, set_look, set_type
from senezh_desk.wording.plans import obstacle_text, place_title

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.seating.impossible import Impossible
    from senezh_desk.domain.seating.onward import Moves
    from senezh_desk.services.plans import PlanService
    from senezh_desk.wording.words import Words

NAMED = 4  # people named on a card; the rest is counted


@dataclass(frozen=True, slots=True)
class Way:
    """One way to go on: the plan it comes to, or why it is closed."""

    repair: Repair
    plan: AcceptedPlan | None
    moved: Moves | None = None
    repeats: int = 0
    reasons: tuple[str, ...] = ()


def ways_of(
    plans: PlanService,
    plan: AcceptedPlan,
    absent: Collection[str],
    come: Collection[str],
    words: Words,
    tick: Tick,
) -> tuple[Way, ...]:
    """Return the three ways to go on without some people and with others; takes a while."""
    request = plans.request_onward(plan, absent, come)
    names = plans.names_by_id(request.people)
    found = []
    for card in repair_cards(request, Effort.QUICK, tick=tick):
        if card.answer is None:
            told = _told(words, plan, card.reasons, [names.get(w, "—") for w in request.people])
            found.append(Way(card.repair, None, reasons=told))
            continue
        after = carried_on(plan, request.people, card.answer.plan.rounds)
        found.append(Way(card.repair, after, moves(plan, after), card.answer.score.r))
    return tuple(found)


def _told(
    words: Words, plan: AcceptedPlan, reasons: Sequence[Impossible], names: Sequence[str]
) -> tuple[str, ...]:
    tables = [place_title(words, plan.draft.word, table.name) for table in plan.tables]
    return tuple(obstacle_text(words, reason, names, tables) for reason in reasons)


class _Card(QFrame):
    """One way."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "panel")
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.told = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.take = action_button(self.tr("Take this one"), "check")
        set_type(self.title, Type.EMPHASIS, bold=True)
        for label in (self.title, self.told):
            label.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.told, 1)
        column.addWidget(self.take)
        self.take.clicked.connect(self.taken)


class RepairCards(QWidget):
    """Shows the three ways beside each other."""

    taken = Signal(object)  # the plan chosen

    def __init__(self) -> None:
        super().__init__()
        self._cards = [_Card() for _ in Repair]
        self._ways: tuple[Way, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for place, card in enumerate(self._cards):
            row.addWidget(card, 1)
            card.taken.connect(lambda place=place: self.take(place))
        self.hide()

    def show_ways(self, ways: Sequence[Way], names: dict[str, str]) -> None:
        """Show what each way costs; `names` are those of all people concerned."""
        self._ways = tuple(ways)
        for card, way in zip(self._cards, ways, strict=True):
            card.title.setText(self._title(way.repair))
            card.told.setText("\n".join(self._lines(way, names)))
            card.take.setEnabled(way.plan is not None)
        self.show()

    def take(self, place: int) -> None:
        """Take one of the ways, as its button does."""
        plan = self._ways[place].plan
        if plan is not None:
            self.hide()
            self.taken.emit(plan)

    def _title(self, repair: Repair) -> str:
        return {
            Repair.NOBODY_MOVES: self.tr("Nobody moves"),
            Repair.A_FEW_MOVE: self.tr("A few move"),
            Repair.ALL_ANEW: self.tr("All anew"),
        }[repair]

    def _lines(self, way: Way, names: dict[str, str]) -> list[str]:
        if way.plan is None or way.moved is None:
            return [self.tr("Not possible."), *way.reasons]
        lines = [
            self.tr("%n person(s) move", "", len(way.moved.people))
            if way.moved.people
            else self.tr("Everybody keeps the seat."),
            self.tr("Repeated meetings: {count}").format(count=way.repeats),
        ]
        named = [names.get(who, "—") for who in way.moved.people[:NAMED]]
        if named:
            more = "…" if len(way.moved.people) > NAMED else ""
            lines.append(", ".join(named) + more)
        return lines
