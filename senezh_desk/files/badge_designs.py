"""The badge templates and sheets of a folder: one JSON file each, named by its id."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar

from senezh_desk.domain.badge_sheet import Sheet, parse_sheet
from senezh_desk.domain.badge_template import BadgeTemplate, parse_template
from senezh_desk.domain.errors import DeskError, Fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_T = TypeVar("_T")
DEFAULT_TEMPLATE = "a6"
DEFAULT_SHEET = "one-per-page"


def read_templates(folder: Path) -> dict[str, BadgeTemplate]:
    """Return the templates in `folder`/badges by id, the default first.

    Raises DeskError(TEMPLATE_INVALID, where=path in the file).
    """
    return _read(folder / "badges", DEFAULT_TEMPLATE, parse_template)


def read_sheets(folder: Path) -> dict[str, Sheet]:
    """Return the sheets in `folder`/sheets by id, the default first.

    Raises DeskError(TEMPLATE_INVALID, where=path in the file).
    """
    return _read(folder / "sheets", DEFAULT_SHEET, parse_sheet)


def _read(folder: Path, first: str, parse: Callable[[object, str], _T]) -> dict[str, _T]:
    found = {}
    paths = sorted(folder.glob("*.json"), key=lambda path: (path.stem != first, path.stem))
    for path in paths:
        try:
            value = json.loads(path.read_text("utf-8"))
        except ValueError as error:  # not JSON, or not UTF-8
            raise DeskError(Fault.TEMPLATE_INVALID, where=path.stem) from error
        found[path.stem] = parse(value, path.stem)
    return found
