"""The program as commands: what they are called, their help, and how a run ends."""

from __future__ import annotations

import io
import sys
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from senezh_desk.cli import door, operators, papers, roster, safety, seating, sessions
from senezh_desk.cli.call import REFUSED, Call, begin
from senezh_desk.cli.usage import usage_lines
from senezh_desk.domain.errors import DeskError
from senezh_desk.wording.words import LANGUAGES, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from senezh_desk.cli.call import Root
    from senezh_desk.wording.words import Words

NAME = "senezh-desk"
ABOUT = mark(
    "Commands", "The registration desk of a programme, offline; without a command, its window."
)
SESSION = mark("Commands", "Plan sessions and list them.")
OPERATOR = mark("Commands", "Say who works at the desks, in which role and with which PIN.")
HELP = mark("Commands", "Show this help.")
SYSTEM = mark("Commands", "The system refused: {error}")


class Language(StrEnum):
    """What the program speaks."""

    RU = "ru"
    EN = "en"


def demo(context: typer.Context) -> None:
    """Open the window on a fresh demo."""
    call = begin(context)
    raise typer.Exit(call.root.open_demo(call.operator))


COMMANDS: tuple[tuple[str, Callable[..., None], str], ...] = (
    ("demo", demo, mark("Commands", "Open the window on a fresh copy of the demo programme.")),
    ("new", roster.new, mark("Commands", "Make an event file; without a suffix it gets .senezh.")),
    ("import", roster.take_in, mark("Commands", "Take a list in, or show what it would change.")),
    ("people", roster.people, mark("Commands", "List people, the best match first.")),
    ("check-in", door.check_in, mark("Commands", "Check people in by code or by name.")),
    ("check-out", door.check_out, mark("Commands", "Check people out by code or by name.")),
    ("undo", door.undo, mark("Commands", "Take a check-in or check-out back.")),
    ("present", door.present, mark("Commands", "Say who is expected, here and absent.")),
    ("badges", papers.badges, mark("Commands", "Draw badges and read their codes back.")),
    ("seat", seating.seat, mark("Commands", "Find a seating plan, or accept one.")),
    ("export", papers.export, mark("Commands", "Write the files of a day.")),
    ("verify", safety.verify, mark("Commands", "Prove that the event file is sound.")),
    ("backup", safety.backup, mark("Commands", "Make a checked copy of the event file.")),
    ("restore", safety.restore, mark("Commands", "Make the event file from a backup.")),
)
SESSION_COMMANDS: tuple[tuple[str, Callable[..., None], str], ...] = (
    ("add", sessions.add, mark("Commands", "Plan a session.")),
    ("list", sessions.show, mark("Commands", "List the planned sessions.")),
)
OPERATOR_COMMANDS: tuple[tuple[str, Callable[..., None], str], ...] = (
    ("add", operators.add, mark("Commands", "Add an operator with a PIN.")),
    ("list", operators.show, mark("Commands", "List the operators.")),
    ("change", operators.change, mark("Commands", "Give an operator another role, name or badge.")),
    ("pin", operators.give_pin, mark("Commands", "Give an operator a new PIN.")),
    ("remove", operators.remove, mark("Commands", "Remove an operator.")),
)
GROUPS = (
    ("session", SESSION, SESSION_COMMANDS),
    ("operator", OPERATOR, OPERATOR_COMMANDS),
)


def before(
    context: typer.Context,
    *,
    file: Annotated[
        Path | None,
        typer.Option(metavar="F", help=mark("Commands", "The event file of the programme.")),
    ] = None,
    lang: Annotated[  # noqa: ARG001  # heard before parsing: the help speaks it too
        Language | None, typer.Option(help=mark("Commands", "The language."))
    ] = None,
    operator: Annotated[
        str | None, typer.Option(metavar="NAME", help=mark("Commands", "Who acts."))
    ] = None,
) -> None:
    """Keep what stands before the command; open the window where there is none."""
    call = begin(context)
    call.file = file
    call.named = operator or ""
    if context.invoked_subcommand is None:
        raise typer.Exit(call.root.open_window(file, call.operator))


def spoken_language(arguments: Sequence[str], otherwise: str) -> str:
    """Return the language that arguments ask for, else the one given, else the usual one."""
    told = ""
    for here, after in pairwise((*arguments, "")):
        option, _, value = here.partition("=")
        if option == "--lang":
            told = value or after
    return next((known for known in (told, otherwise) if known in LANGUAGES), LANGUAGES[0])


def run(arguments: Sequence[str], root: Root) -> int:
    """Run one command line and return its exit status: 0 done, 1 refused, 2 wrong usage."""
    _speak_utf8()
    call = Call(root)
    program = build(root.words)
    try:
        status = program(list(arguments), prog_name=NAME, obj=call, standalone_mode=False)
    except typer.TyperException as error:
        for line in usage_lines(root.words, error):
            call.say(line)
        return error.exit_code
    except DeskError as error:
        call.refuse(error)
    except OSError as error:
        call.say(call.tr(SYSTEM, error=str(error)))
    except (typer.Abort, SystemExit):  # Ctrl+D at a question; whoever read the answer went away
        pass
    else:
        return status if isinstance(status, int) else 0
    return REFUSED


def build(words: Words) -> Callable[..., Any]:
    """Return the program, its help in the words given."""
    program = typer.Typer(
        add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
    )
    program.callback(invoke_without_command=True, help=ABOUT)(before)
    for name, act, text in COMMANDS:
        program.command(name, help=text)(act)
    for group, about, commands in GROUPS:
        inner = typer.Typer(rich_markup_mode=None)
        for name, act, text in commands:
            inner.command(name, help=text)(act)
        program.add_typer(inner, name=group, help=about)
    command = typer.main.get_command(program)
    _translate(command, words)
    return command


def _translate(command: Any, words: Words) -> None:  # noqa: ANN401  # typer has had two kinds of command
    """Let a command and all under it explain themselves in the user's language."""
    command.help = words.translate("Commands", command.help)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = words.translate("Commands", parameter.help)
    own = command.get_help_option(typer.Context(command))
    own.help = words.translate("Commands", HELP)
    for inner in getattr(command, "commands", {}).values():
        _translate(inner, words)


def _speak_utf8() -> None:
    """Speak UTF-8 whatever the locale; a file name that is none must not end a command."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            errors = "replace" if stream is sys.stdin else "backslashreplace"
            stream.reconfigure(encoding="utf-8", errors=errors)
