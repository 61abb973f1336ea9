from __future__ import annotations

import json
import runpy
import unicodedata
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from senezh_desk.domain.demo import DemoProgramme, read_demo
from senezh_desk.domain.person import AttentionKind
from senezh_desk.domain.sessions import (
    Programme,
    Session,
    choose_session,
    day_bounds,
    millis,
    moment,
    programme_day,
)

FOLDER = Path(__file__).parents[2] / "resources" / "demo"
ZONE = "Europe/Moscow"
NOON = millis(datetime(2025, 10, 25, 12, 0, tzinfo=ZoneInfo(ZONE)))


def opened(now: int = NOON) -> DemoProgramme:
    roster, programme = (
        (FOLDER / name).read_text(encoding="utf-8") for name in ("roster.json", "programme.json")
    )
    return read_demo(roster, programme, now)


def test_committed_files_are_what_the_generator_makes() -> None:
    made = runpy.run_path(str(FOLDER / "make.py"))["texts"]()
    assert sorted(made) == ["programme.json", "roster.json"]
    for name, text in made.items():
        assert (FOLDER / name).read_bytes().decode() == text


def test_72_people_stand_in_18_teams_from_17_regions() -> None:
    people = opened().people
    teams = Counter(person.team for person in people if person.team)
    assert len(people) == 72
    assert len(teams) == 18
    assert {3, 4, 5, 6} == set(teams.values())
    assert len({person.region for person in people}) == 17
    heads = Counter(person.team for person in people if person.head)
    assert heads == dict.fromkeys(teams, 1)


def test_names_carry_the_letters_of_four_languages() -> None:
    names = "".join(person.name for person in opened().people)
    assert set("әҗңөүһӑӗҫӳҙғҡҕҥ") <= set(names.casefold())
    assert names == unicodedata.normalize("NFC", names)


def test_names_are_of_every_shape_a_list_has() -> None:
    people = opened().people
    assert any("-" in person.last for person in people)
    assert any(not person.middle for person in people)
    assert any(person.middle.endswith("оглы") for person in people)
    assert any(person.middle.endswith("кызы") for person in people)
    namesakes = [one for one in people if Counter(p.name for p in people)[one.name] > 1]
    assert len(namesakes) == 2
    assert len({one.region for one in namesakes}) == 2


def test_contacts_can_belong_to_nobody_and_to_no_two_people() -> None:
    people = opened().people
    assert all(person.phone.startswith("+7 (000) ") for person in people)
    assert all(person.email.endswith("@example.org") for person in people)
    for contacts in (
        {p.phone for p in people},
        {p.email for p in people},
        {p.room for p in people},
    ):
        assert len(contacts) == 72


def test_half_have_arrived_and_only_those_who_may() -> None:
    demo = opened()
    away = {one for one, *_ in demo.withdrawn} | {
        one for who, by, _ in demo.replaced for one in (who, by)
    }
    came = [arrival.person for arrival in demo.arrivals]
    assert len(set(came)) == len(came) == 36
    assert not away & set(came)
    assert not {note.person for note in demo.notes} & set(came)


def test_one_note_confirms_one_stops_one_is_withdrawn_one_replaced_in_the_team() -> None:
    demo = opened()
    assert [note.kind for note in demo.notes] == [AttentionKind.CONFIRM, AttentionKind.STOP]
    assert len(demo.withdrawn) == 1
    [(who, by, _)] = demo.replaced
    assert demo.people[who].team == demo.people[by].team
    assert len(demo.listed) == 71
    assert by not in demo.listed


def test_the_module_has_four_days_beginning_when_it_is_opened() -> None:
    demo = opened()
    days = {programme_day(session.starts, ZONE) for session in demo.sessions}
    first = date(2025, 10, 25)
    assert days == {first + timedelta(days=n) for n in range(4)}
    assert demo.days == 4
    assert demo.sessions[0].kind == "arrival"
    assert all(session.starts < session.ends for session in demo.sessions)


@pytest.mark.parametrize("hour", [0, 3, 4, 6, 9, 12, 18, 23])
def test_whenever_it_opens_arrivals_are_past_and_on_day_one(hour: int) -> None:
    now = millis(datetime(2025, 10, 25, hour, 30, tzinfo=ZoneInfo(ZONE)))
    demo = opened(now)
    times = [arrival.at for arrival in demo.arrivals]
    starts, _ = day_bounds(programme_day(now, ZONE), ZONE)
    assert times == sorted(times)
    assert starts <= times[0]
    assert times[-1] <= now


@pytest.mark.parametrize("quarter", range(96))
def test_whenever_it_opens_the_clock_chooses_the_arrival(quarter: int) -> None:
    now = millis(datetime(2025, 10, 25, 0, 7, tzinfo=ZoneInfo(ZONE))) + quarter * 15 * 60_000
    demo = opened(now)
    planned = [
        Session(str(n), s.title, s.kind, s.starts, s.ends, programme_day(s.starts, ZONE))
        for n, s in enumerate(demo.sessions)
    ]
    day = programme_day(now, ZONE)
    chosen = choose_session(planned, now, Programme("g-1", "Школа", day, zone=ZONE))
    assert chosen == planned[0]
    assert all(s.starts < s.ends for s in demo.sessions)
    assert all(programme_day(s.ends - 1, ZONE) == programme_day(s.starts, ZONE) for s in planned)
    assert {programme_day(s.starts, ZONE) for s in planned} == {
        day + timedelta(days=n) for n in range(4)
    }


def test_opened_at_noon_the_last_came_minutes_ago() -> None:
    demo = opened()
    assert moment(demo.arrivals[0].at, ZONE).strftime("%H:%M") == "10:12"
    assert moment(demo.arrivals[-1].at, ZONE).strftime("%H:%M") == "11:55"


def test_an_unknown_field_in_the_list_is_refused() -> None:
    programme = (FOLDER / "programme.json").read_text(encoding="utf-8")
    with pytest.raises(TypeError):
        read_demo(json.dumps([{"last": "Ключникова", "shoe": 38}]), programme, NOON)
