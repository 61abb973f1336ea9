"""Commands of the plan: session add, session list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from senezh_desk.cli.call import Call, Json, begin, table
from senezh_desk.cli.shapes import millis_of, session_shape
from senezh_desk.domain.sessions import SessionKind
from senezh_desk.wording.times import date_text, kind_text, since_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.sessions import Programme, Session


def add(
    context: typer.Context,
    *,
    title: Annotated[str, typer.Option(metavar="T", help=mark("Commands", "What it is called."))],
    starts: Annotated[
        str,
        typer.Option(metavar="ISO", help=mark("Commands", "Its start, like 2026-03-10T09:30.")),
    ],
    ends: Annotated[
        str | None,
        typer.Option(metavar="ISO", help=mark("Commands", "Its end; 04:00 unless given.")),
    ] = None,
    kind: Annotated[
        SessionKind, typer.Option(help=mark("Commands", "What people come for."))
    ] = SessionKind.OTHER,
    place: Annotated[
        str, typer.Option(metavar="P", show_default=False, help=mark("Commands", "Where it is."))
    ] = "",
    strict: Annotated[
        bool,
        typer.Option(
            "--strict", help=mark("Commands", "Refuse who is too early, too late, not expected.")
        ),
    ] = False,
    as_json: Json = False,
) -> None:
    """Plan a session."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        programme = services.programme.programme()
        session = services.sessions.add(
            title,
            millis_of(starts, programme.zone, "--starts"),
            millis_of(ends, programme.zone, "--ends") if ends is not None else None,
            kind,
            place=place,
            strict=strict,
        )
    shape = session_shape(session, programme, call.root.labels)
    call.answer(shape, _lines(call, [session], programme))


def show(context: typer.Context, *, as_json: Json = False) -> None:
    """List the planned sessions by start."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        programme = services.programme.programme()
        sessions = services.sessions.planned()
    call.answer(
        [session_shape(session, programme, call.root.labels) for session in sessions],
        _lines(call, sessions, programme),
    )


def _hours(session: Session, zone: str) -> str:
    starts = since_text(session.starts, session.starts, zone)
    return f"{starts}–{since_text(session.ends, session.starts, zone)}"


def _lines(call: Call, sessions: Iterable[Session], programme: Programme) -> list[str]:
    zone = programme.zone
    rows = [
        (
            session.id,
            date_text(session.day),
            _hours(session, zone),
            kind_text(call.root.words, session.kind),
            session.title,
            session.place,
        )
        for session in sessions
    ]
    return table(rows)
