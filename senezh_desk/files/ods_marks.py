"""What formatting says in an .ods: struck cells, hidden and filtered rows, merged cells.

The stream goes through expat with every document type refused, so that no entity is ever expanded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.sheet import Marks, Merge
from senezh_desk.files.intake import inflate

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Mapping

MAX_REPEAT = 10_000  # a blank tail repeats a million times


def read_ods_marks(archive: zipfile.ZipFile, name: str) -> dict[str, Marks]:
    """Return sheet name → marks of an .ods file that is open as an archive; `name` for errors.

    Raises DeskError for an archive whose members unpack to more than they declare.
    """
    reader = _Reader(name)
    for member in archive.infolist():
        for block in inflate(archive, member, name):
            if member.filename == "content.xml":
                reader.feed(block)
    return reader.marks()


class _Reader:
    """Follows tables, rows and cells of content.xml."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._struck_styles: set[str] = set()
        self._style = ""
        self._tables: dict[str, tuple[set[tuple[int, int]], set[int], list[Merge]]] = {}
        self._table = ""
        self._row = self._next_row = self._column = 0

    def feed(self, block: bytes) -> None:
        try:
            self._parser.Parse(block)
        except expat.ExpatError as error:
            raise DeskError(Fault.ROSTER_TRUNCATED, file=self._name) from error

    def marks(self) -> dict[str, Marks]:
        return {
            name: Marks(
                frozenset(struck), frozenset(), frozenset(hidden), tuple(merges), merges_known=True
            )
            for name, (struck, hidden, merges) in self._tables.items()
        }

    def _refuse(self, *_: object) -> None:
        raise DeskError(Fault.ROSTER_NOT_A_TABLE, file=self._name)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        match tag:
            case "style:style":
                self._style = attributes.get("style:name", "")
            case "style:text-properties":
                if attributes.get("style:text-line-through-style", "none") != "none":
                    self._struck_styles.add(self._style)
            case "table:table":
                self._table = attributes.get("table:name", "")
                self._tables[self._table] = (set(), set(), [])
                self._row = self._next_row = 0
            case "table:table-row":
                self._row, self._column = self._next_row, 0
                repeat = int(attributes.get("table:number-rows-repeated", "1"))
                self._next_row += repeat
                if attributes.get("table:visibility", "visible") != "visible":
                    self._tables[self._table][1].update(
                        range(self._row, self._row + min(repeat, MAX_REPEAT))
                    )
            case "table:table-cell" | "table:covered-table-cell":
                self._cell(attributes)
            case "text:span":
                if attributes.get("text:style-name", "") in self._struck_styles and self._table:
                    self._tables[self._table][0].add((self._row, self._column - 1))
            case _:
                pass

    def _cell(self, attributes: Mapping[str, str]) -> None:
        column = self._column
        self._column += int(attributes.get("table:number-columns-repeated", "1"))
        if not self._table:
            return
        struck, _, merges = self._tables[self._table]
        if attributes.get("table:style-name", "") in self._struck_styles:
            struck.update(
                (self._row, index) for index in range(column, min(self._column, column + 200))
            )
        down = int(attributes.get("table:number-rows-spanned", "1"))
        across = int(attributes.get("table:number-columns-spanned", "1"))
        if down > 1 or across > 1:
            merges.append(Merge(self._row, column, self._row + down - 1, column + across - 1))
