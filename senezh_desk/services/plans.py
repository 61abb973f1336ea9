"""Seating plans in the event file: halls and wishes, who counts, accepting, rounds, the door."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson

from senezh_desk.domain.coding import decode
from senezh_desk.domain.entry import canonical
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.expectation import is_expected
from senezh_desk.domain.kinds import (
    PLAN_PREFIX,
    SETTING_PREFIX,
    PlanAccepted,
    PlanDropped,
    RoundStarted,
    SettingChanged,
)
from senezh_desk.domain.modules import WHOLE
from senezh_desk.domain.person import Person, PersonFields
from senezh_desk.domain.progress import no_tick
from senezh_desk.domain.seating.accepted import (
    AcceptedPlan,
    accepted_of,
    current_plans,
    held_rounds,
    met_at,
    plan_of,
    renamed,
    rounds_begun,
    with_person,
)
from senezh_desk.domain.seating.asking import request_of
from senezh_desk.domain.seating.door import free_chair, itinerary, place_of, seat_of
from senezh_desk.domain.seating.draft import Draft, WhoCounts, dump, load
from senezh_desk.domain.seating.gathering import first_day_on_site, gates_of, on_site
from senezh_desk.domain.seating.hall import HALL_PREFIX, Hall, dump_hall, load_hall
from senezh_desk.domain.seating.onward import onward
from senezh_desk.domain.seating.request import AWAY, Round
from senezh_desk.domain.sessions import day_bounds, programme_day

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.asking import Seats
    from senezh_desk.domain.seating.door import SeatAtTable
    from senezh_desk.domain.seating.papers import PaperKind, SeatingPaper
    from senezh_desk.domain.seating.request import Request
    from senezh_desk.domain.sessions import Session
    from senezh_desk.store.event_file import EventFile

DRAFT = "seating"  # the setting that holds the form as it was last left


@dataclass(frozen=True, slots=True)
class Gathering:
    """Who a seating is about: everybody by name, and the ids of those who get a seat."""

    people: tuple[Person, ...]
    present: frozenset[str]


class PlanService:
    """Keeps plans and what they are made from; finding a plan is not its business."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    # halls and the form

    def halls(self) -> tuple[Hall, ...]:
        """Return the saved halls by name."""
        held = self._file.queries.settings(HALL_PREFIX)
        read = (load_hall(hall_id, text) for hall_id, text in held.items())
        return tuple(sorted(filter(None, read), key=lambda hall: (hall.name, hall.id)))

    def save_hall(self, hall: Hall) -> Hall:
        """Save a hall, a new one where its id is ""; raises DeskError(NO_NAME)."""
        name = " ".join(hall.name.split())
        if not name:
            raise DeskError(Fault.NO_NAME)
        hall = replace(hall, id=hall.id or secrets.token_hex(4), name=name)
        self._set(f"{HALL_PREFIX}{hall.id}", dump_hall(hall))
        return hall

    def drop_hall(self, hall_id: str) -> None:
        """Forget a hall; plans made for it keep their tables."""
        self._set(f"{HALL_PREFIX}{hall_id}", "")

    def draft(self) -> Draft:
        """Return the form as it was last left, wishes and all."""
        text = self._file.queries.setting(DRAFT)
        return load(orjson.loads(text)) if text else Draft()

    def save_draft(self, draft: Draft) -> None:
        """Keep the form for next time."""
        text = canonical(dump(draft))
        if text != self._file.queries.setting(DRAFT):
            self._set(DRAFT, text)

    def _set(self, key: str, value: str) -> None:
        subject = f"{SETTING_PREFIX}{key}"
        heads = self._file.queries.heads(subject)
        with self._file.journal.writing() as writing:
            writing.append(subject, SettingChanged(value), supersedes=heads)

    # who counts

    def gathering(self, who: WhoCounts, session: str) -> Gathering:
        """Return whom a seating is about and who of them counts."""
        people = self.people()
        match who:
            case WhoCounts.LISTED:
                here = self._expected(people, session)
            case WhoCounts.ON_SITE:
                here = self._on_site()
            case WhoCounts.AT_SESSION:
                here = self.here(session)
        return Gathering(people, frozenset(p.id for p in people if p.id in here))

    def here(self, session: str) -> set[str]:
        """Return the ids of those who are in a session now."""
        return {person.id for person in self._file.queries.people_inside(session)}

    def _expected(self, people: Iterable[Person], session_id: str) -> set[str]:
        queries = self._file.queries
        now, programme, categories = self._clock(), queries.programme(), queries.categories()
        session = queries.session(session_id, now) or queries.session(None, now)
        if session is None:
            return set()
        stays = self._file.attendance.stays(programme.module_on(session.day))
        return {
            person.id
            for person in people
            if is_expected(person, session, categories, programme.zone, stays.get(person.id))
        }

    def _on_site(self) -> set[str]:
        queries = self._file.queries
        programme = queries.programme()
        today = programme_day(self._clock(), programme.zone)
        first = first_day_on_site(today, programme.modules)
        since = day_bounds(first, programme.zone)[0]
        return on_site(queries.all_presence(), gates_of(queries.sessions()), since)

    # what is asked

    def request(self, draft: Draft, plan_id: str = "") -> Request:
        """Return the request of a draft for whoever counts now; a plan made anew is no history."""
        gathering = self.gathering(draft.who, draft.session)
        return request_of(draft, gathering.people, gathering.present, self.history(without=plan_id))

    def request_of_plan(self, plan: AcceptedPlan) -> Request:
        """Return the request that a plan as it stands is an answer to: the board judges by it."""
        people = self._people_of(plan)
        asked = request_of(
            replace(plan.draft, tables=plan.tables), people, (), self.history(without=plan.id)
        )
        rounds = tuple(
            Round(
                asked.rounds[0].sizes,
                tuple(place for place, table in enumerate(seating) if table != AWAY),
            )
            for seating in plan.rounds
        )
        return replace(asked, rounds=rounds)

    def request_onward(
        self, plan: AcceptedPlan, absent: Collection[str], come: Collection[str]
    ) -> Request:
        """Return the request of a plan's rounds to come, without some and with whoever came."""
        known = self._file.queries.people_by_id(come)
        besides = [known[who] for who in come if who in known and who not in plan.people]
        people = [*self._people_of(plan), *besides]
        present = {person.id for person in people} - set(absent)
        return onward(plan, people, present, self.history(without=plan.id))

    def history(self, without: str = "") -> tuple[Seats, ...]:
        """Return who sat where in every round held so far, in all modules, one plan left out."""
        queries = self._file.queries
        now, plans = self._clock(), self.plans()
        current = {plan.id for plan in current_plans(plans).values()}
        held: list[Seats] = []
        for plan in plans:
            session = queries.session(plan.session, now)
            over = session is not None and session.ends <= now
            rounds = held_rounds(plan, over=over, is_current=plan.id in current)
            if rounds and plan.id != without:
                presence = queries.presence_in(plan.session)
                came = {who for who, stay in presence.items() if stay.arrival is not None}
                held += met_at(plan, rounds, came)
        return tuple(held)

    # plans

    def plans(self, session: str | None = None) -> tuple[AcceptedPlan, ...]:
        """Return the plans, of one session or all, with those who came instead of others."""
        return tuple(self._standing(plan) for plan in self._file.queries.plans(session))

    def _standing(self, plan: AcceptedPlan) -> AcceptedPlan:
        """Return a plan with whoever stands for somebody, for good or in its module."""
        queries = self._file.queries
        session = queries.session(plan.session, 0)
        module = queries.programme().module_on(session.day) if session is not None else WHOLE
        stays = self._file.attendance.stays(module)
        others = {person: stay.replaced_by for person, stay in stays.items() if stay.replaced_by}
        return renamed(plan, queries.stand_ins() | others)

    def current(self, session: str) -> AcceptedPlan | None:
        """Return the plan that holds for a session: the one accepted last."""
        return current_plans(self.plans(session)).get(session)

    def plan(self, plan_id: str) -> AcceptedPlan:
        """Return a plan as it stands; raises DeskError(NO_SUCH_PLAN)."""
        found = next((plan for plan in self.plans() if plan.id == plan_id), None)
        if found is None:
            raise DeskError(Fault.NO_SUCH_PLAN, plan=plan_id)
        return found

    def rivals(self, plan: AcceptedPlan) -> tuple[AcceptedPlan, ...]:
        """Return a plan as other desks accepted it at the same time."""
        queries = self._file.queries
        found = []
        for entry_id in plan.rivals:
            entry = queries.entry(entry_id)
            accepted = decode(entry) if entry is not None else None
            if entry is None or not isinstance(accepted, PlanAccepted):
                continue
            other = plan_of(plan.id, accepted)
            if other is not None:
                said = replace(other, entry=entry.id, accepted_at=entry.at, desk=entry.desk)
                found.append(self._standing(said))
        return tuple(found)

    def accept(self, plan: AcceptedPlan) -> AcceptedPlan:
        """Accept a plan, a new one where its id is "", else in place of what stood there."""
        plan_id = plan.id or f"{PLAN_PREFIX}{secrets.token_hex(4)}"
        heads = self._file.queries.heads(plan_id)
        with self._file.journal.writing() as writing:
            writing.append(plan_id, accepted_of(plan), supersedes=heads)
        return self.plan(plan_id)

    def drop(self, plan_id: str) -> None:
        """Drop a plan; raises DeskError(NO_SUCH_PLAN)."""
        self.plan(plan_id)
        heads = self._file.queries.heads(plan_id)
        with self._file.journal.writing() as writing:
            writing.append(plan_id, PlanDropped(), supersedes=heads)

    def start_round(self, plan_id: str, turn: int, minutes: int = 0) -> AcceptedPlan:
        """Begin a round, numbered from 0, now; beginning an earlier one goes back to it."""
        plan = self.plan(plan_id)
        if not 0 <= turn < plan.turns:
            raise DeskError(Fault.NO_SUCH_PLAN, plan=plan_id)
        before = rounds_begun(self._file.queries.entries_of(plan_id))
        with self._file.journal.writing() as writing:
            heads = tuple(entry.id for entry in before)
            writing.append(plan_id, RoundStarted(turn, minutes), supersedes=heads)
        return self.plan(plan_id)

    def names(self, plan: AcceptedPlan) -> Mapping[str, Person]:
        """Return the people of a plan by id."""
        return self._file.queries.people_by_id(plan.people)

    def people(self) -> tuple[Person, ...]:
        """Return everybody who takes part, by name."""
        people = self._file.queries.people()
        return tuple(p for p in people if p.is_active and not p.erased)

    def names_by_id(self, people: Iterable[str]) -> dict[str, str]:
        """Return the full names of people by id."""
        return {who: one.name for who, one in self._file.queries.people_by_id(people).items()}

    def short_names(self, people: Iterable[str]) -> dict[str, str]:
        """Return the last and first names of people by id."""
        return {
            who: " ".join(filter(None, (one.fields.last, one.fields.first)))
            for who, one in self._file.queries.people_by_id(people).items()
        }

    def hints(self, plan: AcceptedPlan) -> tuple[str, ...]:
        """Return where each of a plan's people comes from: municipality, else region."""
        people = self._people_of(plan)
        return tuple(one.fields.municipality or one.fields.region for one in people)

    def session_of(self, plan: AcceptedPlan) -> Session | None:
        """Return the session a plan was made for, None where it was dropped."""
        return self._file.queries.session(plan.session, 0)

    def _people_of(self, plan: AcceptedPlan) -> list[Person]:
        people = self.names(plan)
        unknown = PersonFields("")  # listed on another desk: their entries are still to come
        return [people.get(who) or Person(who, 0, unknown, "", 0) for who in plan.people]

    # the door

    def seat(self, person: str, session: str) -> SeatAtTable | None:
        """Return where somebody sits in the round that is on; None without a plan or a seat."""
        plan = self.current(session)
        return seat_of(plan, person) if plan is not None else None

    def itinerary(self, person: str, session: str) -> tuple[SeatAtTable | None, ...]:
        """Return where somebody sits in each round of a session's plan; nothing without a plan."""
        plan = self.current(session)
        return itinerary(plan, person) if plan is not None else ()

    def chair(self, person: str, session: str) -> SeatAtTable | None:
        """Return the free chair to offer to somebody without a seat; nothing is written."""
        found = self._with_chair(person, session)
        return place_of(found, found.table_at(person, found.turn), found.turn) if found else None

    def give_chair(self, person: str, session: str) -> SeatAtTable | None:
        """Give somebody the free chair that suits best; nobody else moves."""
        found = self._with_chair(person, session)
        return seat_of(self.accept(found), person) if found is not None else None

    def _with_chair(self, person: str, session: str) -> AcceptedPlan | None:
        """Return a session's plan with a chair more taken, None where there is no need or chair."""
        plan = self.current(session)
        if plan is None or seat_of(plan, person) is not None:
            return None
        if person not in plan.people:
            plan = with_person(plan, person)
        request = self.request_of_plan(plan)
        first = 0 if plan.draft.walks else plan.turn
        seated = free_chair(request, plan.rounds, plan.people.index(person), first)
        return replace(plan, rounds=seated) if seated is not None else None

    # paper

    def write_paper(
        self, out: Path, kind: PaperKind, paper: SeatingPaper, tick: Tick = no_tick
    ) -> int:
        """Write one of a plan's papers as a PDF and return its pages."""
        from senezh_desk.files.seating_pdf import write_seating  # noqa: PLC0415  # loaded on first use

        return write_seating(out, kind, paper, tick)

    def now(self) -> int:
        """Return the desk's wall clock in UTC milliseconds."""
        return self._clock()
