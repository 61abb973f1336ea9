"""What the program can do, one module per capability, with or without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.topics import Topic
    from senezh_desk.services.badges import BadgeService
    from senezh_desk.services.checkin import CheckinService
    from senezh_desk.services.export import ExportService
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.roster import RosterService
    from senezh_desk.services.safety import SafetyService
    from senezh_desk.services.sessions import SessionService


@dataclass(frozen=True, slots=True)
class Services:
    """All capabilities on one open event file.

    `listen` takes the callback that hears what changed, `poll` asks what other processes wrote.
    """

    programme: ProgrammeService
    sessions: SessionService
    roster: RosterService
    checkin: CheckinService
    badges: BadgeService
    export: ExportService
    safety: SafetyService
    listen: Callable[[Callable[[frozenset[Topic]], None]], None]
    poll: Callable[[], None]
    close: Callable[[], None]
