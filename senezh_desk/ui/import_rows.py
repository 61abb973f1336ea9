"""A preview as rows to look through: what would change, what stays out, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.comparison import as_same
from senezh_desk.domain.roster import REJECTING, IssueReason
from senezh_desk.wording.changes import difference_text
from senezh_desk.wording.rosters import issue_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from senezh_desk.domain.comparison import Alike, RosterPreview
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import PersonFields
    from senezh_desk.domain.roster import Issue, Line
    from senezh_desk.wording.words import Words

LEFT_OUT = REJECTING | {IssueReason.STRUCK, IssueReason.HIDDEN, IssueReason.SHEET_LEFT_OUT}


class Part(StrEnum):
    """The parts of a preview, in the order they are worth looking at."""

    NEW = "new"
    CHANGED = "changed"
    ALIKE = "alike"
    MISSING = "missing"
    REPEATED = "repeated"
    LEFT_OUT = "left_out"
    NOTED = "noted"


TICKED = frozenset({Part.ALIKE, Part.MISSING})


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of a preview; `key` is unique in it, `ticked` is what staff decided."""

    part: Part
    key: str
    name: str
    place: str
    told: str
    sheet: str = ""
    row: int = 0  # the file's line, 0 where there is none
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Decisions:
    """What staff ticked: alike pairs that are one person, missing people to withdraw."""

    same: frozenset[str] = frozenset()  # keys of rows
    withdraw: frozenset[str] = frozenset()  # person ids

    def toggled(self, row: PreviewRow) -> Decisions:
        """Return the decisions with a row's own turned round; other parts have none."""
        match row.part:
            case Part.ALIKE:
                return Decisions(self.same ^ {row.key}, self.withdraw)
            case Part.MISSING:
                return Decisions(self.same, self.withdraw ^ {row.key})
            case _:
                return self


def same_pairs(preview: RosterPreview, decisions: Decisions) -> tuple[Alike, ...]:
    """Return the alike pairs that were taken as one person."""
    return tuple(pair for pair in preview.alike if _pair_key(pair) in decisions.same)


def decided(preview: RosterPreview, decisions: Decisions) -> RosterPreview:
    """Return the preview as it would be written."""
    return as_same(preview, same_pairs(preview, decisions))


def preview_rows(
    preview: RosterPreview,
    decisions: Decisions,
    words: Words,
    labels: Labels,
    categories: Mapping[str, str],
) -> tuple[PreviewRow, ...]:
    """Return everything a preview holds as rows; who stays the same is not among them."""
    after = decided(preview, decisions)
    rows = [_new_row(line, categories) for line in after.new]
    for change in after.changed:
        told = "; ".join(difference_text(labels, one, categories) for one in change.differences)
        fields, line = change.person.fields, change.line
        rows.append(
            PreviewRow(
                Part.CHANGED,
                change.person.id,
                fields.name,
                _place(fields),
                told,
                line.sheet,
                line.row,
            )
        )
    rows += _alike_rows(preview, decisions.same)
    for person in after.missing:
        ticked = person.id in decisions.withdraw
        rows.append(
            PreviewRow(
                Part.MISSING,
                person.id,
                person.name,
                _place(person.fields),
                person.fields.position,
                ticked=ticked,
            )
        )
    rows += [_issue_row(number, issue, words) for number, issue in enumerate(after.issues)]
    return tuple(rows)


def _alike_rows(preview: RosterPreview, same: Collection[str]) -> Iterator[PreviewRow]:
    for pair in preview.alike:
        key = _pair_key(pair)
        told = f"{pair.person.number} · {pair.person.name} → {pair.line.fields.name}"
        place = _place(pair.line.fields)
        yield PreviewRow(
            Part.ALIKE,
            key,
            pair.line.fields.name,
            place,
            told,
            pair.line.sheet,
            pair.line.row,
            key in same,
        )


def _new_row(line: Line, categories: Mapping[str, str]) -> PreviewRow:
    fields = line.fields
    told = " · ".join(
        filter(
            None,
            (fields.position, categories.get(fields.category, fields.category), fields.phone),
        )
    )
    return PreviewRow(
        Part.NEW,
        f"{line.sheet}\n{line.row}\n{fields.name}",
        fields.name,
        _place(fields),
        told,
        line.sheet,
        line.row,
    )


def _issue_row(number: int, issue: Issue, words: Words) -> PreviewRow:
    part = Part.NOTED
    if issue.reason is IssueReason.DUPLICATE:
        part = Part.REPEATED
    elif issue.reason in LEFT_OUT:
        part = Part.LEFT_OUT
    told = issue_text(words, issue)
    return PreviewRow(part, f"{number}", issue.value, issue.column, told, issue.sheet, issue.row)


def _pair_key(pair: Alike) -> str:
    return f"{pair.person.id}\n{pair.line.sheet}\n{pair.line.row}"


def _place(fields: PersonFields) -> str:
    return ", ".join(filter(None, (fields.team, fields.municipality, fields.region)))
