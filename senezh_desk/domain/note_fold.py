"""The fold of attention notes and of consents, over all the cards of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.consents import Answer, Consent, ConsentKind
from senezh_desk.domain.entry import ids, unbeaten
from senezh_desk.domain.kinds import AttentionAcknowledged, AttentionRaised, ConsentRecorded
from senezh_desk.domain.person import Attention, AttentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.fold import Told

_KINDS = frozenset(AttentionKind)
_CONSENTS = frozenset(ConsentKind)
_ANSWERS = frozenset(Answer)


def fold_attention(told: Sequence[Told]) -> tuple[Attention, ...]:
    """Return the notes in the order they were raised; one that was edited is its last version."""
    raised = [item for item in told if isinstance(item.happening, AttentionRaised)]
    edited = {old for item in raised for old in ids(item.entry.supersedes)}
    done: dict[str, Entry] = {}
    for item in told:
        if isinstance(item.happening, AttentionAcknowledged):
            done.setdefault(item.happening.raised, item.entry)
    notes = []
    for entry, happening in raised:
        if not isinstance(happening, AttentionRaised) or entry.id in edited:
            continue
        if happening.attention_kind in _KINDS:
            by = done.get(entry.id)
            notes.append(
                Attention(
                    entry.id,
                    AttentionKind(happening.attention_kind),
                    happening.text,
                    entry.at,
                    by is not None,
                    happening.owner,
                    entry.operator,
                    by.operator if by is not None else "",
                    by.at if by is not None else None,
                )
            )
    return tuple(notes)


def consent_claims(told: Sequence[Told], kind: str) -> list[Entry]:
    """Return the answers about a kind of consent that no other supersedes, latest last."""
    return unbeaten(
        [
            item.entry
            for item in told
            if isinstance(item.happening, ConsentRecorded) and item.happening.consent_kind == kind
        ]
    )


def fold_consents(told: Sequence[Told]) -> tuple[Consent, ...]:
    """Return the answer that holds of each kind of consent; of two desks' the latest."""
    said = {
        item.entry.id: item.happening
        for item in told
        if isinstance(item.happening, ConsentRecorded)
        and item.happening.consent_kind in _CONSENTS
        and item.happening.answer in _ANSWERS
    }
    if not said:
        return ()
    held = []
    for kind in ConsentKind:
        claims = [entry for entry in consent_claims(told, kind) if entry.id in said]
        # put off on one desk is no answer to what was answered on another
        answered = [e for e in claims if said[e.id].answer != Answer.LATER]
        for entry in (answered or claims)[-1:]:
            happening = said[entry.id]
            answer, version = Answer(happening.answer), happening.version
            held.append(Consent(kind, answer, version, entry.at, entry.operator, entry.id))
    return tuple(held)
