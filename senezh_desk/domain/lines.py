"""From a sheet's rows to people: merged cells, headings between people, rejected lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from senezh_desk.domain.category_words import find_category
from senezh_desk.domain.columns import is_municipality
from senezh_desk.domain.headings import NAME, NUMBER
from senezh_desk.domain.layout import NAME_FIELDS
from senezh_desk.domain.names import is_given, is_name, is_patronymic, tidy_name
from senezh_desk.domain.persons import LineReader
from senezh_desk.domain.regions import find_region
from senezh_desk.domain.roster import Issue, IssueReason, Line, ReadOptions
from senezh_desk.domain.sheet import Sheet, column_letter
from senezh_desk.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.selection import Choice

PLACES = ("region", "municipality", "team")
OWN = frozenset({"phone", "email", "source_id"})  # what two people do not share
STANDS_OUT = 3  # coloured lines are noted where they are less than every third
_INTEGER = re.compile(r"^\d+\.?$")
_TOTAL = re.compile(r"^\s*(итого|всего|total|в том числе|из них|количество)\b", re.IGNORECASE)
_COUNT = re.compile(r"^\(?\d*\s*(чел\w*|участ\w*|people)?\.?\)?$", re.IGNORECASE)
_TEAM = re.compile(r"^(команда|делегация|группа|team|delegation)\b", re.IGNORECASE)
_SECTION_TAIL = re.compile(
    r"\s*[(\[]\s*\d+\s*(чел\w*|участ\w*)?\.?\s*[)\]]\s*$|\s*[:—–-]\s*(\d+\s*(чел\w*|"
    r"участ\w*)?\.?)?\s*$",
    re.IGNORECASE,
)
_SECTION_LEAD = re.compile(
    r"^\s*(\d+|[IVX]+)[.)]\s*|^(субъект рф|субъект|регион|муниципалитет|мо)\s*:\s*", re.IGNORECASE
)


def read_lines(choice: Choice, options: ReadOptions) -> tuple[list[Line], list[Issue]]:
    """Return a sheet's people in order, and an issue per line that was left out or stands out."""
    walk = _Walk(choice, options)
    for number in range(choice.layout.body, len(choice.sheet.rows)):
        walk.step(number)
    return walk.finish()


