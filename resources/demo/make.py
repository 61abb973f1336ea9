"""Make the demo's roster.json and programme.json: everybody in them is invented."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

SEED = 20251025
ARRIVED = 36
PHONE = "+7 (000) 555-{:02}-{:02}"  # no operator and no city has the code 000

TEAMS: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    # team, municipality, region, what its head is; then the names, the head first
    (
        "Арский район",
        "Арский муниципальный район",
        "Республика Татарстан",
        "Глава района",
        (
            "Гыйләҗев Рөстәм Һади улы",
            "Сәйфетдинова Гөлнара Җәүдәт кызы",
            "Хәкимов Илдар",
            "Миңнуллина Алсу Фәрит кызы",
        ),
    ),
    (
        "Мензелинский район",
        "Мензелинский муниципальный район",
        "Республика Татарстан",
        "Глава района",
        (
            "Әхмәтҗанов Үзбәк Нурисламович",
            "Шәрипова Ләйсән Ринатовна",
            "Зәйнуллина-Белова Айсылу Маратовна",
        ),
    ),
    (
        "Цивильский округ",
        "Цивильский муниципальный округ",
        "Чувашская Республика",
        "Глава округа",
        (
            "Вӑрманов Ӑтнер Николаевич",
            "Ҫеҫпӗлева Нарспи Юрьевна",
            "Ӳркенов Ехрем Михайлович",
            "Кӳлхӗррина Ӗҫпике Петровна",
        ),
    ),
    (
        "Баймакский район",
        "Баймакский муниципальный район",
        "Республика Башкортостан",
        "Глава администрации района",
        (
            "Ҡотлоғужин Салауат Ғәли улы",
            "Ғабдрахманова Зөһрә Фәнил ҡыҙы",
            "Һөйөндөков Айҙар Рәмил улы",
            "Яңыбаева Гөлшат Ҙиннәт ҡыҙы",
            "Үтәшев Булат",
        ),
    ),
    (
        "Вилюйский улус",
        "Вилюйский улус (район)",
        "Республика Саха (Якутия)",
        "Глава улуса",
        (
            "Баҕардыынап Айаал Дьулустаанович",
            "Саҥаарова Күннэй Уйбаановна",
            "Өлөксөйөп Эрхаан",
            "Һоноҕостоп Ньургун Петрович",
        ),
    ),
    (
        "Воткинск",
        "Городской округ Воткинск",
        "Удмуртская Республика",
        "Глава города",
        (
            "Перевощиков Денис Аркадьевич",
            "Корепанова-Ившина Мария Семёновна",
            "Лекомцев Пётр Ильич",
            "Вахрушева Ирина Олеговна",
        ),
    ),
    (
        "Кунгур",
        "Кунгурский муниципальный округ",
        "Пермский край",
        "Глава округа",
        (
            "Старцев Геннадий Львович",
            "Попова Елизавета Андреевна",
            "Щербинин-Чудов Роман Игоревич",
        ),
    ),
    (
        "Ирбит",
        "Городской округ город Ирбит",
        "Свердловская область",
        "Глава города",
        (
            "Мурзин Вячеслав Борисович",
            "Кузнецова Анна Сергеевна",
            "Удинцев Артём Фёдорович",
            "Бердюгина Юлия Валерьевна",
        ),
    ),
    (
        "Городец",
        "Городецкий муниципальный округ",
        "Нижегородская область",
        "Глава округа",
        (
            "Балахнина Ольга Викторовна",
            "Треухов Сергей Павлович",
            "Ёлкин Максим Денисович",
            "Лоскутова Надежда Ивановна",
        ),
    ),
    (
        "Великий Устюг",
        "Великоустюгский муниципальный округ",
        "Вологодская область",
        "Глава округа",
        (
            "Шильниковский Александр Германович",
            "Бурчевская Светлана Николаевна",
            "Угловский Илья Матвеевич",
        ),
    ),
    (
        "Торжок",
        "Городской округ город Торжок",
        "Тверская область",
        "Глава города",
        (
            "Новоторов Юрий Анатольевич",
            "Кузнецова Анна Сергеевна",
            "Пожарская-Львова Вера Константиновна",
            "Цвылёв Михаил Алексеевич",
        ),
    ),
    (
        "Старая Русса",
        "Старорусский муниципальный район",
        "Новгородская область",
        "Глава района",
        (
            "Порусьев Николай Степанович",
            "Соловарова Екатерина Дмитриевна",
            "Бойко Тарас Романович",
        ),
    ),
    (
        "Минусинск",
        "Городской округ город Минусинск",
        "Красноярский край",
        "Глава города",
        (
            "Енисейских Андрей Викторович",
            "Черных Наталья Геннадьевна",
            "Тагарская Полина Артуровна",
            "Сухих Евгений Яковлевич",
        ),
    ),
    (
        "Тулун",
        "Городской округ город Тулун",
        "Иркутская область",
        "Мэр города",
        (
            "Ангарский Виталий Сергеевич",
            "Шаманаева Дарима Баировна",
            "Икейский Глеб Вадимович",
        ),
    ),
    (
        "Бикин",
        "Бикинский муниципальный район",
        "Хабаровский край",
        "Глава района",
        (
            "Канчуга-Уссурийская Лариса Егоровна",
            "Оненко Кирилл Андреевич",
            "Лазовой Степан Тимофеевич",
        ),
    ),
    (
        "Дербент",
        "Городской округ город Дербент",
        "Республика Дагестан",
        "Глава города",
        (
            "Нарынкалаев Мурад Исламович",
            "Алиев Эльдар Рашид оглы",
            "Гусейнова Лейла Тофик кызы",
            "Рубасов Шамиль Магомедович",
            "Мамедова Севда Азер кызы",
            "Самурханова Патимат",
        ),
    ),
    (
        "Солнечногорск",
        "Городской округ Солнечногорск",
        "Московская область",
        "Глава городского округа",
        (
            "Клинский Владимир Олегович",
            "Сенежская Татьяна Вячеславовна",
            "Поварова Алина Руслановна",
        ),
    ),
    (
        "Апатиты",
        "Городской округ город Апатиты",
        "Мурманская область",
        "Глава города",
        (
            "Хибинский Константин Эдуардович",
            "Имандровская Жанна Леонидовна",
            "Титов-Северный Лев Григорьевич",
        ),
    ),
)
BESIDES = (  # people of the programme itself: name, category, position
    ("Ключникова Маргарита Павловна", "expert", "Эксперт по городской среде"),
    ("Эйдельнант Борис Аронович", "expert", "Эксперт по муниципальным финансам"),
    ("Ладыгин Тимур Олегович", "moderator", "Модератор"),
    ("Весенина Кира Антоновна", "moderator", "Модератор"),
    ("Юсупова Диана Рустамовна", "organiser", "Координатор программы"),
)
POSITIONS = (
    "Первый заместитель главы администрации",
    "Заместитель главы по социальным вопросам",
    "Заместитель главы по экономике и финансам",
    "Председатель Совета депутатов",
    "Руководитель аппарата администрации",
    "Начальник управления образования",
    "Начальник финансового управления",
    "Начальник отдела экономики и инвестиций",
    "Начальник отдела ЖКХ и благоустройства",
    "Начальник отдела культуры и молодёжной политики",
    "Главный архитектор",
)
DIETS = ("вегетарианское", "без глютена", "без лактозы", "диабетическое", "постное")

SESSIONS = (  # day, from, to, title, kind, place
    (1, "08:00", "19:00", "Заезд и регистрация", "arrival", "Холл главного корпуса"),
    (1, "19:00", "20:00", "Ужин", "meal", "Столовая"),
    (1, "20:00", "21:30", "Открытие программы", "other", "Большой зал"),
    (2, "08:00", "09:00", "Завтрак", "meal", "Столовая"),
    (2, "09:30", "11:00", "Стратегия города: с чего начать", "lecture", "Большой зал"),
    (2, "11:30", "13:00", "Знакомство команд", "team-building", "Зал «Сенеж»"),
    (2, "13:00", "14:00", "Обед", "meal", "Столовая"),
    (2, "14:30", "17:30", "Проектная работа команд", "team-building", "Зал «Сенеж»"),
    (2, "19:00", "20:00", "Ужин", "meal", "Столовая"),
    (3, "08:00", "09:00", "Завтрак", "meal", "Столовая"),
    (3, "09:30", "11:00", "Муниципальный бюджет и инвестиции", "lecture", "Большой зал"),
    (3, "11:30", "13:00", "Городская среда и участие жителей", "lecture", "Большой зал"),
    (3, "13:00", "14:00", "Обед", "meal", "Столовая"),
    (3, "14:30", "17:30", "Обмен опытом за столами", "team-building", "Зал «Сенеж»"),
    (3, "19:00", "20:00", "Ужин", "meal", "Столовая"),
    (4, "08:00", "09:00", "Завтрак", "meal", "Столовая"),
    (4, "09:30", "12:00", "Защита проектов", "other", "Большой зал"),
    (4, "12:00", "13:00", "Закрытие и вручение", "other", "Большой зал"),
    (4, "13:00", "14:00", "Обед", "meal", "Столовая"),
)
TO_CONFIRM = "Перевощиков Денис Аркадьевич"
TO_STOP = "Треухов Сергей Павлович"
WITHDRAWN = "Ёлкин Максим Денисович"
REPLACED, BY = "Рубасов Шамиль Магомедович", "Самурханова Патимат"


def roster(chance: random.Random) -> list[dict[str, Any]]:
    """Return the 72 people in the list's order, each with the fields that say something."""
    people: list[dict[str, Any]] = []
    for team, municipality, region, head, names in TEAMS:
        posts = [head, *chance.sample(POSITIONS, len(names) - 1)]
        for name, post in zip(names, posts, strict=True):
            place = {"team": team, "municipality": municipality, "region": region}
            lead = {"head": True} if post == head else {}
            people.append(_named(name) | place | {"position": post} | lead)
    for name, category, post in BESIDES:
        place = {"municipality": "Городской округ Солнечногорск", "region": "Московская область"}
        people.append(_named(name) | place | {"position": post, "category": category})
    for n, person in enumerate(people):
        person["phone"] = PHONE.format(n // 10 + 1, n % 10 * 7 + 11)
        person["email"] = f"uchastnik{n + 1:02}@example.org"
        person["room"] = f"{2 + n // 18}{n % 18 + 1:02}"
    for person in chance.sample(people, 9):
        person["diet"] = chance.choice(DIETS)
    return people


def programme(chance: random.Random, people: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the plan of four days and what has happened by the time the demo opens."""
    names = [" ".join(one.get(part, "") for part in ("last", "first", "middle")) for one in people]
    places = {name.strip(): n for n, name in enumerate(names)}
    away = {places[name] for name in (TO_CONFIRM, TO_STOP, WITHDRAWN, REPLACED, BY)}
    groups: dict[str, list[int]] = {}
    for n, person in enumerate(people):
        if n not in away:
            groups.setdefault(person.get("team", f"alone {n}"), []).append(n)
    order = list(groups.values())
    chance.shuffle(order)
    arrivals: list[dict[str, int]] = []
    minute = 12
    for group in order:
        for n in group[: ARRIVED - len(arrivals)]:
            arrivals.append({"person": n, "minutes": minute})
            minute += chance.random() < 0.5  # a team comes as one
        minute += chance.randint(2, 17)
    keys = ("day", "starts", "ends", "title", "kind", "place")
    return {
        "name": "Школа муниципальных команд",
        "zone": "Europe/Moscow",
        "days": 4,
        "sessions": [dict(zip(keys, session, strict=True)) for session in SESSIONS],
        "arrivals": arrivals,
        "attention": [
            {
                "person": places[TO_CONFIRM],
                "kind": "confirm",
                "text": "Передать папку для главы города",
            },
            {
                "person": places[TO_STOP],
                "kind": "stop",
                "text": "Нет приказа о командировании",
            },
        ],
        "withdrawn": [{"person": places[WITHDRAWN], "reason": "Болезнь"}],
        "replaced": [
            {"person": places[REPLACED], "by": places[BY], "reason": "Письмо администрации"}
        ],
    }


def texts() -> dict[str, str]:
    """Return the content of both files by name."""
    chance = random.Random(SEED)  # noqa: S311  # invented people, no secret
    people = roster(chance)
    return {
        "roster.json": _lined(people) + "\n",
        "programme.json": _plan(programme(chance, people)),
    }


def _named(name: str) -> dict[str, Any]:
    return dict(zip(("last", "first", "middle"), name.split(" ", 2), strict=False))


def _lined(rows: list[dict[str, Any]]) -> str:
    """Return a JSON array with one element a line, so that a difference shows whose it is."""
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"


def _plan(content: dict[str, Any]) -> str:
    parts = (
        f"{json.dumps(key)}: "
        + (_lined(value) if isinstance(value, list) else json.dumps(value, ensure_ascii=False))
        for key, value in content.items()
    )
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    for name, text in texts().items():
        Path(__file__).with_name(name).write_text(text, encoding="utf-8", newline="\n")
