"""Categories of participants: an editable list with a colour and three flags each."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SETTING = "categories"


@dataclass(frozen=True, slots=True)
class Category:
    """One kind of participant; `name` is what people read, `id` what files and entries hold.

    A usual one that nobody has edited has no name of its own: `named` gives it the language's.
    """

    id: str
    name: str
    colour: str  # "#rrggbb"
    expected: bool = True
    counts: bool = True  # counts for attendance
    certificate: bool = True


_PRESETS = (
    Category("participant", "", "#1f5fae"),
    Category("expert", "", "#7a4bb0", counts=False, certificate=False),
    Category("moderator", "", "#0f7b6c", counts=False, certificate=False),
    Category("organiser", "", "#b3541e", counts=False, certificate=False),
    Category("guest", "", "#5b6472", expected=False, counts=False, certificate=False),
    Category("press", "", "#a1234f", expected=False, counts=False, certificate=False),
    Category("companion", "", "#6b7a1f", expected=False, counts=False, certificate=False),
)


def named(categories: Iterable[Category], names: Mapping[str, str]) -> tuple[Category, ...]:
    """Return categories, those without a name of their own named in the user's language."""
    return tuple(
        replace(category, name=category.name or names.get(category.id, category.id))
        for category in categories
    )


def dump(categories: Iterable[Category]) -> str:
    """Return categories as the text of a setting."""
    return json.dumps([asdict(category) for category in categories], ensure_ascii=False)


def load(text: str) -> tuple[Category, ...]:
    """Return the categories that `dump` wrote, the usual ones where it wrote none.

    What a newer version wrote is passed over.
    """
    try:
        items = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return _PRESETS
    read = map(_read, items if isinstance(items, list) else ())
    return tuple(category for category in read if category is not None) or _PRESETS


def _read(item: object) -> Category | None:
    """Return the category an item of the setting holds, None where it holds something else."""
    if not isinstance(item, dict):
        return None
    held = {f.name: item[f.name] for f in fields(Category) if f.name in item}
    if not {"id", "name", "colour"} <= held.keys():
        return None
    flags = Category("", "", "")
    if any(type(value) is not type(getattr(flags, name)) for name, value in held.items()):
        return None
    return Category(**held)
