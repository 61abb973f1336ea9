"""Names of people: which part is which, decided for each name and over a whole column."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from senezh_desk.domain.text import APOSTROPHES, fold_lookalikes, words

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_WORDS = 7
STRESS = "\u0301"  # «Ко́тов»; letters that keep an accent are one character by now
_WORDS_KEPT = 32768

GIVEN = words(
    """
    александр алексей альберт анатолий андрей антон аркадий арсений артем артур богдан борис
    вадим валентин валерий василий виктор виталий владимир владислав всеволод вячеслав геннадий
    георгий герман глеб григорий даниил данила денис дмитрий евгений егор ефим захар иван игнат
    игорь илья иннокентий иосиф кирилл константин лев леонид макар максим марат марк матвей
    михаил никита николай олег павел петр платон родион роман ростислав руслан савелий семен
    сергей станислав степан тарас тимофей тимур федор филипп эдуард эмиль юлий юрий яков ян
    ярослав александра алена алина алиса алла анастасия ангелина анна антонина валентина валерия
    варвара василиса вера вероника виктория виолетта галина дарья диана ева евгения екатерина
    елена елизавета жанна зинаида зоя инна ирина карина кира клавдия кристина ксения лариса
    лидия лилия любовь людмила майя маргарита марина мария милана надежда наталья наталия нелли
    нина оксана олеся ольга полина раиса регина римма роза светлана серафима снежана софия софья
    таисия тамара татьяна ульяна фаина эвелина элина эльвира эмма юлия яна ярослава азат айаал
    айгуль айдар айнур айрат айсен айсылу айталина алмаз алсу альфия амир артыш ахмед аяна
    венера гульнара гузель гелнара дамир джамиля жемиле залина зарема заур зульфия зухра ильдар
    ильдус ильнур ильсур ильшат камиль касим ленар лейла лиана магомед марсель мурат мурад
    мухаммед назар наиль наргиз нургуль нурия равиль радик рамиль ренат ринат рифат руслана
    рустам рустем сайын салават самира сардаана сарыал светозар тимербулат туйаара фанис фарид
    фатима ферид хасан хусейн чингиз чулпан шамиль эльдар эльза эркин юлдус ясмина ҡасим рөстәм
    гөлнара җәмилә әлфия ӗлкке айһылыу гүзәл alexander alexey andrew andrey anna anton boris
    daniel david denis dmitry elena emma eugene george helen igor ivan james john julia kate
    kirill maria mark mary michael mikhail natalia nicholas nikita nikolay oleg olga paul pavel
    peter robert roman sergey svetlana tatiana thomas vladimir yuri
    """
)
_NOT_NAMES = words(
    """
    итого всего вакансия вакантно вакант вакантная резерв total vacant vacancy tba tbd нет
    список фио фамилия имя отчество исполнитель человек чел команда делегация приложение подпись
    """
)
_NOT_STEMS = (
    "уточн",
    "неизвестн",
    "отсутству",
    "ответственн",
    "согласован",
    "утвержда",
    "участник",
)
_PATRONYMIC_ENDS = (
    *("вич", "вна", "ична", "ильич", "лукич", "фомич", "кузьмич", "никитич", "саввич", "лаврович"),
    *(
        "оглы",
        "оглу",
        "оғлу",
        "кызы",
        "гызы",
        "улы",
        "уулу",
        "углы",
        "ўғли",
        "қизи",
        "қызы",
        "ҡыҙы",
        "ұлы",
    ),
    *("ovich", "evich", "ovna", "evna", "ichna"),
)
_KIN = words(
    """
    оглы оглу оғлу кызы гызы улы уулу углы ўғли угли қизи кизи қызы ҡыҙы ұлы oglu ogly kyzy uulu
    """
)
_PARTICLES = words(
    """
    фон ван дер ден де ди да ля ла эль аль бен бин ибн тер
    von van der den de da di del du la le el al ibn bin ter
    """
)
_INITIAL = re.compile(r"^[^\W\d_]\.?$")
_INITIALS_TOGETHER = re.compile(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_])")
_NUMBERING = re.compile(
    r"^\s*[•·▪‣●○–—*-]+\s+|^\s*(?:№\s*)?\d{1,5}\s*[.)\]]?\s+(?=[^\W\d_])|^\s*\d{1,5}[.)]\s*"
)
_TITLE = re.compile(
    r"^(?:г-н|г-жа|господин|госпожа|тов\.|товарищ|mr\.?|mrs\.?|ms\.?|dr\.?|проф\.|"
    r"профессор|доцент|академик|д-р)\s+",
    re.IGNORECASE,
)
_DEGREE = re.compile(  # «к.э.н.», «д.ф.-м.н.», «канд. экон. наук»
    r"[\s,]*(?<!\w)(?:[кд]\.\s?[а-я]{1,6}\.?(?:\s?-?\s?[а-я]{1,4}\.)?\s?н\b\.?"
    r"|(?:канд|д-р|докт|кандидат|доктор)\w*\.? [а-я]+\.?(?:-[а-я]+\.?)? наук\b)[\s,]*"
)
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]?\s*")
_HYPHEN = re.compile(r"\s*[‐‑‒–—−]\s*|\s+-\s*|-\s+")
_FOOTNOTE = re.compile(r"[*†‡¹²³]+|[\s,;:.·]+$(?<![^\W\d_]\.)")
_PLAIN = re.compile("[\u0400-\u052f]+(?:[ -][\u0400-\u052f]+)*")  # most names need no tidying
_NAME_WORD = re.compile(r"^[^\W\d_]+(?:['-][^\W\d_]+)*\.?(?:-?[^\W\d_]\.)?$")


class NameOrder(StrEnum):
    """How a list writes names."""

    LAST_FIRST = "last_first"
    FIRST_LAST = "first_last"


class Name(NamedTuple):
    """A name in parts; `first` and `middle` may be empty or initials."""

    last: str
    first: str = ""
    middle: str = ""


def tidy_name(text: str) -> str:
    """Return a name as a list writes it, without numbering, titles, brackets and footnotes."""
    if _PLAIN.fullmatch(text) and not _TITLE.match(text):
        return text
    text = text.translate(APOSTROPHES).replace(STRESS, "")
    text = fold_lookalikes(text).replace("\n", " ")
    text = _TITLE.sub("", without_degree(_NUMBERING.sub("", text)))
    if "(" in text or "[" in text:
        text = _BRACKETS.sub(" ", text)
    text = _FOOTNOTE.sub("", _HYPHEN.sub("-", text)).strip(" -,;")
    if "." in text:
        text = _INITIALS_TOGETHER.sub(" ", text)
    return " ".join(text.split())


@lru_cache(maxsize=16)  # a row's name is asked for twice
def usual_name(text: str) -> Name | None:
    """Return the parts of «Фамилия Имя Отчество» in Cyrillic letters, None for any other text."""
    units = text.split(" ")
    if (
        len(units) == 3
        and is_patronymic(units[2])
        and not is_patronymic(units[1])
        and all(map(_is_usual, units))
    ):
        return Name(*units)
    return None


@lru_cache(maxsize=_WORDS_KEPT)
def _is_usual(word: str) -> bool:
    """Tell whether a word is a part of a name beyond doubt."""
    return (
        len(word) > 1
        and is_plain(word)
        and not (_is_kin(word) or _is_never_name(word) or _TITLE.match(word + " "))
    )


def without_degree(text: str) -> str:
    """Return a name cell's text without academic degrees."""
    return _DEGREE.sub(" ", text).strip()


