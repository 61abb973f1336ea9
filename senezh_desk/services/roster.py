"""The roster: people are found, added, corrected, replaced and joined."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from senezh_desk.domain.attendance import PersonLine, person_line
from senezh_desk.domain.coding import decode
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.fold import told_in_order
from senezh_desk.domain.kinds import (
    RESERVE,
    AttentionAcknowledged,
    AttentionRaised,
    BadgeHanded,
    BadgeIssued,
    Happening,
    ParticipantChanged,
    ParticipantListed,
    ParticipantReplaced,
    ParticipantsJoined,
    ParticipantsSeparated,
    ParticipantWithdrawn,
    WalkInDecided,
    WithdrawalUndone,
)
from senezh_desk.domain.modules import WHOLE
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.person import (
    FIELD_NAMES,
    Attention,
    AttentionKind,
    Decision,
    Person,
    PersonFields,
)
from senezh_desk.domain.sessions import programme_day
from senezh_desk.domain.stay_fold import stay_heads
from senezh_desk.domain.stays import ModuleStay, stay_change
from senezh_desk.store.enlisting import amend, enlist, reserve_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.comparison import Difference
    from senezh_desk.domain.presence import Presence
    from senezh_desk.store.event_file import EventFile
    from senezh_desk.store.journal import Writing

PLACE_FIELDS = ("team", "municipality", "region", "position")
FOUND = 50  # people that a query gives unless it asks for more


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened to a person; `happening` is None for what only a newer desk knows."""

    entry: str
    at: int  # UTC milliseconds
    desk: str  # its name
    operator: str
    happening: Happening | None
    undone: bool
    changes: tuple[Difference, ...] = ()  # what a correction changed


