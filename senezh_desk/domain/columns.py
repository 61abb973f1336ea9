"""Columns: which of a list's columns holds what, by its heading or by what stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from senezh_desk.domain.category_words import find_category
from senezh_desk.domain.contacts import is_email, is_phone
from senezh_desk.domain.headings import HEADINGS, NAME, NUMBER
from senezh_desk.domain.names import is_given, is_name, is_patronymic, tidy_name
from senezh_desk.domain.person import FIELD_NAMES
from senezh_desk.domain.regions import find_region
from senezh_desk.domain.text import fold_mixed_words, key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAPPABLE = (NAME, *(name for name in FIELD_NAMES if name not in {"as_written", "extra"}), NUMBER)
MAX_HEADING = 90

_PATTERNS = tuple((name, sure, re.compile(words)) for name, sure, words in HEADINGS)
# headings of other people and of other things that look like a field's
_OTHERS = re.compile(
    r"\b(руководител\w+\b(?! команды| делегации)|ассистент\w*|помощник\w*|сопровожда\w*|"
    r"куратор\w*|контактн\w+ лиц\w*"
    r"|родительн\w*|дательн\w*|латин\w*|транслит\w*|in english|по английски|заполнивш\w*|"
    r"assistant|manager|экстренн\w*|emergency"
    r"|подпис\w*|дата|количество|кол во|паспорт\w*)\b"
)
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]?")
_POLITE = re.compile(  # forms ask: «Укажите ваш муниципалитет»
    r"^(?:(?:пожалуйста|укажите|введите|напишите|впишите|ваш[аеиу]?|свой|свое|свою|please|enter|"
    r"your|the) )+(?=\w)"
)
_UNITS = re.compile(r"[^\w№#]+")
_MUNICIPALITY = re.compile(
    r"\b(муниципальн\w+ (район|округ|образовани)\w*|городско\w+ (округ|поселени)\w*|"
    r"сельск\w+ поселени\w*|городской округ"
    r"|зато|улус\w*|улууһа|кожуун\w*|район|мр|го|мо|муниципалитет|наукоград|пгт|поселок|"
    r"город(?!ск)\w*)\b|^(г|гор|пос|с|п) \w"
)
_POSITION = re.compile(
    r"^(перв\w+ )?(заместител\w*|зам\b|глав[аы]\b|начальник\w*|руководител\w*|директор\w*|"
    r"специалист\w*|председател\w*|советник\w*"
    r"|консультант\w*|мэр|депутат\w*|заведующ\w*|главн\w+|ведущ\w+|менеджер\w*|"
    r"управляющ\w*|и о|врио|министр\w*|секретар\w*"
    r"|deputy|head|mayor|director|chief|manager|advisor|specialist)\b"
)
_INTEGER = re.compile(r"^\d{1,6}\.?$")
_DIET = re.compile(
    r"\b(халяль|кошер\w*|без глютена|вегетариан\w*|веган\w*|постное|halal|kosher|vegan|"
    r"vegetarian)\b"
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file as it was understood; `field` is "" for a kept extra column."""

    index: int
    letter: str
    heading: str
    field: str = ""
    samples: tuple[str, ...] = ()


def heading_key(text: str) -> str:
    """Return a heading's words: casefolded, ё as е, brackets and marks gone."""
    text = fold_mixed_words(text)
    bare = _BRACKETS.sub(" ", text) if "(" in text or "[" in text else text
    words = " ".join(
        _UNITS.sub(" ", ((bare.strip() and bare) or text).casefold().replace("ё", "е"))
        .replace("_", " ")
        .split()
    )
    return _POLITE.sub("", words)


@lru_cache(maxsize=8192)
def heading_fields(text: str) -> tuple[tuple[str, int], ...]:
    """Return the fields a heading may mean with how sure that is (1…10), surest first."""
    if not text or len(text) > MAX_HEADING:
        return ()
    words = heading_key(text)
    best: dict[str, int] = {}
    for name, sure, pattern in _PATTERNS:
        if best.get(name, 0) < sure and pattern.fullmatch(words):
            best[name] = sure
    if _OTHERS.search(words):
        best = {
            name: max(1, sure - 6) for name, sure in best.items() if name not in {"last", "first"}
        }
    return tuple(sorted(best.items(), key=lambda pair: -pair[1]))


def is_municipality(text: str) -> bool:
    """Tell whether a text names a municipality by its kind: округ, район, город …."""
    return len(text) <= 120 and _MUNICIPALITY.search(key(text)) is not None


def is_position(text: str) -> bool:
    """Tell whether a text begins as positions do."""
    return _POSITION.search(key(text)) is not None


def _is_full_name(text: str) -> bool:
    name = tidy_name(text)
    words = name.split()
    if not (2 <= len(words) <= 6 and is_name(name)) or find_region(text) or is_municipality(text):
        return False
    initials = [word for word in words if len(word.rstrip(".")) == 1]
    return words[0][:1].isupper() and (
        any(is_patronymic(word) or is_given(word) for word in words)
        or len(initials) > 1
        or any(word.endswith(".") for word in initials)
    )


