"""The pages and the work places they belong to; each page is built when it is first opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from senezh_desk.ui.acts import attempt
from senezh_desk.ui.main_window import PageEntry, WorkPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from senezh_desk.domain.admission import Admission
    from senezh_desk.services import Services
    from senezh_desk.ui.checkin_page import CheckinPage
    from senezh_desk.ui.paper_page import PaperPage
    from senezh_desk.ui.roster_page import RosterPage
    from senezh_desk.ui.scan_inputs import ScanInputs
    from senezh_desk.ui.scanner_page import ScannerPage
    from senezh_desk.ui.screens import Screens
    from senezh_desk.ui.seating.room_page import RoomPage
    from senezh_desk.ui.surroundings import Surroundings

CHECKIN = "check-in"
CALLS = "calls"
CHANGES = "changes"
PAPER = "paper"
ROSTER = "roster"
SCANNER = "scanner"
BADGES = "badges"
SESSIONS = "sessions"
ATTENDANCE = "attendance"
DASHBOARD = "dashboard"
EXPORT = "export"
OPERATORS = "operators"
CONSENTS = "consents"
SEATING = "seating"
ROOM = "room"
DESK = "desk"
FACILITATOR = "facilitator"
ADMINISTRATOR = "administrator"


class Pages(QObject):
    """Knows every page: what it is called and what it is made of."""

    def __init__(
        self,
        services: Services,
        around: Surroundings,
        checkin: CheckinPage,
        inputs: ScanInputs,
        screens: Screens,
        ring: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Take the page that must be there at once; the queue need not wait for the others.

        `ring` rings the bell between two rounds.
        """
        super().__init__(parent)
        self._services = services
        self._around = around
        self._checkin = checkin
        self._inputs = inputs
        self._screens = screens
        self._ring = ring

    def places(self) -> tuple[WorkPlace, ...]:
        """Return the work places, that of the registrar first."""
        roster = PageEntry(ROSTER, self.tr("Roster"), "users-three", lambda: self.roster)
        return (
            WorkPlace(
                DESK,
                self.tr("Desk"),
                "desktop",
                (
                    PageEntry(CHECKIN, self.tr("Check-in"), "barcode", lambda: self._checkin),
                    roster,
                    PageEntry(CALLS, self.tr("Not here yet"), "phone", self._calls),
                    PageEntry(
                        CHANGES, self.tr("Changes"), "clock-counter-clockwise", self._changes
                    ),
                    PageEntry(PAPER, self.tr("Paper"), "note-pencil", lambda: self.paper),
                    PageEntry(CONSENTS, self.tr("Consents"), "handshake", self._consents),
                    PageEntry(SCANNER, self.tr("Scanner"), "qr-code", lambda: self.scanner),
                ),
            ),
            WorkPlace(
                FACILITATOR,
                self.tr("Seating"),
                "armchair",
                (
                    PageEntry(SEATING, self.tr("Seating"), "armchair", self._seating),
                    PageEntry(ROOM, self.tr("In the room"), "presentation", lambda: self.room),
                ),
            ),
            WorkPlace(
                ADMINISTRATOR,
                self.tr("Administrator"),
                "gear",
                (
                    roster,
                    PageEntry(BADGES, self.tr("Badges"), "identification-badge", self._badges),
                    PageEntry(SESSIONS, self.tr("Sessions"), "calendar-blank", self._sessions),
                    PageEntry(ATTENDANCE, self.tr("Attendance"), "table", self._attendance),
                    PageEntry(DASHBOARD, self.tr("Dashboard"), "chart-bar", self._dashboard),
                    PageEntry(EXPORT, self.tr("Export"), "export", self._export),
                    PageEntry(OPERATORS, self.tr("Operators"), "user-gear", self._operators),
                ),
            ),
        )

    @cached_property
    def roster(self) -> RosterPage:
        """Return the roster page, the same wherever it is asked for."""
        from senezh_desk.ui.roster_page import RosterPage  # noqa: PLC0415  # loaded on first use

        services = self._services
        page = RosterPage(
            services.roster, services.lists, services.sessions, services.programme, self._around
        )
        page.emergency_wanted.connect(self._save_emergency_list)
        page.undo_wanted.connect(self._undo)
        return page

    def _undo(self, entry: str, reason: str) -> None:
        attempt(self._around.messages, lambda: self._services.checkin.undo(entry, reason))

    def _save_emergency_list(self) -> None:
        self.paper.save_list()

    @cached_property
    def paper(self) -> PaperPage:
        """Return the page of what is on paper: it also prints the emergency list."""
        from senezh_desk.ui.paper_page import PaperPage  # noqa: PLC0415  # loaded on first use

        return PaperPage(self._services, self._around)

    def _calls(self) -> QWidget:
        from senezh_desk.ui.calls_page import CallsPage  # noqa: PLC0415  # loaded on first use

        services = self._services
        return CallsPage(services.calls, services.sessions, services.programme, self._around)

    def _changes(self) -> QWidget:
        from senezh_desk.ui.changes_page import ChangesPage  # noqa: PLC0415  # loaded on first use

        services = self._services
        return ChangesPage(services.decisions, services.roster, services.programme, self._around)

    def _seating(self) -> QWidget:
        from senezh_desk.ui.seating.page import SeatingPage  # noqa: PLC0415  # loaded on first use

        services = self._services
        return SeatingPage(services.plans, services.sessions, services.programme, self._around)

    @cached_property
    def scanner(self) -> ScannerPage:
        """Return the page that tests scanners and opens the screens for visitors."""
        from senezh_desk.ui.scanner_page import ScannerPage  # noqa: PLC0415  # loaded on first use

        return ScannerPage(self._inputs, self._screens, self._services.roster, self._around)

    @cached_property
    def room(self) -> RoomPage:
        """Return the page of the room."""
        from senezh_desk.ui.seating.room_page import RoomPage  # noqa: PLC0415  # loaded on first use

        services = self._services
        return RoomPage(
            services.plans, services.sessions, services.programme, self._around, self._ring
        )

    def show_admissions(self, admissions: Iterable[Admission]) -> None:
        """Let the wall screen answer whoever was scanned, where it is open."""
        if "room" in self.__dict__:
            self.room.show_admissions(admissions)

    def _badges(self) -> QWidget:
        from senezh_desk.ui.badges_page import BadgesPage  # noqa: PLC0415  # loaded on first use

        return BadgesPage(self._services.badges, self._services.programme, self._around)

    def _sessions(self) -> QWidget:
        from senezh_desk.ui.sessions_page import SessionsPage  # noqa: PLC0415  # loaded on first use

        return SessionsPage(self._services, self._around)

    def _consents(self) -> QWidget:
        from senezh_desk.ui.consents_page import ConsentsPage  # noqa: PLC0415  # first use

        return ConsentsPage(self._services.consents, self._services.roster, self._around)

    def _operators(self) -> QWidget:
        from senezh_desk.ui.operators_page import OperatorsPage  # noqa: PLC0415  # first use

        return OperatorsPage(self._services.operators, self._around)

    def _attendance(self) -> QWidget:
        from senezh_desk.ui.attendance_page import (  # noqa: PLC0415  # loaded on first use
            AttendancePage,
        )

        return AttendancePage(self._services.attendance, self._services.programme, self._around)

    def _dashboard(self) -> QWidget:
        from senezh_desk.ui.dashboard_page import (  # noqa: PLC0415  # loaded on first use
            DashboardPage,
        )

        services = self._services
        return DashboardPage(
            services.attendance, services.sessions, services.programme, self._around
        )

    def _export(self) -> QWidget:
        from senezh_desk.ui.export_page import ExportPage  # noqa: PLC0415  # loaded on first use

        return ExportPage(self._services, self._around)
