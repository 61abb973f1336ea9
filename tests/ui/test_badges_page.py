from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from senezh_desk.domain.person import PersonFields
from senezh_desk.files.read_back import read_back
from senezh_desk.ui.badge_paper import print_pages, printer_for
from senezh_desk.ui.badge_preview import BadgePreview, open_pdf
from senezh_desk.ui.badges_page import BadgesPage
from senezh_desk.ui.sheet_cells import SheetCells

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings
    from senezh_desk.wording.words import Words

Part = TypeVar("Part", bound=QWidget)
PEOPLE = (
    PersonFields("Соснова", "Анна", position="Мэр", municipality="Елабуга", team="Елабуга"),
    PersonFields("Полев", "Пётр", position="Мэр", municipality="Тулун", team="Тулун"),
    PersonFields("Берёзова", "Яна", team="Тулун"),  # position and municipality are missing
)


@pytest.fixture
def page(qtbot: QtBot, services: Services, surroundings: Surroundings) -> BadgesPage:
    for fields in PEOPLE:
        services.roster.add_walk_in(fields)
    return opened(qtbot, services, surroundings)


def opened(qtbot: QtBot, services: Services, surroundings: Surroundings) -> BadgesPage:
    page = BadgesPage(services.badges, services.programme, surroundings)
    qtbot.addWidget(page)
    page.resize(1120, 640)
    page.show()
    settled(qtbot, page, surroundings)
    return page


def settled(qtbot: QtBot, page: BadgesPage, surroundings: Surroundings) -> None:
    """Wait until what was asked for is loaded and drawn."""
    qtbot.wait(100)  # what changed in the file is announced a moment later
    pauses = (page._load_pause, page._pause)
    qtbot.waitUntil(
        lambda: not (surroundings.jobs.busy or any(pause.isActive() for pause in pauses))
    )
    assert page.isVisible()


def found(page: BadgesPage, kind: type[Part]) -> Part:
    """Return the one part of a kind."""
    return page.findChildren(kind)[0]


def preview(page: BadgesPage) -> BadgePreview:
    return found(page, BadgePreview)


def said(page: BadgesPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def button(page: BadgesPage, name: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)


def choice(page: BadgesPage, name: str) -> QComboBox:
    return next(one for one in page.findChildren(QComboBox) if one.accessibleName() == name)


def pick(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))


def test_the_pages_are_shown_before_anything_is_saved(page: BadgesPage, services: Services) -> None:
    assert preview(page).pages == 3
    assert "3 badge(s) · 3 page(s)" in said(page)
    assert all(line.person.printed_at is None for line in services.badges.lines())


def test_enter_on_a_warning_goes_to_the_person(page: BadgesPage, qtbot: QtBot) -> None:
    warnings = found(page, QListWidget)
    assert "Берёзова Яна: Position: empty on the badge" in warnings.item(0).text()
    page._table.select([page._model.rows[2].person.id])
    warnings.setCurrentRow(0)
    warnings.setFocus()
    qtbot.keyClick(warnings, Qt.Key.Key_Return)
    assert [line.person.fields.last for line in page._table.selected()] == ["Берёзова"]


def test_search_and_team_narrow_down_whose_badges_are_made(
    page: BadgesPage, qtbot: QtBot, surroundings: Surroundings
) -> None:
    pick(choice(page, "Team"), "Тулун")
    settled(qtbot, page, surroundings)
    assert "2 badge(s) · 2 page(s)" in said(page)
    found(page, QLineEdit).setText("Полев")
    settled(qtbot, page, surroundings)
    assert "1 badge(s) · 1 page(s)" in said(page)


def test_only_the_sheets_that_fit_are_offered(page: BadgesPage) -> None:
    paper = choice(page, "Paper")
    assert [paper.itemData(place) for place in range(paper.count())] == ["one-per-page", "a4-4xa6"]
    pick(choice(page, "Badge"), "90x55")
    assert [paper.itemData(place) for place in range(paper.count())] == [
        "one-per-page",
        "a4-10x90x55",
    ]


