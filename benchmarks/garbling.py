"""What hurried hands make of a name: wrong layout, Latin letters, typos, parts missing or moved."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from senezh_desk.domain.letters import as_typed_on_jcuken, as_typed_on_qwerty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from senezh_desk.domain.person import PersonFields

_ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_NEIGHBOURS = {
    "ә": "аэ", "ө": "о", "ү": "у", "җ": "ж", "ң": "н", "һ": "х", "ӑ": "а", "ӗ": "е", "ҫ": "с",
    "ӳ": "у", "ҙ": "з", "ғ": "г", "ҡ": "к", "ҕ": "г", "ҥ": "н", "ӧ": "о", "ӱ": "у",
}  # fmt: skip
_COMMON = dict(zip("абвгдзиклмнопрстуф", "abvgdziklmnoprstuf", strict=True))
_SCHEMES = tuple(
    _COMMON | dict(zip("еёжйхцчшщъыьэюя", letters.split(","), strict=True))
    for letters in (
        "e,e,zh,i,kh,ts,ch,sh,shch,ie,y,,e,iu,ia",  # passports
        "e,yo,zh,y,kh,ts,ch,sh,shch,,y,,e,yu,ya",  # everyday
        "e,yo,zh,j,h,c,ch,sh,sch,,y,',e,ju,ja",  # everyday, German taste
        "e,yo,zh,j,x,cz,ch,sh,shh,'',y,',e,yu,ya",  # GOST 7.79 B
        "e,ë,ž,j,h,c,č,š,ŝ,ʺ,y,ʹ,è,û,â",  # ISO 9
        "e,e,zh,y,h,ts,ch,sh,sch,,i,,e,yu,ya",  # bank cards and tickets
    )
)


@dataclass(frozen=True, slots=True)
class Garbled:
    """A query, and what was typed before it was garbled."""

    query: str
    plain: str
    person: int  # who is meant: position in the list
    how: tuple[str, ...]


def garbled_queries(people: Sequence[PersonFields], count: int, seed: int) -> list[Garbled]:
    """Return queries with one or two garblings of people's names; parts miss only where unique."""
    rng = random.Random(seed)  # noqa: S311  # queries, not secrets
    shared = Counter(
        parts for person in people for n in (1, 2) for parts in combinations(_parts(person), n)
    )
    found: list[Garbled] = []
    while len(found) < count:
        at = rng.randrange(len(people))
        how = tuple(sorted(rng.sample(range(len(_STEPS)), rng.choice((1, 2)))))
        parts = list(_parts(people[at]))
        if 0 in how:
            fewer = [c for n in (1, 2) for c in combinations(parts, n) if shared[c] == 1]
            if not fewer:
                continue
            parts = list(rng.choice(fewer))
        plain = text = " ".join(parts)
        for step in how:
            text = _STEPS[step][1](text, rng)
        if text != plain or 0 in how:
            found.append(Garbled(text, plain, at, tuple(_STEPS[step][0] for step in how)))
    return found


def _parts(person: PersonFields) -> tuple[str, ...]:
    return tuple(part for part in (person.last, person.first, person.middle) if part)


def _same(text: str, _rng: random.Random) -> str:
    return text


def _shuffled(text: str, rng: random.Random) -> str:
    parts = text.split()
    rng.shuffle(parts)
    return " ".join(parts)


def _neighbours(text: str, rng: random.Random) -> str:
    return "".join(rng.choice(_NEIGHBOURS.get(letter, letter)) for letter in text.lower())


def _yo(text: str, _rng: random.Random) -> str:
    return text.replace("ё", "е").replace("Ё", "Е")


def _short_i(text: str, _rng: random.Random) -> str:
    return text.replace("й", "и").replace("Й", "И")


def _typos(text: str, rng: random.Random) -> str:
    for _ in range(rng.choice((1, 2))):
        text = _typo(text, rng)
    return text


def _typo(text: str, rng: random.Random) -> str:
    inside = [at for at, letter in enumerate(text) if letter.isalpha()]
    at = rng.choice(inside)
    letter = rng.choice(_LATIN if text[at].isascii() else _ALPHABET)
    kind = rng.randrange(4)
    if kind == 0:
        return text[:at] + letter + text[at:]
    if kind == 1:
        return text[:at] + text[at + 1 :]
    if kind == 2:
        return text[:at] + letter + text[at + 1 :]
    if at + 1 < len(text) and text[at + 1].isalpha():
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + text[at + 1 :]


def _transliterated(text: str, rng: random.Random) -> str:
    scheme = rng.choice(_SCHEMES)
    russian = _neighbours(text, rng)
    return "".join(scheme.get(letter, letter) for letter in russian)


def _layout(text: str, _rng: random.Random) -> str:
    latin = any("a" <= letter <= "z" for letter in text)
    return as_typed_on_jcuken(text) if latin else as_typed_on_qwerty(text)


_Step = tuple[str, "Callable[[str, random.Random], str]"]
_STEPS: tuple[_Step, ...] = (
    ("missing", _same),
    ("order", _shuffled),
    ("neighbours", _neighbours),
    ("ё", _yo),
    ("й", _short_i),
    ("typos", _typos),
    ("translit", _transliterated),
    ("layout", _layout),
)
