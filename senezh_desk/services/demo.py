"""The demo: a fresh event file with invented people, half of whom have arrived."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_code import new_code
from senezh_desk.domain.demo import read_demo
from senezh_desk.domain.happenings import check_in, listing
from senezh_desk.domain.kinds import (
    PERSON_PREFIX,
    SESSION_PREFIX,
    AttentionRaised,
    ParticipantReplaced,
    ParticipantWithdrawn,
    ProgrammeChanged,
    SessionPlanned,
)
from senezh_desk.domain.sessions import programme_day
from senezh_desk.store.event_file import EventFile, create_event_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from senezh_desk.domain.demo import DemoProgramme
    from senezh_desk.domain.labels import Labels
    from senezh_desk.store.journal import Writing

_HOUR = 3_600_000


def make_demo(
    path: Path,
    resources: Path,
    clock: Callable[[], int],
    labels: Labels,
    *,
    operator: str = "",
    installation: str = "",
) -> None:
    """Create the demo programme as a new event file; today is the first of its days.

    Raises DeskError as creating any programme does.
    """
    folder = resources / "demo"
    demo = read_demo(
        (folder / "roster.json").read_text(encoding="utf-8"),
        (folder / "programme.json").read_text(encoding="utf-8"),
        clock(),
    )
    first = programme_day(demo.opens, demo.zone)
    last = first + timedelta(days=demo.days - 1)
    create_event_file(
        path,
        ProgrammeChanged(demo.name, first.isoformat(), last.isoformat(), demo.zone),
        clock,
        desk=labels.desk.format(n=1),
        operator=operator,
        installation=installation,
    )
    file = EventFile(path, clock, operator=operator, installation=installation)
    try:
        with file.journal.writing() as writing:
            _enter(writing, demo)
    finally:
        file.close()


def _enter(writing: Writing, demo: DemoProgramme) -> None:
    listed_at = min(arrival.at for arrival in demo.arrivals) - _HOUR
    sessions = []
    for session in demo.sessions:
        sessions.append(f"{SESSION_PREFIX}{secrets.token_hex(4)}")
        planned = SessionPlanned(
            session.title, session.kind.value, session.starts, session.ends, session.place
        )
        writing.append(sessions[-1], planned, at=listed_at)
    ids = [f"{PERSON_PREFIX}{secrets.token_hex(8)}" for _ in demo.people]
    replaces = {by: ids[who] for who, by, _ in demo.replaced}
    order = (*demo.listed, *replaces)  # substitutes get the last numbers
    for number, index in enumerate(order, start=1):
        writing.append(
            ids[index],
            listing(
                writing.programme,
                demo.people[index],
                number,
                new_code(),
                replaces=replaces.get(index, ""),
            ),
            at=listed_at,
        )
    for who, by, reason in demo.replaced:
        writing.append(ids[who], ParticipantReplaced(ids[by], reason), at=listed_at)
    for who, reason in demo.withdrawn:
        writing.append(ids[who], ParticipantWithdrawn(reason), at=listed_at)
    for note in demo.notes:
        writing.append(ids[note.person], AttentionRaised(note.kind.value, note.text), at=listed_at)
    for arrival in demo.arrivals:
        fields = demo.people[arrival.person]
        happening = check_in(writing.programme, sessions[0], fields)
        writing.append(ids[arrival.person], happening, at=arrival.at)
