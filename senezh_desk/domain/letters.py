"""Letters: one spelling for what people write in several ways, and one key for all scripts."""

from __future__ import annotations

import itertools
import re
import unicodedata

LONGEST_WORD = 40  # letters of a word that count

# The same keys under QWERTY and ЙЦУКЕН, plain and with Shift.
_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_JCUKEN = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_JCUKEN = str.maketrans(_QWERTY, _JCUKEN)
_TO_QWERTY = str.maketrans(_JCUKEN, _QWERTY)
_TO_QWERTY_WHOLE = _TO_QWERTY | str.maketrans('.,"№;:?', "/?@#$^&")

# Letters of Tatar, Chuvash, Bashkir, Sakha, Mari, Udmurt, Komi and the Slavic neighbours that do
# not decompose into a Russian letter and an accent; ә stays, it has several neighbours.
_NEIGHBOURS = str.maketrans("өүұҗңһҫҙғҡҕҥҝқҳҷіїєґӏѕјӊ", "оуужнхсзгкгнккхчииегисин")
_LATIN_ACCENTED = str.maketrans(
    {"š": "sh", "č": "ch", "ž": "zh", "ŝ": "sh", "â": "ya", "û": "yu", "ə": "a", "ı": "i", "№": " "}
)
_APOSTROPHES = str.maketrans("", "", "'’‘ʹʺʼ`´\"\u00ad")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_RUSSIAN = re.compile(r"[а-яё0-9 .,()«»-]*")
_LOOK_ALIKES = str.maketrans("abcehkmoptxyi", "авсенкмортхуи")

_COMPOUND = re.compile(r"[^\W_]+(?:[-‐‑–—][^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[a-z]")
_VOWEL = re.compile("[аеиоуыэюяaeiou]")

_TO_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufie", strict=True))
    | {"ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "iu", "я": "ia"}
    | {"ъ": "", "ь": "", "ә": "a"}
)
# Every scheme of transliteration comes to the same key: passport, ISO 9, GOST 7.79, everyday.
_KEY_RULES = (
    (re.compile("shch|sch|shh"), "sh"),
    (re.compile("c[zs]|tz|tc(?!h)"), "ts"),
    (re.compile("kh"), "h"),
    (re.compile("gh"), "g"),
    (re.compile("ph"), "f"),
    (re.compile("w"), "v"),
    (re.compile("ck|q"), "k"),
    (re.compile("[yji]+"), "i"),
    (re.compile("i[eo]"), "e"),
)
_SEVERAL_SOUNDS = (
    ("x", re.compile("x"), ("ks", "h")),
    ("c", re.compile("c(?![hszk])"), ("ts", "k")),
)


def fold(text: str) -> str:
    """Return a text in small letters without accents, ё as е, й as и, neighbours' letters Russian.

    Latin look-alikes inside Cyrillic words become Cyrillic; ә is kept, `spellings` reads it.
    """
    small = text.casefold()
    if _RUSSIAN.fullmatch(small):  # nearly everything in a list; the rest takes eight times longer
        return small.replace("ё", "е").replace("й", "и")
    plain = small.translate(_LATIN_ACCENTED)
    plain = unicodedata.normalize("NFKD", plain).casefold()  # letters within signs may be capital
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    plain = plain.translate(_APOSTROPHES).translate(_NEIGHBOURS)
    if _LATIN.search(plain) and _CYRILLIC.search(plain):
        return _WORD.sub(_untangle, plain)
    return plain


def words(text: str) -> list[str]:
    """Return the folded words of a text in order, parts of compounds apart."""
    return _split(fold(text))


def indexed_words(text: str) -> list[str]:
    """Return the folded words of a text and each compound in one piece besides."""
    folded = fold(text)
    found = _split(folded)
    if len(found) > 1:
        pieces = [_WORD.findall(compound) for compound in _COMPOUND.findall(folded)]
        found += ["".join(parts)[:LONGEST_WORD] for parts in pieces if len(parts) > 1]
    return found


def plain(word: str) -> str:
    """Return a folded word in Russian letters alone."""
    return word.replace("ә", "а")


def spellings(word: str) -> list[str]:
    """Return how a folded word may be typed in Russian letters: ә as а, э or е, else as it is."""
    count = word.count("ә")
    if not count:
        return [word]
    if count > 3:
        return [word.replace("ә", letter) for letter in "аэе"]
    pieces = word.split("ә")
    return [
        "".join(itertools.chain.from_iterable(itertools.zip_longest(pieces, choice, fillvalue="")))
        for choice in itertools.product("аэе", repeat=count)
    ]


def key(word: str) -> str:
    """Return the Latin key of a folded word: equal for a name and its transliterations."""
    return keys(word)[0]


def keys(word: str) -> list[str]:
    """Return all keys of a folded word: x may stand for кс and х, c for ц and к."""
    readings = [word.translate(_TO_LATIN)]
    for letter, pattern, sounds in _SEVERAL_SOUNDS:
        if letter in word:
            readings = [pattern.sub(sound, text) for text in readings for sound in sounds]
    return list(dict.fromkeys(_reduce(text) for text in readings))


def is_cyrillic(text: str) -> bool:
    """Tell whether a text has a Cyrillic letter."""
    return bool(_CYRILLIC.search(text.casefold()))


def may_be_a_word(folded: str) -> bool:
    """Tell whether a folded word has vowels enough; what another layout gives seldom has."""
    return 4 * len(_VOWEL.findall(folded)) >= len(folded)


def as_typed_on_jcuken(text: str) -> str:
    """Return what the keys of a Latin text give under ЙЦУКЕН ("bdfyjd" is "иванов")."""
    return text.translate(_TO_JCUKEN)


def as_typed_on_qwerty(text: str) -> str:
    """Return what the letter keys of a Cyrillic text give under QWERTY ("шмфтщм" is "ivanov")."""
    return text.translate(_TO_QWERTY)


def rekeyed(text: str) -> str:
    """Return what a scanner that types on ЙЦУКЕН meant: letters and signs under QWERTY."""
    return text.translate(_TO_QWERTY_WHOLE)


def _split(folded: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in _WORD.findall(folded)]


def _untangle(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_LOOK_ALIKES) if _CYRILLIC.search(word) else word


def _reduce(text: str) -> str:
    for pattern, replacement in _KEY_RULES:
        text = pattern.sub(replacement, text)
    return text
