"""The fold of an operator: field by field, so that a new PIN here undoes no new role there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from senezh_desk.domain.entry import unbeaten
from senezh_desk.domain.fold import Told, told_in_order
from senezh_desk.domain.kinds import OperatorChanged
from senezh_desk.domain.operators import Operator
from senezh_desk.domain.permissions import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from senezh_desk.domain.entry import Entry

FIELDS = ("name", "role", "pin", "spare", "badge", "active")
_ROLES = frozenset(Role)


def _claims(told: Iterable[Told], name: str) -> list[Told]:
    """Return the changes of a field that no other change of it supersedes, latest last."""
    claims = [
        item
        for item in told
        if isinstance(item.happening, OperatorChanged) and name in item.happening.changed
    ]
    held = {entry.id for entry in unbeaten([item.entry for item in claims])}
    return [item for item in claims if item.entry.id in held]


def operator_heads(entries: Collection[Entry], changed: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the changes that a new change of these fields supersedes."""
    told = told_in_order(entries)
    return tuple(sorted({item.entry.id for name in changed for item in _claims(told, name)}))


def fold_operator(subject: str, entries: Sequence[Entry]) -> Operator | None:
    """Return an operator as the latest changes left them; None where none says who it is."""
    told = told_in_order(entries)
    values: dict[str, Any] = {}
    for name in FIELDS:
        claims = _claims(told, name)
        if claims:
            values[name] = getattr(claims[-1].happening, name)
    if not values:
        return None
    role = values.pop("role", "")
    # a role that only a newer version knows may here do the least
    known = Role(role) if role in _ROLES else Role.REGISTRAR
    return Operator(subject, values.pop("name", ""), known, **values)
