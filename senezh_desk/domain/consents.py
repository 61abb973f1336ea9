"""Consents: two kinds, asked once on any desk; a missing one holds nobody up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


class ConsentKind(StrEnum):
    """What somebody consents to."""

    PROCESSING = "processing"  # of personal data
    PHOTOGRAPHS = "photographs"


class Answer(StrEnum):
    """What somebody said, or that it was put off to the evening."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Consent:
    """The answer that holds; `entry` recorded it, `version` is the text it was given to."""

    kind: ConsentKind
    answer: Answer
    version: str
    at: int  # UTC milliseconds
    operator: str
    entry: str


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """The text that is signed, and its version; `asked` tells whether desks ask for it."""

    kind: ConsentKind
    version: str
    text: str
    asked: bool = True


def unasked(consents: Collection[Consent], forms: Collection[ConsentForm]) -> list[ConsentKind]:
    """Return the kinds that nobody has asked about yet, on any desk."""
    known = {consent.kind for consent in consents}
    return [form.kind for form in forms if form.asked and form.kind not in known]


def missing(consents: Collection[Consent], forms: Collection[ConsentForm]) -> list[ConsentKind]:
    """Return the kinds without an answer, those put off to the evening too."""
    answered = {consent.kind for consent in consents if consent.answer is not Answer.LATER}
    return [form.kind for form in forms if form.asked and form.kind not in answered]
