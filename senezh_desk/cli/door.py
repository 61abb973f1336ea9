"""Commands of the door: check-in, check-out, undo, present."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from senezh_desk.cli.call import REFUSED, Json, begin
from senezh_desk.cli.roster import people_table
from senezh_desk.cli.shapes import admission_shape, millis_of, person_shape
from senezh_desk.domain.admission import ACCEPTED, OVERRIDABLE, Admission, Verdict
from senezh_desk.domain.attendance import PersonLine, person_line
from senezh_desk.domain.labels import session_title
from senezh_desk.domain.scan_text import read_scan
from senezh_desk.wording.verdicts import verdict_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from senezh_desk.cli.call import Call
    from senezh_desk.domain.person import Person
    from senezh_desk.services import Services

STDIN = "-"
CODE_OR_FIND = mark("Commands", "Give badge codes, or --find with a name; not both, not neither.")
SAY_ACKNOWLEDGE = mark("Commands", "On the command line: --acknowledge")
SAY_OVERRIDE = mark("Commands", "With the administrator's leave: --override REASON")
PRESENT = mark("Commands", "{session}: expected {expected}, here {present}, absent {absent}")
RECORD = mark("Commands", "record {entry}")
SHOWN_OF_ENTRY = 12  # characters: the beginning is enough for `undo`

Codes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="CODE",
        show_default=False,
        help=mark("Commands", "Badge codes as scanned; - reads them from the input, one a line."),
    ),
]
Find = Annotated[
    str | None,
    typer.Option(metavar="QUERY", help=mark("Commands", "Whoever a name, team or number means.")),
]
OfSession = Annotated[
    str | None,
    typer.Option(
        "--session", metavar="ID", help=mark("Commands", "The session; by the time unless given.")
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        metavar="ISO",
        help=mark("Commands", "When it happened, like 2026-03-10T09:30; now unless given."),
    ),
]


def check_in(
    context: typer.Context,
    codes: Codes = None,
    *,
    find: Find = None,
    session: OfSession = None,
    at: At = None,
    override: Annotated[
        str,
        typer.Option(
            metavar="REASON",
            show_default=False,
            help=mark("Commands", "Let in all the same, for this reason."),
        ),
    ] = "",
    acknowledge: Annotated[
        bool,
        typer.Option(
            "--acknowledge", help=mark("Commands", "What is to be confirmed was done, let in.")
        ),
    ] = False,
    as_json: Json = False,
) -> None:
    """Check in whom codes or a query name; exit 1 if anybody was not admitted."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        zone = services.programme.programme().zone
        moment = millis_of(at, zone, "--at") if at is not None else None
        by_code = partial(
            services.checkin.scan,
            session=session,
            at=moment,
            override=override,
            acknowledge=acknowledge,
        )
        by_hand = partial(
            services.checkin.check_in,
            session=session,
            at=moment,
            override=override,
            acknowledge=acknowledge,
        )
        _decide(call, services, codes, find, by_code, by_hand)


def check_out(
    context: typer.Context,
    codes: Codes = None,
    *,
    find: Find = None,
    session: OfSession = None,
    at: At = None,
    as_json: Json = False,
) -> None:
    """Check out whom codes or a query name; exit 1 if anybody was not inside."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        zone = services.programme.programme().zone
        moment = millis_of(at, zone, "--at") if at is not None else None
        by_code = partial(services.checkin.check_out, session=session, at=moment)
        by_hand = partial(services.checkin.check_out_person, session=session, at=moment)
        _decide(call, services, codes, find, by_code, by_hand)


def undo(
    context: typer.Context,
    entry: Annotated[
        str,
        typer.Argument(
            metavar="ENTRY",
            help=mark("Commands", "The record that check-in or check-out named, or its beginning."),
        ),
    ],
    *,
    reason: Annotated[
        str, typer.Option(metavar="R", help=mark("Commands", "Why it is taken back."))
    ],
    as_json: Json = False,
) -> None:
    """Undo a check-in or check-out."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        _tell(call, services, services.checkin.undo(entry, reason))


