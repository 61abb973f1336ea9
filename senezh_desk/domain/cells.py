"""What one cell may hold of several things: a name and a position, a position and an employer."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from senezh_desk.domain.columns import is_municipality, is_position
from senezh_desk.domain.contacts import find_phone
from senezh_desk.domain.names import is_name, is_patronymic, is_plain, tidy_name, without_degree
from senezh_desk.domain.regions import find_region
from senezh_desk.domain.text import fold_mixed_words, one_line

EPOCH = date(1899, 12, 30)  # day 0 of spreadsheets
DAY_DIGITS = 5  # 10000 is in 1927, 99999 in 2173
_DATE = re.compile(r"\b(дата|date|birthday)\b", re.IGNORECASE)
_PARTS = re.compile(r"\s*[\n,;]\s*|\s+[-–—/|]\s+")
_LOOSE_HYPHEN = re.compile(r"^([^\W\d_]+)\s+[-–—]\s+(?=[^\W\d_]+ [^\W\d_])")
_EMPLOYER = re.compile(
    r"^(администраци\w*|мбу|мку|мау|мбоу|гбу|гку|фгбу|ао|оао|пао|ооо|нко|ано|"
    r"министерств\w*|правительств\w*|аппарат\w*"
    r"|департамент\w* \w+ (области|края|республики|города)|комитет\w* \w+ (области|края|"
    r"республики|города)|университет\w*"
    r"|дума\w*|совет\w* (депутатов|муниципальн\w*)|городск\w+ дума|институт\w*|центр\b|"
    r"агентств\w*|фонд\b|корпорац\w*|«|\")",
    re.IGNORECASE,
)


def is_employer(text: str) -> bool:
    """Tell whether a text begins as the name of a place of work does."""
    return _EMPLOYER.match(text) is not None


def dated(heading: str, text: str) -> str:
    """Return a date that lost its format and became a number as a date; other texts as they are."""
    if text.isdigit() and len(text) == DAY_DIGITS and _DATE.search(heading):
        return (EPOCH + timedelta(days=int(text))).isoformat()
    return text


@lru_cache(maxsize=16384)
def plain_text(cell: str) -> str:
    """Return a cell in one line, its mixed words in one alphabet."""
    return fold_mixed_words(one_line(cell))


@lru_cache(maxsize=4096)
def apart(cell: str) -> tuple[str, str, str]:
    """Return a name cell's tidied name, the position after it, and a telephone number in it."""
    if is_plain(cell):
        return tidy_name(cell), "", ""
    cell = _LOOSE_HYPHEN.sub(r"\1-", cell)
    phone = find_phone(cell) if any(map(str.isdigit, cell)) else ""
    text = without_degree(cell.replace(phone, " ") if phone else cell)
    if (
        "," not in text
        and "\n" not in text
        and " – " not in text
        and " — " not in text
        and " - " not in text
        and ";" not in text
    ):
        return tidy_name(text), "", phone
    head, *rest = (piece for piece in _PARTS.split(text) if piece)
    head = tidy_name(head)
    while rest and is_name(tidy_name(rest[0])) and _belongs(head, tidy_name(rest[0])):
        joint = ", " if "," in text and " " not in head else " "
        head = head + joint + tidy_name(rest.pop(0))
    return head, ", ".join(rest), phone


def _belongs(head: str, piece: str) -> bool:
    """Tell whether a piece after a break still is of the name."""
    words = piece.split()
    if is_position(piece):
        return False
    return " " not in head or (
        len(words) == 1 and (is_patronymic(piece) or len(words[0].rstrip(".")) == 1)
    )


@lru_cache(maxsize=65536)
def split_position(text: str) -> tuple[str, str]:
    """Return a position and the place of work that stands in the same cell, or "" for none."""
    if "\n" in text:
        position, _, place = text.partition("\n")
        return fold_mixed_words(one_line(position).rstrip(" ,;")), fold_mixed_words(one_line(place))
    if is_employer(text):  # «Администрация г. Бор, глава»
        place, mark, position = text.rpartition(", ")
        if mark and is_position(position):
            return fold_mixed_words(position), fold_mixed_words(place)
    for found in re.finditer(r"\s*[,;]\s+|\s+[-–—/|]\s+", text):
        place = text[found.end() :]
        if (
            _EMPLOYER.match(place)
            or (is_municipality(place) and not is_position(place))
            or find_region(place)
        ):
            return fold_mixed_words(text[: found.start()]), fold_mixed_words(place)
    return fold_mixed_words(text), ""
