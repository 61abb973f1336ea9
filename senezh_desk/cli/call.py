"""One run of the program: what it was given, and where its answers go."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from senezh_desk.domain.errors import DeskError
    from senezh_desk.domain.labels import Labels
    from senezh_desk.services import Services
    from senezh_desk.wording.words import Words

REFUSED = 1
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
    operator: str = ""
    as_json: bool = False

    @property
    def target(self) -> Path:
        """Return the event file; raises a usage error where none is named."""
        if self.file is None:
            raise typer.BadParameter(self.tr(NO_FILE), param_hint="--file")
        return self.file

    @contextmanager
    def services(self) -> Iterator[Services]:
        """Open the event file, and close it afterwards."""
        services = self.root.build_services(self.target, self.operator)
        try:
            yield services
        finally:
            services.close()

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


Json = Annotated[bool, typer.Option("--json", help=mark("Commands", "Answer in JSON."))]


def table(rows: Iterable[Iterable[Any]]) -> list[str]:
    """Return rows as lines of aligned columns."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
