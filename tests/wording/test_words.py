from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from senezh_desk.app import resources_folder
from senezh_desk.wording.words import Words, load_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_missing_translation_leaves_the_source_text(tmp_path: Path) -> None:
    words = load_words(tmp_path, "ru")
    assert words.translate("Verdicts", "Come in") == "Come in"
    assert Words().translate("Any", "%n person(s)", "", 3) == "3 person(s)"


def test_words_are_read_without_an_application() -> None:
    assert load_words(resources_folder(), "ru").translate("Verdicts", "Come in") == "Проходите"


@pytest.mark.parametrize(("language", "no"), [("ru", "Нет"), ("en", "No")])
def test_installed_words_reach_the_buttons_of_qt(qtbot: QtBot, language: str, no: str) -> None:
    words = load_words(resources_folder(), language)
    application = QApplication.instance()
    assert application is not None
    words.install(application)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.No)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.No).text().replace("&", "") == no
        said = QCoreApplication.translate("Verdicts", "Come in")
        assert said == words.translate("Verdicts", "Come in")
    finally:
        words.remove(application)
