"""A badge printed on the spot: one key, aside, noted as printed and handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel, QPushButton

from senezh_desk.files.read_back import read_back
from senezh_desk.ui.badge_paper import printer_for
from senezh_desk.ui.badge_strip import BadgeStrip

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.person import Person
    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings


@pytest.fixture
def strip(qtbot: QtBot, services: Services, surroundings: Surroundings) -> BadgeStrip:
    built = BadgeStrip(services, surroundings)
    qtbot.addWidget(built)
    built.resize(480, 48)
    surroundings.messages.show()
    return built


def pdf_printer(services: Services, out: Path, template: str = "a6") -> QPrinter:
    sheet = services.badges.sheets()["one-per-page"]
    printer = printer_for(sheet.for_badge(services.badges.templates()[template]), "Badges")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    return printer


def said(surroundings: Surroundings) -> str:
    return "\n".join(one.text() for one in surroundings.messages.findChildren(QLabel))


def done(qtbot: QtBot, surroundings: Surroundings) -> None:
    qtbot.waitUntil(lambda: not surroundings.jobs.busy)


def test_who_comes_without_a_badge_gets_one_from_the_printer_and_holds_it(
    strip: BadgeStrip,
    person: Person,
    services: Services,
    surroundings: Surroundings,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    strip.offer((services.checkin.check_in(person.id),))
    assert strip.isVisible()
    surroundings.settings.badge_template = "90x55"
    strip.print_on(pdf_printer(services, tmp_path / "printed.pdf", "90x55"), person)
    assert strip.isHidden()
    services.checkin.presence()  # the desk goes on meanwhile
    done(qtbot, surroundings)
    assert read_back(tmp_path / "printed.pdf", [person.code]).is_whole
    assert f"Badge № {person.number} was sent to the printer" in said(surroundings)
    now = services.roster.person(person.id)
    assert (now.copies, now.badge_waits, now.lacks_badge) == (1, False, False)
    assert now.handed_at is not None
    assert services.badges.choose(only_changed=True, template="90x55") == ()


def test_whoever_has_a_badge_is_offered_none(
    strip: BadgeStrip, person: Person, services: Services
) -> None:
    strip.offer(services.checkin.scan(person.code))
    assert strip.isHidden()  # their code was on something
    strip.offer((services.checkin.check_in(person.id),))
    assert strip.isVisible()  # in already, and found by name
    strip.offer((services.checkin.check_out_person(person.id),))
    assert strip.isHidden()
    services.badges.note_printed((person,))
    strip.offer((services.checkin.check_in(person.id),))
    assert strip.isHidden()
    strip.offer(())
    assert strip.isHidden()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said_and_the_badge_offered_again(
    strip: BadgeStrip,
    person: Person,
    services: Services,
    surroundings: Surroundings,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    strip.offer((services.checkin.check_in(person.id),))
    strip.print_on(pdf_printer(services, tmp_path / "none" / "printed.pdf"), person)
    done(qtbot, surroundings)
    assert strip.isVisible()
    assert services.roster.person(person.id).lacks_badge


def test_without_a_printer_a_pdf_is_one_press_away(
    strip: BadgeStrip,
    person: Person,
    services: Services,
    surroundings: Surroundings,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    surroundings.settings.note_folder("badges", tmp_path)
    strip.offer((services.checkin.check_in(person.id),))
    with qtbot.waitSignal(strip.left):
        qtbot.mouseClick(strip.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert "no printer set up" in said(surroundings)
    assert strip.isVisible()
    strip.offer(())  # the next person came before the press
    save = next(
        one for one in surroundings.messages.findChildren(QPushButton) if one.text() == "Save PDF"
    )
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    done(qtbot, surroundings)
    assert read_back(tmp_path / f"Badge {person.number}.pdf", [person.code]).is_whole
    assert services.roster.person(person.id).badge_waits  # it is to be printed elsewhere
    assert strip.isHidden()
