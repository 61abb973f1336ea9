"""The sounds of the verdicts, where the machine can make any."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from senezh_desk.domain.admission import Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QSoundEffect

    from senezh_desk.ui.settings import Settings

_SCREENLESS = ("offscreen", "minimal")


class Sound(StrEnum):
    """What an ear tells apart while the eyes are on a person."""

    ADMITTED = "admitted"
    ALREADY = "already"
    CONFIRM = "confirm"
    AGAIN = "again"  # nothing came of it: scan or search once more
    DOOR = "door"  # the session does not let in: too early, too late, not expected
    REFUSED = "refused"  # an administrator is needed
    BELL = "bell"  # between two rounds, for the whole hall


def sound_of(verdict: Verdict) -> Sound:
    """Return the sound of a verdict."""
    match verdict:
        case Verdict.ADMITTED | Verdict.CHECKED_OUT:
            return Sound.ADMITTED
        case Verdict.ALREADY_IN | Verdict.NOT_IN | Verdict.UNDONE:
            return Sound.ALREADY
        case (
            Verdict.CONFIRM
            | Verdict.AMBIGUOUS
            | Verdict.NOT_YET_KNOWN
            | Verdict.OLD_COPY
            | Verdict.RESERVE
        ):
            return Sound.CONFIRM
        case Verdict.MISREAD | Verdict.UNKNOWN_CODE | Verdict.NOT_FOUND | Verdict.NO_SESSION:
            return Sound.AGAIN
        case Verdict.NOT_EXPECTED | Verdict.TOO_EARLY | Verdict.TOO_LATE:
            return Sound.DOOR
        case Verdict.REPLACED | Verdict.WITHDRAWN | Verdict.STOPPED:
            return Sound.REFUSED
        case _:
            assert_never(verdict)


class Sounds(QObject):
    """Plays a verdict's sound unless muted; silent where there is nothing to play with."""

    muted_changed = Signal(bool)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._settings = settings
        self._effects: dict[Sound, QSoundEffect] | None = None

    @property
    def muted(self) -> bool:
        """Tell whether sounds are off."""
        return self._settings.muted

    def toggle(self) -> None:
        """Switch sounds off or on, and remember it."""
        self._settings.muted = not self._settings.muted
        self.muted_changed.emit(self._settings.muted)

    def prepare(self) -> None:
        """Load the sounds now, so that the first scan need not wait; call it once usable."""
        if self._effects is None:
            self._effects = self._load()

    def play(self, verdict: Verdict) -> None:
        """Play a verdict's sound, cutting short the one before."""
        self._play(sound_of(verdict))

    def ring(self) -> None:
        """Ring the bell between two rounds."""
        self._play(Sound.BELL)

    def _play(self, sound: Sound) -> None:
        if self.muted:
            return
        self.prepare()
        for which, effect in (self._effects or {}).items():
            if which is sound:
                effect.play()
            else:
                effect.stop()

    def _load(self) -> dict[Sound, QSoundEffect]:
        if QGuiApplication.platformName() in _SCREENLESS:
            return {}
        try:
            from PySide6.QtMultimedia import (  # noqa: PLC0415  # only where its libraries are
                QMediaDevices,
                QSoundEffect,
            )
        except ImportError:
            return {}
        if QMediaDevices.defaultAudioOutput().isNull():
            return {}
        effects = {}
        for sound in Sound:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{sound.value}.wav")))
            effects[sound] = effect
        return effects
