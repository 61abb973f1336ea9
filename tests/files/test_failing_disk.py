"""Each writer against a real limit of the system: what was there before must still be there."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.day_table import ExportColumn, ExportTable
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.progress import no_tick
from senezh_desk.files.delimited_out import write_csv
from senezh_desk.files.safe_write import written_aside
from senezh_desk.files.sealed import pack
from senezh_desk.files.workbook import write_workbook
from senezh_desk.store.readable_copy import write_readable_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

resource = pytest.importorskip("resource", reason="no limits of this kind on Windows")
CHANCE = random.Random(1)  # noqa: S311  # incompressible rows, no secret
TABLE = ExportTable(
    "people", (ExportColumn("last"),), tuple((CHANCE.randbytes(40).hex(),) for _ in range(2000))
)
SHEETS = tuple(  # each sheet is below the limit, the workbook above it
    ExportTable(f"people{n}", TABLE.columns, TABLE.rows[n * 100 : n * 100 + 100]) for n in range(20)
)
LABELS = Labels("ru")


@pytest.fixture
def small_files() -> Iterator[None]:
    """Let no file of this process grow beyond 40 KB while the test runs."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def sqlite_copy(path: Path) -> None:
    with written_aside(path) as part:
        write_readable_copy(part, (TABLE,), LABELS, title="", day=date(2025, 10, 26))


def sealed(path: Path) -> None:
    source = path.with_name("source.txt")
    pack("снег", [source, source.with_name("source.bin")], path)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.xlsx", lambda path: write_workbook(path, SHEETS, LABELS, no_tick)),
        ("a.csv", lambda path: write_csv(path, TABLE, LABELS)),
        ("a.sqlite", sqlite_copy),
        ("a.zip", sealed),
    ],
)
def test_a_write_that_fails_half_way_leaves_the_old_file_and_no_part(
    tmp_path: Path, request: pytest.FixtureRequest, name: str, write: Callable[[Path], object]
) -> None:
    (tmp_path / "source.txt").write_bytes(b"short")
    (tmp_path / "source.bin").write_bytes(CHANCE.randbytes(80_000))
    path = tmp_path / name
    path.write_bytes(b"old")
    before = sorted(tmp_path.iterdir())
    request.getfixturevalue("small_files")

    with pytest.raises(DeskError) as caught:
        write(path)
    assert caught.value.fault in {Fault.CANNOT_WRITE, Fault.DISK_FULL}
    assert caught.value.facts["path"] == str(path)
    assert path.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == before
