"""The chosen language: Qt's translation files read without an application or a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

LANGUAGES = ("ru", "en")  # the first is spoken where nothing else was chosen


def mark(_context: str, source: str) -> str:
    """Mark a literal for translation and return it as it is; `Words.translate` says it later."""
    return source


@dataclass(frozen=True, slots=True)
class Words:
    """One language; without translators the source texts speak, in English."""

    language: str = "en"
    own: QTranslator | None = None
    qt: QTranslator | None = None  # the words of Qt's own dialogs

    def translate(self, context: str, source: str, comment: str = "", n: int = -1) -> str:
        """Return a marked text in this language, in the plural form of `n` where it is given."""
        said = self.own.translate(context, source, comment, n) if self.own else ""
        return (said or source).replace("%n", str(n)) if n >= 0 else said or source

    def install(self, application: QCoreApplication) -> None:
        """Make the widgets of an application, dates and numbers speak this language."""
        for translator in (self.qt, self.own):
            if translator is not None:
                application.installTranslator(translator)
        QLocale.setDefault(QLocale(self.language))

    def remove(self, application: QCoreApplication) -> None:
        """Take back what `install` did."""
        for translator in (self.qt, self.own):
            if translator is not None:
                application.removeTranslator(translator)
        QLocale.setDefault(QLocale.system())


def load_words(resources: Path, language: str) -> Words:
    """Return the words of "ru" or "en" from the resources folder.

    A missing file leaves the English source texts, so that a damaged installation still works.
    """
    own, qt = QTranslator(), QTranslator()
    found = own.load(f"senezh_desk_{language}", str(resources / "i18n"))
    qt_found = qt.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    return Words(language, own if found else None, qt if qt_found else None)
