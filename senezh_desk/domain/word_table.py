"""Words of a list: what each word of a query costs in every word, value and row of it.

A cost is one integer, so that adding costs over the words of a query compares typos first, then
words that are only begun, then one field used twice, strange readings, fields, missing letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from senezh_desk.domain.letters import indexed_words, key, may_be_a_word, spellings
from senezh_desk.domain.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from senezh_desk.domain.query import QueryWord, Reading

    Ints = NDArray[np.int64]

MISSING_LETTER = 1  # at most 7 count
FIELD = 1 << 8  # times the rank of the field, 0–7
STRANGE = 1 << 15  # times Reading.strange
AGAIN = 1 << 20
BEGUN = 1 << 24
TYPO = 1 << 28
NO_MATCH = 1 << 40

_MOST_MISSING = 7
_SMALL_LEXICON = 2000  # words that came later are kept apart until there are so many


class Words:
    """The distinct words of a list, numbered; number 0 is no word."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}
        self._settled = 1  # words below this number are in the first lexicons
        self._of_value: dict[str, tuple[int, ...]] = {}
        self._spelt: list[Lexicon] = [Lexicon(()), Lexicon(())]
        self._keyed: list[Lexicon] = [Lexicon(()), Lexicon(())]

    def of(self, value: str) -> tuple[int, ...]:
        """Return the numbers of the words of a value, of none the empty word's."""
        found = self._of_value.get(value)
        if found is None:
            numbers = self._numbers
            found = tuple(numbers.setdefault(w, len(numbers)) for w in indexed_words(value))
            found = self._of_value[value] = found or (0,)
        return found

    def settle(self) -> None:
        """Make the words met since the last call findable."""
        if len(self._numbers) - self._settled > _SMALL_LEXICON:
            at, self._settled = 0, len(self._numbers)
        else:
            at = 1
        start = self._settled if at else 1
        fresh = list(self._numbers.items())[start:]
        self._spelt[at] = Lexicon((form, n) for word, n in fresh for form in spellings(word))
        self._keyed[at] = Lexicon({(key(form), n) for word, n in fresh for form in spellings(word)})
        if not at:
            self._spelt[1] = self._keyed[1] = Lexicon(())

    def costs(self, word: QueryWord, typos: int = 0, typos_in_start: int = 0) -> Ints:
        """Return what a word of a query costs in each numbered word, NO_MATCH where it is not.

        With typos all readings count, without them the further ones only where no other leads
        anywhere.
        """
        costs = np.full(len(self._numbers), NO_MATCH, dtype=np.int64)
        found = [self._add_begun(costs, reading) for reading in word.readings]
        if typos or not any(found):
            for reading in word.further:
                self._add_begun(costs, reading)
        if typos and not word.digits:
            for reading in (*word.readings, *word.further):
                self._add_near(costs, reading, typos, typos_in_start)
        costs[0] = NO_MATCH
        return costs

    def knows(self, reading: Reading) -> bool:
        """Tell whether a reading is a whole word of the list."""
        lexicons = self._keyed if reading.latin else self._spelt
        return any(lexicon.has(reading.text) for lexicon in lexicons)

    def _add_begun(self, costs: Ints, reading: Reading) -> bool:
        any_found = False
        if not reading.text:
            return False
        for lexicon in self._keyed if reading.latin else self._spelt:
            place = lexicon.starting(reading.text)
            if place.start == place.stop:
                continue
            missing = np.minimum(lexicon.lengths[place] - len(reading.text), _MOST_MISSING)
            cost = missing * MISSING_LETTER + (missing > 0) * BEGUN + reading.strange * STRANGE
            costs[lexicon.words[place]] = np.minimum(costs[lexicon.words[place]], cost)
            any_found = True
        return any_found

    def _add_near(self, costs: Ints, reading: Reading, typos: int, typos_in_start: int) -> None:
        if not reading.text or (reading.strange > 1 and not may_be_a_word(reading.text)):
            return
        for lexicon in self._keyed if reading.latin else self._spelt:
            if not len(lexicon):
                continue
            at, distances = lexicon.near(reading.text, typos)
            np.minimum.at(costs, lexicon.words[at], distances * TYPO + reading.strange * STRANGE)
            if typos_in_start:
                at, distances = lexicon.near_start(reading.text, typos_in_start)
                cost = distances * TYPO + BEGUN + reading.strange * STRANGE
                np.minimum.at(costs, lexicon.words[at], cost)


class Column:
    """One field of all rows: distinct values, their words, and which value each row has."""

    def __init__(self, rank: int, words: Words) -> None:
        """Keep a field whose matches cost its rank more (0–7)."""
        self._rank = rank
        self._words = words
        self._values: dict[str, int] = {"": 0}
        self._fresh: list[tuple[int, ...]] = []
        self._flat: Ints = np.zeros(1, dtype=np.int64)
        self._starts: Ints = np.zeros(1, dtype=np.int64)
        self._lengths: Ints = np.ones(1, dtype=np.int64)
        self._rows: Ints = np.zeros(0, dtype=np.int64)

    def put(self, rows: Ints, values: Iterable[str], size: int) -> None:
        """Give rows their values; the column has `size` rows afterwards."""
        if size > len(self._rows):
            grown = np.zeros(size, dtype=np.int64)
            grown[: len(self._rows)] = self._rows
            self._rows = grown
        known = self._values
        numbers = []
        for value in values:
            number = known.get(value)
            if number is None:
                number = known[value] = len(known)
                self._fresh.append(self._words.of(value))
            numbers.append(number)
        self._rows[rows] = numbers
        self._append()

    def clear(self, rows: Ints) -> None:
        """Leave rows without a value."""
        self._rows[rows] = 0

    def again(self, rows: Ints) -> Ints:
        """Return what a second word in this field costs in rows: nothing in a compound."""
        return (self._lengths[self._rows[rows]] < 2) * AGAIN

    def lower(self, costs: Ints, word_costs: Ints, rows: Ints | None = None) -> None:
        """Lower the cost of each of the rows (None: of all) by the costs in each word."""
        of_words = word_costs[self._flat]
        if of_words.min() >= NO_MATCH:  # most words stand in one column alone
            return
        of_values = np.minimum.reduceat(of_words, self._starts) + self._rank * FIELD
        # "clip" is never needed here: it only spares numpy a second look at every index
        of_rows = of_values.take(self._rows if rows is None else self._rows[rows], mode="clip")
        np.minimum(costs, of_rows, out=costs)

    def _append(self) -> None:
        if not self._fresh:
            return
        lengths = np.array([len(words) for words in self._fresh], dtype=np.int64)
        starts = len(self._flat) + np.cumsum(lengths) - lengths
        flat = [number for words in self._fresh for number in words]
        self._flat = np.concatenate([self._flat, np.array(flat, dtype=np.int64)])
        self._starts = np.concatenate([self._starts, starts])
        self._lengths = np.concatenate([self._lengths, lengths])
        self._fresh = []
