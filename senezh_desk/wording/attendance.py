"""Attendance in words: what a mark looks like in a cell and what it means."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance_matrix import Outcome
from senezh_desk.wording.times import clock_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.attendance_matrix import Mark
    from senezh_desk.domain.labels import Labels
    from senezh_desk.wording.words import Words

_MINUTE = 60_000
OUTCOMES = {
    Outcome.NOT_EXPECTED: mark("Attendance", "not expected"),
    Outcome.AWAITED: mark("Attendance", "not yet here"),
    Outcome.CAME: mark("Attendance", "came"),
    Outcome.LATE: mark("Attendance", "came late"),
    Outcome.LEFT_EARLY: mark("Attendance", "left early"),
    Outcome.BESIDES: mark("Attendance", "came, not expected"),
    Outcome.ABSENT: mark("Attendance", "absent"),
    Outcome.EXCUSED: mark("Attendance", "absent, excused"),
}
LEGEND = mark(
    "Attendance",
    "09:05▸ late · 09:05◂ left early · +09:05 not expected · a absent · – nobody waits",
)


def outcome_text(words: Words, outcome: Outcome) -> str:
    """Return what an outcome is called."""
    return words.translate("Attendance", OUTCOMES[outcome])


@lru_cache(maxsize=4096)
def _clock(minute: int, zone: str) -> str:
    return clock_text(minute * _MINUTE, zone)


def legend_text(words: Words) -> str:
    """Return what the signs in the cells mean."""
    return words.translate("Attendance", LEGEND)


def cell_text(told: Mark, zone: str, labels: Labels) -> str:
    """Return a mark as short as a cell needs it: a time, a letter, a dash, or nothing yet."""
    if told.passage is not None:
        came = _clock(told.passage.arrived_at // _MINUTE, zone)
        if told.outcome is Outcome.BESIDES:
            return f"+{came}"
        late = "▸" if told.late else ""
        return f"{came}{late}{'◂' if told.early else ''}"
    if told.excuse is not None:
        return told.excuse.mark
    match told.outcome:
        case Outcome.ABSENT:
            return labels.headings.get("absent_mark", "a")
        case Outcome.AWAITED:
            return "·"
        case _:
            return "–"
