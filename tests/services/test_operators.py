from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import OperatorChanged, ParticipantErased
from senezh_desk.domain.permissions import FRESH_MS, Act, Role
from senezh_desk.domain.person import PersonFields
from tests.builders import CHEAP, MINUTE, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from senezh_desk.domain.operators import Operator

BADGE = "12345678901234568"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "one.senezh")
    yield desk
    desk.close()


@pytest.fixture
def admin(desk: Desk) -> Operator:
    return desk.operators.add("Иванова", Role.ADMINISTRATOR, "1111")[0]


@pytest.fixture
def registrar(desk: Desk, admin: Operator) -> Operator:
    assert admin.guards
    return desk.operators.add("Петров", Role.REGISTRAR, "2222")[0]


def fault_of(act: object) -> Fault | None:
    assert callable(act)
    try:
        act()
    except DeskError as error:
        return error.fault
    return None


def test_a_fresh_programme_asks_nobody_who_they_are(desk: Desk) -> None:
    assert not desk.operators.in_force()
    assert desk.operators.acting is None
    assert all(desk.operators.may(act) for act in Act)
    assert not any(desk.operators.asks_again(act) for act in Act)


def test_the_first_pin_is_an_administrators_who_is_then_at_the_desk(desk: Desk) -> None:
    assert fault_of(lambda: desk.operators.add("Петров", Role.REGISTRAR, "2222")) is (
        Fault.ADMINISTRATOR_FIRST
    )
    desk.operators.add("Петров", Role.REGISTRAR)
    assert not desk.operators.in_force()
    admin, spare = desk.operators.add("  Иванова   А. ", Role.ADMINISTRATOR, "1111")
    assert admin.name == "Иванова А."
    assert len(spare.replace(" ", "")) == 12
    assert desk.operators.in_force()
    assert desk.operators.acting == admin
    assert [one.name for one in desk.operators.operators()] == ["Иванова А.", "Петров"]


def test_every_entry_names_who_is_at_the_desk(desk: Desk, registrar: Operator) -> None:
    desk.roster.add_walk_in(PersonFields("Первая"))
    desk.operators.sign_in(registrar.id, "2222")
    desk.roster.add_walk_in(PersonFields("Вторая"))
    assert desk.operators.name == "Петров"
    assert [entry.operator for entry in desk.entries()[-2:]] == ["Иванова", "Петров"]


def test_nothing_is_written_before_somebody_signs_in(
    desk: Desk, registrar: Operator, tmp_path: Path
) -> None:
    person = desk.roster.add_walk_in(PersonFields("Ёлкин"))
    desk.close()
    desk.open()
    before = len(desk.entries())
    for act in (
        lambda: desk.checkin.scan(person.code),
        lambda: desk.roster.people("Ёлкин"),
        lambda: desk.safety.back_up(tmp_path / "stick"),
    ):
        assert fault_of(act) is Fault.SIGN_IN_FIRST
    assert len(desk.entries()) == before
    desk.operators.sign_in(registrar.id, "2222")
    assert desk.checkin.scan(person.code)[0].entry


def test_a_registrar_works_at_the_door_and_takes_no_list_away(
    desk: Desk, registrar: Operator, tmp_path: Path
) -> None:
    planned = desk.sessions.planned()
    desk.operators.sign_in(registrar.id, "2222")
    person = desk.roster.add_walk_in(PersonFields("Ёлкин"))
    desk.roster.correct(person.id, PersonFields("Ёлкин", "Пётр"))
    admission = desk.checkin.scan(person.code)[0]
    desk.checkin.undo(admission.entry, "ошибка")
    assert [line.person.id for line in desk.roster.people("елкин", 10_000)] == [person.id]
    for act in (
        desk.roster.people,
        lambda: desk.checkin.inside("day:2025-10-25"),
        lambda: desk.checkin.check_in(person.id, override="пустить"),
        lambda: desk.safety.back_up(tmp_path / "stick"),
        lambda: desk.sessions.add("Обед", desk.clock.now),
        lambda: desk.programme.set_categories(()),
        lambda: desk.operators.add("Сам", Role.ADMINISTRATOR, "3333"),
        lambda: desk.operators.set_pin(registrar.id, "3333"),
        lambda: desk.write(person.id, ParticipantErased()),
    ):
        assert fault_of(act) is Fault.NOT_ALLOWED
    assert desk.sessions.planned() == planned
    assert not (tmp_path / "stick").exists()
    assert desk.safety.back_up()[1] > 0  # beside the file it only keeps what is there


