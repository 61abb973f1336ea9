from __future__ import annotations

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.roster import Issue, IssueReason
from senezh_desk.wording.rosters import issue_text, place_text
from senezh_desk.wording.words import Words, load_words


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_reason_has_its_own_words(language: str) -> None:
    words = load_words(resources_folder(), language)
    said = {issue_text(words, Issue(3, "B", reason, "Итого")) for reason in IssueReason}
    assert len(said) == len(IssueReason)
    assert all(text.endswith(" (Итого)") for text in said)


def test_an_issue_says_where_it_is() -> None:
    words = Words()
    assert place_text(words, Issue(12, "C", IssueReason.BAD_PHONE, "12")) == "line 12, column C"
    assert place_text(words, Issue(12, "", IssueReason.STRUCK, "")) == "line 12"
    assert place_text(words, Issue(0, "", IssueReason.SHEET_LEFT_OUT, "Лист2")) == ""
