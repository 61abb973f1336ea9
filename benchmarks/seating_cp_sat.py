"""The same seating requests for CP-SAT: repeated meetings and people alike, nothing besides."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from ortools.sat.python import cp_model


def best_cost(told: dict[str, Any], seconds: float) -> int:
    """Return the cost of the best plan that CP-SAT finds in so many seconds on one thread."""
    model = cp_model.CpModel()
    costs: list[Any] = []
    sits = [_round(model, told, held) for held in told["rounds"]]
    for held, seats in zip(told["rounds"], sits, strict=True):
        costs += _alike(model, told, held, seats)
    if told["weights"].get("rep") and len(sits) > 1:
        costs += _repeats(model, told, sits)
    model.minimize(sum(costs))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    solver.solve(model)
    cost: float = solver.objective_value
    return round(cost)


def _round(model: Any, told: dict[str, Any], held: dict[str, Any]) -> list[list[Any]]:  # noqa: ANN401  # ships no types
    tables = range(len(held["sizes"]))
    seats = [[model.new_bool_var("") for _ in tables] for _ in range(told["n"])]
    for person, row in enumerate(seats):
        model.add(sum(row) == (person in held["present"]))
    for table, size in enumerate(held["sizes"]):
        model.add(sum(row[table] for row in seats) <= size)
    return seats


def _alike(
    model: Any,  # noqa: ANN401  # ships no types
    told: dict[str, Any],
    held: dict[str, Any],
    seats: list[list[Any]],
) -> list[Any]:
    """Return the prices of pairs alike: each further person at a table pays for all before."""
    costs = []
    for attr, values in told["attrs"].items():
        weight = told["weights"].get(attr, 0)
        for value in set(values) if weight else ():
            people = [person for person, own in enumerate(values) if own == value]
            for table, size in enumerate(held["sizes"]):
                steps = [model.new_bool_var("") for _ in range(min(size, len(people)))]
                model.add(sum(steps) == sum(seats[person][table] for person in people))
                costs += [weight * before * step for before, step in enumerate(steps)]
    return costs


def _repeats(model: Any, told: dict[str, Any], sits: list[list[list[Any]]]) -> list[Any]:  # noqa: ANN401  # ships no types
    """Return the prices of repeated meetings of each pair."""
    costs = []
    for one, other in combinations(range(told["n"]), 2):
        met = []
        for seats in sits:
            meets = model.new_bool_var("")
            for mine, theirs in zip(seats[one], seats[other], strict=True):
                model.add(meets >= mine + theirs - 1)
            met.append(meets)
        steps = [model.new_bool_var("") for _ in met]
        model.add(sum(steps) >= sum(met))
        costs += [told["weights"]["rep"] * before * step for before, step in enumerate(steps)]
    return costs
