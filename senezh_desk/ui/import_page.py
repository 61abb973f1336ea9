"""Importing a list: choose, look at what would change, accept; nothing is written before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.headings import NUMBER
from senezh_desk.domain.layout import find_layout
from senezh_desk.domain.roster import ReadOptions
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.import_mapping import ImportMapping
from senezh_desk.ui.import_preview import ImportPreview
from senezh_desk.ui.import_rows import same_pairs
from senezh_desk.ui.import_source import ImportSource
from senezh_desk.ui.import_switches import ImportSwitches
from senezh_desk.ui.progress_bar import ProgressBar
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.columns import Column
    from senezh_desk.domain.comparison import RosterPreview
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.roster import RosterReading
    from senezh_desk.domain.sheet import Sheet
    from senezh_desk.services.lists import ListService, Previewed
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.ui.jobs import Job
    from senezh_desk.ui.surroundings import Surroundings

Result = TypeVar("Result")
MENDABLE = frozenset({Fault.ROSTER_NO_NAMES, Fault.ROSTER_BAD_MAPPING})  # by choosing columns


class ImportPage(QWidget):
    """A stack of two: where the list comes from, and what it would change."""

    closed = Signal()
    emergency_wanted = Signal()  # the list to work by without power, after every new one

    def __init__(
        self, lists: ListService, programme: ProgrammeService, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._lists = lists
        self._programme = programme
        self._surroundings = surroundings
        self._sheets: tuple[Sheet, ...] = ()
        self._options = ReadOptions()
        self._previewed: Previewed | None = None
        self._job: Job | None = None
        self._name = ElidedLabel()
        self._source = ImportSource()
        self._progress = ProgressBar()
        self._switches = ImportSwitches()
        self._header = ElidedLabel()
        self._trouble = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._mapping = ImportMapping(surroundings.labels)
        self._preview = ImportPreview(surroundings)
        self._accept = action_button("", "check", look="primary")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def start(self) -> None:
        """Show the place where a list is chosen."""
        self._stop()
        self._forget()
        self._source.show_trouble("")
        self._show_source()

    def open_list(self, path: Path) -> None:
        """Read a list file and show what it would change."""
        self.start()
        self._name.show_text(path.name)
        self._read(path)

    def paste(self, text: str) -> None:
        """Read a table that was copied elsewhere."""
        self.start()
        self._name.show_text(self.tr("From the clipboard"))
        if text.strip():
            self._read(text)
        else:
            self._source.show_trouble(
                self.tr("There is no table on the clipboard. Select it, copy it and paste again.")
            )

    def show_hover(self, over: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Show that the file which is dragged over the page may be dropped."""
        self._source.show_hover(over)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        title = QLabel(self.tr("Import of a list"))
        set_type(title, Type.TITLE, bold=True)
        set_look(self._name, "muted")
        self._back = action_button(self.tr("Back"), "arrow-left", "Esc")
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(title)
        head.addWidget(self._name, 1)
        head.addWidget(self._back)
        self._stack.addWidget(self._source)
        self._stack.addWidget(self._build_preview())
        self._show_accept()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._stack)

    def _build_preview(self) -> QWidget:
        set_look(self._header, "muted")
        set_look(self._trouble, "ink", Tone.REFUSED.value)
        self._trouble.setWordWrap(True)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._trouble)
        column.addWidget(self._preview, 100)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.setHandleWidth(2 * GRID)
        split.addWidget(self._mapping)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([34 * GRID, 100 * GRID])
        self._mapping.setMinimumWidth(26 * GRID)
        self._other = action_button(self.tr("Another file"), "folder-open")
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        nothing_yet = QLabel(self.tr("Nothing is written yet."))
        set_look(nothing_yet, "muted")
        foot.addWidget(nothing_yet)
        foot.addWidget(self._header, 1)
        foot.addWidget(self._other)
        foot.addWidget(self._accept)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        rows.addWidget(self._switches)
        rows.addWidget(split, 1)
        rows.addLayout(foot)
        whole.setFocusProxy(self._preview)
        return whole

    def _connect(self) -> None:
        self._source.file_chosen.connect(self.open_list)
        self._source.paste_wanted.connect(self._paste)
        self._back.clicked.connect(self._leave)
        self._other.clicked.connect(self.start)
        self._switches.chosen.connect(self._reread)
        self._mapping.chosen.connect(self._map)
        self._preview.changed.connect(self._show_accept)
        self._accept.clicked.connect(self._write)

    # reading

    def _read(self, source: Path | str) -> None:
        self._run(
            lambda tick: self._lists.sheets(source, tick),
            self._take_sheets,
            self._refuse,
            self.tr("Reading the list"),
        )

    def _take_sheets(self, sheets: tuple[Sheet, ...]) -> None:
        self._sheets = sheets
        self._reread(ReadOptions())

    def _reread(self, options: ReadOptions) -> None:
        self._options = options
        sheets = self._sheets
        self._run(
            lambda tick: self._lists.preview(sheets, options, tick),
            self._show_preview,
            self._refuse,
            self.tr("Comparing with the list of participants"),
        )

    def _run(
        self,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        title: str,
    ) -> None:
        """Run a job whose outcome counts only while no newer one was started."""
        self._stop()
        job = self._surroundings.jobs.start(
            work,
            lambda result: done(result) if self._job is job else None,
            lambda error: failed(error) if self._job is job else None,
        )
        self._job = job
        self._progress.watch(job, title)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self._surroundings.messages.show_error(error)
            return
        words = fault_text(self._surroundings.words, error)
        if error.fault in MENDABLE and self._sheets:
            self._show_columns(words)
        elif self._previewed is not None:
            self._say_trouble(words)
        else:
            self._source.show_trouble(words)
            self._show_source()

    def _show_columns(self, words: str) -> None:
        """Let staff say which column is the name where nothing could be found."""
        filled = [sheet for sheet in self._sheets if any(map(any, sheet.rows))]
        named = [sheet for sheet in filled if sheet.name == self._options.sheet]
        layout = find_layout((named or filled)[0])
        self._previewed = None
        self._preview.clear()
        names = tuple(sheet.name for sheet in self._sheets)
        self._switches.show_sheets(self._options, names)
        self._header.show_text("")
        self._preview.hide()
        self._mapping.show_columns(layout.columns)
        self._say_trouble(words)
        self._show_accept()
        self._stack.setCurrentIndex(1)
        self._mapping.setFocus()

    def _say_trouble(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    # the preview

    def _show_preview(self, previewed: Previewed) -> None:
        first = self._previewed is None
        self._previewed = previewed
        reading = previewed.reading
        self._say_trouble("")
        self._switches.show_reading(self._options, reading)
        self._show_header(reading)
        self._mapping.show_columns(reading.columns)
        categories = {one.id: one.name for one in self._programme.categories()}
        self._preview.show_preview(previewed.preview, categories)
        self._preview.show()
        self._show_accept()
        self._stack.setCurrentIndex(1)
        if first:
            self._preview.setFocus()

    def _show_header(self, reading: RosterReading) -> None:
        words = (
            self.tr("Headings in line {row}").format(row=reading.header_row)
            if reading.header_row
            else self.tr("No headings")
        )
        self._header.show_text(words)

    def _map(self, field: str, column: Column) -> None:
        if field == column.field:
            return
        where = column.heading or column.letter
        kept = tuple(pair for pair in self._options.mapping if pair[1] != where)
        said = (field, where) if field else (column.field, "")
        others = (pair for pair in kept if pair[0] != said[0] or field == NUMBER)
        mapping = (*others, said)
        self._reread(replace(self._options, mapping=mapping))

    def _show_accept(self) -> None:
        outcome = self._preview.outcome
        words = self._summary(outcome) if outcome is not None else ""
        said = self.tr("Accept: {changes}").format(changes=words)
        self._accept.setText(f"{said} (Ctrl+S)" if words else self.tr("Nothing to accept"))
        self._accept.setShortcut("Ctrl+S")  # a new text would drop it
        self._accept.setEnabled(bool(words))

    def _summary(self, outcome: RosterPreview) -> str:
        withdrawn = self._withdrawn(outcome)
        parts = (
            (len(outcome.new), self.tr("%n new", "", len(outcome.new))),
            (len(outcome.changed), self.tr("%n changed", "", len(outcome.changed))),
            (len(withdrawn), self.tr("%n withdrawn", "", len(withdrawn))),
        )
        return ", ".join(words for count, words in parts if count)

    def _withdrawn(self, outcome: RosterPreview) -> frozenset[str]:
        return self._preview.decisions.withdraw & {person.id for person in outcome.missing}

    # accepting

    def _write(self) -> None:
        previewed, outcome = self._previewed, self._preview.outcome
        if previewed is None or outcome is None:
            return
        same = same_pairs(previewed.preview, self._preview.decisions)
        withdraw = self._withdrawn(outcome)
        reason = self.tr("not in the new list")
        self._accept.setEnabled(False)
        self._run(
            lambda tick: self._lists.accept(
                previewed, tick, same=same, withdraw=withdraw, reason=reason
            ),
            self._say_written,
            self._refuse,
            self.tr("Writing the list"),
        )
        if self._job is not None:
            self._job.ended.connect(self._show_accept)

    def _say_written(self, written: RosterPreview) -> None:
        said = self._summary(written)
        self._forget()
        self.closed.emit()
        self._surroundings.messages.show_done(
            self.tr("Accepted: {changes}").format(changes=said),
            self.tr("Emergency list"),
            self.emergency_wanted.emit,
        )

    def _forget(self) -> None:
        self._sheets, self._options, self._previewed = (), ReadOptions(), None
        self._name.show_text("")
        self._preview.clear()

    def _show_source(self) -> None:
        self._stack.setCurrentIndex(0)
        self._source.setFocus()

    def _leave(self) -> None:
        self._stop()
        self._forget()
        self.closed.emit()

    def _paste(self) -> None:
        self.paste(QGuiApplication.clipboard().text())
