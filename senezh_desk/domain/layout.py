"""The layout of a sheet: where its heading lines are and which column holds what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from senezh_desk.domain.columns import (
    MAPPABLE,
    Column,
    assign_fields,
    content_share,
    heading_fields,
    heading_key,
)
from senezh_desk.domain.contacts import is_email, is_phone
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.headings import NAME, NUMBER
from senezh_desk.domain.names import is_name, is_patronymic, tidy_name
from senezh_desk.domain.sheet import Sheet, column_letter
from senezh_desk.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

SEARCHED_ROWS = 60  # heading lines stand at the top, below a title at most
MAX_DEPTH = 3
SAMPLE_ROWS = 400
SHOWN_SAMPLES = 3
MAX_COLUMNS = 200
_HYPHENATED = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")  # «Долж-» over «ность»
NAME_FIELDS = frozenset({NAME, "last", "first", "middle"})


@dataclass(frozen=True, slots=True)
class Layout:
    """What was found out about a sheet; rows are 0-based, `header` is -1 without headings."""

    header: int
    body: int  # the first row that may hold a person
    headings: tuple[str, ...]
    fields: dict[int, str] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()

    @property
    def has_names(self) -> bool:
        """Tell whether a column holds names or surnames."""
        return bool({NAME, "last"} & set(self.fields.values()))

    @property
    def shape(self) -> frozenset[str]:
        """Return the fields the sheet has, by which sheets of one shape are known."""
        return frozenset(self.fields.values()) - {NUMBER}

    def index_of(self, name: str) -> int:
        """Return the column of a field, -1 when the sheet has none."""
        return next((index for index, found in self.fields.items() if found == name), -1)


def find_layout(sheet: Sheet, mapping: Sequence[tuple[str, str]] = ()) -> Layout:
    """Return a sheet's layout; `mapping` (field, column's heading, letter or number) wins.

    Raises DeskError(ROSTER_BAD_MAPPING) for an unknown field or column.
    """
    width = min(max((len(row) for row in sheet.rows), default=0), MAX_COLUMNS)
    header, depth, headings = _find_header(sheet, width)
    body = _skip_numbers(sheet, header + depth if header >= 0 else 0)
    samples = _samples(sheet, body, width)
    fields = assign_fields(headings, samples)
    if mapping:
        fields = _mapped(fields, headings, mapping)
    columns = tuple(
        Column(
            index,
            column_letter(index),
            headings[index],
            fields.get(index, ""),
            tuple(value for value in samples[index] if value)[:SHOWN_SAMPLES],
        )
        for index in range(width)
        if headings[index] or any(samples[index])
    )
    return Layout(header, body, tuple(headings), fields, columns)


def _find_header(sheet: Sheet, width: int) -> tuple[int, int, list[str]]:
    best: tuple[float, int, int, list[str]] = (0, -1, 1, [""] * width)
    rows = sheet.rows
    people = 0  # above: below two of them no headings stand, below one only sure ones
    for top in range(min(len(rows), SEARCHED_ROWS)):
        if people > 1:
            break
        for depth in range(1, MAX_DEPTH + 1):
            last = top + depth - 1
            if last >= len(rows) or _is_body_row(rows[last]):
                break
            if depth > 1 and (not any(rows[last]) or sum(map(bool, rows[top])) < 2):
                break
            headings = _combine(sheet, top, depth, width)
            score = _header_score(headings, least=1 + people)
            if score > best[0]:
                best = (score, top, depth, headings)
        people += any(map(_is_whole_name, rows[top]))
    if best[1] < 0:
        top = next((n for n, row in enumerate(rows[:SEARCHED_ROWS]) if sum(map(bool, row)) > 1), -1)
        if top >= 0 and _stands_apart(sheet, top, width):
            return top, 1, _combine(sheet, top, 1, width)
    return best[1:]


def _stands_apart(sheet: Sheet, top: int, width: int) -> bool:
    """Tell whether a row of unknown words is the headings: nothing in it is as below it."""
    cells = [_cell(sheet, top, index) for index in range(width)]
    samples = _samples(sheet, top + 1, width)
    fields = assign_fields([""] * width, samples)
    names = [cells[index] for index, name in fields.items() if name in {NAME, "last"}]
    if not names or not names[0] or any(any(map(str.isdigit, cell)) for cell in cells):
        return False
    if all(word[:1].isupper() for word in names[0].split()) and " " in names[0]:
        return False  # perhaps somebody of a rare name
    return len(fields) > 1 and not any(
        cells[index] and content_share(name, [cells[index]]) for index, name in fields.items()
    )


def _header_score(headings: Sequence[str], least: int) -> float:
    found: dict[str, int] = {}
    for heading in headings:
        for name, sure in heading_fields(heading)[:1]:
            found[name] = max(found.get(name, 0), sure)
    if len(found) < least:
        return 0
    if not (found.keys() & NAME_FIELDS) and len(found.keys() - {NUMBER}) < 2:
        return 0
    return sum(found.values())


def _is_body_row(row: Sequence[str]) -> bool:
    """Tell whether a row shows somebody's contacts or full name."""
    return any(
        is_email(cell)
        or (sum(map(str.isdigit, cell)) >= 10 and is_phone(cell))
        or _is_whole_name(cell)
        for cell in row
        if cell
    )


