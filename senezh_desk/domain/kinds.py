"""The closed list of things that can happen, as past-tense values.

Fields marked BODY are personal: they stand in the entry's erasable body; the rest are facts.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from typing import TYPE_CHECKING, Any

import orjson

from senezh_desk.domain.entry import Entry, canonical
from senezh_desk.domain.person import PARTICIPANT
from senezh_desk.domain.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

_BODY = {"body": True}

PERSON_PREFIX = "p-"
SESSION_PREFIX = "s-"
PROGRAMME_PREFIX = "g-"
DESK_PREFIX = "d-"
SETTING_PREFIX = "setting:"
CODE_PREFIX = "code:"  # subject of scans whose person nobody here knows


@dataclass(frozen=True, slots=True)
class ProgrammeChanged:
    """The programme got its name, days or zone; days are ISO dates or ""."""

    name: str
    first_day: str = ""
    last_day: str = ""
    zone: str = "Europe/Moscow"


@dataclass(frozen=True, slots=True)
class SessionPlanned:
    """A session was planned or planned anew; times are UTC milliseconds."""

    title: str
    session_kind: str
    starts: int
    ends: int
    place: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class SessionDropped:
    """A planned session will not take place."""


@dataclass(frozen=True, slots=True)
class ParticipantListed:
    """A person came onto the roster, with number and first badge code.

    `values` holds PersonFields by name, defaults left out; `team` is the team's key.
    """

    number: int
    category: str = PARTICIPANT
    region: str = ""
    team: str = ""
    walk_in: bool = False
    replaces: str = ""
    code: str = field(default="", metadata=_BODY)
    values: Mapping[str, Any] = field(default_factory=dict, metadata=_BODY)


@dataclass(frozen=True, slots=True)
class ParticipantChanged:
    """Some fields of a person got new values; `changed` names them all.

    `category`, `region` and `team` hold the new values where they are among the changed.
    """

    changed: tuple[str, ...] = ()
    category: str = ""
    region: str = ""
    team: str = ""
    values: Mapping[str, Any] = field(default_factory=dict, metadata=_BODY)


@dataclass(frozen=True, slots=True)
class ParticipantWithdrawn:
    """A person will not take part."""

    reason: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class WithdrawalUndone:
    """The withdrawals that the entry voids do not hold."""

    reason: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class ParticipantReplaced:
    """Somebody else came instead: the participant `by`."""

    by: str
    reason: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class ParticipantsJoined:
    """The subject and `other` are two cards of one person; the subject's is the one to show."""

    other: str


@dataclass(frozen=True, slots=True)
class ParticipantsSeparated:
    """The joins that the entry voids were a mistake."""

    other: str


@dataclass(frozen=True, slots=True)
class ParticipantErased:
    """Every body about the subject is to be dropped, everywhere and for good."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class BadgeIssued:
    """A person got a further badge code, whatever the reason."""

    reason: str = ""
    code: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class BadgeRevoked:
    """The code that the entry `issued` gave is not to be believed any more."""

    issued: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BadgePrinted:
    """A badge went to paper; `shown` is the digest of what it shows."""

    template: str
    shown: str
    copy: int = 1


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A person came in; `reason` is an identifier where something was out of the ordinary."""

    session: str
    category: str = ""
    region: str = ""
    team: str = ""
    reason: str = ""
    note: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class CheckedOut:
    """A person went out."""

    session: str


@dataclass(frozen=True, slots=True)
class PresenceUndone:
    """The check-ins or check-outs that the entry voids did not happen."""

    session: str
    reason: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class ScanRefused:
    """A scan changed no presence; `raw` is what was received."""

    session: str
    verdict: str
    reason: str = ""
    raw: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class AttentionRaised:
    """Staff must see a note when the person arrives."""

    attention_kind: str
    text: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class AttentionAcknowledged:
    """The note that the entry `raised` brought was seen and done with."""

    raised: str
    note: str = field(default="", metadata=_BODY)


@dataclass(frozen=True, slots=True)
class ExportMade:
    """Files left the desk."""

    day: str
    files: int
    rows: int


@dataclass(frozen=True, slots=True)
class DeskNamed:
    """A desk got its name."""

    name: str


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """A setting of the programme got a value."""

    value: str


