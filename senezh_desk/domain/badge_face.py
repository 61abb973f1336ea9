"""What a badge shows of a person, when that has changed, and what to look at before printing."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.person import Person


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """One badge to draw; `extra` holds only the unknown columns that its template shows."""

    person_id: str
    code: str  # 17 digits
    number: int  # the person's short permanent number
    first: str
    middle: str
    last: str
    position: str
    municipality: str
    region: str
    team: str
    category_name: str
    copy: int = 1
    extra: tuple[tuple[str, str], ...] = ()


class WarningKind(StrEnum):
    """What somebody should look at before the badge goes to paper."""

    MISSING_GLYPH = "missing_glyph"
    BELOW_MINIMUM = "below_minimum"
    BROKEN_NAME = "broken_name"
    CUT_TEXT = "cut_text"
    EMPTY_FIELD = "empty_field"


@dataclass(frozen=True, slots=True)
class BadgeWarning:
    """One finding: `field` is the template's field, `value` the text (or the missing letters)."""

    person_id: str
    code: WarningKind
    field: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class BadgeRun:
    """What was made: counts, findings, and how many codes were read back from the pages."""

    pages: int
    badges: int
    warnings: tuple[BadgeWarning, ...] = ()
    decoded: int = 0


@dataclass(frozen=True, slots=True)
class BadgeDrawing:
    """The finished pages as a PDF, and what was found while they were drawn."""

    pdf: bytes
    run: BadgeRun


def face_of(
    person: Person, category_name: str, copy: int = 1, extras: Sequence[str] = ()
) -> BadgeFace:
    """Return what a person's badge shows; `extras` names the template's unknown columns."""
    known = person.fields
    return BadgeFace(
        person_id=person.id,
        code=person.code,
        number=person.number,
        first=known.first,
        middle=known.middle,
        last=known.last,
        position=known.position,
        municipality=known.municipality,
        region=known.region,
        team=known.team,
        category_name=category_name,
        copy=copy,
        extra=tuple((name, value) for name, value in known.extra if name in extras),
    )


def face_digest(face: BadgeFace, template_id: str) -> str:
    """Return a digest of all that is printed but the copy's number: equal means unchanged."""
    shown = [
        (field.name, getattr(face, field.name))
        for field in fields(face)
        if field.name not in {"person_id", "copy"}
    ]
    return sha256(repr((template_id, shown)).encode()).hexdigest()