def test_a_short_query_gives_a_registrar_a_few_people_only(desk: Desk, registrar: Operator) -> None:
    for number in range(60):
        desk.roster.add_walk_in(PersonFields("Иванов", f"Пётр{number}"))
    assert len(desk.roster.people("иванов", 1000)) == 60
    desk.operators.sign_in(registrar.id, "2222")
    assert len(desk.roster.people("иванов", 1000)) == 50


def test_another_desks_record_is_undone_by_an_administrator_only(
    desk: Desk, admin: Operator, registrar: Operator, tmp_path: Path
) -> None:
    person = desk.roster.add_walk_in(PersonFields("Ёлкин"))
    other = another_desk(desk, tmp_path / "two.senezh")
    other.operators.sign_in(registrar.id, "2222")
    entry = other.checkin.scan(person.code)[0].entry
    exchange(desk, other)
    desk.operators.sign_in(registrar.id, "2222")
    assert fault_of(lambda: desk.checkin.undo(entry, "ошибка")) is Fault.NOT_ALLOWED
    with desk.operators.stand_in(admin.id, "1111"):
        assert desk.operators.acting == admin
        desk.checkin.undo(entry, "ошибка")
    assert desk.operators.acting == registrar
    assert desk.entries()[-1].operator == "Иванова"
    other.close()


def test_what_leaves_the_desk_asks_for_the_pin_again(
    desk: Desk, admin: Operator, tmp_path: Path
) -> None:
    desk.clock.now += FRESH_MS + 1
    assert desk.operators.asks_again(Act.BACK_UP)
    for act in (
        lambda: desk.safety.back_up(tmp_path),
        lambda: desk.operators.remove(admin.id),
    ):
        assert fault_of(act) is Fault.PIN_AGAIN
    desk.operators.sign_in(admin.id, "1111")
    assert desk.safety.back_up(tmp_path)[1] > 0


def test_a_desk_left_alone_goes_on_scanning_under_who_was_there(
    desk: Desk, admin: Operator
) -> None:
    person = desk.roster.add_walk_in(PersonFields("Ёлкин"))
    desk.operators.lock()
    assert desk.operators.is_locked
    assert desk.checkin.scan(person.code)[0].entry
    assert desk.entries()[-1].operator == "Иванова"
    assert fault_of(desk.roster.people) is Fault.DESK_LOCKED
    assert not desk.operators.may(Act.PLAN)
    desk.operators.sign_in(admin.id, "1111")
    assert desk.roster.people()


def test_without_pins_no_desk_locks(desk: Desk) -> None:
    desk.operators.lock()
    assert not desk.operators.is_locked
    desk.operators.add("Иванова", Role.ADMINISTRATOR, "1111")
    assert desk.operators.may(Act.PLAN)


def test_wrong_pins_are_waited_for_longer_and_longer_over_a_restart(
    desk: Desk, registrar: Operator
) -> None:
    for _ in range(5):
        assert fault_of(lambda: desk.operators.sign_in(registrar.id, "9999")) is Fault.WRONG_PIN
    assert fault_of(lambda: desk.operators.sign_in(registrar.id, "2222")) is Fault.PIN_WAIT
    desk.close()
    desk.open()
    with pytest.raises(DeskError) as refused:
        desk.operators.sign_in(registrar.id, "2222")
    assert refused.value.facts == {"seconds": 30}
    desk.clock.now += 30_000
    assert fault_of(lambda: desk.operators.sign_in(registrar.id, "9999")) is Fault.WRONG_PIN
    with pytest.raises(DeskError) as refused:
        desk.operators.sign_in(registrar.id, "2222")
    assert refused.value.facts == {"seconds": 60}
    desk.clock.now += MINUTE
    assert desk.operators.sign_in(registrar.id, "2222") == registrar
    assert fault_of(lambda: desk.operators.sign_in(registrar.id, "9999")) is Fault.WRONG_PIN


