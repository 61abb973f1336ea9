"""Halls: rooms with their tables, saved once and used by every plan made for them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from senezh_desk.domain.seating.draft import MOST_TABLES, Table, table_of

HALL_PREFIX = "hall:"  # of the settings that hold halls


@dataclass(frozen=True, slots=True)
class Hall:
    """A room: its name and its tables, also those that are out of use."""

    id: str
    name: str
    tables: tuple[Table, ...]

    @property
    def seats(self) -> int:
        """Return how many people can sit here."""
        return sum(table.seats for table in self.tables if table.in_use)


def dump_hall(hall: Hall) -> str:
    """Return a hall as the text of its setting."""
    held = {"name": hall.name, "tables": [asdict(table) for table in hall.tables]}
    return json.dumps(held, ensure_ascii=False)


def load_hall(hall_id: str, text: str) -> Hall | None:
    """Return the hall that `dump_hall` kept; None where it was dropped or is none."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or not isinstance(held.get("name"), str):
        return None
    items = held.get("tables")
    read = map(table_of, items if isinstance(items, list) else ())
    return Hall(hall_id, held["name"], tuple(filter(None, read))[:MOST_TABLES])
