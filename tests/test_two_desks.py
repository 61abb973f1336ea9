"""Two and three desks do anything in any order, and come to the same tables in the end.

The machine is tested itself: with one function made wrong it must find the fault.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from senezh_desk.domain import fold, operator_fold, record_fold, soundness
from senezh_desk.domain.consents import Answer, ConsentKind
from senezh_desk.domain.entry import COUNTER_BITS, Entry
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.kinds import (
    AbsenceExcused,
    BadgeIssued,
    BadgePrinted,
    BadgeRevoked,
    OperatorChanged,
    ParticipantErased,
    ParticipantListed,
    PlanAccepted,
    PlanDropped,
)
from senezh_desk.domain.operator_fold import operator_heads
from senezh_desk.domain.permissions import Role
from senezh_desk.domain.person import AttentionKind, PersonFields
from senezh_desk.domain.seating.accepted import AcceptedPlan
from senezh_desk.domain.seating.draft import numbered
from senezh_desk.domain.stays import ModuleStay
from senezh_desk.store import journal, projection, refolding
from senezh_desk.store.cards import person_of
from senezh_desk.store.database import Database
from tests.builders import HOUR, MINUTE, MORNING, Desk, another_desk, exchange, new_desk

if TYPE_CHECKING:
    from senezh_desk.domain.person import Person

BENT = ("body", "facts", "stamp", "subject", "supersedes", "at")
YEARS = 365 * 24 * HOUR
HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$"
AHEAD = 10 * MINUTE
DESKS = st.integers(0, 2)
PICKS = st.integers(0, 11)
ACTS = ("plan", "drop", "plan", "drop", "seat", "start round", "leave seats")
TEXTS = st.sampled_from(["", "а", "б", "в", "г", "д"])
TIMES = st.integers(-48, 48).map(lambda n: MORNING + n * 10 * MINUTE)


class Desks(RuleBasedStateMachine):
    """Three desks of one programme; what they know of each other is what was merged."""

    seed: Path  # three event files, copied for every run

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="desks-"))
        self.desks = []
        for name in ("a", "b", "c"):
            path = self.folder / f"{name}.senezh"
            shutil.copy(self.seed / path.name, path)
            self.desks.append(Desk(path, installation=name))
        self.furthest = {desk.path: desk.clock.now for desk in self.desks}
        self.edits: dict[str, tuple[str, set[str]]] = {}  # entry: what it is about, what it saw
        self.erased: set[str] = set()
        self.looked: dict[Path, str] = {}  # the last entry of a desk when it was looked at
        self.cloned = False

    def teardown(self) -> None:
        for desk in self.desks:
            desk.close()
        shutil.rmtree(self.folder)

    # what desks do

    def _person(self, desk: Desk, pick: int) -> Person | None:
        # a body that was dropped elsewhere may arrive before the erasure that says why
        people = [p for p in desk.file.queries.people() if not p.erased and p.fields.last]
        return people[pick % len(people)] if people else None

    def _edited(self, desk: Desk, subject: str, about: str) -> None:
        """Note that the latest entry about a subject was made in sight of all others here."""
        known = [e for e in desk.file.queries.entries_of(subject) if _is_about(e, about)]
        if known:
            latest = max(known, key=lambda entry: (entry.desk == desk.id, entry.sequence))
            if latest.id not in self.edits:
                self.edits[latest.id] = (f"{subject} {about}", {e.id for e in known} - {latest.id})

    @rule(desk=DESKS, name=TEXTS, phone=TEXTS)
    def list_somebody(self, desk: int, name: str, phone: str) -> None:
        self.desks[desk].roster.add_walk_in(PersonFields(f"Ив{name}", phone=phone))

    @rule(desk=DESKS, by=st.sampled_from([-HOUR, -MINUTE, 5 * MINUTE, HOUR, 70 * YEARS, None]))
    def move_clock(self, desk: int, by: int | None) -> None:
        here = self.desks[desk]
        here.clock.now = MORNING if by is None else here.clock.now + by
        self.furthest[here.path] = max(self.furthest[here.path], here.clock.now)

    # how they hear of each other

    def _merge(self, one: int, other: int) -> None:
        if one != other:
            self.desks[other].merge(self.desks[one].entries())

    @rule(one=DESKS, other=DESKS, part=st.integers(1, 3), chance=st.randoms(use_true_random=False))
    def send(self, one: int, other: int, part: int, chance: Any) -> None:  # noqa: ANN401  # Random
        entries = self.desks[one].entries()
        chance.shuffle(entries)
        some = entries[: max(1, len(entries) * part // 3)]
        there = self.desks[other]
        there.merge([*some, *some[:2]])
        tables = there.tables()
        assert there.merge(some) == 0
        assert there.tables() == tables

    @rule(one=DESKS, other=DESKS, pick=st.integers(0, 200))
    def send_torn(self, one: int, other: int, pick: int) -> None:
        entries, there = self.desks[one].entries(), self.desks[other]
        before = (there.tables(), there.entries(), there.id)
        for field in BENT:
            torn = [e for e in entries if field != "body" or e.body is not None]
            if not torn:  # everybody was erased
                continue
            with pytest.raises(DeskError) as refused:
                there.merge([*entries[:1], _bent(torn[pick % len(torn)], field)])
            assert refused.value.fault is Fault.BAD_ENTRY
        assert (there.tables(), there.entries(), there.id) == before

    @precondition(lambda self: not self.cloned)
    @rule(one=DESKS, other=DESKS)
    def clone(self, one: int, other: int) -> None:
        """One disk becomes the exact copy of another: both go on under one name, unknowingly."""
        if one == other or self.cloned:
            return
        self.cloned = True
        here, there = self.desks[one], self.desks[other]
        exchange(here, there)  # what only the lost disk had is lost; that is not tested here
        there.close()
        here.close()
        shutil.copy(here.path, there.path)
        _make_at_home(there, here.installation)
        here.open()
        there.open()
        assert here.id == there.id
        self.furthest[there.path] = max(self.furthest[path] for path in (here.path, there.path))
        here.roster.add_walk_in(PersonFields("Первый"))
        there.roster.add_walk_in(PersonFields("Второй"))

    # what always holds

    @invariant()
    def every_desk_is_sound(self) -> None:
        for desk in self.desks:
            entries = desk.entries()
            if self.looked.get(desk.path) != entries[-1].id:
                self.looked[desk.path] = entries[-1].id
                with desk.file.database.transaction() as connection:
                    assert projection.differences(connection) == []
                self._no_clock_goes_back_or_follows_another_too_far(desk, entries)
                _what_was_erased_is_gone(desk, entries)

    def _no_clock_goes_back_or_follows_another_too_far(
        self, desk: Desk, entries: list[Entry]
    ) -> None:
        own = [entry for entry in entries if entry.desk == desk.id]
        own.sort(key=lambda entry: entry.sequence)
        stamps = [entry.stamp for entry in own]
        assert stamps == sorted(set(stamps))
        limit = self.furthest[desk.path] + AHEAD + MINUTE
        assert not own or own[-1].stamp >> COUNTER_BITS <= limit

    def end(self) -> None:
        """Exchange all there is, and look at what every desk came to."""
        exchange(*self.desks)
        first = self.desks[0]
        for desk in self.desks:
            assert {e.id for e in desk.entries()} == {e.id for e in first.entries()}
            assert desk.tables() == first.tables()
            allowed = {"fork"} if self.cloned else set()
            assert {code for code, _ in desk.problems()} <= allowed
        if self.cloned:
            assert len({desk.id for desk in self.desks}) == 3
        self._no_edit_is_beaten_by_what_it_saw(first)
        undone = first.file.queries.undone(p.id for p in first.file.queries.people())
        for row in first.tables()["presence"]:
            assert not {move[3] for move in json.loads(row[-1])} & undone
        ids = {entry.subject for entry in first.entries() if entry.kind == "ParticipantListed"}
        assert {row[0] for row in first.tables()["participant"]} == ids

    def _no_edit_is_beaten_by_what_it_saw(self, desk: Desk) -> None:
        told = {entry.id: entry for entry in desk.entries()}
        by_thing: dict[str, set[str]] = {}
        for entry, (about, _) in self.edits.items():
            by_thing.setdefault(about, set()).add(entry)
        for about, edits in by_thing.items():
            subject, _, name = about.partition(" ")
            if subject in self.erased:
                continue
            seen = set().union(*(self.edits[edit][1] for edit in edits))
            left = {_value(told[e], name) for e in edits - seen if e in told}
            assert not left or _current(desk, subject, name) in left


class People(Desks):
    """What desks do with people."""

    @rule(desk=DESKS, pick=PICKS, field=st.sampled_from(["phone", "region", "note"]), value=TEXTS)
    def correct(self, desk: int, pick: int, field: str, value: str) -> None:
        here = self.desks[desk]
        person = self._person(here, pick)
        if person is not None:
            fields = {**_as_dict(person.fields), field: value}
            here.roster.correct(person.id, PersonFields(**fields))
            if getattr(person.fields, field) != value:
                self._edited(here, person.id, field)

    @rule(one=DESKS, other=DESKS, pick=PICKS, value=TEXTS)
    def correct_what_a_fast_clock_said(self, one: int, other: int, pick: int, value: str) -> None:
        fast = self.desks[one]
        before, fast.clock.now = fast.clock.now, fast.clock.now + 70 * YEARS
        self.furthest[fast.path] = max(self.furthest[fast.path], fast.clock.now)
        self.correct(one, pick, "note", f"{value}!")
        fast.clock.now = before
        self._merge(one, other)
        self.correct(other, pick, "note", f"{value}?")

    @rule(desk=DESKS, pick=PICKS)
    def withdraw(self, desk: int, pick: int) -> None:
        person = self._person(self.desks[desk], pick)
        if person is not None and person.withdrawn_at is None:
            self.desks[desk].roster.withdraw(person.id, "болезнь")

    @rule(desk=DESKS, pick=PICKS)
    def undo_withdrawal(self, desk: int, pick: int) -> None:
        person = self._person(self.desks[desk], pick)
        if person is not None and person.withdrawn_at is not None:
            self.desks[desk].roster.undo_withdrawal(person.id)
            again = self.desks[desk].roster.person(person.id)
            assert again.withdrawn_at is None

    @rule(desk=DESKS, pick=PICKS, at=TIMES)
    def check_in(self, desk: int, pick: int, at: int) -> None:
        person = self._person(self.desks[desk], pick)
        if person is not None:
            self.desks[desk].checkin.check_in(person.id, at=at, session="day:2025-10-25")

    @rule(desk=DESKS, pick=PICKS, at=TIMES)
    def check_out(self, desk: int, pick: int, at: int) -> None:
        person = self._person(self.desks[desk], pick)
        if person is not None:
            self.desks[desk].checkin.check_out_person(person.id, at=at, session="day:2025-10-25")

    @rule(desk=DESKS, pick=PICKS)
    def undo(self, desk: int, pick: int) -> None:
        here = self.desks[desk]
        self.check_in(desk, pick, MORNING)
        moves = [entry.id for entry in here.entries() if entry.kind in fold.MOVEMENTS]
        held = [entry for entry in moves if _is_held(here, entry)]
        for entry in held[pick % len(held) :][:1] if held else ():
            here.checkin.undo(entry, "ошибка")
            assert not _is_held(here, entry)
        for entry in set(moves) - set(held):
            with pytest.raises(DeskError):
                here.checkin.undo(entry, "ещё раз")

    @rule(desk=DESKS, pick=PICKS, kind=st.sampled_from(AttentionKind))
    def note(self, desk: int, pick: int, kind: AttentionKind) -> None:
        here = self.desks[desk]
        person = self._person(here, pick)
        if person is not None and person.attention:
            note = person.attention[0]
            here.roster.clear_attention(person.id, note.entry, "Дежурный: разобрались")
            here.roster.raise_attention(person.id, kind, "позвать иначе", "штаб", note.entry)
            here.consents.record(person.id, ConsentKind.PHOTOGRAPHS, sorted(Answer)[pick % 4])
        elif person is not None:
            here.roster.raise_attention(person.id, kind, "позвать")

    @rule(desk=DESKS, one=PICKS, other=PICKS)
    def join(self, desk: int, one: int, other: int) -> None:
        here = self.desks[desk]
        keep, left = self._person(here, one), self._person(here, other)
        if keep is not None and left is not None and keep.id != left.id:
            both = here.roster.join(keep.id, left.id)
            assert {*keep.cards, *left.cards} <= set(both.cards)

    @rule(desk=DESKS, pick=PICKS)
    def separate(self, desk: int, pick: int) -> None:
        person = self._person(self.desks[desk], pick)
        if person is not None:
            self.desks[desk].roster.separate(person.id)
            assert self.desks[desk].roster.person(person.id).cards == (person.id,)

    @rule(desk=DESKS, pick=PICKS)
    def substitute(self, desk: int, pick: int) -> None:
        person = self._person(self.desks[desk], pick)
        if person is not None and not person.replaced_by:
            self.desks[desk].roster.substitute(person.id, PersonFields("Замена"), "приказ")

    @rule(desk=DESKS, pick=PICKS, act=st.sampled_from(["issue", "revoke", "print"]))
    def badge(self, desk: int, pick: int, act: str) -> None:
        here = self.desks[desk]
        person = self._person(here, pick)
        if person is None:
            return
        if act == "issue":
            here.write(person.id, BadgeIssued("lost", f"{pick:017}"))
        elif act == "print":
            here.write(person.id, BadgePrinted("a6", f"{pick}"))
        else:
            given = [e.id for e in here.file.queries.entries_of(person.id) if _gives_code(e)]
            here.write(person.id, BadgeRevoked(given[pick % len(given)], "lost"))

    @rule(desk=DESKS, pick=PICKS, module=st.sampled_from(["", "m-1"]), room=TEXTS)
    def say_where_somebody_stays(self, desk: int, pick: int, module: str, room: str) -> None:
        here = self.desks[desk]
        person = self._person(here, pick)
        if person is not None:
            stay = ModuleStay(module, expected=bool(pick % 2), room=room, arrives="2025-10-26")
            assert here.modules.change_stay(person.id, stay) == stay
            here.write(person.id, AbsenceExcused("day:2025-10-25", room and "ув", "болезнь"))

    @rule(desk=DESKS, pick=PICKS)
    def erase(self, desk: int, pick: int) -> None:
        person = self._person(self.desks[desk], pick)
        if person is not None and pick % 3 == 0:
            self.desks[desk].write(person.id, ParticipantErased())
            self.erased.add(person.id)

    @rule(one=DESKS, other=DESKS)
    def erase_before_the_other_heard_of_them(self, one: int, other: int) -> None:
        here, there = self.desks[one], self.desks[other]
        person = here.roster.add_walk_in(PersonFields("Забытый"))
        old = here.entries()
        erasure = here.write(person.id, ParticipantErased())
        self.erased.add(person.id)
        there.merge([erasure])
        there.merge(old)


class Records(Desks):
    """What desks do with everything else."""

    @rule(desk=DESKS, hour=st.integers(0, 5), act=st.sampled_from(ACTS))
    def plan(self, desk: int, hour: int, act: str) -> None:
        here, drop = self.desks[desk], act == "drop"
        if act not in {"plan", "drop"}:
            self._seat(here, hour, act)
            return
        planned = here.sessions.planned()
        start = MORNING + hour * HOUR
        if not planned:
            session = here.sessions.add("Обед", start, start + HOUR).id
        elif drop:
            session = planned[0].id
            here.sessions.drop(session)
        else:
            session = planned[0].id
            kind = planned[0].kind
            here.sessions.change(session, f"Обед {hour}", start, start + HOUR, kind)
        self._edited(here, session, "session")

    @rule(desk=DESKS, name=TEXTS, drop=st.booleans())
    def plan_a_module(self, desk: int, name: str, *, drop: bool) -> None:
        here = self.desks[desk]
        planned = here.modules.planned()
        if not planned:
            here.modules.add(name, date(2025, 10, 25), date(2025, 10, 28))
        elif drop:
            here.modules.drop(planned[0].id)
        else:
            first, last = planned[0].first_day, planned[0].last_day
            here.modules.change(planned[0].id, f"Модуль {name}", first, last)

    @rule(desk=DESKS, name=TEXTS)
    def rename(self, desk: int, name: str) -> None:
        here = self.desks[desk]
        programme = here.programme.programme()
        here.programme.change(
            name=f"Школа {name}", first_day=programme.first_day, last_day=None, zone="Asia/Omsk"
        )
        self._edited(here, programme.id, "programme")
        here.programme.rename_desk(f"Стойка {name}")
        here.programme.set_categories(here.programme.categories()[len(name) % 2 :])

    @rule(one=DESKS, other=DESKS, name=TEXTS, act=st.sampled_from(["name", "role", "pin"]))
    def change_what_a_fast_clock_said(self, one: int, other: int, name: str, act: str) -> None:
        fast = self.desks[one]
        before, fast.clock.now = fast.clock.now, fast.clock.now + 70 * YEARS
        self.furthest[fast.path] = max(self.furthest[fast.path], fast.clock.now)
        self._say_otherwise(one, f"{name}!", act)
        fast.clock.now = before
        self._merge(one, other)
        self._say_otherwise(other, f"{name}?", act)

    def _say_otherwise(self, desk: int, name: str, act: str) -> None:
        if act == "name":
            self.rename(desk, name)
        else:
            self.change_operators(desk, "а", act)

    def _seat(self, here: Desk, pick: int, act: str) -> None:
        plans = here.plans.plans()
        if not plans:
            here.plans.accept(_seated(here, pick))
        elif act == "seat":
            accepted = here.plans.accept(replace(_seated(here, pick), id=plans[0].id))
            assert accepted.rivals == ()
            self._edited(here, accepted.id, "plan")
        elif act == "leave seats":
            here.plans.drop(plans[0].id)
            assert plans[0].id not in {plan.id for plan in here.plans.plans()}
            self._edited(here, plans[0].id, "plan")
        else:
            turn = pick % plans[0].turns
            assert here.plans.start_round(plans[0].id, turn).turn == turn

    @rule(desk=DESKS, name=st.sampled_from("абв"), act=st.sampled_from(["role", "pin", "leave"]))
    def change_operators(self, desk: int, name: str, act: str) -> None:
        """Without an administrator's PIN nobody need sign in: hashes are written as they are."""
        here = self.desks[desk]
        operators = here.operators
        known = {one.name: one for one in operators.operators()}
        operator = known.get(name) or operators.add(name, Role.REGISTRAR)[0]
        field = {"role": "role", "pin": "pin", "leave": "active"}[act]
        if act == "role":
            wanted = Role.REGISTRAR if operator.role is Role.FACILITATOR else Role.FACILITATOR
            operators.change(operator.id, role=wanted)
        elif act == "pin":
            pin = f"{HASH}{len(here.entries())}"
            heads = operator_heads(here.file.queries.entries_of(operator.id), ("pin",))
            here.write(operator.id, OperatorChanged(("pin",), pin=pin), supersedes=heads)
        else:
            operators.remove(operator.id)
        self._edited(here, operator.id, f"operator {field}")


