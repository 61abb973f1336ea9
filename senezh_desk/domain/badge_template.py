"""Badge templates: what stands where on a badge, in millimetres from its upper left corner."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from senezh_desk.domain.checked import Checked
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fitting import FLOOR, Font, Style

SMALLEST_MODULE, LARGEST_MODULE = 0.8, 1.0  # millimetres of one QR module
SYMBOL_MODULES = 21 + 2 * 4  # version 1 and its quiet zone
FIELDS = frozenset(
    [
        "heading",
        "first",
        "middle",
        "last",
        "position",
        "municipality",
        "region",
        "team",
        "category_name",
        "number",
        "copy",
        "code",
    ]
)
EXTRA = "extra:"  # prefix of an unknown column's heading
_TOUCH = 0.01  # millimetres by which boxes may meet
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Align(StrEnum):
    """Where the lines of a block stand between its left and right edge."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Settle(StrEnum):
    """Where the rows of a block stand when they do not fill its height."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in millimetres from the upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def within(self, outer: Box) -> bool:
        """Tell whether this box lies inside another."""
        return (
            self.x >= outer.x - _TOUCH
            and self.y >= outer.y - _TOUCH
            and self.x + self.width <= outer.x + outer.width + _TOUCH
            and self.y + self.height <= outer.y + outer.height + _TOUCH
        )

    def overlaps(self, other: Box) -> bool:
        """Tell whether two boxes share more than an edge."""
        return (
            self.x + self.width > other.x + _TOUCH
            and other.x + other.width > self.x + _TOUCH
            and self.y + self.height > other.y + _TOUCH
            and other.y + other.height > self.y + _TOUCH
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One text of a block: fields joined, in a style, below the row before it.

    Badges whose text fits at `together` points share one size; `below` keeps the row at least so
    many points smaller than the row above; an empty row takes no room, and is warned of unless
    `optional`.
    """

    fields: tuple[str, ...]
    style: Style
    colour: str = "#000000"
    before: str = ""
    join: str = " "
    gap: float = 0.0  # millimetres above, unless first
    below: float = 0.0
    together: float = 0.0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Rows stacked in a box."""

    box: Box
    rows: tuple[Row, ...]
    align: Align = Align.LEFT
    settle: Settle = Settle.TOP


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle: a rule or an accent."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True)
class BadgeTemplate:
    """One badge design; `symbol` is the square of the QR with its quiet zone."""

    id: str
    titles: tuple[tuple[str, str], ...]  # language -> name
    width: float
    height: float
    safe: float  # millimetres at the edge where nothing is drawn
    symbol: Box
    blocks: tuple[Block, ...]
    bars: tuple[Bar, ...] = ()

    @property
    def extras(self) -> tuple[str, ...]:
        """Return the headings of the unknown columns that this template shows."""
        return tuple(
            field.removeprefix(EXTRA)
            for block in self.blocks
            for row in block.rows
            for field in row.fields
            if field.startswith(EXTRA)
        )


def parse_template(value: object, template_id: str) -> BadgeTemplate:
    """Return the template that parsed JSON describes.

    Raises DeskError(TEMPLATE_INVALID, where=path) for anything unknown, missing, out of bounds,
    outside the safe area or overlapping.
    """
    root = Checked(value, template_id)
    found = root.members(
        {"titles", "width", "height", "safe", "colours", "symbol", "blocks", "bars"}
    )
    width = root.member("width").number(20, 500)
    height = root.member("height").number(20, 500)
    safe = root.member("safe").number(0, 20)
    colours = dict(root.member("colours").texts())
    for name, colour in colours.items():
        if not _COLOUR.fullmatch(colour):
            raise DeskError(Fault.TEMPLATE_INVALID, where=f"{template_id}.colours.{name}")
    page = Box(0, 0, width, height)
    inner = Box(safe, safe, width - 2 * safe, height - 2 * safe)
    symbol = _symbol(root.member("symbol"), page, inner)
    bars = found["bars"].items() if "bars" in found else ()
    template = BadgeTemplate(
        id=template_id,
        titles=root.member("titles").texts(),
        width=width,
        height=height,
        safe=safe,
        symbol=symbol,
        blocks=tuple(_block(item, inner, colours) for item in root.member("blocks").items()),
        bars=tuple(_bar(item, inner, colours) for item in bars),
    )
    _refuse_overlaps(template)
    return template


def _symbol(node: Checked, page: Box, inner: Box) -> Box:
    node.members({"x", "y", "size"})
    size = node.member("size").number(
        SMALLEST_MODULE * SYMBOL_MODULES, LARGEST_MODULE * SYMBOL_MODULES
    )
    box = Box(node.member("x").number(0, 500), node.member("y").number(0, 500), size, size)
    quiet = size / SYMBOL_MODULES * 4
    dark = Box(box.x + quiet, box.y + quiet, size - 2 * quiet, size - 2 * quiet)
    if not (box.within(page) and dark.within(inner)):  # the quiet zone is white, it may reach out
        raise node.refuse()
    return box


def _box(node: Checked, inner: Box) -> Box:
    box = Box(
        node.member("x").number(0, 500),
        node.member("y").number(0, 500),
        node.member("width").number(0.05, 500),
        node.member("height").number(0.05, 500),
    )
    if not box.within(inner):
        raise node.refuse()
    return box


def _colour(node: Checked, colours: dict[str, str]) -> str:
    name = node.text()
    if name not in colours:
        raise node.refuse()
    return colours[name]


def _bar(node: Checked, inner: Box, colours: dict[str, str]) -> Bar:
    node.members({"x", "y", "width", "height", "colour"})
    return Bar(_box(node, inner), _colour(node.member("colour"), colours))


def _block(node: Checked, inner: Box, colours: dict[str, str]) -> Block:
    found = node.members({"x", "y", "width", "height", "align", "settle", "rows"})
    rows = tuple(_row(item, colours) for item in node.member("rows").items())
    if not rows:
        raise node.member("rows").refuse()
    return Block(
        box=_box(node, inner),
        rows=rows,
        align=found["align"].choice(Align) if "align" in found else Align.LEFT,
        settle=found["settle"].choice(Settle) if "settle" in found else Settle.TOP,
    )


_ROW_KEYS = frozenset(
    [
        "fields",
        "font",
        "sizes",
        "lines",
        "wraps",
        "leading",
        "colour",
        "before",
        "join",
        "gap",
        "below",
        "together",
        "optional",
    ]
)


def _row(node: Checked, colours: dict[str, str]) -> Row:
    found = node.members(_ROW_KEYS)
    fields = node.member("fields")
    for name in fields.items():
        extra = name.text().removeprefix(EXTRA)
        if name.text() not in FIELDS and extra in {"", name.text()}:
            raise name.refuse()
    if not fields.items():
        raise fields.refuse()
    sizes = node.member("sizes")
    if len(sizes.items()) != 2:
        raise sizes.refuse()
    smallest, largest = (size.number(FLOOR, 200) for size in sizes.items())
    if smallest > largest:
        raise sizes.refuse()

    def number(key: str, default: float, low: float, high: float) -> float:
        return found[key].number(low, high) if key in found else default

    return Row(
        fields=tuple(name.text() for name in fields.items()),
        style=Style(
            font=node.member("font").choice(Font),
            smallest=smallest,
            largest=largest,
            lines=found["lines"].whole(1, 9) if "lines" in found else 1,
            wraps="wraps" in found and found["wraps"].flag(),
            leading=number("leading", 1.15, 0.8, 2),
        ),
        colour=_colour(node.member("colour"), colours),
        before=found["before"].text() if "before" in found else "",
        join=found["join"].text() if "join" in found else " ",
        gap=number("gap", 0, 0, 100),
        below=number("below", 0, 0, 100),
        together=number("together", 0, 0, 200),
        optional="optional" in found and found["optional"].flag(),
    )


def _refuse_overlaps(template: BadgeTemplate) -> None:
    boxes = [("symbol", template.symbol)]
    boxes += [(f"blocks[{n}]", block.box) for n, block in enumerate(template.blocks)]
    boxes += [(f"bars[{n}]", bar.box) for n, bar in enumerate(template.bars)]
    for (_, one), (name, other) in combinations(boxes, 2):
        if one.overlaps(other):
            raise DeskError(Fault.TEMPLATE_INVALID, where=f"{template.id}.{name}")
