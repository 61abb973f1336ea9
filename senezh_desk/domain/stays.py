"""A person's stay in a module: expected or not, from when to when, where they sleep."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime

from senezh_desk.domain.kinds import StayChanged
from senezh_desk.domain.modules import WHOLE


@dataclass(frozen=True, slots=True)
class ModuleStay:
    """What holds for one person in one module.

    `arrives` and `leaves` are the programme's clock as ISO text, a day ("2025-10-25") or a minute
    ("2025-10-25T18:40"), "" for the module's own days. An empty room or diet is the card's.
    """

    module: str = WHOLE
    expected: bool = True
    arrives: str = ""
    leaves: str = ""
    room: str = ""
    diet: str = ""
    tags: tuple[str, ...] = ()
    replaced_by: str = ""  # id of the person who came instead, in this module only
    reason: str = ""  # why not, or on what grounds somebody else came
    conflicts: tuple[str, ...] = ()  # fields with several current values after a merge


STAY_FIELDS = tuple(f.name for f in fields(ModuleStay) if f.name not in {"module", "conflicts"})
IN_FACTS = frozenset({"expected", "replaced_by"})  # the rest of a stay is personal


def stay_change(stay: ModuleStay, changed: tuple[str, ...]) -> StayChanged:
    """Return the change of some fields to what `stay` holds in them."""
    return StayChanged(
        stay.module,
        changed,
        stay.expected if "expected" in changed else True,
        stay.replaced_by if "replaced_by" in changed else "",
        {name: getattr(stay, name) for name in changed if name not in IN_FACTS},
    )


def is_planned_time(text: str) -> bool:
    """Tell whether a text is a planned arrival or departure: nothing, a day or a minute."""
    try:
        if len(text) <= 10:
            return not text or date.fromisoformat(text).isoformat() == text
        minute = datetime.fromisoformat(text)
    except ValueError:
        return False
    return minute.tzinfo is None and minute.isoformat(timespec="minutes") == text
