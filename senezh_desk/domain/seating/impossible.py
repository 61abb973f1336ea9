"""Why a request cannot be met: codes, people and numbers; the words are made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Obstacle(StrEnum):
    """Why no plan can keep every order."""

    ROOM_TOO_SMALL = "room_too_small"  # `count` people, `of` seats
    TOO_FEW_PEOPLE = "too_few_people"  # `count` people, the tables need `of`
    LEAST_OVER_SEATS = "least_over_seats"  # a table must get `count` people and has `of` seats
    NO_SUCH_TABLE = "no_such_table"  # a lock names a table that this round does not have
    LOCKED_TWICE = "locked_twice"  # one person, several tables
    LOCKS_OVER_CAPACITY = "locks_over_capacity"  # `count` people locked to a table of `of` seats
    LOCKS_PART_BLOCK = "locks_part_block"  # a block locked to different tables
    LOCKS_JOIN_APART = "locks_join_apart"  # people to keep apart locked to one table
    TOGETHER_AND_APART = "together_and_apart"
    BLOCK_TOO_LARGE = "block_too_large"  # `count` people, the largest table has `of` seats
    BLOCKS_DO_NOT_PACK = "blocks_do_not_pack"
    TOO_MANY_APART = "too_many_apart"  # `count` people to keep apart, `of` tables
    RULE_TOO_FEW = "rule_too_few"  # `count` people with the value, the tables need `of`
    RULE_TOO_MANY = "rule_too_many"  # `count` people with the value, the tables may have `of`
    RULE_CANNOT_BE = "rule_cannot_be"  # a rule asks for what no table can have
    NO_PLAN = "no_plan"  # each order can be kept, all of them together cannot
    NOT_FOUND = "not_found"  # the search found no plan; nobody proved that there is none


@dataclass(frozen=True, slots=True)
class Impossible:
    """One reason why a request cannot be met; people are indexes, `round` from 0."""

    obstacle: Obstacle
    round: int = 0
    people: tuple[int, ...] = ()
    table: int | None = None
    count: int = 0
    of: int = 0
    attr: str = ""
    label: str = ""


class CannotSeat(Exception):  # noqa: N818  # says what it is
    """No plan keeps every order of a request; `reasons` say why."""

    def __init__(self, reasons: tuple[Impossible, ...]) -> None:
        super().__init__(reasons)
        self.reasons = reasons
