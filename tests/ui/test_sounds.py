from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.admission import Verdict
from senezh_desk.ui.sounds import Sound, Sounds, sound_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.ui.settings import Settings

FOLDER = Path(__file__).parents[2] / "resources" / "sounds"


@pytest.mark.parametrize("sound", list(Sound))
def test_a_sound_is_what_the_script_makes(sound: Sound) -> None:
    made = runpy.run_path(str(FOLDER / "make.py"))
    written = made["sound"](made["SOUNDS"][sound.value])
    assert (FOLDER / f"{sound.value}.wav").read_bytes() == written


def test_sounds_differ_by_rhythm_and_are_short() -> None:
    sounds = runpy.run_path(str(FOLDER / "make.py"))["SOUNDS"]
    rhythms = {
        tuple((note.start, note.length, note.pulse) for note in notes) for notes in sounds.values()
    }
    assert len(rhythms) == len(Sound)
    assert set(sounds) == {sound.value for sound in Sound}
    for notes in sounds.values():
        assert max(note.start + note.length for note in notes) < 0.8


def test_every_sound_but_the_bell_belongs_to_some_verdict() -> None:
    assert {sound_of(verdict) for verdict in Verdict} == set(Sound) - {Sound.BELL}


def test_muting_is_remembered(qtbot: QtBot, settings: Settings) -> None:
    sounds = Sounds(FOLDER, settings)
    with qtbot.waitSignal(sounds.muted_changed) as changed:
        sounds.toggle()
    assert changed.args == [True]
    assert Sounds(FOLDER, settings).muted


def test_without_a_loudspeaker_nothing_fails(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("senezh_desk.ui.sounds._SCREENLESS", (settings_platform(),))
    sounds = Sounds(FOLDER, settings)
    for verdict in Verdict:
        sounds.play(verdict)
    sounds.ring()
    assert qtbot is not None


def settings_platform() -> str:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  # known once the application is

    return QGuiApplication.platformName()
