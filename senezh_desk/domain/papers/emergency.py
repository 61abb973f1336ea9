"""The emergency list: what a desk works by when the power is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.boxes import box_of
from senezh_desk.domain.papers.paper import Align, Paper, PaperColumn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person

ROW = 7.0  # millimetres: room for a time by hand


def emergency_list(
    people: Iterable[Person], programme: str, made: str, labels: Labels, capacity: int = 0
) -> Paper:
    """Return the list of whoever takes part: number, name, team, room, and a box for the time.

    With boxes of badges (`capacity` in each) it says in which one the badge lies.
    """
    word, field = labels.headings.get, labels.fields.get
    columns = [
        PaperColumn(word("number", "No."), 12, Align.RIGHT),
        PaperColumn(word("name", "Full name"), 74),
        PaperColumn(field("team", "Team"), 44),
        PaperColumn(field("room", "Room"), 18),
    ]
    if capacity:
        columns.append(PaperColumn(word("box", "Box"), 14, Align.RIGHT))
    columns.append(PaperColumn(word("at", "Time"), 24))
    rows = []
    for person in people:
        if not person.is_active or person.erased:
            continue
        fields = person.fields
        box = (str(box_of(person.number, capacity)),) if capacity else ()
        rows.append((str(person.number), person.name, fields.team, fields.room, *box, ""))
    title = labels.sheets.get("emergency", "Emergency list")
    about = tuple(line for line in (programme, made) if line)
    return Paper(title, tuple(columns), tuple(rows), about=about, landscape=False, row_height=ROW)
