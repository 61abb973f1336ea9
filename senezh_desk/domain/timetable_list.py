"""A timetable from a spreadsheet: its lines become sessions, the bad ones are told beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.sessions import Session, SessionKind, programme_day
from senezh_desk.domain.sheet import column_letter
from senezh_desk.domain.timetable import session_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from senezh_desk.domain.sheet import Sheet

_MONTHS = (
    *("январ", "феврал", "март", "апрел", "ма", "июн"),
    *("июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d))?\b")
_NAMED = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(_MONTHS)})[а-я]*(?:\s+(\d{{4}}))?", re.IGNORECASE)
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.\-]([0-5]\d)\b")
_HEADINGS: Mapping[str, re.Pattern[str]] = {
    "day": re.compile(r"^(дата|день|date|day)\b", re.IGNORECASE),
    "starts": re.compile(r"^(начало|время начала|с$|start)", re.IGNORECASE),
    "ends": re.compile(r"^(окончание|конец|время окончания|до$|end)", re.IGNORECASE),
    "time": re.compile(r"^(время|часы проведения|time)", re.IGNORECASE),
    "title": re.compile(
        r"^(занятие|мероприяти|название|наименование|содержание|событие|активность|session|title)",
        re.IGNORECASE,
    ),
    "topic": re.compile(r"^(тема|topic)", re.IGNORECASE),
    "place": re.compile(r"^(место|зал|аудитория|помещение|локация|place|room)", re.IGNORECASE),
    "lecturer": re.compile(
        r"^(лектор|спикер|преподаватель|ведущ|эксперт|модератор|lecturer|speaker)", re.IGNORECASE
    ),
    "kind": re.compile(r"^(вид|формат|тип|kind|type)", re.IGNORECASE),
    "hours": re.compile(r"^(акад|часов|кол-во часов|количество часов|hours)", re.IGNORECASE),
}
_KINDS = (
    (SessionKind.MEAL, re.compile(r"завтрак|обед|ужин|кофе|питани|meal|lunch", re.IGNORECASE)),
    (SessionKind.ARRIVAL, re.compile(r"заезд|регистрац|arrival", re.IGNORECASE)),
    (
        SessionKind.TEAM_BUILDING,
        re.compile(r"команд|тимбилд|мастерск|группов|проектн|team|workshop", re.IGNORECASE),
    ),
    (SessionKind.LECTURE, re.compile(r"лекци|семинар|лектор|вебинар|lecture", re.IGNORECASE)),
)


class LineFault(StrEnum):
    """What keeps a line of a timetable from becoming a session."""

    NO_DAY = "no-day"
    NO_TIME = "no-time"
    NO_TITLE = "no-title"
    BAD_HOURS = "bad-hours"  # the session comes without them


@dataclass(frozen=True, slots=True)
class BadLine:
    """One line or cell that could not be read; `row` as the spreadsheet counts."""

    row: int
    column: str
    fault: LineFault
    value: str = ""


@dataclass(frozen=True, slots=True)
class TimetableReading:
    """What a timetable comes to; nothing of it is planned yet."""

    sessions: tuple[Session, ...] = ()
    bad: tuple[BadLine, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)  # field -> its heading


def read_timetable(sheets: Iterable[Sheet], first_day: date, zone: str) -> TimetableReading:
    """Read the first sheet that looks like a timetable; `first_day` gives the year left out."""
    for sheet in sheets:
        if not sheet.visible:
            continue
        for number, row in enumerate(sheet.rows):
            columns = _columns(row)
            if _suffices(columns):
                reader = _Reader(columns, first_day, zone)
                for line, cells in enumerate(sheet.rows[number + 1 :], start=number + 2):
                    reader.read(line, cells)
                reader.look_before(sheet.rows[:number])
                heads = {name: row[place] for name, place in columns.items()}
                return TimetableReading(tuple(reader.sessions), tuple(reader.bad), heads)
    return TimetableReading()


def _columns(row: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, text in enumerate(row):
        for name, pattern in _HEADINGS.items():
            if name not in found and pattern.match(text.strip()):
                found[name] = place
                break
    if "title" not in found and "topic" in found:
        found["title"] = found.pop("topic")
    return found


def _suffices(columns: Mapping[str, int]) -> bool:
    return "title" in columns and bool(columns.keys() & {"time", "starts"})


class _Reader:
    def __init__(self, columns: Mapping[str, int], first_day: date, zone: str) -> None:
        self._columns = columns
        self._first = first_day
        self._zone = zone
        self._day: date | None = None
        self.sessions: list[Session] = []
        self.bad: list[BadLine] = []
        self._dayless: list[tuple[int, tuple[str, ...]]] = []

    def read(self, row: int, cells: tuple[str, ...]) -> None:
        """Read one line: a session, a day over its sessions, or nothing."""
        filled = [text for text in cells if text]
        if not filled:
            return
        written = self._cell(cells, "day")
        if len(filled) == 1 and not written:
            self._day = find_day(filled[0], self._first) or self._day
            return
        if written:
            self._day = find_day(written, self._first)
        if self._day is None:
            self._dayless.append((row, cells))
            return
        self._plan(row, cells, self._day)

    def look_before(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Give lines without a day the one that stands above the headings, if there is one."""
        days = (find_day(text, self._first) for row in rows for text in row if text)
        day = next((found for found in days if found is not None), None)
        for row, cells in self._dayless:
            if day is None:
                self._tell(row, "day", LineFault.NO_DAY, self._cell(cells, "day"))
            else:
                self._plan(row, cells, day)

    def _plan(self, row: int, cells: tuple[str, ...], day: date) -> None:
        title = " ".join(self._cell(cells, "title").split())
        clocks = find_clocks(self._cell(cells, "starts") or self._cell(cells, "time"))
        ends = find_clocks(self._cell(cells, "ends"))
        if not clocks:
            told = self._cell(cells, "time") or self._cell(cells, "starts")
            self._tell(
                row, "time" if "time" in self._columns else "starts", LineFault.NO_TIME, told
            )
            return
        if not title:
            self._tell(row, "title", LineFault.NO_TITLE, "")
            return
        end = ends[0] if ends else (clocks[1] if len(clocks) > 1 else None)
        starts, finish = session_times(day, clocks[0], end, self._zone)
        kind = self._cell(cells, "kind")
        self.sessions.append(
            Session(
                f"row-{row}",
                title,
                find_kind(f"{kind} {title}"),
                starts,
                starts + 3_600_000 if finish is None else finish,
                programme_day(starts, self._zone),
                place=self._cell(cells, "place"),
                topic=self._cell(cells, "topic"),
                lecturer=self._cell(cells, "lecturer"),
                quarters=self._quarters(row, cells),
            )
        )

    def _quarters(self, row: int, cells: tuple[str, ...]) -> int:
        told = self._cell(cells, "hours").replace(",", ".")
        try:
            hours = float(told or 0)
        except ValueError:
            hours = -1.0
        if 0 <= hours <= 24:
            return round(hours * 4)
        self._tell(row, "hours", LineFault.BAD_HOURS, told)
        return 0

    def _cell(self, cells: tuple[str, ...], name: str) -> str:
        place = self._columns.get(name, -1)
        return " ".join(cells[place].split()) if 0 <= place < len(cells) else ""

    def _tell(self, row: int, name: str, fault: LineFault, value: str) -> None:
        letter = column_letter(self._columns[name]) if name in self._columns else ""
        self.bad.append(BadLine(row, letter, fault, value))


def find_day(text: str, first_day: date) -> date | None:
    """Return the day a text names; without a year it is the first such day from `first_day` on."""
    if found := _ISO.search(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NAMED.search(text):
        month = next(n for n, name in enumerate(_MONTHS, start=1) if found[2].casefold() == name)
        return _dated(int(found[1]), month, found[3] or "", first_day)
    if found := _DOTTED.search(text):
        return _dated(int(found[1]), int(found[2]), found[3] or "", first_day)
    return None


def _dated(day: int, month: int, year: str, first_day: date) -> date | None:
    if year:
        return _date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    found = _date(first_day.year, month, day)
    if found is not None and (first_day - found).days > 31:
        return _date(first_day.year + 1, month, day)
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_clocks(text: str) -> tuple[time, ...]:
    """Return the clock times of a text: «09:30–11:00», «9.30», «10-00 - 11-30»."""
    return tuple(time(int(hour), int(minute)) for hour, minute in _CLOCK.findall(text))


def find_kind(text: str) -> SessionKind:
    """Return the kind of session that words speak of."""
    return next((kind for kind, told in _KINDS if told.search(text)), SessionKind.OTHER)
