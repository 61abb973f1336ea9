"""Addition and multiplication of finite fields, and addition of small groups, as tables."""

from __future__ import annotations

from itertools import product

Table = tuple[tuple[int, ...], ...]


def prime_power(order: int) -> tuple[int, int] | None:
    """Return prime and exponent of a prime power, None for any other number."""
    prime = next((number for number in range(2, order + 1) if order % number == 0), 0)
    exponent, rest = 0, order
    while prime and rest % prime == 0:
        rest //= prime
        exponent += 1
    return (prime, exponent) if prime and rest == 1 else None


def field(prime: int, exponent: int) -> tuple[Table, Table]:
    """Return how the numbers of a field are added and multiplied.

    A number's digits to the base of the prime are the coefficients of a polynomial. Reducing by a
    polynomial makes a field if no product of two numbers is zero.
    """
    order = prime**exponent
    digits = [
        [number // prime**place % prime for place in range(exponent)] for number in range(order)
    ]

    def multiplied(one: int, other: int, reducing: list[int]) -> int:
        coefficients = [0] * (2 * exponent - 1)
        for left, a in enumerate(digits[one]):
            for right, b in enumerate(digits[other]):
                coefficients[left + right] += a * b
        for place in range(2 * exponent - 2, exponent - 1, -1):
            for lower in range(exponent):
                coefficients[place - exponent + lower] -= coefficients[place] * reducing[lower]
        return sum(c % prime * prime**place for place, c in enumerate(coefficients[:exponent]))

    adding = group((prime,) * exponent)
    for reducing in digits:
        table = tuple(
            tuple(multiplied(one, other, reducing) for other in range(order))
            for one in range(order)
        )
        if all(0 not in row[1:] for row in table[1:]):
            return adding, table
    raise AssertionError  # there is an irreducible polynomial of every degree


def group(cycles: tuple[int, ...]) -> Table:
    """Return how the elements of a product of cyclic groups are added."""
    elements = [element[::-1] for element in product(*(range(cycle) for cycle in cycles[::-1]))]
    numbers = {element: number for number, element in enumerate(elements)}
    return tuple(
        tuple(
            numbers[tuple((a + b) % c for a, b, c in zip(one, other, cycles, strict=True))]
            for other in elements
        )
        for one in elements
    )


def groups(order: int) -> tuple[Table, ...]:
    """Return the commutative groups of an order, the cyclic one first."""
    return tuple(group(cycles) for cycles in _cycles(order, order))


def _cycles(order: int, most: int) -> list[tuple[int, ...]]:
    """Return the orders as products of cycles, each of which divides the one before."""
    found: list[tuple[int, ...]] = [(order,)] if most % order == 0 else []
    for first in range(order - 1, 1, -1):
        if order % first == 0 and most % first == 0:
            found += [(first, *rest) for rest in _cycles(order // first, first)]
    return found
