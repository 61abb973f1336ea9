"""The fold: what the entries about one subject come to, whatever order they arrived in.

A person is the fold of all the cards joined into one; the store says which belong together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from senezh_desk.domain.coding import decode
from senezh_desk.domain.entry import Entry, ids, unbeaten
from senezh_desk.domain.kinds import (
    BadgeHanded,
    BadgeIssued,
    BadgePrinted,
    BadgeRevoked,
    CheckedIn,
    CheckedOut,
    Happening,
    ParticipantChanged,
    ParticipantErased,
    ParticipantListed,
    ParticipantReplaced,
    ParticipantsJoined,
    ParticipantWithdrawn,
    PresenceUndone,
    ScanRefused,
    WalkInDecided,
)
from senezh_desk.domain.note_fold import fold_attention, fold_consents
from senezh_desk.domain.person import (
    FIELD_NAMES,
    Decision,
    Person,
    PersonFields,
)
from senezh_desk.domain.presence import Movement, Presence
from senezh_desk.domain.stay_fold import fold_excuses, fold_stays

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from senezh_desk.domain.stay_fold import Excuse
    from senezh_desk.domain.stays import ModuleStay

_KNOWN = frozenset(FIELD_NAMES)
_IN_FACTS = frozenset({"category", "region"})
_IN_BODY = tuple(name for name in FIELD_NAMES if name not in _IN_FACTS)
_body_of = attrgetter(*_IN_BODY)
_EMPTY = _body_of(PersonFields(""))
MOVEMENTS = frozenset({CheckedIn.__name__, CheckedOut.__name__})
PRESENCE = MOVEMENTS | {PresenceUndone.__name__}
MOVING = PRESENCE | {ScanRefused.__name__}  # leave the card as it is
_VOIDS = {  # which kinds an entry of a kind can take back
    "PresenceUndone": MOVEMENTS,
    "WithdrawalUndone": frozenset({"ParticipantWithdrawn"}),
    "ParticipantsSeparated": frozenset({"ParticipantsJoined"}),
}
_NOTHING: frozenset[str] = frozenset()
_BY_TIME = attrgetter("at", "stamp", "desk", "id")


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge code and the card it belongs to; times are UTC milliseconds."""

    code: str
    card: str
    issued: str  # id of the entry that gave the code
    issued_at: int
    revoked_at: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FoldedPerson:
    """A person's cards (the one that counts first), badges, presence by session, stays."""

    cards: tuple[Person, ...]
    badges: tuple[Badge, ...]
    presence: tuple[Presence, ...]
    stays: tuple[ModuleStay, ...] = ()
    excuses: tuple[Excuse, ...] = ()


class Told(NamedTuple):
    """An entry beside what it says."""

    entry: Entry
    happening: Happening


def _voided(entries: Iterable[Entry]) -> set[tuple[str, str]]:
    """Return kind and id of what entries take back, each only what its kind can take back."""
    return {
        (kind, void)
        for entry in entries
        if entry.voids
        for kind in _VOIDS.get(entry.kind, _NOTHING)
        for void in ids(entry.voids)
    }


def told_in_order(entries: Collection[Entry]) -> list[Told]:
    """Return what entries say, in the order all desks agree on, without what others void.

    Coming and going is left out: `fold_presence` tells it by when it happened.
    """
    known = [e for e in entries if e.kind not in MOVING]
    if len(known) > 1:
        voided = _voided(known)
        known = [e for e in known if (e.kind, e.id) not in voided]
        known.sort(key=attrgetter("order"))
    return [Told(entry, happening) for entry in known if (happening := decode(entry)) is not None]


def field_values(fields: PersonFields) -> dict[str, Any]:
    """Return the body values of fields: by name, defaults and what stands in the facts left out."""
    return {
        name: value
        for name, value, empty in zip(_IN_BODY, _body_of(fields), _EMPTY, strict=True)
        if value != empty
    }


