"""What happens to people and their cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from senezh_desk.domain.kinds.body import BODY
from senezh_desk.domain.person import PARTICIPANT

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    code: str = field(default="", metadata=BODY)
    values: Mapping[str, Any] = field(default_factory=dict, metadata=BODY)


@dataclass(frozen=True, slots=True)
class ParticipantChanged:
    """Some fields of a person got new values; `changed` names them all.

    `category`, `region` and `team` hold the new values where they are among the changed.
    """

    changed: tuple[str, ...] = ()
    category: str = ""
    region: str = ""
    team: str = ""
    values: Mapping[str, Any] = field(default_factory=dict, metadata=BODY)


@dataclass(frozen=True, slots=True)
class ParticipantWithdrawn:
    """A person will not take part."""

    reason: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class WithdrawalUndone:
    """The withdrawals that the entry voids do not hold."""

    reason: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class WalkInDecided:
    """The organiser decided about somebody not from the list.

    `decision` is a Decision's value, "" where it is open again.
    """

    decision: str
    reason: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class ParticipantReplaced:
    """Somebody else came instead: the participant `by`."""

    by: str
    reason: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class ParticipantsJoined:
    """The subject and `other` are two cards of one person; the subject's is the one to show."""

    other: str


@dataclass(frozen=True, slots=True)
class ParticipantsSeparated:
    """The joins that the entry voids were a mistake."""

    other: str


@dataclass(frozen=True, slots=True)
class StayChanged:
    """Some fields of a person's stay in a module got new values; `changed` names them all.

    Without a module it holds for every module that says nothing itself. `values` holds the
    fields of ModuleStay that are not facts, those set to their default included.
    """

    module: str = ""
    changed: tuple[str, ...] = ()
    expected: bool = True
    replaced_by: str = ""
    values: Mapping[str, Any] = field(default_factory=dict, metadata=BODY)


@dataclass(frozen=True, slots=True)
class ParticipantErased:
    """Every body about the subject is to be dropped, everywhere and for good."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class CallNoted:
    """Somebody who had not come was called; `arrives` is the programme's clock, "" for unsaid."""

    arrives: str = ""
    note: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class AttentionRaised:
    """Staff must see a note when the person arrives; `owner` asked for it.

    An edited note is raised anew and supersedes the one before.
    """

    attention_kind: str
    text: str = field(default="", metadata=BODY)
    owner: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class AttentionAcknowledged:
    """The note that the entry `raised` brought was seen and done with."""

    raised: str
    note: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class ConsentRecorded:
    """A person answered about a kind of consent, to the version of its text that was shown."""

    consent_kind: str
    answer: str
    version: str = ""
