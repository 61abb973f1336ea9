"""The closed list of things that can happen, as past-tense values."""

from __future__ import annotations

from senezh_desk.domain.kinds.badges import (
    RESERVE,
    BadgeHanded,
    BadgeIssued,
    BadgePrinted,
    BadgeRevoked,
)
from senezh_desk.domain.kinds.operators import OperatorChanged
from senezh_desk.domain.kinds.people import (
    AttentionAcknowledged,
    AttentionRaised,
    CallNoted,
    ConsentRecorded,
    ParticipantChanged,
    ParticipantErased,
    ParticipantListed,
    ParticipantReplaced,
    ParticipantsJoined,
    ParticipantsSeparated,
    ParticipantWithdrawn,
    StayChanged,
    WalkInDecided,
    WithdrawalUndone,
)
from senezh_desk.domain.kinds.presence import (
    AbsenceExcused,
    CheckedIn,
    CheckedOut,
    PresenceUndone,
    RefusalReviewed,
    ScanRefused,
)
from senezh_desk.domain.kinds.programme import (
    DayClosed,
    DeskNamed,
    ExportMade,
    ModuleDropped,
    ModulePlanned,
    ProgrammeChanged,
    SessionDropped,
    SessionPlanned,
    SettingChanged,
)
from senezh_desk.domain.kinds.seating import PlanAccepted, PlanDropped, RoundStarted
from senezh_desk.domain.topics import Topic

PERSON_PREFIX = "p-"
MODULE_PREFIX = "m-"
SESSION_PREFIX = "s-"
PROGRAMME_PREFIX = "g-"
DESK_PREFIX = "d-"
RESERVE_PREFIX = "b-"  # subject of a badge that was made before anybody needed it
SETTING_PREFIX = "setting:"
PLAN_PREFIX = "plan-"
OPERATOR_PREFIX = "o-"
CODE_PREFIX = "code:"  # subject of scans whose person nobody here knows

Happening = (
    CheckedIn
    | CheckedOut
    | ScanRefused
    | ParticipantListed
    | ParticipantChanged
    | BadgePrinted
    | BadgeIssued
    | BadgeHanded
    | BadgeRevoked
    | PresenceUndone
    | ParticipantWithdrawn
    | WithdrawalUndone
    | WalkInDecided
    | ParticipantReplaced
    | ParticipantsJoined
    | ParticipantsSeparated
    | ParticipantErased
    | AttentionRaised
    | CallNoted
    | AttentionAcknowledged
    | ConsentRecorded
    | StayChanged
    | AbsenceExcused
    | ProgrammeChanged
    | ModulePlanned
    | ModuleDropped
    | SessionPlanned
    | SessionDropped
    | RefusalReviewed
    | DayClosed
    | ExportMade
    | DeskNamed
    | SettingChanged
    | PlanAccepted
    | PlanDropped
    | RoundStarted
    | OperatorChanged
)

