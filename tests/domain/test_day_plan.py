from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from senezh_desk.domain.day_plan import Lane, clashes, copied, lanes, moved
from senezh_desk.domain.sessions import Audience, Session, SessionKind, millis, moment

DAY = date(2025, 10, 25)
ZONE = "Europe/Moscow"
OTHER = SessionKind.OTHER


def at(hour: int, minute: int = 0, zone: str = ZONE) -> int:
    return millis(datetime(2025, 10, 25, hour, minute, tzinfo=ZoneInfo(zone)))


def session(name: str, start: int, end: int, **more: object) -> Session:
    kind = more.pop("kind", OTHER)
    return Session(name, name, kind, at(start), at(end), DAY, **more)  # type: ignore[arg-type]  # by name


def test_what_runs_at_once_stands_side_by_side_and_the_rest_is_wide() -> None:
    planned = [
        session("a", 9, 11),
        session("b", 10, 12),
        session("c", 11, 13),
        session("d", 14, 15),
    ]
    assert lanes(planned) == {
        "a": Lane(0, 2),
        "b": Lane(1, 2),
        "c": Lane(0, 2),
        "d": Lane(0, 1),
    }


@given(st.lists(st.tuples(st.integers(5, 20), st.integers(1, 3)), max_size=12))
def test_no_two_sessions_ever_cover_each_other(times: list[tuple[int, int]]) -> None:
    planned = [session(f"{n}", start, start + long) for n, (start, long) in enumerate(times)]
    found = lanes(planned)
    for one in planned:
        assert found[one.id].place < found[one.id].lanes
        for other in planned:
            if one is not other and one.starts < other.ends and other.starts < one.ends:
                assert found[one.id].place != found[other.id].place
                assert found[one.id].lanes == found[other.id].lanes


def test_a_room_a_lecturer_or_an_audience_cannot_be_in_two_sessions_at_once() -> None:
    team = Audience(teams=("Казань",))
    assert clashes([session("a", 9, 11), session("b", 10, 12)]) == {"a", "b"}
    assert clashes([session("a", 9, 10), session("b", 10, 12)]) == frozenset()
    apart = [
        session("a", 9, 11, audience=team),
        session("b", 10, 12, audience=Audience(("expert",))),
    ]
    assert clashes(apart) == frozenset()
    for same in ({"place": "Зал 1"}, {"lecturer": "Серов"}):
        both = [
            session("a", 9, 11, audience=team, **same),
            session("b", 10, 12, audience=Audience(("expert",)), **same),
        ]
        assert clashes(both) == {"a", "b"}
    assert clashes([session("a", 9, 11, audience=team), session("b", 9, 11, audience=team)])
    meal = session("b", 10, 12, kind=SessionKind.MEAL)
    assert clashes([session("a", 9, 11), meal]) == frozenset()


def test_a_copied_day_keeps_its_clock_times_over_a_change_of_the_clocks() -> None:
    before = Session("a", "a", OTHER, at(9, 30, "Europe/Berlin"), at(11, 0, "Europe/Berlin"), DAY)
    [copy] = copied([before], date(2025, 10, 27), "Europe/Berlin")
    told = moment(copy.starts, "Europe/Berlin")
    assert (told.date(), told.hour, told.minute) == (date(2025, 10, 27), 9, 30)
    assert copy.ends - copy.starts == before.ends - before.starts


def test_a_session_moves_by_minutes_and_days() -> None:
    later = moved(session("a", 9, 11), date(2025, 10, 26), -15, ZONE)
    told = moment(later.starts, ZONE)
    assert (told.day, told.hour, told.minute) == (26, 8, 45)
    assert later.day == date(2025, 10, 26)
