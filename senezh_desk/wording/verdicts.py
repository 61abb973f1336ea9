"""Verdicts in words: what the queue reads, why, and what the registrar does next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.admission import Verdict
from senezh_desk.domain.sessions import moment
from senezh_desk.wording.times import clock_text, day_text, since_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.person import Person
    from senezh_desk.wording.words import Words


@dataclass(frozen=True, slots=True)
class VerdictText:
    """A verdict's word, its reason and the next step; reason and step may be empty."""

    word: str
    detail: str = ""
    step: str = ""

    @property
    def line(self) -> str:
        """Return everything as one line: "word: detail. step"."""
        said = f"{self.word}: {self.detail}" if self.detail else self.word
        return f"{said.removesuffix('.')}. {self.step}" if self.step else said


TEXTS = {
    Verdict.ADMITTED: VerdictText(mark("Verdicts", "Come in")),
    Verdict.ALREADY_IN: VerdictText(
        mark("Verdicts", "Already checked in"),
        "{time}",
        mark("Verdicts", "Let pass"),
    ),
    Verdict.MISREAD: VerdictText(
        mark("Verdicts", "The code was misread"), step=mark("Verdicts", "Scan again")
    ),
    Verdict.UNKNOWN_CODE: VerdictText(
        mark("Verdicts", "This is not a code of our programme"),
        step=mark("Verdicts", "Search by last name"),
    ),
    Verdict.NOT_YET_KNOWN: VerdictText(
        mark("Verdicts", "The code is right, but this desk does not have the person yet"),
        step=mark("Verdicts", "Search by last name or ask another desk; the scan is kept"),
    ),
    Verdict.RESERVE: VerdictText(
        mark("Verdicts", "A reserve badge, nobody's yet"),
        step=mark("Verdicts", "Write the participant's last name and press Enter"),
    ),
    Verdict.OLD_COPY: VerdictText(
        mark("Verdicts", "The badge has been reported lost since {day}"),
        step=mark("Verdicts", "Check the last name"),
    ),
    Verdict.REPLACED: VerdictText(
        mark("Verdicts", "Substitution"),
        mark("Verdicts", "{other} comes instead"),
        mark("Verdicts", "Call an administrator"),
    ),
    Verdict.WITHDRAWN: VerdictText(
        mark("Verdicts", "Withdrawn on {day}"), step=mark("Verdicts", "Call an administrator")
    ),
    Verdict.NOT_EXPECTED: VerdictText(
        mark("Verdicts", "Not on the list of this session"),
        step=mark("Verdicts", "Call an administrator"),
    ),
    Verdict.TOO_EARLY: VerdictText(
        mark("Verdicts", "Too early"),
        mark("Verdicts", "starts at {starts}"),
        mark("Verdicts", "Ask to come back then or call an administrator"),
    ),
    Verdict.TOO_LATE: VerdictText(
        mark("Verdicts", "Too late"),
        mark("Verdicts", "ended at {ends}"),
        mark("Verdicts", "Call an administrator"),
    ),
    Verdict.STOPPED: VerdictText(
        mark("Verdicts", "One minute, please"), step=mark("Verdicts", "Call an administrator")
    ),
    Verdict.CONFIRM: VerdictText(mark("Verdicts", "Hand over and confirm"), "Enter"),
    Verdict.AMBIGUOUS: VerdictText(
        mark("Verdicts", "Several people found"),
        "{count}",
        mark("Verdicts", "Choose by team and municipality"),
    ),
    Verdict.NO_SESSION: VerdictText(
        mark("Verdicts", "There is no such session"), step=mark("Verdicts", "Choose a session")
    ),
    Verdict.NOT_FOUND: VerdictText(
        mark("Verdicts", "Nobody found"),
        step=mark("Verdicts", "Check the last name or add a participant"),
    ),
    Verdict.CHECKED_OUT: VerdictText(mark("Verdicts", "Departure recorded"), "{at}"),
    Verdict.NOT_IN: VerdictText(
        mark("Verdicts", "There is no check-in here"),
        step=mark("Verdicts", "Record the arrival first"),
    ),
    Verdict.UNDONE: VerdictText(mark("Verdicts", "The record is undone")),
}

