"""One row of a list becomes one person's fields."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from senezh_desk.domain.category_words import find_category, is_head_position, is_yes
from senezh_desk.domain.cells import apart, dated, is_employer, plain_text, split_position
from senezh_desk.domain.columns import heading_key, is_municipality, is_position
from senezh_desk.domain.contacts import (
    emails,
    find_phone,
    is_email,
    is_normal_email,
    is_normal_phone,
    is_phone,
    phones,
)
from senezh_desk.domain.headings import NAME, NUMBER
from senezh_desk.domain.names import (
    Name,
    NameOrder,
    capitalised,
    is_name,
    is_patronymic,
    split_name,
    tidy_name,
    usual_name,
    vote,
)
from senezh_desk.domain.person import PARTICIPANT, PersonFields
from senezh_desk.domain.regions import find_region
from senezh_desk.domain.roster import Issue, IssueReason, Line, ReadOptions
from senezh_desk.domain.sheet import Sheet, column_letter
from senezh_desk.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from senezh_desk.domain.layout import Layout

VOTERS = 2000
PLAIN_FIELDS = frozenset({"team", "municipality", "region", "room", "diet", "note"})
_GIVEN_FIRST = re.compile(r"^(имя( и)? фамилия|first|given|name and surname)")
_LAST_FIRST = re.compile(r"^(фио|ф и о|фамилия|surname|last|family)")
_LATIN = re.compile(r"[A-Za-z]")
_WORKPLACE = re.compile(
    r"^(.*?)\s*(?:,|/|\bи\b|\n|;)\s*((?:место|организац|наименование|учреждени|орган|"
    r"компания|работ)\S*.*)$",
    re.IGNORECASE,
)
_DASHES = frozenset({"-", "–", "—", "--", "---", "н/д", "n/a"})


class LineReader:
    """Reads rows of one sheet: its columns, the order of its names and its caches."""

    def __init__(self, sheet: Sheet, layout: Layout, options: ReadOptions) -> None:
        self._sheet = sheet.name
        self._title_case = options.title_case
        self._width = len(layout.headings)
        at = {name: index for index, name in layout.fields.items()}
        self._name = at.get(NAME, -1)
        self._parts = tuple(at.get(part, -1) for part in ("last", "first", "middle"))
        self._letter = column_letter(self._name if self._name >= 0 else self._parts[0])
        self._phone, self._email = at.get("phone", -1), at.get("email", -1)
        self._position, self._category = at.get("position", -1), at.get("category", -1)
        self._head, self._source_id = at.get("head", -1), at.get("source_id", -1)
        self._plain = tuple((i, name) for i, name in layout.fields.items() if name in PLAIN_FIELDS)
        self._fields = layout.fields
        self._headings = _extra_headings(layout)
        self._extra = tuple(
            (index, heading)
            for index, heading in self._headings.items()
            if index not in layout.fields
        )
        self._contacts = self._headings.get(max(self._phone, self._email), "")
        self._workplace = self._find_workplace(layout)
        self._order = self._find_order(sheet, layout)
        self._said: dict[tuple[str, ...], frozenset[str]] = {}

    def is_person_name(self, text: str) -> bool:
        """Tell whether a name cell's text can be somebody's name."""
        if usual_name(text):
            return True
        name, _, _ = apart(text)
        if not is_name(name):
            return False
        words = name.split()
        if len(words) > 1 and (is_patronymic(words[-1]) or is_patronymic(words[1])):
            return True
        return (
            not (is_position(name) and len(words) > 1)
            and not is_municipality(name)
            and not find_region(name)
        )

    def read(
        self,
        number: int,
        row: Sequence[str],
        defaults: Mapping[str, str],
        *,
        struck: bool,
        hidden: bool,
    ) -> tuple[Line | None, list[Issue]]:
        """Return a row's person, None when the name lacks a surname, with notes on its values."""
        cells = row if len(row) >= self._width else (*row, *[""] * (self._width - len(row)))
        issues: list[Issue] = []
        values: dict[str, str] = {
            name: plain_text(cells[i])
            for i, name in self._plain
            if cells[i] and cells[i] not in _DASHES
        }
        name, as_written, tail, phone_in_name = self._read_name(cells)
        if not name.last:
            return None, [
                Issue(number + 1, self._letter, IssueReason.NO_SURNAME, as_written, self._sheet)
            ]
        extra = [(head, dated(head, one_line(cells[i]))) for i, head in self._extra if cells[i]]
        self._read_position(cells, tail, values, extra)
        self._read_contacts(number, cells, phone_in_name, values, extra, issues)
        for field, value in defaults.items():
            if value and not values.get(field) and field != "category":
                values[field] = value
        category = self._read_category(cells, defaults, values, extra)
        head = (
            is_yes(cells[self._head])
            if self._head >= 0
            else is_head_position(values.get("position", ""))
        )
        if self._source_id >= 0 and cells[self._source_id]:
            values["source_id"] = cells[self._source_id]
        given = [
            *values,
            "last",
            *(["first"] if name.first else []),
            *(["middle"] if name.middle else []),
        ]
        if self._head >= 0 and cells[self._head]:
            given.append("head")
        if extra:
            given.append("extra")
        shown = " ".join(filter(None, name))
        values.pop("category", None)
        fields = PersonFields(
            name.last,
            name.first,
            name.middle,
            category=category,
            head=head,
            as_written="" if _same_but_case(as_written, shown) else as_written,
            extra=tuple(extra),
            **values,
        )
        said = self._said.setdefault(tuple(given), frozenset(given))
        return Line(number + 1, self._sheet, fields, said, self._letter, struck, hidden), issues

    def more(self, line: Line, row: Sequence[str]) -> Line:
        """Return a line with what the next row under its merged name cell adds."""
        cells = (*row, *[""] * (self._width - len(row)))
        extra = list(line.fields.extra)
        changes: dict[str, object] = {}
        for index, name in self._fields.items():
            if not cells[index] or name in {NUMBER, NAME, "last", "first", "middle", "head"}:
                continue
            texts = (
                phones(cells[index])
                if name == "phone"
                else emails(cells[index])
                if name == "email"
                else (one_line(cells[index]),)
            )
            for text in texts:
                if not getattr(line.fields, name) and name not in changes:
                    changes[name] = text
                elif text != getattr(line.fields, name):
                    _add(extra, self._headings.get(index, ""), text)
        for index, heading in self._extra:
            if cells[index]:
                _add(extra, heading, one_line(cells[index]))
        changes["extra"] = tuple(extra)
        fields = replace(line.fields, **changes)  # type: ignore[arg-type]  # values are those fields' own
        return replace(line, fields=fields, given=line.given | changes.keys())

    def _read_name(self, cells: Sequence[str]) -> tuple[Name, str, str, str]:
        """Return the name, as it was written, what else its cell holds, a phone inside it."""
        if self._name >= 0:
            written = one_line(cells[self._name])
            tail = phone = ""
            usual = usual_name(written)
            if usual is None:
                text, tail, phone = apart(cells[self._name])
                usual = split_name(text, self._order)
            name = usual
            if self._parts[2] >= 0 and cells[self._parts[2]] and not name.middle:
                middle = cells[self._parts[2]]
                written, name = (
                    f"{written} {one_line(middle)}",
                    Name(name.last, name.first, tidy_name(middle)),
                )
        else:
            tail = phone = ""
            pieces = [cells[i] if i >= 0 and cells[i] not in _DASHES else "" for i in self._parts]
            written = one_line(" ".join(filter(None, pieces)))
            last, first, middle = (tidy_name(piece) if piece else "" for piece in pieces)
            if not middle and " " in first:
                first, _, middle = first.partition(" ")
            if last and not first and " " in last:
                name = split_name(last, self._order)
            else:
                name = Name(last, first, middle)
        if self._title_case:
            name = Name(*map(capitalised, name))
        return name, written, tail, phone

    def _read_position(
        self, cells: Sequence[str], tail: str, values: dict[str, str], extra: list[tuple[str, str]]
    ) -> None:
        text = cells[self._position] if self._position >= 0 else tail
        if not text or text in _DASHES:
            return
        position, place = split_position(text)
        if not place:
            values["position"] = position
            return
        if (
            not values.get("municipality")
            and is_municipality(place)
            and not place.casefold().startswith("админ")
        ):
            values["position"], values["municipality"] = position, place
        elif self._workplace or "\n" in text or is_employer(place) or is_municipality(place):
            values["position"] = position
            if place != values.get("municipality"):
                if self._workplace and self._workplace not in dict(extra):
                    extra.append((self._workplace, place))
                else:
                    _add(extra, self._headings.get(self._position, ""), place)
        else:
            values["position"] = one_line(text)

    def _read_contacts(
        self,
        number: int,
        cells: Sequence[str],
        in_name: str,
        values: dict[str, str],
        extra: list[tuple[str, str]],
        issues: list[Issue],
    ) -> None:
        phone_cell = cells[self._phone] if self._phone >= 0 else ""
        email_cell = cells[self._email] if self._email >= 0 else ""
        if is_normal_phone(phone_cell) and is_normal_email(email_cell) and not in_name:
            values["phone"], values["email"] = phone_cell, email_cell
            return
        if not phone_cell and email_cell and find_phone(email_cell):
            phone_cell, email_cell = email_cell, ""  # «Телефон, e-mail» in one column
        if "@" in phone_cell:  # «Контакты»: both in one cell
            found = [text for text in emails(phone_cell) if is_email(text)]
            for address in found:
                phone_cell = re.sub(re.escape(address), "\n", phone_cell, flags=re.IGNORECASE)
            email_cell = email_cell or ", ".join(found)
            phone_cell = phone_cell.strip(" ,;\n")
        numbers = (*phones(phone_cell), *(phones(in_name) if in_name else ()))
        for kind, index, texts, test, reason in (
            ("phone", self._phone, tuple(dict.fromkeys(numbers)), is_phone, IssueReason.BAD_PHONE),
            ("email", self._email, emails(email_cell), is_email, IssueReason.BAD_EMAIL),
        ):
            if not texts:
                continue
            values[kind] = texts[0]
            for text in texts[1:]:
                _add(extra, self._headings.get(index, "") or self._contacts, text)
            if not test(texts[0]) and index >= 0:
                issues.append(
                    Issue(number + 1, column_letter(index), reason, texts[0], self._sheet)
                )

    def _read_category(
        self,
        cells: Sequence[str],
        defaults: Mapping[str, str],
        values: dict[str, str],
        extra: list[tuple[str, str]],
    ) -> str:
        text = one_line(cells[self._category]) if self._category >= 0 else ""
        found = find_category(text) if text else ""
        if text and not found:
            extra.append((self._headings[self._category], text))
        found = found or defaults.get("category", "")
        if found:
            values["category"] = found
        return found or PARTICIPANT

    def _find_workplace(self, layout: Layout) -> str:
        """Return the second half of a heading such as «Должность, место работы», or ""."""
        heading = layout.headings[self._position] if self._position >= 0 else ""
        halves = _WORKPLACE.match(heading)
        return halves[2][:1].upper() + halves[2][1:] if halves else ""

    def _find_order(self, sheet: Sheet, layout: Layout) -> NameOrder:
        index = self._name if self._name >= 0 else self._parts[0]
        cells = [row[index] for row in sheet.rows[layout.body :] if index < len(row) and row[index]]
        names = [apart(cell)[0] for cell in cells[:: max(1, len(cells) // VOTERS)]]
        votes = sum(map(vote, names))
        if abs(votes) > 0.2 * len(names):
            return NameOrder.FIRST_LAST if votes < 0 else NameOrder.LAST_FIRST
        heading = heading_key(layout.headings[index])
        if _LAST_FIRST.match(heading):
            return NameOrder.LAST_FIRST
        latin = sum(bool(_LATIN.search(name)) for name in names)
        given_first = _GIVEN_FIRST.match(heading) or latin * 2 > len(names)
        return NameOrder.FIRST_LAST if given_first else NameOrder.LAST_FIRST


def _extra_headings(layout: Layout) -> dict[int, str]:
    """Return one distinct heading per column that has one or holds anything."""
    used: dict[str, int] = {}
    headings: dict[int, str] = {}
    for column in layout.columns:
        name = column.heading or column.letter
        used[name] = used.get(name, 0) + 1
        headings[column.index] = name if used[name] == 1 else f"{name} ({used[name]})"
    return headings


def _add(extra: list[tuple[str, str]], heading: str, text: str) -> None:
    """Add a further value of a column under its heading with the next number: «Телефон 2»."""
    taken = dict(extra)
    if text not in taken.values():
        number = 2
        while f"{heading} {number}".strip() in taken:
            number += 1
        extra.append((f"{heading} {number}".strip(), text))


def _same_but_case(written: str, shown: str) -> bool:
    return written == shown or sorted(written.casefold().split()) == sorted(
        shown.casefold().split()
    )
