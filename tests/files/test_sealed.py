from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pyzipper

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.files.sealed import pack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def listed(tmp_path: Path) -> list[Path]:
    files = [tmp_path / "Посещаемость.xlsx", tmp_path / "Участники.csv"]
    for file in files:
        file.write_text(f"Гыйләҗев in {file.name}", encoding="utf-8")
    return files


def test_a_sealed_export_opens_with_its_password_alone(tmp_path: Path, listed: list[Path]) -> None:
    out = tmp_path / "out.zip"
    assert pack("снег в октябре", listed, out) == 2
    with pyzipper.AESZipFile(out) as archive:
        with pytest.raises(RuntimeError):
            archive.read("01.xlsx")
        archive.setpassword("снег".encode())
        with pytest.raises(RuntimeError):
            archive.read("01.xlsx")
        archive.setpassword("снег в октябре".encode())
        assert archive.read("01.xlsx") == listed[0].read_bytes()
        assert archive.read("02.csv") == listed[1].read_bytes()


def test_a_sealed_export_tells_nothing_from_outside(tmp_path: Path, listed: list[Path]) -> None:
    out = tmp_path / "out.zip"
    pack("снег", listed, out)
    with pyzipper.AESZipFile(out) as archive:
        assert archive.namelist() == ["01.xlsx", "02.csv"]
    content = out.read_bytes()
    assert "Посещаемость".encode() not in content
    assert "Гыйләҗев".encode() not in content


def test_without_a_password_nothing_is_written(tmp_path: Path, listed: list[Path]) -> None:
    out = tmp_path / "out.zip"
    with pytest.raises(DeskError) as caught:
        pack("", listed, out)
    assert caught.value.fault is Fault.PASSWORD_EMPTY
    assert not out.exists()
