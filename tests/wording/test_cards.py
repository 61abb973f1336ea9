from __future__ import annotations

from dataclasses import replace

from senezh_desk.domain.admission import Admission, Verdict
from senezh_desk.domain.labels import Labels
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.wording.cards import before_text, card_text, hand_over, private_lines
from senezh_desk.wording.words import Words

NINE = 1_761_372_000_000  # 2025-10-25 09:00 in Moscow
ZONE = "Europe/Moscow"
WORDS = Words()
FIELDS = PersonFields(
    "Иванов",
    "Пётр",
    "Ильич",
    team="Клин",
    municipality="Клин",
    position="Глава",
    room="214",
    phone="+7 900 000-00-01",
    extra=(("Документы", "паспорт"),),
)
PERSON = Person("p-1", 47, FIELDS, "1", NINE, printed_at=NINE)


def admitted(person: Person) -> Admission:
    return Admission(Verdict.ADMITTED, person=person, at=NINE)


def test_a_card_says_who_from_where_and_what_to_hand_over() -> None:
    card = card_text(WORDS, [admitted(PERSON)], ZONE, 40)
    assert (card.name, card.team) == ("Иванов Пётр Ильич", "Клин")
    assert card.lines == ("№ 47", "Глава", "Room 214")  # the city is the team's name
    assert card.to_do == ("Hand over: box 2, No. 47",)


def test_a_badge_that_was_handed_over_or_never_printed_is_not_looked_for() -> None:
    for person in (replace(PERSON, handed_at=NINE), replace(PERSON, printed_at=None)):
        assert card_text(WORDS, [admitted(person)], ZONE, 40).to_do == ()


def test_without_boxes_the_badge_goes_by_its_number() -> None:
    assert hand_over(WORDS, [PERSON], 0) == ("Hand over: badge No. 47",)


def test_a_team_is_one_card_with_its_badges_in_their_order_box_by_box() -> None:
    team = [replace(PERSON, id=f"p-{n}", number=n) for n in (47, 40, 41)]
    card = card_text(WORDS, list(map(admitted, team)), ZONE, 40)
    assert (card.name, card.team) == ("People: 3", "Клин")
    assert card.to_do == ("Hand over: box 1, No. 40", "Hand over: box 2, No. 41, 47")


def test_of_several_the_one_that_waits_is_on_the_card_and_the_rest_before_it() -> None:
    waits = Admission(Verdict.CONFIRM, person=PERSON, needs=("Папка",), at=NINE)
    other = replace(PERSON, id="p-2", fields=replace(FIELDS, last="Петров"))
    card = card_text(WORDS, [admitted(other), waits], ZONE)
    assert card.name == "Иванов Пётр Ильич"
    assert card.to_do == ("Hand over: badge No. 47", "Папка")
    assert before_text(WORDS, [admitted(other)], ZONE) == "Before: 09:00 Петров П. И. — Come in"


def test_what_only_the_desk_needs_is_not_on_the_card() -> None:
    card = card_text(WORDS, [admitted(PERSON)], ZONE)
    private = private_lines(Labels("en", fields={"phone": "Phone"}), PERSON)
    assert private == ("Phone: +7 900 000-00-01", "Документы: паспорт")
    assert not any(line in card.spoken for line in private)
