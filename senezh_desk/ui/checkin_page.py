"""The check-in page: the field that is always ready, the verdict, the last scans."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.admission import Verdict
from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.scan_text import CodeKind, read_scan
from senezh_desk.domain.sessions import SessionKind
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.acts import attempt
from senezh_desk.ui.badge_strip import BadgeStrip
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.consent_strip import ConsentStrip
from senezh_desk.ui.door_seats import DoorSeats
from senezh_desk.ui.empty_panel import EmptyPanel
from senezh_desk.ui.found_people import FoundPeople
from senezh_desk.ui.ready_field import ReadyField
from senezh_desk.ui.scan_strip import KEPT, ScanStrip
from senezh_desk.ui.session_bar import SessionBar
from senezh_desk.ui.team_strip import TeamStrip
from senezh_desk.ui.theme import GRID, Tone, set_look
from senezh_desk.ui.verdict_card import VerdictCard
from senezh_desk.ui.walk_in import WalkInPanel
from senezh_desk.wording.cards import no_head_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.consents import Answer, ConsentKind
    from senezh_desk.services import Services
    from senezh_desk.ui.scan_desk import ScanDesk
    from senezh_desk.ui.surroundings import Surroundings

FOUND = 12  # people offered while typing
WALK_IN_KEY = "F9"
INSTEAD_KEY = "Shift+F9"
COMPACT_BELOW = 800  # pixels of width: then buttons say less
_COUNTED = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.SESSIONS, Topic.PROGRAMME})
_SETTLING = frozenset({Topic.PEOPLE, Topic.BADGES})  # may bring people whose scan was here first
_LISTED = frozenset({Topic.PEOPLE, Topic.PRESENCE, Topic.SCANS})


class CheckinPage(QWidget):
    """Scans and names go in, verdicts come out; nothing moves but the card and the strip."""

    roster_wanted = Signal()  # nobody is on the list yet

    def __init__(
        self,
        services: Services,
        desk: ScanDesk,
        surroundings: Surroundings,
        clock: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """Take the desk that decides scans and a clock of UTC milliseconds."""
        super().__init__(parent)
        self._services = services
        self._desk = desk
        self._around = surroundings
        self._zone = services.programme.programme().zone
        self.bar = SessionBar(surroundings.labels, clock)
        self.field = ReadyField()
        self._not_listed = action_button(self.tr("Not on the list"), "user-plus", WALK_IN_KEY)
        self.found = FoundPeople()
        seats = DoorSeats(services, surroundings.words, surroundings.messages, self)
        self.card = VerdictCard(surroundings.words, surroundings.labels, seats)
        self.team = TeamStrip()
        self.consents = ConsentStrip(surroundings.words)
        self.badge = BadgeStrip(services, surroundings)
        self.strip = ScanStrip(surroundings.labels.verdicts)
        self._ready = EmptyPanel(
            "barcode",
            self.tr("Scan a badge or type a last name"),
            self.tr("A scan counts from every page; this field is always ready (Esc)."),
        )
        self._nobody = EmptyPanel(
            "users-three",
            self.tr("Nobody is on the list yet"),
            self.tr("Load the list of participants, then badges can be printed and scanned."),
            self.tr("Load the list…"),
        )
        self.walk_in = WalkInPanel(services.roster, services.programme, surroundings)
        self._awaited_with = ""  # whose team is on offer
        self._capacity = 0  # badges in a box
        self._adding = False  # a walk-in was begun and not ended
        self._outcome = QWidget()
        self._middle = QStackedWidget()
        self._build()
        self._connect()
        self._show_aim()
        self._show_scans()
        self._show_middle()

    def show_admissions(self, admissions: tuple[Admission, ...]) -> None:
        """Show outcomes, the last of them on the card, and make the field ready again.

        A reserve badge has no card: it is bound to whoever stands there.
        """
        if admissions[-1].verdict is Verdict.RESERVE and not self._desk.departing:
            self._begin_walk_in()
            self.walk_in.bind(admissions[-1].raw)
            return
        self._offer_team(admissions)
        note = self._head_note(admissions)
        self.card.show_admissions(admissions, self._zone, self._capacity, note)
        self._ask_consents(admissions[-1])
        self.badge.offer(admissions)
        self._middle.setCurrentWidget(self._outcome)
        self.field.begin_anew()
        self.field.setFocus()

    def clear(self) -> None:
        """Empty field and card: the next person, please."""
        self._adding = False
        self.field.clear()
        self.card.forget()
        self.consents.hide()
        self.badge.offer(())
        self.team.close_strip()
        self._show_middle()
        self.field.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        share = width * (30 if width < COMPACT_BELOW else 36) // 100
        self.strip.setFixedWidth(min(share, 42 * GRID))
        self.bar.set_compact(width < COMPACT_BELOW)
        words = "" if width < COMPACT_BELOW else self.tr("Not on the list")
        self._not_listed.setText(f"{words} ({WALK_IN_KEY})".strip())
        self._not_listed.setShortcut(WALK_IN_KEY)  # a new text drops it

    def _build(self) -> None:
        self.field.setPlaceholderText(self.tr("Badge code or name"))
        self.field.setAccessibleName(self.tr("Badge code or name"))
        self._not_listed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._not_listed.setMinimumHeight(46)
        self._not_listed.setToolTip(self.tr("Not on the list"))
        outcome = QVBoxLayout(self._outcome)
        outcome.setContentsMargins(0, 0, 0, 0)
        outcome.setSpacing(GRID)
        outcome.addWidget(self.card, 1)
        outcome.addWidget(self.team)
        outcome.addWidget(self.badge)
        outcome.addWidget(self.consents)
        for part in (self._ready, self._nobody, self._outcome, self.found, self.walk_in):
            self._middle.addWidget(part)
        entry = QHBoxLayout()
        entry.setSpacing(GRID)
        entry.addWidget(self.field, 1)
        entry.addWidget(self._not_listed)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addLayout(entry)
        left.addWidget(self._middle, 1)
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addLayout(left, 1)
        below.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.bar)
        column.addLayout(below, 1)
        self.setFocusProxy(self.field)
        order = (self.field, self._not_listed, self._middle, self.strip, self.bar)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self._around.feed.changed.connect(self._reload)
        self._desk.aim_changed.connect(self._show_aim)
        self.bar.pinned.connect(self._desk.pin)
        self.bar.departing.connect(self._desk.set_departing)
        self.bar.minute_passed.connect(self._show_aim)
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self._move)
        self.field.entered.connect(self._enter)
        self.field.undo_wanted.connect(self.strip.undo)
        self.field.digit.connect(self.team.toggle)
        self.team.wanted.connect(self._desk.choose_team)
        self.consents.answered.connect(self._note_consents)
        self.team.closed.connect(self.field.setFocus)
        self.badge.left.connect(self.field.setFocus)
        self.team.closed.connect(self._heed_digits)
        instead = QShortcut(QKeySequence(INSTEAD_KEY), self)
        instead.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        instead.activated.connect(self._begin_substitution)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.strip.undo)
        self.strip.undo_wanted.connect(self._desk.undo)
        self.strip.undo_act_wanted.connect(self._desk.undo_act)
        self.found.chosen.connect(self._choose)
        self.card.confirmed.connect(lambda who: self._desk.choose(who, acknowledge=True))
        self.card.owner_is_here.connect(self._desk.choose)
        self.card.overridden.connect(self._let_in)
        self.card.left.connect(self.field.setFocus)
        self._not_listed.clicked.connect(self._begin_walk_in)
        self.walk_in.added.connect(self._end_walk_in)
        self.walk_in.taken.connect(self._end_walk_in)
        self.walk_in.cancelled.connect(self.clear)
        self._nobody.clicked.connect(self.roster_wanted)

    def _offer_team(self, admissions: Sequence[Admission]) -> None:
        """Offer the rest of a team when the first of it has come; somebody else's scan ends it."""
        last = admissions[-1]
        session = last.session
        arrives = session is not None and session.kind is SessionKind.ARRIVAL
        if last.person is None:
            return  # nobody's scan: whoever stands here still does
        offered = self.team.arrival
        goes_on = offered is not None and offered.team == last.person.fields.team
        begins = last.verdict is Verdict.ADMITTED and not self._desk.departing
        wanted = arrives and (goes_on or begins) and len(admissions) == 1
        self._awaited_with = last.person.id if wanted else ""
        self._show_team()

    def _show_team(self) -> None:
        rest = None
        if self._awaited_with:
            rest = self._services.checkin.team(self._awaited_with, self._desk.session)
        self.team.offer(rest)
        self._heed_digits()

    def _heed_digits(self) -> None:
        self.field.hears_digits = self.team.arrival is not None

    def _head_note(self, admissions: Sequence[Admission]) -> str:
        """Return the note that a team which came as one has come without its head, or ""."""
        people = [one.person for one in admissions if one.person is not None]
        if len(people) < 2 or len({person.fields.team for person in people}) > 1:
            return ""
        rest = self._services.checkin.team(people[-1].id, self._desk.session)
        head = rest.missing_head(()) if rest is not None else None
        return no_head_text(self._around.words, head) if head is not None else ""

    def _reload(self, topics: frozenset[Topic]) -> None:
        if topics & _COUNTED:
            self._show_aim()
        if topics & _SETTLING:
            attempt(self._around.messages, self._services.checkin.settle)
        if topics & _LISTED:
            self._show_scans()
            if self.team.arrival is not None:
                self._show_team()
            if self._middle.currentWidget() is self.found:
                self._search(self.field.text())
            elif self._middle.currentWidget() is self._nobody:
                self._show_middle()

    def _show_aim(self) -> None:
        programme = self._services.programme.programme()
        self._zone = programme.zone
        self._capacity = self._services.programme.box_capacity()
        try:
            count = self._services.checkin.presence(self._desk.session)
        except DeskError as error:
            if error.fault is not Fault.NO_SUCH_SESSION or self._desk.session is None:
                raise
            self._desk.pin(None)  # the pinned session was dropped
            return
        planned = self._services.sessions.planned()
        pinned = self._desk.session is not None
        self.bar.show_session(count.session, planned, programme, pinned=pinned)
        self.bar.show_count(count)
        self.bar.show_way(self._desk.departing)
        set_look(self.field, "wash", Tone.CONFIRM.value if self._desk.departing else "")

    def _show_scans(self) -> None:
        self.strip.show_scans(self._services.checkin.recent(KEPT), self._zone)

    def _show_middle(self) -> None:
        """Show the card where there is one, else what this page waits for."""
        if self.card.shown is not None:
            self._middle.setCurrentWidget(self._outcome)
        elif self._services.roster.is_empty():
            self._middle.setCurrentWidget(self._nobody)
        else:
            self._middle.setCurrentWidget(self._ready)

    def _search(self, text: str) -> None:
        if not text.strip():
            self._show_middle()
            return
        lines = self._services.roster.people(text, FOUND, self._desk.session)
        self.found.show_people(lines, self._zone)
        self._middle.setCurrentWidget(self.found)

    def _begin_substitution(self) -> None:
        line = self.found.current if self._middle.currentWidget() is self.found else None
        if line is None or line.person.replaced_by:
            return
        self._adding = True
        self._know_people()
        self._middle.setCurrentWidget(self.walk_in)
        self.walk_in.start(instead_of=line.person)

    def _know_people(self) -> None:
        self.walk_in.set_known(self._services.roster.places())

    def _ask_consents(self, admission: Admission) -> None:
        came = admission.person if admission.verdict is Verdict.ADMITTED else None
        self.consents.ask(
            came.id if came is not None else "",
            self._services.consents.unasked(came) if came is not None else (),
        )

    def _note_consents(self, person_id: str, answers: dict[ConsentKind, Answer]) -> None:
        def note() -> None:
            for kind, answer in answers.items():
                self._services.consents.record(person_id, kind, answer)

        attempt(self._around.messages, note)
        self.field.setFocus()

    def _let_in(self, person_id: str, reason: str) -> None:
        def let_in() -> None:
            self._desk.choose(person_id, override=reason)

        self._around.confirm(Act.OVERRIDE, let_in)

    def _begin_walk_in(self) -> None:
        if self._adding:  # a scan came between: what was typed is still there
            self._middle.setCurrentWidget(self.walk_in)
            self.walk_in.setFocus()
            return
        self._adding = True
        typed = self.field.text().strip()
        self._know_people()
        self._middle.setCurrentWidget(self.walk_in)
        self.walk_in.start(typed)

    def _end_walk_in(self, person_id: str) -> None:
        self._adding = False
        self._choose(person_id)

    def _move(self, steps: int) -> None:
        if self.field.text().strip():
            self._middle.setCurrentWidget(self.found)
            self.found.step(steps)
            self.field.setAccessibleDescription(self.found.spoken_choice())

    def _enter(self) -> None:
        text = self.field.text().strip()
        if not text:
            if not self.card.enter():
                self.team.enter()
            return
        codes = read_scan(text)
        if codes and all(code.kind is not CodeKind.FOREIGN for code in codes):
            self.field.clear()
            self._desk.hear(text)
            return
        if self._middle.currentWidget() is not self.found:
            self._search(text)
        line = self.found.current
        if line is None:
            meant = self._services.checkin.meant(text)
            if meant is None and not self.found.people:
                self._begin_walk_in()
                return
            if meant is None:
                self.found.ask_to_choose()
                return
            self._choose(meant.id)
        else:
            self._choose(line.person.id)

    def _choose(self, person_id: str) -> None:
        self.field.clear()
        self._desk.choose(person_id)
