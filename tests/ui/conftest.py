"""Surroundings of the window's tests: no screen needed, no box may wait for a person."""

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox
from shiboken6 import delete

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from senezh_desk.app import build_services, resources_folder
from senezh_desk.domain.person import PersonFields
from senezh_desk.services.operators import PinCost
from senezh_desk.services.programme import create_programme
from senezh_desk.ui.dialogs import MessageBar
from senezh_desk.ui.feed import Feed
from senezh_desk.ui.jobs import Jobs
from senezh_desk.ui.scan_inputs import ScanInputs
from senezh_desk.ui.scanner import Scanner
from senezh_desk.ui.settings import Settings
from senezh_desk.ui.surroundings import Surroundings
from senezh_desk.ui.theme import Theme
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import LANGUAGES, Words, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.person import Person
    from senezh_desk.services import Services

MORNING = 1_761_372_000_000  # 2025-10-25 09:00 in Moscow


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["senezh-desk-tests"]


@pytest.fixture(autouse=True)
def quiet_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that would stop at a message box."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a message box would wait for a person")

    for name in ("exec", "open"):
        monkeypatch.setattr(QMessageBox, name, refuse)
    for name in ("about", "critical", "information", "question", "warning"):
        monkeypatch.setattr(QMessageBox, name, staticmethod(refuse))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, resources_folder())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def words() -> Words:
    """English, from the source texts alone."""
    return Words()


@pytest.fixture(params=LANGUAGES)
def each_language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Words]:
    """Every language in turn, spoken by the widgets too."""
    words = load_words(resources_folder(), request.param)
    words.install(qapp)
    yield words
    words.remove(qapp)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """All services on a real event file of four days; the clock stands in the first morning."""
    path, labels = tmp_path / "programme.senezh", make_labels(Words())
    create_programme(
        path,
        "Школа",
        date(2025, 10, 25),
        date(2025, 10, 28),
        zone="Europe/Moscow",
        clock=lambda: MORNING,
        labels=labels,
    )
    built = build_services(
        path,
        labels=labels,
        resources=resources_folder(),
        operator="Дежурный",
        installation_id="here",
        clock=lambda: MORNING,
        pin_cost=PinCost(1, 8, 1),
    )
    yield built
    built.close()


@pytest.fixture
def surroundings(
    qtbot: QtBot, theme: Theme, settings: Settings, services: Services, words: Words
) -> Iterator[Surroundings]:
    """What every page is given; the feed hears the services."""
    assert theme is not None
    jobs, feed = Jobs(), Feed()
    messages = MessageBar(lambda error: fault_text(words, error))
    qtbot.addWidget(messages)
    services.listen(feed.announce)
    yield Surroundings(words, make_labels(words), jobs, feed, messages, settings)
    jobs.close()


@pytest.fixture
def inputs(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ScanInputs]:
    """All inputs of a desk that has neither a camera nor Qt's part for one."""
    del qtbot
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    keyboard = Scanner()
    inputs = ScanInputs(keyboard, settings)
    yield inputs
    inputs.close()
    delete(inputs)
    delete(keyboard)


@pytest.fixture
def person(services: Services) -> Person:
    """Somebody on the roster, not here yet."""
    return services.roster.add_walk_in(PersonFields("Бунин", "Иван", "Алексеевич", team="Елец"))
