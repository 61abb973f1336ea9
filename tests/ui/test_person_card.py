from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from senezh_desk.domain.person import AttentionKind, PersonFields
from senezh_desk.ui.person_card import PersonCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from senezh_desk.domain.person import Person
    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings


@pytest.fixture
def person(services: Services) -> Person:
    return services.roster.add_walk_in(
        PersonFields(
            "Иванов", "Иван", team="Казань", phone="+7 912 345-67-89", extra=(("Размер", "L"),)
        )
    )


@pytest.fixture
def card(
    qtbot: QtBot, services: Services, surroundings: Surroundings, person: Person
) -> PersonCard:
    built = PersonCard(services.roster, services.sessions, services.programme, surroundings)
    qtbot.addWidget(built)
    built.resize(420, 900)
    built.show()
    built.show_person(person.id)
    return built


def line(card: PersonCard, name: str) -> QLineEdit:
    return next(one for one in card.findChildren(QLineEdit) if one.accessibleName() == name)


def button(card: PersonCard, name: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if one.accessibleName() == name)


def said(card: PersonCard) -> str:
    return "\n".join(one.text() for one in card.findChildren(QLabel) if not one.isHidden())


def test_enter_saves_and_the_undo_puts_everything_back(
    card: PersonCard,
    qtbot: QtBot,
    services: Services,
    surroundings: Surroundings,
    person: Person,
) -> None:
    line(card, "Room").setText("214")
    line(card, "Размер").setText("XL")
    qtbot.keyClick(line(card, "Room"), Qt.Key.Key_Return)
    saved = services.roster.person(person.id).fields
    assert (saved.room, saved.extra, saved.phone) == (
        "214",
        (("Размер", "XL"),),
        person.fields.phone,
    )
    assert not card.is_changed
    surroundings.messages._do()
    assert services.roster.person(person.id).fields == person.fields
    qtbot.waitUntil(lambda: line(card, "Room").text() == "")


def test_what_another_desk_changed_meanwhile_is_not_written_over(
    card: PersonCard, services: Services, person: Person
) -> None:
    line(card, "Room").setText("214")
    services.roster.correct(person.id, PersonFields("Иванов", "Пётр", team="Казань"))
    assert card.save()
    saved = services.roster.person(person.id).fields
    assert (saved.first, saved.room) == ("Пётр", "214")


def test_a_card_left_with_typing_offers_to_save_it_after_all(
    card: PersonCard, services: Services, surroundings: Surroundings, person: Person
) -> None:
    line(card, "Room").setText("214")
    card.leave()
    assert services.roster.person(person.id).fields.room == ""
    assert not card.is_changed
    surroundings.messages._do()
    assert services.roster.person(person.id).fields.room == "214"


def test_without_a_last_name_the_card_says_so_and_stays(
    card: PersonCard, services: Services, person: Person
) -> None:
    line(card, "Last name").setText(" ")
    assert not card.save()
    assert "A name is needed" in said(card)
    assert services.roster.person(person.id).fields == person.fields


def test_a_note_is_added_shown_and_done_with(
    card: PersonCard, qtbot: QtBot, services: Services, surroundings: Surroundings, person: Person
) -> None:
    card.focus_note()
    note = line(card, "Attention note")
    note.insert("Отдать документы")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    raised = services.roster.person(person.id).attention
    assert [(one.kind, one.text) for one in raised] == [(AttentionKind.INFORM, "Отдать документы")]
    qtbot.waitUntil(lambda: "Отдать документы" in said(card))
    button(card, "Done with").click()
    assert services.roster.person(person.id).attention[0].cleared
    surroundings.messages._do()
    open_notes = [n for n in services.roster.person(person.id).attention if not n.cleared]
    assert [note.text for note in open_notes] == ["Отдать документы"]


def test_a_note_is_put_otherwise_and_a_stop_wants_to_know_who_allows_it(
    card: PersonCard, qtbot: QtBot, services: Services, person: Person
) -> None:
    services.roster.raise_attention(person.id, AttentionKind.STOP, "Нет приказа", "Кадры")
    qtbot.waitUntil(lambda: "Кадры" in said(card))
    button(card, "Edit").click()
    line(card, "Attention note").setText("Нет приказа и договора")
    button(card, "Save note").click()
    [note] = services.roster.person(person.id).attention
    assert (note.text, note.owner) == ("Нет приказа и договора", "Кадры")
    qtbot.waitUntil(lambda: "договора" in said(card))
    button(card, "Done with").click()
    assert not services.roster.person(person.id).attention[0].cleared
    line(card, "Attention note").setText("Сидоров: приказ в пути")
    button(card, "Done with").click()
    assert services.roster.person(person.id).attention[0].cleared


def test_the_story_tells_badge_sessions_and_what_was_corrected(
    card: PersonCard, qtbot: QtBot, services: Services, person: Person
) -> None:
    services.checkin.scan(person.code)
    services.roster.correct(person.id, PersonFields("Иванов", "Иван", room="7"))
    qtbot.waitUntil(lambda: "Room: — → 7" in said(card))
    assert "Check-in: Arrival" in said(card)
    assert "25.10 09:00" in said(card)
    assert " ".join((person.code[:4], person.code[4:8])) in said(card)


def test_joined_cards_can_be_taken_apart_again(
    card: PersonCard, qtbot: QtBot, services: Services, surroundings: Surroundings, person: Person
) -> None:
    other = services.roster.add_walk_in(PersonFields("Иваноф", "Иван"))
    services.roster.join(person.id, other.id)
    qtbot.waitUntil(lambda: button(card, "Separate cards").isVisible())
    button(card, "Separate cards").click()
    assert len(services.roster.people()) == 2
    surroundings.messages._do()
    assert len(services.roster.people()) == 1


def test_who_came_instead_is_named_and_can_be_opened(
    card: PersonCard, qtbot: QtBot, services: Services, person: Person
) -> None:
    came = services.roster.substitute(person.id, PersonFields("Петров"), "")
    qtbot.waitUntil(lambda: "Петров" in said(card))
    with qtbot.waitSignal(card.other_wanted) as wanted:
        button(card, "Open the other card").click()
    assert wanted.args == [came.id]


def test_escape_closes(card: PersonCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(line(card, "Room"), Qt.Key.Key_Escape)


def test_the_last_record_is_undone_from_the_card_with_its_reason(
    card: PersonCard, services: Services, qtbot: QtBot
) -> None:
    person = services.roster.add(PersonFields("Отметкин"))
    entry = services.checkin.check_in(person.id).entry
    card.show_person(person.id)
    card._story._undo.click()
    card._story._undo_reason._reason.setText("не тот")
    with qtbot.waitSignal(card.undo_wanted) as wanted:
        qtbot.keyClick(card._story._undo_reason._reason, Qt.Key.Key_Return)
    assert wanted.args == [entry, "не тот"]
    services.checkin.undo(entry, "не тот")
    qtbot.waitUntil(card._story._undo.isHidden)