_PEOPLE = frozenset({Topic.PEOPLE})
_MOVED = frozenset({Topic.PRESENCE, Topic.SCANS})
TOPICS: dict[type, frozenset[Topic]] = {
    CheckedIn: _MOVED,
    CheckedOut: _MOVED,
    PresenceUndone: _MOVED,
    ScanRefused: frozenset({Topic.SCANS}),
    ParticipantListed: _PEOPLE | {Topic.PRESENCE, Topic.BADGES},
    ParticipantChanged: _PEOPLE | {Topic.BADGES},
    ParticipantWithdrawn: _PEOPLE | {Topic.PRESENCE},
    WithdrawalUndone: _PEOPLE | {Topic.PRESENCE},
    WalkInDecided: _PEOPLE | {Topic.PRESENCE},
    ParticipantReplaced: _PEOPLE | {Topic.PRESENCE},
    ParticipantsJoined: _PEOPLE | {Topic.PRESENCE},
    ParticipantsSeparated: _PEOPLE | {Topic.PRESENCE},
    ParticipantErased: _PEOPLE | {Topic.BADGES},
    StayChanged: _PEOPLE | {Topic.PRESENCE},
    AbsenceExcused: frozenset({Topic.PRESENCE}),
    AttentionRaised: _PEOPLE,
    CallNoted: frozenset({Topic.CALLS}),
    AttentionAcknowledged: _PEOPLE,
    ConsentRecorded: _PEOPLE,
    BadgeIssued: _PEOPLE | {Topic.BADGES},
    BadgeRevoked: _PEOPLE | {Topic.BADGES},
    BadgePrinted: frozenset({Topic.BADGES}),
    ModulePlanned: frozenset({Topic.PROGRAMME, Topic.SESSIONS, Topic.PRESENCE}),
    ModuleDropped: frozenset({Topic.PROGRAMME, Topic.SESSIONS, Topic.PRESENCE}),
    BadgeHanded: frozenset({Topic.BADGES}),
    SessionPlanned: frozenset({Topic.SESSIONS, Topic.PRESENCE}),
    SessionDropped: frozenset({Topic.SESSIONS, Topic.PRESENCE}),
    ProgrammeChanged: frozenset({Topic.PROGRAMME, Topic.SESSIONS, Topic.PRESENCE}),
    RefusalReviewed: frozenset({Topic.SCANS}),
    DayClosed: frozenset({Topic.EXPORTS}),
    ExportMade: frozenset({Topic.EXPORTS}),
    DeskNamed: frozenset({Topic.PROGRAMME}),
    SettingChanged: frozenset({Topic.PROGRAMME, Topic.SEATING}),
    PlanAccepted: frozenset({Topic.SEATING}),
    PlanDropped: frozenset({Topic.SEATING}),
    RoundStarted: frozenset({Topic.SEATING}),
    OperatorChanged: frozenset({Topic.OPERATORS}),
}

BY_NAME: dict[str, type] = {kind.__name__: kind for kind in TOPICS}


def topics_of(kind: str) -> frozenset[Topic]:
    """Return what an entry of a kind changes; nothing for a kind of a newer version."""
    known = BY_NAME.get(kind)
    return TOPICS[known] if known is not None else frozenset()


CHANGES = tuple(  # what the day's list of changes shows
    kind.__name__
    for kind in (
        ParticipantListed,
        ParticipantChanged,
        ParticipantWithdrawn,
        WithdrawalUndone,
        WalkInDecided,
        ParticipantReplaced,
        StayChanged,
        ParticipantsJoined,
        ParticipantsSeparated,
        ParticipantErased,
        BadgeIssued,
        BadgeRevoked,
        PresenceUndone,
        StayChanged,
        AbsenceExcused,
    )
)

__all__ = [
    "BY_NAME",
    "CHANGES",
    "CODE_PREFIX",
    "DESK_PREFIX",
    "MODULE_PREFIX",
    "OPERATOR_PREFIX",
    "PERSON_PREFIX",
    "PLAN_PREFIX",
    "PROGRAMME_PREFIX",
    "RESERVE",
    "RESERVE_PREFIX",
    "SESSION_PREFIX",
    "SETTING_PREFIX",
    "TOPICS",
    "AbsenceExcused",
    "AttentionAcknowledged",
    "AttentionRaised",
    "BadgeHanded",
    "BadgeIssued",
    "BadgePrinted",
    "BadgeRevoked",
    "CallNoted",
    "CheckedIn",
    "CheckedOut",
    "ConsentRecorded",
    "DayClosed",
    "DeskNamed",
    "ExportMade",
    "Happening",
    "ModuleDropped",
    "ModulePlanned",
    "OperatorChanged",
    "ParticipantChanged",
    "ParticipantErased",
    "ParticipantListed",
    "ParticipantReplaced",
    "ParticipantWithdrawn",
    "ParticipantsJoined",
    "ParticipantsSeparated",
    "PlanAccepted",
    "PlanDropped",
    "PresenceUndone",
    "ProgrammeChanged",
    "RefusalReviewed",
    "RoundStarted",
    "ScanRefused",
    "SessionDropped",
    "SessionPlanned",
    "SettingChanged",
    "StayChanged",
    "WalkInDecided",
    "WithdrawalUndone",
    "topics_of",
]
