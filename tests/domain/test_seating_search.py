from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from senezh_desk.domain.progress import Cancelled
from senezh_desk.domain.seating import solve as solving
from senezh_desk.domain.seating.assignment import assign
from senezh_desk.domain.seating.feasibility import check
from senezh_desk.domain.seating.impossible import CannotSeat, Obstacle
from senezh_desk.domain.seating.plan import Help, Plan
from senezh_desk.domain.seating.repair import Repair, repair_cards
from senezh_desk.domain.seating.request import Effort
from senezh_desk.domain.seating.request_json import answer_shape, read_instance
from senezh_desk.domain.seating.score import score
from senezh_desk.domain.seating.search.anneal import Annealing
from senezh_desk.domain.seating.search.chairs import Chairs, Noise
from senezh_desk.domain.seating.search.model import compile_request
from senezh_desk.domain.seating.search.pattern import find_pattern
from senezh_desk.domain.seating.search.start import plain_start
from senezh_desk.domain.seating.solve import solve
from senezh_desk.domain.seating.transport import fewest_alike
from tests.seating_oracle import breaches, costs, invented, seatings

if TYPE_CHECKING:
    from senezh_desk.domain.seating.plan import Answer, Score

Told = dict[str, Any]


def golf(tables: int, seats: int, rounds: int, **more: Any) -> Told:  # noqa: ANN401  # any JSON
    """Return rounds of equal tables, everybody there, repeated meetings the only cost."""
    people = list(range(tables * seats))
    held = [{"sizes": [seats] * tables, "present": people} for _ in range(rounds)]
    return {"n": len(people), "attrs": {}, "rounds": held, "weights": {"rep": 1}, **more}


