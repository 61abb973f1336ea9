"""The columns of the table of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.ui.list_model import Column, by_text
from senezh_desk.ui.theme import Tone
from senezh_desk.wording.people import state_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from senezh_desk.domain.attendance import PersonLine
    from senezh_desk.domain.labels import Labels

WIDTHS = {  # wanted and least; the rest is on the card
    "team": (152, 112),
    "municipality": (168, 112),
    "region": (168, 112),
    "position": (184, 104),
    "category": (128, 96),
}


def roster_columns(
    labels: Labels, zone: Callable[[], str], categories: Mapping[str, str]
) -> tuple[Column[PersonLine], ...]:
    """Return the columns; `categories` (names by id) may be filled later, `zone` is asked anew."""
    headings = labels.headings
    return (
        Column("number", headings["number"], _number, _by_number, number=True, width=56),
        Column("name", headings["name"], _name, width=288, least=272),
        Column(
            "state",
            headings["state"],
            lambda line: state_text(labels, line, zone()),
            lambda line: (not line.present, line.since or 0, by_text(line.person.name)),
            width=144,
            tone=_tone,
        ),
        *(
            Column(name, labels.fields[name], _text_of(name, categories), width=width, least=least)
            for name, (width, least) in WIDTHS.items()
        ),
    )


def _number(line: PersonLine) -> str:
    return str(line.person.number)


def _by_number(line: PersonLine) -> int:
    return line.person.number


def _name(line: PersonLine) -> str:
    return line.person.fields.name


def _text_of(name: str, categories: Mapping[str, str]) -> Callable[[PersonLine], str]:
    def text(line: PersonLine) -> str:
        value: str = getattr(line.person.fields, name)
        return categories.get(value, value) if name == "category" else value

    return text


def _tone(line: PersonLine) -> Tone | None:
    if not line.person.is_active:
        return Tone.REFUSED
    if any(not note.cleared for note in line.person.attention) or line.person.conflicts:
        return Tone.CONFIRM
    return Tone.ADMITTED if line.present else None