def _what_was_erased_is_gone(desk: Desk, entries: list[Entry]) -> None:
    gone = {entry.subject for entry in entries if entry.kind == ParticipantErased.__name__}
    assert not [entry for entry in entries if entry.subject in gone and entry.body is not None]
    cards = [person_of(row[-1]) for row in desk.tables()["participant"]]
    assert not [card for card in cards if card.id in gone and (card.name or card.code)]


def _is_held(desk: Desk, entry: str) -> bool:
    return any(entry in row[-1] for row in desk.tables()["presence"])


def _seated(desk: Desk, pick: int) -> AcceptedPlan:
    """Return a plan for everybody on a desk's list, two rounds at tables of `pick` seats."""
    people = tuple(person.id for person in desk.file.queries.people())
    tables = numbered(len(people), pick + 1)
    rounds = tuple(tuple((n + turn) % len(people) for n in range(len(people))) for turn in (0, 1))
    return AcceptedPlan("", "day:2025-10-25", people, tables, rounds)


def _is_about(entry: Entry, about: str) -> bool:
    if about == "plan":
        return entry.kind in {PlanAccepted.__name__, PlanDropped.__name__}
    if about in {"session", "programme"}:
        return True
    if entry.kind == "OperatorChanged":
        return about.removeprefix("operator ") in json.loads(entry.facts)["changed"]
    return entry.kind == "ParticipantChanged" and about in json.loads(entry.facts)["changed"]


