"""What happens to operators."""

from __future__ import annotations

from dataclasses import dataclass, field

from senezh_desk.domain.kinds.body import BODY


@dataclass(frozen=True, slots=True)
class OperatorChanged:
    """An operator came, got another name, role, PIN or badge, or left; `changed` names which.

    `pin` and `spare` are argon2id hashes. Name, hashes and badge code stand in the body.
    """

    changed: tuple[str, ...] = ()
    role: str = ""
    active: bool = True
    name: str = field(default="", metadata=BODY)
    pin: str = field(default="", metadata=BODY)
    spare: str = field(default="", metadata=BODY)
    badge: str = field(default="", metadata=BODY)