class RosterService:
    """Finds, adds, corrects, replaces and joins the people on the roster."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    def people(
        self, query: str = "", limit: int | None = None, session: str | None = None
    ) -> tuple[PersonLine, ...]:
        """Return people with their presence in a session, that of now unless named.

        With a query the best match comes first, for who may not list everybody a few of them;
        without one, all by name.
        """
        queries, gate = self._file.queries, self._file.gate
        if not query.strip():
            gate.require(Act.LIST)
        elif not gate.allows(Act.LIST):
            gate.require(Act.SEARCH)
            limit = min(limit or FOUND, FOUND)
        chosen = queries.session(session, self._clock())
        if chosen is None:
            raise DeskError(Fault.NO_SUCH_SESSION, session=session or "")
        if query.strip():
            hits = self._file.finder.find(query, limit or FOUND)
            found = queries.people_by_id([hit.id for hit in hits])
            people = [found[hit.id] for hit in hits if hit.id in found]
        else:
            people = queries.people()[:limit]
        presence = queries.presence_in(chosen.id)
        return tuple(person_line(person, presence.get(person.id)) for person in people)

    def may_list(self) -> bool:
        """Tell whether who is at the desk may see everybody at once."""
        return self._file.gate.allows(Act.LIST)

    def places(self) -> tuple[PersonFields, ...]:
        """Return where people come from, each place once and without names, to complete typing."""
        self._file.gate.require(Act.EDIT_PEOPLE)
        known = {
            replace(PersonFields(""), **{name: getattr(p.fields, name) for name in PLACE_FIELDS})
            for p in self._file.queries.people()
        }
        return tuple(known)

    def find(self, query: str, limit: int = 500) -> tuple[str, ...]:
        """Return the ids of the people a query means, best first."""
        return tuple(hit.id for hit in self._file.finder.find(query, limit))

    def presence(self, person_id: str) -> tuple[Presence, ...]:
        """Return a person's movements in every session that has any."""
        return self._file.queries.presence_of(person_id)

    def is_empty(self) -> bool:
        """Tell whether nobody is on the roster yet."""
        return self._file.queries.is_empty()

    def warm(self) -> None:
        """Make search ready before the first letter is typed."""
        self._file.finder.warm()

    def person(self, person_id: str) -> Person:
        """Return the person a card belongs to; raises DeskError(NO_SUCH_PERSON)."""
        person = self._file.queries.person(person_id)
        if person is None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)
        return person

    def namesakes(self, fields: PersonFields) -> tuple[Person, ...]:
        """Return the people on the roster who bear this surname and given name."""
        last, first = fields.last.casefold(), fields.first.casefold()
        hits = self._file.finder.find(f"{fields.last} {fields.first}", 20) if last else ()
        people = self._file.queries.people_by_id([hit.id for hit in hits]).values()
        return tuple(
            p
            for p in people
            if p.fields.last.casefold() == last and p.fields.first.casefold() == first
        )

    def history(self, person_id: str) -> tuple[HistoryLine, ...]:
        """Return everything that happened to a person, the latest first."""
        from senezh_desk.domain.comparison import differences, told_fields  # noqa: PLC0415  # loaded on first use

        queries = self._file.queries
        person = self.person(person_id)
        names = queries.desk_names()
        undone = queries.undone(person.cards)
        lines = []
        known = PersonFields("")
        entries = sorted(
            (entry for card in person.cards for entry in queries.entries_of(card)),
            key=lambda entry: entry.order,
        )
        for entry in entries:
            happening = decode(entry)
            changes: tuple[Difference, ...] = ()
            if isinstance(happening, ParticipantListed):
                known = told_fields(known, FIELD_NAMES, happening)
            elif isinstance(happening, ParticipantChanged):
                fresh = told_fields(known, happening.changed, happening)
                changes, known = differences(known, fresh), fresh
            lines.append(
                HistoryLine(
                    entry.id,
                    entry.at,
                    names.get(entry.desk, ""),
                    entry.operator,
                    happening,
                    entry.id in undone,
                    changes,
                )
            )
        return tuple(reversed(lines))

    # on the spot

    def add(self, fields: PersonFields) -> Person:
        """Put somebody on the list by hand; a surname is enough."""
        return self._enlist(fields, walk_in=False)

    def add_walk_in(self, fields: PersonFields, reserve: str = "") -> Person:
        """Let somebody in who was not on any list; the organiser is to decide about them.

        `reserve` is the code of a reserve badge that is theirs from now on. Raises
        DeskError(NO_SUCH_RESERVE) for any other code.
        """
        return self._enlist(fields, walk_in=True, reserve=reserve)

    def _enlist(self, fields: PersonFields, *, walk_in: bool, reserve: str = "") -> Person:
        _check_name(fields)
        queries = self._file.queries
        with self._file.journal.writing() as writing:
            number = queries.next_number(writing.connection)
            person_id = enlist(writing, fields, number, walk_in=walk_in)
            if reserve:
                if reserve_number(writing.connection, reserve) is None:
                    raise DeskError(Fault.NO_SUCH_RESERVE)
                writing.append(person_id, BadgeIssued(RESERVE, reserve))
                writing.append(person_id, BadgeHanded())
        return self.person(person_id)

    def decide(self, person_id: str, decision: Decision, reason: str = "") -> Person:
        """Say what the organiser decided about somebody not from the list; it can be redone.

        Raises DeskError(NOT_A_WALK_IN) for whoever was on it.
        """
        person = self.person(person_id)
        if not person.walk_in:
            raise DeskError(Fault.NOT_A_WALK_IN, person=person.name)
        return self._decide(person, decision.value, reason)

    def undo_decision(self, person_id: str) -> Person:
        """Let the organiser decide anew."""
        return self._decide(self.person(person_id), "", "")

    def _decide(self, person: Person, decision: str, reason: str) -> Person:
        with self._file.journal.writing() as writing:
            writing.append(person.id, WalkInDecided(decision, " ".join(reason.split())))
        return self.person(person.id)

    def correct(
        self, person_id: str, fields: PersonFields, seen: PersonFields | None = None
    ) -> Person:
        """Put a person's fields right; what did not change is not written.

        `seen` holds the fields as the editor had them before them: what others changed meanwhile,
        and the editor did not, stays.
        """
        _check_name(fields)
        with self._file.journal.writing() as writing:
            person = self.person(person_id)
            if seen is not None:
                edited = [n for n in FIELD_NAMES if getattr(fields, n) != getattr(seen, n)]
                fields = replace(person.fields, **{n: getattr(fields, n) for n in edited})
            amend(writing, person, fields)
        return self.person(person_id)

    def withdraw(self, person_id: str, reason: str) -> None:
        """Take a person off the programme; it can be undone."""
        with self._file.journal.writing() as writing:
            person = self.person(person_id)
            if person.withdrawn_at is not None:
                raise DeskError(Fault.ALREADY_WITHDRAWN, person=person.name)
            for card in person.cards:  # else another card of theirs would go on taking part
                writing.append(card, ParticipantWithdrawn(" ".join(reason.split())))

    def undo_withdrawal(self, person_id: str) -> None:
        """Let a withdrawn person take part again."""
        person = self.person(person_id)
        queries = self._file.queries
        undone = queries.undone(person.cards)
        entries = [entry for card in person.cards for entry in queries.entries_of(card)]
        open_ones = [
            entry
            for entry in entries
            if entry.kind == ParticipantWithdrawn.__name__ and entry.id not in undone
        ]
        if not open_ones and person.decision == Decision.DECLINED:
            self.undo_decision(person.id)
            return
        if not open_ones:
            raise DeskError(Fault.NOT_WITHDRAWN, person=person.name)
        with self._file.journal.writing() as writing:
            for entry in open_ones:
                writing.append(entry.subject, WithdrawalUndone(), voids=(entry.id,))

    def substitute(
        self, person_id: str, fields: PersonFields, reason: str, *, only_now: bool = False
    ) -> Person:
        """Let somebody come in a person's place; team, place, region and room move with it.

        Past attendance stays with the first person, whose code then says who came instead.
        `only_now` lets it hold for the module of today alone: then the first person returns by
        himself; a programme without modules knows no such thing, and it holds for good.
        """
        _check_name(fields)
        module = self._module_of_today() if only_now else ""
        reason = " ".join(reason.split())
        with self._file.journal.writing() as writing:
            person = self.person(person_id)
            if person.replaced_by:
                raise DeskError(Fault.ALREADY_REPLACED, person=person.name)
            moved = {
                name: getattr(person.fields, name)
                for name in ("team", "municipality", "region", "room")
                if not getattr(fields, name)
            }
            number = self._file.queries.next_number(writing.connection)
            new_id = enlist(writing, replace(fields, **moved), number, replaces=person.id)
            if module:
                self._lend_stay(writing, person, new_id, module, reason)
            else:
                for card in person.cards:
                    writing.append(card, ParticipantReplaced(new_id, reason))
        return self.person(new_id)

    def has_module_today(self) -> bool:
        """Tell whether a substitution may hold for one module only."""
        return bool(self._module_of_today())

    def _module_of_today(self) -> str:
        programme = self._file.queries.programme()
        return programme.module_on(programme_day(self._clock(), programme.zone))

    def _lend_stay(
        self, writing: Writing, person: Person, new_id: str, module: str, reason: str
    ) -> None:
        """Give a person's stay in one module to somebody who is expected in no other."""
        stays = {stay.module: stay for stay in self._file.attendance.stays_of(person.id)}
        stay = stays.get(module) or replace(stays.get(WHOLE, ModuleStay()), module=module)
        if stay.replaced_by:
            raise DeskError(Fault.ALREADY_REPLACED, person=person.name)
        changed = ("replaced_by", "reason")
        entries = [e for card in person.cards for e in self._file.queries.entries_of(card)]
        heads = stay_heads(told_in_order(entries), module, changed)
        lent = replace(stay, replaced_by=new_id, reason=reason)
        writing.append(person.id, stay_change(lent, changed), supersedes=heads)
        writing.append(new_id, stay_change(ModuleStay(WHOLE, expected=False), ("expected",)))
        taken = ("expected", "arrives", "leaves", "room")
        writing.append(new_id, stay_change(replace(stay, expected=True), taken))

    def join(self, keep_id: str, other_id: str) -> Person:
        """Say that two cards are one person: both codes work, attendance is united."""
        keep, other = self.person(keep_id), self.person(other_id)
        if keep.id == other.id:
            raise DeskError(Fault.SAME_PERSON, person=keep.name)
        with self._file.journal.writing() as writing:
            writing.append(keep.id, ParticipantsJoined(other.id))
        return self.person(keep_id)

    def separate(self, person_id: str) -> None:
        """Take the joining of a person's cards back."""
        person = self.person(person_id)
        queries = self._file.queries
        undone = queries.undone(person.cards)
        with self._file.journal.writing() as writing:
            for card in person.cards:
                for entry in queries.entries_of(card):
                    joined = decode(entry)
                    if isinstance(joined, ParticipantsJoined) and entry.id not in undone:
                        separated = ParticipantsSeparated(joined.other)
                        writing.append(card, separated, voids=(entry.id,))

    def raise_attention(
        self, person_id: str, kind: AttentionKind, text: str, owner: str = "", instead: str = ""
    ) -> None:
        """Leave a note that staff must see when the person arrives; `owner` asked for it.

        With `instead` it is another wording of the note that this entry raised; only who may
        clear a stop may make something else of it.
        """
        person = self.person(person_id)
        text = " ".join(text.split())
        if not text:
            raise DeskError(Fault.REASON_NEEDED)
        before = person.note(instead) if instead else None
        if before is not None and before.kind is AttentionKind.STOP:
            self._file.gate.require(Act.CLEAR_STOP)
        with self._file.journal.writing() as writing:
            raised = AttentionRaised(kind.value, text, " ".join(owner.split()))
            writing.append(person.id, raised, supersedes=(instead,) if instead else ())

    def clear_attention(self, person_id: str, entry: str, note: str = "") -> None:
        """Say that a note was seen and done with.

        A stop is an administrator's to clear; without PINs `note` must say who allows it and
        why. Raises DeskError: NO_SUCH_ENTRY, NOT_ALLOWED, REASON_NEEDED.
        """
        person, note = self.person(person_id), " ".join(note.split())
        if person.note(entry).kind is AttentionKind.STOP:
            self._file.gate.require(Act.CLEAR_STOP)
            if not note and not self._file.gate.standing().guarded:
                raise DeskError(Fault.REASON_NEEDED)
        with self._file.journal.writing() as writing:
            writing.append(person.id, AttentionAcknowledged(entry, note))

    def open_notes(self) -> tuple[tuple[Person, Attention], ...]:
        """Return the notes that still stand, with whom they are about, the gravest first."""
        self._file.gate.require(Act.LIST)
        found = [
            (person, note)
            for person in self._file.queries.people()
            for note in person.attention
            if not note.cleared and person.is_active
        ]
        return tuple(sorted(found, key=lambda pair: pair[1].kind.gravity, reverse=True))


def _check_name(fields: PersonFields) -> None:
    if not fields.last.strip():
        raise DeskError(Fault.NO_NAME)
