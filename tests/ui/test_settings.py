from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from senezh_desk.ui.settings import RECENT, Settings

if TYPE_CHECKING:
    from pathlib import Path


def test_values_come_back_after_a_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    first = Settings(path)
    first.language, first.muted, first.geometry = "en", True, QByteArray(b"\x00\xffplace")
    first.set_widths("roster", {"name": 320, "team": 80})
    first.sync()
    again = Settings(path)
    assert (again.language, again.muted) == ("en", True)
    assert again.geometry == QByteArray(b"\x00\xffplace")
    assert again.widths("roster") == {"name": 320, "team": 80}


def test_nothing_is_chosen_at_first(settings: Settings) -> None:
    assert (settings.language, settings.muted, settings.last_file) == ("", False, None)
    assert settings.recent == ()
    assert settings.widths("roster") == {}
    assert settings.geometry.isEmpty()


def test_the_file_opened_last_comes_first_and_once(settings: Settings, tmp_path: Path) -> None:
    files = [tmp_path / f"Модуль {n}, весна.senezh" for n in range(RECENT + 2)]
    for file in files:
        file.touch()
        settings.note_file(file)
    settings.note_file(files[3])
    assert settings.last_file == files[3]
    assert len(settings.recent) == len(set(settings.recent)) == RECENT


def test_a_file_that_is_gone_is_not_offered(settings: Settings, tmp_path: Path) -> None:
    gone, kept = tmp_path / "gone.senezh", tmp_path / "kept.senezh"
    for file in (kept, gone):
        file.touch()
        settings.note_file(file)
    gone.unlink()
    assert settings.recent == (kept,)


def test_damaged_widths_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[widths]\nroster=name=wide team=80 junk\n", encoding="utf-8")
    assert Settings(path).widths("roster") == {"team": 80}