def is_plain(text: str) -> bool:
    """Tell whether a text is nothing but Cyrillic words, as most names are."""
    return _PLAIN.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a tidied text can be somebody's name."""
    words = text.replace(",", " ").split()
    if not 0 < len(words) <= MAX_WORDS:
        return False
    if not _PLAIN.fullmatch(text) and not all(map(_NAME_WORD.match, words)):
        return False
    if any(map(_is_never_name, words)):
        return False
    return any(len(word.rstrip(".")) > 1 for word in words)


# the words of a list's names repeat, so that what is asked of one word is asked once
@lru_cache(maxsize=_WORDS_KEPT)
def _is_never_name(word: str) -> bool:
    folded = word.casefold()
    return folded in _NOT_NAMES or folded.startswith(_NOT_STEMS)


@lru_cache(maxsize=_WORDS_KEPT)
def is_patronymic(word: str) -> bool:
    """Tell whether a word ends as patronymics do."""
    return len(word) > 4 and word.casefold().endswith(_PATRONYMIC_ENDS)


@lru_cache(maxsize=_WORDS_KEPT)
def is_given(word: str) -> bool:
    """Tell whether a word is a common given name."""
    return word.casefold().replace("ё", "е") in GIVEN or word.casefold() in GIVEN


def _units(text: str) -> list[str]:
    """Return a name's words, «Рашид оглы» and «von der Leyen» as one each."""
    units: list[str] = []
    words = text.split()
    if not any(_is_kin(word) or word in _PARTICLES for word in words):
        return words
    for word in words:
        if units and (_is_kin(word) or units[-1].rpartition(" ")[2] in _PARTICLES):
            units[-1] += " " + word
        else:
            units.append(word)
    return units


@lru_cache(maxsize=_WORDS_KEPT)
def _is_kin(word: str) -> bool:
    return word.casefold() in _KIN