def _is_whole_name(cell: str) -> bool:
    words = cell.split() if len(cell) < 80 else []
    return bool(words) and is_patronymic(words[-1]) and is_name(tidy_name(cell))


def _combine(sheet: Sheet, top: int, depth: int, width: int) -> list[str]:
    """Return one heading per column from heading lines, group headings spread over theirs."""
    lines = [
        _spread(sheet, row, width, last=row == top + depth - 1) for row in range(top, top + depth)
    ]
    headings = []
    for index in range(width):
        parts = list(dict.fromkeys(line[index] for line in lines if line[index]))
        own = parts[-1] if parts else ""
        whole = " ".join(parts)
        headings.append(own if heading_fields(own) and not _repeated(own, lines[-1]) else whole)
    return headings


def _repeated(own: str, line: Sequence[str]) -> bool:
    return sum(cell == own for cell in line) > 1


def _spread(sheet: Sheet, row: int, width: int, *, last: bool) -> list[str]:
    cells = [one_line(_HYPHENATED.sub("", cell)) for cell in sheet.rows[row][:width]]
    cells += [""] * (width - len(cells))
    if last:
        return cells
    merges = [m for m in sheet.marks.merges if m.top <= row <= m.bottom and m.left < width]
    for merge in merges:
        value = one_line(_cell(sheet, merge.top, merge.left))
        for index in range(merge.left, min(merge.right + 1, width)):
            cells[index] = cells[index] or value
    if merges:
        return cells
    below = sheet.rows[row + 1]
    for index in range(1, width):
        if not cells[index] and index < len(below) and below[index]:
            cells[index] = cells[index - 1]
    return cells


def _cell(sheet: Sheet, row: int, column: int) -> str:
    if row < len(sheet.rows) and column < len(sheet.rows[row]):
        return sheet.rows[row][column]
    return ""


def _skip_numbers(sheet: Sheet, body: int) -> int:
    """Skip the line that numbers the columns 1, 2, 3 … below official headings."""
    if 0 < body < len(sheet.rows):
        filled = [cell for cell in sheet.rows[body] if cell]
        wanted = [str(number) for number in range(1, len(filled) + 1)]
        if len(filled) > 2 and filled == wanted:
            return body + 1
    return body


def _samples(sheet: Sheet, body: int, width: int) -> list[list[str]]:
    rows = sheet.rows[body:]
    step = max(1, len(rows) // SAMPLE_ROWS)
    chosen = rows[: SAMPLE_ROWS // 2] + rows[SAMPLE_ROWS // 2 :: step]
    people = [row for row in chosen if sum(map(bool, row)) > 1] or chosen
    return [[row[index] if index < len(row) else "" for row in people] for index in range(width)]


def _mapped(
    fields: dict[int, str], headings: Sequence[str], mapping: Sequence[tuple[str, str]]
) -> dict[int, str]:
    """Return the fields with what a person said put in place of what was found."""
    result = dict(fields)
    said: dict[str, int | None] = {}
    left_out: set[int] = set()  # several columns may be of no use
    for name, column in mapping:
        if name not in MAPPABLE:
            raise DeskError(Fault.ROSTER_BAD_MAPPING, field=name, column=column)
        place = _find_column(column, headings, name) if column.strip() else None
        if name == NUMBER and place is not None:
            left_out.add(place)
        else:
            said[name] = place
    if NAME in said:
        for part in NAME_FIELDS - {NAME}:
            said.setdefault(part, None)
    elif said.keys() & {"last", "first"}:
        said.setdefault(NAME, None)
    chosen = {index for index in said.values() if index is not None} | left_out
    result = {i: name for i, name in result.items() if name not in said and i not in chosen}
    result.update(dict.fromkeys(left_out, NUMBER))
    result.update({index: name for name, index in said.items() if index is not None})
    return dict(sorted(result.items()))


def _find_column(column: str, headings: Sequence[str], name: str) -> int:
    wanted = heading_key(column)
    for index, heading in enumerate(headings):
        if heading and (heading == column or heading_key(heading) == wanted):
            return index
    bare = column.strip()
    if bare.isdigit() and 1 <= int(bare) <= len(headings):
        return int(bare) - 1
    letters = [column_letter(index) for index in range(len(headings))]
    if bare.upper() in letters:
        return letters.index(bare.upper())
    raise DeskError(Fault.ROSTER_BAD_MAPPING, field=name, column=column)
