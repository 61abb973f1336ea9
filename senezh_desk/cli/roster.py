"""Commands of the roster: new, import, people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from senezh_desk.cli.call import Call, Json, begin, table
from senezh_desk.cli.shapes import day_of, person_shape
from senezh_desk.domain.attendance import PersonLine
from senezh_desk.domain.roster import Issue, ReadOptions, RosterReading
from senezh_desk.services.programme import create_programme
from senezh_desk.wording.rosters import issue_text, place_text
from senezh_desk.wording.times import clock_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.comparison import RosterPreview

SUFFIX = ".senezh"
CREATED = mark("Commands", "The programme is in {file}")
NAME_BOTH = mark("Commands", "Name the file and the programme.")
FIGURES = mark(
    "Commands",
    "People in the list: {people}; new {new}, changed {changed}, the same {same}, missing"
    " {missing}; repeated {duplicates}, left out {rejected}",
)
ALIKE = mark("Commands", "Perhaps the same person: {known} and {read} (line {row})")
DRY_RUN = mark("Commands", "Nothing was written: this was a look.")
FIELD_IS_COLUMN = mark("Commands", "Write it like phone=E or phone=Телефон: {value}")


class Lines(StrEnum):
    """What becomes of lines that stand out."""

    IN = "in"
    OUT = "out"


Query = Annotated[
    str,
    typer.Argument(
        metavar="QUERY",
        show_default=False,
        help=mark("Commands", "Name, team, place, number, phone or code."),
    ),
]


def new(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="F", help=mark("Commands", "The event file to make."))
    ],
    *,
    name: Annotated[str, typer.Option(metavar="N", help=mark("Commands", "The programme's name."))],
    first_day: Annotated[
        date | None,
        typer.Option(
            "--from", parser=day_of, metavar="DATE", help=mark("Commands", "Its first day.")
        ),
    ] = None,
    last_day: Annotated[
        date | None,
        typer.Option("--to", parser=day_of, metavar="DATE", help=mark("Commands", "Its last day.")),
    ] = None,
    zone: Annotated[
        str, typer.Option(metavar="ZONE", help=mark("Commands", "Its time zone."))
    ] = "Europe/Moscow",
    as_json: Json = False,
) -> None:
    """Make the event file of a new programme; a name without suffix gets .senezh."""
    call = begin(context, as_json=as_json)
    if not (name.strip() and file.name):
        raise typer.BadParameter(call.tr(NAME_BOTH))
    path = file if file.suffix else file.with_name(file.name + SUFFIX)
    create_programme(
        path,
        name,
        first_day,
        last_day,
        zone=zone,
        clock=call.root.clock,
        labels=call.root.labels,
        operator=call.operator,
        installation=call.root.installation,
    )
    call.answer({"file": str(path)}, [call.tr(CREATED, file=str(path))])


def take_in(
    context: typer.Context,
    roster: Annotated[
        Path, typer.Argument(metavar="ROSTER", help=mark("Commands", "xlsx, xls, ods, csv or txt."))
    ],
    *,
    sheet: Annotated[
        str | None,
        typer.Option(metavar="S", help=mark("Commands", "The sheet to read, by its name.")),
    ] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="field=column",
            help=mark("Commands", "Which column is which field, by heading, letter or number."),
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=mark("Commands", "Look only, write nothing."))
    ] = False,
    struck: Annotated[
        Lines, typer.Option(help=mark("Commands", "What becomes of struck-out lines."))
    ] = Lines.OUT,
    hidden: Annotated[
        Lines, typer.Option(help=mark("Commands", "What becomes of hidden and filtered lines."))
    ] = Lines.IN,
    as_json: Json = False,
) -> None:
    """Take a list in, or with --dry-run show what it would change."""
    call = begin(context, as_json=as_json)
    options = ReadOptions(
        sheet=sheet,
        mapping=tuple(_pair(call, text) for text in mapping or ()),
        struck=struck is Lines.IN,
        hidden=hidden is Lines.IN,
    )
    with call.services() as services:
        previewed = services.lists.preview(services.lists.sheets(roster), options)
        preview = previewed.preview if dry_run else services.lists.accept(previewed)
    call.answer(_preview_shape(call, preview, previewed.reading), _preview_lines(call, preview))
    if dry_run:
        call.say(call.tr(DRY_RUN))


def people(
    context: typer.Context,
    query: Query = "",
    *,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help=mark("Commands", "At most so many."))
    ] = None,
    as_json: Json = False,
) -> None:
    """List people, the best match first, without a query by name."""
    call = begin(context, as_json=as_json)
    with call.services() as services:
        zone = services.programme.programme().zone
        lines = services.roster.people(query, limit)
        call.answer([person_shape(line, zone) for line in lines], people_table(call, lines, zone))


def people_table(call: Call, lines: Sequence[PersonLine], zone: str) -> list[str]:
    """Return people as lines to read: number, name, team, place, and since when they are here."""
    if not lines:
        return []
    headings = call.root.labels.headings
    head = [headings[key] for key in ("number", "name", "team", "region", "present_state")]
    rows = [
        (
            line.person.number,
            line.person.name,
            line.person.fields.team or line.person.fields.municipality,
            line.person.fields.region,
            clock_text(line.since, zone) if line.since is not None else "",
        )
        for line in lines
    ]
    return table([head, *rows])


def _pair(call: Call, text: str) -> tuple[str, str]:
    field, is_pair, column = text.partition("=")
    if not is_pair:
        raise typer.BadParameter(call.tr(FIELD_IS_COLUMN, value=text), param_hint="--map")
    return field.strip(), column.strip()


def _counts(preview: RosterPreview) -> dict[str, int]:
    return {
        "people": preview.people,
        "new": len(preview.new),
        "changed": len(preview.changed),
        "same": len(preview.same),
        "missing": len(preview.missing),
        "duplicates": preview.duplicates,
        "rejected": preview.rejected,
    }


def _preview_shape(call: Call, preview: RosterPreview, reading: RosterReading) -> dict[str, Any]:
    return {
        **_counts(preview),
        "struck": reading.struck,
        "hidden": reading.hidden,
        "sheets": [name for name in reading.sheets if name],
        "columns": {column.letter: column.field for column in reading.columns if column.field},
        "alike": [
            {"id": pair.person.id, "name": pair.person.name, "row": pair.line.row}
            for pair in preview.alike
        ],
        "issues": [_issue_shape(call, issue) for issue in preview.issues],
    }


def _issue_shape(call: Call, issue: Issue) -> dict[str, Any]:
    return {
        "row": issue.row,
        "column": issue.column,
        "reason": issue.reason.value,
        "value": issue.value,
        "sheet": issue.sheet,
        "text": issue_text(call.root.words, issue),
    }


def _preview_lines(call: Call, preview: RosterPreview) -> list[str]:
    lines = [call.tr(FIGURES, **_counts(preview))]
    for issue in preview.issues:
        place = place_text(call.root.words, issue)
        said = issue_text(call.root.words, issue)
        lines.append(f"{place}: {said}" if place else said)
    lines += [
        call.tr(ALIKE, known=pair.person.name, read=pair.line.fields.name, row=pair.line.row)
        for pair in preview.alike
    ]
    return lines
