"""What self-service says to whoever stands before it: their own result, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.admission import Verdict
from senezh_desk.wording.cards import CardText
from senezh_desk.wording.times import clock_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.domain.admission import Admission
    from senezh_desk.wording.words import Words

WELCOME = mark("SelfService", "Welcome")
ALREADY = mark("SelfService", "You are checked in already")
SINCE = mark("SelfService", "since {time}")
GOODBYE = mark("SelfService", "Goodbye")
AGAIN = mark("SelfService", "Please scan once more")
AGAIN_HOW = mark("SelfService", "Hold the badge flat, a hand's breadth away")
TO_DESK = mark("SelfService", "Please come to the desk")
TO_DESK_WHY = mark("SelfService", "A registrar will help you")
_NAMED = {
    Verdict.ADMITTED: WELCOME,
    Verdict.ALREADY_IN: ALREADY,
    Verdict.CHECKED_OUT: GOODBYE,
}


def desk_text(words: Words) -> CardText:
    """Return what sends somebody to the desk."""
    return CardText(
        words.translate("SelfService", TO_DESK), words.translate("SelfService", TO_DESK_WHY)
    )


def own_text(words: Words, admission: Admission, zone: str) -> CardText:
    """Return the result for the person's own eyes: no reason, no note, nobody else."""

    def say(text: str) -> str:
        return words.translate("SelfService", text)

    person, verdict = admission.person, admission.verdict
    if verdict is Verdict.MISREAD:
        return CardText(say(AGAIN), say(AGAIN_HOW))
    if person is None or verdict not in _NAMED:
        return desk_text(words)
    reason = ""
    if verdict is Verdict.ALREADY_IN and admission.since is not None:
        reason = say(SINCE).format(time=clock_text(admission.since, zone))
    return CardText(say(_NAMED[verdict]), reason, name=person.name, team=person.fields.team)
