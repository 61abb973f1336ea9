"""What happened to a person, in words, for the card and the day's changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.admission import Verdict
from senezh_desk.domain.kinds import (
    AttentionRaised,
    BadgeIssued,
    BadgeRevoked,
    CheckedIn,
    CheckedOut,
    ParticipantReplaced,
    ParticipantWithdrawn,
    PresenceUndone,
    ScanRefused,
    WithdrawalUndone,
)
from senezh_desk.wording.changes import difference_text
from senezh_desk.wording.labels import HAPPENINGS
from senezh_desk.wording.verdicts import SHORT
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from senezh_desk.domain.kinds import Happening
    from senezh_desk.domain.labels import Labels
    from senezh_desk.services.roster import HistoryLine
    from senezh_desk.wording.words import Words

BY_SHEET = mark("History", "from the sign-in sheet")
UNKNOWN = mark("History", "Something that only a newer version of the program understands")


def happening_text(words: Words, happening: Happening | None) -> str:
    """Return what happened and, where somebody said it, why; None is a newer version's act."""
    if happening is None:
        return words.translate("History", UNKNOWN)
    said = words.translate("Labels", HAPPENINGS[type(happening).__name__])
    detail = _detail(words, happening)
    return f"{said}: {detail}" if detail else said


def history_text(
    words: Words,
    labels: Labels,
    line: HistoryLine,
    session_name: Callable[[str], str],
    categories: Mapping[str, str],
) -> str:
    """Return one line of a person's history, with its session and with what was corrected."""
    told = [happening_text(words, line.happening)]
    match line.happening:
        case CheckedIn(session=session) | CheckedOut(session=session):
            told.append(session_name(session))
        case _:
            told += [difference_text(labels, change, categories) for change in line.changes]
    return f"{told[0]}: {'; '.join(told[1:])}" if told[1:] else told[0]


def _detail(words: Words, happening: Happening) -> str:
    match happening:
        case (
            ParticipantWithdrawn(reason=told)
            | WithdrawalUndone(reason=told)
            | ParticipantReplaced(reason=told)
            | PresenceUndone(reason=told)
            | BadgeIssued(reason=told)
            | BadgeRevoked(reason=told)
            | AttentionRaised(text=told)
        ):
            return told
        case CheckedIn(source=source) if source:
            return words.translate("History", BY_SHEET)
        case ScanRefused(verdict=verdict) if verdict in Verdict.__members__:
            return words.translate("Verdicts", SHORT[Verdict(verdict)])
        case _:
            return ""
