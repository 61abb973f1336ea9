"""The desk itself: whatever is scanned is decided at once, whatever is on the screen."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from senezh_desk.domain.errors import DeskError
from senezh_desk.ui.theme import Tone, tone_of
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.verdicts import verdict_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from senezh_desk.domain.admission import Admission
    from senezh_desk.services import Services
    from senezh_desk.ui.dialogs import MessageBar
    from senezh_desk.ui.sounds import Sounds
    from senezh_desk.wording.words import Words

RETRY_MS = 1_000  # a scan that could not be written waits for the next try
LOOK_MS = 100  # how often verdicts that wait look whether the dialog is gone
_URGENT = frozenset({Tone.CONFIRM, Tone.REFUSED})  # somebody stands there and waits


@dataclass(frozen=True, slots=True)
class _Heard:
    """One scan as it was received, with what it was meant for then."""

    text: str
    at: int
    session: str | None
    departing: bool


class ScanDesk(QObject):
    """Decides scans and choices at once; only their cards wait, while somebody is busy elsewhere.

    A dialog that is open, or letters that are being typed into another field than the ready one,
    keep the screen as it is.
    """

    decided = Signal(tuple)  # Admissions to show now, the one for the card last
    troubled = Signal(str)  # the line of what could not be done, said in the window too
    aim_changed = Signal()  # another session was pinned, or arrivals became departures

    def __init__(
        self,
        services: Services,
        sounds: Sounds,
        messages: MessageBar,
        words: Words,
        clock: Callable[[], int],
        parent: QObject | None = None,
        is_typing: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take a clock of UTC milliseconds, and what tells that somebody types elsewhere."""
        super().__init__(parent)
        self._checkin = services.checkin
        self._programme = services.programme
        self._sounds = sounds
        self._messages = messages
        self._words = words
        self._clock = clock
        self._is_typing = is_typing
        self._session: str | None = None
        self._departing = False
        self._heard: deque[_Heard] = deque()
        self._waiting: list[Admission] = []
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._decide_heard)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._show_waiting)

    @property
    def session(self) -> str | None:
        """Return the pinned session's id, or None where the clock chooses."""
        return self._session

    @property
    def departing(self) -> bool:
        """Tell whether scans mean that people leave."""
        return self._departing

    def pin(self, session_id: str | None) -> None:
        """Count all that follows to a session, or to that of the clock for None."""
        if session_id != self._session:
            self._session = session_id
            self.aim_changed.emit()

    def set_departing(self, departing: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Choose between arrivals and departures."""
        if departing != self._departing:
            self._departing = departing
            self.aim_changed.emit()

    def hear(self, text: str) -> None:
        """Decide and journal what a scanner sent; what cannot be written now is tried again."""
        self._heard.append(_Heard(text, self._clock(), self._session, self._departing))
        if not self._retry.isActive():
            self._decide_heard()

    def choose(self, person_id: str, *, override: str = "", acknowledge: bool = False) -> None:
        """Check a person in, or out while people leave, by hand."""
        try:
            if self._departing and not override and not acknowledge:
                admission = self._checkin.check_out_person(person_id, session=self._session)
            else:
                admission = self._checkin.check_in(
                    person_id, session=self._session, override=override, acknowledge=acknowledge
                )
        except DeskError as error:
            self._say(error)
        else:
            self._tell((admission,))

    def choose_team(self, person_ids: tuple[str, ...]) -> None:
        """Check several people in as one act."""
        try:
            admissions = self._checkin.check_in_team(person_ids, session=self._session)
        except DeskError as error:
            self._say(error)
        else:
            self._tell(admissions)

    def undo(self, entry: str) -> None:
        """Undo a check-in or check-out by its entry."""
        self._undo(lambda: (self._checkin.undo(entry, ""),))

    def undo_act(self, entry: str) -> None:
        """Undo the whole act that an entry is of."""
        self._undo(lambda: self._checkin.undo_act(entry, ""))

    def stop(self) -> None:
        """Wait for nothing any more: the window is closed."""
        self._retry.stop()
        self._look.stop()

    def _undo(self, undo: Callable[[], tuple[Admission, ...]]) -> None:
        try:
            undone = undo()
        except DeskError as error:
            self._say(error)
        else:
            self._tell(undone)

    def _decide_heard(self) -> None:
        while self._heard:
            heard = self._heard[0]
            decide = self._checkin.check_out if heard.departing else self._checkin.scan
            try:
                admissions = decide(heard.text, session=heard.session, at=heard.at)
            except DeskError as error:
                self._say(error)
                self._retry.start()
                return
            self._heard.popleft()
            self._tell(admissions)

    def _tell(self, admissions: Iterable[Admission]) -> None:
        told = _by_urgency(admissions)
        if not told:
            return
        self._sounds.play(told[-1].verdict)
        if not self._waiting and not self._is_screen_taken():
            self.decided.emit(told)
            return
        self._waiting += told
        self._look.start()
        self._messages.show_line(tone_of(told[-1].verdict), self._line(told[-1]))

    def _say(self, error: DeskError) -> None:
        self._messages.show_error(error)
        self.troubled.emit(fault_text(self._words, error))

    def _is_screen_taken(self) -> bool:
        return QApplication.activeModalWidget() is not None or self._is_typing()

    def _line(self, admission: Admission) -> str:
        said = verdict_text(self._words, admission, self._programme.programme().zone).line
        return f"{admission.person.name}. {said}" if admission.person else said

    def _show_waiting(self) -> None:
        if self._is_screen_taken():
            return
        self._look.stop()
        waited, self._waiting = _by_urgency(self._waiting), []
        self._messages.hide()
        self.decided.emit(waited)


def _by_urgency(admissions: Iterable[Admission]) -> tuple[Admission, ...]:
    """Return outcomes in their order, but those that somebody must act upon last."""
    return tuple(sorted(admissions, key=lambda admission: tone_of(admission.verdict) in _URGENT))
