from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from senezh_desk.app import resources_folder
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.place import Risk
from senezh_desk.wording.faults import TEXTS, fault_text
from senezh_desk.wording.words import Words, load_words

PACKAGE = Path(__file__).parents[2] / "senezh_desk"


def raised() -> list[tuple[str, set[str]]]:
    """Return every fault that the package raises by name, with the facts that go with it."""
    return [
        (call.args[0].attr, {word.arg for word in call.keywords if word.arg})
        for path in PACKAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "DeskError"
        and call.args
        and isinstance(call.args[0], ast.Attribute)
        and call.args[0].attr in Fault.__members__
    ]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_says_what_happened_and_what_next_in_one_line(
    fault: Fault, language: str
) -> None:
    facts = dict.fromkeys(placeholders(TEXTS[fault]), 7)
    said = fault_text(load_words(resources_folder(), language), DeskError(fault, **facts))
    assert "\n" not in said
    assert "{" not in said
    assert said.split(" (")[0].endswith(".")
    assert any("а" <= letter <= "я" for letter in said) == (language == "ru")


def test_texts_name_only_facts_that_every_raise_gives() -> None:
    missing = [
        (fault, placeholders(TEXTS[Fault[fault]]) - facts)
        for fault, facts in raised()
        if placeholders(TEXTS[Fault[fault]]) - facts
    ]
    assert len(raised()) > 10
    assert missing == []


def test_the_file_is_named_behind_the_sentence_without_its_folders() -> None:
    error = DeskError(Fault.FILE_MISSING, path="folder/Сенеж.senezh")
    assert fault_text(Words(), error).endswith("plugged in. (Сенеж.senezh)")


def test_a_fact_that_is_missing_does_not_hide_the_sentence() -> None:
    assert fault_text(Words(), DeskError(Fault.BAD_START)).startswith("The sheet has … places.")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_an_unsafe_place_says_which_risk_it_is(language: str) -> None:
    words = load_words(resources_folder(), language)
    named = {
        Risk.NETWORK: ("сетев", "network"),
        Risk.CLOUD: ("облак", "cloud"),
        Risk.REMOVABLE: ("флеш", "stick"),
    }
    assert set(named) == set(Risk)
    for risk, told in named.items():
        said = fault_text(words, DeskError(Fault.UNSAFE_PLACE, file="а", reason=risk.value))
        assert told[language == "en"] in said
        assert said.split(" (")[0].endswith(".")
