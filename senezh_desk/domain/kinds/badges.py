"""What happens to badges."""

from __future__ import annotations

from dataclasses import dataclass, field

from senezh_desk.domain.kinds.body import BODY

RESERVE = "reserve"  # the reason of a code that was printed before anybody needed it


@dataclass(frozen=True, slots=True)
class BadgeIssued:
    """A person got a further badge code, whatever the reason.

    About a reserve badge it says that one was made, and the number printed on it.
    """

    reason: str = ""
    code: str = field(default="", metadata=BODY)
    number: int = 0


@dataclass(frozen=True, slots=True)
class BadgeRevoked:
    """The code that the entry `issued` gave is not to be believed any more."""

    issued: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BadgeHanded:
    """A person got the printed badge, or it went back into its box."""

    back: bool = False


@dataclass(frozen=True, slots=True)
class BadgePrinted:
    """A badge went to paper; `shown` is the digest of what it shows."""

    template: str
    shown: str
    copy: int = 1