def present(context: typer.Context, *, session: OfSession = None, as_json: Json = False) -> None:
    """Say how many are expected, here and absent, and who is here."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        programme = services.programme.programme()
        count = services.checkin.presence(session)
        people = services.checkin.inside(count.session.id)
        title = session_title(count.session, programme, call.root.labels)
        figures = {"expected": count.expected, "present": count.present, "absent": count.absent}
        shape = {
            **figures,
            "session": count.session.id,
            "session_title": title,
            "people": [person_shape(line, programme.zone) for line in people],
        }
        lines = [call.tr(PRESENT, session=title, **figures)]
        call.answer(shape, lines + people_table(call, people, programme.zone))


def _decide(
    call: Call,
    services: Services,
    codes: list[str] | None,
    query: str | None,
    by_code: Callable[[str], tuple[Admission, ...]],
    by_hand: Callable[[str], Admission],
) -> None:
    """Decide codes or a query, tell each outcome at once, and end with 1 after a refusal."""
    is_code = [code == STDIN or bool(read_scan(code)) for code in codes or ()]
    if bool(codes) is (query is not None) or not all(is_code):
        raise typer.BadParameter(call.tr(CODE_OR_FIND))
    accepted = True
    if query is not None:
        accepted = _tell(call, services, _found(services, query, by_hand))
    for text in _received(codes or []):
        for admission in by_code(text):
            accepted &= _tell(call, services, admission)
    if not accepted:
        raise typer.Exit(REFUSED)


def _received(codes: list[str]) -> Iterator[str]:
    for code in codes:
        if code == STDIN:
            yield from sys.stdin
        else:
            yield code


def _found(services: Services, query: str, act: Callable[[str], Admission]) -> Admission:
    """Act on the one person whom a query leaves no doubt about; else say who it may mean."""
    person = services.checkin.meant(query)
    if person is not None:
        return act(person.id)
    candidates = services.checkin.find(query)
    verdict = Verdict.AMBIGUOUS if candidates else Verdict.NOT_FOUND
    return Admission(verdict, candidates=candidates, raw=query)


def _tell(call: Call, services: Services, admission: Admission) -> bool:
    """Tell an outcome: acceptances are answers, refusals messages too; return which it was."""
    programme = services.programme.programme()
    accepted = admission.verdict in ACCEPTED
    if admission.entry and not admission.desk and admission.verdict is not Verdict.NOT_YET_KNOWN:
        # written by a desk that nobody has named yet
        admission = admission._replace(desk=services.programme.desk_name())
    text = verdict_text(call.root.words, admission, programme.zone).line
    session = admission.session.id if admission.session is not None else ""
    named = [person for person in (admission.person, admission.other) if person is not None]
    lines = [_line(services, person, session) for person in (*named, *admission.candidates)]
    people = {line.person.id: person_shape(line, programme.zone) for line in lines}
    shape = admission_shape(admission, text, people, programme, call.root.labels)
    who = admission.person.name if admission.person is not None else admission.raw
    line = f"{who}: {text}" if who else text
    record = call.tr(RECORD, entry=admission.entry[:SHOWN_OF_ENTRY])
    if accepted:
        call.answer(shape, [f"{line} ({record})"])
    else:
        call.answer(shape, people_table(call, lines[len(named) :], programme.zone))
        call.say(_with_next_step(call, admission, line))
    return accepted


def _with_next_step(call: Call, admission: Admission, line: str) -> str:
    if admission.needs:
        line = f"{line} ({'; '.join(admission.needs)})"
    if admission.verdict is Verdict.CONFIRM:
        return f"{line}. {call.tr(SAY_ACKNOWLEDGE)}"
    if admission.verdict in OVERRIDABLE:
        return f"{line}. {call.tr(SAY_OVERRIDE)}"
    return line


def _line(services: Services, person: Person, session: str) -> PersonLine:
    """Return a person's line for a session; without a session nobody is present."""
    movements = services.roster.presence(person.id)
    return person_line(person, next((p for p in movements if p.session == session), None))
