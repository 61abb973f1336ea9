"""What of a drag can be a list of people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped_list(mime: QMimeData) -> Path | None:
    """Return the first local file of a drag; whether it is a list is found out by reading it."""
    for url in mime.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None
