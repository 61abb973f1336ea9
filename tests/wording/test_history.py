from __future__ import annotations

from senezh_desk.domain.kinds import CheckedIn, ParticipantWithdrawn, ScanRefused
from senezh_desk.wording.history import happening_text
from senezh_desk.wording.words import Words


def test_a_reason_that_somebody_gave_stands_behind_what_happened() -> None:
    assert happening_text(Words(), ParticipantWithdrawn("болезнь")) == (
        "Participation withdrawn: болезнь"
    )
    assert happening_text(Words(), CheckedIn("s-1", reason="TOO_EARLY")) == "Check-in"


def test_a_refusal_is_told_with_its_verdict_also_one_of_a_newer_version() -> None:
    assert happening_text(Words(), ScanRefused("s", "MISREAD")) == "Scan refused: misread"
    assert happening_text(Words(), ScanRefused("s", "BRAND_NEW")) == "Scan refused"


def test_what_only_a_newer_version_understands_is_shown_as_that() -> None:
    assert "newer version" in happening_text(Words(), None)
