"""What the journal is told of an admission, of its undoing, and what a desk's strip reads back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.admission import ACCEPTED, Verdict
from senezh_desk.domain.coding import decode
from senezh_desk.domain.happenings import check_in
from senezh_desk.domain.kinds import (
    CODE_PREFIX,
    AttentionAcknowledged,
    AttentionRaised,
    BadgeHanded,
    CheckedIn,
    CheckedOut,
    Happening,
    ScanRefused,
)
from senezh_desk.domain.person import AttentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from senezh_desk.domain.admission import Admission, Ask
    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.person import Person

MOVES = (CheckedIn, CheckedOut)
_VERDICTS = frozenset(Verdict)


@dataclass(frozen=True, slots=True)
class RecentScan:
    """One of the last scans of a desk, as the strip shows it."""

    entry: str
    at: int
    verdict: Verdict
    reason: str
    person: Person | None
    raw: str
    session: str
    desk: str  # its name
    undone: bool
    undoable: bool
    act: str = ""  # what those share who were checked in together


def recorded(
    programme: str, admission: Admission, ask: Ask, act: str = ""
) -> tuple[str, tuple[Happening, ...]]:
    """Return the subject of a decision and what happened to it, the decision itself last.

    Every refusal is kept with what was received. Whoever is let in gets the badge that waits.
    """
    person, session = admission.person, admission.session
    session_id = session.id if session is not None else ""
    if person is None or admission.verdict not in ACCEPTED:
        subject = person.id if person is not None else subject_of_code(ask.raw)
        refused = ScanRefused(session_id, admission.verdict.value, admission.reason, ask.raw)
        return subject, (refused,)
    if admission.verdict is Verdict.CHECKED_OUT:
        return person.id, (CheckedOut(session_id),)
    done_with = {AttentionKind.CONFIRM} if ask.acknowledge else set()
    if ask.override:
        done_with |= {AttentionKind.CONFIRM, AttentionKind.STOP}
    told: list[Happening] = [
        AttentionAcknowledged(note.entry, ask.override)
        for note in person.attention
        if not note.cleared and note.kind in done_with
    ]
    if person.badge_waits:
        told.append(BadgeHanded())
    told.append(
        check_in(
            programme,
            session_id,
            person.fields,
            admission.reason,
            ask.override,
            act,
            ask.source,
        )
    )
    return person.id, tuple(told)


def subject_of_code(raw: str) -> str:
    """Return the subject of a scan whose person nobody here knows: the same for the same text."""
    return f"{CODE_PREFIX}{hashlib.sha256(raw.encode()).hexdigest()[:16]}"


def taken_back(beside: Iterable[Entry], raised: Iterable[Entry]) -> tuple[Happening, ...]:
    """Return what makes good what was written beside a check-in that is undone.

    Notes that were acknowledged then (`raised` holds what raised them) wait again, and the badge
    goes back into its box.
    """
    notes = {entry.id: decode(entry) for entry in raised}
    told: list[Happening] = []
    for entry in beside:
        match decode(entry):
            case AttentionAcknowledged(raised=key):
                note = notes.get(key)
                if isinstance(note, AttentionRaised):
                    told.append(note)
            case BadgeHanded(back=False):
                told.append(BadgeHanded(back=True))
            case _:
                pass
    return tuple(told)


def recent_scan(entry: Entry, person: Person | None, desk: str, *, undone: bool) -> RecentScan:
    """Return what the strip shows of an entry about coming, going or a refusal."""
    happening, act = decode(entry), ""
    match happening:
        case CheckedIn(session=session, reason=reason, act=act):
            verdict, raw = Verdict.ADMITTED, ""
        case CheckedOut(session=session):
            verdict, reason, raw = Verdict.CHECKED_OUT, "", ""
        case ScanRefused(session=session, verdict=told, reason=reason, raw=raw):
            verdict = Verdict(told) if told in _VERDICTS else Verdict.UNKNOWN_CODE
        case _:
            raise AssertionError(entry.kind)
    return RecentScan(
        entry.id,
        entry.at,
        Verdict.UNDONE if undone else verdict,
        reason,
        person,
        raw,
        session,
        desk,
        undone,
        undoable=not undone and isinstance(happening, MOVES),
        act=act,
    )
