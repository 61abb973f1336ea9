"""The scanner page: a minute's test at the start of the day, other inputs, screens for visitors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.domain.scan_text import CodeKind, read_scan
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.scan_devices import ScanDevices
from senezh_desk.ui.scan_report import ScanReport
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.verdicts import short_name

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from senezh_desk.domain.person import Person
    from senezh_desk.domain.scanner_trial import Received
    from senezh_desk.services.roster import RosterService
    from senezh_desk.ui.scan_inputs import ScanInputs
    from senezh_desk.ui.screens import Screens
    from senezh_desk.ui.surroundings import Surroundings

TEST_KEY = "F5"
NAMED = 3  # people of a test that the message names


class ScannerPage(QWidget):
    """Tests a scanner while it is open, for a minute at most; then scans count again."""

    def __init__(
        self,
        inputs: ScanInputs,
        screens: Screens,
        roster: RosterService,
        surroundings: Surroundings,
    ) -> None:
        super().__init__()
        self._inputs = inputs
        self._roster = roster
        self._around = surroundings
        self._on = False
        self.banner = QFrame()
        self._says = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.test = action_button(self.tr("Test"), "barcode", TEST_KEY)
        self.report = ScanReport(surroundings.words)
        self.devices = ScanDevices(inputs)
        self.door = action_button(self.tr("Screen at a hall's door"), "door")
        self.self_service = action_button(self.tr("Self-service"), "user-focus")
        self._build()
        self.test.clicked.connect(self._switch)
        self.door.clicked.connect(lambda: screens.open_door(self.window()))
        self.self_service.clicked.connect(lambda: screens.open_self_service(self.window()))
        inputs.received.connect(self._show_received)
        inputs.trial_changed.connect(self._show_trial)
        self._show_trial()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # opened, and not merely restored
            self.devices.reload()
            self.report.clear()
            self._inputs.begin_trial()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._inputs.end_trial()

    def _switch(self) -> None:
        if self._inputs.seconds_left:
            self._inputs.end_trial()
        else:
            self._inputs.begin_trial()

    def _show_received(self, received: Received) -> None:
        codes = [code for code in read_scan(received.text) if code.kind is CodeKind.WELL_FORMED]
        person = self._owner(codes[0].text) if len(codes) == 1 else None
        self.report.show_received(
            received,
            person.name if person is not None else "",
            self._inputs.keyboard.habit.longest_gap,
        )

    def _show_trial(self) -> None:
        left, was_on = self._inputs.seconds_left, self._on
        self._on = bool(left)
        if left:
            said = self.tr("Test: nobody is checked in. It ends by itself in {seconds} s.")
            self._says.setText(said.format(seconds=left))
            act = self.tr("End the test")
        else:
            self._says.setText(self.tr("Scans count: whoever is scanned now is checked in."))
            act = self.tr("Test again")
        self.test.setText(f"{act} ({TEST_KEY})")
        self.test.setShortcut(TEST_KEY)  # a new text drops it
        if self._on != was_on:
            set_look(self.banner, "wash", (Tone.CONFIRM if left else Tone.ADMITTED).value)
        if was_on and not left:
            self._offer_tried()

    def _offer_tried(self) -> None:
        """Offer to check in those whose badges were only tested: a forgotten test loses nobody."""
        codes = self._inputs.take_tried()
        owners = [self._owner(code) for code in codes]
        known = [owner for owner in owners if owner is not None]
        if not known:
            return
        names = ", ".join(short_name(person) for person in known[:NAMED])
        names = f"{names} …" if len(known) > NAMED else names.removesuffix(".")
        said = self.tr("Scanned in the test and not checked in: {names}.").format(names=names)
        own = [code for code, owner in zip(codes, owners, strict=True) if owner is not None]

        def check_in() -> None:
            for code in own:
                self._inputs.scanned.emit(code)

        self._around.messages.show_line(Tone.CONFIRM, said, self.tr("Check in"), check_in)

    def _owner(self, code: str) -> Person | None:
        lines = self._roster.people(code, 1)
        return lines[0].person if lines and lines[0].person.code == code else None

    def _build(self) -> None:
        set_look(self.banner, "wash", Tone.ADMITTED.value)
        set_type(self._says, Type.EMPHASIS, bold=True)
        self._says.setWordWrap(True)
        banner = QHBoxLayout(self.banner)
        banner.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        banner.addWidget(self._says, 1)
        banner.addWidget(self.test)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.report, 3)
        middle.addWidget(self.devices, 2)
        screens = QHBoxLayout()
        screens.setSpacing(GRID)
        screens.addWidget(self.door)
        screens.addWidget(self.self_service)
        screens.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addLayout(screens)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Test of the scanner"))
