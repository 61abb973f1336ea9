"""The call list: who is expected and has not come, whom somebody called, when they arrive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from senezh_desk.domain.person import Person

_CLOCK = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Call:
    """The last call to somebody; `arrives` is the programme's clock, "" where nobody said."""

    at: int  # UTC milliseconds
    operator: str
    arrives: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CallLine:
    """Somebody who is expected and has not come yet."""

    person: Person
    call: Call | None = None
    team_is_here: bool = False  # others of the team have come: a missing head is felt


def read_arrival(text: str, day: date) -> str | None:
    """Return what a clock time such as "14:30", "14" or "1430" says as ISO text of a day.

    Nothing typed is nothing said; None is no time.
    """
    text = text.strip()
    if not text:
        return ""
    found = _CLOCK.fullmatch(text)
    try:
        clock = time(int(found[1]), int(found[2] or 0)) if found else None
    except ValueError:
        return None
    return f"{day.isoformat()}T{clock:%H:%M}" if clock is not None else None


def call_lines(
    awaited: Iterable[Person], calls: Mapping[str, Call], teams_here: Iterable[str]
) -> tuple[CallLine, ...]:
    """Return the call list by region, team and name, uncalled heads of teams that came first."""
    here = set(teams_here) - {""}
    lines = [CallLine(one, calls.get(one.id), one.fields.team in here) for one in awaited]

    def order(line: CallLine) -> tuple[bool, str, str, str]:
        felt = line.team_is_here and line.person.fields.head and line.call is None
        fields = line.person.fields
        return (not felt, fields.region, fields.team, line.person.name.casefold())

    return tuple(sorted(lines, key=order))
