"""The official heading of papers: who holds the programme, on what grounds, who answers for it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

from senezh_desk.domain.labels import days_text

if TYPE_CHECKING:
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.sessions import Programme, Session

SETTING = "official"
ACADEMIC_HOUR = 4  # quarters


@dataclass(frozen=True, slots=True)
class OfficialHeading:
    """What the organiser's papers say; an empty line is left out."""

    organiser: str = ""  # its full name
    grounds: str = ""  # the order, its number and date
    place: str = ""
    responsible: str = ""  # position
    responsible_name: str = ""
    head: str = ""  # position
    head_name: str = ""


def dump(heading: OfficialHeading) -> str:
    """Return a heading as the text of a setting."""
    return json.dumps(asdict(heading), ensure_ascii=False)


def load(text: str) -> OfficialHeading:
    """Return the heading that `dump` wrote; what a newer version wrote is passed over."""
    try:
        told = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return OfficialHeading()
    known = told if isinstance(told, dict) else {}
    return OfficialHeading(
        **{f.name: v for f in fields(OfficialHeading) if isinstance(v := known.get(f.name), str)}
    )


def lines_above(heading: OfficialHeading, programme: Programme) -> tuple[str, ...]:
    """Return the lines over a paper's title."""
    return tuple(filter(None, (heading.organiser, programme.name, heading.grounds)))


def place_and_day(heading: OfficialHeading, session: Session, labels: Labels) -> str:
    """Return where and when, in one line."""
    place = ", ".join(filter(None, (heading.place, session.place)))
    return ". ".join(filter(None, (place, days_text(session.day, session.day, labels))))


def signatures(heading: OfficialHeading, labels: Labels) -> tuple[str, ...]:
    """Return the lines for those who sign."""
    words = labels.headings
    given = (
        (heading.responsible or words.get("responsible", "responsible"), heading.responsible_name),
        (heading.head or words.get("head_of", "head"), heading.head_name),
    )
    return tuple(f"{position} ____________________ {name}".rstrip() for position, name in given)


def hours_text(quarters: int) -> str:
    """Return academic hours as people write them: «2», «1,5»."""
    return f"{quarters / ACADEMIC_HOUR:g}".replace(".", ",")
