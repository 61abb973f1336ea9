from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.consents import Answer, ConsentKind
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.permissions import Role
from senezh_desk.domain.person import AttentionKind, PersonFields
from senezh_desk.services.consents import ConsentService
from senezh_desk.wording.labels import make_labels
from senezh_desk.wording.words import load_words
from tests.builders import MINUTE, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from senezh_desk.domain.person import Person

PROCESSING, PHOTOGRAPHS = ConsentKind


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "one.senezh")
    yield desk
    desk.close()


@pytest.fixture
def person(desk: Desk) -> Person:
    return desk.roster.add_walk_in(PersonFields("Ёлкин", "Пётр"))


def answers(desk: Desk, person: Person) -> dict[ConsentKind, Answer]:
    return {one.kind: one.answer for one in desk.roster.person(person.id).consents}


def test_each_kind_is_asked_once_on_any_desk(desk: Desk, person: Person, tmp_path: Path) -> None:
    assert desk.consents.unasked(person) == (PROCESSING, PHOTOGRAPHS)
    desk.consents.record(person.id, PROCESSING, Answer.GIVEN)
    desk.consents.record(person.id, PHOTOGRAPHS, Answer.LATER)
    other = another_desk(desk, tmp_path / "two.senezh")
    assert other.consents.unasked(other.roster.person(person.id)) == ()
    [line] = other.consents.lines(only_missing=True)
    assert line.missing == (PHOTOGRAPHS,)
    given = line.answer(PROCESSING)
    assert given is not None
    assert (given.answer, given.version, given.operator) == (Answer.GIVEN, "1", "Дежурный")
    other.close()


def test_a_missing_consent_holds_nobody_up(desk: Desk, person: Person) -> None:
    desk.consents.record(person.id, PROCESSING, Answer.REFUSED)
    assert desk.checkin.scan(person.code)[0].verdict == "ADMITTED"


def test_the_same_answer_is_written_once_and_may_be_withdrawn(desk: Desk, person: Person) -> None:
    desk.consents.record(person.id, PROCESSING, Answer.GIVEN)
    entries = len(desk.entries())
    desk.consents.record(person.id, PROCESSING, Answer.GIVEN)
    assert len(desk.entries()) == entries
    desk.consents.record(person.id, PROCESSING, Answer.WITHDRAWN)
    assert answers(desk, person) == {PROCESSING: Answer.WITHDRAWN}


def test_two_desks_that_both_asked_come_to_one_answer(
    desk: Desk, person: Person, tmp_path: Path
) -> None:
    other = another_desk(desk, tmp_path / "two.senezh")
    desk.consents.record(person.id, PROCESSING, Answer.GIVEN)
    desk.consents.record(person.id, PHOTOGRAPHS, Answer.GIVEN)
    other.clock.now += MINUTE
    other.consents.record(person.id, PROCESSING, Answer.REFUSED)
    other.consents.record(person.id, PHOTOGRAPHS, Answer.LATER)
    exchange(desk, other)
    # the later answer holds; «later» is none
    assert answers(desk, person) == {PROCESSING: Answer.REFUSED, PHOTOGRAPHS: Answer.GIVEN}
    assert desk.tables() == other.tables()
    other.close()


def test_joined_cards_share_their_answers(desk: Desk, person: Person) -> None:
    second = desk.roster.add_walk_in(PersonFields("Елкин", "Пётр"))
    desk.consents.record(second.id, PROCESSING, Answer.GIVEN)
    desk.roster.join(person.id, second.id)
    assert answers(desk, person) == {PROCESSING: Answer.GIVEN}


def test_another_text_is_another_version_and_a_form_may_not_be_asked(
    desk: Desk, person: Person
) -> None:
    desk.consents.record(person.id, PROCESSING, Answer.GIVEN)
    form = desk.consents.set_form(PROCESSING, "Я, {name}, согласен.")
    assert form.version == "2"
    assert desk.consents.set_form(PROCESSING, form.text).version == "2"
    assert desk.roster.person(person.id).consents[0].version == "1"
    desk.consents.set_form(PHOTOGRAPHS, "Фото", asked=False)
    assert desk.consents.unasked(desk.roster.person(person.id)) == ()


def test_blanks_are_drawn_for_those_who_lack_one(
    desk: Desk, person: Person, tmp_path: Path
) -> None:
    labels = make_labels(load_words(resources_folder(), "ru"))
    consents = ConsentService(desk.file, labels)
    other = desk.roster.add_walk_in(PersonFields("Өлөксөй <b>", "Иван"))
    consents.record(person.id, PHOTOGRAPHS, Answer.GIVEN)
    out = tmp_path / "бланки.pdf"
    assert consents.blanks(out) == 3
    document = pypdfium2.PdfDocument(out)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(3)]
    document.close()
    assert "Ёлкин Пётр" in pages[0]
    assert "Школа" in pages[0]
    assert any("Өлөксөй <b> Иван" in page for page in pages)
    for one in (person, other):
        for kind in ConsentKind:
            consents.record(one.id, kind, Answer.REFUSED)
    with pytest.raises(DeskError) as refused:
        consents.blanks(out)
    assert refused.value.fault is Fault.NOBODY_CHOSEN


