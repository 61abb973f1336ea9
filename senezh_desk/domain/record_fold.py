"""The fold of what is written anew as a whole: programme, sessions, plans, names, settings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from senezh_desk.domain.entry import unbeaten
from senezh_desk.domain.fold import Told, told_in_order
from senezh_desk.domain.kinds import (
    BadgeIssued,
    DeskNamed,
    ModuleDropped,
    ModulePlanned,
    PlanAccepted,
    PlanDropped,
    ProgrammeChanged,
    SessionDropped,
    SessionPlanned,
    SettingChanged,
)
from senezh_desk.domain.modules import Module
from senezh_desk.domain.sessions import Programme

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from senezh_desk.domain.entry import Entry

_WHOLE = (
    ProgrammeChanged,
    ModulePlanned,
    ModuleDropped,
    SessionPlanned,
    SessionDropped,
    PlanAccepted,
    PlanDropped,
    DeskNamed,
    SettingChanged,
)


def _standing(entries: Collection[Entry]) -> list[Told]:
    """Return the records of a whole-record subject that no other supersedes, latest last."""
    told = [item for item in told_in_order(entries) if isinstance(item.happening, _WHOLE)]
    held = {entry.id for entry in unbeaten([item.entry for item in told])}
    return [item for item in told if item.entry.id in held]


def standing_told(entries: Collection[Entry]) -> list[Told]:
    """Return the records that no other supersedes, with what they say, latest last."""
    return _standing(entries)


def standing(entries: Collection[Entry]) -> tuple[str, ...]:
    """Return the ids that a new record of a whole-record subject supersedes."""
    return tuple(item.entry.id for item in _standing(entries))


def _latest(entries: Collection[Entry]) -> Told | None:
    told = _standing(entries)
    return told[-1] if told else None


def fold_session(entries: Sequence[Entry]) -> SessionPlanned | None:
    """Return what is planned for a session, or None once it was dropped."""
    current = _latest(entries)
    if current is None or not isinstance(current.happening, SessionPlanned):
        return None
    return current.happening


def fold_module(entries: Sequence[Entry]) -> Module | None:
    """Return a module as its last change left it, or None once it was dropped."""
    current = _latest(entries)
    if current is None or not isinstance(current.happening, ModulePlanned):
        return None
    planned = current.happening
    return Module(
        current.entry.subject,
        planned.title,
        date.fromisoformat(planned.first_day),
        date.fromisoformat(planned.last_day),
    )


def fold_programme(entries: Sequence[Entry]) -> Programme | None:
    """Return the programme as its last change left it."""
    current = _latest(entries)
    if current is None or not isinstance(current.happening, ProgrammeChanged):
        return None
    changed = current.happening
    return Programme(
        current.entry.subject,
        changed.name,
        date.fromisoformat(changed.first_day) if changed.first_day else None,
        date.fromisoformat(changed.last_day) if changed.last_day else None,
        changed.zone,
    )


def fold_reserve(entries: Sequence[Entry]) -> BadgeIssued | None:
    """Return the code and number of a reserve badge; the first that was said of it holds."""
    told = (item.happening for item in told_in_order(entries))
    return next((one for one in told if isinstance(one, BadgeIssued) and one.code), None)


def fold_text(entries: Sequence[Entry]) -> str | None:
    """Return the current name of a desk or value of a setting."""
    current = _latest(entries)
    match current.happening if current is not None else None:
        case DeskNamed(name=name):
            return name
        case SettingChanged(value=value):
            return value
        case _:
            return None
