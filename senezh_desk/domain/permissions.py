"""What each role may do: the one table, and the one answer to whether somebody may.

It is a gate against mistakes and curiosity, no lock: a PIN of four digits falls in minutes to
whoever has the file.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from senezh_desk.domain.errors import Fault
from senezh_desk.domain.kinds import (
    SETTING_PREFIX,
    AbsenceExcused,
    AttentionAcknowledged,
    AttentionRaised,
    BadgeHanded,
    BadgeIssued,
    BadgePrinted,
    BadgeRevoked,
    CallNoted,
    CheckedIn,
    CheckedOut,
    ConsentRecorded,
    DayClosed,
    DeskNamed,
    ExportMade,
    ModuleDropped,
    ModulePlanned,
    OperatorChanged,
    ParticipantChanged,
    ParticipantErased,
    ParticipantListed,
    ParticipantReplaced,
    ParticipantsJoined,
    ParticipantsSeparated,
    ParticipantWithdrawn,
    PlanAccepted,
    PlanDropped,
    PresenceUndone,
    ProgrammeChanged,
    RefusalReviewed,
    RoundStarted,
    ScanRefused,
    SessionDropped,
    SessionPlanned,
    SettingChanged,
    StayChanged,
    WalkInDecided,
    WithdrawalUndone,
)


class Role(StrEnum):
    """What an operator is there for."""

    REGISTRAR = "registrar"
    FACILITATOR = "facilitator"
    ADMINISTRATOR = "administrator"


class Act(StrEnum):
    """What somebody may want to do: finer than a page, coarser than a kind of entry."""

    CHECK_IN = "check_in"  # scans, coming and going, taking back one's own desk's records
    SEARCH = "search"  # one person by name or code, with card and history
    EDIT_PEOPLE = "edit_people"  # walk-in, correction, substitution, notes, consents, one badge
    SEE_CALLS = "see_calls"  # the call list on the screen
    READ_PRESENCE = "read_presence"  # who is here and who is not, by name
    SEAT = "seat"  # halls, wishes, seating plans, rounds, their cards
    LIST = "list"  # everybody at once
    EXPORT = "export"  # people leave the desk as a file, a copy or a print of many
    PRINT_BADGES = "print_badges"  # of many at once
    IMPORT = "import"
    OVERRIDE = "override"  # letting in whom a rule holds up
    CLEAR_STOP = "clear_stop"
    UNDO_OTHERS = "undo_others"  # records of other desks
    DECIDE = "decide"  # on walk-ins, absences, reviewed refusals, certificates, the day's close
    PLAN = "plan"  # programme, modules, sessions, categories, settings
    BACK_UP = "back_up"  # a copy of the file to another place
    RESTORE = "restore"
    ERASE = "erase"
    MANAGE_OPERATORS = "manage_operators"


_DOOR = frozenset({Act.CHECK_IN, Act.SEARCH})  # a scan is never lost, whoever sits there
_ALLOWED = MappingProxyType(
    {
        Role.REGISTRAR: _DOOR | {Act.EDIT_PEOPLE, Act.SEE_CALLS},
        Role.FACILITATOR: _DOOR | {Act.SEAT, Act.READ_PRESENCE},
        Role.ADMINISTRATOR: frozenset(Act),
    }
)
ASKED_AGAIN = frozenset(  # destructive acts and what leaves the desk: the PIN is asked for anew
    {Act.EXPORT, Act.BACK_UP, Act.RESTORE, Act.ERASE, Act.MANAGE_OPERATORS}
)
FRESH_MS = 2 * 60_000  # how long a PIN that was asked for anew holds

WRITES: MappingProxyType[type, Act] = MappingProxyType(
    {
        CheckedIn: Act.CHECK_IN,
        CheckedOut: Act.CHECK_IN,
        ScanRefused: Act.CHECK_IN,
        PresenceUndone: Act.CHECK_IN,
        AttentionAcknowledged: Act.CHECK_IN,
        ConsentRecorded: Act.CHECK_IN,
        AttentionRaised: Act.CHECK_IN,  # an undone arrival brings its notes back
        BadgeHanded: Act.CHECK_IN,
        CallNoted: Act.SEE_CALLS,
        ParticipantListed: Act.EDIT_PEOPLE,
        ParticipantChanged: Act.EDIT_PEOPLE,
        ParticipantWithdrawn: Act.EDIT_PEOPLE,
        WithdrawalUndone: Act.EDIT_PEOPLE,
        ParticipantReplaced: Act.EDIT_PEOPLE,
        ParticipantsJoined: Act.EDIT_PEOPLE,
        ParticipantsSeparated: Act.EDIT_PEOPLE,
        BadgeIssued: Act.EDIT_PEOPLE,
        BadgeRevoked: Act.EDIT_PEOPLE,
        BadgePrinted: Act.EDIT_PEOPLE,
        StayChanged: Act.EDIT_PEOPLE,
        AbsenceExcused: Act.DECIDE,
        WalkInDecided: Act.DECIDE,
        RefusalReviewed: Act.DECIDE,
        DayClosed: Act.EXPORT,
        PlanAccepted: Act.SEAT,
        PlanDropped: Act.SEAT,
        RoundStarted: Act.SEAT,
        ParticipantErased: Act.ERASE,
        ExportMade: Act.EXPORT,
        ProgrammeChanged: Act.PLAN,
        ModulePlanned: Act.PLAN,
        ModuleDropped: Act.PLAN,
        SessionPlanned: Act.PLAN,
        SessionDropped: Act.PLAN,
        DeskNamed: Act.PLAN,
        SettingChanged: Act.PLAN,  # but for some of its keys
        OperatorChanged: Act.MANAGE_OPERATORS,
    }
)
_SETTINGS = (("hall:", Act.SEAT), ("seating", Act.SEAT))  # how keys begin that are no PLAN


class Standing(NamedTuple):
    """Who is at the desk, as far as permission goes; every scan looks.

    `guarded` says that PINs are in force: some administrator who takes part has one. Without,
    everybody may do everything, and nobody can lock the programme for good.
    """

    guarded: bool = False
    role: Role | None = None  # of who has signed in; None for nobody
    locked: bool = False  # left alone for long: what remains is the door
    confirmed_at: int | None = None  # when a PIN was last given here, UTC milliseconds


def may(role: Role | None, act: Act) -> bool:
    """Tell whether a role may do something; None is a programme without PINs, where all may."""
    return role is None or act in _ALLOWED[role]


def refusal(standing: Standing, act: Act) -> Fault | None:
    """Return why somebody may not do something, or None where they may."""
    if not standing.guarded:
        return None
    if standing.role is None:
        return Fault.SIGN_IN_FIRST
    if not may(standing.role, act):
        return Fault.NOT_ALLOWED
    if standing.locked and act not in _DOOR:
        return Fault.DESK_LOCKED
    return None


def asks_again(standing: Standing, act: Act, now: int) -> bool:
    """Tell whether a PIN must be given anew before something is done now."""
    given = standing.confirmed_at
    fresh = given is not None and 0 <= now - given <= FRESH_MS
    return standing.guarded and act in ASKED_AGAIN and not fresh


def act_of(kind: type, subject: str) -> Act:
    """Return what appending an entry of a kind is; what nobody thought of is an administrator's."""
    if kind is SettingChanged:
        key = subject.removeprefix(SETTING_PREFIX)
        return next((act for start, act in _SETTINGS if key.startswith(start)), Act.PLAN)
    return WRITES.get(kind, Act.PLAN)