def found(told: Told, effort: Effort = Effort.QUICK, seed: int = 0) -> Answer:
    """Return the answer to a request after the second opinion has agreed with all it says."""
    answer = solve(read_instance(told), effort, seed)
    shape = answer_shape(answer)
    assert breaches(told, shape["rounds"]) == 0
    second = costs(told, shape["rounds"])
    assert {name: shape[name] for name in second} == second
    bounds = shape["bounds"]
    for term in ("cost", "Q", "R"):
        assert bounds[term] <= second[term]
        assert shape["proved"][term] == (bounds[term] == second[term])
    for attr, count in second["same"].items():
        assert bounds["same"][attr] <= count
    return answer


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a quick search be shorter still: what is asked here is truth, not quality."""
    monkeypatch.setitem(solving.STEPS, Effort.QUICK, 300)
    monkeypatch.setitem(solving.STEPS, Effort.NORMAL, 300)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("first", range(0, 160, 20))
def test_small_requests_are_met_if_they_can_be_and_refused_if_not(first: int) -> None:
    for seed in range(first, first + 20):
        told = invented(seed, most=6)
        valid = [list(seatings(told, index)) for index in range(len(told["rounds"]))]
        if not all(valid):
            with pytest.raises(CannotSeat):
                solve(read_instance(told), Effort.QUICK)
            continue
        bounds = found(told, seed=seed).bounds
        plans = list(product(*valid)) if np.prod([len(v) for v in valid]) < 400 else []
        for plan in plans:
            truth = costs(told, list(plan))
            assert bounds.q <= truth["Q"]
            assert bounds.r <= truth["R"]
            assert bounds.cost <= truth["cost"]


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("first", range(1000, 1120, 20))
def test_larger_requests_are_met_without_a_breach_and_cost_what_is_said(first: int) -> None:
    for seed in range(first, first + 20):
        told = invented(seed, most=16, rounds=4)
        if not check(read_instance(told)):
            found(told, seed=seed)


@pytest.mark.parametrize("seed", range(6))
def test_the_search_keeps_its_accounts(seed: int) -> None:
    told = invented(seed * 7 + 3000, most=24, rounds=4)
    for held in told["rounds"]:
        held["sizes"] = [size + 2 for size in held["sizes"]]
    request = read_instance({**told, "locks": [], "together": [[0, 1]], "apart": []})
    if check(request):
        return
    start = plain_start(request)
    assert start is not None
    chairs = Chairs(compile_request(request), start, Noise(np.random.default_rng(seed)))
    assert chairs.worth() == score(request, Plan(start)).total
    annealing = Annealing(chairs, -1, lambda _steps: None)
    annealing.run(8, 0.3, 1500, on_pattern=False)
    again = Chairs(chairs.model, annealing.plan().rounds, chairs.noise)
    assert again.worth() == score(request, annealing.plan()).total
    now = chairs.cost
    chairs.restore(chairs.rounds)
    assert chairs.cost == now


def test_the_same_seed_gives_the_same_plan_and_another_one_another() -> None:
    request = read_instance(golf(5, 4, 4))
    first, same, other = (solve(request, Effort.QUICK, seed) for seed in (1, 1, 2))
    assert first == same
    assert first.plan != other.plan


def test_the_first_plan_comes_before_any_step_and_each_later_one_is_better() -> None:
    told = golf(4, 5, 4, attrs={"region": [person % 3 for person in range(20)]})
    told["weights"] = {"rep": 10, "region": 4}
    seen: list[Score] = []
    ticks: list[tuple[int, int]] = []

    def tick(done: int, total: int) -> None:
        assert seen
        ticks.append((done, total))

    answer = solve(read_instance(told), Effort.QUICK, 0, tick, lambda _plan, s: seen.append(s))
    assert [s.total for s in seen] == sorted({s.total for s in seen}, reverse=True)
    assert seen[-1] == answer.score
    assert all(done <= total for done, total in ticks)


def test_a_search_that_is_stopped_answers_with_the_best_so_far() -> None:
    def stop(done: int, _total: int) -> None:
        if done > 2000:
            raise Cancelled

    request = read_instance(golf(6, 6, 6))
    answer = solve(request, Effort.THOROUGH, 0, stop)
    assert not answer.complete
    assert answer.score.violations == 0


@pytest.mark.parametrize(
    ("tables", "seats", "rounds"), [(9, 8, 6), (30, 10, 5), (12, 8, 6), (8, 4, 9), (7, 5, 5)]
)
def test_patterns_leave_nobody_meeting_twice(tables: int, seats: int, rounds: int) -> None:
    answer = found(golf(tables, seats, rounds))
    assert answer.proved["cost"]
    assert (answer.score.r, answer.steps) == (0, 0)


@pytest.mark.parametrize("tables", [2, 4, 6, 9, 10, 12, 16, 25, 27])
def test_a_pattern_is_what_it_says(tables: int) -> None:
    for seats in {2, tables // 2 + 1, tables} - {1}:
        pattern = find_pattern(tables, seats, 4)
        met: Counter[tuple[int, ...]] = Counter()
        for turn in range(pattern.rounds):
            at: dict[int, list[int]] = {}
            for column, place in product(range(seats), range(tables)):
                person = column * tables + place
                at.setdefault(pattern.table(turn, column, place), []).append(person)
            assert {len(people) for people in at.values()} == {seats}
            met.update(pair for people in at.values() for pair in combinations(people, 2))
        assert max(met.values()) == 1


def test_fifteen_schoolgirls_walk_seven_days_in_rows_of_three() -> None:
    assert found(golf(5, 3, 7), Effort.NORMAL, seed=1).score.r == 0


def test_what_cannot_be_avoided_is_proved() -> None:
    answer = found(golf(4, 6, 5), Effort.NORMAL)
    assert answer.score.q == answer.bounds.q == 80


def test_people_alike_are_spread_as_evenly_as_can_be() -> None:
    people = list(range(60))
    told = {
        "n": 60,
        "attrs": {"region": [p // 5 for p in people], "gender": [p * p % 3 % 2 for p in people]},
        "rounds": [{"sizes": [8, 8, 8, 8, 7, 7, 7, 7], "present": people}],
        "weights": {"region": 4, "gender": 2},
    }
    answer = found(told)
    assert answer.proved["cost"]
    assert answer.score.same["region"] == 0


def test_empty_chairs_are_spread_evenly() -> None:
    told = golf(5, 6, 3)
    for held in told["rounds"]:
        held["present"] = list(range(22))
    for seating in found(told).plan.rounds:
        counts = Counter(table for table in seating if table >= 0)
        assert set(counts.values()) == {4, 5}


def test_whole_teams_meet_nobody_twice_once_there_is_a_chair_more() -> None:
    teams, person = [], 0
    for size in (3, 3, 2, 2, 2, 3, 3, 2, 2, 2):
        teams.append(list(range(person, person + size)))
        person += size
    answer = found(golf(4, 6, 3, together=teams))
    kinds = {advice.help for advice in answer.advice}
    assert answer.score.r == 0 or Help.MORE_CHAIRS in kinds


def test_a_pattern_that_goes_on_is_told() -> None:
    advice = found(golf(9, 8, 6)).advice
    assert [(a.help, a.count) for a in advice] == [(Help.ROUNDS_WITHOUT_REPEATS, 9)]


def test_a_region_with_more_people_than_tables_is_named() -> None:
    told = golf(3, 4, 1, attrs={"region": ["A"] * 5 + list("BCDEFGH")})
    told["weights"] = {"region": 4}
    advice = found(told).advice
    assert [(a.label, a.count, a.of) for a in advice] == [("A", 5, 3)]


def test_a_plan_is_mended_with_nobody_moved_a_few_or_all_anew() -> None:
    told = golf(6, 5, 3)
    plan = [list(seating) for seating in found(told).plan.rounds]
    held = [
        {"sizes": [5] * 6, "min_sizes": [4] * 6, "present": [p for p in range(30) if p not in away]}
        for away in ({0, 1, 2},)
    ]
    away = [person for person in range(30) if plan[2][person] == plan[2][0]][:3]
    held[0]["present"] = [person for person in range(30) if person not in away]
    late = {**told, "rounds": held, "history": plan[:2], "reference": [plan[2]]}
    late["weights"] = {"rep": 10, "move": 6}
    cards = {card.repair: card.answer for card in repair_cards(read_instance(late), Effort.QUICK)}
    stay, few, anew = (cards[kind] for kind in Repair)
    assert stay is not None
    assert few is not None
    assert anew is not None
    assert stay.score.moved == 0
    assert 0 < few.score.moved <= 6 < anew.score.moved
    assert few.score.violations == anew.score.violations == 0


def test_wishes_alone_group_people_who_like_each_other() -> None:
    def liking(i: int, j: int) -> int:
        mixed = 31 * i * i + 17 * j * j + 7 * i * j + 13 * (i + j)
        return (mixed * 2654435761 % 2**32) >> 25

    for tables, best in ((4, 1245), (3, 1724)):
        told = golf(tables, 12 // tables, 1)
        told["prefer"] = [
            {"people": [i, j], "together": True, "weight": liking(i, j)}
            for i, j in combinations(range(12), 2)
        ]
        total = sum(wish["weight"] for wish in told["prefer"])
        assert total - found(told).score.missed == best


@pytest.mark.parametrize(
    ("more", "obstacle", "people"),
    [
        ({"together": [[0, 1, 2, 3]]}, Obstacle.BLOCK_TOO_LARGE, (0, 1, 2, 3)),
        ({"apart": [[0, 1], [1, 2], [0, 2]]}, Obstacle.TOO_MANY_APART, (0, 1, 2)),
        ({"together": [[0, 1]], "apart": [[1, 0]]}, Obstacle.TOGETHER_AND_APART, (0, 1)),
        ({"locks": [[0, p, 0] for p in range(4)]}, Obstacle.LOCKS_OVER_CAPACITY, (0, 1, 2, 3)),
        ({"locks": [[0, 1, 0], [0, 1, 1]]}, Obstacle.LOCKED_TWICE, (1,)),
        ({"locks": [[0, 1, 7]]}, Obstacle.NO_SUCH_TABLE, (1,)),
        ({"together": [[0, 1], [2, 3], [4, 5]]}, Obstacle.BLOCKS_DO_NOT_PACK, (0, 1, 2, 3, 4, 5)),
    ],
)
def test_a_request_that_cannot_be_is_refused_with_the_people_in_its_way(
    more: Told, obstacle: Obstacle, people: tuple[int, ...]
) -> None:
    reasons = check(read_instance(golf(2, 3, 1, **more)))
    assert [(reason.obstacle, tuple(sorted(reason.people))) for reason in reasons] == [
        (obstacle, people)
    ]


def test_a_roster_larger_than_the_room_is_refused_at_once() -> None:
    told = golf(3, 4, 2)
    for held in told["rounds"]:
        held["sizes"] = [4, 4, 3]
    reasons = check(read_instance(told))
    assert [(r.obstacle, r.count, r.of) for r in reasons] == [(Obstacle.ROOM_TOO_SMALL, 12, 11)]


def test_tables_are_assigned_at_the_least_cost() -> None:
    random = np.random.default_rng(5)
    for size in (1, 2, 3, 5, 6):
        cost = random.integers(0, 30, (size, size))
        chosen = assign(cost)
        least = min(
            sum(int(cost[row, column]) for row, column in enumerate(order))
            for order in permutations(range(size))
        )
        assert sorted(chosen) == list(range(size))
        assert int(cost[np.arange(size), chosen].sum()) == least


def test_the_fewest_people_alike_are_the_truth() -> None:
    random = np.random.default_rng(6)
    for _ in range(40):
        sizes = tuple(random.integers(0, 4, 3).tolist())
        values = random.integers(0, 2, min(sum(sizes), 6)).tolist()
        counts = tuple(sorted(Counter(values).values()))
        least = min(
            (
                sum(c * (c - 1) // 2 for c in Counter(zip(at, values, strict=True)).values())
                for at in product(range(3), repeat=len(values))
                if all(at.count(table) <= size for table, size in enumerate(sizes))
            ),
            default=0,
        )
        assert fewest_alike(sizes, counts) == least
