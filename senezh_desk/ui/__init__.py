"""The window: thin pages that show what the services say."""

from __future__ import annotations

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 gives back one reference too many to True at every Signal.emit, and to None at
    # most calls that return it. Before Python 3.12 made them immortal, a few minutes of repainting
    # would end the program in the middle of a queue; so they get more references here than a year
    # of scans can take.
    for single in (None, True, False):
        ctypes.c_ssize_t.from_address(id(single)).value += 1 << 40
