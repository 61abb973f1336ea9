"""Who counts when seats are given: everybody listed, whoever is on site, whoever came."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from senezh_desk.domain.modules import module_on
from senezh_desk.domain.sessions import DAY_PREFIX, SessionKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from senezh_desk.domain.modules import Module
    from senezh_desk.domain.presence import Presence
    from senezh_desk.domain.sessions import Session

STAY = timedelta(days=5)  # where no module says so, who checked in longer ago is of another stay
EVENING = timedelta(days=1)  # some arrive on the evening before a module begins


def first_day_on_site(today: date, modules: Iterable[Module]) -> date:
    """Return since when whoever has come may still be on site."""
    module = module_on(today, modules)
    return module.first_day - EVENING if module is not None else today - STAY


def on_site(
    presence: Mapping[str, Iterable[Presence]], gates: Collection[str], since: int
) -> set[str]:
    """Return who has come since a moment and not left.

    Leaving a lecture is not leaving the site: only check-outs at `gates` count.
    """
    found = set()
    for person, sessions in presence.items():
        came = left = since - 1
        for held in sessions:
            for movement in held.movements:
                if movement.inside:
                    came = max(came, movement.at)
                elif held.session in gates or held.session.startswith(DAY_PREFIX):
                    left = max(left, movement.at)
        if came > left:
            found.add(person)
    return found


def gates_of(sessions: Iterable[Session]) -> frozenset[str]:
    """Return the planned sessions at which people come to and leave the site."""
    return frozenset(session.id for session in sessions if session.kind is SessionKind.ARRIVAL)
