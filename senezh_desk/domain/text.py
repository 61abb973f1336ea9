"""Clean text: what cannot be seen is removed, what only looks Cyrillic becomes Cyrillic."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
BLANK_ENDS = re.compile(" *\n *")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|_x000[dD]_")
APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")  # these are the look-alikes meant

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0259\u018f]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LATIN_LETTERS = "AaBCcEeHKkMOoPpTXxYyIiJjSsƏəhÄäÖöÜüËëÏïĂăĔĕÇçŸÿ"
_CYRILLIC_LETTERS = "АаВСсЕеНКкМОоРрТХхУуІіЈјЅѕӘәһӒӓӦӧӰӱЁёЇїӐӑӖӗҪҫӲӳ"
_FOLD = str.maketrans(_LATIN_LETTERS, _CYRILLIC_LETTERS)
_UNFOLD = str.maketrans("АаВСсЕеНКкМОоРрТХхУуІіЈјЅѕ", "AaBCcEeHKkMOoPpTXxYyIiJjSs")
_ALIKE = frozenset(_LATIN_LETTERS)


def clean(text: str) -> str:
    """Return text in NFC without invisible characters, each run of blanks one space.

    Line breaks inside a cell stay, as they divide what it holds.
    """
    if text.isascii() and text.isalnum():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = CONTROLS.sub("", INVISIBLE.sub("", text))
    return BLANK_ENDS.sub("\n", SPACES.sub(" ", text)).strip()


def one_line(text: str) -> str:
    """Return text with line breaks turned into spaces."""
    return " ".join(text.split()) if "\n" in text else text


def fold_lookalikes(text: str) -> str:
    """Return text where Latin letters inside Cyrillic words are Cyrillic.

    A wholly Latin word that consists of look-alikes is folded when its neighbours are Cyrillic.
    """
    if not (_LATIN.search(text) and _CYRILLIC.search(text)):
        return text
    return _WORD.sub(_fold_word, text)


def fold_mixed_words(text: str) -> str:
    """Return text where only words that mix both alphabets are made Cyrillic."""
    if not (_LATIN.search(text) and _CYRILLIC.search(text)):
        return text
    return _WORD.sub(lambda m: _fold_word(m) if _CYRILLIC.search(m[0]) else m[0], text)


def unfold_lookalikes(text: str) -> str:
    """Return text with Cyrillic look-alikes made Latin, for addresses."""
    return text.translate(_UNFOLD)


def _fold_word(match: re.Match[str]) -> str:
    word = match[0]
    letters = {letter for letter in word if _LATIN.match(letter)}
    return word.translate(_FOLD) if letters <= _ALIKE else word


def key(text: str) -> str:
    """Return what two spellings of one text share: case, ё/е, quotes and marks aside."""
    text = fold_lookalikes(text).casefold().replace("ё", "е")
    return " ".join(_WORD.findall(text))


def words(text: str) -> frozenset[str]:
    """Return the set of a text's words, for tables of words."""
    return frozenset(text.split())
