"""What to look at before badges go to paper, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.badge_face import WarningKind
from senezh_desk.wording.labels import FIELDS
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.badge_face import BadgeWarning
    from senezh_desk.wording.words import Words

KINDS = {
    WarningKind.MISSING_GLYPH: mark(
        "Badges", "{field}: the font lacks these letters, write them otherwise: {value}"
    ),
    WarningKind.BELOW_MINIMUM: mark(
        "Badges", "{field}: printed smaller than is easy to read: {value}"
    ),
    WarningKind.BROKEN_NAME: mark("Badges", "{field}: broken inside a word, look at it: {value}"),
    WarningKind.CUT_TEXT: mark("Badges", "{field}: did not fit and was cut: {value}"),
    WarningKind.EMPTY_FIELD: mark("Badges", "{field}: empty on the badge"),
}


def warning_text(words: Words, warning: BadgeWarning) -> str:
    """Return which field of a badge to look at and why; whose badge it is stands elsewhere."""
    own = FIELDS.get(warning.field)
    field = words.translate("Labels", own) if own else warning.field
    said = words.translate("Badges", KINDS[warning.code])
    return said.format(field=field, value=warning.value)
