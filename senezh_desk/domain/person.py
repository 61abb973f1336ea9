"""What is known of a person: the fields of a list line and the card they became."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from senezh_desk.domain.consents import Consent

PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True)
class PersonFields:
    """What a list, a walk-in form or a correction says of one person; all text is NFC, stripped."""

    last: str
    first: str = ""
    middle: str = ""
    team: str = ""
    municipality: str = ""
    region: str = ""
    position: str = ""
    category: str = PARTICIPANT
    phone: str = ""
    email: str = ""
    room: str = ""
    diet: str = ""
    note: str = ""
    head: bool = False  # heads the team («Глава команды»)
    source_id: str = ""  # the organiser's own id column
    as_written: str = ""  # the name as the file had it, where it was folded
    extra: tuple[tuple[str, str], ...] = ()  # unknown columns, in the file's order

    @property
    def name(self) -> str:
        """Return "Last First Middle" without gaps for missing parts."""
        return " ".join(filter(None, (self.last, self.first, self.middle)))


FIELD_NAMES: tuple[str, ...] = tuple(field.name for field in fields(PersonFields))


class Decision(StrEnum):
    """What the organiser decided about somebody who was not on the list."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class AttentionKind(StrEnum):
    """How much a note about a person may hold up the queue."""

    INFORM = "inform"
    CONFIRM = "confirm"
    STOP = "stop"

    @property
    def gravity(self) -> int:
        """Return how much it holds up, the more the greater."""
        return tuple(AttentionKind).index(self)


@dataclass(frozen=True, slots=True)
class Attention:
    """A note that staff must see when the person arrives; `entry` raised it."""

    entry: str
    kind: AttentionKind
    text: str
    raised_at: int  # UTC milliseconds
    cleared: bool = False
    owner: str = ""  # who asked for it
    raised_by: str = ""  # the operator
    cleared_by: str = ""  # the operator who acknowledged it
    cleared_at: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """One participant as the event file knows them now; times are UTC milliseconds."""

    id: str
    number: int  # short permanent number
    fields: PersonFields
    code: str  # the badge code to print, 17 digits
    listed_at: int
    walk_in: bool = False
    decision: str = ""  # a Decision's value, "" while the organiser has not decided
    withdrawn_at: int | None = None
    withdrawn_reason: str = ""
    replaced_by: str = ""  # id of the person who came instead
    replaces: str = ""  # id of the person whose place this one took
    cards: tuple[str, ...] = ()  # ids of all joined cards, the person's own first
    conflicts: tuple[str, ...] = ()  # fields with several current values after a merge
    attention: tuple[Attention, ...] = ()
    printed_at: int | None = None
    printed_as: str = ""  # digest of what the last printed badge showed
    copies: int = 0  # how often the badge went to paper
    handed_at: int | None = None  # when the printed badge was handed over
    erased: bool = False
    replaced_at: int | None = None
    consents: tuple[Consent, ...] = ()

    @property
    def name(self) -> str:
        """Return "Last First Middle"."""
        return self.fields.name

    def note(self, entry: str) -> Attention:
        """Return the note that an entry raised; raises DeskError(NO_SUCH_ENTRY)."""
        for note in self.attention:
            if note.entry == entry:
                return note
        raise DeskError(Fault.NO_SUCH_ENTRY, entry=entry)

    @property
    def waits(self) -> bool:
        """Tell whether somebody not from the list waits for the organiser's decision."""
        return self.walk_in and not self.decision and self.is_active

    @property
    def badge_waits(self) -> bool:
        """Tell whether a printed badge lies ready and was not handed over yet."""
        return self.printed_at is not None and self.handed_at is None

    @property
    def lacks_badge(self) -> bool:
        """Tell whether no badge was printed for this person, and none was given to them."""
        return bool(self.code) and self.printed_at is None and self.handed_at is None

    @property
    def is_active(self) -> bool:
        """Tell whether the person takes part: neither withdrawn nor replaced."""
        return self.withdrawn_at is None and not self.replaced_by


@lru_cache(maxsize=4096)
def team_key(programme: str, team: str) -> str:
    """Return what facts say of a team: 12 hexadecimal digits that do not show its name."""
    if not team:
        return ""
    told = f"{programme}\n{' '.join(team.casefold().split())}"
    return hashlib.sha256(told.encode()).hexdigest()[:12]
