"""An event file with invented people on the roster, for the figures that need one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from benchmarks.names import people
from senezh_desk.app import now
from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.happenings import listing
from senezh_desk.domain.kinds import PERSON_PREFIX, ProgrammeChanged
from senezh_desk.store.event_file import EventFile, create_event_file

if TYPE_CHECKING:
    from pathlib import Path


def listed_file(path: Path, count: int) -> tuple[EventFile, list[str]]:
    """Create an event file with `count` people; return it open, and their badge codes."""
    day = date(2026, 3, 12).isoformat()
    create_event_file(path, ProgrammeChanged("Программа", day, day), now, desk="Стойка 1")
    file = EventFile(path, now)
    codes = [new_code() for _ in range(count)]
    with file.journal.writing() as writing:
        for number, (fields, code) in enumerate(zip(people(count), codes, strict=True), start=1):
            person = f"{PERSON_PREFIX}{number:016x}"
            writing.append(person, listing(writing.programme, fields, number, code))
    return file, codes
