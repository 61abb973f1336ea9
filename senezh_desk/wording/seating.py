"""Plans in words for the command line: who sits where, what would help, why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from senezh_desk.domain.seating.draft import PlaceWord
from senezh_desk.domain.seating.plan import Help
from senezh_desk.domain.seating.request import AWAY
from senezh_desk.wording.plans import answer_lines, obstacle_text, place_title, round_title
from senezh_desk.wording.plans import trait_title as trait
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.seating.impossible import CannotSeat
    from senezh_desk.domain.seating.plan import Advice, Answer
    from senezh_desk.domain.seating.request import Request
    from senezh_desk.wording.words import Words

MORE_CHAIRS = mark("Plans", "One more chair at each table, and nobody meets twice.")
FEWER_REPEATS = mark("Plans", "One more chair at each table leaves {of} repeated meetings.")
ROUNDS = mark("Plans", "Rounds possible without repeated meetings: {count}.")
MORE_THAN_TABLES = mark("Plans", "{what} {label}: {count} people, more than tables ({of}).")
CUT_OFF = mark("Plans", "The search was cut off: this is the best plan so far.")
SEATED = mark("Plans", "{place}: {people}")
UNFOUND = mark("Plans", "In round {n}: {why}")


def advice_text(words: Words, advice: Advice) -> str:
    """Return one piece of advice as a sentence."""
    match advice.help:
        case Help.MORE_CHAIRS:
            said = FEWER_REPEATS if advice.of else MORE_CHAIRS
        case Help.ROUNDS_WITHOUT_REPEATS:
            said = ROUNDS
        case Help.MORE_THAN_TABLES:
            said = MORE_THAN_TABLES
    what = trait(words, advice.attr)
    return words.translate("Plans", said).format(
        count=advice.count, of=advice.of, label=advice.label, what=what[:1].upper() + what[1:]
    )


def advice_shapes(words: Words, answer: Answer) -> list[dict[str, Any]]:
    """Return all advice as JSON has it."""
    return [
        {
            "advice": advice.help.value,
            "count": advice.count,
            "of": advice.of,
            "attr": advice.attr,
            "value": advice.label,
            "text": advice_text(words, advice),
        }
        for advice in answer.advice
    ]


def plan_lines(words: Words, request: Request, answer: Answer, names: Sequence[str]) -> list[str]:
    """Return a plan for people: its rounds table by table, what it comes to, what would help."""
    lines = []
    for turn, seating in enumerate(answer.plan.rounds):
        lines.append(round_title(words, turn))
        for table in range(len(request.rounds[turn].sizes)):
            people = [names[who] for who, seat in enumerate(seating) if seat == table != AWAY]
            place = place_title(words, PlaceWord.TABLE, str(table + 1))
            told = words.translate("Plans", SEATED).format(place=place, people=", ".join(people))
            lines.append(f"  {told}")
    lines += answer_lines(words, answer, request.weights.attrs)
    lines += [advice_text(words, advice) for advice in answer.advice]
    if not answer.complete:
        lines.append(words.translate("Plans", CUT_OFF))
    return lines


def refusal_shape(
    words: Words, request: Request, refused: CannotSeat, names: Sequence[str]
) -> dict[str, Any]:
    """Return as JSON has it why a request cannot be met."""
    several = len(request.rounds) > 1
    reasons = []
    for reason in refused.reasons:
        tables = [
            place_title(words, PlaceWord.TABLE, str(number + 1))
            for number in range(
                max(len(request.rounds[reason.round].sizes), (reason.table or 0) + 1)
            )
        ]
        said = obstacle_text(words, reason, names, tables)
        if several:
            said = words.translate("Plans", UNFOUND).format(n=reason.round + 1, why=said)
        reasons.append(
            {
                "obstacle": reason.obstacle.value,
                "round": reason.round,
                "people": list(reason.people),
                "table": reason.table,
                "count": reason.count,
                "of": reason.of,
                "attr": reason.attr,
                "value": reason.label,
                "text": said,
            }
        )
    text = " ".join(str(reason["text"]) for reason in reasons)
    return {"refused": "cannot_seat", "reasons": reasons, "text": text}
