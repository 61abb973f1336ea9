"""What goes out into the room on paper: a plan in words, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.request import AWAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from senezh_desk.domain.seating.accepted import AcceptedPlan


class PaperKind(StrEnum):
    """The papers of a plan."""

    TABLE_CARDS = "table_cards"  # a page for each table to stand on it
    ITINERARIES = "itineraries"  # a slip for each person: where in which round
    BY_TABLE = "by_table"
    BY_NAME = "by_name"
    ROUTES = "routes"  # a page for each group that walks: its stations and its people


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table, or a group that walks: its name, topic, and who is there in each round."""

    title: str
    topic: str
    rounds: tuple[tuple[str, ...], ...]  # names by round, of a group only one
    stations: tuple[str, ...] = ()  # of a group: where it is in each round


@dataclass(frozen=True, slots=True)
class PaperPerson:
    """A person and the table of each round, "" for none."""

    name: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatingPaper:
    """A plan in words."""

    title: str
    rounds: tuple[str, ...]  # what each is called
    tables: tuple[PaperTable, ...]
    people: tuple[PaperPerson, ...]


def paper_of(
    plan: AcceptedPlan,
    names: Mapping[str, str],
    title: str,
    *,
    place: Callable[[str], str],
    group: Callable[[int], str],
    turn: Callable[[int], str],
) -> SeatingPaper:
    """Return a plan in words: `place` calls a table, `group` a group, `turn` a round."""
    walks = plan.draft.walks
    titles = [place(table.name) for table in plan.tables]
    people = sorted(
        (
            PaperPerson(
                names.get(person, "—"),
                tuple(
                    titles[table] if (table := plan.table_at(person, index)) != AWAY else ""
                    for index in range(plan.turns)
                ),
            )
            for person in plan.people
        ),
        key=lambda one: one.name.casefold().replace("ё", "е"),
    )
    seated = [
        tuple(
            tuple(
                sorted(
                    names.get(person, "—")
                    for person, at in zip(plan.people, seating, strict=True)
                    if at == number
                )
            )
            for seating in plan.rounds
        )
        for number in range(len(plan.tables))
    ]
    tables = tuple(
        PaperTable(
            group(number) if walks else titles[number],
            "" if walks else table.topic,
            seated[number],
            tuple(titles[(number + index) % len(titles)] for index in range(plan.turns))
            if walks
            else (),
        )
        for number, table in enumerate(plan.tables)
        if any(seated[number])
    )
    return SeatingPaper(title, tuple(map(turn, range(plan.turns))), tables, tuple(people))
