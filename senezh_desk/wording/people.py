"""How a person stands, in a few words, for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.wording.times import clock_text

if TYPE_CHECKING:
    from senezh_desk.domain.attendance import PersonLine
    from senezh_desk.domain.labels import Labels


def state_text(labels: Labels, line: PersonLine, zone: str) -> str:
    """Return whether a person is here and what staff should know, like "attention, here 09:14"."""
    said, person = labels.headings, line.person
    told = []
    if person.withdrawn_at is not None:
        told.append(said["withdrawn"])
    if person.replaced_by:
        told.append(said["replaced"])
    if person.waits:
        told.append(said["waits"])
    if person.conflicts:
        told.append(said["conflicts"])
    if any(not note.cleared for note in person.attention):
        told.append(said["attention"])
    if line.present and line.since is not None:
        told.append(f"{said['present_state']} {clock_text(line.since, zone)}")
    elif line.arrived_at is not None:
        told.append(said["left_state"])
    return ", ".join(told)
