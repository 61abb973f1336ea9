"""What a facilitator wants of a seating, in the words of the form, and how it is kept."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from senezh_desk.domain.entry import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping

Word = TypeVar("Word", bound=StrEnum)
MIXED = ("municipality", "region", "position", "gender")  # what can be mixed, in this order
MOST_ROUNDS = 20
MOST_TABLES = 200
MOST_SEATS = 60


class Mixing(IntEnum):
    """How much it matters that people alike in something sit apart."""

    NO = 0
    A_LITTLE = 1
    USUALLY = 2
    STRONGLY = 4


class Teams(StrEnum):
    """What becomes of teams."""

    AS_IT_COMES = "as_it_comes"
    WHOLE = "whole"
    SPREAD = "spread"


class WhoCounts(StrEnum):
    """Who is given a seat."""

    LISTED = "listed"
    ON_SITE = "on_site"
    AT_SESSION = "at_session"


class PlaceWord(StrEnum):
    """The word of the day for a table."""

    TABLE = "table"
    GROUP = "group"
    STATION = "station"


class Bond(StrEnum):
    """What is wished of some people."""

    TOGETHER = "together"
    APART = "apart"
    AT_TABLE = "at_table"  # `place` is a table's name
    AT_TOPIC = "at_topic"  # `place` is a topic, at whichever of its tables


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its number or name, its seats, what is talked about there."""

    name: str
    seats: int
    topic: str = ""
    in_use: bool = True


@dataclass(frozen=True, slots=True)
class WishLine:
    """One wish about people; `must` is an order, else a wish that has its weight."""

    bond: Bond
    people: tuple[str, ...]
    place: str = ""
    must: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything on the form, ready to become a request for whoever counts."""

    session: str = ""
    tables: tuple[Table, ...] = ()
    rounds: int = 1
    mixing: tuple[tuple[str, Mixing], ...] = tuple((name, Mixing.USUALLY) for name in MIXED)
    repeats: Mixing = Mixing.USUALLY  # how much meeting again matters
    teams: Teams = Teams.AS_IT_COMES
    heads: bool = False  # a head at each table
    who: WhoCounts = WhoCounts.ON_SITE
    word: PlaceWord = PlaceWord.TABLE
    walks: bool = False  # groups stay, and go from station to station
    minutes: int = 0  # how long a round lasts; 0 is as long as it takes
    wishes: tuple[WishLine, ...] = ()

    @property
    def used(self) -> tuple[Table, ...]:
        """Return the tables that people may sit at."""
        return tuple(table for table in self.tables if table.in_use and table.seats > 0)

    @property
    def seated_rounds(self) -> int:
        """Return how many rounds are seated anew: groups that walk are made up once."""
        return 1 if self.walks else self.rounds


def numbered(count: int, seats: int) -> tuple[Table, ...]:
    """Return so many equal tables, numbered from 1."""
    return tuple(Table(str(number), seats) for number in range(1, count + 1))


def tables_for(people: int, seats: int) -> int:
    """Return how many tables of so many seats people need, or seats at so many tables."""
    return max(1, -(-people // max(1, seats)))


def digest(draft: Draft, people: tuple[str, ...]) -> str:
    """Return what says that two plans were asked for alike: sixteen hexadecimal digits."""
    told = canonical([dump(draft), list(people)])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def dump(draft: Draft) -> dict[str, Any]:
    """Return a draft as the journal and the settings keep it."""
    held = asdict(draft)
    held["mixing"] = {name: int(level) for name, level in draft.mixing}
    held["repeats"] = int(draft.repeats)
    return held


def load(held: Mapping[str, Any]) -> Draft:
    """Return the draft that `dump` kept; what this version cannot read is left as usual."""
    usual = Draft()
    levels = held.get("mixing")
    levels = levels if isinstance(levels, dict) else {}
    return Draft(
        session=_text(held.get("session")),
        tables=tuple(filter(None, map(_table, _items(held, "tables"))))[:MOST_TABLES],
        rounds=_number(held.get("rounds"), 1, MOST_ROUNDS, usual.rounds),
        mixing=tuple((name, _level(levels.get(name), level)) for name, level in usual.mixing),
        repeats=_level(held.get("repeats"), usual.repeats),
        teams=_word(usual.teams, held.get("teams")),
        heads=held.get("heads") is True,
        who=_word(usual.who, held.get("who")),
        word=_word(usual.word, held.get("word")),
        walks=held.get("walks") is True,
        minutes=_number(held.get("minutes"), 0, 24 * 60, 0),
        wishes=tuple(filter(None, map(_wish, _items(held, "wishes")))),
    )


def table_of(item: object) -> Table | None:
    """Return the table that a kept item holds, None where it holds something else."""
    return _table(item)


def _items(held: Mapping[str, Any], name: str) -> list[Any] | tuple[Any, ...]:
    items = held.get(name)
    return items if isinstance(items, list | tuple) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object, least: int, most: int, usual: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        return usual
    return min(most, max(least, value))


def _level(value: object, usual: Mixing) -> Mixing:
    return next((level for level in Mixing if value is not True and level == value), usual)


def _word(usual: Word, value: object) -> Word:
    """Return the word of a kind that a value spells, the usual one where it spells none."""
    return next((word for word in type(usual) if word == value), usual)


def _table(item: object) -> Table | None:
    if not isinstance(item, dict) or not isinstance(item.get("name"), str):
        return None
    seats = _number(item.get("seats"), 0, MOST_SEATS, 0)
    return Table(item["name"], seats, _text(item.get("topic")), item.get("in_use") is not False)


def _wish(item: object) -> WishLine | None:
    if not isinstance(item, dict) or item.get("bond") not in set(Bond):
        return None
    people = tuple(who for who in _items(item, "people") if isinstance(who, str))
    return WishLine(
        Bond(item["bond"]), people, _text(item.get("place")), item.get("must") is not False
    )
