from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.files.safe_write import exported, sha256, written_aside

ROOT = Path(__file__).parents[2]


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_file_takes_its_place_and_leaves_no_part(tmp_path: Path) -> None:
    path = tmp_path / "день" / "список.csv"
    with written_aside(path) as part:
        assert part.parent == path.parent
        assert part.suffix == ".csv"
        part.write_bytes(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert names(path.parent) == ["список.csv"]


def test_the_old_file_stays_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def fail() -> None:
        with written_aside(path) as part:
            part.write_bytes(b"half")
            raise KeyError(part)

    with pytest.raises(KeyError):
        fail()
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv"]


def test_a_full_disk_is_named_and_leaves_the_old_file(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device that is always full")
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def fill() -> None:
        with written_aside(path) as part, full.open("wb", buffering=0) as file:
            part.write_bytes(b"half")
            file.write(b"the rest")

    with pytest.raises(DeskError) as caught:
        fill()
    assert caught.value.fault is Fault.DISK_FULL
    assert caught.value.facts == {"path": str(path)}
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv"]


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    path = tmp_path / "file" / "a.csv"  # its folder is a file: nobody may write there, root neither
    with pytest.raises(DeskError) as caught, written_aside(path):
        pytest.fail("nothing can be written here")
    assert caught.value.fault is Fault.CANNOT_WRITE


def test_a_place_taken_by_a_folder_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.mkdir()
    with pytest.raises(DeskError) as caught, written_aside(path) as part:
        part.write_bytes(b"new")
    assert caught.value.fault is Fault.CANNOT_WRITE
    assert names(tmp_path) == ["a.csv"]


def test_a_killed_run_leaves_the_old_file_whole_and_its_part_is_cleared_later(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a [1].csv"
    path.write_bytes(b"old")
    script = (
        "import sys, pathlib, os, signal\n"
        "from senezh_desk.files.safe_write import written_aside\n"
        "with written_aside(pathlib.Path(sys.argv[1])) as part:\n"
        "    part.write_bytes(b'half')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = subprocess.run([sys.executable, "-c", script, path], cwd=ROOT, check=False)  # noqa: S603  # our own script
    assert run.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    [part] = [one for one in tmp_path.iterdir() if one != path]

    with written_aside(path) as other:
        other.write_bytes(b"new")
    assert part.exists()  # somebody might still be writing it
    os.utime(part, (0, 0))
    with written_aside(path) as other:
        other.write_bytes(b"newer")
    assert names(tmp_path) == ["a [1].csv"]
    assert path.read_bytes() == b"newer"


def test_a_read_only_medium_is_named(tmp_path: Path) -> None:
    def refuse() -> None:
        with written_aside(tmp_path / "a.csv"):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with pytest.raises(DeskError) as caught:
        refuse()
    assert caught.value.fault is Fault.READ_ONLY


def test_the_digest_is_the_one_everybody_computes(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert sha256(path) == known
    assert exported(path, 3).sha256 == known