def _value(entry: Entry, name: str) -> object:
    facts = json.loads(entry.facts)
    if name.startswith("operator "):
        told = {"active": True, "pin": "", **facts, **json.loads(entry.body or "{}")}
        return told[name.removeprefix("operator ")]
    if name == "plan":
        return str(facts.get("tables"))
    named = {"session": facts.get("title"), "programme": facts.get("name")}
    named["region"] = facts.get("region", "")
    if name in named:
        return named[name]
    return json.loads(entry.body or "{}").get("values", {}).get(name)


def _current(desk: Desk, subject: str, name: str) -> object:
    tables = desk.tables()
    if name == "session":
        return next((row[1] for row in tables["session"] if row[0] == subject), None)
    if name == "programme":
        return desk.programme.programme().name
    if name.startswith("operator "):
        [row] = [row for row in tables["operator"] if row[0] == subject]
        return row[{"role": 2, "pin": 3, "active": 6}[name.removeprefix("operator ")]]
    if name == "plan":
        plan = next((row for row in tables["plan"] if row[0] == subject), None)
        return str(json.loads(plan[5])["tables"] if plan is not None else None)
    [row] = [row for row in tables["participant"] if row[0] == subject]
    return getattr(person_of(row[-1]).fields, name)


def _as_dict(fields: PersonFields) -> dict[str, Any]:
    return {name: getattr(fields, name) for name in PersonFields.__dataclass_fields__}


