"""Entries of the journal: their digest, their chain and the stamps that order them.

An entry is a header, facts (never personal) and an erasable body. The id binds header and facts
and, through a salted commitment, the body: a body may be dropped later and the chain still holds.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORMAT = 1
COUNTER_BITS = 16  # a stamp is UTC milliseconds shifted by these, plus a counter
BELIEVED_AHEAD = 10 * 60_000  # another desk's clock is believed this far ahead of one's own
SALT_BYTES = 16


class Entry(NamedTuple):
    """One immutable line of the journal.

    A NamedTuple rather than a dataclass: a rebuild makes a hundred thousand of them.
    `facts` and `body` are canonical JSON texts; `body` and `salt` are None once erased.
    """

    id: str  # SHA-256 over the header, the facts and the commitment, hexadecimal
    programme: str
    desk: str  # the incarnation that wrote it
    sequence: int  # 1, 2, 3 … per desk
    previous: str  # id of the desk's entry before this one, or ""
    stamp: int  # hybrid logical clock
    at: int  # when it happened, UTC milliseconds
    operator: str
    kind: str
    subject: str
    supersedes: str  # JSON array of entry ids, or ""
    voids: str  # JSON array of entry ids, or ""
    facts: str
    commitment: str  # SHA-256(salt + body), or "" where there never was a body
    salt: str | None
    body: str | None

    @property
    def order(self) -> tuple[int, str, str]:
        """Return the sort key that every desk agrees on."""
        return (self.stamp, self.desk, self.id)


def canonical(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """Return JSON text that is the same for equal values."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def id_list(ids: Sequence[str]) -> str:
    """Return ids as the journal keeps them: a JSON array in order, "" for none."""
    return canonical(sorted(ids)) if ids else ""


def ids(text: str) -> tuple[str, ...]:
    """Return the ids of a list that `id_list` wrote."""
    return tuple(orjson.loads(text)) if text else ()


def unbeaten(claims: Sequence[Entry]) -> list[Entry]:
    """Return the claims that no other of them supersedes, in the order given."""
    beaten = {old for entry in claims if entry.supersedes for old in ids(entry.supersedes)}
    return [entry for entry in claims if entry.id not in beaten]


def commit_body(salt: str, body: str) -> str:
    """Return the commitment of a body: SHA-256 over its salt and its canonical text."""
    return hashlib.sha256(f"{salt}{body}".encode()).hexdigest()


def entry_id(entry: Entry) -> str:
    """Return the id that header, facts and commitment give."""
    return hashlib.sha256(orjson.dumps((FORMAT, *entry[1:14]))).hexdigest()


def seal(entry: Entry) -> Entry:
    """Return the entry with its id filled in."""
    return Entry(entry_id(entry), *entry[1:])


def fault_of(entry: Entry) -> str:
    """Return what is wrong with an entry by itself, "" if nothing: "id" or "body"."""
    if entry_id(entry) != entry.id:
        return "id"
    if entry.body is not None and commit_body(entry.salt or "", entry.body) != entry.commitment:
        return "body"
    return ""


def next_stamp(floor: int, now: int) -> int:
    """Return a stamp after `floor`, at `now` (UTC milliseconds) unless the clock stands behind."""
    return max(floor + 1, now << COUNTER_BITS)


def is_believed(stamp: int, now: int) -> bool:
    """Tell whether another desk's stamp may move one's own clock."""
    return stamp >> COUNTER_BITS <= now + BELIEVED_AHEAD


def without_body(entry: Entry) -> Entry:
    """Return the entry as erasure leaves it: body and salt gone, everything bound still there."""
    return entry._replace(salt=None, body=None)