def changed_values(fields: PersonFields, changed: Iterable[str]) -> dict[str, Any]:
    """Return the body values of the changed fields, those set to their default included."""
    return {name: getattr(fields, name) for name in changed if name not in _IN_FACTS}


def heads(told: Iterable[Told], changed: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the changes that a new change of these fields supersedes."""
    wanted = set(changed)
    return tuple(sorted({entry.id for name in wanted for entry in _claims(told, name)}))


def heads_of(entries: Collection[Entry], changed: Iterable[str]) -> tuple[str, ...]:
    """Return the current heads of a card's fields among all its entries."""
    return heads(told_in_order(entries), changed)


def _claims(told: Iterable[Told], name: str) -> list[Entry]:
    """Return the changes of a field that no other change of it supersedes, latest last."""
    claims = [
        item.entry
        for item in told
        if isinstance(item.happening, ParticipantChanged) and name in item.happening.changed
    ]
    return unbeaten(claims)


def _fields(values: Mapping[str, Any]) -> PersonFields:
    known = dict(values)
    if not known.keys() <= _KNOWN:  # a newer version may know more fields
        known = {name: value for name, value in known.items() if name in _KNOWN}
    known.setdefault("last", "")
    if "extra" in known:
        known["extra"] = tuple((key, text) for key, text in known["extra"])
    return PersonFields(**known)


def _current_values(told: Sequence[Told]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the values of a card's fields and the names of those in conflict."""
    values: dict[str, Any] = {}
    changes: dict[str, ParticipantChanged] = {}
    touched: set[str] = set()
    for item in told:
        happening = item.happening
        if isinstance(happening, ParticipantListed):
            values.update(happening.values)
            values["category"], values["region"] = happening.category, happening.region
        elif isinstance(happening, ParticipantChanged):
            changes[item.entry.id] = happening
            touched.update(happening.changed)
    if not touched:
        return values, ()
    touched &= _KNOWN
    conflicts = []
    for name in touched:
        rivals = [_value(changes[entry.id], name) for entry in _claims(told, name)]
        if not rivals:
            continue
        values[name] = rivals[-1]
        if any(rival != rivals[-1] for rival in rivals):
            conflicts.append(name)
    return {n: v for n, v in values.items() if v is not None}, tuple(sorted(conflicts))


def _value(change: ParticipantChanged, name: str) -> object:
    if name == "category":
        return change.category
    if name == "region":
        return change.region
    return change.values.get(name)


def _badges(card: str, told: Iterable[Told]) -> list[Badge]:
    given: dict[str, Badge] = {}
    revoked: dict[str, tuple[int, str]] = {}
    for entry, happening in told:
        if isinstance(happening, ParticipantListed | BadgeIssued):
            if happening.code:
                given[entry.id] = Badge(happening.code, card, entry.id, entry.at)
        elif isinstance(happening, BadgeRevoked):
            revoked.setdefault(happening.issued, (entry.at, happening.reason))
    if len(given) == 1 and not revoked:
        return list(given.values())
    by_code: dict[str, Badge] = {}
    for key, badge in given.items():
        standing = by_code.get(badge.code)
        if standing is None or standing.revoked_at is not None:  # given again: good while one is
            at, reason = revoked.get(key, (None, ""))
            by_code[badge.code] = replace(badge, revoked_at=at, reason=reason)
    return list(by_code.values())


def _card(card: str, told: Sequence[Told]) -> tuple[Person, list[Badge]] | None:
    listed = next((item for item in told if isinstance(item.happening, ParticipantListed)), None)
    if listed is None or not isinstance(listed.happening, ParticipantListed):
        return None  # what is known of it came before its listing did
    values, conflicts = _current_values(told)
    badges = _badges(card, told)
    person = Person(
        card,
        listed.happening.number,
        _fields(values),
        next((badge.code for badge in reversed(badges) if badge.revoked_at is None), ""),
        listed.entry.at,
        cards=(card,),
        walk_in=listed.happening.walk_in,
        replaces=listed.happening.replaces,
        conflicts=conflicts,
    )
    if len(told) > 1:
        person = replace(person, **_later(told))
    return person, badges


def _later(told: Iterable[Told]) -> dict[str, Any]:
    """Return what happened to a card after its listing, as fields of Person."""
    changes: dict[str, Any] = {}
    copies = last_copy = 0
    decided = ("", 0, "")
    for item in told:
        match item.happening:
            case ParticipantWithdrawn(reason=reason):
                changes |= {"withdrawn_at": item.entry.at, "withdrawn_reason": reason}
            case WalkInDecided(decision=decision, reason=reason):
                decided = (decision, item.entry.at, reason)
            case ParticipantReplaced(by=by):
                changes |= {"replaced_by": by, "replaced_at": item.entry.at}
            case BadgePrinted(shown=shown, copy=copy):
                copies += 1
                changes["copies"] = copies
                if copy >= last_copy:  # it tells which came after which, whatever the clocks
                    last_copy = copy
                    changes |= {"printed_at": item.entry.at, "printed_as": shown}
            case BadgeHanded(back=back):
                changes["handed_at"] = None if back else item.entry.at
            case ParticipantErased():
                changes["erased"] = True
            case _:
                pass
    decision, at, reason = decided
    changes["decision"] = decision
    if decision == Decision.DECLINED and "withdrawn_at" not in changes:
        changes |= {"withdrawn_at": at, "withdrawn_reason": reason}
    return changes


def fold_person(entries: Collection[Entry]) -> FoldedPerson | None:
    """Return what the entries about a person's card or joined cards come to.

    None while no listing is among them. Of joined cards the one that takes part, that no other
    was chosen over and that was listed first stands for the person; the others keep their codes.
    """
    by_card: dict[str, list[Told]] = {}
    left_for: set[str] = set()
    told = told_in_order(entries)
    for item in told:
        by_card.setdefault(item.entry.subject, []).append(item)
        if isinstance(item.happening, ParticipantsJoined):
            left_for.add(item.happening.other)
    folded = [card for key in sorted(by_card) if (card := _card(key, by_card[key])) is not None]
    if not folded:
        return None
    cards = [card for card, _ in folded]
    if len(told) > len(cards):  # more than listings
        notes, consents = fold_attention(told), fold_consents(told)
        if notes or consents:
            cards = [replace(card, attention=notes, consents=consents) for card in cards]
    if len(cards) > 1:
        cards.sort(key=lambda c: (not c.is_active, c.id in left_for, c.listed_at, c.id))
        order = tuple(card.id for card in cards)
        cards = [replace(card, cards=order) for card in cards]
    return FoldedPerson(
        tuple(cards),
        tuple(badge for _, badges in folded for badge in badges),
        fold_presence(entries),
        fold_stays(told),
        fold_excuses(told),
    )


def fold_presence(entries: Collection[Entry]) -> tuple[Presence, ...]:
    """Return the movements that hold, by session and by when they happened."""
    moved = [e for e in entries if e.kind in MOVEMENTS]
    if len(moved) < len(entries):
        voided = _voided(entries)
        moved = [e for e in moved if (e.kind, e.id) not in voided]
    moved.sort(key=_BY_TIME)
    movements: dict[str, list[Movement]] = {}
    for entry in moved:
        session = session_of_move(entry)
        if session:
            movements.setdefault(session, []).append(
                Movement(entry.at, entry.kind == CheckedIn.__name__, entry.desk, entry.id)
            )
    return tuple(Presence(session, tuple(moves)) for session, moves in sorted(movements.items()))


def session_of_move(entry: Entry) -> str:
    """Return the session that an entry about coming, going or undoing is of, "" for none."""
    session = orjson.loads(entry.facts).get("session")
    return session if isinstance(session, str) else ""


def joined_with(entries: Collection[Entry]) -> tuple[str, ...]:
    """Return the cards that the entries of one card join it with."""
    return tuple(
        sorted(
            {
                item.happening.other
                for item in told_in_order(entries)
                if isinstance(item.happening, ParticipantsJoined)
            }
        )
    )