def test_a_registrar_asks_and_takes_no_list_of_consents_away(
    desk: Desk, person: Person, tmp_path: Path
) -> None:
    desk.operators.add("Иванова", Role.ADMINISTRATOR, "1111")
    registrar = desk.operators.add("Петров", Role.REGISTRAR, "2222")[0]
    desk.operators.sign_in(registrar.id, "2222")
    desk.consents.record(person.id, PROCESSING, Answer.GIVEN)
    with pytest.raises(DeskError) as refused:
        desk.consents.lines()
    assert refused.value.fault is Fault.NOT_ALLOWED
    with pytest.raises(DeskError) as refused:
        desk.consents.blanks(tmp_path / "x.pdf")
    assert refused.value.fault is Fault.NOT_ALLOWED


# attention


def test_a_note_knows_who_asked_for_it_who_raised_it_and_who_cleared_it(
    desk: Desk, person: Person
) -> None:
    desk.roster.raise_attention(person.id, AttentionKind.INFORM, "Встретить", "Глава района")
    [note] = desk.roster.person(person.id).attention
    assert (note.owner, note.raised_by, note.cleared) == ("Глава района", "Дежурный", False)
    desk.clock.now += MINUTE
    desk.roster.clear_attention(person.id, note.entry, "встретили")
    [note] = desk.roster.person(person.id).attention
    assert (note.cleared, note.cleared_by, note.cleared_at) == (True, "Дежурный", desk.clock.now)
    assert desk.roster.open_notes() == ()


def test_an_edited_note_takes_the_place_of_the_one_before(desk: Desk, person: Person) -> None:
    desk.roster.raise_attention(person.id, AttentionKind.INFORM, "Встретить")
    [first] = desk.roster.person(person.id).attention
    desk.roster.raise_attention(
        person.id, AttentionKind.CONFIRM, "Встретить у входа", "Штаб", first.entry
    )
    [note] = desk.roster.person(person.id).attention
    assert (note.kind, note.text, note.owner) == (
        AttentionKind.CONFIRM,
        "Встретить у входа",
        "Штаб",
    )


def test_a_note_cleared_here_and_edited_there_still_stands(
    desk: Desk, person: Person, tmp_path: Path
) -> None:
    desk.roster.raise_attention(person.id, AttentionKind.INFORM, "Встретить")
    [first] = desk.roster.person(person.id).attention
    other = another_desk(desk, tmp_path / "two.senezh")
    desk.roster.clear_attention(person.id, first.entry)
    other.roster.raise_attention(person.id, AttentionKind.STOP, "Задержать", "", first.entry)
    exchange(desk, other)
    [note] = desk.roster.person(person.id).attention
    assert (note.text, note.cleared) == ("Задержать", False)
    other.close()


def test_a_stop_is_cleared_by_name_and_reason_and_with_pins_by_an_administrator(
    desk: Desk, person: Person
) -> None:
    desk.roster.raise_attention(person.id, AttentionKind.STOP, "нет приказа")
    desk.roster.raise_attention(person.id, AttentionKind.INFORM, "Встретить")
    assert [note.kind for _, note in desk.roster.open_notes()] == [
        AttentionKind.STOP,
        AttentionKind.INFORM,
    ]
    stop = desk.roster.person(person.id).attention[0].entry
    with pytest.raises(DeskError) as refused:
        desk.roster.clear_attention(person.id, stop)
    assert refused.value.fault is Fault.REASON_NEEDED
    admin = desk.operators.add("Иванова", Role.ADMINISTRATOR, "1111")[0]
    registrar = desk.operators.add("Петров", Role.REGISTRAR, "2222")[0]
    desk.operators.sign_in(registrar.id, "2222")
    with pytest.raises(DeskError) as refused:
        desk.roster.clear_attention(person.id, stop, "Петров: можно")
    assert refused.value.fault is Fault.NOT_ALLOWED
    with pytest.raises(DeskError) as refused:
        desk.roster.raise_attention(person.id, AttentionKind.INFORM, "так", "", stop)
    assert refused.value.fault is Fault.NOT_ALLOWED
    with desk.operators.stand_in(admin.id, "1111"):
        desk.roster.clear_attention(person.id, stop)
    assert desk.roster.person(person.id).attention[0].cleared_by == "Иванова"
    with pytest.raises(DeskError) as refused:
        desk.roster.clear_attention(person.id, "нет такой")
    assert refused.value.fault is Fault.NO_SUCH_ENTRY