class _Walk:
    """One pass over a sheet's rows; keeps the heading that stands above the next people."""

    def __init__(self, choice: Choice, options: ReadOptions) -> None:
        self._sheet = choice.sheet
        self._layout = choice.layout
        self._options = options
        self._marks = choice.sheet.marks
        self._fields = choice.layout.fields
        self._numbers = {i for i, name in self._fields.items() if name == NUMBER}
        self._name_columns = [
            i
            for part in (NAME, "last", "first", "middle")
            for i, f in self._fields.items()
            if f == part
        ]
        self._name_letter = column_letter(self._name_columns[0])
        self._whole = self._fields[self._name_columns[0]] == NAME
        self._headings = _heading_cells(choice)
        self._only_names = len(set(self._fields.values()) - NAME_FIELDS - {NUMBER}) == 0
        self._reader = LineReader(choice.sheet, choice.layout, options)
        self._from_name = dict(choice.from_name)
        self._section: dict[str, str] = {}
        self._covered = _covered(choice.sheet)
        self._grouped = _grouped_columns(choice)
        self._above: dict[int, str] = {}
        self._lines: list[Line] = []
        self._issues: list[Issue] = []
        self._doubtful: list[Issue] = []  # below the last person and a gap: a signature
        self._gap = False
        self._place_above()

    def _place_above(self) -> None:
        """Take a region that stands alone right above the headings: the first of several."""
        above = self._sheet.rows[: max(self._layout.header, 0)]
        last = next((row for row in reversed(above) if any(row)), ())
        cells = [one_line(cell) for cell in last if cell]
        if len(set(cells)) == 1 and find_region(_bare(cells[0])):
            self._place(cells[0])

    def step(self, number: int) -> None:
        """Take the next row: a person, a heading between people, or nothing."""
        own = self._sheet.rows[number]
        if not any(own):
            self._gap = True
            return
        row: Sequence[str] = own
        if number in self._covered or self._grouped:
            if self._continues(number, own):
                return
            row = self._carried(number, own)
        name = self._name_text(own)
        if self._headings.isdisjoint(own):
            several = len(own) - own.count("") - len(self._numbers) > 2
            if several and name and self._reader.is_person_name(name):
                self._accept_all(number, row)
                return
        elif self._repeats_header(own):
            return
        self._step_aside(number, row, name)

    def _step_aside(self, number: int, row: Sequence[str], name: str) -> None:
        """Take a row that is not at once a person: total, heading, short line, bad line."""
        own = self._sheet.rows[number]
        filled = [
            i
            for i, cell in enumerate(own)
            if cell and (i not in self._numbers or not _INTEGER.match(cell))
        ]
        first = next((one_line(cell) for cell in own if cell and not _INTEGER.match(cell)), "")
        if not filled and not first:
            return
        if _TOTAL.match(first) or _TOTAL.match(name):
            self._gap = True
        elif not filled or self._is_section(own, filled):
            self._place(first)
        elif not name:
            self._reject(number, own, IssueReason.NO_NAME)
        elif not self._reader.is_person_name(name):
            if self._layout.header < 0 and not self._lines and len(filled) == 1:
                return  # a title above a list without headings
            self._reject(number, own, IssueReason.NOT_A_NAME)
        else:
            self._accept_all(number, row)

    def finish(self) -> tuple[list[Line], list[Issue]]:
        """Return what was found, lines that stand out by colour noted."""
        coloured = [
            line
            for line in self._lines
            if (line.row - 1, self._name_columns[0]) in self._marks.filled
        ]
        if 0 < len(coloured) * STANDS_OUT < len(self._lines):
            self._issues += [
                Issue(
                    line.row, self._name_letter, IssueReason.COLOURED, line.fields.name, line.sheet
                )
                for line in coloured
            ]
        return self._lines, self._issues

    def _name_text(self, row: Sequence[str]) -> str:
        if self._whole:
            index = self._name_columns[0]
            return row[index] if index < len(row) else ""
        return " ".join(row[i] for i in self._name_columns if i < len(row) and row[i])

    def _repeats_header(self, row: Sequence[str]) -> bool:
        cells = [cell for cell in row if cell]
        same = sum(cell in self._headings for cell in cells)
        return same >= min(2, len(self._headings)) and same * 2 > len(cells)

    def _carried(self, number: int, row: Sequence[str]) -> Sequence[str]:
        """Return a row with the values that merged cells and blank group cells carry down."""
        values = self._covered.get(number)
        if values is None and not self._grouped:
            return row
        cells = list(row) + [""] * (len(self._layout.headings) - len(row))
        for index, value in (values or {}).items():
            if index < len(cells) and not cells[index]:
                cells[index] = value
        for index in self._grouped:
            if cells[index]:
                self._above[index] = cells[index]
            else:
                cells[index] = self._above.get(index, "")
        return cells

    def _continues(self, number: int, row: Sequence[str]) -> bool:
        """Add a row under somebody's merged name cell to that person's line."""
        covered = self._covered.get(number, {})
        index = self._name_columns[0]
        if index not in covered or (index < len(row) and row[index]) or not self._lines:
            return False
        if self._lines[-1].sheet == self._sheet.name and covered[index]:
            self._lines[-1] = self._reader.more(self._lines[-1], row)
        return True

    def _is_section(self, row: Sequence[str], filled: Sequence[int]) -> bool:
        """Tell whether a row is a heading over people rather than a person."""
        texts = [i for i in filled if not _COUNT.match(row[i])]
        if len(texts) != 1:
            return False
        text = one_line(row[texts[0]])
        if len(filled) > 1 and not (
            find_region(_bare(text)) or is_municipality(text) or _TEAM.match(text)
        ):
            return False
        if (
            find_region(_bare(text))
            or is_municipality(text)
            or find_category(_bare(text))
            or _TEAM.match(text)
        ):
            return not _is_person(text)
        if texts[0] not in self._name_columns:
            return len(filled) == 1 and self._fields.get(texts[0], NUMBER) == NUMBER
        numbered = any(i < len(row) and row[i] for i in self._numbers)
        if len(filled) > 1 or self._only_names or (numbered and " " in text):
            return False
        return not _is_person(text) and (self._whole or len(self._name_columns) > 1)

    def _place(self, text: str) -> None:
        """Remember a heading between people: what it names holds for those below it."""
        text = _bare(text)
        if _TEAM.match(text):
            self._section["team"] = text
        elif find_region(text):
            self._section = {"region": text}
        elif is_municipality(text):
            self._section = {k: v for k, v in self._section.items() if k == "region"}
            self._section["municipality"] = text
        elif find_category(text):
            self._section["category"] = find_category(text)
        elif len(text) <= 120 and any(map(str.isalpha, text)):
            self._section["team"] = text
        self._above.clear()

    def _reject(self, number: int, row: Sequence[str], reason: IssueReason) -> None:
        value = (
            self._name_text(row)
            if reason is IssueReason.NOT_A_NAME
            else " · ".join(c for c in row if c)
        )
        issue = Issue(
            number + 1, self._name_letter, reason, one_line(value)[:200], self._sheet.name
        )
        if self._gap and self._lines:
            self._doubtful.append(issue)
        else:
            self._issues.append(issue)

    def _accept_all(self, number: int, row: Sequence[str]) -> None:
        """Take a row's person, or each of several whose names stand below one another in a cell."""
        index = self._name_columns[0]
        names = row[index].split("\n") if self._whole and index < len(row) else []
        if len(names) < 2 or not all(map(_is_person, names)):
            self._accept(number, row)
            return
        for place in range(len(names)):
            cells = list(row)
            for column, cell in enumerate(row):
                lines = cell.split("\n")
                if len(lines) == len(names):
                    cells[column] = lines[place]
                elif place and self._fields.get(column) in OWN:
                    cells[column] = ""
            self._accept(number, cells)

    def _accept(self, number: int, row: Sequence[str]) -> None:
        self._issues += self._doubtful  # people still follow, so it was no signature
        self._doubtful.clear()
        self._gap = False
        struck = bool(self._marks.struck) and any(
            (number, i) in self._marks.struck for i in self._name_columns
        )
        hidden = number in self._marks.hidden
        defaults = {**self._from_name, **self._section}
        line, noted = self._reader.read(number, row, defaults, struck=struck, hidden=hidden)
        if line is None:
            self._issues += noted
            return
        if struck:
            self._issues.append(
                self._mark(
                    line, IssueReason.STRUCK_TAKEN if self._options.struck else IssueReason.STRUCK
                )
            )
        if hidden:
            self._issues.append(
                self._mark(
                    line, IssueReason.HIDDEN_TAKEN if self._options.hidden else IssueReason.HIDDEN
                )
            )
        if (struck and not self._options.struck) or (hidden and not self._options.hidden):
            return
        self._issues += noted
        self._lines.append(line)

    def _mark(self, line: Line, reason: IssueReason) -> Issue:
        return Issue(line.row, line.name_column, reason, line.fields.name, line.sheet)


