"""Modules: the stays on site that a programme consists of, and which one a day belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WHOLE = ""  # stands for every module that says nothing itself, and for a programme without any


@dataclass(frozen=True, slots=True)
class Module:
    """One stay of the programme on site, from its first day to its last."""

    id: str
    title: str
    first_day: date
    last_day: date


def module_on(day: date, modules: Iterable[Module]) -> Module | None:
    """Return the module a day belongs to, the evening before included; None between modules."""
    tomorrow = day + timedelta(days=1)
    coming = None
    for module in modules:
        if module.first_day <= day <= module.last_day:
            return module
        if module.first_day == tomorrow:
            coming = module
    return coming