# why somebody is let in although something stood against it: `Admission.reason` of ADMITTED
DECIDED = mark("Verdicts", "an administrator decided so")
NOTES: dict[str, str] = {
    Verdict.NOT_EXPECTED: mark("Verdicts", "not on the list of this session"),
    Verdict.NOT_YET_KNOWN: mark("Verdicts", "the scan came before the list did"),
    Verdict.TOO_EARLY: mark("Verdicts", "starts at {starts}"),
    Verdict.TOO_LATE: mark("Verdicts", "ended at {ends}"),
    Verdict.OLD_COPY: DECIDED,
    Verdict.REPLACED: DECIDED,
    Verdict.WITHDRAWN: DECIDED,
    Verdict.STOPPED: DECIDED,
    Verdict.CONFIRM: DECIDED,
}
EVENING_BEFORE = mark("Verdicts", "before the first day, {first_day}")
ASK_NUMBERED = mark("Verdicts", "Search by last name or ask desk {n}; the scan is kept")
ASK_NAMED = mark("Verdicts", "Search by last name or ask at “{desk}”; the scan is kept")

AT_NUMBERED = mark("Verdicts", "{time}, desk {n}")
AT_NAMED = mark("Verdicts", "{time}, “{desk}”")

DESK_NAME = mark("Labels", "Desk {n}")

SHORT = {
    Verdict.ADMITTED: mark("Verdicts", "admitted"),
    Verdict.ALREADY_IN: mark("Verdicts", "already in"),
    Verdict.MISREAD: mark("Verdicts", "misread"),
    Verdict.UNKNOWN_CODE: mark("Verdicts", "unknown code"),
    Verdict.NOT_YET_KNOWN: mark("Verdicts", "not yet known here"),
    Verdict.RESERVE: mark("Verdicts", "reserve badge"),
    Verdict.OLD_COPY: mark("Verdicts", "lost badge"),
    Verdict.REPLACED: mark("Verdicts", "replaced"),
    Verdict.WITHDRAWN: mark("Verdicts", "withdrawn"),
    Verdict.NOT_EXPECTED: mark("Verdicts", "not expected"),
    Verdict.TOO_EARLY: mark("Verdicts", "too early"),
    Verdict.TOO_LATE: mark("Verdicts", "too late"),
    Verdict.STOPPED: mark("Verdicts", "stopped"),
    Verdict.CONFIRM: mark("Verdicts", "to confirm"),
    Verdict.AMBIGUOUS: mark("Verdicts", "several people"),
    Verdict.NO_SESSION: mark("Verdicts", "no session"),
    Verdict.NOT_FOUND: mark("Verdicts", "nobody found"),
    Verdict.CHECKED_OUT: mark("Verdicts", "left"),
    Verdict.NOT_IN: mark("Verdicts", "not in"),
    Verdict.UNDONE: mark("Verdicts", "undone"),
}


def verdict_text(words: Words, admission: Admission, zone: str) -> VerdictText:
    """Return the words for an outcome; times are shown in the programme's zone."""
    text = TEXTS[admission.verdict]
    detail, step = text.detail, text.step
    facts = _facts(words, admission, zone)
    if admission.verdict is Verdict.ADMITTED:
        early = admission.reason == Verdict.TOO_EARLY
        is_evening = early and admission.session is not None and admission.session.is_day
        detail = EVENING_BEFORE if is_evening else NOTES.get(admission.reason, "")
    elif admission.verdict is Verdict.ALREADY_IN and admission.desk:
        detail = AT_NUMBERED if facts["n"] else AT_NAMED
    elif admission.verdict is Verdict.NOT_YET_KNOWN and admission.desk:
        step = ASK_NUMBERED if facts["n"] else ASK_NAMED
    parts = (text.word, detail, step)
    return VerdictText(*(words.translate("Verdicts", part).format_map(facts) for part in parts))


def short_name(person: Person) -> str:
    """Return the last name with initials, like "Петров П. П."."""
    fields = person.fields
    initials = [f"{part[0]}." for part in (fields.first, fields.middle) if part]
    return " ".join([fields.last, *initials])


def _facts(words: Words, admission: Admission, zone: str) -> dict[str, str | int]:
    """Return all that the texts may name; what an outcome does not know is empty."""
    at = admission.at or admission.since or 0
    since = admission.since if admission.since is not None else at
    session = admission.session
    numbered = words.translate("Labels", DESK_NAME).format(n="")
    return {
        "time": since_text(since, at, zone),
        "day": day_text(moment(since, zone).date()),
        "desk": admission.desk,
        "n": admission.desk.removeprefix(numbered) if admission.desk.startswith(numbered) else "",
        "at": clock_text(at, zone),
        "other": short_name(admission.other) if admission.other else "",
        "starts": since_text(session.starts, at, zone) if session else "",
        "ends": since_text(session.ends, at, zone) if session else "",
        "first_day": day_text(session.day) if session else "",
        "count": len(admission.candidates),
    }