def _is_patronymic_unit(unit: str) -> bool:
    return is_patronymic(unit) or (" " in unit and _is_kin(unit.rpartition(" ")[2]))


def vote(text: str) -> int:
    """Return how a tidied name votes on the order: > 0 surname first, < 0 given name first."""
    if "," in text:
        return 0
    units = _units(text)
    if len(units) < 2:
        return 0
    if len(units) >= 3:
        at_end, second = _is_patronymic_unit(units[-1]), _is_patronymic_unit(units[1])
        if at_end != second:
            return 3 if at_end else -3
    if _INITIAL.match(units[-1]) or _INITIAL.match(units[0]):
        return 2 if _INITIAL.match(units[-1]) else -2
    return 2 * (is_given(units[1]) - is_given(units[0]))


def order_of(names: Iterable[str]) -> NameOrder:
    """Return the order that most of a column's tidied names show; surname first when even."""
    return NameOrder.FIRST_LAST if sum(map(vote, names)) < 0 else NameOrder.LAST_FIRST


def split_name(text: str, order: NameOrder = NameOrder.LAST_FIRST) -> Name:
    """Return the parts of a tidied name; what a name itself shows beats the column's order."""
    if "," in text:
        last, _, rest = text.partition(",")
        units = _units(rest)
        if units and len(last.split()) <= 2:
            return Name(last.strip(), units[0], " ".join(units[1:]))
        text = text.replace(",", " ")
    units = _units(text)
    if len(units) < 2:
        return Name(text)
    if len(units) == 2:
        return _pair(units, order)
    if len(units) == 3 and _is_patronymic_unit(units[2]) and not _is_patronymic_unit(units[1]):
        return Name(*units)
    own = vote(text)
    if own and (abs(own) == 3 or _has_initial(units)):
        order = NameOrder.LAST_FIRST if own > 0 else NameOrder.FIRST_LAST
    return _given_first(units) if order is NameOrder.FIRST_LAST else _surname_first(units)


def _given_first(units: list[str]) -> Name:
    """Split three parts or more that begin with the given name."""
    if _is_patronymic_unit(units[1]) or _INITIAL.match(units[1]):
        return Name(" ".join(units[2:]), units[0], units[1])
    if len(units) == 3 and not _is_patronymic_unit(units[2]):
        return Name(" ".join(units[1:]), units[0])
    return _surname_first(units)


def _surname_first(units: list[str]) -> Name:
    """Split three parts or more that begin with the surname, which may be of two words."""
    if len(units) > 3 and (_is_patronymic_unit(units[-1]) or _has_initial(units)):
        return Name(" ".join(units[:-2]), units[-2], units[-1])
    return Name(units[0], units[1], " ".join(units[2:]))


def _has_initial(units: list[str]) -> bool:
    return bool(_INITIAL.match(units[-1]) or _INITIAL.match(units[0]))


def _pair(units: list[str], order: NameOrder) -> Name:
    one, two = units
    if _is_patronymic_unit(two) and is_given(one):  # «Иван Иванович»: no surname at all
        return Name("", one, two) if not _looks_surname(two) else Name(two, one)
    if _INITIAL.match(one) or _INITIAL.match(two):
        order = NameOrder.LAST_FIRST if _INITIAL.match(two) else NameOrder.FIRST_LAST
    return Name(one, two) if order is NameOrder.LAST_FIRST else Name(two, one)


def _looks_surname(word: str) -> bool:
    """Tell a surname on -ич (Юркевич) from a patronymic (Иванович) by its stem, roughly."""
    return not re.search(r"(ович|евич|ьич|вна|ична)$", word.casefold()) or bool(
        re.search(r"(кевич|цевич|шкевич|лович|нкович)$", word.casefold())
    )


@lru_cache(maxsize=_WORDS_KEPT)
def capitalised(text: str) -> str:
    """Return a name with words in capitals or small letters written «Фамилия»; others stay."""
    if text.istitle() and " " not in text:
        return text
    return " ".join(_capital_word(word) for word in text.split())


def _capital_word(word: str) -> str:
    if _is_kin(word):
        return word.casefold()
    if word in _PARTICLES:
        return word
    if len(word.rstrip(".")) < 2 or not (word.isupper() or word.islower()):
        return word
    return "-".join(
        part.casefold() if place and part.casefold() in _KIN else _capital_part(part)
        for place, part in enumerate(word.split("-"))
    )


def _capital_part(part: str) -> str:
    head, mark, tail = part.partition("'")
    if mark and len(head) == 1:
        return f"{head.upper()}'{tail[:1].upper()}{tail[1:].lower()}"
    return part[:1].upper() + part[1:].lower()
