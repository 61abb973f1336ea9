"""Commands of paper and files: badges, export."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from senezh_desk.cli.call import Json, begin, first_line
from senezh_desk.cli.roster import Query
from senezh_desk.cli.shapes import day_of
from senezh_desk.services.export import FORMATS
from senezh_desk.wording.badges import warning_text
from senezh_desk.wording.words import mark

DRAWN = mark("Commands", "Badges: {badges}, pages: {pages}; codes read back: {decoded}. {file}")
UNCHANGED = mark("Commands", "No badge has changed since it was printed; no file was written.")
EXPORTED = mark("Commands", "{path}, rows: {rows}")
NO_PASSWORD = mark("Commands", "The first line of the file must hold the password.")


def badges(  # noqa: PLR0913  # every one is an option of the command
    context: typer.Context,
    out: Annotated[
        Path, typer.Argument(metavar="OUT.pdf", help=mark("Commands", "The PDF to write."))
    ],
    query: Query = "",
    *,
    template: Annotated[
        str | None, typer.Option(metavar="T", help=mark("Commands", "The badge's design."))
    ] = None,
    sheet: Annotated[
        str | None, typer.Option(metavar="S", help=mark("Commands", "The sheet of paper."))
    ] = None,
    start: Annotated[
        int,
        typer.Option(
            min=1, metavar="N", help=mark("Commands", "The first free place on the first sheet.")
        ),
    ] = 1,
    changed: Annotated[
        bool,
        typer.Option(
            "--changed", help=mark("Commands", "Only who has no badge yet or would have another.")
        ),
    ] = False,
    reserve: Annotated[
        int,
        typer.Option(
            min=0,
            metavar="N",
            show_default=False,
            help=mark("Commands", "Instead, so many blank badges; a scan binds each to somebody."),
        ),
    ] = 0,
    as_json: Json = False,
) -> None:
    """Draw badges, and read every code back from the finished file."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        design = template or next(iter(services.badges.templates()))
        paper = sheet or next(iter(services.badges.sheets()))
        if reserve:
            made = services.badges.reserve(out, reserve, template=design, sheet=paper)
            figures = {"pages": made.pages, "badges": made.badges, "decoded": made.decoded}
            told = call.tr(DRAWN, **figures, file=str(out))
            call.answer({**figures, "warnings": [], "file": str(out)}, [told])
            return
        people = services.badges.choose(query, only_changed=changed, template=design)
        if changed and not people and services.badges.choose(query, template=design):
            nothing = {"pages": 0, "badges": 0, "warnings": [], "decoded": 0, "file": None}
            call.answer(nothing, [call.tr(UNCHANGED)])
            return
        run = services.badges.make(out, people, template=design, sheet=paper, start=start)
    names = {person.id: person.name for person in people}
    texts = [warning_text(call.root.words, warning) for warning in run.warnings]
    shape = {
        "pages": run.pages,
        "badges": run.badges,
        "warnings": [
            {
                "person": warning.person_id,
                "name": names[warning.person_id],
                "code": warning.code.value,
                "field": warning.field,
                "value": warning.value,
                "text": text,
            }
            for warning, text in zip(run.warnings, texts, strict=True)
        ],
        "decoded": run.decoded,
        "file": str(out),
    }
    told = call.tr(DRAWN, badges=run.badges, pages=run.pages, decoded=run.decoded, file=str(out))
    looks = [
        f"{names[warning.person_id]}: {text}"
        for warning, text in zip(run.warnings, texts, strict=True)
    ]
    call.answer(shape, [told, *looks])


def export(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=mark("Commands", "Where the day's folder goes."))
    ],
    *,
    day: Annotated[
        date | None,
        typer.Option(
            parser=day_of,
            metavar="DATE",
            help=mark("Commands", "The day, from 04:00 to 04:00; today unless given."),
        ),
    ] = None,
    formats: Annotated[
        str,
        typer.Option(
            metavar="LIST", help=mark("Commands", "Any of xlsx, pdf, csv, sqlite, with commas.")
        ),
    ] = ",".join(FORMATS),
    password_file: Annotated[
        Path | None,
        typer.Option(
            metavar="F", help=mark("Commands", "Seal all in a zip with the password in this file.")
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Write a day's files: workbook, attendance sheet, CSV, readable SQLite copy and manifest."""
    call = begin(context, as_json=as_json)
    password = ""
    if password_file is not None:
        password = first_line(call, password_file, NO_PASSWORD, "--password-file")
    wanted = [part.strip().lower() for part in formats.split(",")]
    with call.services() as services:
        files = services.export.export(folder, day, wanted, password=password)
    call.answer(
        {
            "files": [
                {"path": str(file.path), "rows": file.rows, "sha256": file.sha256} for file in files
            ]
        },
        [call.tr(EXPORTED, path=str(file.path), rows=file.rows) for file in files],
    )
