"""Commands of safety: verify, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from senezh_desk.cli.call import REFUSED, Call, Json, begin
from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.permissions import Act
from senezh_desk.services.safety import restore_programme
from senezh_desk.wording.proof import problem_text
from senezh_desk.wording.words import mark

SOUND = mark("Commands", "Everything is in order; records: {entries}")
TO_COME = mark("Commands", "Records of other desks still to come: {count}")
PROBLEMS = mark(
    "Commands",
    "The event file has problems: {count}. Do not delete it: call an administrator and open the"
    " newest backup.",
)
SAVED = mark("Commands", "Backup: {file}; records: {entries}")
RESTORED = mark("Commands", "Restored: {file}; records: {entries}")
ASIDE = mark("Commands", "The file that was there is now {file}")


def _ask_who_is_there(call: Call, target: Path) -> None:
    """Let only an administrator put a backup in the place of a file that can be opened."""
    if not target.is_file():
        return
    try:
        services = call.root.build_services(target, call.operator)
    except DeskError:  # what lies there is lost: whoever has a backup may bring it back
        return
    try:
        call.sign_in(services.operators)
        services.operators.require(Act.RESTORE)
    finally:
        services.close()


def verify(context: typer.Context, *, as_json: Json = False) -> None:
    """Prove the event file: integrity, digests, chains, and tables equal to the fold."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        found = services.safety.verify()
    shape = {
        "entries": found.entries,
        "problems": [
            {"code": problem.code, "where": problem.where, "count": problem.count}
            for problem in found.problems
        ],
        "to_come": found.to_come,
        "newer": found.newer,
    }
    words = call.root.words
    lines = [
        problem_text(words, problem.code, problem.where, problem.count)
        for problem in found.problems
    ] or [call.tr(SOUND, entries=found.entries)]
    if found.to_come:
        lines.append(call.tr(TO_COME, count=found.to_come))
    call.answer(shape, lines)
    if found.problems:
        call.say(call.tr(PROBLEMS, count=len(found.problems)))
        raise typer.Exit(REFUSED)


def backup(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=mark("Commands", "Where the backup goes."))
    ],
    *,
    as_json: Json = False,
) -> None:
    """Write a backup that was reopened, checked and counted."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        file, entries = services.safety.back_up(folder)
    told = call.tr(SAVED, file=str(file), entries=entries)
    call.answer({"file": str(file), "entries": entries}, [told])


def restore(
    context: typer.Context,
    backup_file: Annotated[
        Path, typer.Argument(metavar="BACKUP", help=mark("Commands", "The backup to take."))
    ],
    *,
    as_json: Json = False,
) -> None:
    """Make the event file from a backup; one that is there already is set aside."""
    call = begin(context, as_json=as_json)
    target = call.target
    _ask_who_is_there(call, target)
    entries, aside = restore_programme(backup_file, target, call.root.clock())
    lines = [call.tr(RESTORED, file=str(target), entries=entries)]
    if aside is not None:
        lines.append(call.tr(ASIDE, file=str(aside)))
    shape = {
        "file": str(target),
        "entries": entries,
        "aside": str(aside) if aside is not None else None,
    }
    call.answer(shape, lines)
