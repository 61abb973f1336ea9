"""The manifest of an export: which files there are, how many rows, and their digests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from senezh_desk.domain.sessions import moment
from senezh_desk.files.safe_write import unlike, written_aside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from senezh_desk.domain.day_table import ExportedFile
    from senezh_desk.domain.sessions import Programme


def write_manifest(
    path: Path, files: Sequence[ExportedFile], programme: Programme, day: date, created: int
) -> int:
    """Write what an export consists of as JSON and read it back; return the files named.

    `created` is UTC milliseconds, shown in the programme's zone. Raises DeskError as
    `written_aside`, and EXPORT_FAILED where the file read back differs.
    """
    content = {
        "programme": programme.name,
        "day": day.isoformat(),
        "created": moment(created, programme.zone).isoformat(timespec="seconds"),
        "files": [
            {"file": file.path.name, "rows": file.rows, "sha256": file.sha256} for file in files
        ],
    }
    with written_aside(path) as part:
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        part.write_text(text, encoding="utf-8", newline="\n")
        if json.loads(part.read_text(encoding="utf-8")) != content:
            raise unlike(path, len(files), 0)
    return len(files)
