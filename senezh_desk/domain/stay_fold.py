"""The fold of what changes between modules: a person's stays and excused absences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from senezh_desk.domain.entry import unbeaten
from senezh_desk.domain.kinds import AbsenceExcused, StayChanged
from senezh_desk.domain.modules import WHOLE
from senezh_desk.domain.stays import IN_FACTS, STAY_FIELDS, ModuleStay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.fold import Told

_EMPTY = ModuleStay()
_KNOWN = frozenset(STAY_FIELDS)


class Excuse(NamedTuple):
    """An absence that somebody excused: the mark for the sheet and the reason."""

    session: str
    mark: str
    reason: str
    entry: str


def fold_stays(told: Iterable[Told]) -> tuple[ModuleStay, ...]:
    """Return a person's stays by module; a field that a module leaves open is as in all modules."""
    claims: dict[str, dict[str, list[Entry]]] = {}
    changes: dict[str, StayChanged] = {}
    for entry, happening in told:
        if isinstance(happening, StayChanged):
            changes[entry.id] = happening
            fields = claims.setdefault(happening.module, {})
            for name in _KNOWN.intersection(happening.changed):
                fields.setdefault(name, []).append(entry)
    if not claims:
        return ()
    usual: dict[str, Any] = {}
    stays = []
    for module in sorted(claims):  # that of all modules comes first
        values, conflicts = {}, []
        for name, rivals in claims[module].items():
            told_so = [_value(changes[entry.id], name) for entry in unbeaten(rivals)]
            values[name] = told_so[-1]
            if any(value != told_so[-1] for value in told_so):
                conflicts.append(name)
        if module == WHOLE:
            usual = values
        stays.append(ModuleStay(module, **(usual | values), conflicts=tuple(sorted(conflicts))))
    return tuple(stays)


def stay_heads(told: Iterable[Told], module: str, changed: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the changes that a new change of these fields of a stay supersedes."""
    told = tuple(told)
    found: set[str] = set()
    for name in set(changed):
        claims = [
            entry
            for entry, happening in told
            if isinstance(happening, StayChanged)
            and happening.module == module
            and name in happening.changed
        ]
        found.update(entry.id for entry in unbeaten(claims))
    return tuple(sorted(found))


def fold_excuses(told: Iterable[Told]) -> tuple[Excuse, ...]:
    """Return a person's excused absences by session; an empty mark takes an excuse back."""
    by_session: dict[str, list[Entry]] = {}
    said: dict[str, AbsenceExcused] = {}
    for entry, happening in told:
        if isinstance(happening, AbsenceExcused):
            by_session.setdefault(happening.session, []).append(entry)
            said[entry.id] = happening
    excuses = []
    for session in sorted(by_session):
        last = unbeaten(by_session[session])[-1]
        if said[last.id].mark:
            excuses.append(Excuse(session, said[last.id].mark, said[last.id].reason, last.id))
    return tuple(excuses)


def excuse_heads(told: Iterable[Told], session: str) -> tuple[str, ...]:
    """Return the ids of the excuses that a new one for a session supersedes."""
    claims = [
        entry
        for entry, happening in told
        if isinstance(happening, AbsenceExcused) and happening.session == session
    ]
    return tuple(entry.id for entry in unbeaten(claims))


def _value(change: StayChanged, name: str) -> object:
    if name in IN_FACTS:
        return getattr(change, name)
    value = change.values.get(name, getattr(_EMPTY, name))
    return tuple(value) if name == "tags" else value
