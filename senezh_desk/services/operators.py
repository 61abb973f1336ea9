"""Operators: who they are, who is at the desk, and what they may do there."""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from senezh_desk.domain.badge_code import is_well_formed
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import (
    OPERATOR_PREFIX,
    SETTING_PREFIX,
    OperatorChanged,
    SettingChanged,
)
from senezh_desk.domain.operator_fold import operator_heads
from senezh_desk.domain.operators import (
    SPARE_DIGITS,
    Operator,
    grouped_spare,
    is_guarded,
    is_hash,
    is_pin,
    leaves_somebody,
    spare_digits,
)
from senezh_desk.domain.permissions import Act, Role, may
from senezh_desk.store.pin_tries import PinTries

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from contextlib import AbstractContextManager

    from argon2 import PasswordHasher

    from senezh_desk.store.event_file import EventFile

IDLE = "idle"  # the setting of how long a desk may be left alone
IDLE_MINUTES = 10
ANYBODY = "*"  # whose tries count where a PIN is given without a name


class PinCost(NamedTuple):
    """What one try of a PIN costs: passes over the memory, KiB of it, lanes (RFC 9106, 4)."""

    passes: int = 3
    memory: int = 64 * 1024
    lanes: int = 4


class OperatorService:
    """Lists, adds and changes operators; signs them in, locks the desk, answers who may what."""

    def __init__(
        self, file: EventFile, clock: Callable[[], int], cost: PinCost | None = None
    ) -> None:
        self._file = file
        self._clock = clock
        self._cost = cost or PinCost()
        self._tries = PinTries(file.database)

    @cached_property
    def _hasher(self) -> PasswordHasher:
        from argon2 import PasswordHasher  # noqa: PLC0415  # loaded on first use

        return PasswordHasher(*self._cost)

    # who there is

    def operators(self) -> tuple[Operator, ...]:
        """Return the operators who take part, by name."""
        return tuple(one for one in self._file.queries.operators() if one.active)

    def in_force(self) -> bool:
        """Tell whether PINs are in force: whether some administrator has one."""
        return is_guarded(self._file.queries.operators())

    def named(self, name: str) -> Operator:
        """Return the operator of a name; raises DeskError(NO_SUCH_OPERATOR)."""
        wanted = _tidy(name).casefold()
        for one in self.operators():
            if one.name.casefold() == wanted:
                return one
        raise DeskError(Fault.NO_SUCH_OPERATOR, operator=name)

    def by_badge(self, code: str) -> Operator | None:
        """Return the operator whose own badge a code is, or None."""
        return next((one for one in self.operators() if one.badge == code != ""), None)

    def get(self, operator_id: str) -> Operator:
        """Return an operator who takes part; raises DeskError(NO_SUCH_OPERATOR)."""
        for one in self.operators():
            if one.id == operator_id:
                return one
        raise DeskError(Fault.NO_SUCH_OPERATOR, operator=operator_id)

    # who is at the desk

    @property
    def acting(self) -> Operator | None:
        """Return who has signed in here and still takes part, or None."""
        who = self._file.gate.acting.id
        return next((one for one in self.operators() if one.id == who != ""), None)

    @property
    def name(self) -> str:
        """Return the name that entries bear now."""
        return self._file.gate.operator

    @property
    def is_locked(self) -> bool:
        """Tell whether the desk was left alone: what remains is the door."""
        return self._file.gate.acting.locked

    def check(self, pin: str, operator_id: str = "") -> Operator | None:
        """Return whose PIN or spare code this is, of one operator or of any, None for nobody's.

        Raises DeskError(PIN_WAIT) while wrong ones given before are to be waited for.
        """
        whose = operator_id or ANYBODY
        wait = self._tries.begin(whose, self._clock())
        if wait:
            raise DeskError(Fault.PIN_WAIT, seconds=-(-wait // 1000))
        asked = [one for one in self.operators() if operator_id in {"", one.id}]
        found = next((one for one in asked if self._is_right(one, pin)), None)
        if found is not None:
            self._tries.succeed(whose)
        return found

    def sign_in(self, operator_id: str, pin: str) -> Operator:
        """Let an operator act here from now on.

        Raises DeskError: WRONG_PIN, PIN_WAIT, or NO_PIN where nobody has given them one.
        """
        operator = self._proven(operator_id, pin)
        self._file.gate.enter(operator)
        return operator

    def sign_out(self) -> None:
        """Let nobody act here until somebody signs in."""
        self._file.gate.leave()

    def lock(self) -> None:
        """Leave only the door here until somebody signs in."""
        if self.in_force():
            self._file.gate.lock()

    def may(self, act: Act) -> bool:
        """Tell whether who is at the desk may do something, perhaps after giving the PIN anew."""
        return self._file.gate.allows(act)

    def allowing(self, act: Act) -> tuple[Operator, ...]:
        """Return the operators who may do something and have a PIN to prove it, by name."""
        return tuple(one for one in self.operators() if one.pin and may(one.role, act))

    def require(self, act: Act) -> None:
        """Raise DeskError where who is at the desk may not do something now."""
        self._file.gate.require(act)

    def asks_again(self, act: Act) -> bool:
        """Tell whether the PIN must be given anew before who is at the desk does something."""
        return self._file.gate.asks_again(act)

    def stand_in(self, operator_id: str, pin: str) -> AbstractContextManager[None]:
        """Return a block in which an operator acts in the place of who is at the desk.

        Raises what `sign_in` raises.
        """
        return self._file.gate.entered(self._proven(operator_id, pin))

    # how long nobody may be there

    def idle_minutes(self) -> int:
        """Return after how many minutes without a key a desk locks, 0 for never."""
        said = self._file.queries.setting(IDLE)
        return int(said) if said is not None and said.isdecimal() else IDLE_MINUTES

    def set_idle_minutes(self, minutes: int) -> None:
        """Choose after how many minutes desks lock, 0 for never."""
        if minutes == self.idle_minutes():
            return
        subject = f"{SETTING_PREFIX}{IDLE}"
        heads = self._file.queries.heads(subject)
        with self._file.journal.writing() as writing:
            writing.append(subject, SettingChanged(str(minutes)), supersedes=heads)

    # who they are to be

    def add(self, name: str, role: Role, pin: str = "", badge: str = "") -> tuple[Operator, str]:
        """Add an operator; return them and the spare code, "" for any but an administrator.

        Raises DeskError: NO_NAME, NAME_TAKEN, BAD_PIN, BAD_BADGE, BADGE_TAKEN, or
        ADMINISTRATOR_FIRST where a PIN would be the first and not an administrator's.
        """
        operator = Operator(f"{OPERATOR_PREFIX}{secrets.token_hex(8)}", _tidy(name), role)
        spare = self._write(operator, "name", "role", "active", pin=pin, badge=badge)
        return self.get(operator.id), spare

    def change(
        self,
        operator_id: str,
        *,
        name: str | None = None,
        role: Role | None = None,
        badge: str | None = None,
    ) -> Operator:
        """Change an operator's name, role or badge; what is None stays.

        Raises what `add` raises, and LAST_ADMINISTRATOR where nobody could get in any more.
        """
        before = self.get(operator_id)
        after = replace(
            before,
            name=before.name if name is None else _tidy(name),
            role=role or before.role,
        )
        if after.role is not Role.ADMINISTRATOR:
            after = replace(after, spare="")
        names = ("name", "role", "spare")
        changed = [key for key in names if getattr(after, key) != getattr(before, key)]
        self._write(after, *changed, badge=None if badge == before.badge else badge)
        return self.get(operator_id)

    def set_pin(self, operator_id: str, pin: str) -> str:
        """Give an operator a PIN; return the spare code, "" for any but an administrator."""
        return self._write(self.get(operator_id), pin=pin)

    def remove(self, operator_id: str) -> None:
        """Let an operator take part no more; raises DeskError(LAST_ADMINISTRATOR)."""
        self._write(replace(self.get(operator_id), active=False), "active")

    def _write(
        self, operator: Operator, *names: str, pin: str = "", badge: str | None = None
    ) -> str:
        """Write what changed of an operator; return the spare code where a PIN made one."""
        self._file.gate.require(Act.MANAGE_OPERATORS)
        spare = ""
        changed = list(names)
        if pin:
            operator, spare = self._with_pin(operator, pin)
            changed += ["pin", "spare"]
        if badge is not None:
            operator = replace(operator, badge="".join(badge.split()))
            changed.append("badge")
        if not changed:
            return ""
        with self._file.journal.writing() as writing:
            others = self._file.queries.operators(writing.connection)
            _check(operator, changed, others)
            values: dict[str, Any] = {name: getattr(operator, name) for name in changed}
            writing.append(
                operator.id,
                OperatorChanged(tuple(changed), **values),
                supersedes=operator_heads(self._file.queries.entries_of(operator.id), changed),
            )
            first = not is_guarded(others) and operator.guards
        if first:  # who set the first PIN has just given it
            self._file.gate.enter(operator)
        return spare

    def _with_pin(self, operator: Operator, pin: str) -> tuple[Operator, str]:
        if not is_pin(pin):
            raise DeskError(Fault.BAD_PIN)
        if operator.role is not Role.ADMINISTRATOR:
            if not self.in_force():
                raise DeskError(Fault.ADMINISTRATOR_FIRST)
            return replace(operator, pin=self._hasher.hash(pin), spare=""), ""
        digits = f"{secrets.randbelow(10**SPARE_DIGITS):0{SPARE_DIGITS}}"
        hashed = replace(operator, pin=self._hasher.hash(pin), spare=self._hasher.hash(digits))
        return hashed, grouped_spare(digits)

    def _proven(self, operator_id: str, pin: str) -> Operator:
        operator = self.get(operator_id)
        if not operator.pin:
            raise DeskError(Fault.NO_PIN, operator=operator.name)
        if self.check(pin, operator_id) is None:
            raise DeskError(Fault.WRONG_PIN)
        return operator

    def _is_right(self, operator: Operator, text: str) -> bool:
        from argon2.exceptions import VerifyMismatchError  # noqa: PLC0415  # loaded on first use

        digits = spare_digits(text)
        hashed, given = (operator.spare, digits) if digits else (operator.pin, text)
        try:
            return is_hash(hashed) and self._hasher.verify(hashed, given)
        except VerifyMismatchError:
            return False


def _check(operator: Operator, changed: Collection[str], known: tuple[Operator, ...]) -> None:
    """Raise DeskError where an operator cannot be as they are to be; what stays is not judged."""
    if not leaves_somebody(known, operator):
        raise DeskError(Fault.LAST_ADMINISTRATOR, operator=operator.name)
    others = [one for one in known if one.active and one.id != operator.id]
    if "name" in changed:
        if not operator.name:
            raise DeskError(Fault.NO_NAME)
        if any(one.name.casefold() == operator.name.casefold() for one in others):
            raise DeskError(Fault.NAME_TAKEN, operator=operator.name)
    if "badge" in changed and operator.badge:
        if not is_well_formed(operator.badge):
            raise DeskError(Fault.BAD_BADGE)
        if any(one.badge == operator.badge for one in others):
            raise DeskError(Fault.BADGE_TAKEN, operator=operator.name)


def _tidy(name: str) -> str:
    return " ".join(name.split())
