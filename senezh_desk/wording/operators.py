"""Roles in words: what each is called and what it may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.permissions import Role
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.wording.words import Words

ROLES = {
    Role.REGISTRAR: mark("Roles", "Registrar"),
    Role.FACILITATOR: mark("Roles", "Facilitator"),
    Role.ADMINISTRATOR: mark("Roles", "Administrator"),
}
MEANINGS = {
    Role.REGISTRAR: mark(
        "Roles",
        "checks in, finds people, adds and corrects them, sees the call list; takes no lists away",
    ),
    Role.FACILITATOR: mark("Roles", "seats people and sees who is here"),
    Role.ADMINISTRATOR: mark("Roles", "may do everything"),
}


def role_text(words: Words, role: Role) -> str:
    """Return what a role is called."""
    return words.translate("Roles", ROLES[role])


def role_meaning(words: Words, role: Role) -> str:
    """Return what a role may do, in a line."""
    return words.translate("Roles", MEANINGS[role])
