"""The programme itself: its name and days, its categories, this desk's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.boxes import LARGEST, read_capacity
from senezh_desk.domain.boxes import SETTING as BOX
from senezh_desk.domain.categories import SETTING, Category, dump, named
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import SETTING_PREFIX, DeskNamed, ProgrammeChanged, SettingChanged
from senezh_desk.domain.sessions import is_day, is_zone
from senezh_desk.store.event_file import create_event_file
from senezh_desk.store.place import refuse_unsafe_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

    from senezh_desk.domain.labels import Labels
    from senezh_desk.domain.sessions import Programme
    from senezh_desk.store.event_file import EventFile


def create_programme(  # noqa: PLR0913  # what a programme is, and who makes it
    path: Path,
    name: str,
    first_day: date | None,
    last_day: date | None,
    *,
    zone: str,
    clock: Callable[[], int],
    labels: Labels,
    operator: str = "",
    installation: str = "",
) -> None:
    """Create the event file of a new programme.

    Raises DeskError for an existing file, a missing folder, an unsafe place, an unknown zone or
    days turned round.
    """
    refuse_unsafe_place(path)
    create_event_file(
        path,
        _changed(name, first_day, last_day, zone),
        clock,
        desk=labels.desk.format(n=1),
        operator=operator,
        installation=installation,
    )


def _changed(
    name: str, first_day: date | None, last_day: date | None, zone: str
) -> ProgrammeChanged:
    if not is_zone(zone):
        raise DeskError(Fault.BAD_ZONE, zone=zone)
    for day in (first_day, last_day):
        if day is not None and not is_day(day):
            raise DeskError(Fault.BAD_TIME, value=day.isoformat())
    if first_day is not None and last_day is not None and last_day < first_day:
        raise DeskError(Fault.BAD_TIME, value=last_day.isoformat())
    return ProgrammeChanged(
        " ".join(name.split()),
        first_day.isoformat() if first_day else "",
        last_day.isoformat() if last_day else "",
        zone,
    )


class ProgrammeService:
    """Reads and changes what holds for the whole programme."""

    def __init__(self, file: EventFile, labels: Labels) -> None:
        self._file = file
        self._labels = labels

    @property
    def path(self) -> Path:
        """Return where the event file is."""
        return self._file.path

    def programme(self) -> Programme:
        """Return the programme."""
        return self._file.queries.programme()

    def change(
        self, *, name: str, first_day: date | None, last_day: date | None, zone: str
    ) -> Programme:
        """Change the programme's name, days or zone."""
        changed = _changed(name, first_day, last_day, zone)
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(writing.programme)
            writing.append(writing.programme, changed, supersedes=heads)
        return self.programme()

    def desk_name(self) -> str:
        """Return what this desk is called."""
        queries = self._file.queries
        return queries.name_of(queries.desk()) or self._labels.desk.format(n=1)

    def rename_desk(self, name: str) -> None:
        """Give this desk a name."""
        name = " ".join(name.split())
        if not name:
            raise DeskError(Fault.NO_NAME)
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(writing.desk)
            writing.append(writing.desk, DeskNamed(name), supersedes=heads)

    def categories(self) -> tuple[Category, ...]:
        """Return the programme's categories, the usual ones until somebody edits them."""
        return named(self._file.queries.categories().values(), self._labels.categories)

    def set_categories(self, categories: Iterable[Category]) -> None:
        """Replace the programme's categories."""
        with self._file.journal.writing() as writing:
            subject = f"{SETTING_PREFIX}{SETTING}"
            heads = self._file.queries.heads(subject)
            writing.append(subject, SettingChanged(dump(categories)), supersedes=heads)

    def box_capacity(self) -> int:
        """Return how many printed badges a box takes, in the order of numbers; 0 without boxes."""
        return read_capacity(self._file.queries.setting(BOX))

    def set_box_capacity(self, capacity: int) -> None:
        """Say how many printed badges a box takes, 0 where they do not lie in boxes."""
        with self._file.journal.writing() as writing:
            subject = f"{SETTING_PREFIX}{BOX}"
            heads = self._file.queries.heads(subject)
            happening = SettingChanged(str(min(max(capacity, 0), LARGEST)))
            writing.append(subject, happening, supersedes=heads)
