from __future__ import annotations

from dataclasses import replace

from senezh_desk.domain.seating.accepted import AcceptedPlan, aligned, planned
from senezh_desk.domain.seating.board import (
    Arrangement,
    Trouble,
    arrangement,
    left,
    lock_turned,
    moved,
    seated,
    swapped,
    troubles,
    worsened,
)
from senezh_desk.domain.seating.breaches import Order
from senezh_desk.domain.seating.draft import Draft, numbered
from senezh_desk.domain.seating.plan import Plan
from senezh_desk.domain.seating.reasons import Because, why
from senezh_desk.domain.seating.request import (
    AWAY,
    Attribute,
    Lock,
    Request,
    Round,
    Weights,
)
from senezh_desk.domain.seating.score import likenesses, score

REGION = Attribute("region", (0, 0, 1, 1, 2, 2), ("Омск", "Тверь", "Уфа"))
ROUNDS = ((0, 1, 0, 1, 0, 1), (0, 1, 1, 0, 1, 0))
REQUEST = Request(
    tuple("abcdef"),
    tuple(Round((3, 3), tuple(range(6))) for _ in ROUNDS),
    (REGION,),
    apart=((0, 5),),
    weights=Weights(10, 0, {"region": 4}),
)
HELD = Arrangement(ROUNDS)


def test_a_move_a_swap_and_leaving_change_only_what_they_say() -> None:
    assert moved(HELD, 0, 0, 1).rounds == ((1, 1, 0, 1, 0, 1), ROUNDS[1])
    assert swapped(HELD, 1, 0, 1).rounds == (ROUNDS[0], (1, 0, 1, 0, 1, 0))
    gone = left(lock_turned(HELD, 1, 3), 3, 1)
    assert [seating[3] for seating in gone.rounds] == [1, AWAY]
    assert gone.locked == frozenset()


def test_locked_seats_go_into_the_plan_and_come_back() -> None:
    locked = lock_turned(HELD, 1, 3)
    assert locked.locks() == (Lock(1, 3, 0),)
    assert arrangement(ROUNDS, locked.locks()) == locked
    assert lock_turned(locked, 1, 3) == HELD


def test_a_swap_says_who_meets_again_who_is_alike_and_which_order_it_breaks() -> None:
    worse = worsened(REQUEST, HELD, swapped(HELD, 0, 2, 1))
    assert {(f.trouble, f.people) for f in worse} == {
        (Trouble.ALIKE, (0, 1)),
        (Trouble.ALIKE, (2, 3)),
        (Trouble.MEET_AGAIN, (1, 4)),
    }
    assert all(f.round == 0 for f in worse)
    broken = worsened(REQUEST, HELD, swapped(HELD, 0, 0, 3))
    assert broken[0].trouble is Trouble.ORDER
    assert broken[0].breach is not None
    assert broken[0].breach.order is Order.APART
    assert worsened(REQUEST, HELD, HELD) == ()


def test_what_got_worse_is_what_the_score_says() -> None:
    for index, one, other in ((0, 0, 1), (0, 2, 1), (1, 2, 3), (1, 4, 5)):
        after = swapped(HELD, index, one, other)
        back = worsened(REQUEST, after, HELD)
        forth = worsened(REQUEST, HELD, after)
        old, new = score(REQUEST, Plan(HELD.rounds)), score(REQUEST, Plan(after.rounds))
        alike = [sum(f.trouble is Trouble.ALIKE for f in found) for found in (forth, back)]
        assert alike[0] - alike[1] == new.same["region"] - old.same["region"]
        again = [sum(f.times - 1 for f in found if f.times) for found in (forth, back)]
        assert again[0] - again[1] == new.q - old.q


def test_history_counts_as_meeting() -> None:
    before = replace(REQUEST, history=((0, AWAY, AWAY, 0, AWAY, AWAY),))
    found = worsened(before, HELD, swapped(HELD, 0, 0, 1))
    assert any(f.people == (0, 3) and f.times == 3 for f in found)


def test_a_table_says_what_is_against_it() -> None:
    crowded = moved(HELD, 0, 0, 1)
    first, second = troubles(REQUEST, crowded.rounds, 0)
    assert not first.over
    assert second.over
    assert second.alike == {"region": 1}
    assert sum(one.again for one in troubles(REQUEST, (ROUNDS[0], ROUNDS[0]), 0)) == 6


def test_the_board_asks_only_for_those_who_sit() -> None:
    gone = left(HELD, 3, 0)
    assert [held.present for held in seated(REQUEST, gone.rounds).rounds] == [(0, 1, 2, 4, 5)] * 2


def test_a_found_plan_keeps_only_who_has_a_seat_and_can_be_laid_beside_another() -> None:
    plan = planned(Draft("s", numbered(2, 3)), "abc", ((0, AWAY, 1), (1, AWAY, AWAY)))
    assert plan.people == ("a", "c")
    assert plan.rounds == ((0, 1), (1, AWAY))
    assert aligned(plan, ("c", "x", "a")) == ((1, AWAY, 0), (AWAY, AWAY, 1))
    assert isinstance(plan, AcceptedPlan)


def test_reasons_say_why_people_alike_sit_together() -> None:
    plan = Plan(((0, 0, 1, 1, 0, 1), (0, 1, 1, 0, 1, 0)))
    first = next(one for one in likenesses(REQUEST, plan) if one.people == (0, 1))
    assert why(REQUEST, plan, first).because is Because.COULD_BE_BETTER
    bound = replace(REQUEST, together=((0, 1),))
    assert why(bound, plan, first).because is Because.BOUND
    fixed = replace(REQUEST, locks=(Lock(0, 0, 0), Lock(0, 1, 0)))
    assert why(fixed, plan, first).because is Because.FIXED
    many = Attribute("region", (0, 0, 0, 1, 1, 1), ("Омск", "Уфа"))
    crowd = replace(REQUEST, attrs=(many,))
    reason = why(crowd, plan, likenesses(crowd, plan)[0])
    assert (reason.because, reason.count, reason.of) == (Because.MORE_THAN_TABLES, 3, 2)
