"""Between what happened and the canonical texts of an entry, both ways."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any

import orjson

from senezh_desk.domain.entry import canonical
from senezh_desk.domain.kinds import BY_NAME

if TYPE_CHECKING:
    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.kinds import Happening


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which fields of a kind are facts, which are body, and what they are when left out."""

    facts: tuple[tuple[str, Any], ...]
    body: tuple[tuple[str, Any], ...]
    names: frozenset[str]
    tuples: frozenset[str]


def _shape(kind: type) -> _Shape:
    marked = [
        (
            f.name,
            {} if f.default is MISSING and f.default_factory is not MISSING else f.default,
            bool(f.metadata.get("body")),
        )
        for f in fields(kind)
    ]
    return _Shape(
        tuple((name, default) for name, default, body in marked if not body),
        tuple((name, default) for name, default, body in marked if body),
        frozenset(name for name, _, _ in marked),
        frozenset(name for name, default, _ in marked if isinstance(default, tuple)),
    )


_SHAPES = {kind: _shape(kind) for kind in BY_NAME.values()}


def encode(happening: Happening) -> tuple[str, str, str]:
    """Return kind name, facts and body as canonical texts; what is default is left out.

    The body is "" where there is none, so that it gets no commitment.
    """
    kind = type(happening)
    shape = _SHAPES[kind]
    body = _said(happening, shape.body)
    return kind.__name__, canonical(_said(happening, shape.facts)), canonical(body) if body else ""


def _said(happening: Happening, fields: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    said = {}
    for name, default in fields:  # a loop is quicker here: every scan and listing comes by
        value = getattr(happening, name)
        if value != default:
            said[name] = value
    return said


def decode(entry: Entry) -> Happening | None:
    """Return what an entry says happened, or None where this version does not understand it.

    An erased body leaves its fields at their defaults; fields of a newer version are passed over.
    """
    kind = BY_NAME.get(entry.kind)
    if kind is None:
        return None
    shape = _SHAPES[kind]
    values: dict[str, Any] = orjson.loads(entry.facts)
    if entry.body:
        values.update(orjson.loads(entry.body))
    if not values.keys() <= shape.names:
        values = {name: value for name, value in values.items() if name in shape.names}
    for name in shape.tuples & values.keys():
        values[name] = tuple(values[name])
    try:
        happening: Happening = kind(**values)
    except TypeError:  # a fact that this version needs is not there
        return None
    return happening
