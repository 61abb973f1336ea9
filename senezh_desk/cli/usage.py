"""Wrong usage in the user's language: what is wrong, how the command is written, where its help is.

The parser's own words are English, so what it found is read from the parts of its error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

    from senezh_desk.wording.words import Words

NO_SUCH_OPTION = mark("Usage", "There is no option {option}.")
PERHAPS = mark("Usage", "Perhaps: {options}")
OPTION_MISUSED = mark("Usage", "Look at {option}: its value is missing or it takes none.")
MISSING = mark("Usage", "{parameter} is missing. {help}")
DOES_NOT_FIT = mark("Usage", "This value does not fit: {parameter}. {help}")
COMMAND_NEEDED = mark("Usage", "One of these commands is needed: {commands}")
TOO_MUCH = mark("Usage", "There is more on the line than the command takes.")
USAGE = mark("Usage", "Usage: {usage}")
HELP = mark("Usage", "Help: {command} --help")


def usage_lines(words: Words, error: typer.TyperException) -> Iterator[str]:
    """Yield what is wrong with a command line, what it should look like, and where help is."""
    context: Any = getattr(error, "ctx", None)
    yield _wrong(words, error, context)
    if context is not None:
        pieces = (context.command_path, *context.command.collect_usage_pieces(context))
        yield words.translate("Usage", USAGE).format(usage=" ".join(pieces))
        yield words.translate("Usage", HELP).format(command=context.command_path)


def _wrong(words: Words, error: Any, context: Any) -> str:  # noqa: ANN401  # the parser's own kinds
    def say(text: str, **facts: str) -> str:
        return words.translate("Usage", text).format(**facts).strip()

    if hasattr(error, "option_name"):
        known = getattr(error, "possibilities", ())  # missing where the option itself is known
        said = say(OPTION_MISUSED if known == () else NO_SUCH_OPTION, option=error.option_name)
        return f"{said} {say(PERHAPS, options=', '.join(sorted(known)))}" if known else said
    if getattr(error, "param", None) is not None:
        text = MISSING if hasattr(error, "param_type") else DOES_NOT_FIT
        return say(text, parameter=_written(error.param, context), help=error.param.help or "")
    if hasattr(error, "param_hint"):  # one of ours, in the user's language already
        return f"{error.param_hint}: {error.message}" if error.param_hint else str(error.message)
    if hasattr(context.command, "commands"):
        return say(COMMAND_NEEDED, commands=", ".join(context.command.commands))
    return say(TOO_MUCH)


def _written(parameter: Any, context: Any) -> str:  # noqa: ANN401  # the parser's own kinds
    """Return a parameter as it is written: `--start N`, `OUT.pdf`."""
    shown: str = parameter.get_help_record(context)[0]
    return shown if shown.startswith("-") else shown.partition(" ")[0]