def test_somebody_elses_wrong_pins_keep_nobody_else_waiting(
    desk: Desk, admin: Operator, registrar: Operator
) -> None:
    for _ in range(6):
        fault_of(lambda: desk.operators.sign_in(registrar.id, "9999"))
    assert desk.operators.sign_in(admin.id, "1111") == admin


def test_a_forgotten_pin_locks_no_administrator_out(desk: Desk) -> None:
    admin, spare = desk.operators.add("Иванова", Role.ADMINISTRATOR, "1111")
    desk.close()
    desk.open()
    assert fault_of(lambda: desk.operators.sign_in(admin.id, "0000 0000 0000")) is Fault.WRONG_PIN
    desk.operators.sign_in(admin.id, spare)
    fresh = desk.operators.set_pin(admin.id, "4321")
    assert fault_of(lambda: desk.operators.sign_in(admin.id, spare)) is Fault.WRONG_PIN
    assert desk.operators.sign_in(admin.id, "4321") == desk.operators.acting
    assert desk.operators.sign_in(admin.id, fresh.replace(" ", "")) == desk.operators.acting


def test_any_operators_pin_is_known_without_a_name(
    desk: Desk, admin: Operator, registrar: Operator
) -> None:
    assert desk.operators.check("1111") == admin
    assert desk.operators.check("2222") == registrar
    assert desk.operators.check("2222", admin.id) is None
    for _ in range(5):
        assert desk.operators.check("9999") is None
    assert fault_of(lambda: desk.operators.check("1111")) is Fault.PIN_WAIT


def test_the_last_administrator_can_neither_go_nor_be_anything_else(
    desk: Desk, admin: Operator, registrar: Operator
) -> None:
    for act in (
        lambda: desk.operators.remove(admin.id),
        lambda: desk.operators.change(admin.id, role=Role.REGISTRAR),
    ):
        assert fault_of(act) is Fault.LAST_ADMINISTRATOR
    desk.operators.change(registrar.id, role=Role.ADMINISTRATOR)
    desk.operators.remove(admin.id)
    assert [one.name for one in desk.operators.operators()] == ["Петров"]
    assert fault_of(lambda: desk.operators.sign_in(admin.id, "1111")) is Fault.NO_SUCH_OPERATOR
    assert fault_of(desk.roster.people) is Fault.SIGN_IN_FIRST  # who was removed is nobody


def test_names_pins_and_badges_are_what_they_should_be(
    desk: Desk, admin: Operator, registrar: Operator
) -> None:
    operators = desk.operators
    assert operators.change(admin.id, badge=f"{BADGE[:4]} {BADGE[4:]}").badge == BADGE
    assert operators.by_badge(BADGE) == operators.get(admin.id)
    assert operators.by_badge("") is None
    for act, fault in (
        (lambda: operators.add(" ", Role.REGISTRAR, "2222"), Fault.NO_NAME),
        (lambda: operators.add("ИВАНОВА", Role.REGISTRAR, "2222"), Fault.NAME_TAKEN),
        (lambda: operators.add("Сидоров", Role.REGISTRAR, "22"), Fault.BAD_PIN),
        (lambda: operators.add("Сидоров", Role.REGISTRAR, "2222", "123"), Fault.BAD_BADGE),
        (lambda: operators.change(registrar.id, badge=BADGE), Fault.BADGE_TAKEN),
        (lambda: operators.change(registrar.id, name="иванова"), Fault.NAME_TAKEN),
        (lambda: operators.named("Никто"), Fault.NO_SUCH_OPERATOR),
    ):
        assert fault_of(act) is fault
    assert operators.named(" петров ") == registrar
    assert operators.change(registrar.id, badge="", name="Петров П.").name == "Петров П."


