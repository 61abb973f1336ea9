"""Fields for days and clock times, as Python's own dates and times."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QDateEdit, QTimeEdit

from senezh_desk.ui.theme import GRID

NO_DAY = QDate(2000, 1, 1)  # stands for a day that nobody set


class DayField(QDateEdit):
    """A calendar day; with words for it, "not set" is possible."""

    def __init__(self, not_set: str = "") -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd.MM.yyyy")
        if not_set:
            self.setMinimumDate(NO_DAY)
            self.setSpecialValueText(not_set)

    def show_day(self, day: date | None) -> None:
        """Show a day, or that there is none."""
        self.setDate(NO_DAY if day is None else QDate(day.year, day.month, day.day))

    @property
    def day(self) -> date | None:
        """Return the day shown, None for "not set"."""
        shown = self.date()
        if shown == NO_DAY:
            return None
        return date(shown.year(), shown.month(), shown.day())


class ClockField(QTimeEdit):
    """A clock time to the minute."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(GRID, 0, 0, 0)  # of a field with arrows the sheet sets none

    def show_clock(self, clock: time) -> None:
        """Show a clock time."""
        self.setTime(QTime(clock.hour, clock.minute))

    @property
    def clock(self) -> time:
        """Return the clock time shown."""
        return time(self.time().hour(), self.time().minute())