def _gives_code(entry: Entry) -> bool:
    return entry.kind in {ParticipantListed.__name__, BadgeIssued.__name__}


def _bent(entry: Entry, field: str) -> Entry:
    """Return an entry with one bit of a field turned round."""
    values = entry._asdict()
    value = values[field]
    bent = value ^ 1 if isinstance(value, int) else f"{value[:-1]}{chr(ord(value[-1:] or 'x') ^ 1)}"
    return Entry(**{**values, field: bent})


def _make_at_home(desk: Desk, installation: str) -> None:
    """Let a copied file believe that it never was copied, as after cloning a whole disk."""
    desk.installation = installation
    database = Database(desk.path)
    with database.transaction() as connection:
        connection.execute(
            "UPDATE local SET value = ? WHERE key = 'home'",
            (f"{installation}:{desk.path.stat().st_ino}",),
        )
    database.close()


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seed")
    first = new_desk(folder / "a.senezh")
    first.roster.add_walk_in(PersonFields("Абаев", phone="+7 000 000-00-01"))
    first.roster.add_walk_in(PersonFields("Байрамова"))
    for name in ("b", "c"):
        another_desk(first, folder / f"{name}.senezh").close()
    first.close()
    return folder


def run(machine: type[Desks], seed: Path, examples: int) -> None:
    class Seeded(machine):  # type: ignore[misc, valid-type]  # whichever is run
        def teardown(self) -> None:
            try:
                self.end()
            finally:
                super().teardown()

    Seeded.seed = seed
    run_state_machine_as_test(
        Seeded,
        settings=settings(
            max_examples=examples,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )


def _same_number(connection: Any, entry_id: str) -> bool:  # noqa: ANN401  # the driver's
    number = _NUMBERS[entry_id]
    sql = "SELECT 1 FROM entry WHERE desk = ? AND sequence = ?"
    return connection.execute(sql, number).fetchone() is not None


class _Numbers(dict[str, tuple[str, int]]):
    """Desk and sequence of every entry that was ever looked at."""

    def noted(self, entry: Entry) -> str:
        self[entry.id] = (entry.desk, entry.sequence)
        return soundness.fault_in(entry)


_NUMBERS = _Numbers()
_claims, _standing = fold._claims, record_fold._standing


def _all_claims(told: Any, name: str) -> list[Entry]:  # noqa: ANN401  # as the real one
    return _claims([t._replace(entry=t.entry._replace(supersedes="")) for t in told], name)


def _all_standing(entries: Any) -> Any:  # noqa: ANN401  # as the real one
    return _standing([entry._replace(supersedes="") for entry in entries])


MUTANTS: dict[str, list[tuple[object, str, object]]] = {
    "dedupe by desk and number": [
        (journal, "fault_in", _NUMBERS.noted),
        (journal, "_is_known", _same_number),
    ],
    "wall clock only": [(journal, "next_stamp", lambda _floor, now: now << COUNTER_BITS)],
    "arrival order wins": [(Entry, "order", property(lambda _self: (0, "", "")))],
    "any clock believed": [(journal, "is_believed", lambda _stamp, _now: True)],
    "causality of edits ignored": [(fold, "_claims", _all_claims)],
    "causality of records ignored": [(record_fold, "_standing", _all_standing)],
    "causality of operators ignored": [(operator_fold, "unbeaten", lambda claims: claims)],
    "no body check": [
        (journal, "fault_in", lambda e: soundness.fault_in(e._replace(body=None, salt=None)))
    ],
    "voids ignored": [(fold, "_voided", lambda _entries: set())],
    "erased bodies come back": [(journal, "_is_erased", lambda _connection, _subject: False)],
    "joins not followed": [(refolding, "_regrouped", lambda _connection, _entries: set())],
    "a clone keeps the name": [(journal, "renew_desk", lambda _connection, _operator, _now: [])],
}
OF_RECORDS = {"causality of records ignored", "causality of operators ignored"}


@pytest.mark.parametrize("name", MUTANTS)
def test_the_machine_finds_every_planted_fault(
    name: str, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for owner, attribute, wrong in MUTANTS[name]:
        monkeypatch.setattr(owner, attribute, wrong)
    with pytest.raises((AssertionError, DeskError, Flaky, ValueError, pytest.fail.Exception)):
        run(Records if name in OF_RECORDS else People, seed, 40)


@pytest.mark.parametrize("machine", [People, Records])
def test_any_interleaving_of_desks_comes_to_the_same_tables(
    machine: type[Desks], seed: Path
) -> None:
    run(machine, seed, 25)
