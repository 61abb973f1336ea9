from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

from senezh_desk.domain.coding import encode
from senezh_desk.domain.entry import COUNTER_BITS, Entry, commit_body, id_list, seal
from senezh_desk.domain.kinds import OperatorChanged
from senezh_desk.domain.operator_fold import fold_operator, operator_heads
from senezh_desk.domain.permissions import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.operators import Operator


def told(
    at: int,
    *changed: str,
    desk: str = "d-1",
    after: Sequence[Entry] = (),
    **values: Any,  # noqa: ANN401  # any field
) -> Entry:
    """Return an entry that changes fields, in sight of the entries before it."""
    kind, facts, body = encode(OperatorChanged(changed, **values))
    heads = operator_heads(after, changed)
    stamp = at << COUNTER_BITS
    commitment = commit_body("s", body) if body else ""
    return seal(
        Entry(
            *("", "g-1", desk, 1, "", stamp, at, "", kind, "o-1", id_list(heads), "", facts),
            *(commitment, "s" if body else None, body or None),
        )
    )


def folded(entries: Sequence[Entry]) -> Operator:
    """Return what entries come to, the same in whatever order they arrive."""
    outcomes = {fold_operator("o-1", order) for order in permutations(entries)}
    [operator] = outcomes
    assert operator is not None
    return operator


NEW = told(1, "name", "role", "active", name="Петров", role="registrar")


def test_the_latest_of_two_claims_holds_whatever_arrived_first() -> None:
    one = told(5, "pin", pin="A", desk="d-1", after=[NEW])
    other = told(6, "pin", pin="B", desk="d-2", after=[NEW])
    assert folded([NEW, one, other]).pin == "B"


def test_fields_changed_apart_are_both_kept() -> None:
    role = told(5, "role", role="facilitator", after=[NEW])
    pin = told(9, "pin", pin="A", desk="d-2", after=[NEW])
    operator = folded([NEW, role, pin])
    assert (operator.role, operator.pin, operator.name) == (Role.FACILITATOR, "A", "Петров")


def test_a_change_made_in_sight_of_another_beats_it_whatever_the_clocks_said() -> None:
    fast = told(10**12, "pin", pin="A", after=[NEW])
    knowing = told(7, "pin", pin="B", desk="d-2", after=[NEW, fast])
    assert folded([NEW, fast, knowing]).pin == "B"


def test_who_left_stays_away_when_another_desk_gives_a_pin_later() -> None:
    left = told(5, "active", active=False, after=[NEW])
    pin = told(9, "pin", pin="A", desk="d-2", after=[NEW])
    assert not folded([NEW, left, pin]).active


def test_an_erased_operator_keeps_the_role_and_nothing_personal() -> None:
    pin = told(5, "pin", "badge", pin="A", badge="1", after=[NEW])
    bare = [entry._replace(salt=None, body=None) for entry in (NEW, pin)]
    operator = folded(bare)
    assert (operator.name, operator.pin, operator.badge) == ("", "", "")
    assert not operator.guards


def test_nothing_said_is_nobody() -> None:
    assert fold_operator("o-1", []) is None
