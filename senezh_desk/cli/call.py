"""One run of the program: what it was given, and where its answers go."""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from senezh_desk.domain.labels import Labels
    from senezh_desk.services import Services
    from senezh_desk.services.operators import OperatorService
    from senezh_desk.wording.words import Words

REFUSED = 1
PIN = "SENEZH_PIN"  # the environment's variable that holds the operator's PIN
ASK_PIN = mark("Commands", "PIN of the operator {name}")
NO_FILE = mark(
    "Commands", "No event file is named. Name it before the command: --file programme.senezh"
)
NOT_TEXT = mark("Commands", "Something on the command line is not UTF-8 text.")
SURROGATES = re.compile("[\ud800-\udfff]")  # what Python makes of bytes that are no text


@dataclass(frozen=True, slots=True)
class Root:
    """What the composition root hands to the commands; windows return an exit status."""

    words: Words
    labels: Labels
    clock: Callable[[], int]  # UTC milliseconds
    operator: str  # who is logged in
    installation: str
    build_services: Callable[[Path, str], Services]  # event file, operator
    open_window: Callable[[Path | None, str], int]  # event file or the last one, operator
    open_demo: Callable[[str], int]  # operator


@dataclass(slots=True)
class Call:
    """What stands before the command, and how to answer."""

    root: Root
    file: Path | None = None
    named: str = ""  # the operator that --operator names
    as_json: bool = False

    @property
    def operator(self) -> str:
        """Return who acts: whom the command line names, else who is logged in."""
        return self.named or self.root.operator

    @property
    def target(self) -> Path:
        """Return the event file; raises a usage error where none is named."""
        if self.file is None:
            raise typer.BadParameter(self.tr(NO_FILE), param_hint="--file")
        return self.file

    @contextmanager
    def services(self) -> Iterator[Services]:
        """Open the event file for whoever acts, and close it afterwards.

        Once PINs are in force the operator must be named and their PIN given.
        """
        services = self.root.build_services(self.target, self.operator)
        try:
            self.sign_in(services.operators)
            yield services
        finally:
            services.close()

    def sign_in(self, operators: OperatorService) -> None:
        """Sign in whom the command line names, where PINs are in force; raises DeskError."""
        if not operators.in_force():
            return
        if not self.named:
            raise DeskError(Fault.SIGN_IN_FIRST)
        operator = operators.named(self.named)
        pin = os.environ.get(PIN)
        if pin is None:
            if not sys.stdin.isatty():
                raise DeskError(Fault.PIN_NEEDED, variable=PIN)
            pin = typer.prompt(self.tr(ASK_PIN, name=operator.name), hide_input=True, err=True)
        operators.sign_in(operator.id, str(pin))

    def tr(self, text: str, **facts: str | int) -> str:
        """Return a marked text in the user's language, its facts put in."""
        return self.root.words.translate("Commands", text).format(**facts)

    def answer(self, value: object, lines: Iterable[str]) -> None:
        """Print a value as one line of JSON, or the lines that say the same to people."""
        if self.as_json:
            typer.echo(json.dumps(value, ensure_ascii=False))
        else:
            for line in lines:
                typer.echo(line)

    def refuse(self, error: DeskError) -> None:
        """Say in one line what could not be done and what to do next."""
        text = fault_text(self.root.words, error)
        self.answer({"refused": error.fault.value, "text": text}, ())
        self.say(text)

    def say(self, line: str) -> None:
        """Print a message."""
        typer.echo(line, err=True)


def begin(context: typer.Context, *, as_json: bool = False) -> Call:
    """Return the run that a command belongs to; raises a usage error for bytes that are no text."""
    call: Call = context.obj
    call.as_json = as_json
    for value in context.params.values():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and SURROGATES.search(text):
                raise typer.BadParameter(call.tr(NOT_TEXT))
    return call


def first_line(call: Call, path: Path, without: str, option: str) -> str:
    """Return the first line of a file; one without is a usage error that says `without`."""
    try:
        with path.open(encoding="utf-8-sig") as stream:
            line = stream.readline().rstrip("\r\n")
    except FileNotFoundError as error:
        raise DeskError(Fault.FILE_MISSING, file=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise DeskError(Fault.CANNOT_OPEN, file=str(path)) from error
    if not line:
        raise typer.BadParameter(call.tr(without), param_hint=option)
    return line


Json = Annotated[bool, typer.Option("--json", help=mark("Commands", "Answer in JSON."))]


def table(rows: Iterable[Iterable[Any]]) -> list[str]:
    """Return rows as lines of aligned columns."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
