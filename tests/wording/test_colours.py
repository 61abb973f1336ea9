from __future__ import annotations

from senezh_desk.app import resources_folder
from senezh_desk.domain.categories import load
from senezh_desk.wording.colours import COLOURS, colour_text
from senezh_desk.wording.words import Words, load_words


def test_every_colour_offered_has_a_word_of_its_own() -> None:
    for words in (Words(), load_words(resources_folder(), "ru")):
        named = [colour_text(words, colour) for colour in COLOURS]
        assert len(set(named)) == len(COLOURS)
        assert not any(name.startswith("#") for name in named)


def test_the_usual_categories_have_colours_with_a_word() -> None:
    assert {category.colour for category in load("")} <= COLOURS.keys()


def test_a_colour_from_elsewhere_is_shown_as_it_is() -> None:
    assert colour_text(Words(), "#123456") == "#123456"