def test_an_operator_without_a_pin_cannot_sign_in(desk: Desk, admin: Operator) -> None:
    assert admin.guards
    other, spare = desk.operators.add("Сидоров", Role.REGISTRAR)
    assert spare == ""
    assert fault_of(lambda: desk.operators.sign_in(other.id, "")) is Fault.NO_PIN


def test_the_latest_of_two_pins_given_on_two_desks_holds_and_a_role_given_meanwhile_stays(
    desk: Desk, admin: Operator, registrar: Operator, tmp_path: Path
) -> None:
    other = another_desk(desk, tmp_path / "two.senezh")
    other.operators.sign_in(admin.id, "1111")
    desk.operators.set_pin(registrar.id, "3333")
    desk.operators.change(registrar.id, role=Role.FACILITATOR)
    other.clock.now += MINUTE
    other.operators.set_pin(registrar.id, "4444")
    exchange(desk, other)
    for here in (desk, other):
        assert here.operators.check("4444", registrar.id) is not None
        assert here.operators.check("3333", registrar.id) is None
        assert here.operators.get(registrar.id).role is Role.FACILITATOR
    assert desk.tables() == other.tables()
    other.close()


def test_who_was_removed_on_one_desk_is_not_brought_back_by_a_pin_given_on_another(
    desk: Desk, admin: Operator, registrar: Operator, tmp_path: Path
) -> None:
    other = another_desk(desk, tmp_path / "two.senezh")
    other.operators.sign_in(admin.id, "1111")
    desk.operators.remove(registrar.id)
    other.clock.now += MINUTE
    other.operators.set_pin(registrar.id, "4444")
    exchange(desk, other)
    assert [one.name for one in other.operators.operators()] == ["Иванова"]
    other.close()


def test_two_desks_that_remove_each_others_administrator_lock_nobody_out(
    desk: Desk, admin: Operator, tmp_path: Path
) -> None:
    second = desk.operators.add("Петров", Role.ADMINISTRATOR, "2222")[0]
    other = another_desk(desk, tmp_path / "two.senezh")
    other.operators.sign_in(second.id, "2222")
    desk.operators.remove(second.id)
    other.operators.remove(admin.id)
    exchange(desk, other)
    assert not desk.operators.in_force()
    desk.operators.add("Новая", Role.ADMINISTRATOR, "3333")
    assert desk.operators.in_force()
    other.close()


def test_a_role_of_a_newer_version_may_do_the_least(desk: Desk) -> None:
    desk.write("o-1", OperatorChanged(("name", "role"), role="emperor", name="Новый"))
    assert desk.operators.get("o-1").role is Role.REGISTRAR


def test_a_hash_that_is_none_lets_nobody_in(desk: Desk, admin: Operator) -> None:
    desk.write(admin.id, OperatorChanged(("pin", "spare"), pin="чушь", spare="чушь"))
    assert desk.operators.check("1111", admin.id) is None
    assert desk.operators.check("0123 4567 8901", admin.id) is None


def test_a_hash_that_would_exhaust_a_desk_is_not_taken_over(
    desk: Desk, admin: Operator, tmp_path: Path
) -> None:
    other = another_desk(desk, tmp_path / "two.senezh")
    dear = admin.pin.replace(f"m={CHEAP.memory}", "m=9999999")
    desk.write(admin.id, OperatorChanged(("pin",), pin=dear))
    with pytest.raises(DeskError) as refused:
        other.merge(desk.entries())
    assert refused.value.fault is Fault.BAD_ENTRY
    other.close()


def test_hashes_stand_in_the_erasable_body_and_in_no_table_of_people(
    desk: Desk, admin: Operator
) -> None:
    [entry] = [entry for entry in desk.entries() if entry.kind == OperatorChanged.__name__]
    assert "argon2id" in str(entry.body)
    assert f"m={CHEAP.memory},t={CHEAP.passes},p={CHEAP.lanes}" in admin.pin
    assert "argon2" not in entry.facts
    assert "Иванова" not in entry.facts
    assert desk.problems() == []