Happening = (
    CheckedIn
    | CheckedOut
    | ScanRefused
    | ParticipantListed
    | ParticipantChanged
    | BadgePrinted
    | BadgeIssued
    | BadgeRevoked
    | PresenceUndone
    | ParticipantWithdrawn
    | WithdrawalUndone
    | ParticipantReplaced
    | ParticipantsJoined
    | ParticipantsSeparated
    | ParticipantErased
    | AttentionRaised
    | AttentionAcknowledged
    | ProgrammeChanged
    | SessionPlanned
    | SessionDropped
    | ExportMade
    | DeskNamed
    | SettingChanged
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
    ParticipantReplaced: _PEOPLE | {Topic.PRESENCE},
    ParticipantsJoined: _PEOPLE | {Topic.PRESENCE},
    ParticipantsSeparated: _PEOPLE | {Topic.PRESENCE},
    ParticipantErased: _PEOPLE | {Topic.BADGES},
    AttentionRaised: _PEOPLE,
    AttentionAcknowledged: _PEOPLE,
    BadgeIssued: _PEOPLE | {Topic.BADGES},
    BadgeRevoked: _PEOPLE | {Topic.BADGES},
    BadgePrinted: frozenset({Topic.BADGES}),
    SessionPlanned: frozenset({Topic.SESSIONS, Topic.PRESENCE}),
    SessionDropped: frozenset({Topic.SESSIONS, Topic.PRESENCE}),
    ProgrammeChanged: frozenset({Topic.PROGRAMME, Topic.SESSIONS, Topic.PRESENCE}),
    ExportMade: frozenset({Topic.EXPORTS}),
    DeskNamed: frozenset({Topic.PROGRAMME}),
    SettingChanged: frozenset({Topic.PROGRAMME}),
}

BY_NAME: dict[str, type] = {kind.__name__: kind for kind in TOPICS}


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which fields of a kind are facts, which are body, and what they are when left out."""

    facts: tuple[tuple[str, Any], ...]
    body: tuple[tuple[str, Any], ...]
    names: frozenset[str]
    tuples: frozenset[str]


def _shape(kind: type) -> _Shape:
    marked = [
        (
            f.name,
            {} if f.default is MISSING and f.default_factory is not MISSING else f.default,
            bool(f.metadata.get("body")),
        )
        for f in fields(kind)
    ]
    return _Shape(
        tuple((name, default) for name, default, body in marked if not body),
        tuple((name, default) for name, default, body in marked if body),
        frozenset(name for name, _, _ in marked),
        frozenset(name for name, default, _ in marked if isinstance(default, tuple)),
    )


_SHAPES = {kind: _shape(kind) for kind in TOPICS}


def encode(happening: Happening) -> tuple[str, str, str]:
    """Return kind name, facts and body as canonical texts; what is default is left out.

    The body is "" where there is none, so that it gets no commitment.
    """
    kind = type(happening)
    shape = _SHAPES[kind]
    facts = {n: v for n, default in shape.facts if (v := getattr(happening, n)) != default}
    if not shape.body:
        return kind.__name__, canonical(facts), ""
    body = {n: v for n, default in shape.body if (v := getattr(happening, n)) != default}
    return kind.__name__, canonical(facts), canonical(body) if body else ""


def decode(entry: Entry) -> Happening | None:
    """Return what an entry says happened, or None where this version does not understand it.

    An erased body leaves its fields at their defaults; fields of a newer version are passed over.
    """
    kind = BY_NAME.get(entry.kind)
    if kind is None:
        return None
    shape = _SHAPES[kind]
    values: dict[str, Any] = orjson.loads(entry.facts)
    if entry.body:
        values.update(orjson.loads(entry.body))
    if not values.keys() <= shape.names:
        values = {name: value for name, value in values.items() if name in shape.names}
    for name in shape.tuples & values.keys():
        values[name] = tuple(values[name])
    try:
        happening: Happening = kind(**values)
    except TypeError:  # a fact that this version needs is not there
        return None
    return happening


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
        ParticipantReplaced,
        ParticipantsJoined,
        ParticipantsSeparated,
        ParticipantErased,
        BadgeIssued,
        BadgeRevoked,
        PresenceUndone,
    )
)
