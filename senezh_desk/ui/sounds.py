"""The sounds of the verdicts, where the machine can make any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from senezh_desk.ui.theme import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QSoundEffect

    from senezh_desk.ui.settings import Settings

_SCREENLESS = ("offscreen", "minimal")


class Sounds(QObject):
    """Plays a tone's sound unless muted; silent where there is nothing to play with."""

    muted_changed = Signal(bool)

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._settings = settings
        self._effects: dict[Tone, QSoundEffect] | None = None

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

    def play(self, tone: Tone) -> None:
        """Play a tone's sound, cutting short the one before."""
        if self.muted:
            return
        self.prepare()
        for which, effect in (self._effects or {}).items():
            if which == tone:
                effect.play()
            else:
                effect.stop()

    def _load(self) -> dict[Tone, QSoundEffect]:
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
        for tone in Tone:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{tone.value}.wav")))
            effects[tone] = effect
        return effects
