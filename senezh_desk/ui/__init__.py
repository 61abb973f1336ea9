"""The window: thin pages that show what the services say."""

from __future__ import annotations

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 gives back one reference to True too many at every Signal.emit. Before Python
    # 3.12 made True immortal, some thousand emits would end the program in the middle of a queue;
    # so True gets more references here than a year of scans can take.
    ctypes.c_ssize_t.from_address(id(True)).value += 1 << 40
