from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from senezh_desk.domain.badge_sheet import Sheet, parse_sheet
from senezh_desk.domain.badge_template import BadgeTemplate, Box
from senezh_desk.domain.errors import DeskError, Fault

LABELS: dict[str, Any] = {
    "titles": {"ru": "Наклейки"},
    "page": [210, 297],
    "margins": {"left": 12, "top": 8.5, "right": 13, "bottom": 8.5},
    "cell": [90, 55],
    "grid": [2, 5],
    "pitch": [95, 56.25],
    "cut_marks": False,
}
BADGE = BadgeTemplate("b", (), 90, 55, 4, Box(0, 0, 25, 25), ())


def test_sheet_whose_sum_is_the_page_is_read() -> None:
    sheet = parse_sheet(LABELS, "labels")
    assert sheet.cells == 10
    assert sheet.cell(0) == Box(12, 8.5, 90, 55)
    assert sheet.cell(9) == Box(107, 233.5, 90, 55)


@pytest.mark.parametrize(
    ("key", "value", "where"),
    [
        ("margins", {"left": 10, "top": 8.5, "right": 13, "bottom": 8.5}, "labels.margins"),
        ("pitch", [95, 56], "labels.margins"),
        ("page", [210, 296.98], "labels.margins"),
        ("page", [210], "labels.page"),
        ("grid", [2, 5.5], "labels.grid[1]"),
        ("cut_marks", "no", "labels.cut_marks"),
        ("colour", 1, "labels.colour"),
    ],
)
def test_sheet_that_does_not_close_is_refused(key: str, value: object, where: str) -> None:
    with pytest.raises(DeskError) as refused:
        parse_sheet({**LABELS, key: value}, "labels")
    assert refused.value.fault is Fault.TEMPLATE_INVALID
    assert refused.value.facts == {"where": where}


def test_cells_may_not_overlap() -> None:
    tight = {**LABELS, "pitch": [85, 56.25], "margins": {**LABELS["margins"], "right": 23}}
    with pytest.raises(DeskError) as refused:
        parse_sheet(tight, "labels")
    assert refused.value.facts == {"where": "labels.pitch"}


def test_sheet_without_cells_takes_the_size_of_the_badge() -> None:
    sheet = parse_sheet({"titles": {"ru": "По одному"}}, "one").for_badge(BADGE)
    assert (sheet.page_width, sheet.page_height, sheet.cells) == (90, 55, 1)
    assert sheet.cell(0) == Box(0, 0, 90, 55)


def test_badge_of_another_size_is_refused() -> None:
    with pytest.raises(DeskError) as refused:
        parse_sheet(LABELS, "labels").for_badge(replace(BADGE, width=105))
    assert refused.value.fault is Fault.SHEET_MISMATCH


@pytest.mark.parametrize(
    ("badges", "start", "pages"), [(0, 1, 0), (10, 1, 1), (11, 1, 2), (1, 10, 1), (2, 10, 2)]
)
def test_pages_count_the_used_cells_and_the_last_incomplete_sheet(
    badges: int, start: int, pages: int
) -> None:
    assert parse_sheet(LABELS, "labels").pages(badges, start) == pages


@pytest.mark.parametrize("start", [0, 11, -1])
def test_cell_that_the_sheet_lacks_is_refused(start: int) -> None:
    with pytest.raises(DeskError) as refused:
        Sheet("s", (), columns=2, rows=5).pages(3, start)
    assert refused.value.fault is Fault.BAD_START
    assert refused.value.facts == {"start": start, "cells": 10}
