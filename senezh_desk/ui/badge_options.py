"""The paper of badges: design, sheet, and the first free cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senezh_desk.ui.sheet_cells import SheetCells
from senezh_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from senezh_desk.domain.badge_sheet import Sheet
    from senezh_desk.domain.badge_template import BadgeTemplate


@dataclass(frozen=True, slots=True)
class Paper:
    """What badges are drawn on; `sized` is the sheet with the sizes it has for the template."""

    template: str
    sheet: str
    start: int
    sized: Sheet


class BadgeOptions(QWidget):
    """Offers the templates, and of the sheets those that the chosen template fits."""

    template_chosen = Signal()  # besides `changed`: who is "changed since printed" changes too
    changed = Signal()

    def __init__(
        self, templates: tuple[BadgeTemplate, ...], sheets: tuple[Sheet, ...], language: str
    ) -> None:
        """Take what there is, the default first, and the language of its names."""
        super().__init__()
        self._templates = {template.id: template for template in templates}
        self._sheets = {sheet.id: sheet for sheet in sheets}
        self._language = language
        self._template = QComboBox()
        self._sheet = QComboBox()
        self._cells = SheetCells()
        self._first = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._start = QWidget()
        self._build()
        self._offer_sheets()
        self._template.currentIndexChanged.connect(self._take_template)
        self._sheet.currentIndexChanged.connect(self._take_sheet)
        self._cells.chosen.connect(self._take_start)

    @property
    def paper(self) -> Paper:
        """Return what is chosen."""
        template = self._templates[self._template.currentData()]
        sheet = self._sheets[self._sheet.currentData()]
        sized = sheet.for_badge(template)
        return Paper(template.id, sheet.id, self._cells.start if sized.cells > 1 else 1, sized)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for place, (box, name) in enumerate(
            ((self._template, self.tr("Badge")), (self._sheet, self.tr("Paper")))
        ):
            label = QLabel(name)
            set_look(label, "muted")
            label.setBuddy(box)
            box.setAccessibleName(name)
            box.setMinimumContentsLength(12)
            grid.addWidget(label, place, 0)
            grid.addWidget(box, place, 1)
        for template in self._templates.values():
            self._template.addItem(self._name(template.titles), template.id)
        words = QLabel(self.tr("Grey places are used up already: click the first free one."))
        words.setWordWrap(True)
        set_look(words, "muted")
        said = QVBoxLayout()
        said.setSpacing(GRID)
        said.addWidget(self._first)
        said.addWidget(words)
        said.addStretch()
        row = QHBoxLayout(self._start)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._cells)
        row.addLayout(said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(grid)
        column.addWidget(self._start)

    def _name(self, titles: tuple[tuple[str, str], ...]) -> str:
        names = dict(titles)
        return names.get(self._language) or next(iter(names.values()))

    def _offer_sheets(self) -> None:
        template = self._templates[self._template.currentData()]
        with QSignalBlocker(self._sheet):
            chosen = self._sheet.currentData()
            self._sheet.clear()
            for sheet in self._sheets.values():
                if sheet.takes(template):
                    self._sheet.addItem(self._name(sheet.titles), sheet.id)
            self._sheet.setCurrentIndex(max(0, self._sheet.findData(chosen)))
        self._show_cells()

    def _take_template(self) -> None:
        self._offer_sheets()
        self.template_chosen.emit()
        self.changed.emit()

    def _take_sheet(self) -> None:
        self._show_cells()
        self.changed.emit()

    def _take_start(self) -> None:
        self._show_first()
        self.changed.emit()

    def _show_cells(self) -> None:
        template = self._templates[self._template.currentData()]
        sized = self._sheets[self._sheet.currentData()].for_badge(template)
        with QSignalBlocker(self._cells):
            self._cells.show_sheet(sized)
        self._start.setVisible(sized.cells > 1)
        self._show_first()

    def _show_first(self) -> None:
        words = self.tr("Start with place {place}").format(place=self._cells.start)
        self._first.setText(words)
