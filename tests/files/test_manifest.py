from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from senezh_desk.domain.sessions import Programme
from senezh_desk.files.manifest import write_manifest
from senezh_desk.files.safe_write import exported, sha256

if TYPE_CHECKING:
    from pathlib import Path

SCHOOL = Programme("p", "Школа муниципальных команд", zone="Asia/Yekaterinburg")


def test_a_manifest_names_files_rows_and_digests(tmp_path: Path) -> None:
    listed = tmp_path / "Посещаемость.csv"
    listed.write_bytes(b"1\n2\n")
    path = tmp_path / "manifest.json"
    assert write_manifest(path, (exported(listed, 2),), SCHOOL, date(2025, 10, 26), 0) == 1
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "programme": "Школа муниципальных команд",
        "day": "2025-10-26",
        "created": "1970-01-01T05:00:00+05:00",
        "files": [{"file": "Посещаемость.csv", "rows": 2, "sha256": sha256(listed)}],
    }
