"""A screen of our own, so that nobody's windows come into what is measured."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def own_screen(home: Path) -> Iterator[dict[str, str]]:
    """Give the environment of a process on a screen of 1366 × 768, at home in a folder."""
    read, write = os.pipe()
    server = subprocess.Popen(  # noqa: S603  # the system's own program
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-noreset"],  # noqa: S607  # found on PATH
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        display = said.readline().strip()
    try:
        yield {
            **os.environ,
            "DISPLAY": f":{display}",
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_DATA_HOME": f"{home}/data",
        }
    finally:
        server.terminate()
        server.wait()
