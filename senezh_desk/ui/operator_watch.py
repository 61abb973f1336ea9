"""Who is at the desk: asks for PINs, opens the places of a role, locks what is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from typing_extensions import override

from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.permissions import Role
from senezh_desk.domain.topics import Topic
from senezh_desk.ui.pages import ADMINISTRATOR, CHECKIN, DESK, FACILITATOR
from senezh_desk.ui.sign_in_strip import SignInStrip
from senezh_desk.wording.faults import fault_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from senezh_desk.domain.permissions import Act
    from senezh_desk.services.operators import OperatorService
    from senezh_desk.ui.main_window import MainWindow
    from senezh_desk.wording.words import Words

SWITCH_KEY = "Ctrl+L"
PLACES = {
    Role.REGISTRAR: (DESK,),
    Role.FACILITATOR: (FACILITATOR,),
    Role.ADMINISTRATOR: (DESK, FACILITATOR, ADMINISTRATOR),
}
_SIGNS_OF_LIFE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class OperatorWatch(QObject):
    """Follows who has signed in; a scan never waits for it but where nobody has signed in yet."""

    changed = Signal()  # somebody else is at the desk, or it was locked

    def __init__(self, operators: OperatorService, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._operators = operators
        self._words = words
        self._window: MainWindow | None = None
        self._then: Callable[[], None] | None = None  # what the PIN is asked for
        self._last = ""  # who signed in last
        self._state: object = None  # what the window was last brought in line with
        self.strip = SignInStrip(words)
        self.strip.given.connect(self._take)
        self.strip.left.connect(self._leave)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._lock)

    def attach(self, window: MainWindow) -> None:
        """Watch a window: ask at once where PINs are in force."""
        self._window = window
        window.put_above(self.strip)
        QShortcut(QKeySequence(SWITCH_KEY), window).activated.connect(self.switch)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.focusWindowChanged.connect(self._listen)
        self._settle()

    def follow(self, topics: frozenset[Topic]) -> None:
        """Go by what became of the operators, here or on another desk."""
        if topics & {Topic.OPERATORS, Topic.PROGRAMME}:
            self._settle()

    def switch(self) -> None:
        """Ask who works here from now on."""
        if self._operators.in_force() and not self.strip.is_forced:
            self._then = None
            self._ask(self.tr("Who works here now?"), may_leave=True)

    def confirm(self, act: Act, then: Callable[[], None]) -> None:
        """Do something, after the PIN of somebody who may where it needs one."""
        operators = self._operators
        if operators.may(act) and not operators.asks_again(act):
            then()
            return
        self._then = then
        allowing = operators.allowing(act)
        here = operators.acting
        chosen = here.id if here is not None and here in allowing else ""
        words = self.tr("This needs the PIN of somebody who may do it:")
        self.strip.ask(words, allowing, chosen, may_leave=True)

    def hear(self, text: str) -> bool:
        """Take an operator's own badge while it is asked who works here; tell whether it was one.

        At any other time it is a scan like others: operators come and go too.
        """
        operator = self._operators.by_badge(text.strip()) if self.strip.isVisible() else None
        return operator is not None and self.strip.choose(operator.id)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self._idle.isActive():
            self._idle.start()
        return False

    def stop(self) -> None:
        """Watch no more: the file is about to be closed."""
        self._idle.stop()
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.focusWindowChanged.disconnect(self._listen)

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _ask(self, words: str, *, may_leave: bool) -> None:
        everybody = [one for one in self._operators.operators() if one.pin]
        self.strip.ask(words, everybody, self._last, may_leave=may_leave)

    def _take(self, operator_id: str, pin: str) -> None:
        operators, then = self._operators, self._then
        try:
            if then is None or (operators.acting and operators.acting.id == operator_id):
                operators.sign_in(operator_id, pin)
                self._last = operator_id
                self._go_on(then)
            else:
                with operators.stand_in(operator_id, pin):
                    self._go_on(then)
        except DeskError as error:
            self.strip.show_error(fault_text(self._words, error))

    def _go_on(self, then: Callable[[], None] | None) -> None:
        self.strip.hide()
        self._then = None
        if then is None:
            self._settle()
            self.changed.emit()
        else:
            then()
        if self._window is not None:
            self._window.focus_search()

    def _leave(self) -> None:
        self._then = None
        if self._window is not None:
            self._window.focus_search()

    def _lock(self) -> None:
        self._operators.lock()
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Bring window, strip and clock in line with who is at the desk, where that changed."""
        window, operators = self._window, self._operators
        here = operators.acting
        guarded, minutes = operators.in_force(), operators.idle_minutes()
        role = here.role if here is not None else None
        state = (guarded, here.id if here else "", role, operators.is_locked, minutes)
        if window is None or state == self._state:
            return
        self._state = state
        self._idle.stop()
        self.strip.hide()
        if not guarded:
            window.keep_to(None)
            window.allow(PLACES[Role.ADMINISTRATOR])
        elif role is None:
            window.keep_to("")
            self._ask(self.tr("PINs are in force. Who works here?"), may_leave=False)
        elif not operators.is_locked:
            window.keep_to(None)
            window.allow(PLACES[role])
            self._idle.setInterval(minutes * 60_000)
            if minutes:
                self._idle.start()
        elif DESK in PLACES[role]:
            window.keep_to(CHECKIN)  # scans and searches go on; Ctrl+L opens the rest
        else:
            window.keep_to("")
            self._ask(self.tr("Nobody was here for long. Who works here?"), may_leave=False)
