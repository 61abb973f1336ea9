"""Modules and stays: what changes for a person from one stay on site to the next."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fold import told_in_order
from senezh_desk.domain.kinds import MODULE_PREFIX, ModuleDropped, ModulePlanned
from senezh_desk.domain.modules import WHOLE
from senezh_desk.domain.sessions import is_day
from senezh_desk.domain.stay_fold import stay_heads
from senezh_desk.domain.stays import STAY_FIELDS, ModuleStay, is_planned_time, stay_change

if TYPE_CHECKING:
    from datetime import date

    from senezh_desk.domain.modules import Module
    from senezh_desk.store.event_file import EventFile


class ModuleService:
    """Plans modules and says who stays in them, from when to when and where."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def planned(self) -> tuple[Module, ...]:
        """Return the programme's modules by their first day."""
        return self._file.queries.programme().modules

    def add(self, title: str, first_day: date, last_day: date) -> Module:
        """Plan a module; raises DeskError(BAD_TIME) for days that are turned round or taken."""
        module_id = f"{MODULE_PREFIX}{secrets.token_hex(4)}"
        planned = self._planned(module_id, title, first_day, last_day)
        with self._file.journal.writing() as writing:
            writing.append(module_id, planned)
        return self._get(module_id)

    def change(self, module_id: str, title: str, first_day: date, last_day: date) -> Module:
        """Plan a module anew; whatever was said of stays in it stays with it."""
        planned = self._planned(module_id, title, first_day, last_day)
        with self._file.journal.writing() as writing:
            writing.append(module_id, planned, supersedes=self._file.queries.heads(module_id))
        return self._get(module_id)

    def drop(self, module_id: str) -> None:
        """Drop a module; `change` plans it again as it was."""
        with self._file.journal.writing() as writing:
            heads = self._file.queries.heads(module_id)
            writing.append(module_id, ModuleDropped(), supersedes=heads)

    def stays(self, module: str) -> dict[str, ModuleStay]:
        """Return what was said of people's stays in a module, by person."""
        return self._file.attendance.stays(module)

    def stays_of(self, person_id: str) -> tuple[ModuleStay, ...]:
        """Return what was said of a person's stays, that of all modules first."""
        return self._file.attendance.stays_of(person_id)

    def stay(self, person_id: str, module: str) -> ModuleStay:
        """Return a person's stay in a module as it holds now."""
        stays = {stay.module: stay for stay in self.stays_of(person_id)}
        return stays.get(module) or replace(
            stays.get(WHOLE, ModuleStay()), module=module, conflicts=()
        )

    def change_stay(self, person_id: str, stay: ModuleStay) -> ModuleStay:
        """Say what holds for a person in a module; what did not change is not written.

        Raises DeskError(NO_SUCH_PERSON), and BAD_TIME for an arrival that is no time.
        """
        for text in (stay.arrives, stay.leaves):
            if not is_planned_time(text):
                raise DeskError(Fault.BAD_TIME, value=text)
        with self._file.journal.writing() as writing:
            person = self._file.queries.person(person_id)
            if person is None:
                raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)
            now = self.stay(person_id, stay.module)
            changed = tuple(
                name
                for name in STAY_FIELDS
                if getattr(stay, name) != getattr(now, name) or name in now.conflicts
            )
            if changed:
                queries = self._file.queries
                entries = [entry for card in person.cards for entry in queries.entries_of(card)]
                told = told_in_order(entries)
                heads = stay_heads(told, stay.module, changed)
                writing.append(person.id, stay_change(stay, changed), supersedes=heads)
        return self.stay(person_id, stay.module)

    def _get(self, module_id: str) -> Module:
        return next(module for module in self.planned() if module.id == module_id)

    def _planned(self, module_id: str, title: str, first: date, last: date) -> ModulePlanned:
        others = [module for module in self.planned() if module.id != module_id]
        is_taken = any(one.first_day <= last and first <= one.last_day for one in others)
        if last < first or is_taken or not (is_day(first) and is_day(last)):
            raise DeskError(Fault.BAD_TIME, value=f"{first.isoformat()} – {last.isoformat()}")
        return ModulePlanned(" ".join(title.split()), first.isoformat(), last.isoformat())
