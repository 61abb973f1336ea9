"""An event file with a day that many people attended, for the figures that need one."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

from benchmarks.listed import listed_file
from senezh_desk.domain.kinds import CheckedIn, SessionPlanned
from senezh_desk.domain.sessions import SessionKind, day_bounds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from senezh_desk.store.event_file import EventFile

SESSIONS = 12
_HOUR = 3_600_000


def attended_file(path: Path, people: int) -> tuple[EventFile, Callable[[], int], date]:
    """Return an open file, a clock at the end of its day, and the day: four of five came."""
    file, _ = listed_file(path, people)
    day = date(2026, 3, 12)
    start, end = day_bounds(day, "Europe/Moscow")
    chance = Random(1)  # noqa: S311  # who came, no secret
    with file.journal.writing() as writing:
        sessions = []
        for number in range(SESSIONS):
            begins = start + (4 + number) * _HOUR
            sessions.append((f"s-{number:08x}", begins))
            kind = SessionKind.MEAL if number % 4 == 3 else SessionKind.LECTURE
            planned = SessionPlanned(f"Занятие {number}", kind.value, begins, begins + _HOUR)
            writing.append(sessions[-1][0], planned, at=start)
        for number in range(1, people + 1):
            for session, begins in sessions:
                if chance.random() < 0.8:
                    at = begins + chance.randrange(-10, 30) * 60_000
                    writing.append(f"p-{number:016x}", CheckedIn(session), at=at)
    return file, lambda: end - 1, day
