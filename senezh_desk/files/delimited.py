"""Text tables: CSV, TSV, TXT and what was pasted; encoding and delimiter are found out.

They are read in the program itself: the text's size is limited and Python's reader takes time and
memory in proportion to it, so that a child process would protect from nothing.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.progress import Tick, no_tick
from senezh_desk.domain.sheet import Sheet
from senezh_desk.domain.text import clean
from senezh_desk.files.intake import MAX_ROWS

if TYPE_CHECKING:
    from pathlib import Path

DELIMITERS = ("\t", ";", ",", "|")
PROBED_LINES = 200
MAX_CELL = 100_000  # a longer one swallowed lines by a stray quote
TICK_EVERY = 5000
SINGLE_BYTE = ("cp1251", "cp866", "koi8-r", "mac-cyrillic")
_COMMON = "оеаинтсрвлкмдпуя"  # the letters Russian text is mostly made of
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEP_LINE = re.compile(r"^\s*sep=(.)\s*$", re.IGNORECASE)


def read_text(source: Path, tick: Tick = no_tick) -> tuple[Sheet, ...]:
    """Return a text file as one sheet named after nothing.

    Raises DeskError: CANNOT_OPEN, ROSTER_EMPTY, ROSTER_NOT_A_TABLE, ROSTER_TOO_MANY_ROWS.
    """
    try:
        content = source.read_bytes()
    except OSError as error:
        raise DeskError(Fault.CANNOT_OPEN, file=source.name) from error
    return read_pasted(decode(content), tick)


def decode(content: bytes) -> str:
    """Return a file's text: by its mark, else as UTF-8, UTF-16, or the likeliest code page.

    Raises DeskError(ROSTER_NOT_A_TABLE) for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\x00" in content:
        even, odd = content[0:4096:2], content[1:4096:2]
        encoding = "utf-16-be" if len(set(even)) < len(set(odd)) else "utf-16-le"
        text = content[: len(content) & ~1].decode(encoding, errors="replace")
        if text.count("\x00") or text.count("�") > len(text) // 100:
            raise DeskError(Fault.ROSTER_NOT_A_TABLE)
        return text
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(content) - 4 and len(content) > 4:  # cut off inside a letter
            return content[: error.start].decode("utf-8")
    probe = content[:200_000]
    best = max(SINGLE_BYTE, key=lambda encoding: _likelihood(probe, encoding))
    return content.decode(best, errors="replace")


def _likelihood(content: bytes, encoding: str) -> int:
    text = content.decode(encoding, errors="replace")
    letters = Counter(text)
    common = sum(letters[letter] for letter in _COMMON)
    strange = sum(count for sign, count in letters.items() if sign > "\x7f" and not sign.isalpha())
    return common - 2 * strange


def read_pasted(text: str, tick: Tick = no_tick) -> tuple[Sheet, ...]:
    """Return pasted or decoded text as one sheet, its delimiter found by trying.

    Raises DeskError: ROSTER_EMPTY, ROSTER_TOO_MANY_ROWS.
    """
    text = text.lstrip("\ufeff").replace("\x00", "")
    if not text.strip():
        raise DeskError(Fault.ROSTER_EMPTY)
    first, _, rest = text.partition("\n")
    said = _SEP_LINE.match(first)
    delimiter = said[1] if said else find_delimiter(text)
    rows = _rows("\n" + rest if said else text, delimiter, tick)
    return (Sheet("", tuple(rows)),)


def find_delimiter(text: str) -> str:
    """Return the delimiter that cuts the first lines into most alike rows; a tab when none does."""
    probe = "\n".join(text.splitlines()[:PROBED_LINES])
    best, best_score = "\t", 0.0
    for delimiter in DELIMITERS:
        widths = Counter(len(row) for row in _cut(probe, delimiter) if any(row))
        wide = {width: count for width, count in widths.items() if width > 1}
        if not wide:
            continue
        width, count = max(wide.items(), key=lambda pair: (pair[1] * min(pair[0], 4), pair[0]))
        score = count / sum(widths.values()) * (1 + min(width, 12) / 12)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _cut(text: str, delimiter: str) -> list[list[str]]:
    lines = io.StringIO(text, newline="")
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        rows = []
    if not rows or any(
        cell.count("\n") > 20 or len(cell) > MAX_CELL for row in rows for cell in row
    ):
        # a stray quote: quotes are letters here
        rows = [line.split(delimiter) for line in text.splitlines()]
    return rows


def _rows(text: str, delimiter: str, tick: Tick) -> list[tuple[str, ...]]:
    raw = _cut(text, delimiter)
    while raw and not any(raw[-1]):
        raw.pop()
    if len(raw) > MAX_ROWS:
        raise DeskError(Fault.ROSTER_TOO_MANY_ROWS, rows=len(raw), limit=MAX_ROWS)
    rows = []
    for number, row in enumerate(raw):
        if not number % TICK_EVERY:
            tick(number, len(raw))
        rows.append(tuple(clean(cell) if cell else "" for cell in row))
    tick(len(raw), len(raw))
    return rows
