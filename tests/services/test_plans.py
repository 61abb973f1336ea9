from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.person import PersonFields
from senezh_desk.domain.seating.accepted import AcceptedPlan
from senezh_desk.domain.seating.draft import (
    Bond,
    Draft,
    Table,
    WhoCounts,
    WishLine,
    numbered,
)
from senezh_desk.domain.seating.hall import Hall
from senezh_desk.domain.seating.plan import Plan
from senezh_desk.domain.seating.request import AWAY
from senezh_desk.domain.seating.score import score
from senezh_desk.domain.sessions import SessionKind
from tests.builders import HOUR, MORNING, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("Абаев", "Байрамова", "Волков", "Гарина", "Дроздов", "Ежова")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "a.senezh")
    for name in NAMES:
        desk.roster.add(PersonFields(name, region="Тверская область"))
    yield desk
    desk.close()


@pytest.fixture
def session(desk: Desk) -> str:
    return desk.sessions.add("Знакомство", MORNING, MORNING + HOUR, SessionKind.TEAM_BUILDING).id


def ids(desk: Desk) -> tuple[str, ...]:
    return tuple(person.id for person in desk.file.queries.people())


def plan(desk: Desk, session: str, people: int = 6) -> AcceptedPlan:
    """Return two rounds at two tables of four seats, of the first people of the list."""
    here = ids(desk)[:people]
    draft = Draft(session, numbered(2, 4), 2)
    rounds = (tuple(n % 2 for n in range(people)), tuple(n // 3 for n in range(people)))
    return AcceptedPlan("", session, here, draft.tables, rounds, draft=draft)


def test_halls_and_the_form_are_saved_once_for_the_programme(desk: Desk) -> None:
    hall = desk.plans.save_hall(Hall("", " Большой  зал ", (Table("1", 8), Table("2", 6))))
    assert desk.plans.halls() == (hall,)
    assert hall.name == "Большой зал"
    desk.plans.save_hall(replace(hall, name="Малый зал"))
    assert [hall.name for hall in desk.plans.halls()] == ["Малый зал"]
    desk.plans.drop_hall(hall.id)
    assert desk.plans.halls() == ()
    with pytest.raises(DeskError):
        desk.plans.save_hall(Hall("", " ", ()))
    wishes = (WishLine(Bond.APART, ids(desk)[:2]),)
    entries = len(desk.entries())
    for _ in range(2):
        desk.plans.save_draft(Draft("s", wishes=wishes))
    assert desk.plans.draft().wishes == wishes
    assert len(desk.entries()) == entries + 1


def test_who_counts_is_the_list_or_the_site_or_the_session(desk: Desk, session: str) -> None:
    first, second, third, *_ = ids(desk)
    desk.checkin.check_in(first, session=session)
    desk.checkin.check_in(second, session="day:2025-10-25")
    desk.checkin.check_in(third, session="day:2025-10-25")
    desk.checkin.check_out_person(third, session="day:2025-10-25")

    def present(who: WhoCounts) -> set[str]:
        return set(desk.plans.gathering(who, session).present)

    assert present(WhoCounts.LISTED) == set(ids(desk))
    assert present(WhoCounts.ON_SITE) == {first, second}
    assert present(WhoCounts.AT_SESSION) == {first}
    request = desk.plans.request(Draft(session, numbered(2, 3), who=WhoCounts.AT_SESSION))
    assert request.rounds[0].present == (request.people.index(first),)


def test_an_accepted_plan_holds_for_its_session_until_another_or_none_does(
    desk: Desk, session: str
) -> None:
    accepted = desk.plans.accept(plan(desk, session))
    assert desk.plans.current(session) == accepted
    changed = desk.plans.accept(replace(accepted, rounds=accepted.rounds[:1]))
    assert (changed.id, len(desk.plans.plans())) == (accepted.id, 1)
    desk.clock.now += 1
    second = desk.plans.accept(plan(desk, session))
    assert desk.plans.current(session) == second
    desk.plans.drop(second.id)
    current = desk.plans.current(session)
    assert current is not None
    assert current.id == changed.id
    with pytest.raises(DeskError) as refused:
        desk.plans.plan(second.id)
    assert refused.value.fault is Fault.NO_SUCH_PLAN


def test_what_two_desks_accepted_at_once_is_shown_until_somebody_picks(
    desk: Desk, session: str, tmp_path: Path
) -> None:
    accepted = desk.plans.accept(plan(desk, session))
    other = another_desk(desk, tmp_path / "b.senezh")
    mine = desk.plans.accept(replace(accepted, rounds=accepted.rounds[:1]))
    other.clock.now += 1000
    theirs = other.plans.accept(replace(accepted, rounds=accepted.rounds[1:]))
    exchange(desk, other)
    both = desk.plans.plan(accepted.id)
    assert both.rounds == theirs.rounds
    [rival] = desk.plans.rivals(both)
    assert rival.rounds == mine.rounds
    assert desk.plans.accept(rival).rivals == ()
    exchange(desk, other)
    assert other.plans.plan(accepted.id).rounds == mine.rounds
    assert desk.tables() == other.tables()
    other.close()


def test_meetings_are_remembered_once_a_round_began_by_whoever_came(
    desk: Desk, session: str
) -> None:
    accepted = desk.plans.accept(plan(desk, session))
    assert desk.plans.history() == ()
    desk.checkin.check_in(accepted.people[0], session=session)
    desk.checkin.check_in(accepted.people[2], session=session)
    desk.plans.start_round(accepted.id, 0, 15)
    assert desk.plans.plan(accepted.id).started == (0, desk.clock.now, 15)
    assert desk.plans.history() == ({accepted.people[0]: 0, accepted.people[2]: 0},)
    assert desk.plans.history(without=accepted.id) == ()
    again = desk.plans.request(Draft("other", numbered(2, 4), who=WhoCounts.LISTED))
    assert sum(table != AWAY for table in again.history[0]) == 2
    with pytest.raises(DeskError):
        desk.plans.start_round(accepted.id, 2)


def test_a_session_that_is_over_was_held_though_nobody_pressed_start(
    desk: Desk, session: str
) -> None:
    accepted = desk.plans.accept(plan(desk, session))
    desk.clock.now = MORNING + 2 * HOUR
    assert len(desk.plans.history()) == len(accepted.rounds)
    desk.plans.drop(accepted.id)
    assert desk.plans.history() == ()


def test_the_door_says_the_seat_and_offers_a_free_chair_to_somebody_without(
    desk: Desk, session: str
) -> None:
    late = ids(desk)[-1]
    assert desk.plans.seat(late, session) is None
    assert desk.plans.chair(late, session) is None
    accepted = desk.plans.accept(plan(desk, session, people=5))
    seat = desk.plans.seat(accepted.people[1], session)
    assert seat is not None
    assert (seat.table, seat.round, seat.rounds) == ("2", 1, 2)
    assert desk.plans.seat(late, session) is None
    offered = desk.plans.chair(late, session)
    assert desk.plans.seat(late, session) is None
    assert offered is not None
    assert desk.plans.give_chair(late, session) == offered
    assert desk.plans.seat(late, session) == offered
    seated = desk.plans.plan(accepted.id)
    assert [seating[:5] for seating in seated.rounds] == list(accepted.rounds)
    assert desk.plans.chair(late, session) is None


def test_who_came_instead_sits_where_the_other_one_did(desk: Desk, session: str) -> None:
    accepted = desk.plans.accept(plan(desk, session))
    came = desk.roster.substitute(accepted.people[1], PersonFields("Замена"), "приказ")
    assert desk.plans.plan(accepted.id).people[1] == came.id
    assert desk.plans.seat(came.id, session) is not None


def test_a_plan_is_judged_as_it_stands(desk: Desk, session: str) -> None:
    accepted = desk.plans.accept(plan(desk, session))
    request = desk.plans.request_of_plan(accepted)
    assert request.people == accepted.people
    assert [len(held.present) for held in request.rounds] == [6, 6]
    assert score(request, Plan(accepted.rounds)).violations == 0
    other = replace(accepted, people=("p-nobody", *accepted.people[1:]))
    assert desk.plans.request_of_plan(other).people == other.people
