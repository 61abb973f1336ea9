"""Check-in: a scan or a search goes in, a verdict comes out, and the journal holds both."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from senezh_desk.domain.admission import ACCEPTED, Admission, Ask, Verdict, admit, leave
from senezh_desk.domain.attendance import (
    PersonLine,
    PresenceCount,
    RecentScan,
    count_presence,
    person_line,
)
from senezh_desk.domain.coding import decode
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.happenings import check_in
from senezh_desk.domain.kinds import (
    CODE_PREFIX,
    PERSON_PREFIX,
    AttentionAcknowledged,
    CheckedIn,
    CheckedOut,
    PresenceUndone,
    ScanRefused,
)
from senezh_desk.domain.person import AttentionKind
from senezh_desk.domain.scan_text import LONGEST_SCAN, CodeKind, ScannedCode, read_scan
from senezh_desk.domain.sessions import is_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from senezh_desk.domain.admission import AdmissionFacts
    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.search import Hit
    from senezh_desk.store.event_file import EventFile
    from senezh_desk.store.journal import Writing

KEPT_RAW = LONGEST_SCAN  # characters of what was received that the journal keeps
CANDIDATES = 12
_MOVEMENTS = (CheckedIn, CheckedOut)
_VERDICTS = frozenset(Verdict)


class CheckinService:
    """Decides scans, journals them in the same transaction, and undoes them."""

    def __init__(self, file: EventFile, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock

    def scan(
        self,
        text: str,
        *,
        session: str | None = None,
        at: int | None = None,
        override: str = "",
        acknowledge: bool = False,
    ) -> tuple[Admission, ...]:
        """Check in whoever the received text names: usually one, several where codes are glued.

        `at` is UTC milliseconds, now unless given; `session` an id, by the clock unless given.
        A bare Enter gives nothing.
        """
        return tuple(
            self._decide(None, session, self._ask(code, at, override, acknowledge), admit)
            for code in read_scan(text)
        )

    def check_in(
        self,
        person_id: str,
        *,
        session: str | None = None,
        at: int | None = None,
        override: str = "",
        acknowledge: bool = False,
    ) -> Admission:
        """Check in a person chosen by hand; raises DeskError(NO_SUCH_PERSON)."""
        self._known(person_id)
        ask = self._ask(None, at, override, acknowledge)
        return self._decide(person_id, session, ask, admit)

    def check_out(
        self, text: str, *, session: str | None = None, at: int | None = None
    ) -> tuple[Admission, ...]:
        """Check out whoever the received text names."""
        return tuple(
            self._decide(None, session, self._ask(code, at), leave) for code in read_scan(text)
        )

    def check_out_person(
        self, person_id: str, *, session: str | None = None, at: int | None = None
    ) -> Admission:
        """Check out a person chosen by hand; raises DeskError(NO_SUCH_PERSON)."""
        self._known(person_id)
        return self._decide(person_id, session, self._ask(None, at), leave)

    def find(self, query: str) -> tuple[Person, ...]:
        """Return everybody whom a query may mean, best first."""
        return self._people(self._file.finder.find(query, CANDIDATES))

    def meant(self, query: str) -> Person | None:
        """Return the one person a query leaves no doubt about, else None."""
        finder = self._file.finder
        clear = finder.clear(finder.find(query, CANDIDATES))
        return self._people((clear,))[0] if clear is not None else None

    def _people(self, hits: tuple[Hit, ...]) -> tuple[Person, ...]:
        people = self._file.queries.people_by_id([hit.id for hit in hits])
        return tuple(people[hit.id] for hit in hits if hit.id in people)

    def undo(self, entry_id: str, reason: str) -> Admission:
        """Undo a check-in or check-out, by its entry's id.

        Raises DeskError(NO_SUCH_ENTRY) for anything else and NOTHING_TO_UNDO the second time.
        """
        queries = self._file.queries
        entry = queries.entry(entry_id)
        happening = decode(entry) if entry is not None else None
        if entry is None or not isinstance(happening, _MOVEMENTS):
            raise DeskError(Fault.NO_SUCH_ENTRY, entry=entry_id)
        with self._file.journal.writing() as writing:
            if entry.id in queries.undone((entry.subject,), writing.connection):
                raise DeskError(Fault.NOTHING_TO_UNDO, entry=entry_id)
            undone = writing.append(
                entry.subject,
                PresenceUndone(happening.session, " ".join(reason.split())),
                voids=(entry.id,),
            )
        return Admission(
            Verdict.UNDONE,
            person=queries.person(entry.subject),
            session=queries.session(happening.session, entry.at),
            since=entry.at,
            desk=queries.name_of(entry.desk),
            entry=undone.id,
            at=undone.at,
        )

    def recent(self, limit: int = 20) -> tuple[RecentScan, ...]:
        """Return this desk's last scans, the latest first."""
        queries = self._file.queries
        desk = queries.desk()
        name = queries.name_of(desk)
        scans = queries.scans(desk, limit)
        people_ids = {entry.subject for entry in scans if entry.subject.startswith(PERSON_PREFIX)}
        people = queries.people_by_id(people_ids)
        undone = queries.undone(people_ids)
        return tuple(
            _recent(entry, people.get(entry.subject), name, entry.id in undone) for entry in scans
        )

    def presence(self, session: str | None = None, at: int | None = None) -> PresenceCount:
        """Count a session, the one of now unless named; raises DeskError(NO_SUCH_SESSION)."""
        queries = self._file.queries
        chosen = queries.session(session, self._clock() if at is None else at)
        if chosen is None:
            raise DeskError(Fault.NO_SUCH_SESSION, session=session or "")
        programme = queries.programme()
        counted = self._file.attendance.counted(chosen, programme.module_on(chosen.day))
        return count_presence(chosen, counted, queries.categories(), programme.zone)

    def inside(self, session: str) -> tuple[PersonLine, ...]:
        """Return everybody who is in a session now, by name."""
        queries = self._file.queries
        presence = queries.presence_in(session)
        return tuple(person_line(p, presence[p.id]) for p in queries.people_inside(session))

    def _known(self, person_id: str) -> None:
        if self._file.queries.person(person_id) is None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)

    def _ask(
        self,
        code: ScannedCode | None,
        at: int | None,
        override: str = "",
        acknowledge: bool = False,  # noqa: FBT001, FBT002  # passed on as it came
    ) -> Ask:
        at = self._clock() if at is None else at
        if not is_time(at):
            raise DeskError(Fault.BAD_TIME, value=at)
        return Ask(
            at,
            code.text[:KEPT_RAW] if code is not None else "",
            is_misread=code is not None and code.kind is CodeKind.MISREAD,
            is_foreign=code is not None and code.kind is CodeKind.FOREIGN,
            override=" ".join(override.split()),
            acknowledge=acknowledge,
        )

    def _decide(
        self,
        person_id: str | None,
        session_id: str | None,
        ask: Ask,
        decide: Callable[[AdmissionFacts, Ask], Admission],
    ) -> Admission:
        queries = self._file.queries
        with self._file.journal.writing() as writing:
            connection = writing.connection
            session = queries.session(session_id, ask.at, connection)
            facts = (
                queries.facts_by_person(connection, person_id, session)
                if person_id is not None
                else queries.facts_by_code(connection, ask.raw, session)
            )
            admission = decide(facts, ask)
            entry = _record(writing, admission, ask)
            desk = writing.desk_name
            if admission.desk:
                desk = queries.name_of(admission.desk, connection)
        if admission.verdict is Verdict.NOT_YET_KNOWN:
            desk = ""  # any desk but this one may know
        since = admission.since
        if admission.verdict is Verdict.ADMITTED:
            since = ask.at
        return replace(admission, entry=entry.id, desk=desk, since=since)


