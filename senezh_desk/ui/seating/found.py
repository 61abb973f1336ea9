"""What a search comes to on the screen: the plan, what it is judged by, and its reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from senezh_desk.domain.seating.accepted import planned
from senezh_desk.domain.seating.plan import Plan
from senezh_desk.domain.seating.reasons import why
from senezh_desk.domain.seating.score import likenesses, reunions
from senezh_desk.domain.seating.solve import solve
from senezh_desk.wording.plans import likeness_text, place_title, reunion_text
from senezh_desk.wording.seating import advice_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from senezh_desk.domain.progress import Tick
    from senezh_desk.domain.seating.accepted import AcceptedPlan
    from senezh_desk.domain.seating.draft import Draft
    from senezh_desk.domain.seating.plan import Answer, Score
    from senezh_desk.domain.seating.request import Effort, Request
    from senezh_desk.services.plans import PlanService
    from senezh_desk.wording.words import Words

MOST_REASONS = 60
TOLD = ("team", "municipality", "region")  # likeness that is worth a reason each


@dataclass(frozen=True, slots=True)
class Note:
    """One reason or piece of advice, and the table of the round that it is about, if any."""

    text: str
    round: int = 0
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A plan as it stands with the request that judges it."""

    plan: AcceptedPlan
    request: Request
    answer: Answer | None = None
    notes: tuple[Note, ...] = ()
    proved: Mapping[str, bool] = field(default_factory=dict)


class Search:
    """One search: its `look` is for whoever watches, its `run` for the thread that works."""

    def __init__(self, plans: PlanService, draft: Draft, effort: Effort, words: Words) -> None:
        self._plans, self._draft, self._effort, self._words = plans, draft, effort, words
        self._latest: Plan | None = None  # set by the worker, read by the screen
        self._shown: Plan | None = None
        self._people: tuple[str, ...] = ()

    def look(self) -> Found | None:
        """Return the best plan so far, None where there is none or it was shown already."""
        latest = self._latest
        if latest is None or latest is self._shown:
            return None
        self._shown = latest
        plan = planned(self._draft, self._people, latest.rounds)
        return Found(plan, self._plans.request_of_plan(plan))

    def run(self, tick: Tick) -> Found:
        """Search until the effort is spent or somebody stops; raises CannotSeat."""
        request = self._plans.request(self._draft)
        self._people = request.people
        answer = solve(request, self._effort, 0, tick, self._watch)
        plan = planned(self._draft, request.people, answer.plan.rounds)
        judged = self._plans.request_of_plan(plan)
        advice = [Note(advice_text(self._words, advice)) for advice in answer.advice]
        notes = notes_of(self._words, judged, plan, names_of(self._plans, plan))
        return Found(plan, judged, answer, (*advice, *notes), answer.proved)

    def _watch(self, plan: Plan, _score: Score) -> None:
        self._latest = plan


def names_of(plans: PlanService, plan: AcceptedPlan) -> tuple[str, ...]:
    """Return the names of a plan's people as they stand on cards: last and first name."""
    names = plans.short_names(plan.people)
    return tuple(names.get(who, "—") for who in plan.people)


def notes_of(
    words: Words, request: Request, plan: AcceptedPlan, names: tuple[str, ...]
) -> tuple[Note, ...]:
    """Return who meets again and who of a kind shares a table, and why, the gravest first."""
    tables = [place_title(words, plan.draft.word, table.name) for table in plan.tables]
    seated = Plan(plan.rounds)
    notes = [
        Note(reunion_text(words, reunion, names, tables), *reunion.places[-1])
        for reunion in reunions(request, seated)[:MOST_REASONS]
    ]
    alike = [one for one in likenesses(request, seated) if one.attr in TOLD]
    alike.sort(key=lambda one: (TOLD.index(one.attr), one.round, one.table))
    notes += [
        Note(
            likeness_text(words, one, why(request, seated, one), names, tables),
            one.round,
            one.table,
        )
        for one in alike[: max(0, MOST_REASONS - len(notes))]
        if request.weights.of(one.attr)
    ]
    return tuple(notes)
