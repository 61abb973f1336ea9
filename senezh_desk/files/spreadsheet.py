"""Lists from files and the clipboard, as sheets of clean text; workbooks are parsed in a child."""

from __future__ import annotations

import multiprocessing
import time
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.progress import Tick, no_tick
from senezh_desk.domain.sheet import Marks, Sheet
from senezh_desk.domain.uncollected import uncollected
from senezh_desk.files.delimited import read_pasted as read_pasted  # noqa: PLC0414  # re-exported
from senezh_desk.files.delimited import read_text
from senezh_desk.files.intake import MAX_ROWS, Kind, identify
from senezh_desk.files.sheet_parser import CELL, ROW, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

TIME_LIMIT = 120.0  # seconds; 100,000 rows take about two
POLL = 0.1
STOP_WAIT = 5.0


def read_sheets(source: Path, tick: Tick = no_tick) -> tuple[Sheet, ...]:
    """Return every sheet of a file with its marks, cells as clean text.

    Raises DeskError with a ROSTER_* fault, FILE_MISSING or CANNOT_OPEN; Cancelled from `tick`.
    """
    kind = identify(source)
    if kind is Kind.TEXT:
        return read_text(source, tick)
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=serve, args=(str(source), kind.value, sender), daemon=True)
    child.start()
    sender.close()
    try:
        with uncollected():
            sheets = _receive(receiver, tick, source.name)
    except EOFError as error:  # it died: 1 of an error on a damaged file, else of want of memory
        child.join(STOP_WAIT)
        fault = Fault.ROSTER_TRUNCATED if child.exitcode == 1 else Fault.ROSTER_TOO_LARGE
        raise DeskError(fault, file=source.name) from error
    finally:
        receiver.close()
        child.kill()  # all is said; on its own it would first give its memory back
        child.join(STOP_WAIT)
        child.close()
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise DeskError(Fault.ROSTER_NO_ROWS, file=source.name)
    return sheets


def _receive(receiver: Connection, tick: Tick, name: str) -> tuple[Sheet, ...]:
    """Return the sheets that the child sends; raises EOFError when it dies."""
    until = time.monotonic() + TIME_LIMIT
    sheets: list[tuple[str, bool, Marks, list[tuple[str, ...]]]] = []
    shared: dict[str, str] = {}
    total = 0
    while True:
        while not receiver.poll(POLL):
            tick(sum(len(rows) for *_, rows in sheets), max(total, 1))
            if time.monotonic() > until:
                raise DeskError(Fault.ROSTER_TOO_SLOW, file=name, seconds=round(TIME_LIMIT))
        message = receiver.recv()
        match message:
            case ("rows", text):
                rows = sheets[-1][3]
                share = shared.setdefault
                rows += [tuple([share(c, c) for c in row.split(CELL)]) for row in text.split(ROW)]
                if len(shared) > MAX_ROWS:
                    shared.clear()
                tick(sum(len(done) for *_, done in sheets), max(total, 1))
            case ("sheet", title, visible, marks, height):
                sheets.append((title, visible, marks, []))
                total += height
            case ("refused", fault, facts):
                raise DeskError(Fault(fault), **facts)
            case _:
                return tuple(Sheet(n, tuple(rows), v, m) for n, v, m, rows in sheets)
