"""Seeking a plan within a time: the clock only cuts off, the plan itself depends on the seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.progress import Cancelled
from senezh_desk.domain.seating.solve import solve

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.seating.plan import Answer
    from senezh_desk.domain.seating.request import Effort, Request


def seek(
    request: Request, effort: Effort, seed: int, seconds: float | None, clock: Callable[[], int]
) -> Answer:
    """Return the best plan found; raises CannotSeat.

    After so many seconds the best so far is the answer, and it says that it was cut off.
    """
    began = clock()

    def tick(_done: int, _all: int) -> None:
        if seconds is not None and clock() - began >= seconds * 1000:
            raise Cancelled

    return solve(request, effort, seed, tick)
