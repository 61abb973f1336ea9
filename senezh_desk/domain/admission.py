"""Admission: whether a scan lets its person in, as a pure function."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.sessions import Session


class Verdict(StrEnum):
    """What a scan, a search or an undo came to."""

    MISREAD = "MISREAD"
    UNKNOWN_CODE = "UNKNOWN_CODE"
    NOT_YET_KNOWN = "NOT_YET_KNOWN"
    OLD_COPY = "OLD_COPY"
    REPLACED = "REPLACED"
    WITHDRAWN = "WITHDRAWN"
    ALREADY_IN = "ALREADY_IN"
    NOT_EXPECTED = "NOT_EXPECTED"
    TOO_EARLY = "TOO_EARLY"
    TOO_LATE = "TOO_LATE"
    STOPPED = "STOPPED"
    CONFIRM = "CONFIRM"
    ADMITTED = "ADMITTED"
    AMBIGUOUS = "AMBIGUOUS"
    NO_SESSION = "NO_SESSION"
    NOT_FOUND = "NOT_FOUND"
    CHECKED_OUT = "CHECKED_OUT"
    NOT_IN = "NOT_IN"
    UNDONE = "UNDONE"


ACCEPTED = frozenset({Verdict.ADMITTED, Verdict.CHECKED_OUT, Verdict.UNDONE})


@dataclass(frozen=True, slots=True)
class Admission:
    """The outcome of one scan, ready to be shown and journaled; times are UTC milliseconds."""

    verdict: Verdict
    reason: str = ""  # an untranslated identifier that explains the verdict further
    person: Person | None = None
    other: Person | None = None  # who came instead, for REPLACED
    session: Session | None = None
    since: int | None = None  # when the presence or the state that decided began
    desk: str = ""  # name of the desk where that was
    needs: tuple[str, ...] = ()  # texts to confirm before the person passes
    candidates: tuple[Person, ...] = ()  # for AMBIGUOUS
    raw: str = ""  # what was received
    entry: str = ""  # id of the journal entry that holds it
    at: int = 0  # when it happened
