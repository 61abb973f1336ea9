"""What the colours of categories are called: a colour alone says nothing to many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.wording.words import Words

COLOURS = {
    "#1f5fae": mark("Colours", "blue"),
    "#7a4bb0": mark("Colours", "violet"),
    "#0f7b6c": mark("Colours", "turquoise"),
    "#b3541e": mark("Colours", "orange"),
    "#5b6472": mark("Colours", "grey"),
    "#a1234f": mark("Colours", "crimson"),
    "#6b7a1f": mark("Colours", "olive"),
    "#8a6d00": mark("Colours", "ochre"),
    "#2d2d2d": mark("Colours", "black"),
}


def colour_text(words: Words, colour: str) -> str:
    """Return the name of a colour, for one that is not offered the colour itself."""
    return words.translate("Colours", COLOURS[colour]) if colour in COLOURS else colour
