"""A paper: a heading, a table over any number of sheets, and what stands under it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """How the texts of a column stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """One column; widths are shares of the page's, whatever they add up to."""

    heading: str
    width: float
    align: Align = Align.LEFT
    upright: bool = False  # the heading runs upwards: for many narrow columns


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed; a row of a single cell runs over the whole width, as a group's name."""

    title: str
    columns: tuple[PaperColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    above: tuple[str, ...] = ()  # lines over the title: who holds the programme, on what grounds
    about: tuple[str, ...] = ()  # lines under it: what, when, where
    foot: tuple[str, ...] = ()
    landscape: bool = True
    row_height: float = 0  # millimetres at least: room for a signature
