"""Where somebody sits, for the card of the last verdict, and the free chair for who has no seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from senezh_desk.domain.admission import Verdict
from senezh_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.seating.door import SeatAtTable
    from senezh_desk.services import Services
    from senezh_desk.ui.dialogs import MessageBar
    from senezh_desk.wording.words import Words

_INSIDE = frozenset({Verdict.ADMITTED, Verdict.ALREADY_IN})


class DoorSeats(QObject):
    """Tells seats at once; a chair for somebody without one is sought after the card is drawn."""

    offered = Signal(str)  # where the free chair is

    def __init__(
        self, services: Services, words: Words, messages: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._words, self._messages = services, words, messages
        self._asking: Admission | None = None
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._seek)

    def told(self, admissions: Sequence[Admission]) -> str:
        """Return where the one person let in sits, "" where there is nothing to say."""
        admission = admissions[-1]
        self._after.stop()
        self._asking = None
        person, session = admission.person, admission.session
        if (
            len(admissions) > 1
            or person is None
            or session is None
            or admission.verdict not in _INSIDE
        ):
            return ""
        seat = self._services.plans.seat(person.id, session.id)
        if seat is None:
            self._asking = admission
            self._after.start()
        return self._said(seat)

    def give(self) -> str:
        """Give the person last asked about the free chair and return where it is."""
        asking, self._asking = self._asking, None
        if asking is None or asking.person is None or asking.session is None:
            return ""
        try:
            return self._said(self._services.plans.give_chair(asking.person.id, asking.session.id))
        except DeskError as error:
            self._messages.show_error(error)
            return ""

    def _seek(self) -> None:
        asking = self._asking
        if asking is not None and asking.person is not None and asking.session is not None:
            seat = self._services.plans.chair(asking.person.id, asking.session.id)
            if seat is not None:
                self.offered.emit(self._said(seat))

    def _said(self, seat: SeatAtTable | None) -> str:
        if seat is None:
            return ""
        # its words bring numpy: a day without plans need not wait for it
        from senezh_desk.wording.plans import seat_text  # noqa: PLC0415  # loaded on first use

        return seat_text(self._words, seat)