def _single(test: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda text: " " not in text.strip() and test(text.strip())


# field, share of a column's cells that must pass, the test of a cell
_CONTENT: tuple[tuple[str, float, Callable[[str], bool]], ...] = (
    ("email", 0.6, is_email),
    ("phone", 0.6, lambda text: is_phone(text) and sum(map(str.isdigit, text)) >= 6),
    (NAME, 0.5, _is_full_name),
    ("middle", 0.6, _single(is_patronymic)),
    ("first", 0.5, _single(is_given)),
    ("region", 0.6, lambda text: bool(find_region(text))),
    ("position", 0.5, is_position),
    ("category", 0.7, lambda text: bool(find_category(text))),
    ("team", 0.5, lambda text: key(text).startswith(("команда ", "team "))),
    ("municipality", 0.5, is_municipality),
    ("diet", 0.6, lambda text: bool(_DIET.search(key(text)))),
)


def content_share(name: str, values: Sequence[str]) -> float:
    """Return the share 0…1 of a column's filled cells that look like a field's."""
    test = next((test for field, _, test in _CONTENT if field == name), None)
    filled = [value for value in values if value]
    if test is None or not filled:
        return 0.0
    return sum(map(test, filled)) / len(filled)


def content_field(values: Sequence[str]) -> str:
    """Return the field a column holds by its filled cells alone, "" when that cannot be told."""
    filled = [value for value in values if value]
    if not filled:
        return ""
    if all(map(_INTEGER.match, filled)) and _counts_up(filled):
        return NUMBER
    for name, share, test in _CONTENT:
        if sum(map(test, filled)) >= share * len(filled):
            return name
    return ""


def _counts_up(values: Sequence[str]) -> bool:
    numbers = [int(value.rstrip(".")) for value in values]
    steps = sum(after - before == 1 for before, after in pairwise(numbers))
    return numbers[0] in {0, 1} and (len(numbers) == 1 or steps >= 0.6 * (len(numbers) - 1))


def assign_fields(headings: Sequence[str], samples: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return column index → field: headings decide, content settles ties and fills gaps.

    `samples` holds for every column some of its cells. Each field is given once.
    """
    bids: list[tuple[float, int, str]] = []
    for index, heading in enumerate(headings):
        for name, sure in heading_fields(heading):
            bid = sure + 3 * content_share(name, samples[index]) - index / 1000
            bids.append((bid, index, name))
    taken: dict[int, str] = {}
    split = {name for _, _, name in bids} >= {"last", "first"}
    for _, index, name in sorted(bids, key=lambda bid: -bid[0]):
        if (
            index not in taken
            and (name not in taken.values() or name == NUMBER)
            and not (split and name == NAME)
        ):
            taken[index] = name
    _settle_names(taken, samples)
    by_names = sorted(
        range(len(samples)), key=lambda index: -content_share(NAME, samples[index])
    )  # where several columns look like names, the likeliest is it
    for index in by_names:
        values = samples[index]
        if index not in taken and (not headings[index] or NAME not in _named(taken)):
            name = content_field(values)
            wanted = name in {NAME, "middle", "first", NUMBER} or not headings[index]
            if (
                name
                and wanted
                and name not in taken.values()
                and not (name == NAME and "last" in taken.values())
            ):
                taken[index] = name
    _find_last(taken, headings, samples)
    return dict(sorted(taken.items()))


def _named(taken: dict[int, str]) -> set[str]:
    fields = set(taken.values())
    return fields | ({NAME} if "last" in fields else set())


def _settle_names(taken: dict[int, str], samples: Sequence[Sequence[str]]) -> None:
    """Turn «Фамилия» or «Имя» into the whole name where its cells hold one."""
    fields = {name: index for index, name in taken.items()}
    if "last" in fields and "first" not in fields:
        wide = [value for value in samples[fields["last"]] if value]
        if sum(len(value.split()) > 1 for value in wide) > len(wide) / 2 and NAME not in fields:
            taken[fields["last"]] = NAME
    elif "first" in fields and "last" not in fields and NAME not in fields:
        taken[fields["first"]] = NAME
    elif NAME in fields and "last" not in fields and "first" in fields:
        # «Name» beside «First name» is the surname, unless it holds whole names
        wide = [value for value in samples[fields[NAME]] if value]
        if wide and sum(" " not in value for value in wide) > len(wide) / 2:
            taken[fields[NAME]] = "last"
        else:
            del taken[fields["first"]]


def _find_last(
    taken: dict[int, str], headings: Sequence[str], samples: Sequence[Sequence[str]]
) -> None:
    """Find a surname column without heading: the single words beside the given names."""
    fields = {name: index for index, name in taken.items()}
    if NAME in fields or "last" in fields or "first" not in fields:
        return
    for index in (fields["first"] - 1, fields["first"] + 1, fields["first"] + 2):
        if 0 <= index < len(headings) and index not in taken and not headings[index]:
            words = [value for value in samples[index] if value]
            if words and sum(
                is_name(tidy_name(value)) and " " not in value for value in words
            ) >= 0.7 * len(words):
                taken[index] = "last"
                return
