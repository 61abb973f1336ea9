from __future__ import annotations

from dataclasses import replace

from senezh_desk.domain.badge_face import face_digest, face_of
from senezh_desk.domain.person import Person, PersonFields

FIELDS = PersonFields(
    last="Соснова",
    first="Анна",
    middle="Игоревна",
    team="Заречье",
    position="Мэр",
    extra=(("Отряд", "3"), ("Трансфер", "нужен")),
)
PERSON = Person("p1", 47, FIELDS, "12345678901234567", 0)


def test_face_shows_the_person_and_only_the_wanted_extra_columns() -> None:
    face = face_of(PERSON, "Участник", 2, extras=("Отряд",))
    assert (face.first, face.last, face.number, face.copy) == ("Анна", "Соснова", 47, 2)
    assert face.category_name == "Участник"
    assert face.extra == (("Отряд", "3"),)


def test_digest_changes_with_what_is_printed() -> None:
    digest = face_digest(face_of(PERSON, "Участник"), "a6")
    corrected = replace(PERSON, fields=replace(FIELDS, position="Глава"))
    assert digest != face_digest(face_of(corrected, "Участник"), "a6")
    assert digest != face_digest(face_of(replace(PERSON, code="7" * 17), "Участник"), "a6")
    assert digest != face_digest(face_of(PERSON, "Гость"), "a6")
    assert digest != face_digest(face_of(PERSON, "Участник"), "90x55")


def test_digest_does_not_change_with_what_is_not_printed() -> None:
    digest = face_digest(face_of(PERSON, "Участник"), "a6")
    elsewhere = replace(FIELDS, phone="+7 900", extra=(("Трансфер", "не нужен"),))
    assert digest == face_digest(face_of(replace(PERSON, fields=elsewhere), "Участник", 3), "a6")


def test_texts_do_not_run_into_each_other_in_the_digest() -> None:
    one = face_of(replace(PERSON, fields=replace(FIELDS, last="А", first="Б В")), "")
    other = face_of(replace(PERSON, fields=replace(FIELDS, last="А Б", first="В")), "")
    assert face_digest(one, "a6") != face_digest(other, "a6")
