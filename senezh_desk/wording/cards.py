"""The card of an outcome in words: what the queue reads, and what the operator hands over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.admission import ACCEPTED, Verdict
from senezh_desk.domain.boxes import box_of
from senezh_desk.wording.times import clock_text
from senezh_desk.wording.verdicts import short_name, verdict_text
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.person import Person
    from senezh_desk.wording.words import Words

PEOPLE = mark("Cards", "People: {count}")
ROOM = mark("Cards", "Room {room}")
HAND_BADGE = mark("Cards", "Hand over: badge No. {numbers}")
HAND_FROM_BOX = mark("Cards", "Hand over: box {box}, No. {numbers}")
NO_HEAD = mark("Cards", "The head of the team is not here: {name}")
BEFORE = mark("Cards", "Before: {time} {said}")
_PRIVATE = ("phone", "email", "diet", "note")


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands on the card, the most important first; empty parts take no room."""

    word: str
    reason: str = ""  # why and what next
    seat: str = ""  # where to sit, largest of all
    name: str = ""
    team: str = ""
    lines: tuple[str, ...] = ()  # number and place, position, room
    to_do: tuple[str, ...] = ()  # what to hand over

    @property
    def spoken(self) -> str:
        """Return all of it as a screen reader says it."""
        parts = (self.word, self.seat, self.reason, self.name, self.team, *self.lines, *self.to_do)
        return ". ".join(part for part in parts if part)


def card_text(
    words: Words, admissions: Sequence[Admission], zone: str, capacity: int = 0
) -> CardText:
    """Return the card of what was decided at once; the last is the one to act upon.

    `capacity` is how many badges a box takes, 0 without boxes.
    """
    last = admissions[-1]
    if len(admissions) > 1 and all(one.verdict in ACCEPTED for one in admissions):
        return _of_several(words, admissions, zone, capacity)
    text = verdict_text(words, last, zone)
    reason = f"{text.detail.removesuffix('.')}. {text.step}" if text.step else text.detail
    confirm = last.verdict is Verdict.CONFIRM
    said = CardText(
        f"{text.word}: {text.detail}" if confirm else text.word,
        "" if confirm else reason.removeprefix(". "),
    )
    person = last.person
    if person is None:
        return said
    waiting = [person] if last.hands_badge else []
    return CardText(
        said.word,
        said.reason,
        name=person.name,
        team=person.fields.team,
        lines=_lines(words, person),
        to_do=(*hand_over(words, waiting, capacity), *(last.needs if confirm else ())),
    )


def _of_several(
    words: Words, admissions: Sequence[Admission], zone: str, capacity: int
) -> CardText:
    people = [one.person for one in admissions if one.person is not None]
    teams = {person.fields.team for person in people}
    waiting = [one.person for one in admissions if one.person is not None and one.hands_badge]
    return CardText(
        verdict_text(words, admissions[-1], zone).word,
        name=words.translate("Cards", PEOPLE).format(count=len(people)),
        team=teams.pop() if len(teams) == 1 else "",
        lines=(", ".join(map(short_name, people)),),
        to_do=hand_over(words, waiting, capacity),
    )


def _lines(words: Words, person: Person) -> tuple[str, ...]:
    fields = person.fields
    place = fields.municipality or fields.region
    numbered = f"№ {person.number}"
    room = words.translate("Cards", ROOM).format(room=fields.room) if fields.room else ""
    said = (
        f"{numbered} · {place}" if place and place != fields.team else numbered,
        fields.position,
        room,
    )
    return tuple(line for line in said if line)


def hand_over(words: Words, people: Iterable[Person], capacity: int) -> tuple[str, ...]:
    """Return where the badges of these people lie, a line for each box, in their order there."""
    boxes: dict[int, list[int]] = {}
    for person in people:
        boxes.setdefault(box_of(person.number, capacity), []).append(person.number)
    return tuple(
        words.translate("Cards", HAND_FROM_BOX if box else HAND_BADGE).format(
            box=box, numbers=", ".join(map(str, sorted(boxes[box])))
        )
        for box in sorted(boxes)
    )


def before_text(words: Words, admissions: Sequence[Admission], zone: str) -> str:
    """Return what was decided before, in a line: when, whose, what."""
    last = admissions[-1]
    names = ", ".join(short_name(one.person) for one in admissions if one.person is not None)
    word = verdict_text(words, last, zone).word
    said = f"{names} — {word}" if names else word
    return words.translate("Cards", BEFORE).format(time=clock_text(last.at, zone), said=said)


def no_head_text(words: Words, head: Person) -> str:
    """Return the note that a team came without its head."""
    return words.translate("Cards", NO_HEAD).format(name=short_name(head))


def private_lines(labels: Labels, person: Person) -> tuple[str, ...]:
    """Return what only the operator needs: contacts, diet, notes, and the list's other columns."""
    fields = person.fields
    waits = labels.headings.get("waits", "waits") if person.waits else ""
    own = ((labels.fields.get(name, name), getattr(fields, name)) for name in _PRIVATE)
    told = (f"{heading}: {value}" for heading, value in (*own, *fields.extra) if value)
    return (waits, *told) if waits else tuple(told)
