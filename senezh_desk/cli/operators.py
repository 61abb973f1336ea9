"""Commands of operators: operator add, list, change, pin, remove."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from senezh_desk.cli.call import Call, Json, begin, first_line, table
from senezh_desk.domain.permissions import Role
from senezh_desk.wording.operators import role_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.operators import Operator

NEW_PIN = mark("Commands", "New PIN, 4 to 8 digits")
AGAIN = mark("Commands", "The same PIN again")
NO_TERMINAL = mark("Commands", "There is no terminal to type a PIN on. Name a file: --pin-file F")
EMPTY_PIN = mark("Commands", "The first line of the file must hold the PIN.")
SPARE = mark(
    "Commands",
    "Spare code: {code}. It lets in whoever forgot the PIN; write it down and put it away.",
)
REMOVED = mark("Commands", "Removed: {name}")
HAS_PIN = mark("Commands", "has a PIN")
NO_PIN = mark("Commands", "no PIN")
NOBODY = mark(
    "Commands",
    "There are no operators: everybody may do everything until an administrator has a PIN.",
)

Name = Annotated[str, typer.Argument(metavar="NAME", help=mark("Commands", "The operator's name."))]
PinFile = Annotated[
    Path | None,
    typer.Option(
        metavar="F", help=mark("Commands", "Take the new PIN from the first line of this file.")
    ),
]
Badge = Annotated[
    str | None,
    typer.Option(metavar="CODE", help=mark("Commands", "The code of the operator's own badge.")),
]


def add(
    context: typer.Context,
    name: Name,
    *,
    role: Annotated[Role, typer.Option(help=mark("Commands", "What the operator may do."))],
    badge: Badge = None,
    pin_file: PinFile = None,
    as_json: Json = False,
) -> None:
    """Add an operator with a PIN; the first must be an administrator."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        pin = _new_pin(call, pin_file)
        operator, spare = services.operators.add(name, role, pin, badge or "")
    _tell(call, operator, spare)


def show(context: typer.Context, *, as_json: Json = False) -> None:
    """List the operators by name."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        operators = services.operators.operators()
    lines = table([_row(call, one) for one in operators]) if operators else [call.tr(NOBODY)]
    call.answer([_shape(one) for one in operators], lines)


def change(
    context: typer.Context,
    name: Name,
    *,
    role: Annotated[
        Role | None, typer.Option(help=mark("Commands", "What the operator may do."))
    ] = None,
    rename: Annotated[
        str | None, typer.Option(metavar="NAME", help=mark("Commands", "Another name."))
    ] = None,
    badge: Badge = None,
    as_json: Json = False,
) -> None:
    """Give an operator another role, name or badge."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        operators = services.operators
        operator = operators.change(operators.named(name).id, name=rename, role=role, badge=badge)
    _tell(call, operator)


def give_pin(
    context: typer.Context, name: Name, *, pin_file: PinFile = None, as_json: Json = False
) -> None:
    """Give an operator a new PIN."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        operator = services.operators.named(name)
        spare = services.operators.set_pin(operator.id, _new_pin(call, pin_file))
        operator = services.operators.get(operator.id)
    _tell(call, operator, spare)


def remove(context: typer.Context, name: Name, *, as_json: Json = False) -> None:
    """Remove an operator; what they recorded stays under their name."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        operator = services.operators.named(name)
        services.operators.remove(operator.id)
    call.answer({"removed": operator.name}, [call.tr(REMOVED, name=operator.name)])


def _new_pin(call: Call, file: Path | None) -> str:
    if file is not None:
        return first_line(call, file, EMPTY_PIN, "--pin-file")
    if not sys.stdin.isatty():
        raise typer.BadParameter(call.tr(NO_TERMINAL), param_hint="--pin-file")
    pin: str = typer.prompt(
        call.tr(NEW_PIN), hide_input=True, confirmation_prompt=call.tr(AGAIN), err=True
    )
    return pin


def _tell(call: Call, operator: Operator, spare: str = "") -> None:
    shape = _shape(operator)
    lines = table([_row(call, operator)])
    if spare:
        shape["spare"] = spare
        lines.append(call.tr(SPARE, code=spare))
    call.answer(shape, lines)


def _shape(operator: Operator) -> dict[str, Any]:
    return {
        "id": operator.id,
        "name": operator.name,
        "role": operator.role.value,
        "pin": bool(operator.pin),
        "badge": operator.badge,
    }


def _row(call: Call, operator: Operator) -> tuple[str, ...]:
    return (
        operator.name,
        role_text(call.root.words, operator.role),
        call.tr(HAS_PIN if operator.pin else NO_PIN),
        operator.badge,
    )
