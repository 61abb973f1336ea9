"""Sheets: how badges share a page, in millimetres from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from senezh_desk.domain.badge_template import Box
from senezh_desk.domain.checked import Checked
from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from senezh_desk.domain.badge_template import BadgeTemplate

CLOSURE = 0.01  # millimetres by which margins and pitches may miss the page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of `columns` × `rows` cells; without cells of its own it takes the badge's size."""

    id: str
    titles: tuple[tuple[str, str], ...]  # language -> name
    page_width: float = 0.0
    page_height: float = 0.0
    left: float = 0.0
    top: float = 0.0
    cell_width: float = 0.0
    cell_height: float = 0.0
    columns: int = 1
    rows: int = 1
    pitch_x: float = 0.0
    pitch_y: float = 0.0
    cut_marks: bool = False

    @property
    def cells(self) -> int:
        """Return how many badges a page takes."""
        return self.columns * self.rows

    def takes(self, template: BadgeTemplate) -> bool:
        """Tell whether a template's badges have the size of the cells."""
        if not self.page_width:
            return True
        return (
            abs(self.cell_width - template.width) <= CLOSURE
            and abs(self.cell_height - template.height) <= CLOSURE
        )

    def for_badge(self, template: BadgeTemplate) -> Sheet:
        """Return the sheet with its sizes; raises DeskError(SHEET_MISMATCH) for another badge."""
        if not self.takes(template):
            raise DeskError(Fault.SHEET_MISMATCH, sheet=self.id, template=template.id)
        if self.page_width:
            return self
        return replace(
            self,
            page_width=template.width,
            page_height=template.height,
            cell_width=template.width,
            cell_height=template.height,
        )

    def cell(self, index: int) -> Box:
        """Return a cell by its place, counted from 0 along the rows."""
        row, column = divmod(index, self.columns)
        return Box(
            self.left + column * self.pitch_x,
            self.top + row * self.pitch_y,
            self.cell_width,
            self.cell_height,
        )

    def pages(self, badges: int, start: int = 1) -> int:
        """Return how many pages some badges need when the first `start - 1` cells are used up.

        Raises DeskError(BAD_START) when the sheet has no such cell.
        """
        if not 1 <= start <= self.cells:
            raise DeskError(Fault.BAD_START, start=start, cells=self.cells)
        return ceil((badges + start - 1) / self.cells) if badges else 0


def parse_sheet(value: object, sheet_id: str) -> Sheet:
    """Return the sheet that parsed JSON describes.

    Raises DeskError(TEMPLATE_INVALID, where=path), also when margins + (n - 1) · pitch + cell do
    not add up to the page in either direction.
    """
    root = Checked(value, sheet_id)
    found = root.members({"titles", "page", "margins", "cell", "grid", "pitch", "cut_marks"})
    titles = root.member("titles").texts()
    if found.keys() == {"titles"}:
        return Sheet(sheet_id, titles)
    page, cell, pitch = (_lengths(root.member(key)) for key in ("page", "cell", "pitch"))
    columns, rows = (item.whole(1, 50) for item in _two(root.member("grid")))
    margins = root.member("margins")
    margins.members({"left", "top", "right", "bottom"})
    left, top, right, bottom = (
        margins.member(side).number(0, 500) for side in ("left", "top", "right", "bottom")
    )
    across = left + (columns - 1) * pitch[0] + cell[0] + right
    down = top + (rows - 1) * pitch[1] + cell[1] + bottom
    if abs(across - page[0]) > CLOSURE or abs(down - page[1]) > CLOSURE:
        raise margins.refuse()
    if pitch[0] < cell[0] - CLOSURE or pitch[1] < cell[1] - CLOSURE:
        raise root.member("pitch").refuse()
    return Sheet(
        id=sheet_id,
        titles=titles,
        page_width=page[0],
        page_height=page[1],
        left=left,
        top=top,
        cell_width=cell[0],
        cell_height=cell[1],
        columns=columns,
        rows=rows,
        pitch_x=pitch[0],
        pitch_y=pitch[1],
        cut_marks=root.member("cut_marks").flag(),
    )


def _two(node: Checked) -> tuple[Checked, Checked]:
    items = node.items()
    if len(items) != 2:
        raise node.refuse()
    return items[0], items[1]


def _lengths(node: Checked) -> tuple[float, float]:
    one, other = _two(node)
    return one.number(0.1, 2000), other.number(0.1, 2000)
