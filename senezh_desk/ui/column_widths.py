"""How wide a table's columns are until somebody pulls at them: as the room allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Span:
    """A column's width in pixels: as it would like, and what it can make do with."""

    wanted: int
    least: int

    @property
    def gives_way(self) -> bool:
        """Tell whether the column takes part in what there is too little or too much of."""
        return self.least < self.wanted


def fitted(spans: Sequence[Span], room: int) -> list[int]:
    """Return widths that fill the room; where even the least do not fit, the table scrolls."""
    wanted, least = sum(span.wanted for span in spans), sum(span.least for span in spans)
    if room <= least:
        return [span.least for span in spans]
    if room < wanted:
        share = (room - least) / (wanted - least)
        return [span.least + int(share * (span.wanted - span.least)) for span in spans]
    taking = [span.wanted if span.gives_way else 0 for span in spans]
    more = (room - wanted) / (sum(taking) or 1)
    return [span.wanted + int(more * part) for span, part in zip(spans, taking, strict=True)]
