"""The preview of a list: its parts by tabs, the decisions that staff takes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.import_rows import (
    TICKED,
    Decisions,
    Part,
    PreviewRow,
    decided,
    preview_rows,
)
from senezh_desk.ui.list_model import Column, ListModel
from senezh_desk.ui.table import Table
from senezh_desk.ui.theme import GRID, Tone, set_look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.domain.comparison import RosterPreview
    from senezh_desk.ui.surroundings import Surroundings


class ImportPreview(QWidget):
    """Shows one preview; `changed` says that a decision was taken."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._preview: RosterPreview | None = None
        self._categories: Mapping[str, str] = {}
        self._decisions = Decisions()
        self._rows: tuple[PreviewRow, ...] = ()
        self._model = ListModel(self._columns(), lambda row: row.key, self)
        nothing = EmptyPanel(
            "check-circle",
            self.tr("Nothing here"),
            self.tr("No line of the list belongs to this part."),
        )
        self._table = Table("import", self._model, surroundings.settings, nothing)
        self._tabs = QTabBar()
        self._hint = QLabel()
        self._turn = action_button("", "check-square", "F6")
        self._build()

    @property
    def decisions(self) -> Decisions:
        """Return what was ticked."""
        return self._decisions

    @property
    def outcome(self) -> RosterPreview | None:
        """Return the preview as it would be written, or None before there is one."""
        return decided(self._preview, self._decisions) if self._preview is not None else None

    def show_preview(self, preview: RosterPreview, categories: Mapping[str, str]) -> None:
        """Show a fresh preview; decisions on rows that it still has stay."""
        self._preview = preview
        self._categories = categories
        self._show()
        filled = [part for part in Part if self._count(part)]
        current = self._part
        if current not in filled and filled:
            self._tabs.setCurrentIndex(tuple(Part).index(filled[0]))

    def clear(self) -> None:
        """Forget the preview and the decisions."""
        self._preview, self._decisions, self._rows = None, Decisions(), ()
        self._model.show(())
        self._tabs.setCurrentIndex(0)
        self._show_part()

    def _columns(self) -> tuple[Column[PreviewRow], ...]:
        return (
            Column("row", self.tr("Line"), _line_text, lambda row: row.row, number=True, width=96),
            Column("name", self.tr("Name"), lambda row: row.name, width=264, least=200),
            Column("place", self.tr("From"), lambda row: row.place, width=232, least=136),
            Column("decision", self.tr("Decision"), self._decision, width=168, tone=_tone),
            Column("told", self.tr("What"), lambda row: row.told, width=240, least=136),
        )

    def _build(self) -> None:
        self._tabs.setAccessibleName(self.tr("Parts of the preview"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for _ in Part:
            self._tabs.addTab("")
        self._table.view.setAccessibleName(self.tr("Preview of the list"))
        self._hint.setWordWrap(True)
        set_look(self._hint, "muted")
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self._hint, 1)
        below.addWidget(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._tabs)
        column.addWidget(self._table, 1)
        column.addLayout(below)
        self.setFocusProxy(self._table)
        self._tabs.currentChanged.connect(self._show_part)
        self._table.opened.connect(self._turn_selected)
        self._table.selection_changed.connect(self._show_turn)
        self._turn.clicked.connect(self._turn_selected)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self._table.view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)  # the view would keep the key
        space.activated.connect(self._turn_selected)
        self._show_part()

    @property
    def _part(self) -> Part:
        return tuple(Part)[max(0, self._tabs.currentIndex())]

    def _count(self, part: Part) -> int:
        return sum(row.part is part for row in self._rows)

    def _show(self) -> None:
        if self._preview is None:
            return
        words, labels = self._surroundings.words, self._surroundings.labels
        self._rows = preview_rows(self._preview, self._decisions, words, labels, self._categories)
        self._show_part()

    def _show_part(self) -> None:
        names = self._names()
        for place, part in enumerate(Part):
            count = self._count(part)
            self._tabs.setTabText(place, f"{names[part]}  {count}")
            self._tabs.setTabVisible(place, bool(count) or part is self._part)
        part = self._part
        view = self._table.view
        view.setColumnHidden(3, part not in TICKED)
        self._hint.setText(self._hints()[part])
        self._model.show([row for row in self._rows if row.part is part])
        self._show_turn()

    def _show_turn(self) -> None:
        part = self._part
        self._turn.setVisible(part in TICKED)
        same = part is Part.ALIKE
        words = self.tr("One person or two") if same else self.tr("Stays or is withdrawn")
        self._turn.setText(f"{words} (F6)")
        self._turn.setShortcut("F6")  # a new text would drop it
        self._turn.setEnabled(bool(self._table.selected()))

    def _turn_selected(self) -> None:
        if self._part not in TICKED:
            return
        for row in self._table.selected():
            self._decisions = self._decisions.toggled(row)
        self._show()
        self.changed.emit()

    def _decision(self, row: PreviewRow) -> str:
        if row.part is Part.ALIKE:
            return self.tr("☑ one person") if row.ticked else self.tr("☐ two people")
        return self.tr("☑ is withdrawn") if row.ticked else self.tr("☐ stays")

    def _names(self) -> dict[Part, str]:
        return {
            Part.NEW: self.tr("New"),
            Part.CHANGED: self.tr("Changed"),
            Part.ALIKE: self.tr("Look alike"),
            Part.MISSING: self.tr("Not in the list"),
            Part.REPEATED: self.tr("Repeated"),
            Part.LEFT_OUT: self.tr("Left out"),
            Part.NOTED: self.tr("To check"),
        }

    def _hints(self) -> dict[Part, str]:
        return {
            Part.NEW: self.tr("These people will be added."),
            Part.CHANGED: self.tr("Of these people the list says something else."),
            Part.ALIKE: self.tr("Probably the same person, written otherwise. Tick who is."),
            Part.MISSING: self.tr("The list lacks these people. They stay unless ticked."),
            Part.REPEATED: self.tr("These lines were merged into earlier ones."),
            Part.LEFT_OUT: self.tr("These lines are not taken in."),
            Part.NOTED: self.tr("These lines are taken in; look at them once."),
        }


def _line_text(row: PreviewRow) -> str:
    return str(row.row) if row.row else ""


def _tone(row: PreviewRow) -> Tone | None:
    return Tone.CONFIRM if row.ticked else None
