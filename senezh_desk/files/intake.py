"""What kind of file came in, and whether it is safe to parse: limits before anything is read."""

from __future__ import annotations

import codecs
import zipfile
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MB = 1 << 20
MAX_FILE = 20 * MB
MAX_UNPACKED = 200 * MB
MAX_RATIO = 100  # of one member; repetitive lists reach about 50
RATIO_MATTERS = 8 * MB  # a small member may shrink as it likes
MAX_MEMBERS = 1000
MAX_ROWS = 200_000
BLOCK = 256 * 1024
SMALL = 256 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY_STARTS = (
    *(b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"),
    *(b"SQLite format 3", b"II*\x00", b"MM\x00*", b"\x7fELF"),
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"<head", b"mime-version:")


class Kind(StrEnum):
    """How a file is to be read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    TEXT = "text"


def identify(source: Path) -> Kind:
    """Return how a file is to be read, by what it holds and never by its name.

    Raises DeskError: FILE_MISSING, CANNOT_OPEN, ROSTER_EMPTY, ROSTER_TOO_LARGE, ROSTER_TRUNCATED,
    ROSTER_ENCRYPTED, ROSTER_WORD_DOCUMENT, ROSTER_UNKNOWN_FORMAT, ROSTER_NOT_A_TABLE.
    """
    try:
        size = source.stat().st_size
        if not source.is_file():
            raise DeskError(Fault.CANNOT_OPEN, file=source.name)
        if size > MAX_FILE:
            raise DeskError(Fault.ROSTER_TOO_LARGE, file=source.name, limit_mb=MAX_FILE // MB)
        with source.open("rb") as stream:
            start = stream.read(4096)
            if start.startswith(_OLE):
                return _identify_ole(start + stream.read(), source)
    except FileNotFoundError as error:
        raise DeskError(Fault.FILE_MISSING, file=source.name) from error
    except OSError as error:
        raise DeskError(Fault.CANNOT_OPEN, file=source.name) from error
    if not start.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise DeskError(Fault.ROSTER_EMPTY, file=source.name)
    if start.startswith(b"PK"):
        return _identify_zip(source)
    _check_text(start, source.name)
    return Kind.TEXT


def _check_text(start: bytes, name: str) -> None:
    """Refuse what is neither an archive nor text with cells in lines."""
    if start.lstrip().startswith(b"{\\rtf"):
        raise DeskError(Fault.ROSTER_WORD_DOCUMENT, file=name)
    if start.removeprefix(codecs.BOM_UTF8).lstrip().lower().startswith(_MARKUP):
        raise DeskError(Fault.ROSTER_UNKNOWN_FORMAT, file=name)  # pages named .xls
    if start.startswith(_BINARY_STARTS) or _is_binary(start):
        raise DeskError(Fault.ROSTER_NOT_A_TABLE, file=name)


def _is_binary(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in start:
        return sum(byte < 9 for byte in start) > len(start) // 20 and b"\x00" not in start
    # UTF-16 without a mark has its zeros (or 0x04 for Cyrillic) in every second byte
    even, odd = start[0::2], start[1::2]
    high = min(even, odd, key=lambda half: len(set(half)))
    return len(set(high)) > 8


def _identify_ole(content: bytes, source: Path) -> Kind:
    def named(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if named("EncryptedPackage") or named("EncryptionInfo"):
        raise DeskError(Fault.ROSTER_ENCRYPTED, file=source.name)
    if named("Workbook") or named("Book"):
        return Kind.XLS
    if named("WordDocument"):
        raise DeskError(Fault.ROSTER_WORD_DOCUMENT, file=source.name)
    if len(content) % 512:
        raise DeskError(Fault.ROSTER_TRUNCATED, file=source.name)
    raise DeskError(Fault.ROSTER_NOT_A_TABLE, file=source.name)


def _identify_zip(source: Path) -> Kind:
    try:
        with zipfile.ZipFile(source) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            mime = _small_member(archive, "mimetype")
            manifest = _small_member(archive, "META-INF/manifest.xml")
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise DeskError(Fault.ROSTER_TRUNCATED, file=source.name) from error
    except RuntimeError as error:  # what zipfile raises for a password
        raise DeskError(Fault.ROSTER_ENCRYPTED, file=source.name) from error
    if any(member.flag_bits & 1 for member in members) or b":encryption-data" in manifest:
        raise DeskError(Fault.ROSTER_ENCRYPTED, file=source.name)
    check_members(members, source.name)
    lowered = {name.lower().replace("\\", "/") for name in names}
    if any(name.startswith("word/") for name in lowered) or b"opendocument.text" in mime:
        raise DeskError(Fault.ROSTER_WORD_DOCUMENT, file=source.name)
    if "xl/workbook.bin" in lowered:
        return Kind.XLSB
    if any(name.startswith("xl/") for name in lowered):
        return Kind.XLSX
    if b"opendocument.spreadsheet" in mime or "content.xml" in lowered:
        return Kind.ODS
    raise DeskError(Fault.ROSTER_NOT_A_TABLE, file=source.name)


def _small_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return what one of an archive's small members holds, b"" without it."""
    small = name in archive.namelist() and archive.getinfo(name).file_size <= SMALL
    return archive.read(name) if small else b""


def check_members(members: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse an archive by what it declares: members, unpacked size, ratio."""
    swollen = any(
        member.file_size > RATIO_MATTERS and member.file_size > MAX_RATIO * member.compress_size
        for member in members
    )
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED or swollen:
        raise DeskError(Fault.ROSTER_TOO_LARGE, file=name, limit_mb=MAX_UNPACKED // MB)


def inflate(archive: zipfile.ZipFile, member: zipfile.ZipInfo, stream_name: str) -> Iterator[bytes]:
    """Yield a member's content in blocks, counted while it unpacks: declared sizes may lie.

    Raises DeskError(ROSTER_TOO_LARGE) as soon as more comes out than was declared, and
    ROSTER_TRUNCATED for damaged content.
    """
    left = member.file_size
    with open(archive.filename or stream_name, "rb") as raw:  # noqa: PTH123  # zipfile keeps a str
        raw.seek(member.header_offset)
        head = raw.read(30)
        if len(head) < 30 or head[:4] != b"PK\x03\x04":
            raise DeskError(Fault.ROSTER_TRUNCATED, file=stream_name)
        raw.seek(int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little"), 1)
        packed = member.compress_size
        engine = zlib.decompressobj(-15) if member.compress_type == zipfile.ZIP_DEFLATED else None
        while packed > 0:
            block = raw.read(min(BLOCK, packed))
            if not block:
                raise DeskError(Fault.ROSTER_TRUNCATED, file=stream_name)
            packed -= len(block)
            for piece in _unpack(engine, block, stream_name):
                left -= len(piece)
                if left < 0:
                    raise DeskError(
                        Fault.ROSTER_TOO_LARGE, file=stream_name, limit_mb=MAX_UNPACKED // MB
                    )
                yield piece


def _unpack(engine: zlib._Decompress | None, block: bytes, name: str) -> Iterator[bytes]:
    if engine is None:
        yield block
        return
    try:
        while block:
            yield engine.decompress(block, 4 * MB)
            block = engine.unconsumed_tail
    except zlib.error as error:
        raise DeskError(Fault.ROSTER_TRUNCATED, file=name) from error
