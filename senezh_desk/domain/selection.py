"""Which sheets of a file are the list: of one shape, with names, seen and not set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from senezh_desk.domain.category_words import find_category
from senezh_desk.domain.columns import is_municipality
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.layout import NAME_FIELDS, Layout, find_layout
from senezh_desk.domain.regions import complete_region, find_region
from senezh_desk.domain.roster import ReadOptions
from senezh_desk.domain.text import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.sheet import Sheet

_SET_ASIDE = re.compile(
    r"\b(отказ\w*|архив\w*|черновик\w*|стар(ый|ая|ое|ые)|шаблон\w*|пример\w*|образец|"
    r"не (ед|прие)\w*|исключен\w*|удален\w*"
    r"|снят\w*|резерв\w*|лист ожидания|справочник\w*|копия|archive|draft|old|template|"
    r"example|declined|cancelled|waiting list|copy)\b"
)
_GENERIC = re.compile(
    r"^(лист|sheet|страница|таблица|table|list|page)? ?\d*$|список|участник|реестр|общ|"
    r"свод|все|participants|people|attendees|roster|база|выгрузка|данные|data"
)
SHARED_SHAPE = 0.5  # of the fields of two sheets of one shape


@dataclass(frozen=True, slots=True)
class Choice:
    """A sheet to read, with what its name says where no column does (field → value)."""

    sheet: Sheet
    layout: Layout
    from_name: tuple[tuple[str, str], ...] = ()


def choose_sheets(
    sheets: Sequence[Sheet], options: ReadOptions
) -> tuple[tuple[Choice, ...], tuple[str, ...]]:
    """Return the sheets to read in the file's order, and the names of lists left out.

    Raises DeskError(ROSTER_NO_SUCH_SHEET or ROSTER_NO_NAMES).
    """
    if options.sheet is not None:
        sheet = _named(sheets, options.sheet)
        if not any(map(any, sheet.rows)):
            raise DeskError(Fault.ROSTER_NO_ROWS, sheet=sheet.name)
        layout = find_layout(sheet, options.mapping)
        if not layout.has_names:
            raise DeskError(Fault.ROSTER_NO_NAMES, sheet=sheet.name)
        return (Choice(sheet, layout, _from_name(sheet, several=False)),), ()
    filled = [sheet for sheet in sheets if any(map(any, sheet.rows))]
    seen = [sheet for sheet in filled if sheet.visible] or filled
    found = _with_names(seen, options)
    if not found:
        raise DeskError(Fault.ROSTER_NO_NAMES)
    wanted = [choice for choice in found if not _SET_ASIDE.search(key(choice.sheet.name))] or found
    model = max(wanted, key=_weight)
    chosen = [choice for choice in wanted if _one_shape(choice.layout, model.layout)]
    several = len(chosen) > 1
    named = tuple(
        Choice(choice.sheet, choice.layout, _from_name(choice.sheet, several=several))
        for choice in chosen
    )
    kept = {choice.sheet.name for choice in chosen}
    left_out = tuple(choice.sheet.name for choice in found if choice.sheet.name not in kept)
    hidden = tuple(
        choice.sheet.name
        for choice in _with_names([s for s in filled if s not in seen], ReadOptions())
    )
    return named, (*left_out, *hidden)


def _with_names(sheets: Sequence[Sheet], options: ReadOptions) -> list[Choice]:
    found: list[Choice] = []
    bad: DeskError | None = None
    for sheet in sheets:
        try:
            layout = find_layout(sheet, options.mapping)
        except DeskError as error:  # a mapping that another sheet may still satisfy
            bad = error
            continue
        if layout.has_names:
            found.append(Choice(sheet, layout))
    if bad is not None and not found:
        raise bad
    return found


def _weight(choice: Choice) -> tuple[int, int, int]:
    """Weigh a sheet as the list: headings found, fields known, lines."""
    layout = choice.layout
    rows = len(choice.sheet.rows) - layout.body
    return (min(rows, 3), len(layout.shape) + (layout.header >= 0), rows)


def _one_shape(one: Layout, two: Layout) -> bool:
    if one.shape & NAME_FIELDS != two.shape & NAME_FIELDS or (one.header < 0) != (two.header < 0):
        return False
    a, b = one.shape - NAME_FIELDS, two.shape - NAME_FIELDS
    return len(a & b) >= SHARED_SHAPE * max(len(a), len(b))


def _named(sheets: Sequence[Sheet], wanted: str) -> Sheet:
    for sheet in sheets:
        if sheet.name == wanted:
            return sheet
    for sheet in sheets:
        if key(sheet.name) == key(wanted):
            return sheet
    if wanted.isdigit() and 1 <= int(wanted) <= len(sheets):
        return sheets[int(wanted) - 1]
    raise DeskError(Fault.ROSTER_NO_SUCH_SHEET, sheet=wanted)


def _from_name(sheet: Sheet, *, several: bool) -> tuple[tuple[str, str], ...]:
    """Return what a sheet's name says of its people: region, municipality, category or team."""
    name = sheet.name.strip()
    region = complete_region(name)
    if region:
        return (("region", name if find_region(name) else region),)
    category = find_category(name)
    if category:
        return (("category", category),)
    if not several or _GENERIC.search(key(name)):
        return ()
    if key(name).startswith(("команда", "делегация", "team")):
        return (("team", name),)
    if is_municipality(name):
        return (("municipality", name),)
    return (("region", name),)
