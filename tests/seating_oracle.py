"""A second opinion on seating, in plain Python on the JSON of the contract: costs, breaches, truth.

It shares nothing with the program, and is slow and simple on purpose.
"""

from __future__ import annotations

import random
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Told = dict[str, Any]
Rounds = list[list[int]]


def breaches(told: Told, rounds: Rounds) -> int:
    """Count what a plan does against the orders."""
    return sum(
        _breaches_of_round(told, index, seating) for index, seating in enumerate(rounds)
    ) + abs(len(rounds) - len(told["rounds"]))


def _breaches_of_round(told: Told, index: int, seating: list[int]) -> int:
    held = told["rounds"][index]
    sizes, present = held["sizes"], set(held["present"])
    least = held.get("min_sizes", [0] * len(sizes))
    broken = sum((person in present) != (table >= 0) for person, table in enumerate(seating))
    for table, size in enumerate(sizes):
        broken += not least[table] <= seating.count(table) <= size
    for block in told.get("together", []):
        for one, other in combinations(block, 2):
            broken += {one, other} <= present and seating[one] != seating[other]
    for one, other in told.get("apart", []):
        broken += {one, other} <= present and seating[one] == seating[other]
    for turn, person, table in told.get("locks", []):
        broken += turn == index and person in present and seating[person] != table
    for rule in told.get("each_table", []):
        values = told["attrs"][rule["attr"]]
        for table, size in enumerate(sizes):
            if size == 0 or table not in rule.get("tables", range(len(sizes))):
                continue
            count = sum(
                seating[person] == table and values[person] == rule["value"] for person in present
            )
            if rule.get("or_none") and count == 0:
                continue
            broken += not rule.get("at_least", 0) <= count <= rule.get("at_most", len(values))
    return broken


def costs(told: Told, rounds: Rounds) -> Told:
    """Return cost, Q, R, pairs alike, moved seats and the weight of missed wishes."""
    bound = {pair for block in told.get("together", []) for pair in combinations(sorted(block), 2)}
    met: dict[tuple[int, int], int] = {}
    same = dict.fromkeys(told["attrs"], 0)
    missed = 0
    for turn, seating in enumerate([*told.get("history", []), *rounds]):
        for pair in combinations(range(told["n"]), 2):
            if seating[pair[0]] != seating[pair[1]] or seating[pair[0]] < 0:
                continue
            met[pair] = met.get(pair, 0) + 1
            if turn >= len(told.get("history", [])):
                for attr, values in told["attrs"].items():
                    same[attr] += values[pair[0]] == values[pair[1]]
    for seating in rounds:
        missed += sum(_missed(wish, seating) for wish in told.get("prefer", []))
    counts = [count for pair, count in met.items() if pair not in bound]
    q, r = sum(c * (c - 1) // 2 for c in counts), sum(c - 1 for c in counts)
    moved = sum(
        -1 not in (now, before) and now != before
        for seating, old in zip(rounds, told.get("reference", []), strict=False)
        for now, before in zip(seating, old, strict=True)
    )
    weights = told["weights"]
    cost = weights.get("rep", 0) * q + weights.get("move", 0) * moved
    cost += sum(weights.get(attr, 0) * count for attr, count in same.items())
    return {"cost": cost, "Q": q, "R": r, "same": same, "moved": moved, "missed": missed}


def _missed(wish: Told, seating: list[int]) -> int:
    people = wish["people"] if isinstance(wish["people"], list) else [wish["people"]]
    there = [person for person in people if seating[person] >= 0]
    weight: int = wish["weight"]
    wanted = not wish.get("apart", False)
    if "table" in wish:
        unmet = [seating[person] != wish["table"] for person in there]
    else:
        pairs = combinations(there, 2)
        unmet = [(seating[one] == seating[other]) != wanted for one, other in pairs]
    total: int = weight * sum(unmet)
    return total


def seatings(told: Told, index: int) -> Iterator[list[int]]:
    """Return every seating of a round that keeps all orders, by trying all of them."""
    held = told["rounds"][index]
    present = held["present"]
    for tables in product(range(len(held["sizes"])), repeat=len(present)):
        seating = [-1] * told["n"]
        for person, table in zip(present, tables, strict=True):
            seating[person] = table
        if not _breaches_of_round(told, index, seating):
            yield seating


def invented(seed: int, most: int = 14, rounds: int = 3) -> Told:
    """Return a random request: small, often with absences, orders and wishes, at times absurd."""
    rng = random.Random(seed)  # noqa: S311  # requests of nobody
    people = rng.randint(2, most)
    tables = rng.randint(1, 4)
    attrs = {
        name: [rng.randrange(values) for _ in range(people)]
        for name, values in (("region", 4), ("gender", 2))
        if rng.random() < 0.7
    }
    held = []
    for _ in range(rng.randint(1, rounds)):
        present = [person for person in range(people) if rng.random() < 0.9]
        share = -(-len(present) // tables)
        sizes = [max(0, share + rng.choice((0, 0, 0, 1, 2, -1))) for _ in range(tables)]
        one: Told = {"sizes": sizes, "present": present}
        if rng.random() < 0.3:
            one["min_sizes"] = [min(size, rng.randint(0, 2)) for size in sizes]
        held.append(one)
    told: Told = {"name": str(seed), "n": people, "attrs": attrs, "rounds": held}
    several = range(people)
    if rng.random() < 0.5:
        told["together"] = [rng.sample(several, min(people, rng.randint(2, 3)))]
        told["together"] += [rng.sample(several, 2)] if rng.random() < 0.3 else []
    if rng.random() < 0.5:
        told["apart"] = [rng.sample(several, 2) for _ in range(rng.randint(1, 4))]
    if rng.random() < 0.4:
        told["locks"] = [
            [rng.randrange(len(held)), rng.randrange(people), rng.randrange(tables)]
            for _ in range(rng.randint(1, 3))
        ]
    if attrs and rng.random() < 0.4:
        told["each_table"] = [_rule(rng, attrs, tables)]
    if rng.random() < 0.4:
        told["prefer"] = [
            {
                "people": rng.sample(several, 2),
                rng.choice(("together", "apart")): True,
                "weight": 5,
            },
            {"people": rng.randrange(people), "table": rng.randrange(tables), "weight": 7},
        ]
    if rng.random() < 0.4:
        told["history"] = [
            [rng.randrange(-1, tables) for _ in several] for _ in range(rng.randint(1, 2))
        ]
    if rng.random() < 0.3:
        told["reference"] = [[rng.randrange(-1, tables) for _ in several] for _ in held]
    told["weights"] = {"rep": 10, "region": 4, "gender": 2, "move": rng.choice((0, 3, 6))}
    return told


def _rule(rng: random.Random, attrs: dict[str, list[int]], tables: int) -> Told:
    attr = rng.choice(sorted(attrs))
    rule: Told = {"attr": attr, "value": rng.choice(attrs[attr])}
    rule["at_least"] = rng.randint(0, 2)
    if rng.random() < 0.4:
        rule["at_most"] = rng.randint(0, 3)
    if rng.random() < 0.3:
        rule["tables"] = sorted(rng.sample(range(tables), rng.randint(1, tables)))
    if rng.random() < 0.4:
        rule["or_none"] = True
    return rule
