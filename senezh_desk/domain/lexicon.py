"""A lexicon: sorted spellings of words, found whole, by their beginning, or a few typos away."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from senezh_desk.domain.letters import LONGEST_WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

_AFTER_ALL = chr(0x10FFFF)


class Lexicon:
    """Spellings with the numbers of the words they stand for; immutable."""

    def __init__(self, entries: Iterable[tuple[str, int]]) -> None:
        """Sort (spelling, word number) pairs; one word may have several spellings."""
        pairs = sorted(entries)
        self.spellings = [spelling for spelling, _ in pairs]
        self.words: Ints = np.array([word for _, word in pairs], dtype=np.int64)
        self.lengths: Ints = np.array([len(text) for text in self.spellings], dtype=np.int64)
        self._letters = _letter_sets(self.spellings)

    def __len__(self) -> int:
        return len(self.spellings)

    def starting(self, start: str) -> slice:
        """Return where the spellings stand that begin with a text; the text itself comes first."""
        low = bisect_left(self.spellings, start)
        return slice(low, bisect_left(self.spellings, start + _AFTER_ALL, lo=low))

    def has(self, spelling: str) -> bool:
        """Tell whether a spelling is listed."""
        at = bisect_left(self.spellings, spelling)
        return at < len(self.spellings) and self.spellings[at] == spelling

    def near(self, word: str, most: int) -> tuple[Ints, Ints]:
        """Return positions and distances of spellings at most so many typos from a word.

        A typo is a letter put in, left out, replaced or swapped with its neighbour.
        """
        # A typo changes at most two members of the set of letters: few spellings are measured.
        differing = np.bitwise_count(self._letters ^ _letter_sets([word]))
        lengths = np.abs(self.lengths - len(word))
        found = np.flatnonzero((differing <= 2 * most) & (lengths <= most))
        return self._measured(word, found, [self.spellings[at] for at in found.tolist()], most)

    def near_start(self, word: str, most: int) -> tuple[Ints, Ints]:
        """Return positions and distances of spellings that begin within so many typos of a word."""
        lacking = np.bitwise_count(_letter_sets([word]) & ~self._letters)
        found = np.flatnonzero((lacking <= most) & (self.lengths > len(word)))
        starts = [self.spellings[at][: len(word)] for at in found.tolist()]
        return self._measured(word, found, starts, most)

    @staticmethod
    def _measured(word: str, found: Ints, texts: list[str], most: int) -> tuple[Ints, Ints]:
        if not texts:
            return found, found
        distances = cdist([word], texts, scorer=OSA.distance, score_cutoff=most, dtype=np.int64)[0]
        near = distances <= most
        return found[near], distances[near]


def _letter_sets(texts: list[str]) -> NDArray[np.uint64]:
    """Return the letters of each text as a set of 64 bits; Russian letters never share a bit."""
    letters = np.array(texts, dtype=f"U{LONGEST_WORD}").reshape(-1, 1).view(np.uint32)
    bits = np.uint64(1) << (letters & 63).astype(np.uint64)
    sets: NDArray[np.uint64] = np.bitwise_or.reduce(
        np.where(letters == 0, np.uint64(0), bits), axis=1
    )
    return sets
