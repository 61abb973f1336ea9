from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.files.badge_designs import (
    DEFAULT_SHEET,
    DEFAULT_TEMPLATE,
    read_sheets,
    read_templates,
)

if TYPE_CHECKING:
    from senezh_desk.domain.badge_template import BadgeTemplate

RESOURCES = Path(__file__).parents[2] / "resources"


def contrast(colour: str) -> float:
    """Return the contrast of a colour on white paper as WCAG counts it."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_every_shipped_file_is_read_the_default_first() -> None:
    templates, sheets = read_templates(RESOURCES), read_sheets(RESOURCES)
    assert next(iter(templates)) == DEFAULT_TEMPLATE
    assert next(iter(sheets)) == DEFAULT_SHEET
    assert set(templates) == {path.stem for path in (RESOURCES / "badges").glob("*.json")}
    assert set(sheets) == {path.stem for path in (RESOURCES / "sheets").glob("*.json")}
    titles = [one.titles for one in templates.values()] + [one.titles for one in sheets.values()]
    assert all({"ru", "en"} <= dict(pairs).keys() for pairs in titles)


def test_every_shipped_sheet_takes_a_shipped_badge() -> None:
    templates = read_templates(RESOURCES).values()
    for sheet in read_sheets(RESOURCES).values():
        assert any(sheet.takes(template) for template in templates), sheet.id


@pytest.mark.parametrize("template", read_templates(RESOURCES).values(), ids=lambda one: one.id)
def test_every_shipped_text_can_be_read_on_white(template: BadgeTemplate) -> None:
    rows = [row for block in template.blocks for row in block.rows]
    assert rows
    assert all(contrast(row.colour) >= 4.5 for row in rows)


def test_office_printers_blank_edge_stays_free_on_a6() -> None:
    assert read_templates(RESOURCES)["a6"].safe >= 4.2


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\xfa", b"[1]", b'{"titles": 5}'])
def test_damaged_file_is_refused_by_its_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "badges").mkdir()
    (tmp_path / "badges" / "mine.json").write_bytes(content)
    with pytest.raises(DeskError) as refused:
        read_templates(tmp_path)
    assert refused.value.fault is Fault.TEMPLATE_INVALID
    assert str(refused.value.facts["where"]).startswith("mine")
