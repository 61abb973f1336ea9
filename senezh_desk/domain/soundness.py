"""Whether a received entry may be taken over: every part of the type and the form it must have.

What passes here can be folded, shown and written to the tables without a further look.
"""

from __future__ import annotations

import json
import re
from dataclasses import MISSING, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from senezh_desk.domain.coding import decode
from senezh_desk.domain.entry import Entry, canonical, fault_of
from senezh_desk.domain.kinds import (
    BY_NAME,
    CODE_PREFIX,
    DESK_PREFIX,
    MODULE_PREFIX,
    OPERATOR_PREFIX,
    PERSON_PREFIX,
    PLAN_PREFIX,
    PROGRAMME_PREFIX,
    RESERVE_PREFIX,
    SESSION_PREFIX,
    SETTING_PREFIX,
    BadgeIssued,
    DayClosed,
    DeskNamed,
    ExportMade,
    ModuleDropped,
    ModulePlanned,
    OperatorChanged,
    ParticipantsJoined,
    PlanAccepted,
    PlanDropped,
    ProgrammeChanged,
    RefusalReviewed,
    RoundStarted,
    ScanRefused,
    SessionDropped,
    SessionPlanned,
    SettingChanged,
    StayChanged,
)
from senezh_desk.domain.operators import is_hash
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.sessions import is_day, is_time, is_zone
from senezh_desk.domain.stays import is_planned_time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LONGEST_TEXT = 4_000_000  # characters of one text of an entry; a list's widest row stays below
LARGEST = 2**53  # of any whole number, so that every reader of JSON keeps it exact
_ID = re.compile(r"[0-9a-f]{64}")
_ID_OR_NONE = re.compile(r"(?:[0-9a-f]{64})?")
_SALT = re.compile(r"[0-9a-f]{32}")
_DESK = re.compile(r"d-[0-9a-f]{16}")
_SUBJECTS: dict[type, tuple[str, ...]] = {  # what a kind may be about; a person unless said
    ProgrammeChanged: (PROGRAMME_PREFIX,),
    ExportMade: (PROGRAMME_PREFIX,),
    DayClosed: (PROGRAMME_PREFIX,),
    RefusalReviewed: (PERSON_PREFIX, CODE_PREFIX),
    ModulePlanned: (MODULE_PREFIX,),
    ModuleDropped: (MODULE_PREFIX,),
    SessionPlanned: (SESSION_PREFIX,),
    SessionDropped: (SESSION_PREFIX,),
    DeskNamed: (DESK_PREFIX,),
    SettingChanged: (SETTING_PREFIX,),
    OperatorChanged: (OPERATOR_PREFIX,),
    ScanRefused: (PERSON_PREFIX, CODE_PREFIX),
    BadgeIssued: (PERSON_PREFIX, RESERVE_PREFIX),
    PlanAccepted: (PLAN_PREFIX,),
    PlanDropped: (PLAN_PREFIX,),
    RoundStarted: (PLAN_PREFIX,),
}
_EMPTY = PersonFields("")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_number(value: object) -> bool:
    return type(value) is int and abs(value) <= LARGEST


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _are_rows(value: object) -> bool:
    """Tell whether a value is rows of texts and numbers; a newer version's may be longer."""
    return isinstance(value, list) and all(
        isinstance(row, list) and all(_is_text(cell) or _is_number(cell) for cell in row)
        for row in value
    )


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _are_values(value: object) -> bool:
    """Tell whether a value holds PersonFields by name; names of a newer version may be anything."""
    return isinstance(value, dict) and all(
        _is_value(getattr(_EMPTY, name), held)
        for name, held in value.items()
        if name in PersonFields.__dataclass_fields__
    )


def _is_value(default: object, held: object) -> bool:
    if isinstance(default, tuple):
        return isinstance(held, list) and all(_are_texts(pair) and len(pair) == 2 for pair in held)
    return type(held) is type(default)


_CHECKS: dict[str, Callable[[object], bool]] = {
    "str": _is_text,
    "int": _is_number,
    "bool": _is_flag,
    "tuple[str, ...]": _are_texts,
    "tuple[tuple[str, int, str], ...]": _are_rows,
    "tuple[tuple[int, ...], ...]": _are_rows,
    "tuple[tuple[int, int, int], ...]": _are_rows,
    "Mapping[str, Any]": _are_values,
    "Mapping[str, object]": _is_object,
}


