"""Seating plans in words: tables, what a move made worse, what is proved, why people share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from senezh_desk.domain.seating.board import Trouble
from senezh_desk.domain.seating.breaches import Order
from senezh_desk.domain.seating.draft import PlaceWord
from senezh_desk.domain.seating.impossible import Obstacle
from senezh_desk.domain.seating.papers import paper_of
from senezh_desk.domain.seating.reasons import Because
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.seating.board import Finding, TableTroubles
    from senezh_desk.domain.seating.door import SeatAtTable
    from senezh_desk.domain.seating.impossible import Impossible
    from senezh_desk.domain.seating.papers import SeatingPaper
    from senezh_desk.domain.seating.plan import Answer, Score
    from senezh_desk.domain.seating.reasons import Reason
    from senezh_desk.domain.seating.score import Likeness, Reunion
    from senezh_desk.wording.words import Words

TITLES = {
    PlaceWord.TABLE: mark("Plans", "Table {name}"),
    PlaceWord.GROUP: mark("Plans", "Group {name}"),
    PlaceWord.STATION: mark("Plans", "Station {name}"),
}
TRAITS = {
    "municipality": mark("Plans", "municipality"),
    "region": mark("Plans", "region"),
    "position": mark("Plans", "position"),
    "gender": mark("Plans", "men and women"),
    "team": mark("Plans", "team"),
    "category": mark("Plans", "category"),
    "head": mark("Plans", "heads of teams"),
    "topic": mark("Plans", "topic"),
}
SHARED = {  # what two people at one table have in common
    "municipality": mark("Plans", "one municipality"),
    "region": mark("Plans", "one region"),
    "position": mark("Plans", "one position"),
    "gender": mark("Plans", "men or women among themselves"),
    "team": mark("Plans", "one team"),
}
ORDERS = {
    Order.PRESENCE: mark("Plans", "Somebody has no seat"),
    Order.SEATS: mark("Plans", "More people than chairs"),
    Order.LEAST: mark("Plans", "Too few people"),
    Order.TOGETHER: mark("Plans", "Are to sit together"),
    Order.APART: mark("Plans", "Are to sit apart"),
    Order.LOCK: mark("Plans", "The seat is fixed elsewhere"),
    Order.RULE: mark("Plans", "The rule for each table is broken"),
}
REASONS = {
    Because.MORE_THAN_TABLES: mark("Plans", "because there are {count} of them and {of} tables"),
    Because.BOUND: mark("Plans", "because they are to be kept together"),
    Because.FIXED: mark("Plans", "because other orders leave them no other seat"),
    Because.DEARER: mark("Plans", "because parting them would bring worse company elsewhere"),
    Because.COULD_BE_BETTER: mark("Plans", "a swap would be better: try the search again"),
}
OBSTACLES = {
    Obstacle.ROOM_TOO_SMALL: mark("Plans", "{count} people, but only {of} chairs: add tables."),
    Obstacle.TOO_FEW_PEOPLE: mark("Plans", "The tables need {of} people, there are {count}."),
    Obstacle.LEAST_OVER_SEATS: mark(
        "Plans", "{count} people at least are to sit at {table}, but it has {of} chairs."
    ),
    Obstacle.NO_SUCH_TABLE: mark("Plans", "There is no such table for {people}."),
    Obstacle.LOCKED_TWICE: mark("Plans", "Two tables at once are wished for {people}."),
    Obstacle.LOCKS_OVER_CAPACITY: mark(
        "Plans", "{count} people are to sit at {table}, but it has {of} chairs."
    ),
    Obstacle.LOCKS_PART_BLOCK: mark(
        "Plans", "{people} are to sit together, but at different tables."
    ),
    Obstacle.LOCKS_JOIN_APART: mark("Plans", "{people} are to sit apart, but both at {table}."),
    Obstacle.TOGETHER_AND_APART: mark("Plans", "{people} are to sit together and apart at once."),
    Obstacle.BLOCK_TOO_LARGE: mark(
        "Plans", "{count} people are to stay together, the largest table has {of} chairs: {people}"
    ),
    Obstacle.BLOCKS_DO_NOT_PACK: mark(
        "Plans", "Those who are to stay together do not fit the tables: split one or add chairs."
    ),
    Obstacle.TOO_MANY_APART: mark(
        "Plans", "{count} people are to sit apart from each other at {of} tables: {people}"
    ),
    Obstacle.RULE_TOO_FEW: mark("Plans", "{what}: there are {count}, the tables need {of}."),
    Obstacle.RULE_TOO_MANY: mark("Plans", "{what}: there are {count}, the tables may have {of}."),
    Obstacle.RULE_CANNOT_BE: mark("Plans", "{what}: no table can keep this rule."),
    Obstacle.NO_PLAN: mark("Plans", "Each wish can be met, all of them together cannot."),
    Obstacle.NOT_FOUND: mark("Plans", "No plan was found that meets all orders: drop some."),
}
NAMED = 4  # people named in an obstacle; the rest is left out
SEAT = mark("Plans", "{table}, round {n}")
ROUND = mark("Plans", "Round {n}")
AGAIN = mark("Plans", "meet for the {times}. time")
IN_ROUND = mark("Plans", "{what}: {people} — {table}, round {n}")
NOBODY_TWICE = mark("Plans", "Nobody meets twice: it cannot be better.")
TWICE = mark("Plans", "Repeated meetings: {count}.")
TWICE_PROVED = mark("Plans", "Repeated meetings: {count}. Fewer are impossible.")
ALIKE = mark("Plans", "{what} at one table: {count}.")
ALIKE_PROVED = mark("Plans", "{what} at one table: {count}. Fewer are impossible.")
NOBODY_ALIKE = mark("Plans", "{what} at one table: nowhere.")
MET = mark("Plans", "Everybody meets {mean} others on average, at least {least}.")
MISSED = mark("Plans", "Wishes not met: {count}.")
BROKEN = mark("Plans", "Orders not kept: {count}.")
REMARK_AGAIN = mark("Plans", "again: {count}")
REMARK = mark("Plans", "{what}: {count}")


def place_title(words: Words, word: PlaceWord, name: str) -> str:
    """Return what a table is called: "Table 4", or its own name where it has one."""
    if not name.isdigit():
        return name
    return words.translate("Plans", TITLES[word]).format(name=name)


def round_title(words: Words, turn: int) -> str:
    """Return what a round, numbered from 0, is called."""
    return words.translate("Plans", ROUND).format(n=turn + 1)


def seat_text(words: Words, seat: SeatAtTable) -> str:
    """Return where somebody sits, as the door says it: "Table 4, round 2"."""
    title = place_title(words, seat.word, seat.table)
    if seat.topic:
        title = f"{title} ({seat.topic})"
    if seat.rounds == 1:
        return title
    return words.translate("Plans", SEAT).format(table=title, n=seat.round)


def plan_paper(
    words: Words, plan: AcceptedPlan, names: Mapping[str, str], title: str
) -> SeatingPaper:
    """Return a plan in words for paper; groups that walk come to stations."""
    return paper_of(
        plan,
        names,
        title,
        place=lambda name: place_title(words, plan.word, name),
        group=lambda number: place_title(words, PlaceWord.GROUP, str(number + 1)),
        turn=lambda turn: round_title(words, turn),
    )


def trait_title(words: Words, attr: str) -> str:
    """Return the word for what people may have in common."""
    return words.translate("Plans", TRAITS[attr]) if attr in TRAITS else attr


def finding_text(
    words: Words, finding: Finding, names: Sequence[str], tables: Sequence[str]
) -> str:
    """Return what a move made worse."""
    match finding.trouble:
        case Trouble.MEET_AGAIN:
            what = words.translate("Plans", AGAIN).format(times=finding.times)
        case Trouble.ALIKE:
            what = _shared(words, finding.attr, finding.label)
        case Trouble.ORDER:
            order = finding.breach.order if finding.breach is not None else Order.RULE
            what = words.translate("Plans", ORDERS[order])
    return words.translate("Plans", IN_ROUND).format(
        what=what,
        people=", ".join(names[person] for person in finding.people),
        table=tables[finding.table] if finding.table is not None else "—",
        n=finding.round + 1,
    )


def obstacle_text(
    words: Words, reason: Impossible, names: Sequence[str], tables: Sequence[str]
) -> str:
    """Return why there can be no plan, and what stands in the way."""
    people = [names[person] for person in reason.people[:NAMED]]
    if len(reason.people) > NAMED:
        people.append("…")
    return words.translate("Plans", OBSTACLES[reason.obstacle]).format(
        count=reason.count,
        of=reason.of,
        people=", ".join(people),
        table=next(iter(tables[reason.table :]), "—") if reason.table is not None else "—",
        what=trait_title(words, reason.attr),
    )


def _shared(words: Words, attr: str, label: str) -> str:
    said = words.translate("Plans", SHARED[attr]) if attr in SHARED else attr
    return said if attr == "gender" or not label else f"{said} ({label})"


def remark_text(words: Words, troubles: TableTroubles) -> str:
    """Return what is not as it should be at a table, "" for nothing worth a word."""
    said = []
    if troubles.again:
        said.append(words.translate("Plans", REMARK_AGAIN).format(count=troubles.again))
    for attr, count in troubles.alike.items():
        if attr in {"municipality", "team", "region"}:
            what = words.translate("Plans", TRAITS[attr])
            said.append(words.translate("Plans", REMARK).format(what=what, count=count))
    return " · ".join(said)


def score_lines(
    words: Words, score: Score, proved: Mapping[str, bool], weights: Mapping[str, int]
) -> list[str]:
    """Return what a plan comes to, a sentence each, and what of it cannot be better."""
    lines = []
    if score.violations:
        lines.append(words.translate("Plans", BROKEN).format(count=score.violations))
    if not score.r:
        lines.append(words.translate("Plans", NOBODY_TWICE))
    else:
        told = TWICE_PROVED if proved.get("R") else TWICE
        lines.append(words.translate("Plans", told).format(count=score.r))
    for attr, count in score.same.items():
        if not weights.get(attr) or attr not in SHARED:
            continue
        told = ALIKE_PROVED if proved.get(attr) else ALIKE
        what = words.translate("Plans", SHARED[attr])
        what = what[:1].upper() + what[1:]
        lines.append(
            words.translate("Plans", told if count else NOBODY_ALIKE).format(what=what, count=count)
        )
    if score.missed:
        lines.append(words.translate("Plans", MISSED).format(count=score.missed))
    lines.append(
        words.translate("Plans", MET).format(
            mean=QLocale(words.language).toString(score.mean_met, "f", 1), least=score.least_met
        )
    )
    return lines


def answer_lines(words: Words, answer: Answer, weights: Mapping[str, int]) -> list[str]:
    """Return what a plan that was found comes to."""
    return score_lines(words, answer.score, answer.proved, weights)


def likeness_text(
    words: Words, likeness: Likeness, reason: Reason, names: Sequence[str], tables: Sequence[str]
) -> str:
    """Return who of one kind shares a table, and why."""
    said = words.translate("Plans", IN_ROUND).format(
        what=_shared(words, likeness.attr, likeness.label),
        people=", ".join(names[person] for person in likeness.people),
        table=tables[likeness.table],
        n=likeness.round + 1,
    )
    why = words.translate("Plans", REASONS[reason.because]).format(count=reason.count, of=reason.of)
    return f"{said}, {why}"


def reunion_text(
    words: Words, reunion: Reunion, names: Sequence[str], tables: Sequence[str]
) -> str:
    """Return who meets again, and where."""
    index, table = reunion.places[-1]
    times = len(reunion.places) + reunion.before
    return words.translate("Plans", IN_ROUND).format(
        what=words.translate("Plans", AGAIN).format(times=times),
        people=", ".join(names[person] for person in reunion.people),
        table=tables[table],
        n=index + 1,
    )
