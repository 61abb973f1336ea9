"""Desks for tests: real event files with their services and a clock that is set by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from senezh_desk.domain.kinds import PROGRAMME_PREFIX, ProgrammeChanged
from senezh_desk.domain.labels import Labels
from senezh_desk.services.attendance import AttendanceService
from senezh_desk.services.checkin import CheckinService
from senezh_desk.services.consents import ConsentService
from senezh_desk.services.export import ExportService
from senezh_desk.services.lists import ListService
from senezh_desk.services.modules import ModuleService
from senezh_desk.services.operators import OperatorService, PinCost
from senezh_desk.services.papers import PaperService
from senezh_desk.services.plans import PlanService
from senezh_desk.services.programme import ProgrammeService
from senezh_desk.services.reconciliation import ReconciliationService
from senezh_desk.services.roster import RosterService
from senezh_desk.services.safety import SafetyService
from senezh_desk.services.sessions import SessionService
from senezh_desk.store.backup import back_up, restore
from senezh_desk.store.event_file import EventFile, create_event_file
from senezh_desk.store.tables import FOLDED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.kinds import Happening

MORNING = 1_761_372_000_000  # 2025-10-25 09:00 in Moscow
MINUTE = 60_000
HOUR = 60 * MINUTE
LABELS = Labels("en")
CHEAP = PinCost(1, 8, 1)  # PINs in tests need not be dear


@dataclass
class Clock:
    """A clock that stands until it is moved; UTC milliseconds."""

    now: int = MORNING

    def __call__(self) -> int:
        return self.now


class Desk:
    """One open event file with a clock of its own."""

    def __init__(self, path: Path, clock: Clock | None = None, installation: str = "here") -> None:
        self.path = path
        self.clock = clock or Clock()
        self.installation = installation
        self.open()

    def open(self) -> None:
        """Open the file, anew after it was closed."""
        self.file = EventFile(
            self.path, self.clock, operator="Дежурный", installation=self.installation
        )
        self.roster = RosterService(self.file, self.clock)
        self.lists = ListService(self.file)
        self.checkin = CheckinService(self.file, self.clock)
        self.sessions = SessionService(self.file, self.clock)
        self.attendance = AttendanceService(self.file, self.clock)
        self.reconciliation = ReconciliationService(self.file, self.clock)
        self.export = ExportService(self.file, self.clock, LABELS)
        self.papers = PaperService(self.file, self.clock, LABELS)
        self.modules = ModuleService(self.file)
        self.programme = ProgrammeService(self.file, LABELS)
        self.plans = PlanService(self.file, self.clock)
        self.safety = SafetyService(self.file, self.clock)
        self.consents = ConsentService(self.file, LABELS)
        self.operators = OperatorService(self.file, self.clock, CHEAP)

    def close(self) -> None:
        self.file.close()

    @property
    def id(self) -> str:
        return self.file.queries.desk()

    def entries(self) -> list[Entry]:
        return self.file.queries.all_entries()

    def write(self, subject: str, happening: Happening, **more: Any) -> Entry:  # noqa: ANN401  # passed on
        with self.file.journal.writing() as writing:
            return writing.append(subject, happening, **more)

    def merge(self, entries: Iterable[Entry]) -> int:
        return self.file.journal.merge(entries).new

    def tables(self) -> dict[str, set[tuple[Any, ...]]]:
        """Return all folded tables as sets of rows."""
        with self.file.database.reading() as connection:
            return {
                str(row.__tablename__): set(
                    connection.execute(f"SELECT * FROM {row.__tablename__}")  # noqa: S608  # our table
                )
                for row in FOLDED
            }

    def problems(self) -> list[tuple[str, str]]:
        return [(problem.code, problem.where) for problem in self.safety.verify().problems]


def new_desk(path: Path, clock: Clock | None = None) -> Desk:
    """Return the first desk of a new programme."""
    clock = clock or Clock()
    create_event_file(
        path,
        ProgrammeChanged("Школа", "2025-10-25", "2025-10-28"),
        clock,
        desk="Стойка 1",
        installation="here",
    )
    return Desk(path, clock)


def another_desk(first: Desk, path: Path, clock: Clock | None = None) -> Desk:
    """Return a further desk of the same programme: it begins with a backup of the first."""
    backup, _ = back_up(first.file.database, path.parent / "seed", first.clock())
    restore(backup, path, first.clock())
    return Desk(path, clock or Clock(first.clock.now), installation=path.stem)


def exchange(*desks: Desk) -> None:
    """Give every desk all that any of them has."""
    for _ in range(2):
        for one in desks:
            for other in desks:
                if one is not other:
                    other.merge(one.entries())


def programme_of(desk: Desk) -> str:
    """Return the programme's subject."""
    return next(e.subject for e in desk.entries() if e.subject.startswith(PROGRAMME_PREFIX))
