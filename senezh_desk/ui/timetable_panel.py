"""A timetable from a file, before it is planned: the good lines, and the bad ones beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QVBoxLayout

from senezh_desk.domain.timetable_list import LineFault
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.times import clock_text, day_text

if TYPE_CHECKING:
    from senezh_desk.domain.timetable_list import BadLine, TimetableReading


class TimetablePanel(QFrame):
    """Nothing is planned until somebody accepts."""

    accepted = Signal(object)  # the reading
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reading: TimetableReading | None = None
        self._good, self._bad = QListWidget(), QListWidget()
        self._said = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._accept = action_button(self.tr("Plan these sessions"), "check", look="primary")
        close = action_button(self.tr("Close"), key="Esc")
        set_look(self, "panel")
        heading = QLabel(self.tr("Timetable from a file"))
        set_type(heading, Type.TITLE, bold=True)
        self._said.setWordWrap(True)
        self._good.setAccessibleName(self.tr("Sessions"))
        self._bad.setAccessibleName(self.tr("Lines left out"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._accept)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addWidget(self._said)
        column.addWidget(self._good, 3)
        column.addWidget(self._bad, 1)
        column.addLayout(buttons)
        self._accept.clicked.connect(self._take)
        close.clicked.connect(self.closed)

    def show_reading(self, reading: TimetableReading, zone: str) -> None:
        """Show what a file came to."""
        self._reading = reading
        self._good.clear()
        for session in reading.sessions:
            time = f"{clock_text(session.starts, zone)}–{clock_text(session.ends, zone)}"
            told = f"{day_text(session.day)} {time} {session.title}"
            self._good.addItem(" · ".join(filter(None, (told, session.place, session.lecturer))))
        self._bad.clear()
        self._bad.addItems([self._line(line) for line in reading.bad])
        self._bad.setVisible(bool(reading.bad))
        found, left = len(reading.sessions), len(reading.bad)
        if not found:
            words = self.tr(
                "No timetable was found: a column of times and one of titles is needed."
            )
        else:
            words = self.tr("%n session(s) found.", "", found)
            if left:
                words += " " + self.tr("%n line(s) need a look.", "", left)
        self._said.setText(words)
        set_look(self._said, "ink", Tone.CONFIRM.value if left or not found else "")
        self._accept.setEnabled(found > 0)
        self._accept.setFocus()

    def _line(self, line: BadLine) -> str:
        words = {
            LineFault.NO_DAY: self.tr("no day"),
            LineFault.NO_TIME: self.tr("no time"),
            LineFault.NO_TITLE: self.tr("no title"),
            LineFault.BAD_HOURS: self.tr(
                "hours are no number; the session is planned without them"
            ),
        }
        place = self.tr("Line {row}, column {column}").format(row=line.row, column=line.column)
        if not line.column:
            place = self.tr("Line {row}").format(row=line.row)
        return f"{place}: {words[line.fault]}{f' «{line.value}»' if line.value else ''}"

    def _take(self) -> None:
        if self._reading is not None:
            self.accepted.emit(self._reading)
