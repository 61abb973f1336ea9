"""What the program can do, one module per capability, with or without a window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.topics import Topic
    from senezh_desk.services.attendance import AttendanceService
    from senezh_desk.services.badges import BadgeService
    from senezh_desk.services.calls import CallService
    from senezh_desk.services.checkin import CheckinService
    from senezh_desk.services.consents import ConsentService
    from senezh_desk.services.decisions import DecisionService
    from senezh_desk.services.export import ExportService
    from senezh_desk.services.lists import ListService
    from senezh_desk.services.modules import ModuleService
    from senezh_desk.services.operators import OperatorService
    from senezh_desk.services.papers import PaperService
    from senezh_desk.services.plans import PlanService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.reconciliation import ReconciliationService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.services.safety import SafetyService
    from senezh_desk.services.sessions import SessionService


@dataclass(frozen=True)
class Services:
    """All capabilities on one open event file.

    Plans, lists, badges and exports are made when they are first asked for: what they need takes a
    while to load. `listen` takes the callback that hears what changed, `poll` asks what other
    processes wrote.
    """

    programme: ProgrammeService
    sessions: SessionService
    modules: ModuleService
    roster: RosterService
    checkin: CheckinService
    calls: CallService
    decisions: DecisionService
    safety: SafetyService
    operators: OperatorService
    make_plans: Callable[[], PlanService]
    consents: ConsentService
    make_lists: Callable[[], ListService]
    make_badges: Callable[[], BadgeService]
    make_attendance: Callable[[], AttendanceService]
    make_papers: Callable[[], PaperService]
    make_reconciliation: Callable[[], ReconciliationService]
    make_export: Callable[[], ExportService]
    listen: Callable[[Callable[[frozenset[Topic]], None]], None]
    poll: Callable[[], None]
    close: Callable[[], None]

    @cached_property
    def plans(self) -> PlanService:
        """Return what keeps seating plans."""
        return self.make_plans()

    @cached_property
    def lists(self) -> ListService:
        """Return what reads, previews and accepts lists."""
        return self.make_lists()

    @cached_property
    def badges(self) -> BadgeService:
        """Return what draws badges."""
        return self.make_badges()

    @cached_property
    def attendance(self) -> AttendanceService:
        """Return what tells who was expected and who came."""
        return self.make_attendance()

    @cached_property
    def papers(self) -> PaperService:
        """Return what draws sheets and reports."""
        return self.make_papers()

    @cached_property
    def reconciliation(self) -> ReconciliationService:
        """Return what is to be looked at before a day is closed."""
        return self.make_reconciliation()

    @cached_property
    def export(self) -> ExportService:
        """Return what exports days."""
        return self.make_export()
