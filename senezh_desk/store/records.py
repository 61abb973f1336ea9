"""Subjects that are not people: which table the entries about each come to, and how.

A new kind of subject is one more line of `RECORDS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from senezh_desk.domain.kinds import (
    DESK_PREFIX,
    MODULE_PREFIX,
    OPERATOR_PREFIX,
    PLAN_PREFIX,
    PROGRAMME_PREFIX,
    RESERVE_PREFIX,
    SESSION_PREFIX,
    SETTING_PREFIX,
)
from senezh_desk.domain.operator_fold import fold_operator
from senezh_desk.domain.record_fold import (
    fold_module,
    fold_programme,
    fold_reserve,
    fold_session,
    fold_text,
)
from senezh_desk.domain.seating.accepted import fold_plan
from senezh_desk.store.rows import module_row, operator_row, plan_row, programme_row, session_row
from senezh_desk.store.tables import (
    ModuleRow,
    NamedRow,
    OperatorRow,
    PlanRow,
    ProgrammeRow,
    ReserveRow,
    SessionRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlmodel import SQLModel

    from senezh_desk.domain.entry import Entry


class Record(NamedTuple):
    """A sort of subject: how its ids begin, its table, and the rows that its entries come to.

    The first column of the table's primary key is the subject.
    """

    prefix: str
    table: type[SQLModel]
    rows: Callable[[str, Sequence[Entry]], list[tuple[Any, ...]]]


def _session(subject: str, entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    planned = fold_session(entries)
    return [session_row(subject, planned)] if planned is not None else []


def _module(_: str, entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    module = fold_module(entries)
    return [module_row(module)] if module is not None else []


def _programme(_: str, entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    programme = fold_programme(entries)
    return [programme_row(programme)] if programme is not None else []


def _named(subject: str, entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    text = fold_text(entries)
    return [(subject, text)] if text is not None else []


def _plan(subject: str, entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    plan = fold_plan(subject, entries)
    return [plan_row(plan)] if plan is not None else []


def _operator(subject: str, entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    operator = fold_operator(subject, entries)
    return [operator_row(operator)] if operator is not None else []


def _reserve(subject: str, entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    issued = fold_reserve(entries)
    return [(subject, issued.code, issued.number)] if issued is not None else []


RECORDS = (
    Record(SESSION_PREFIX, SessionRow, _session),
    Record(MODULE_PREFIX, ModuleRow, _module),
    Record(PROGRAMME_PREFIX, ProgrammeRow, _programme),
    Record(DESK_PREFIX, NamedRow, _named),
    Record(SETTING_PREFIX, NamedRow, _named),
    Record(PLAN_PREFIX, PlanRow, _plan),
    Record(OPERATOR_PREFIX, OperatorRow, _operator),
    Record(RESERVE_PREFIX, ReserveRow, _reserve),
)


def record_of(subject: str) -> Record | None:
    """Return what sort of record a subject is; None for what has no table."""
    return next((record for record in RECORDS if subject.startswith(record.prefix)), None)
