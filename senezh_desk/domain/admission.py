"""Admission: whether a scan lets its person in, as a pure function.

Its values are NamedTuples: every scan makes one of each, and a frozen dataclass takes longer than
the decision.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.person import AttentionKind
from senezh_desk.domain.sessions import BEFORE_START

if TYPE_CHECKING:
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.presence import Presence
    from senezh_desk.domain.sessions import Session
    from senezh_desk.domain.stays import ModuleStay


class Verdict(StrEnum):
    """What a scan, a search or an undo came to."""

    MISREAD = "MISREAD"
    UNKNOWN_CODE = "UNKNOWN_CODE"
    NOT_YET_KNOWN = "NOT_YET_KNOWN"
    RESERVE = "RESERVE"  # a badge printed in reserve, nobody's yet
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
OVERRIDABLE = frozenset(  # somebody may answer for letting the person in all the same
    {
        Verdict.REPLACED,
        Verdict.WITHDRAWN,
        Verdict.NOT_EXPECTED,
        Verdict.TOO_EARLY,
        Verdict.TOO_LATE,
        Verdict.STOPPED,
    }
)


class Admission(NamedTuple):
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

    @property
    def hands_badge(self) -> bool:
        """Tell whether the person's printed badge is to be handed over with this outcome."""
        given = self.verdict in {Verdict.ADMITTED, Verdict.CONFIRM}
        return given and self.person is not None and self.person.badge_waits


class BadgeState(NamedTuple):
    """What is known of the badge that was scanned; `revoked_at` is None while it is good."""

    revoked_at: int | None = None
    reason: str = ""


class AdmissionFacts(NamedTuple):
    """Everything that admission depends on, read in one go."""

    session: Session | None
    person: Person | None = None
    badge: BadgeState = BadgeState()
    other: Person | None = None  # who came instead
    presence: Presence | None = None  # in this session
    is_expected: bool = True
    other_desks: bool = False  # entries of other desks are in the journal
    is_reserve: bool = False  # the code of a badge printed in reserve
    stay: ModuleStay | None = None  # in the module of the session's day

    @property
    def replaced_by(self) -> str:
        """Return who came in the person's place, in this module or for good, "" for nobody."""
        if self.person is not None and self.person.replaced_by:
            return self.person.replaced_by
        return self.stay.replaced_by if self.stay is not None else ""


class Ask(NamedTuple):
    """What whoever scanned wants: when it happened, and what they answer for."""

    at: int  # UTC milliseconds
    raw: str = ""
    is_misread: bool = False  # 17 digits whose check digit is wrong
    is_foreign: bool = False  # nothing that our codes look like
    override: str = ""  # the reason for letting the person in all the same
    acknowledge: bool = False  # the notes to confirm were seen and done
    source: str = ""  # where it is known from, "" for what the desk saw itself


def admit(facts: AdmissionFacts, ask: Ask) -> Admission:
    """Decide a check-in; total, and free of everything but its arguments.

    The most useful verdict comes first. Too early, too late and not expected refuse only where
    the session is strict; else they stand in `reason` beside ADMITTED. An override admits whom
    a rule holds up, and names that rule in `reason`; it cannot help a code nobody knows.
    """
    verdict = _code_verdict(facts, ask)
    found = Admission(
        verdict or Verdict.ADMITTED,
        person=facts.person,
        session=facts.session,
        raw=ask.raw,
        at=ask.at,
    )
    if verdict is not None or facts.person is None or facts.session is None:
        return found
    barred = _barred(facts, facts.person)
    if barred is not None and not ask.override:
        other = facts.other if barred.verdict is Verdict.REPLACED else None
        return found._replace(
            verdict=barred.verdict, since=barred.since, other=other, reason=barred.reason
        )
    stay = facts.presence.stay_at(ask.at) if facts.presence is not None else None
    if stay is not None and stay.inside and stay.since is not None:
        return found._replace(verdict=Verdict.ALREADY_IN, since=stay.since.at, desk=stay.since.desk)
    held = barred or _held_up(facts, facts.person, facts.session, ask)
    if held is None:
        remark = _remark(facts, facts.session, ask)
        return found if remark is None else found._replace(reason=remark.value)
    if ask.override:
        return found._replace(reason=held.verdict.value)
    return found._replace(verdict=held.verdict, since=held.since, needs=held.needs)


def leave(facts: AdmissionFacts, ask: Ask) -> Admission:
    """Decide a check-out: anybody who is inside at that moment may go."""
    verdict = _code_verdict(facts, ask)
    found = Admission(
        verdict or Verdict.CHECKED_OUT,
        person=facts.person,
        session=facts.session,
        raw=ask.raw,
        at=ask.at,
    )
    if verdict is not None:
        return found
    stay = facts.presence.stay_at(ask.at) if facts.presence is not None else None
    if stay is None or not stay.inside or stay.since is None:
        left = stay.since.at if stay is not None and stay.since is not None else None
        return found._replace(verdict=Verdict.NOT_IN, since=left)
    return found._replace(since=stay.since.at)


def _code_verdict(facts: AdmissionFacts, ask: Ask) -> Verdict | None:
    """Return the verdict where there is nobody to decide about, else None."""
    if ask.is_misread:
        return Verdict.MISREAD
    if ask.is_foreign:
        return Verdict.UNKNOWN_CODE
    if facts.person is None and facts.is_reserve:
        return Verdict.RESERVE
    if facts.person is None:
        return Verdict.NOT_YET_KNOWN if facts.other_desks else Verdict.UNKNOWN_CODE
    return Verdict.NO_SESSION if facts.session is None else None


def _barred(facts: AdmissionFacts, person: Person) -> Admission | None:
    """Return what the badge or the person's part in the programme says against them, or None."""
    if facts.badge.revoked_at is not None:
        return Admission(Verdict.OLD_COPY, facts.badge.reason, since=facts.badge.revoked_at)
    if facts.replaced_by:
        return Admission(Verdict.REPLACED)
    if person.withdrawn_at is not None:
        return Admission(Verdict.WITHDRAWN, since=person.withdrawn_at)
    return None


def _held_up(facts: AdmissionFacts, person: Person, session: Session, ask: Ask) -> Admission | None:
    """Return what holds up somebody who takes part, or None."""
    remark = _remark(facts, session, ask)
    if remark is not None and session.strict:
        since = {Verdict.TOO_EARLY: session.starts, Verdict.TOO_LATE: session.ends}
        return Admission(remark, since=since.get(remark))
    stops = _open_notes(person, AttentionKind.STOP)
    if stops:
        return Admission(Verdict.STOPPED, needs=stops)
    confirms = _open_notes(person, AttentionKind.CONFIRM)
    if confirms and not ask.acknowledge:
        return Admission(Verdict.CONFIRM, needs=confirms)
    return None


def _open_notes(person: Person, kind: AttentionKind) -> tuple[str, ...]:
    if not person.attention:
        return ()
    return tuple(n.text for n in person.attention if n.kind is kind and not n.cleared)


def _remark(facts: AdmissionFacts, session: Session, ask: Ask) -> Verdict | None:
    """Return what is out of the ordinary about the person or the time."""
    if not facts.is_expected:
        return Verdict.NOT_EXPECTED
    if ask.at < session.starts - BEFORE_START:
        return Verdict.TOO_EARLY
    if ask.at >= session.ends:
        return Verdict.TOO_LATE
    return None