def test_a_click_says_where_a_used_sheet_goes_on(
    page: BadgesPage, qtbot: QtBot, surroundings: Surroundings
) -> None:
    cells = found(page, SheetCells)
    assert not cells.isVisible()
    pick(choice(page, "Paper"), "a4-4xa6")
    settled(qtbot, page, surroundings)
    assert "3 badge(s) · 1 page(s)" in said(page)
    corner = QPoint(cells.width() * 3 // 4, cells.height() * 3 // 4)
    qtbot.mouseClick(cells, Qt.MouseButton.LeftButton, pos=corner)
    settled(qtbot, page, surroundings)
    assert cells.start == 4
    assert "Start with place 4" in said(page)
    assert preview(page).pages == 2
    qtbot.keyClick(cells, Qt.Key.Key_Up)
    assert cells.start == 2


def test_the_preview_follows_the_chosen_person(page: BadgesPage, qtbot: QtBot) -> None:
    page._table.select([page._model.rows[2].person.id])
    assert preview(page).page == 2
    qtbot.mouseClick(button(page, "Previous page"), Qt.MouseButton.LeftButton)
    assert preview(page).page == 1


def test_saving_reads_the_codes_back_says_so_and_notes_it(
    page: BadgesPage,
    qtbot: QtBot,
    surroundings: Surroundings,
    services: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "Бейджи.pdf"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(out.with_suffix("")), "PDF")
    )
    qtbot.mouseClick(button(page, "Save PDF…"), Qt.MouseButton.LeftButton)
    settled(qtbot, page, surroundings)
    codes = [line.person.code for line in services.badges.lines()]
    assert read_back(out, codes).is_whole
    assert "3 badge(s), every code read back: Бейджи.pdf" in said(page)
    assert all(line.person.copies == 1 for line in services.badges.lines())
    assert surroundings.settings.folder("badges") == tmp_path
    pick(choice(page, "Whose badges"), "pending")
    settled(qtbot, page, surroundings)
    assert "0 badge(s)" in said(page)
    assert not button(page, "Save PDF…").isEnabled()


def test_a_file_that_cannot_be_written_is_said_beside_the_button(
    page: BadgesPage, qtbot: QtBot, surroundings: Surroundings, services: Services, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    page.save(tmp_path / "taken" / "Бейджи.pdf")
    settled(qtbot, page, surroundings)
    assert "Nothing can be written there" in said(page)
    assert all(line.person.copies == 0 for line in services.badges.lines())


def test_without_a_printer_a_pdf_is_offered(
    page: BadgesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    qtbot.mouseClick(button(page, "Print…"), Qt.MouseButton.LeftButton)
    assert "no printer set up" in said(page)


def test_printed_pages_have_their_actual_size_and_are_noted(
    page: BadgesPage,
    qtbot: QtBot,
    surroundings: Surroundings,
    services: Services,
    tmp_path: Path,
) -> None:
    pick(choice(page, "Badge"), "90x55")
    pick(choice(page, "Paper"), "a4-10x90x55")
    settled(qtbot, page, surroundings)
    order = page._order
    printer = printer_for(order.paper.sized, "Badges")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    drawn = services.badges.prove(order.people, template="90x55", sheet="a4-10x90x55")
    page.print_on(printer, drawn, order)
    settled(qtbot, page, surroundings)
    assert read_back(tmp_path / "printed.pdf", [one.code for one in order.people]).is_whole
    size = open_pdf((tmp_path / "printed.pdf").read_bytes()).pagePointSize(0)
    assert (size.width(), size.height()) == pytest.approx((595, 842), abs=1.5)
    assert "3 badge(s), every code read back; sent to the printer" in said(page)
    assert all(line.person.copies == 1 for line in services.badges.lines())


def test_every_page_is_sent_to_the_printer(services: Services, tmp_path: Path) -> None:
    for fields in PEOPLE:
        services.roster.add_walk_in(fields)
    people = services.badges.choose()
    sheet = services.badges.sheets()["one-per-page"]
    sized = sheet.for_badge(services.badges.templates()["a6"])
    printer = printer_for(sized, "Badges")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    steps: list[int] = []
    print_pages(printer, services.badges.draw(people).pdf, lambda done, _: steps.append(done))
    assert steps == [0, 1, 2, 3]
    assert read_back(tmp_path / "printed.pdf", [person.code for person in people]).decoded == 3


def test_a_person_corrected_elsewhere_is_drawn_anew(
    page: BadgesPage, qtbot: QtBot, surroundings: Surroundings, services: Services
) -> None:
    services.roster.add_walk_in(PersonFields("Тихомиров", "Глеб"))
    settled(qtbot, page, surroundings)
    assert preview(page).pages == 4


def test_the_page_opens_without_people_in_every_language(
    qtbot: QtBot, each_language: Words, services: Services, surroundings: Surroundings
) -> None:
    assert each_language.language
    page = opened(qtbot, services, surroundings)
    assert not button(page, page._save.accessibleName()).isEnabled()
    assert preview(page).pages == 0
