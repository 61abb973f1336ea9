"""What a first start can know by itself about a new programme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_AFTER_TODAY = 3  # a module stays four days
_GAPS = re.compile(r"[_\s]+")
_COPY = re.compile(r"\s*\(\d+\)$")  # what a browser adds to a second download


@dataclass(frozen=True, slots=True)
class NewProgramme:
    """A programme to be made; all of it can be changed later."""

    name: str
    first_day: date
    last_day: date
    zone: str  # IANA name


def propose_programme(file_stem: str, today: date, zone: str) -> NewProgramme:
    """Return the programme that a list's file name (without suffix) suggests, from today on."""
    name = _COPY.sub("", _GAPS.sub(" ", file_stem).strip())
    return NewProgramme(name, today, today + timedelta(days=DAYS_AFTER_TODAY), zone)
