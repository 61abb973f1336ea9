"""A search query: its words, and all that each may have been meant to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from senezh_desk.domain.letters import (
    as_typed_on_jcuken,
    as_typed_on_qwerty,
    is_cyrillic,
    key,
    keys,
    plain,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_QUERY = 200  # characters that are looked at; the rest of a pasted page is not
MOST_WORDS = 8
_SHORTEST_HALF = 3  # letters of either of two words that were glued

_PHONE_LIKE = re.compile(r"\+?\d[\d\s()\-‐‑–.]{2,}\d")
_NO_DIGIT = re.compile(r"[^0-9]+")
_LATIN = re.compile("[a-z]")


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a word may have been meant to be; less `strange` is likelier (0–3)."""

    text: str
    latin: bool  # a Latin key, else a spelling in the letters of the list
    strange: int


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of a query: readings, further ones for when those lead nowhere, digits if it is."""

    readings: tuple[Reading, ...]
    further: tuple[Reading, ...] = ()
    digits: str = ""

    @property
    def length(self) -> int:
        """Return the letters of the likeliest reading."""
        return len(self.readings[0].text) if self.readings else len(self.digits)


QueryWords = tuple[QueryWord, ...]


def read_query(text: str) -> tuple[QueryWords, ...]:
    """Return the ways to part a query into words, each of at most eight; none for an empty one.

    There are several where signs of one keyboard layout are letters of the other ("k.,jdm" is
    «любовь») and where digits stand in groups ("511-94-33").
    """
    text = text[:LONGEST_QUERY].casefold()
    joined = _PHONE_LIKE.sub(lambda match: f" {only_digits(match[0])} ", text)
    ways = [_part(part, signs=signs) for part in (joined, text) for signs in (False, True)]
    return tuple(dict.fromkeys(way[:MOST_WORDS] for way in ways if way))


def partings(word: QueryWord) -> Iterator[tuple[Reading, Reading]]:
    """Yield the halves of a word that may be two: the blank was left out or another key was hit."""
    for reading in word.readings:
        for end in range(_SHORTEST_HALF, len(reading.text) - _SHORTEST_HALF + 1):
            for start in (end, end + 1):
                left, right = reading.text[:end], reading.text[start:]
                if len(right) >= _SHORTEST_HALF:
                    yield replace(reading, text=left), replace(reading, text=right)


def only_digits(text: str) -> str:
    """Return the digits of a text, a Russian phone number without its 7 or 8."""
    digits = text if text.isdecimal() and text.isascii() else _NO_DIGIT.sub("", text)
    return digits[1:] if len(digits) == 11 and digits[0] in "78" else digits


def _part(text: str, *, signs: bool) -> QueryWords:
    """Part a query at blanks and signs; with `signs` those that another layout has as letters."""
    found: list[QueryWord] = []
    for chunk in text.split():
        as_typed = words(chunk)
        to_cyrillic = bool(_LATIN.search(chunk)) or not is_cyrillic(chunk)
        switch = as_typed_on_jcuken if to_cyrillic else as_typed_on_qwerty
        switched = words(switch(chunk))
        if len(as_typed) == len(switched):
            pairs = zip(as_typed, switched, strict=True)
            found += [_word(typed, other, to_cyrillic=to_cyrillic) for typed, other in pairs]
        elif signs and to_cyrillic:
            found += [_word("", other, to_cyrillic=to_cyrillic) for other in switched]
        else:
            found += [_word(typed, "", to_cyrillic=to_cyrillic) for typed in as_typed]
    return tuple(found)


def _word(typed: str, switched: str, *, to_cyrillic: bool) -> QueryWord:
    """Return the readings of a word and of what its keys give under the other layout."""
    if typed.isascii() and typed.isdigit():
        return QueryWord((Reading(typed, latin=False, strange=0),), digits=only_digits(typed))
    readings: list[Reading] = []
    further: list[Reading] = []
    if is_cyrillic(typed):
        readings.append(Reading(plain(typed), latin=False, strange=0))
        further.append(Reading(key(typed), latin=True, strange=1))
    elif typed:
        readings += [Reading(text, latin=True, strange=0) for text in keys(typed)]
    if switched and to_cyrillic:
        readings.append(Reading(plain(switched), latin=False, strange=2))
    elif switched:
        further += [Reading(text, latin=True, strange=2) for text in keys(switched)]
    return QueryWord(tuple(readings), tuple(further))
