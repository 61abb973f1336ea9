"""What formatting says in an .xlsx: struck and coloured cells, hidden rows, merged cells.

Tags are found by regular expressions over the unpacking stream: nothing is expanded, so entity
bombs do nothing, and memory stays at one block; every member is counted while it unpacks.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import unescape

from senezh_desk.domain.sheet import Marks, Merge
from senezh_desk.files.intake import inflate

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Mapping

MAX_FILLED = 50_000  # a sheet coloured all over says nothing
_SMALL = 16 << 20  # style sheets and the like are read whole up to this size
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SECTION = rb"<(?:\w+:)?%s\b[^>]*>(.*?)</(?:\w+:)?%s>"
_FONT = re.compile(rb"<(?:\w+:)?font\s*/>|<(?:\w+:)?font\b[^>]*>(.*?)</(?:\w+:)?font>", re.DOTALL)
_FILL = re.compile(rb"<(?:\w+:)?fill\s*/>|<(?:\w+:)?fill\b[^>]*>(.*?)</(?:\w+:)?fill>", re.DOTALL)
_XF = re.compile(rb"<(?:\w+:)?xf\b([^>]*)>")
_STRIKE = re.compile(rb"<(?:\w+:)?strike(?:\s+val\s*=\s*[\"'](?:1|true|on)[\"'])?\s*/>")
_SOLID = re.compile(rb"patternType\s*=\s*[\"']solid[\"']")
_WHITE = re.compile(
    rb"fgColor\b[^>]*(?:rgb\s*=\s*[\"'](?:FF|00)?FFFFFF[\"']|theme\s*=\s*[\"']0[\"'][^t]*/>)",
    re.IGNORECASE,
)
_SHARED = re.compile(rb"<(?:\w+:)?si\s*/>|<(?:\w+:)?si\b[^>]*>(.*?)</(?:\w+:)?si>", re.DOTALL)
_RUN = re.compile(rb"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>", re.DOTALL)
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*ref\s*=\s*[\"']([A-Z]+)(\d+):([A-Z]+)(\d+)[\"']")
_HIDDEN_ROW = re.compile(
    rb"<(?:\w+:)?row\b(?=[^>]*\bhidden\s*=\s*[\"'](?:1|true)[\"'])[^>]*\br\s*=\s*[\"'](\d+)[\"']"
)
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Z]+)(\d+)[\"']")


def read_marks(archive: zipfile.ZipFile, name: str) -> dict[str, Marks]:
    """Return sheet name → marks of an .xlsx file that is open as an archive; `name` for errors.

    Raises DeskError for an archive whose members unpack to more than they declare.
    """
    members = {member.filename.replace("\\", "/"): member for member in archive.infolist()}
    for path, member in members.items():
        if not path.endswith((".xml", ".rels")):
            for _ in inflate(archive, member, name):
                pass  # counted
    texts = {
        path: b"".join(inflate(archive, member, name))
        for path, member in members.items()
        if not path.startswith("xl/worksheets/sheet")
        and member.file_size <= _SMALL
        and path.endswith((".xml", ".rels"))
    }
    struck, filled = _styles(texts.get("xl/styles.xml", b""))
    struck_texts = _struck_texts(texts.get("xl/sharedStrings.xml", b""))
    marks = {}
    for title, path in _sheets(texts).items():
        if path in members:
            stream = (
                iter((texts[path],)) if path in texts else inflate(archive, members[path], name)
            )
            marks[title] = _scan(stream, struck, filled, struck_texts)
    return marks


def _attributes(text: bytes) -> Mapping[str, str]:
    return {
        key.decode(): unescape(
            (double or single).decode("utf-8", "replace"), {"&quot;": '"', "&apos;": "'"}
        )
        for key, double, single in _ATTRIBUTE.findall(text)
    }


def _sheets(texts: Mapping[str, bytes]) -> dict[str, str]:
    """Return sheet title → member path."""
    targets = {}
    for found in _RELATION.finditer(texts.get("xl/_rels/workbook.xml.rels", b"")):
        relation = _attributes(found[1])
        target = relation.get("Target", "")
        targets[relation.get("Id", "")] = (
            target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        )
    sheets = {}
    for found in _SHEET.finditer(texts.get("xl/workbook.xml", b"")):
        sheet = _attributes(found[1])
        relation_id = next((value for key, value in sheet.items() if key.endswith(":id")), "")
        sheets[sheet.get("name", "")] = targets.get(relation_id, "")
    return sheets


def _section(text: bytes, tag: bytes) -> bytes:
    found = re.search(_SECTION % (tag, tag), text, re.DOTALL)
    return found[1] if found else b""


def _styles(text: bytes) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """Return the cell style numbers that strike text out, and those that colour the cell."""
    fonts = [bool(_STRIKE.search(font or b"")) for font in _FONT.findall(_section(text, b"fonts"))]
    fills = [
        bool(_SOLID.search(fill or b"")) and not _WHITE.search(fill or b"")
        for fill in _FILL.findall(_section(text, b"fills"))
    ]
    struck, filled = set(), set()
    for number, style in enumerate(_XF.findall(_section(text, b"cellXfs"))):
        attributes = _attributes(style)
        if _at(fonts, attributes.get("fontId", "")):
            struck.add(str(number).encode())
        if _at(fills, attributes.get("fillId", "")):
            filled.add(str(number).encode())
    return frozenset(struck), frozenset(filled)


def _at(flags: list[bool], number: str) -> bool:
    return number.isdigit() and int(number) < len(flags) and flags[int(number)]


def _struck_texts(text: bytes) -> frozenset[bytes]:
    """Return the numbers of shared texts all of whose runs are struck out."""
    if b"strike" not in text:
        return frozenset()
    return frozenset(
        str(number).encode()
        for number, item in enumerate(_SHARED.findall(text))
        if b"strike" in item and all(map(_STRIKE.search, _RUN.findall(item)))
    )


def _scan(
    stream: Iterator[bytes],
    struck: frozenset[bytes],
    filled: frozenset[bytes],
    struck_texts: frozenset[bytes],
) -> Marks:
    styles = b"|".join(sorted(struck | filled))
    cell = (
        re.compile(rb"<(?:\w+:)?c\b(?=[^>]*\bs\s*=\s*[\"'](" + styles + rb")[\"'])([^>]*)>")
        if styles
        else None
    )
    struck_cells: set[tuple[int, int]] = set()
    filled_cells: set[tuple[int, int]] = set()
    hidden: set[int] = set()
    merges: list[Merge] = []
    rest = b""
    for block in stream:
        text = rest + block
        end = text.rfind(b"<")  # a tag may go on in the next block
        text, rest = text[:end], text[end:]
        _scan_block(text, hidden, merges)
        if cell is not None:
            for found in cell.finditer(text):
                _put(found[2], struck_cells if found[1] in struck else None)
                if found[1] in filled and len(filled_cells) < MAX_FILLED:
                    _put(found[2], filled_cells)
        if struck_texts:
            _find_struck_texts(text, struck_texts, struck_cells)
        if b"<is>" in text and b"strike" in text:
            _find_struck_inline(text, struck_cells)
    _scan_block(rest, hidden, merges)
    return Marks(
        frozenset(struck_cells),
        frozenset(filled_cells),
        frozenset(hidden),
        tuple(merges),
        merges_known=True,
    )


def _scan_block(text: bytes, hidden: set[int], merges: list[Merge]) -> None:
    if b"hidden" in text:
        hidden.update(int(number) - 1 for number in _HIDDEN_ROW.findall(text))
    if b"mergeCell" in text:
        for left, top, right, bottom in _MERGE.findall(text):
            merges.append(Merge(int(top) - 1, _column(left), int(bottom) - 1, _column(right)))


_SHARED_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*\bt\s*=\s*[\"']s[\"'][^>]*)>\s*<(?:\w+:)?v>(\d+)<")
_INLINE_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?is>(.*?)</(?:\w+:)?is>", re.DOTALL)


def _find_struck_texts(text: bytes, wanted: frozenset[bytes], cells: set[tuple[int, int]]) -> None:
    for found in _SHARED_CELL.finditer(text):
        if found[2] in wanted:
            _put(found[1], cells)


def _find_struck_inline(text: bytes, cells: set[tuple[int, int]]) -> None:
    for found in _INLINE_CELL.finditer(text):
        runs = _RUN.findall(found[2])
        if runs and all(map(_STRIKE.search, runs)):
            _put(found[1], cells)


def _put(attributes: bytes, cells: set[tuple[int, int]] | None) -> None:
    reference = _REFERENCE.search(attributes)
    if reference is not None and cells is not None:
        cells.add((int(reference[2]) - 1, _column(reference[1])))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
