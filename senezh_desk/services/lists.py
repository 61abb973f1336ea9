"""Lists: a file an organiser sent is read, previewed and, once accepted, becomes people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from senezh_desk.domain.comparison import RosterPreview, as_same, compare
from senezh_desk.domain.kinds import ParticipantWithdrawn
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.roster import ReadOptions, RosterReading, read_roster
from senezh_desk.files.spreadsheet import read_pasted, read_sheets
from senezh_desk.store.enlisting import amend, enlist

if TYPE_CHECKING:
    from collections.abc import Collection

    from senezh_desk.domain.comparison import Alike
    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.sheet import Sheet
    from senezh_desk.store.event_file import EventFile

_STEP = 500


@dataclass(frozen=True, slots=True)
class Previewed:
    """A preview with the reading it came from and the journal it was made against."""

    reading: RosterReading
    preview: RosterPreview
    entries: int


class ListService:
    """Reads, previews and accepts lists of people."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def sheets(self, source: Path | str, tick: Tick = no_tick) -> tuple[Sheet, ...]:
        """Return the sheets of a list file, or of text that was pasted; nothing is written.

        Raises DeskError with one of the ROSTER faults when the file cannot be read.
        """
        return read_sheets(source, tick) if isinstance(source, Path) else read_pasted(source)

    def preview(
        self, sheets: tuple[Sheet, ...], options: ReadOptions, tick: Tick = no_tick
    ) -> Previewed:
        """Return what importing would change; nothing is written."""
        self._file.gate.require(Act.IMPORT)
        reading = read_roster(sheets, options)
        tick(1, 2)
        entries = self._file.queries.count()
        previewed = Previewed(reading, compare(self._file.queries.people(), reading), entries)
        tick(2, 2)
        return previewed

    def accept(
        self,
        previewed: Previewed,
        tick: Tick = no_tick,
        *,
        same: Collection[Alike] = (),
        withdraw: Collection[str] = (),
        reason: str = "",
    ) -> RosterPreview:
        """Write what was previewed in one transaction and return what was written.

        Where the journal has moved on since, the list is compared again first. `same` holds the
        alike pairs that are one person each. `withdraw` names the missing people who no longer
        take part; the other missing people stay.
        """
        self._file.gate.require(Act.IMPORT)
        preview = previewed.preview
        with self._file.journal.writing() as writing:
            if self._file.queries.count() != previewed.entries:
                preview = compare(self._file.queries.people(), previewed.reading)
            chosen = {(pair.person.id, pair.line) for pair in same}
            pairs = [pair for pair in preview.alike if (pair.person.id, pair.line) in chosen]
            preview = as_same(preview, pairs)
            number = self._file.queries.next_number(writing.connection)
            total = len(preview.new) + len(preview.changed)
            for done, line in enumerate(preview.new):
                if done % _STEP == 0:
                    tick(done, total)
                enlist(writing, line.fields, number + done)
            for done, told in enumerate(preview.changed, start=len(preview.new)):
                if done % _STEP == 0:
                    tick(done, total)
                amend(writing, told.person, told.fields)
            for person in preview.missing:
                for card in person.cards if person.id in withdraw else ():
                    writing.append(card, ParticipantWithdrawn(reason))
            tick(total, total)
        return preview
