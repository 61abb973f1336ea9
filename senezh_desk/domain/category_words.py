"""The preset categories of people and the words that lists use for them."""

from __future__ import annotations

import re
from functools import lru_cache

from senezh_desk.domain.person import PARTICIPANT
from senezh_desk.domain.text import key, words

_WORDS = {
    PARTICIPANT: (
        r"участни\w*|слушател\w*|обучающ\w*|student|participants?|"
        r"attendees?|delegates?|делегат\w*"
    ),
    "expert": (
        r"эксперт\w*|спикер\w*|лектор\w*|преподавател\w*|тренер\w*|"
        r"experts?|speakers?|lecturers?|trainers?"
    ),
    "moderator": (
        r"модератор\w*|фасилитатор\w*|ведущ\w*|наставник\w*|трекер\w*|"
        r"moderators?|facilitators?|mentors?"
    ),
    "organiser": (
        r"организатор\w*|оргкомитет\w*|администратор\w*|волонт[её]р\w*|дирекция|"
        r"оргкоманда|organi[sz]ers?|staff|volunteers?"
    ),
    "guest": r"(?:почетн\w+ )?гост\w*|приглашенн\w*(?: гост\w*)?|guests?|vip",
    "press": r"пресс\w*|сми|журналист\w*|корреспондент\w*|оператор\w*|press|media|journalists?",
    "companion": (
        r"сопровожда\w*(?: лиц\w*)?|водител\w*|помощник\w*|companions?|"
        r"drivers?|accompanying(?: persons?)?"
    ),
}
CATEGORY_IDS = tuple(_WORDS)
_TABLE = tuple((name, re.compile(words)) for name, words in _WORDS.items())
_HEAD = re.compile(
    r"^(?:врип |врио |и о |вр и о |временно исполняющ\w+ (?:обязанности|полномочия) )?"
    r"(?:глав[аы]\b(?! врач| бухгалтер| специалист| инженер)|мэр\b|городск\w+ голова|mayor\b"
    r"|head of (?:the )?(?:municipal|city|district|team|delegation)"
    r"|руководител\w+ (?:команды|делегации)"
    r"|капитан команды|сити менеджер)"
)
_YES = words("да yes true 1 v + x х д y глава руководитель капитан истина")


@lru_cache(maxsize=4096)
def find_category(text: str) -> str:
    """Return the preset category's id that a word of a list means, or "" when none."""
    said = key(text)
    for name, pattern in _TABLE:
        if pattern.fullmatch(said):
            return name
    return ""


@lru_cache(maxsize=4096)
def is_head_position(position: str) -> bool:
    """Tell whether a position proposes «Глава команды»: a mayor, a head of a municipality."""
    return _HEAD.match(key(position)) is not None


def is_yes(text: str) -> bool:
    """Tell whether a cell of a yes-or-no column says yes."""
    return text.strip() in {"+", "✓", "✔", "*"} or key(text) in _YES or is_head_position(text)
