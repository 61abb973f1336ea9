"""A folder is the old one or the new one, whatever happens in between."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.files import whole_folder
from senezh_desk.files.whole_folder import folder_written_aside, mend_folder

if TYPE_CHECKING:
    from pathlib import Path


def fill(path: Path, text: str, *names: str) -> None:
    with folder_written_aside(path) as part:
        (part / "Служебное").mkdir()
        for name in names:
            (part / name).write_text(text)
        told = {"files": [{"file": name} for name in names]}
        (part / "Служебное" / "опись.json").write_text(json.dumps(told))


def held(path: Path) -> dict[str, str]:
    return {
        file.relative_to(path).as_posix(): file.read_text()
        for file in path.rglob("*")
        if file.is_file() and file.suffix != ".json"
    }


@pytest.fixture(params=[True, False], ids=["in one step", "in two steps"])
def day(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if not request.param:
        monkeypatch.setattr(whole_folder, "_exchange", lambda _one, _other: False)
    return tmp_path / "2025-10-25 Посещаемость"


def test_the_new_folder_takes_the_old_ones_place(day: Path) -> None:
    fill(day, "old", "a.txt", "b.txt")
    fill(day, "new", "a.txt")
    assert held(day) == {"a.txt": "new"}
    assert [path.name for path in day.parent.iterdir()] == [day.name]


def test_what_somebody_else_put_there_comes_along(day: Path) -> None:
    fill(day, "old", "a.txt")
    (day / "заметки.txt").write_text("моё")
    fill(day, "new", "a.txt")
    assert held(day) == {"a.txt": "new", "заметки.txt": "моё"}


def test_work_that_fails_leaves_the_old_folder(day: Path) -> None:
    fill(day, "old", "a.txt")
    with pytest.raises(DeskError):
        fill(day, "new", "a.txt", "nowhere/b.txt")
    assert held(day) == {"a.txt": "old"}
    assert [path.name for path in day.parent.iterdir()] == [day.name]


def test_a_run_killed_between_two_renames_is_mended(day: Path) -> None:
    fill(day, "old", "a.txt")
    day.replace(day.with_name(f".{day.name}.0123abcd.old"))
    mend_folder(day)
    assert held(day) == {"a.txt": "old"}
    day.with_name(f".{day.name}.0123abcd.old").mkdir()
    mend_folder(day)
    assert [path.name for path in day.parent.iterdir()] == [day.name]


def test_a_file_in_the_folders_place_is_refused(day: Path) -> None:
    day.write_text("чужой")
    with pytest.raises(DeskError) as refused:
        fill(day, "new", "a.txt")
    assert refused.value.fault is Fault.CANNOT_WRITE
    assert day.read_text() == "чужой"