def _heading_cells(choice: Choice) -> frozenset[str]:
    """Return the texts of the heading lines, by which a repeated heading is known."""
    layout = choice.layout
    top = choice.sheet.rows[layout.header : layout.body] if layout.header >= 0 else ()
    return frozenset(cell for row in top for cell in row if cell and not _INTEGER.match(cell))


def _bare(text: str) -> str:
    return _SECTION_LEAD.sub("", _SECTION_TAIL.sub("", one_line(text))).strip(" :")


def _is_person(text: str) -> bool:
    """Tell whether a lone cell is a person's name rather than a heading."""
    words = tidy_name(text).split()
    return (is_name(" ".join(words)) and any(is_patronymic(word) for word in words[1:])) or (
        2 <= len(words) <= 4 and is_name(" ".join(words)) and any(map(is_given, words))
    )


def _covered(sheet: Sheet) -> dict[int, dict[int, str]]:
    """Return row → column → value for cells that a merge over several rows covers."""
    covered: dict[int, dict[int, str]] = {}
    height = len(sheet.rows)
    for merge in sheet.marks.merges:
        if merge.bottom > merge.top and merge.top < height:
            row = sheet.rows[merge.top]
            value = row[merge.left] if merge.left < len(row) else ""
            for number in range(merge.top + 1, min(merge.bottom + 1, height)):
                covered.setdefault(number, {})[merge.left] = value
    return covered


def _grouped_columns(choice: Choice) -> tuple[int, ...]:
    """Return the place columns whose value stands only in the first row of each group.

    Such lists come from merged cells by way of formats that know none; a column counts where the
    first person has a value, most have none and no value is repeated by the next row.
    """
    if choice.sheet.marks.merges_known:
        return ()
    layout = choice.layout
    names = [i for i, name in layout.fields.items() if name in {NAME, "last"}]
    rows = [
        row for row in choice.sheet.rows[layout.body :] if names[0] < len(row) and row[names[0]]
    ]
    grouped = []
    for index, name in layout.fields.items():
        values = [row[index] if index < len(row) else "" for row in rows]
        filled = sum(map(bool, values))
        if name not in PLACES or not values or not values[0] or filled * 2 > len(values):
            continue
        if not any(a and a == b for a, b in pairwise(values)) and filled < len(values):
            grouped.append(index)
    return tuple(grouped)
