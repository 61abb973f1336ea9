"""From a draft and the people who count to the request that a plan is sought for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.draft import Bond, Mixing, Teams
from senezh_desk.domain.seating.request import (
    ATTR_WEIGHTS,
    AWAY,
    REPEAT_WEIGHT,
    UNKNOWN,
    Attribute,
    Lock,
    Request,
    Round,
    TableRule,
    Weights,
    Wish,
)
from senezh_desk.domain.seating.traits import attributes_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.seating.draft import Draft, Table, WishLine
    from senezh_desk.domain.seating.request import Seating

WISH_WEIGHT = 3 * REPEAT_WEIGHT  # a missed wish is as bad as three repeated meetings
TEAM_WEIGHT = 8
TOPIC = "topic"

Seats = Mapping[str, int]  # one round: the table of each person's id


def request_of(
    draft: Draft,
    people: Sequence[Person],
    present: Collection[str],
    history: Iterable[Seats] = (),
) -> Request:
    """Return the request of a draft; `present` are the ids of those who get a seat.

    `people` are all it is about, those who are not there too: they keep their place in wishes,
    and come into play when they arrive.
    """
    ids = tuple(person.id for person in people)
    places = {person: place for place, person in enumerate(ids)}
    tables, held = draft.used, draft.seated_rounds
    here = tuple(place for place, person in enumerate(ids) if person in present)
    sizes = tuple(table.seats for table in tables)
    attrs = list(attributes_of([person.fields for person in people], _needed(draft)))
    topics = _topics(draft, places, len(ids))
    if topics is not None:
        attrs.append(topics)
    lines = [(line, _known(line, places)) for line in draft.wishes]
    bound = [set(known) for line, known in lines if line.must and line.bond is Bond.TOGETHER]
    if draft.teams is Teams.WHOLE:
        bound += _teams(people)
    return Request(
        ids,
        tuple(Round(sizes, here) for _ in range(held)),
        tuple(attrs),
        together=_blocks(bound),
        apart=tuple(_apart(lines)),
        locks=tuple(_locks(lines, tables, held)),
        each_table=(*_heads(draft, attrs), *_at_topics(topics, tables)),
        prefer=tuple(_wishes(lines, tables)),
        history=tuple(_seating(seats, ids) for seats in history),
        weights=_weights(draft),
    )


def _seating(seats: Seats, ids: Sequence[str]) -> Seating:
    return tuple(seats.get(person, AWAY) for person in ids)


def _needed(draft: Draft) -> list[str]:
    """Return the traits that a draft looks at."""
    names = [name for name, level in draft.mixing if level is not Mixing.NO]
    if draft.teams is Teams.SPREAD:
        names.append("team")
    if draft.heads:
        names.append("head")
    return names


def _weights(draft: Draft) -> Weights:
    usual = Mixing.USUALLY
    attrs = {name: ATTR_WEIGHTS[name] * level // usual for name, level in draft.mixing}
    if draft.teams is Teams.SPREAD:
        attrs["team"] = TEAM_WEIGHT
    return Weights(REPEAT_WEIGHT * draft.repeats // usual, 0, attrs)


def _known(line: WishLine, places: Mapping[str, int]) -> tuple[int, ...]:
    """Return the people of a wish who are on the list, each once."""
    return tuple(dict.fromkeys(places[who] for who in line.people if who in places))


def _teams(people: Sequence[Person]) -> list[set[int]]:
    teams: dict[str, set[int]] = {}
    for place, person in enumerate(people):
        if person.fields.team:
            teams.setdefault(person.fields.team.casefold(), set()).add(place)
    return list(teams.values())


def _blocks(bound: Iterable[set[int]]) -> tuple[tuple[int, ...], ...]:
    """Return people to be kept together, blocks that share somebody made one."""
    blocks: list[set[int]] = []
    for people in bound:
        touching = [block for block in blocks if block & people]
        blocks = [block for block in blocks if not block & people]
        blocks.append(people.union(*touching))
    return tuple(sorted(tuple(sorted(block)) for block in blocks if len(block) > 1))


def _apart(lines: Iterable[tuple[WishLine, tuple[int, ...]]]) -> Iterable[tuple[int, int]]:
    for line, known in lines:
        if line.must and line.bond is Bond.APART:
            for index, one in enumerate(known):
                yield from ((one, other) for other in known[index + 1 :])


def _locks(
    lines: Iterable[tuple[WishLine, tuple[int, ...]]], tables: Sequence[Table], rounds: int
) -> Iterable[Lock]:
    """Return the fixed seats; of a table that is not there any more nothing is left."""
    numbers = {table.name: number for number, table in reversed(list(enumerate(tables)))}
    for line, known in lines:
        if line.must and line.bond is Bond.AT_TABLE and line.place in numbers:
            for index in range(rounds):
                yield from (Lock(index, person, numbers[line.place]) for person in known)


def _wishes(
    lines: Iterable[tuple[WishLine, tuple[int, ...]]], tables: Sequence[Table]
) -> Iterable[Wish]:
    for line, known in lines:
        if line.must or not known:
            continue
        match line.bond:
            case Bond.TOGETHER | Bond.APART:
                yield Wish(known, WISH_WEIGHT, together=line.bond is Bond.TOGETHER)
            case Bond.AT_TABLE | Bond.AT_TOPIC:
                named = [number for number, table in enumerate(tables) if _is_named(line, table)]
                for turn, person in enumerate(known if named else ()):
                    yield Wish((person,), WISH_WEIGHT, table=named[turn % len(named)])


def _is_named(line: WishLine, table: Table) -> bool:
    return line.place == (table.name if line.bond is Bond.AT_TABLE else table.topic)


def _topics(draft: Draft, places: Mapping[str, int], people: int) -> Attribute | None:
    """Return who must sit at which topic, as something people have in common."""
    talked = {table.topic for table in draft.used if table.topic}
    labels = tuple(
        sorted(
            {line.place for line in draft.wishes if line.must and line.bond is Bond.AT_TOPIC}
            & talked
        )
    )
    if not labels:
        return None
    values = [UNKNOWN] * people
    for line in draft.wishes:
        if line.must and line.bond is Bond.AT_TOPIC and line.place in labels:
            for person in _known(line, places):
                values[person] = labels.index(line.place)
    return Attribute(TOPIC, tuple(values), labels)


def _at_topics(topics: Attribute | None, tables: Sequence[Table]) -> Iterable[TableRule]:
    """Return that nobody bound to a topic sits at another topic's table."""
    if topics is None:
        return
    for value, label in enumerate(topics.labels):
        others = tuple(number for number, table in enumerate(tables) if table.topic != label)
        if others:
            yield TableRule(TOPIC, value, at_most=0, tables=others)


def _heads(draft: Draft, attrs: Sequence[Attribute]) -> Iterable[TableRule]:
    if not draft.heads:
        return
    heads = next(attr for attr in attrs if attr.name == "head")
    value = UNKNOWN if not heads.labels else 0
    yield TableRule("head", value, at_least=1)
