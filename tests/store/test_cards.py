"""A card comes back from the file as it went in, whatever it holds."""

from __future__ import annotations

from dataclasses import fields, replace

from senezh_desk.domain.consents import Answer, Consent, ConsentKind
from senezh_desk.domain.person import Attention, AttentionKind, Person, PersonFields
from senezh_desk.store.cards import found_by, person_of, person_row

FIELDS = PersonFields(
    'О"Нил',
    "Ия",
    "\x00\n",
    "Команда 1",
    "Бор",
    "Область",
    "глава",
    "expert",
    "+7 000 000-00-01",
    "a@example.org",
    "12",
    "пост",
    "note",
    head=True,
    source_id="5",
    as_written="О'НИЛ Ия",
    extra=(("Размер", "M"), ("Язык", "ә")),
)
PERSON = Person(
    "p-1",
    7,
    FIELDS,
    "12345678901234567",
    2**53,
    walk_in=True,
    decision="admitted",
    withdrawn_at=1,
    withdrawn_reason="болен",
    replaced_by="p-2",
    replaces="p-3",
    cards=("p-1", "p-4"),
    conflicts=("phone",),
    attention=(
        Attention("e1", AttentionKind.STOP, "текст", 2, True, "кто", "а", "б", 3),
        Attention("e2", AttentionKind.INFORM, "", 4),
    ),
    printed_at=5,
    printed_as="digest",
    copies=2,
    handed_at=6,
    erased=True,
    replaced_at=8,
    consents=(Consent(ConsentKind.PROCESSING, Answer.GIVEN, "1", 9, "оператор", "e3"),),
)


def test_a_card_is_read_as_it_was_written() -> None:
    for kind, value in ((Person, PERSON), (PersonFields, FIELDS)):
        left = [f.name for f in fields(kind) if getattr(value, f.name) == f.default]
        assert left == [], "give every new field a value here"
    for person in (PERSON, Person("p-1", 1, PersonFields(""), "", 0, cards=("p-1",))):
        assert person_of(person_row(person, "p-1")[-1]) == person


def test_a_card_is_found_by_its_words_number_and_code() -> None:
    def found(person: Person) -> tuple[object, ...]:
        return found_by(person_row(person, "p-1")[-1])

    texts = ('О"Нил', "Ия", "\x00\n", "Команда 1", "Бор", "Область", "+7 000 000-00-01")
    assert found(PERSON) == ("p-1", *texts, 7, (PERSON.code,))
    assert found(replace(PERSON, code=""))[-1] == ()
