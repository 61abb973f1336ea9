"""What a check of the event file found, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.wording.words import Words

PROBLEMS = {
    "integrity": mark("Proof", "the file itself is damaged"),
    "id": mark("Proof", "a record was altered"),
    "body": mark("Proof", "a record cannot be read"),
    "chain": mark("Proof", "a record does not follow the one before it"),
    "fork": mark("Proof", "two records bear one number"),
    "missing": mark("Proof", "records are missing"),
    "tables": mark("Proof", "the lists do not agree with the journal"),
}
OTHER = mark("Proof", "something is not as it should be")


def problem_text(words: Words, code: str, where: str, count: int) -> str:
    """Return one problem of the file as a line; `where` stays as the check gave it."""
    source = PROBLEMS.get(code, OTHER)
    said = words.translate("Proof", source)
    return f"{said} ({where}; {count})" if count > 1 else f"{said} ({where})"
