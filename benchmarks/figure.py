"""A figure: what was measured, against what, and whether that is good enough."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `ours` and `reference` are in `unit`, `ratio` is what the goal judges.

    The goal is met at or below it, with `at_least` at or above it.
    """

    name: str
    ours: float
    reference: float
    ratio: float
    goal: float
    unit: str
    at_least: bool = False
    note: str = ""  # what else there is to know: a proof, what others reach

    @property
    def met(self) -> bool:
        """Tell whether the goal is met."""
        return self.ratio >= self.goal if self.at_least else self.ratio <= self.goal

    def line(self) -> str:
        """Return the figure as one line of text."""
        sign = "≥" if self.at_least else "≤"
        return (
            f"{self.name:<22} ours {self.ours:.4g} {self.unit:<7} reference {self.reference:.4g}"
            f" {self.unit:<7} ratio {self.ratio:.3f}  goal {sign} {self.goal:g}"
            f"  {'met' if self.met else 'MISSED'}{self.note and f'  ({self.note})'}"
        )
