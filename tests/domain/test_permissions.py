from __future__ import annotations

import pytest

from senezh_desk.domain.errors import Fault
from senezh_desk.domain.kinds import BY_NAME, SETTING_PREFIX, OperatorChanged, SettingChanged
from senezh_desk.domain.permissions import (
    ASKED_AGAIN,
    FRESH_MS,
    WRITES,
    Act,
    Role,
    Standing,
    act_of,
    asks_again,
    may,
    refusal,
)
from senezh_desk.domain.seating.hall import HALL_PREFIX
from senezh_desk.services.plans import DRAFT

# the whole table, act by act: who may besides an administrator
BESIDES = {
    Act.CHECK_IN: {Role.REGISTRAR, Role.FACILITATOR},
    Act.SEARCH: {Role.REGISTRAR, Role.FACILITATOR},
    Act.EDIT_PEOPLE: {Role.REGISTRAR},
    Act.SEE_CALLS: {Role.REGISTRAR},
    Act.READ_PRESENCE: {Role.FACILITATOR},
    Act.SEAT: {Role.FACILITATOR},
}


@pytest.mark.parametrize("act", Act)
def test_a_role_may_what_the_table_says_and_nothing_else(act: Act) -> None:
    allowed = {role for role in Role if may(role, act)}
    assert allowed == {Role.ADMINISTRATOR, *BESIDES.get(act, set())}


@pytest.mark.parametrize("act", Act)
def test_without_pins_everybody_may_everything_at_once(act: Act) -> None:
    assert may(None, act)
    assert refusal(Standing(), act) is None
    assert not asks_again(Standing(), act, 0)


@pytest.mark.parametrize("act", Act)
def test_nobody_may_anything_before_somebody_has_signed_in(act: Act) -> None:
    assert refusal(Standing(guarded=True), act) is Fault.SIGN_IN_FIRST


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("role", Role)
def test_a_locked_desk_keeps_the_door_whoever_was_there(role: Role, act: Act) -> None:
    locked = Standing(guarded=True, role=role, locked=True)
    assert (refusal(locked, act) is None) == (act in {Act.CHECK_IN, Act.SEARCH})


@pytest.mark.parametrize("act", Act)
def test_what_destroys_or_leaves_the_desk_asks_for_the_pin_again(act: Act) -> None:
    stale = Standing(guarded=True, role=Role.ADMINISTRATOR)
    fresh = Standing(guarded=True, role=Role.ADMINISTRATOR, confirmed_at=1000)
    assert asks_again(stale, act, 1000) == (act in ASKED_AGAIN)
    assert not asks_again(fresh, act, 1000 + FRESH_MS)
    assert asks_again(fresh, act, 1001 + FRESH_MS) == (act in ASKED_AGAIN)
    assert asks_again(fresh, act, 999) == (act in ASKED_AGAIN)  # a clock set back proves nothing


def test_every_kind_of_entry_says_whose_act_it_is() -> None:
    assert set(WRITES) == set(BY_NAME.values())


def test_a_kind_that_nobody_thought_of_is_an_administrators() -> None:
    assert act_of(int, "p-1") is Act.PLAN
    assert act_of(OperatorChanged, "o-1") is Act.MANAGE_OPERATORS
    assert act_of(SettingChanged, f"{SETTING_PREFIX}categories") is Act.PLAN


@pytest.mark.parametrize("key", [f"{HALL_PREFIX}1", DRAFT])
def test_a_facilitators_settings_are_seating(key: str) -> None:
    assert act_of(SettingChanged, f"{SETTING_PREFIX}{key}") is Act.SEAT
