from __future__ import annotations

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.badge_face import BadgeWarning, WarningKind
from senezh_desk.wording.badges import warning_text
from senezh_desk.wording.words import load_words


@pytest.mark.parametrize("kind", list(WarningKind))
def test_every_warning_names_the_field_in_russian(kind: WarningKind) -> None:
    words = load_words(resources_folder(), "ru")
    said = warning_text(words, BadgeWarning("p", kind, "last", "Ӄ"))
    assert said.startswith("Фамилия: ")
    assert ("Ӄ" in said) == (kind is not WarningKind.EMPTY_FIELD)


def test_a_column_of_the_lists_own_is_named_as_the_list_names_it() -> None:
    words = load_words(resources_folder(), "ru")
    warning = BadgeWarning("p", WarningKind.EMPTY_FIELD, "Размер футболки")
    assert warning_text(words, warning).startswith("Размер футболки: ")
