"""Reading values out of parsed JSON: each is checked, and a wrong one is named by its path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from collections.abc import Collection
    from enum import StrEnum

_E = TypeVar("_E", bound="StrEnum")


@dataclass(frozen=True, slots=True)
class Checked:
    """A JSON value and the path that leads to it; what is not as it should be is refused."""

    value: object
    where: str

    def refuse(self) -> DeskError:
        """Return the error that names this place."""
        return DeskError(Fault.TEMPLATE_INVALID, where=self.where)

    def members(self, known: Collection[str]) -> dict[str, Checked]:
        """Return an object's members by key; an unknown key is refused, so is any other value."""
        if not isinstance(self.value, dict):
            raise self.refuse()
        found = {str(key): Checked(item, f"{self.where}.{key}") for key, item in self.value.items()}
        for key, item in found.items():
            if key not in known:
                raise item.refuse()
        return found

    def member(self, key: str) -> Checked:
        """Return one member of an object; a missing one is refused."""
        inner = Checked(None, f"{self.where}.{key}")
        if not isinstance(self.value, dict) or key not in self.value:
            raise inner.refuse()
        return Checked(self.value[key], inner.where)

    def items(self) -> tuple[Checked, ...]:
        """Return an array's items."""
        if not isinstance(self.value, list):
            raise self.refuse()
        return tuple(Checked(item, f"{self.where}[{n}]") for n, item in enumerate(self.value))

    def number(self, low: float, high: float) -> float:
        """Return a number between two bounds, both included."""
        # the comparison also refuses NaN, which Python's JSON reader lets through
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.refuse()
        if not low <= self.value <= high:
            raise self.refuse()
        return float(self.value)

    def whole(self, low: int, high: int) -> int:
        """Return a whole number between two bounds, both included."""
        number = self.number(low, high)
        if not number.is_integer():
            raise self.refuse()
        return int(number)

    def text(self) -> str:
        """Return a text."""
        if not isinstance(self.value, str):
            raise self.refuse()
        return self.value

    def flag(self) -> bool:
        """Return a yes or no."""
        if not isinstance(self.value, bool):
            raise self.refuse()
        return self.value

    def choice(self, kind: type[_E]) -> _E:
        """Return a member of a closed list by its value."""
        try:
            return kind(self.text())
        except ValueError:
            raise self.refuse() from None

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return an object of texts as pairs, in the file's order."""
        if not isinstance(self.value, dict):
            raise self.refuse()
        return tuple(
            (str(key), Checked(item, f"{self.where}.{key}").text())
            for key, item in self.value.items()
        )
