from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from senezh_desk.domain.badge_template import Align, Box, Settle, parse_template
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fitting import Font

ROW: dict[str, Any] = {"fields": ["first"], "font": "bold", "sizes": [20, 40], "colour": "ink"}
PLAIN: dict[str, Any] = {
    "titles": {"ru": "Проба"},
    "width": 100,
    "height": 60,
    "safe": 4,
    "colours": {"ink": "#102030"},
    "symbol": {"x": 70, "y": 30, "size": 26},
    "bars": [{"x": 5, "y": 28, "width": 20, "height": 0.5, "colour": "ink"}],
    "blocks": [{"x": 5, "y": 5, "width": 90, "height": 20, "rows": [ROW]}],
}


def changed(path: str, value: object) -> dict[str, Any]:
    """Return the plain template with the value at a dotted path replaced."""
    template = deepcopy(PLAIN)
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = template
    for step in way:
        place = place[step]
    place[last] = value
    return template


def test_template_is_read_with_its_defaults() -> None:
    template = parse_template(PLAIN, "plain")
    block = template.blocks[0]
    assert (template.id, template.titles) == ("plain", (("ru", "Проба"),))
    assert block.box == Box(5, 5, 90, 20)
    assert (block.align, block.settle) == (Align.LEFT, Settle.TOP)
    assert (block.rows[0].style.font, block.rows[0].style.lines) == (Font.BOLD, 1)
    assert block.rows[0].colour == "#102030"


def test_extra_columns_are_known_by_their_heading() -> None:
    template = parse_template(changed("blocks.0.rows.0.fields", ["extra:Отряд", "team"]), "plain")
    assert template.extras == ("Отряд",)


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("width", "100", "plain.width"),
        ("width", float("nan"), "plain.width"),
        ("safe", True, "plain.safe"),
        ("colours", {"ink": "black"}, "plain.colours.ink"),
        ("wdith", 100, "plain.wdith"),
        ("blocks.0.rows.0.font", "comic", "plain.blocks[0].rows[0].font"),
        ("blocks.0.rows.0.sizes", [40, 20], "plain.blocks[0].rows[0].sizes"),
        ("blocks.0.rows.0.sizes", [40], "plain.blocks[0].rows[0].sizes"),
        ("blocks.0.rows.0.fields", ["surname"], "plain.blocks[0].rows[0].fields[0]"),
        ("blocks.0.rows.0.fields", ["extra:"], "plain.blocks[0].rows[0].fields[0]"),
        ("blocks.0.rows.0.fields", [], "plain.blocks[0].rows[0].fields"),
        ("blocks.0.rows.0.colour", "red", "plain.blocks[0].rows[0].colour"),
        ("blocks.0.rows.0.lines", 1.5, "plain.blocks[0].rows[0].lines"),
        ("blocks.0.rows", [], "plain.blocks[0].rows"),
        ("blocks.0.align", "justified", "plain.blocks[0].align"),
        ("symbol.size", 20, "plain.symbol.size"),
        ("symbol.size", 30, "plain.symbol.size"),
        ("symbol.x", 76, "plain.symbol"),
        ("bars", {}, "plain.bars"),
    ],
)
def test_mistake_is_refused_by_its_place(path: str, value: object, where: str) -> None:
    with pytest.raises(DeskError) as refused:
        parse_template(changed(path, value), "plain")
    assert refused.value.fault is Fault.TEMPLATE_INVALID
    assert refused.value.facts == {"where": where}


@pytest.mark.parametrize("key", sorted(PLAIN.keys() - {"bars"}))
def test_missing_part_is_refused_by_its_name(key: str) -> None:
    with pytest.raises(DeskError) as refused:
        parse_template({name: value for name, value in PLAIN.items() if name != key}, "plain")
    assert refused.value.facts == {"where": f"plain.{key}"}


def test_text_may_not_reach_into_the_safe_edge() -> None:
    with pytest.raises(DeskError) as refused:
        parse_template(changed("blocks.0.x", 3), "plain")
    assert refused.value.facts == {"where": "plain.blocks[0]"}


def test_nothing_may_stand_in_the_quiet_zone_of_the_symbol() -> None:
    with pytest.raises(DeskError) as refused:
        parse_template(changed("blocks.0.height", 26), "plain")
    assert refused.value.facts == {"where": "plain.blocks[0]"}


def test_quiet_zone_may_reach_into_the_safe_edge_but_the_symbol_not() -> None:
    assert parse_template(changed("symbol.x", 73), "plain").symbol.x == 73
    with pytest.raises(DeskError):
        parse_template(changed("symbol.x", 73.8), "plain")


@pytest.mark.parametrize("value", [None, [], "a6", 5])
def test_what_is_no_object_is_refused(value: object) -> None:
    with pytest.raises(DeskError):
        parse_template(value, "plain")
