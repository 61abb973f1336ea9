"""The kinds of attention notes in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senezh_desk.domain.person import AttentionKind
from senezh_desk.wording.words import mark

if TYPE_CHECKING:
    from senezh_desk.wording.words import Words

KINDS = {
    AttentionKind.INFORM: mark("Attention", "Inform"),
    AttentionKind.CONFIRM: mark("Attention", "Confirm"),
    AttentionKind.STOP: mark("Attention", "Stop"),
}
MEANINGS = {
    AttentionKind.INFORM: mark("Attention", "is shown, the person passes"),
    AttentionKind.CONFIRM: mark("Attention", "the person passes after Enter"),
    AttentionKind.STOP: mark("Attention", "only an administrator lets the person in"),
}


def attention_text(words: Words, kind: AttentionKind) -> str:
    """Return what a kind of note is called."""
    return words.translate("Attention", KINDS[kind])


def meaning_text(words: Words, kind: AttentionKind) -> str:
    """Return what a kind of note does at the desk."""
    return words.translate("Attention", MEANINGS[kind])
