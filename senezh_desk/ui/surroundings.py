"""What every page is given besides its services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.permissions import Act
    from senezh_desk.ui.dialogs import MessageBar
    from senezh_desk.ui.feed import Feed
    from senezh_desk.ui.jobs import Jobs
    from senezh_desk.ui.settings import Settings
    from senezh_desk.wording.words import Words


def _do(_act: Act, do: Callable[[], None]) -> None:
    do()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words, the one way to run long work, what announces changes, and where errors go."""

    words: Words
    labels: Labels
    jobs: Jobs
    feed: Feed
    messages: MessageBar
    settings: Settings
    confirm: Callable[[Act, Callable[[], None]], None] = _do  # ask for the PIN an act needs
