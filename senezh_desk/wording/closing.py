"""What is found before a day is closed, and what changed since, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.reconciliation import FindingKind
from senezh_desk.wording.labels import HAPPENINGS
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.wording.words import Words

KINDS = {
    FindingKind.DESK_BEHIND: mark("Closing", "Desk not merged since"),
    FindingKind.REFUSAL_OPEN: mark("Closing", "Refusal not looked at"),
    FindingKind.WALK_IN: mark("Closing", "Not from the list"),
    FindingKind.BADGE_UNSEEN: mark("Closing", "Badge printed, nobody came"),
    FindingKind.NO_CHECK_OUT: mark("Closing", "Without check-out"),
}


def finding_text(words: Words, kind: FindingKind) -> str:
    """Return what sort of thing is to be looked at."""
    return words.translate("Closing", KINDS[kind])


def changed_text(words: Words, changed: Mapping[str, int]) -> str:
    """Return what changed, as "Check-in: 3, Card corrected: 1"; "" for nothing."""
    return ", ".join(
        f"{words.translate('Labels', HAPPENINGS[kind])}: {count}"
        for kind, count in sorted(changed.items())
        if kind in HAPPENINGS
    )
