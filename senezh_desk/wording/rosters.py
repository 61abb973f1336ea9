"""What is worth a look in a list, in words: why a line stayed out or should be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.roster import IssueReason
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.roster import Issue
    from senezh_desk.wording.words import Words

REASONS = {
    IssueReason.NO_NAME: mark("Rosters", "No name: the line is left out"),
    IssueReason.NOT_A_NAME: mark("Rosters", "Not a person's name: the line is left out"),
    IssueReason.NO_SURNAME: mark("Rosters", "No last name: the line is left out"),
    IssueReason.STRUCK: mark("Rosters", "Struck out: not taken in"),
    IssueReason.HIDDEN: mark("Rosters", "Hidden: not taken in"),
    IssueReason.STRUCK_TAKEN: mark("Rosters", "Struck out, but taken in"),
    IssueReason.HIDDEN_TAKEN: mark("Rosters", "Hidden, but taken in"),
    IssueReason.COLOURED: mark("Rosters", "Marked with a colour: ask what it means"),
    IssueReason.DUPLICATE: mark("Rosters", "Repeated: merged into the earlier line"),
    IssueReason.NAMESAKE: mark("Rosters", "A namesake: taken in as another person"),
    IssueReason.BAD_PHONE: mark("Rosters", "The phone looks wrong: check it"),
    IssueReason.BAD_EMAIL: mark("Rosters", "The e-mail looks wrong: check it"),
    IssueReason.SHEET_LEFT_OUT: mark("Rosters", "The sheet is left out"),
}

CELL = mark("Rosters", "line {row}, column {column}")
WHOLE_LINE = mark("Rosters", "line {row}")


def issue_text(words: Words, issue: Issue) -> str:
    """Return why a line or a value is worth a look, and the value."""
    said = words.translate("Rosters", REASONS[issue.reason])
    return f"{said} ({issue.value})" if issue.value else said


def place_text(words: Words, issue: Issue) -> str:
    """Return where in the file an issue is, like "line 12, column C"; "" for a whole sheet."""
    if not issue.row:
        return ""
    text = CELL if issue.column else WHOLE_LINE
    return words.translate("Rosters", text).format(row=issue.row, column=issue.column)
