"""Reading a list: from sheets of text to people, with what was left out and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.identity import Likeness, Register, region_key
from senezh_desk.domain.person import PARTICIPANT, PersonFields
from senezh_desk.domain.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from senezh_desk.domain.columns import Column
    from senezh_desk.domain.sheet import Sheet


class IssueReason(StrEnum):
    """Why a line or a value of a list is worth a look; the first five reject the line."""

    NO_NAME = "no_name"
    NOT_A_NAME = "not_a_name"
    NO_SURNAME = "no_surname"
    STRUCK = "struck"  # not taken in
    HIDDEN = "hidden"  # not taken in
    STRUCK_TAKEN = "struck_taken"
    HIDDEN_TAKEN = "hidden_taken"
    COLOURED = "coloured"  # stands out by its fill
    DUPLICATE = "duplicate"  # merged into an earlier line
    NAMESAKE = "namesake"  # one name, another person
    BAD_PHONE = "bad_phone"
    BAD_EMAIL = "bad_email"
    SHEET_LEFT_OUT = "sheet_left_out"


REJECTING = frozenset({IssueReason.NO_NAME, IssueReason.NOT_A_NAME, IssueReason.NO_SURNAME})


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person chose about reading a list; `mapping` holds (field, column) pairs.

    A field is a PersonFields name, "name" for the whole name or "number" to leave a column out; a
    column is its heading, letter or number; an empty column takes the field away.
    """

    sheet: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    struck: bool = False  # take struck-out lines in
    hidden: bool = True  # take hidden and filtered lines in
    title_case: bool = True  # «ФАМИЛИЯ» becomes «Фамилия»


@dataclass(frozen=True, slots=True)
class Issue:
    """A line or value worth a look; `row` is the file's line from 1, 0 for a whole sheet."""

    row: int
    column: str  # its letter, "" for the whole line
    reason: IssueReason
    value: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One person of a list; `given` names the fields that the list really says of the person."""

    row: int  # the file's line from 1
    sheet: str
    fields: PersonFields
    given: frozenset[str]
    name_column: str = ""
    struck: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class RosterReading:
    """What a list holds: its people, and what was left out, merged or worth a look."""

    lines: tuple[Line, ...]
    issues: tuple[Issue, ...]
    rejected: int
    duplicates: int
    struck: int
    hidden: int
    sheets: tuple[str, ...]  # the sheets that were read
    all_sheets: tuple[str, ...]  # every sheet of the file, to choose from
    columns: tuple[Column, ...]  # of the first sheet read
    header_row: int  # the file's line from 1, 0 without headings


def read_roster(sheets: Sequence[Sheet], options: ReadOptions | None = None) -> RosterReading:
    """Return the people of a list, found by headings or by content.

    Raises DeskError: ROSTER_NO_ROWS, ROSTER_NO_NAMES, ROSTER_NO_SUCH_SHEET, ROSTER_BAD_MAPPING.
    """
    options = options or ReadOptions()
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise DeskError(Fault.ROSTER_NO_ROWS)
    with uncollected():
        return _read(sheets, options)


def _read(sheets: Sequence[Sheet], options: ReadOptions) -> RosterReading:
    from senezh_desk.domain.lines import read_lines  # noqa: PLC0415  # it builds on this module's values
    from senezh_desk.domain.selection import choose_sheets  # noqa: PLC0415  # likewise

    chosen, left_out = choose_sheets(sheets, options)
    issues = [Issue(0, "", IssueReason.SHEET_LEFT_OUT, name, name) for name in left_out]
    lines: list[Line] = []
    for choice in chosen:
        found, noted = read_lines(choice, options)
        lines += found
        issues += noted
    if not lines and all(issue.reason is IssueReason.SHEET_LEFT_OUT for issue in issues):
        raise DeskError(Fault.ROSTER_NO_ROWS)  # headings alone
    struck = sum(i.reason in {IssueReason.STRUCK, IssueReason.STRUCK_TAKEN} for i in issues)
    hidden = sum(i.reason in {IssueReason.HIDDEN, IssueReason.HIDDEN_TAKEN} for i in issues)
    merged, repeated = _merge_repeated(_unify_regions(lines))
    layout = chosen[0].layout
    return RosterReading(
        lines=tuple(merged),
        issues=(*issues, *repeated),
        rejected=sum(issue.reason in REJECTING for issue in issues),
        duplicates=sum(issue.reason is IssueReason.DUPLICATE for issue in repeated),
        struck=struck,
        hidden=hidden,
        sheets=tuple(choice.sheet.name for choice in chosen),
        all_sheets=tuple(sheet.name for sheet in sheets),
        columns=layout.columns,
        header_row=layout.header + 1,
    )


def _unify_regions(lines: Sequence[Line]) -> Iterator[Line]:
    """Write each region one way: as most lines of the list do."""
    spellings: dict[str, Counter[str]] = {}
    for region, count in Counter(line.fields.region for line in lines).items():
        if region:
            spellings.setdefault(region_key(region), Counter())[region] = count
    usual: Mapping[str, str] = {
        spelling: counts.most_common(1)[0][0]
        for counts in spellings.values()
        if len(counts) > 1
        for spelling in counts
    }
    for line in lines:
        region = usual.get(line.fields.region, line.fields.region) if usual else line.fields.region
        if region == line.fields.region:
            yield line
        else:
            yield replace(line, fields=replace(line.fields, region=region))


def _merge_repeated(lines: Iterator[Line]) -> tuple[list[Line], list[Issue]]:
    """Return the lines with repeated people merged into their first line, and notes of them."""
    register = Register()
    kept: list[Line] = []
    issues: list[Issue] = []
    for line in lines:
        found = register.find(line.fields)
        if found is not None:
            position, likeness = found
            if likeness is not Likeness.NAMESAKE:
                first = kept[position]
                fuller = _fuller(first, line)
                kept[position] = fuller
                register.replace(position, fuller.fields)
                issues.append(_note(line, IssueReason.DUPLICATE))
                continue
            issues.append(_note(line, IssueReason.NAMESAKE))
        register.add(line.fields)
        kept.append(line)
    return kept, issues


def _note(line: Line, reason: IssueReason) -> Issue:
    return Issue(line.row, line.name_column, reason, line.fields.name, line.sheet)


def _fuller(first: Line, again: Line) -> Line:
    """Return a line with what only its repetition says; initials give way to names."""
    one, two = first.fields, again.fields
    changes: dict[str, object] = {}
    for name in again.given | first.given:
        mine, theirs = getattr(one, name), getattr(two, name)
        if name in {"extra", "category"}:
            continue
        if (theirs and not mine) or (
            name in {"first", "middle"}
            and len(mine.rstrip(".")) == 1
            and theirs.casefold().startswith(mine[:1].casefold())
        ):
            changes[name] = theirs
    if one.category == PARTICIPANT and "category" in again.given:
        changes["category"] = two.category
    extra = dict(two.extra) | dict(one.extra)
    if extra != dict(one.extra):
        ordered = dict(one.extra)
        ordered.update({heading: text for heading, text in extra.items() if heading not in ordered})
        changes["extra"] = tuple(ordered.items())
    if not changes:
        return first
    fields = replace(one, **changes)  # type: ignore[arg-type]  # values are those fields' own
    return replace(first, fields=fields, given=first.given | again.given)
