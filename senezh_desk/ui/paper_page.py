"""Paper and power: the list to work by without power, and what was signed entered by number."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.permissions import Act
from senezh_desk.domain.sessions import at_clock, moment
from senezh_desk.ui.acts import open_outside
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.day_fields import ClockField
from senezh_desk.ui.session_choice import SessionChoice
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type, tone_of
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.verdicts import verdict_text

if TYPE_CHECKING:
    from senezh_desk.domain.admission import Admission
    from senezh_desk.services import Services
    from senezh_desk.ui.surroundings import Surroundings

KEPT = 200  # lines of what was entered


class PaperPage(QWidget):
    """Session and time once, then a number and Enter for each."""

    def __init__(self, services: Services, surroundings: Surroundings) -> None:
        super().__init__()
        self._services = services
        self._around = surroundings
        self._session = SessionChoice(services.sessions, services.programme, surroundings.labels)
        self._clock = ClockField()
        zone = services.programme.programme().zone
        self._clock.show_clock(moment(services.sessions.current().starts, zone).time())
        self._number = QLineEdit()
        self._said = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._entered = QListWidget()
        self._list = action_button(self.tr("Emergency list"), "printer", "F5")
        self._build()
        self._list.clicked.connect(self.save_list)
        self._number.returnPressed.connect(self._enter)

    def save_list(self) -> None:
        """Write the list that a desk works by without power, and open it to be printed."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        day = self._services.sessions.current().day
        name = f"{self._around.labels.sheets['emergency']} {day.isoformat()}.pdf"
        out = Path(QStandardPaths.writableLocation(documents)) / "Senezh Desk" / name
        papers = self._services.papers

        def start() -> None:
            self._around.jobs.start(
                lambda tick: papers.emergency(out, tick),
                lambda _: self._say_written(out),
                self._around.messages.show_error,
            )

        self._around.confirm(Act.EXPORT, start)

    def _say_written(self, out: Path) -> None:
        self._around.messages.show_done(
            self.tr("Emergency list: {file}").format(file=out.name),
            self.tr("Open folder"),
            lambda: open_outside(out.parent),
        )
        open_outside(out)

    def _build(self) -> None:
        title = QLabel(self.tr("Enter from paper"))
        set_type(title, Type.TITLE, bold=True)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._list)
        self._number.setValidator(QIntValidator(1, 999_999, self._number))
        self._number.setPlaceholderText(self.tr("Number on the badge or the list, then Enter"))
        self._number.setAccessibleName(self.tr("Number"))
        self._clock.setAccessibleName(self.tr("Time on the paper"))
        set_look(self._number, "ready")
        set_type(self._number, Type.EMPHASIS)
        self._said.setWordWrap(True)
        set_type(self._said, Type.EMPHASIS, bold=True)
        self._entered.setAccessibleName(self.tr("Entered"))
        set_look(self._entered, "panel")
        self._entered.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        once = QHBoxLayout()
        once.setSpacing(GRID)
        once.addWidget(QLabel(self.tr("Session")))
        once.addWidget(self._session, 1)
        once.addWidget(QLabel(self.tr("Time on the paper")))
        once.addWidget(self._clock)
        panel = QFrame()
        set_look(panel, "panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID)
        inside.addLayout(once)
        inside.addWidget(self._number)
        inside.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(panel)
        column.addWidget(self._entered, 1)
        self.setFocusProxy(self._number)

    def _enter(self) -> None:
        text = self._number.text()
        if not text:
            return
        sessions = self._services.sessions
        chosen = self._session.session_id
        try:
            session = sessions.get(chosen) if chosen else sessions.current()
            zone = self._services.programme.programme().zone
            at = at_clock(session.day, self._clock.clock, zone)
            admission = self._services.checkin.enter_by_paper(int(text), session.id, at)
        except DeskError as error:
            self._say(Tone.REFUSED, fault_text(self._around.words, error))
        else:
            self._say(tone_of(admission.verdict), self._line(admission, zone))
            self._entered.insertItem(0, self._said.text())
            self._entered.takeItem(KEPT)
        self._number.clear()

    def _line(self, admission: Admission, zone: str) -> str:
        said = verdict_text(self._around.words, admission, zone).line
        person = admission.person
        return f"№ {person.number} {person.name}: {said}" if person is not None else said

    def _say(self, tone: Tone, text: str) -> None:
        set_look(self._said, "ink", tone.value)
        self._said.setText(text)
