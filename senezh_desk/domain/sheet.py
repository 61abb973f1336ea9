"""A list as a file holds it: sheets of clean text and what their formatting says."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range; 0-based, the last row and column belong to it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What formatting says; rows and cells are 0-based.

    `merges_known` tells whether the format could say anything of merged cells at all.
    """

    struck: frozenset[tuple[int, int]] = frozenset()
    filled: frozenset[tuple[int, int]] = frozenset()
    hidden: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    merges_known: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `rows` start at the file's first line, each a tuple of clean cell texts."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    visible: bool = True
    marks: Marks = field(default_factory=Marks)


def column_letter(index: int) -> str:
    """Return a 0-based column's letters as spreadsheets show them: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
