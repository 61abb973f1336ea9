"""Check-in: a scan or a search goes in, a verdict comes out, and the journal holds both."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from senezh_desk.domain.admission import Admission, Ask, Verdict, admit, leave
from senezh_desk.domain.attendance import (
    PersonLine,
    PresenceCount,
    count_presence,
    person_line,
)
from senezh_desk.domain.coding import decode
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.expectation import Expectation
from senezh_desk.domain.kinds import PERSON_PREFIX, CheckedIn, PresenceUndone, ScanRefused
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.recording import MOVES, RecentScan, recent_scan, recorded, taken_back
from senezh_desk.domain.scan_text import LONGEST_SCAN, CodeKind, ScannedCode, read_scan
from senezh_desk.domain.sessions import is_time
from senezh_desk.domain.team_arrival import TeamArrival, team_arrival
from senezh_desk.store.door import facts_by_code, facts_by_person, moment_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from senezh_desk.domain.admission import AdmissionFacts
    from senezh_desk.domain.entry import Entry
    from senezh_desk.domain.person import Person
    from senezh_desk.domain.search import Hit
    from senezh_desk.store.event_file import EventFile
    from senezh_desk.store.journal import Writing

SHEET = "sheet"  # the source of what a signed paper says
KEPT_RAW = LONGEST_SCAN  # characters of what was received that the journal keeps
CANDIDATES = 12


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

    def enter_by_paper(self, number: int, session: str, at: int) -> Admission:
        """Check in whoever has a permanent number, as a signed sheet says; it is noted as such.

        Raises DeskError(NO_SUCH_NUMBER).
        """
        person = self._file.queries.person_by_number(number)
        if person is None:
            raise DeskError(Fault.NO_SUCH_NUMBER, value=number)
        ask = self._ask(None, at, acknowledge=True)._replace(source=SHEET)
        return self._decide(person.id, session, ask, admit)

    # a team in one act

    def team(self, person_id: str, session: str | None = None) -> TeamArrival | None:
        """Return whom of a person's team a session still awaits; None for who has no team."""
        queries = self._file.queries
        person = self._known(person_id)
        chosen = queries.session(session, self._clock())
        if not person.fields.team or chosen is None:
            return None
        members = queries.people_of_team(person.fields.team)
        lines = (person_line(one, queries.presence_at(one.id, chosen.id)) for one in members)
        programme = queries.programme()
        rule = Expectation(chosen, queries.categories(), programme.zone)
        module = programme.module_on(chosen.day)
        stays = self._file.attendance.stays_among((one.id for one in members), module)
        return team_arrival(person.fields.team, lines, rule, stays)

    def check_in_team(
        self, person_ids: Iterable[str], *, session: str | None = None, at: int | None = None
    ) -> tuple[Admission, ...]:
        """Check several people in as one act, all in one transaction; each is decided by itself.

        Raises DeskError(NO_SUCH_PERSON), then nothing of it happened.
        """
        ids = tuple(dict.fromkeys(person_ids))
        for person_id in ids:
            self._known(person_id)
        ask = self._ask(None, at)
        act = secrets.token_hex(4)
        with self._file.journal.writing() as writing:
            return tuple(self._decide_in(writing, one, session, ask, admit, act) for one in ids)

    # scans that came before their people

    def settle(self) -> tuple[Admission, ...]:
        """Decide this desk's scans whose people it did not have then, and has now: after a merge.

        Each is decided as of its own moment, so that whoever is let in came then; what was
        settled once stays so.
        """
        queries = self._file.queries
        early = queries.early_scans()
        if not early:
            return ()
        with self._file.journal.writing() as writing:
            found = [self._settle_in(writing, entry) for entry in early]
        return tuple(one for one in found if one is not None)

    def _settle_in(self, writing: Writing, entry: Entry) -> Admission | None:
        queries = self._file.queries
        told = decode(entry)
        if not isinstance(told, ScanRefused) or told.verdict != Verdict.NOT_YET_KNOWN:
            return None
        moment = moment_of(writing.connection, told.session or None, entry.at)
        facts = facts_by_code(writing.connection, told.raw, moment)
        if facts.person is None or any(
            one.at == entry.at and queries.is_own(one.desk)
            for card in facts.person.cards
            for one in queries.entries_of(card)
            if one.kind in {CheckedIn.__name__, ScanRefused.__name__}
        ):
            return None
        ask = Ask(entry.at, told.raw)
        admission = admit(facts, ask)
        if admission.verdict is Verdict.ADMITTED:
            admission = admission._replace(reason=Verdict.NOT_YET_KNOWN.value)
        subject, happened = recorded(writing.programme, admission, ask)
        written = [writing.append(subject, one, at=entry.at) for one in happened]
        return admission._replace(entry=written[-1].id)

    # taking it back

    def undo(self, entry_id: str, reason: str) -> Admission:
        """Undo a check-in or check-out, by its entry's id.

        Notes acknowledged with it wait again, a badge handed over with it does too. Raises
        DeskError(NO_SUCH_ENTRY) for anything else, NOTHING_TO_UNDO the second time, and for what
        another desk wrote REASON_NEEDED, or NOT_ALLOWED for any but an administrator.
        """
        return self._undo(entry_id, reason, whole=False)[0]

    def undo_act(self, entry_id: str, reason: str) -> tuple[Admission, ...]:
        """Undo the whole act that an entry is of, as a team's arrival; raises what `undo` does."""
        return self._undo(entry_id, reason, whole=True)

    def _undo(self, entry_id: str, reason: str, *, whole: bool) -> tuple[Admission, ...]:
        queries = self._file.queries
        entry = queries.entry(entry_id)
        happening = decode(entry) if entry is not None else None
        if entry is None or not isinstance(happening, MOVES):
            raise DeskError(Fault.NO_SUCH_ENTRY, entry=entry_id)
        reason = " ".join(reason.split())
        if not queries.is_own(entry.desk):
            self._file.gate.require(Act.UNDO_OTHERS)
            if not reason:
                raise DeskError(Fault.REASON_NEEDED)
        beside = queries.entries_around(entry)
        entries = _of_act(entry, beside) if whole else [entry]
        with self._file.journal.writing() as writing:
            gone = queries.undone((one.subject for one in entries), writing.connection)
            standing = [one for one in entries if one.id not in gone]
            if entry.id in gone or not standing:
                raise DeskError(Fault.NOTHING_TO_UNDO, entry=entry_id)
            return tuple(self._undo_in(writing, one, beside, reason) for one in standing)

    def _undo_in(
        self, writing: Writing, entry: Entry, beside: Sequence[Entry], reason: str
    ) -> Admission:
        queries = self._file.queries
        happening = decode(entry)
        assert isinstance(happening, MOVES)  # noqa: S101  # chosen so above
        with_it = [one for one in beside if one.subject == entry.subject and one.at == entry.at]
        for made_good in taken_back(with_it, queries.entries_of(entry.subject)):
            writing.append(entry.subject, made_good)
        undone = writing.append(
            entry.subject, PresenceUndone(happening.session, reason), voids=(entry.id,)
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
            recent_scan(entry, people.get(entry.subject), name, undone=entry.id in undone)
            for entry in scans
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
        self._file.gate.require(Act.READ_PRESENCE)
        queries = self._file.queries
        people, presence = queries.people_inside(session), queries.presence_in(session)
        lines = (person_line(person, presence.get(person.id)) for person in people)
        return tuple(line for line in lines if line.present)  # who left between the two reads

    def _known(self, person_id: str) -> Person:
        person = self._file.queries.person(person_id)
        if person is None:
            raise DeskError(Fault.NO_SUCH_PERSON, person=person_id)
        return person

    def _ask(
        self,
        code: ScannedCode | None,
        at: int | None,
        override: str = "",
        acknowledge: bool = False,  # noqa: FBT001, FBT002  # passed on as it came
    ) -> Ask:
        at = self._clock() if at is None else at
        override = " ".join(override.split())
        if override:
            self._file.gate.require(Act.OVERRIDE)
        if not is_time(at):
            raise DeskError(Fault.BAD_TIME, value=at)
        if code is None:
            return Ask(at, override=override, acknowledge=acknowledge)
        return Ask(
            at,
            code.text[:KEPT_RAW],
            code.kind is CodeKind.MISREAD,
            code.kind is CodeKind.FOREIGN,
            override,
            acknowledge,
        )

    def _decide(
        self,
        person_id: str | None,
        session_id: str | None,
        ask: Ask,
        decide: Callable[[AdmissionFacts, Ask], Admission],
    ) -> Admission:
        with self._file.journal.writing() as writing:
            return self._decide_in(writing, person_id, session_id, ask, decide)

    def _decide_in(
        self,
        writing: Writing,
        person_id: str | None,
        session_id: str | None,
        ask: Ask,
        decide: Callable[[AdmissionFacts, Ask], Admission],
        act: str = "",
    ) -> Admission:
        queries, connection = self._file.queries, writing.connection
        moment = moment_of(connection, session_id, ask.at)
        facts = (
            facts_by_person(connection, person_id, moment)
            if person_id is not None
            else facts_by_code(connection, ask.raw, moment)
        )
        admission = decide(facts, ask)
        subject, told = recorded(writing.programme, admission, ask, act)
        for happening in told:
            entry = writing.append(subject, happening, at=ask.at)
        desk = writing.desk_name
        if admission.desk:
            desk = queries.name_of(admission.desk, connection)
        if admission.verdict is Verdict.NOT_YET_KNOWN:
            desk = ""  # any desk but this one may know
        since = admission.since
        if admission.verdict is Verdict.ADMITTED:
            since = ask.at
        return admission._replace(entry=entry.id, desk=desk, since=since)


def _of_act(entry: Entry, around: Iterable[Entry]) -> list[Entry]:
    """Return the check-ins of the act that an entry is of, itself among them."""
    happening = decode(entry)
    act = happening.act if isinstance(happening, CheckedIn) else ""
    if not act:
        return [entry]
    return [one for one in around if isinstance(told := decode(one), CheckedIn) and told.act == act]
