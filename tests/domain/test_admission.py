"""Every verdict of admission, which of them comes first, and that none is ever missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from senezh_desk.domain.admission import (
    AdmissionFacts,
    Ask,
    BadgeState,
    Verdict,
    admit,
    leave,
)
from senezh_desk.domain.person import Attention, AttentionKind, Person, PersonFields
from senezh_desk.domain.presence import Movement, Presence
from senezh_desk.domain.sessions import (
    Programme,
    Session,
    SessionKind,
    choose_session,
    day_bounds,
    day_session,
    day_session_by_id,
    default_end,
    millis,
    programme_day,
)

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = date(2025, 10, 25)
ZONE = "Europe/Moscow"
PROGRAMME = Programme("g-1", "Школа", DAY, date(2025, 10, 28))


def at(text: str, zone: str = ZONE) -> int:
    return millis(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)))


NINE = at("2025-10-25 09:00")
SESSION = Session("s-1", "Заезд", SessionKind.ARRIVAL, NINE, NINE + 3 * HOUR, DAY)
STRICT = replace(SESSION, strict=True)
PERSON = Person("p-1", 1, PersonFields("Абаев"), "0" * 17, 0)
STOP = Attention("e1", AttentionKind.STOP, "нет приказа", 0)
CONFIRM = Attention("e2", AttentionKind.CONFIRM, "передать папку", 0)
INSIDE = Presence("s-1", (Movement(NINE, True, "d-2", "e"),))
FACTS = AdmissionFacts(SESSION, PERSON)
ASK = Ask(NINE + HOUR, "0" * 17)


def person(**changes: object) -> Person:
    return replace(PERSON, **changes)  # type: ignore[arg-type]  # fields by name


CASES = {
    "good": (FACTS, ASK, Verdict.ADMITTED, ""),
    "misread": (AdmissionFacts(SESSION), ASK._replace(is_misread=True), Verdict.MISREAD, ""),
    "foreign": (AdmissionFacts(SESSION), ASK._replace(is_foreign=True), Verdict.UNKNOWN_CODE, ""),
    "unknown": (AdmissionFacts(SESSION), ASK, Verdict.UNKNOWN_CODE, ""),
    "another desk may know": (
        AdmissionFacts(SESSION, other_desks=True),
        ASK,
        Verdict.NOT_YET_KNOWN,
        "",
    ),
    "no session": (FACTS._replace(session=None), ASK, Verdict.NO_SESSION, ""),
    "old copy before withdrawn": (
        FACTS._replace(badge=BadgeState(5, "lost"), person=person(withdrawn_at=7)),
        ASK,
        Verdict.OLD_COPY,
        "lost",
    ),
    "replaced before withdrawn": (
        FACTS._replace(person=person(replaced_by="p-2", withdrawn_at=7)),
        ASK,
        Verdict.REPLACED,
        "",
    ),
    "withdrawn before already in": (
        FACTS._replace(person=person(withdrawn_at=7), presence=INSIDE),
        ASK,
        Verdict.WITHDRAWN,
        "",
    ),
    "already in before stop": (
        FACTS._replace(person=person(attention=(STOP,)), presence=INSIDE),
        ASK,
        Verdict.ALREADY_IN,
        "",
    ),
    "strict: not expected before too early": (
        FACTS._replace(session=STRICT, is_expected=False),
        ASK._replace(at=NINE - HOUR),
        Verdict.NOT_EXPECTED,
        "",
    ),
    "strict: too early before stop": (
        FACTS._replace(session=STRICT, person=person(attention=(STOP,))),
        ASK._replace(at=NINE - HOUR),
        Verdict.TOO_EARLY,
        "",
    ),
    "strict: too late": (
        FACTS._replace(session=STRICT),
        ASK._replace(at=NINE + 3 * HOUR),
        Verdict.TOO_LATE,
        "",
    ),
    "strict: the last minute": (
        FACTS._replace(session=STRICT),
        ASK._replace(at=NINE + 3 * HOUR - 1),
        Verdict.ADMITTED,
        "",
    ),
    "strict: a quarter before": (
        FACTS._replace(session=STRICT),
        ASK._replace(at=NINE - 15 * MINUTE),
        Verdict.ADMITTED,
        "",
    ),
    "too early informs": (FACTS, ASK._replace(at=NINE - HOUR), Verdict.ADMITTED, "TOO_EARLY"),
    "too late informs": (FACTS, ASK._replace(at=NINE + 9 * HOUR), Verdict.ADMITTED, "TOO_LATE"),
    "not expected informs": (
        FACTS._replace(is_expected=False),
        ASK,
        Verdict.ADMITTED,
        "NOT_EXPECTED",
    ),
    "stop before confirm": (
        FACTS._replace(person=person(attention=(CONFIRM, STOP))),
        ASK,
        Verdict.STOPPED,
        "",
    ),
    "stop is not acknowledged away": (
        FACTS._replace(person=person(attention=(STOP,))),
        ASK._replace(acknowledge=True),
        Verdict.STOPPED,
        "",
    ),
    "confirm": (FACTS._replace(person=person(attention=(CONFIRM,))), ASK, Verdict.CONFIRM, ""),
    "confirmed": (
        FACTS._replace(person=person(attention=(CONFIRM,))),
        ASK._replace(acknowledge=True),
        Verdict.ADMITTED,
        "",
    ),
    "cleared notes hold nobody": (
        FACTS._replace(person=person(attention=(replace(STOP, cleared=True),))),
        ASK,
        Verdict.ADMITTED,
        "",
    ),
    "override of a withdrawal": (
        FACTS._replace(person=person(withdrawn_at=7)),
        ASK._replace(override="приехал"),
        Verdict.ADMITTED,
        "WITHDRAWN",
    ),
    "override of an old copy": (
        FACTS._replace(badge=BadgeState(5, "lost")),
        ASK._replace(override="с владельцем"),
        Verdict.ADMITTED,
        "OLD_COPY",
    ),
    "override of a stop": (
        FACTS._replace(person=person(attention=(STOP,))),
        ASK._replace(override="приказ есть"),
        Verdict.ADMITTED,
        "STOPPED",
    ),
    "override does not check in twice": (
        FACTS._replace(person=person(withdrawn_at=7), presence=INSIDE),
        ASK._replace(override="приехал"),
        Verdict.ALREADY_IN,
        "",
    ),
    "override cannot help an unknown code": (
        AdmissionFacts(SESSION),
        ASK._replace(override="свой"),
        Verdict.UNKNOWN_CODE,
        "",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_case_gets_its_verdict(name: str) -> None:
    facts, ask, verdict, reason = CASES[name]
    admission = admit(facts, ask)
    assert (admission.verdict, admission.reason) == (verdict, reason)
    assert admission.at == ask.at


def test_already_in_tells_since_when_and_at_which_desk() -> None:
    admission = admit(FACTS._replace(presence=INSIDE), ASK)
    assert (admission.since, admission.desk) == (NINE, "d-2")


def test_replaced_tells_who_came_instead() -> None:
    other = replace(PERSON, id="p-2")
    facts = FACTS._replace(person=person(replaced_by="p-2"), other=other)
    assert admit(facts, ASK).other == other


def test_what_is_to_be_confirmed_stands_in_the_verdict() -> None:
    facts = FACTS._replace(person=person(attention=(CONFIRM,)))
    assert admit(facts, ASK).needs == ("передать папку",)


def test_presence_follows_when_things_happened_not_when_they_were_recorded() -> None:
    moves = (Movement(NINE, True, "d", "in"), Movement(NINE + 2 * HOUR, False, "d", "out"))
    facts = FACTS._replace(presence=Presence("s-1", moves))
    assert admit(facts, ASK._replace(at=NINE + HOUR)).verdict is Verdict.ALREADY_IN
    assert admit(facts, ASK._replace(at=NINE + 2 * HOUR)).verdict is Verdict.ADMITTED
    assert admit(facts, ASK._replace(at=NINE - 1)).verdict is Verdict.ADMITTED
    assert leave(facts, ASK._replace(at=NINE + HOUR)).verdict is Verdict.CHECKED_OUT
    gone = leave(facts, ASK._replace(at=NINE + 3 * HOUR))
    assert (gone.verdict, gone.since) == (Verdict.NOT_IN, NINE + 2 * HOUR)


def test_whoever_is_in_may_leave_whatever_is_against_them() -> None:
    barred = person(withdrawn_at=7, replaced_by="p-2", attention=(STOP,))
    facts = FACTS._replace(person=barred, presence=INSIDE, badge=BadgeState(5, "lost"))
    assert leave(facts, ASK).verdict is Verdict.CHECKED_OUT


TIMES = st.integers(NINE - 100 * HOUR, NINE + 100 * HOUR)
NOTES = st.builds(
    Attention, st.text(max_size=3), st.sampled_from(AttentionKind), st.text(), TIMES, st.booleans()
)
MOVES = st.lists(
    st.builds(Movement, TIMES, st.booleans(), st.just("d"), st.text(max_size=3)), max_size=5
).map(lambda moves: tuple(sorted(moves, key=lambda move: move.at)))
ANY_FACTS = st.builds(
    AdmissionFacts,
    st.none() | st.builds(lambda strict: replace(SESSION, strict=strict), st.booleans()),
    st.none()
    | st.builds(
        lambda **changes: replace(PERSON, **changes),
        withdrawn_at=st.none() | TIMES,
        replaced_by=st.sampled_from(["", "p-2"]),
        attention=st.lists(NOTES, max_size=3).map(tuple),
        erased=st.booleans(),
    ),
    st.builds(BadgeState, st.none() | TIMES, st.text(max_size=4)),
    st.none() | st.just(PERSON),
    st.none() | st.builds(Presence, st.just("s-1"), MOVES),
    st.booleans(),
    st.booleans(),
)
ANY_ASK = st.builds(
    Ask,
    TIMES,
    st.text(max_size=5),
    st.booleans(),
    st.booleans(),
    st.text(max_size=2),
    st.booleans(),
)


@settings(max_examples=300, derandomize=True, deadline=None, database=None)
@given(ANY_FACTS, ANY_ASK)
def test_admission_is_total_and_lets_nobody_in_twice(facts: AdmissionFacts, ask: Ask) -> None:
    came, went = admit(facts, ask), leave(facts, ask)
    is_in = facts.presence is not None and facts.presence.stay_at(ask.at).inside
    if came.verdict is Verdict.ADMITTED:
        assert facts.person is not None
        assert facts.session is not None
        assert not is_in
    if came.verdict is Verdict.ALREADY_IN or went.verdict is Verdict.CHECKED_OUT:
        assert is_in


# the programme day


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2025-10-26 00:30", ZONE, DAY),
        ("2025-10-26 03:59", ZONE, DAY),
        ("2025-10-26 04:00", ZONE, date(2025, 10, 26)),
        ("2025-10-26 04:01", ZONE, date(2025, 10, 26)),
        ("2025-10-26 00:30", "Asia/Kamchatka", DAY),
        ("2025-10-26 03:30", "Europe/Berlin", DAY),  # the night the clocks go back there
        ("2025-03-30 04:00", "Europe/Berlin", date(2025, 3, 30)),  # and forward
    ],
)
def test_a_programme_day_runs_from_four_to_four(moment: str, zone: str, day: date) -> None:
    assert programme_day(at(moment, zone), zone) == day
    start, end = day_bounds(day, zone)
    assert start <= at(moment, zone) < end


def test_without_an_end_a_session_lasts_until_the_next_four_oclock() -> None:
    assert default_end(at("2025-10-26 00:30"), ZONE) == at("2025-10-26 04:00")
    assert default_end(at("2025-10-26 04:01"), ZONE) == at("2025-10-27 04:00")


def test_a_scan_that_fits_no_session_goes_to_the_days_own() -> None:
    chosen = choose_session([SESSION], at("2025-10-25 20:00"), PROGRAMME)
    assert chosen == day_session(DAY, PROGRAMME)
    assert chosen.kind is SessionKind.ARRIVAL
    late = choose_session([SESSION], at("2025-10-26 00:30"), PROGRAMME)
    assert late == chosen
    assert choose_session([], at("2025-10-26 04:01"), PROGRAMME).day == date(2025, 10, 26)


def test_the_evening_before_belongs_to_the_first_day_and_is_noted() -> None:
    evening = at("2025-10-24 21:00")
    chosen = choose_session([SESSION], evening, PROGRAMME)
    assert chosen == day_session(DAY, PROGRAMME)
    admission = admit(FACTS._replace(session=chosen), ASK._replace(at=evening))
    assert (admission.verdict, admission.reason) == (Verdict.ADMITTED, "TOO_EARLY")


@pytest.mark.parametrize(
    ("clock", "chosen"),
    [
        ("09:44", "s-1"),  # runs; the next has not opened its doors
        ("09:45", "s-2"),  # a quarter of an hour before: the latest start wins
        ("10:59", "s-2"),
        ("11:00", "s-1"),  # the shorter is over, the longer still runs
        ("12:30", "s-3"),  # nothing runs: within the hour
    ],
)
def test_the_clock_chooses_the_session(clock: str, chosen: str) -> None:
    planned = [
        SESSION,
        replace(SESSION, id="s-2", starts=NINE + HOUR, ends=NINE + 2 * HOUR),
        replace(SESSION, id="s-3", starts=NINE + 4 * HOUR, ends=NINE + 5 * HOUR),
    ]
    assert choose_session(planned, at(f"2025-10-25 {clock}"), PROGRAMME).id == chosen


@pytest.mark.parametrize("text", ["day:", "day:0001-01-01", "day:9999-12-31", "day:x", "s-1", ""])
def test_no_text_is_a_day_that_cannot_be(text: str) -> None:
    assert day_session_by_id(text, PROGRAMME) is None
