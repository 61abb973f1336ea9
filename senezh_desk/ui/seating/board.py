"""The board: the rounds of a plan as tabs, its tables as cards, and every move taken back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QUndoCommand, QUndoStack
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.seating.board import (
    Arrangement,
    left,
    lock_turned,
    moved,
    seated,
    swapped,
    troubles,
    worsened,
)
from senezh_desk.domain.seating.plan import Plan
from senezh_desk.domain.seating.request import AWAY
from senezh_desk.domain.seating.score import score
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.icons import icon
from senezh_desk.ui.seating.board_view import AWAY_KEY, LOCK_KEY, BoardView
from senezh_desk.ui.seating.table_item import Seated, TableFace
from senezh_desk.ui.theme import GRID, Tone, set_look
from senezh_desk.wording.plans import (
    finding_text,
    place_title,
    remark_text,
    round_title,
    score_lines,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.domain.seating.board import Finding
    from senezh_desk.domain.seating.draft import PlaceWord, Table
    from senezh_desk.domain.seating.request import Request, Seating
    from senezh_desk.wording.words import Words

SHOWN_WORSE = 4  # findings told after a move; the rest is counted
JUDGED_MS = 30  # after a move: a burst of moves is judged once


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """All that the board shows; people are the indexes of the request."""

    request: Request
    held: Arrangement
    tables: tuple[Table, ...]
    word: PlaceWord
    names: tuple[str, ...]  # of the people, as they stand on the cards
    hints: tuple[str, ...] = ()
    before: tuple[Seating, ...] = ()  # the plan before, to compare with
    over: int = 0  # rounds that were held already: they are history
    absent: frozenset[int] = frozenset()  # have seats but are not here
    proved: Mapping[str, bool] = field(default_factory=dict)  # of the plan as it was found


class _Step(QUndoCommand):
    """One change of the plan, there and back."""

    def __init__(self, board: Board, before: Arrangement, after: Arrangement, text: str) -> None:
        super().__init__(text)
        self._board, self._before, self._after = board, before, after

    @override
    def redo(self) -> None:
        self._board.show_held(self._after, self._before)

    @override
    def undo(self) -> None:
        self._board.show_held(self._before, self._after)


class Board(QWidget):
    """Lets a plan be looked at and changed; what was changed is asked for as `held`."""

    changed = Signal()  # somebody changed the plan by hand, or took it back

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._plan: BoardPlan | None = None
        self._held = Arrangement(())
        self._worse: tuple[Finding, ...] = ()
        self._stack = QUndoStack(self)
        self.tabs = QTabBar(expanding=False, drawBase=False)
        self.view = BoardView()
        self.search = QLineEdit(clearButtonEnabled=True)
        self._undo = self._tool("arrow-u-up-left", self.tr("Undo"), "Ctrl+Z")
        self._redo = self._tool("arrow-u-up-right", self.tr("Redo"), "Ctrl+Shift+Z")
        self._lock = self._tool("lock-simple", self.tr("Lock or unlock the seat"), LOCK_KEY)
        self._away = self._tool("user-minus", self.tr("Not in the hall"), AWAY_KEY)
        self._compare = self._tool("git-diff", self.tr("Show who moved"), "")
        self._nearer = self._tool("magnifying-glass-plus", self.tr("Nearer"), "Ctrl++")
        self._farther = self._tool("magnifying-glass-minus", self.tr("Farther"), "Ctrl+-")
        self._told = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._change = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._judge = QTimer(self, singleShot=True, interval=JUDGED_MS)
        self._build()
        self._connect()

    @property
    def held(self) -> Arrangement:
        """Return the plan as it stands on the board."""
        return self._held

    @property
    def has_changes(self) -> bool:
        """Tell whether something was changed by hand."""
        return not self._stack.isClean()

    @property
    def turn(self) -> int:
        """Return the round in sight."""
        return max(0, self.tabs.currentIndex())

    def show_plan(self, plan: BoardPlan) -> None:
        """Show a plan; what was done by hand to the one before cannot be taken back any more."""
        self._stack.clear()
        self._plan, self._held, self._worse = plan, plan.held, ()
        turn, rounds = self.turn, len(plan.held.rounds)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for index in range(rounds):
            title = round_title(self._words, index)
            self.tabs.addTab(f"{title} ✓" if index < plan.over else title)
        self.tabs.setCurrentIndex(min(turn, rounds - 1))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(rounds > 1)
        self._compare.setVisible(bool(plan.before))
        self._show_round()
        self._judge.start()

    @property
    def said(self) -> str:
        """Return what is told of the plan and of the last change."""
        change = "" if self._change.isHidden() else self._change.text()
        return f"{self._told.text()}\n{change}"

    def note_kept(self) -> None:
        """Take the plan as kept: until the next change by hand nothing is to be accepted."""
        self._stack.setClean()

    def show_held(self, held: Arrangement, before: Arrangement) -> None:
        """Show the plan after a step or its taking back; only changed tables are drawn anew."""
        if self._plan is None:
            return
        self._held = held
        differing = [
            index
            for index, (now, was) in enumerate(zip(held.rounds, before.rounds, strict=True))
            if now != was
        ]
        if differing and self.turn not in differing:
            self.tabs.setCurrentIndex(differing[0])
        self._worse = worsened(self._plan.request, before, held)
        self._show_round()
        self._judge.start()

    def seek(self, text: str) -> None:
        """Mark the people whose name holds a text, and go to the first."""
        wanted = text.casefold().replace("ё", "е").strip()
        names = self._plan.names if self._plan is not None and wanted else ()
        found = (
            person
            for person, name in enumerate(names)
            if wanted in name.casefold().replace("ё", "е")
        )
        self.view.show_found(frozenset(found))

    def go_to(self, index: int, table: int) -> None:
        """Show a table of a round."""
        self.tabs.setCurrentIndex(index)
        self.view.go_to(table)

    # by hand

    def _do(self, after: Arrangement, text: str) -> None:
        if after != self._held:
            self._stack.push(_Step(self, self._held, after, text))

    @property
    def _is_open(self) -> bool:
        return self._plan is not None and self.turn >= self._plan.over

    def _move(self, person: int, table: int) -> None:
        if self._is_open and (self.turn, person) not in self._held.locked:
            self._do(moved(self._held, self.turn, person, table), self.tr("Move"))

    def _swap(self, one: int, other: int) -> None:
        locked = {(self.turn, one), (self.turn, other)} & self._held.locked
        if self._is_open and not locked:
            self._do(swapped(self._held, self.turn, one, other), self.tr("Swap"))

    def _turn_lock(self, person: int) -> None:
        if self._is_open:
            self._do(lock_turned(self._held, self.turn, person), self.tr("Lock"))

    def _leave(self, person: int) -> None:
        if self._is_open:
            self._do(left(self._held, person, self.turn), self.tr("Not in the hall"))

    def _with_person(self, act: str) -> None:
        person = self.view.person
        if person is not None:
            (self._turn_lock if act == LOCK_KEY else self._leave)(person)

    # what is shown

    def _show_round(self) -> None:
        plan = self._plan
        if plan is None or not self._held.rounds:
            return
        turn, held = self.turn, self._held
        people: list[list[Seated]] = [[] for _ in plan.tables]
        shows_before = bool(plan.before) and self._compare.isChecked()
        for person, table in enumerate(held.rounds[turn]):
            if table == AWAY:
                continue
            was = plan.before[turn][person] if shows_before else table
            people[table].append(
                Seated(
                    person,
                    plan.names[person],
                    plan.hints[person] if plan.hints else "",
                    (turn, person) in held.locked,
                    person in plan.absent,
                    "" if was == table else self._from(was),
                )
            )
        found = troubles(plan.request, held.rounds, turn)
        self.view.set_tables(
            [
                TableFace(
                    place_title(self._words, plan.word, table.name),
                    table.topic,
                    table.seats,
                    tuple(sorted(people[number], key=lambda one: one.name)),
                    remark_text(self._words, found[number]),
                )
                for number, table in enumerate(plan.tables)
            ]
        )

    def _from(self, table: int) -> str:
        if self._plan is None or table == AWAY:
            return self.tr("no seat")
        return self._plan.tables[table].name

    def _show_judged(self) -> None:
        plan = self._plan
        if plan is None:
            return
        request = seated(plan.request, self._held.rounds)
        judged = score(request, Plan(self._held.rounds))
        proved = plan.proved if self._held.rounds == plan.held.rounds else {}
        weights = {attr.name: request.weights.of(attr.name) for attr in request.attrs}
        self._told.setText(" ".join(score_lines(self._words, judged, proved, weights)))
        tables = [place_title(self._words, plan.word, table.name) for table in plan.tables]
        if self._worse:
            told = [
                finding_text(self._words, finding, plan.names, tables)
                for finding in self._worse[:SHOWN_WORSE]
            ]
            more = len(self._worse) - len(told)
            if more:
                told.append(self.tr("and {count} more").format(count=more))
            said = self.tr("Worse now: {what}").format(what="; ".join(told))
        else:
            said = self.tr("Nothing got worse by the last change.")
        self._change.setText(said)
        self._change.setVisible(bool(self._worse) or self._stack.canUndo())
        tone = Tone.CONFIRM if self._worse else Tone.ADMITTED
        set_look(self._change, "ink", tone.value)

    # how it is made

    def _tool(self, icon_name: str, text: str, key: str) -> QPushButton:
        button = action_button("", icon_name, "", "flat")
        button.setIcon(icon(icon_name))
        button.setFixedWidth(6 * GRID)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({key})" if key else text)
        return button

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a person (F3)"))
        self.search.setAccessibleName(self.tr("Find a person"))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.setMinimumWidth(16 * GRID)
        self._compare.setCheckable(True)
        for label in (self._told, self._change):
            label.setWordWrap(True)
        self._change.hide()
        self.tabs.setAccessibleName(self.tr("Rounds"))
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addWidget(self.search, 1)
        for button in (
            self._undo,
            self._redo,
            self._lock,
            self._away,
            self._compare,
            self._farther,
            self._nearer,
        ):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(tools)
        column.addWidget(self.tabs)
        column.addWidget(self.view, 1)
        column.addWidget(self._told)
        column.addWidget(self._change)
        self.setFocusProxy(self.search)
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.seek)
        self.search.returnPressed.connect(self.view.setFocus)
        self.tabs.currentChanged.connect(lambda _: self._show_round())
        self.view.move_wanted.connect(self._move)
        self.view.swap_wanted.connect(self._swap)
        self.view.lock_wanted.connect(self._turn_lock)
        self.view.away_wanted.connect(self._leave)
        self._judge.timeout.connect(self._show_judged)
        self._stack.indexChanged.connect(self.changed)
        self._stack.canUndoChanged.connect(self._undo.setEnabled)
        self._stack.canRedoChanged.connect(self._redo.setEnabled)
        self._undo.clicked.connect(self._stack.undo)
        self._redo.clicked.connect(self._stack.redo)
        self._lock.clicked.connect(lambda: self._with_person(LOCK_KEY))
        self._away.clicked.connect(lambda: self._with_person(AWAY_KEY))
        self._compare.clicked.connect(self._show_round)
        self._nearer.clicked.connect(lambda: self.view.zoom_by(1))
        self._farther.clicked.connect(lambda: self.view.zoom_by(-1))
        near = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, act in (
            ("Ctrl+Z", self._stack.undo),
            ("Ctrl+Y", self._stack.redo),
            ("Ctrl+Shift+Z", self._stack.redo),
            ("Ctrl+PgDown", lambda: self._turn_by(1)),
            ("Ctrl+PgUp", lambda: self._turn_by(-1)),
            ("Ctrl++", lambda: self.view.zoom_by(1)),
            ("Ctrl+=", lambda: self.view.zoom_by(1)),
            ("Ctrl+-", lambda: self.view.zoom_by(-1)),
        ):
            shortcut = QShortcut(QKeySequence(key), self.view, context=near)
            shortcut.activated.connect(act)

    def _turn_by(self, step: int) -> None:
        turn = self.turn + step
        if 0 <= turn < self.tabs.count():
            self.tabs.setCurrentIndex(turn)
