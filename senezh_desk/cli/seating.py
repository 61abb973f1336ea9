"""Commands of seating: seat, which finds a plan for a request and accepts one that was found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from senezh_desk.cli.call import REFUSED, Call, Json, begin
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.seating.draft import WhoCounts
from senezh_desk.domain.seating.impossible import CannotSeat
from senezh_desk.domain.seating.participants import (
    is_bare,
    plan_of_participants,
    read_accepted,
    read_participants,
)
from senezh_desk.domain.seating.request import Effort
from senezh_desk.domain.seating.request_json import answer_shape, read_instance
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.seating.request import Request

NEITHER = mark("Commands", "Name a request, or a plan to accept.")
ACCEPTED = mark("Commands", "Accepted: {people} people, {rounds} rounds. {plan}")


def seat(
    context: typer.Context,
    request: Annotated[
        Path | None,
        typer.Argument(metavar="REQUEST.json", help=mark("Commands", "What is asked for.")),
    ] = None,
    *,
    out: Annotated[
        Path | None,
        typer.Option(metavar="PLAN.json", help=mark("Commands", "Where the plan is written.")),
    ] = None,
    effort: Annotated[
        Effort, typer.Option(help=mark("Commands", "How long to seek."))
    ] = Effort.NORMAL,
    seconds: Annotated[
        float | None,
        typer.Option(
            min=0, metavar="S", help=mark("Commands", "Cut the search off after so long.")
        ),
    ] = None,
    seed: Annotated[
        int,
        typer.Option(
            min=0, metavar="N", help=mark("Commands", "The same number gives the same plan.")
        ),
    ] = 0,
    accept: Annotated[
        Path | None,
        typer.Option(
            metavar="PLAN.json", help=mark("Commands", "Accept a plan that was written before.")
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Find a seating plan, or accept one."""
    call = begin(context, as_json=as_json)
    if (request is None) == (accept is None):
        raise typer.BadParameter(call.tr(NEITHER))
    if accept is not None:
        _accept(call, _read(accept))
        return
    told = _read(request)
    if is_bare(told):
        asked = read_instance(told)
        _answer(call, asked, asked.people, out, effort, (seed, seconds), {})
        return
    if not isinstance(told, dict):
        raise DeskError(Fault.BAD_SEATING_REQUEST, where="{}")
    asked, names, more = _of_participants(call, told)
    _answer(call, asked, names, out, effort, (seed, seconds), more)


def _read(path: Path | None) -> object:
    """Return the JSON of a file."""
    if path is None:
        return None
    try:
        told: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise DeskError(Fault.FILE_MISSING, file=str(path)) from error
    except OSError as error:
        raise DeskError(Fault.CANNOT_OPEN, file=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise DeskError(Fault.BAD_SEATING_REQUEST, where=path.name) from error
    return told


def _of_participants(
    call: Call, told: dict[str, Any]
) -> tuple[Request, tuple[str, ...], dict[str, Any]]:
    """Return a request about participants, their names and what the plan is to say of them."""
    named = told.get("who", WhoCounts.ON_SITE.value)
    who = next((word for word in WhoCounts if word == named), None)
    if who is None:
        raise DeskError(Fault.BAD_SEATING_REQUEST, where="who")
    with call.services() as services:
        wanted = told.get("session")
        if not isinstance(wanted, str | None):
            raise DeskError(Fault.BAD_SEATING_REQUEST, where="session")
        sessions = services.sessions
        session = sessions.current() if wanted is None else sessions.get(wanted)
        gathering = services.plans.gathering(who, session.id)
        history = services.plans.history()
        asked = read_participants(told, gathering.people, gathering.present, history)
        names = services.plans.names_by_id(asked.people)
    more = plan_of_participants(asked, session.id)
    return asked, tuple(names[who] for who in asked.people), more


def _answer(
    call: Call,
    request: Request,
    names: tuple[str, ...],
    out: Path | None,
    effort: Effort,
    search: tuple[int, float | None],
    more: dict[str, Any],
) -> None:
    """Seek a plan and say it, or why there is none."""
    from senezh_desk.services.seating import seek  # noqa: PLC0415  # loaded on first use
    from senezh_desk.wording.seating import (  # noqa: PLC0415  # loaded on first use
        advice_shapes,
        plan_lines,
        refusal_shape,
    )

    words, (seed, seconds) = call.root.words, search
    try:
        answer = seek(request, effort, seed, seconds, call.root.clock)
    except CannotSeat as refused:
        shape = refusal_shape(words, request, refused, names)
        call.answer(shape, ())
        for reason in shape["reasons"]:
            call.say(reason["text"])
        raise typer.Exit(REFUSED) from refused
    shape = answer_shape(answer) | {"advice": advice_shapes(words, answer)} | more
    if out is not None:
        try:
            out.write_text(json.dumps(shape, ensure_ascii=False) + "\n", encoding="utf-8")
        except OSError as error:
            raise DeskError(Fault.CANNOT_WRITE, file=str(out)) from error
    call.answer(shape, plan_lines(words, request, answer, names))


def _accept(call: Call, told: object) -> None:
    """Accept a plan that the command wrote before."""
    plan = read_accepted(told)
    with call.services() as services:
        services.sessions.get(plan.session)
        known = services.plans.names_by_id(plan.people)
        unknown = next((who for who in plan.people if who not in known), None)
        if unknown is not None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=str(unknown))
        accepted = services.plans.accept(plan)
    people, rounds = len(accepted.people), len(accepted.rounds)
    shape = {
        "plan": accepted.id,
        "session": accepted.session,
        "people": people,
        "rounds": rounds,
    }
    told_so = call.tr(ACCEPTED, people=people, rounds=rounds, plan=accepted.id)
    call.answer(shape, [told_so])
