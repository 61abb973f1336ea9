"""Requests and answers as the seat command reads and writes them: plain values of JSON.

Whatever does not fit is refused with the place where it stands: a request half understood would
give a plan that nobody asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.seating.request import (
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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.seating.plan import Answer, Bounds, Score
    from senezh_desk.domain.seating.request import Seating

MOST = 10_000  # people, tables or seats: more is a mistake
WISH_WEIGHT = 3 * REPEAT_WEIGHT  # where a wish names none
HEAVIEST = 1_000_000


def read_instance(told: object) -> Request:
    """Return the request of a bare instance: `n` people and what they have in common by index."""
    fields = _object(told, "")
    people = _whole(fields.get("n"), "n", 0, MOST)
    attrs = []
    for name, values in _object(fields.get("attrs", {}), "attrs").items():
        listed = _list(values, f"attrs.{name}")
        if len(listed) != people:
            raise _bad(f"attrs.{name}")
        attrs.append(_attribute(name, listed, f"attrs.{name}"))
    return read_request(fields, tuple(map(str, range(people))), tuple(attrs))


def read_request(
    told: object,
    people: tuple[str, ...],
    attrs: tuple[Attribute, ...],
    present: tuple[int, ...] | None = None,
) -> Request:
    """Return the request about these people; `present` are there where a round does not say."""
    fields, count = _object(told, ""), len(people)
    there = tuple(range(count)) if present is None else present
    listed = _list(fields.get("rounds"), "rounds")
    if not listed:
        raise _bad("rounds")
    rounds = tuple(_round(held, f"rounds[{i}]", count, there) for i, held in enumerate(listed))
    return Request(
        people,
        rounds,
        attrs,
        together=tuple(_people(block, where, count) for block, where in _each(fields, "together")),
        apart=tuple(_pair(pair, where, count) for pair, where in _each(fields, "apart")),
        locks=tuple(_lock(lock, where, rounds, count) for lock, where in _each(fields, "locks")),
        each_table=tuple(_rule(rule, where, attrs) for rule, where in _each(fields, "each_table")),
        prefer=tuple(_wish(wish, where, count) for wish, where in _each(fields, "prefer")),
        history=tuple(_seating(held, where, count) for held, where in _each(fields, "history")),
        reference=_reference(fields, rounds, count),
        weights=_weights(fields.get("weights", {})),
    )


def attributes_asked(told: object) -> tuple[str, ...]:
    """Return the attributes that a request about participants looks at."""
    fields = _object(told, "")
    weights = _weights(fields.get("weights", {}))
    names = [name for name, weight in weights.attrs.items() if weight]
    for rule, where in _each(fields, "each_table"):
        names.append(_text(_object(rule, where).get("attr"), f"{where}.attr"))
    return tuple(dict.fromkeys(names))


def answer_shape(answer: Answer) -> dict[str, Any]:
    """Return an answer as JSON has it, advice not yet in words."""
    scored = answer.score
    return {
        "rounds": [list(seating) for seating in answer.plan.rounds],
        **score_shape(scored),
        "bounds": _bounds_shape(answer.bounds),
        "proved": dict(answer.proved),
        "seed": answer.seed,
        "steps": answer.steps,
        "complete": answer.complete,
    }


def score_shape(scored: Score) -> dict[str, Any]:
    """Return what a plan costs as JSON has it."""
    return {
        "cost": scored.cost,
        "R": scored.r,
        "Q": scored.q,
        "same": dict(scored.same),
        "moved": scored.moved,
        "missed": scored.missed,
        "violations": scored.violations,
        "met": {"mean": round(scored.mean_met, 2), "min": scored.least_met},
    }


def read_plan(told: object, request: Request) -> tuple[Seating, ...]:
    """Return the rounds of a plan for a request."""
    fields = _object(told, "")
    rounds = _seatings(fields, "rounds", request.rounds, len(request.people))
    if len(rounds) != len(request.rounds):
        raise _bad("rounds")
    return rounds


def _bounds_shape(bounds: Bounds) -> dict[str, Any]:
    return {"cost": bounds.cost, "R": bounds.r, "Q": bounds.q, "same": dict(bounds.same)}


def _bad(where: str) -> DeskError:
    return DeskError(Fault.BAD_SEATING_REQUEST, where=where or "{}")


def _object(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _bad(where)
    return value


def _list(value: object, where: str) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise _bad(where)
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise _bad(where)
    return value


def _whole(value: object, where: str, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise _bad(where)
    return value


def _each(fields: Mapping[str, Any], name: str) -> list[tuple[Any, str]]:
    """Return the items of a list that may be missing, each with the place where it stands."""
    items = fields.get(name)
    listed = [] if items is None else _list(items, name)
    return [(item, f"{name}[{index}]") for index, item in enumerate(listed)]


def _people(value: object, where: str, count: int) -> tuple[int, ...]:
    people = tuple(_whole(who, where, 0, count - 1) for who in _list(value, where))
    if len(set(people)) != len(people):
        raise _bad(where)
    return people


def _pair(value: object, where: str, count: int) -> tuple[int, int]:
    people = _people(value, where, count)
    if len(people) != 2:
        raise _bad(where)
    return people[0], people[1]


def _round(value: object, where: str, count: int, there: tuple[int, ...]) -> Round:
    fields = _object(value, where)
    sizes = _numbers(fields.get("sizes"), f"{where}.sizes")
    present, least = fields.get("present"), fields.get("min_sizes")
    if least is not None and len(_list(least, f"{where}.min_sizes")) != len(sizes):
        raise _bad(f"{where}.min_sizes")
    return Round(
        sizes,
        there if present is None else _people(present, f"{where}.present", count),
        () if least is None else _numbers(least, f"{where}.min_sizes"),
    )


def _numbers(value: object, where: str) -> tuple[int, ...]:
    return tuple(_whole(number, where, 0, MOST) for number in _list(value, where))


def _lock(value: object, where: str, rounds: Sequence[Round], count: int) -> Lock:
    parts = _list(value, where)
    if len(parts) != 3:
        raise _bad(where)
    index = _whole(parts[0], where, 0, len(rounds) - 1)
    return Lock(index, _whole(parts[1], where, 0, count - 1), _whole(parts[2], where, 0, MOST))


def _rule(value: object, where: str, attrs: Sequence[Attribute]) -> TableRule:
    fields = _object(value, where)
    named = fields.get("attr")
    attr = next((attr for attr in attrs if attr.name == named), None)
    if attr is None or "value" not in fields:
        raise _bad(f"{where}.attr" if attr is None else where)
    most, tables = fields.get("at_most"), fields.get("tables")
    or_none = fields.get("or_none", False)
    if not isinstance(or_none, bool):
        raise _bad(f"{where}.or_none")
    return TableRule(
        attr.name,
        _code(attr, fields["value"]),
        _whole(fields.get("at_least", 0), f"{where}.at_least", 0, MOST),
        None if most is None else _whole(most, f"{where}.at_most", 0, MOST),
        None if tables is None else _numbers(tables, f"{where}.tables"),
        or_none=or_none,
    )


def _code(attr: Attribute, value: object) -> int:
    """Return the code of a value as somebody wrote it; what just is so has one value only."""
    if value is True and len(attr.labels) == 1:
        return 0
    wanted = str(value).casefold()
    labels = [label.casefold() for label in attr.labels]
    return labels.index(wanted) if wanted in labels else UNKNOWN


def _attribute(name: str, values: Sequence[Any], where: str) -> Attribute:
    """Return an attribute of a bare instance: each value is one, also a missing one."""
    codes: dict[object, int] = {}
    for value in values:
        if not isinstance(value, str | int | float | None):
            raise _bad(where)
        codes.setdefault(value, len(codes))
    return Attribute(name, tuple(codes[value] for value in values), tuple(map(str, codes)))


def _wish(value: object, where: str, count: int) -> Wish:
    fields = _object(value, where)
    named, table = fields.get("people"), fields.get("table")
    alone = isinstance(named, int)
    people = _people([named] if alone else named, f"{where}.people", count)
    together, apart = fields.get("together", False), fields.get("apart", False)
    if not isinstance(together, bool) or not isinstance(apart, bool) or (together and apart):
        raise _bad(where)
    if table is None and len(people) < 2:
        raise _bad(f"{where}.people")
    return Wish(
        people,
        _whole(fields.get("weight", WISH_WEIGHT), f"{where}.weight", 0, HEAVIEST),
        None if table is None else _whole(table, f"{where}.table", 0, MOST),
        together=not apart,
    )


def _seating(value: object, where: str, count: int) -> Seating:
    seating = tuple(_whole(table, where, AWAY, MOST) for table in _list(value, where))
    if len(seating) != count:
        raise _bad(where)
    return seating


def _seatings(
    fields: Mapping[str, Any], name: str, rounds: Sequence[Round], count: int
) -> tuple[Seating, ...]:
    found = []
    for (told, where), held in zip(_each(fields, name), rounds, strict=False):
        seating = _seating(told, where, count)
        if max(seating, default=AWAY) >= len(held.sizes):
            raise _bad(where)
        found.append(seating)
    return tuple(found)


def _reference(
    fields: Mapping[str, Any], rounds: Sequence[Round], count: int
) -> tuple[Seating, ...]:
    """Return the plan to be repaired: its rounds, bare or as an answer holds them."""
    told = fields.get("reference")
    if told is None:
        return ()
    listed = told.get("rounds") if isinstance(told, Mapping) else told
    seatings = tuple(
        _seating(seating, where, count)
        for seating, where in _each({"reference": listed}, "reference")
    )
    if len(seatings) > len(rounds):
        raise _bad("reference")
    return seatings


def _weights(value: object) -> Weights:
    """Return the prices: where any but that of a move is named, what is not named costs nothing."""
    told = {
        name: _whole(weight, f"weights.{name}", 0, HEAVIEST)
        for name, weight in _object(value, "weights").items()
    }
    move = told.pop("move", 0)
    if not told:
        return Weights(move=move)
    return Weights(told.pop("rep", 0), move, {**told})