def _record(writing: Writing, admission: Admission, ask: Ask) -> Entry:
    """Append what a decision means; every refusal is kept with what was received."""
    person, session = admission.person, admission.session
    session_id = session.id if session is not None else ""
    if person is None or admission.verdict not in ACCEPTED:
        subject = person.id if person is not None else _subject_of(ask.raw)
        refused = ScanRefused(session_id, admission.verdict.value, admission.reason, ask.raw)
        return writing.append(subject, refused, at=ask.at)
    if admission.verdict is Verdict.CHECKED_OUT:
        return writing.append(person.id, CheckedOut(session_id), at=ask.at)
    done_with = {AttentionKind.CONFIRM} if ask.acknowledge else set()
    if ask.override:
        done_with |= {AttentionKind.CONFIRM, AttentionKind.STOP}
    for note in person.attention:
        if not note.cleared and note.kind in done_with:
            writing.append(person.id, AttentionAcknowledged(note.entry, ask.override), at=ask.at)
    happening = check_in(
        writing.programme, session_id, person.fields, admission.reason, ask.override
    )
    return writing.append(person.id, happening, at=ask.at)


def _subject_of(raw: str) -> str:
    """Return the subject of a scan whose person nobody here knows: the same for the same text."""
    return f"{CODE_PREFIX}{hashlib.sha256(raw.encode()).hexdigest()[:16]}"


def _recent(entry: Entry, person: Person | None, desk: str, undone: bool) -> RecentScan:  # noqa: FBT001  # one fact of the line
    happening = decode(entry)
    match happening:
        case CheckedIn(session=session, reason=reason):
            verdict, raw = Verdict.ADMITTED, ""
        case CheckedOut(session=session):
            verdict, reason, raw = Verdict.CHECKED_OUT, "", ""
        case ScanRefused(session=session, verdict=told, reason=reason, raw=raw):
            verdict = Verdict(told) if told in _VERDICTS else Verdict.UNKNOWN_CODE
        case _:
            raise AssertionError(entry.kind)
    return RecentScan(
        entry.id,
        entry.at,
        Verdict.UNDONE if undone else verdict,
        reason,
        person,
        raw,
        session,
        desk,
        undone,
        undoable=not undone and isinstance(happening, _MOVEMENTS),
    )