def fault_in(entry: Entry) -> str:
    """Return what keeps an entry from being taken over, "" for nothing: "form", "id" or "body"."""
    if not (_has_form(entry) and _has_content(entry)):
        return "form"
    return fault_of(entry)


def _has_form(entry: Entry) -> bool:
    texts: tuple[Any, ...] = (*entry[:3], entry.previous, *entry[7:14])
    numbers: tuple[Any, ...] = (entry.sequence, entry.stamp, entry.at)
    if not all(isinstance(text, str) and len(text) <= LONGEST_TEXT for text in texts):
        return False
    if any("\0" in text for text in texts) or any(type(number) is not int for number in numbers):
        return False
    if entry.body is None:
        is_kept = entry.salt is None
    else:
        is_kept = (
            isinstance(entry.body, str)
            and len(entry.body) <= LONGEST_TEXT
            and isinstance(entry.salt, str)
            and _SALT.fullmatch(entry.salt) is not None
        )
    return (
        is_kept
        and _ID.fullmatch(entry.id) is not None
        and _DESK.fullmatch(entry.desk) is not None
        and 0 < entry.sequence <= LARGEST
        and _ID_OR_NONE.fullmatch(entry.previous) is not None
        and _ID_OR_NONE.fullmatch(entry.commitment) is not None
        and 0 <= entry.stamp < 2**63
        and is_time(entry.at)
    )


def _has_content(entry: Entry) -> bool:
    facts, body = _read(entry.facts), _read(entry.body) if entry.body is not None else {}
    lists = [_read(text) for text in (entry.supersedes, entry.voids) if text]
    if not (isinstance(facts, dict) and isinstance(body, dict) and all(map(_are_texts, lists))):
        return False
    try:
        f"{entry.operator}{entry.kind}{entry.subject}".encode()
    except UnicodeEncodeError:
        return False
    kind = BY_NAME.get(entry.kind)
    return kind is None or (
        entry.subject.startswith(_SUBJECTS.get(kind, (PERSON_PREFIX,)))
        and (PROGRAMME_PREFIX not in _SUBJECTS.get(kind, ()) or entry.subject == entry.programme)
        and _fits(kind, facts, body)
        and _makes_sense(entry)
    )


def _read(text: str) -> Any:  # noqa: ANN401  # JSON may hold anything
    """Return what canonical JSON text says, None for anything else."""
    try:
        value = json.loads(text)
        if canonical(value) != text:
            return None
        text.encode()
    except (ValueError, TypeError, RecursionError):  # TypeError: what canonical text cannot hold
        return None
    return value


def _fits(kind: type, facts: dict[str, Any], body: dict[str, Any]) -> bool:
    for field in fields(kind):
        here, elsewhere = (body, facts) if field.metadata.get("body") else (facts, body)
        if field.name in elsewhere:
            return False
        if field.name not in here:
            if field.default is MISSING and field.default_factory is MISSING:
                return False
        elif not _CHECKS[str(field.type)](here[field.name]):
            return False
    return True


def _makes_sense(entry: Entry) -> bool:
    """Tell whether times are times, and days, zones and people are what they should be."""
    sound = True
    match decode(entry):
        case SessionPlanned(starts=starts, ends=ends):
            sound = is_time(starts) and is_time(ends)
        case ProgrammeChanged(first_day=first, last_day=last, zone=zone):
            sound = all(not day or _is_iso_day(day) for day in (first, last)) and is_zone(zone)
        case ModulePlanned(first_day=first, last_day=last):
            sound = _is_iso_day(first) and _is_iso_day(last) and first <= last
        case StayChanged(values=values):
            sound = _is_stay(values)
        case OperatorChanged(pin=pin, spare=spare):
            sound = all(not text or is_hash(text) for text in (pin, spare))
        case ParticipantsJoined(other=other):
            sound = other.startswith(PERSON_PREFIX)
        case _:
            pass
    return sound


def _is_stay(values: Mapping[str, object]) -> bool:
    """Tell whether values are a stay's; names of a newer version may be anything."""
    tags = values.get("tags", [])
    texts = [values.get(name, "") for name in ("arrives", "leaves", "room", "diet", "reason")]
    return (
        _are_texts(tags)
        and all(isinstance(text, str) for text in texts)
        and all(is_planned_time(str(text)) for text in texts[:2])
    )


def _is_iso_day(text: str) -> bool:
    try:
        return is_day(date.fromisoformat(text))
    except ValueError:
        return False
