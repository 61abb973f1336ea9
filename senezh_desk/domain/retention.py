"""Which backups to keep: the last ten, then one an hour for a day, then one a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

KEPT_ALWAYS = 10
HOURS = 24


def expired(made: Iterable[datetime]) -> set[datetime]:
    """Return the moments of the backups that may go; the latest of each hour and day stays."""
    newest_first = sorted(made, reverse=True)
    if not newest_first:
        return set()
    latest = newest_first[0]
    seen: set[tuple[int, ...]] = set()
    gone = set()
    for moment in newest_first[KEPT_ALWAYS:]:
        is_recent = (latest - moment).total_seconds() < HOURS * 3600
        day = (moment.year, moment.month, moment.day)
        slot = (*day, moment.hour) if is_recent else day
        if slot in seen:
            gone.add(moment)
        seen.add(slot)
    return gone
