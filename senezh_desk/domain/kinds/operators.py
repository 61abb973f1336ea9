"""What happens to operators."""

from __future__ import annotations

from dataclasses import dataclass, field

from senezh_desk.domain.kinds.body import BODY


@dataclass(frozen=True, slots=True)
class OperatorChanged:
    """An operator came, got another name, role, PIN or badge, or left; `changed` names which.

    `pin` is an argon2id hash. Name, hash and badge code stand in the body: they go when erased.
    """

    changed: tuple[str, ...] = ()
    role: str = ""
    active: bool = True
    name: str = field(default="", metadata=BODY)
    pin: str = field(default="", metadata=BODY)
    badge: str = field(default="", metadata=BODY)
