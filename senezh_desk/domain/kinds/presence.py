"""Coming and going."""

from __future__ import annotations

from dataclasses import dataclass, field

from senezh_desk.domain.kinds.body import BODY


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A person came in; `reason` is an identifier where something was out of the ordinary.

    Check-ins of one act, as of a whole team, share `act`; `source` is "sheet" for what a signed
    paper says, "" for what a desk saw itself.
    """

    session: str
    category: str = ""
    region: str = ""
    team: str = ""
    reason: str = ""
    act: str = ""
    source: str = ""
    note: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class CheckedOut:
    """A person went out."""

    session: str


@dataclass(frozen=True, slots=True)
class PresenceUndone:
    """The check-ins or check-outs that the entry voids did not happen."""

    session: str
    reason: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class AbsenceExcused:
    """Somebody's absence from a session got a mark, such as «ув»; an empty one takes it back."""

    session: str
    mark: str = ""
    reason: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class RefusalReviewed:
    """Somebody looked at the scan that the entry `refused` refused."""

    refused: str
    note: str = field(default="", metadata=BODY)


@dataclass(frozen=True, slots=True)
class ScanRefused:
    """A scan changed no presence; `raw` is what was received."""

    session: str
    verdict: str
    reason: str = ""
    raw: str = field(default="", metadata=BODY)
