"""Progress of long work: a step counter that whoever waits may stop."""

from __future__ import annotations

from collections.abc import Callable

Tick = Callable[[int, int], None]  # (done, total); raises Cancelled when stopped


class Cancelled(Exception):  # noqa: N818  # not an error: somebody pressed Stop
    """Long work was stopped by the person who waited for it; nothing was written."""


def no_tick(_done: int, _total: int) -> None:
    """Count nothing: for callers that neither show progress nor stop."""
