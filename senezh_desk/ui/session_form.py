"""One session to plan or to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.errors import DeskError
from senezh_desk.domain.papers.official import ACADEMIC_HOUR
from senezh_desk.domain.sessions import (
    Details,
    SessionKind,
    audience_text,
    default_end,
    moment,
    read_audience,
)
from senezh_desk.domain.timetable import session_times
from senezh_desk.ui.acts import say_undoable
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.day_fields import ClockField, DayField
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.faults import fault_text
from senezh_desk.wording.times import kind_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.sessions import Session
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService
    from senezh_desk.ui.surroundings import Surroundings

HOUR = 3_600_000


class SessionForm(QFrame):
    """Times are those of the programme's zone, whatever the computer's clock shows."""

    saved = Signal(str)  # session id
    closed = Signal()

    def __init__(
        self, sessions: SessionService, programme: ProgrammeService, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._programme = programme
        self._surroundings = surroundings
        self._session: Session | None = None
        self._heading = QLabel()
        self._title = QLineEdit()
        self._kind = QComboBox()
        self._day = DayField()
        self._start = ClockField()
        self._end = ClockField()
        self._open_end = QCheckBox(self.tr("Until the end of the day (04:00)"))
        self._place = QLineEdit()
        self._audience = QLineEdit()
        self._topic, self._lecturer = QLineEdit(), QLineEdit()
        self._capacity = QSpinBox(maximum=9999)
        self._hours = QDoubleSpinBox(maximum=24, singleStep=0.5, decimals=2)
        self._strict = QCheckBox(self.tr("Strict entry"))
        self._zone = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._error = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._build()

    @property
    def session(self) -> Session | None:
        """Return the session shown, or None for a new one."""
        return self._session

    def start(self, starts: int) -> None:
        """Begin a new session that starts at a moment, UTC milliseconds, and lasts an hour."""
        self._session = None
        self._heading.setText(self.tr("New session"))
        self._title.clear()
        self._kind.setCurrentIndex(self._kind.findData(SessionKind.LECTURE.value))
        for text in (self._place, self._audience, self._topic, self._lecturer):
            text.clear()
        self._capacity.setValue(0)
        self._hours.setValue(0)
        self._strict.setChecked(False)
        self._show_times(starts, starts + HOUR)
        self._title.setFocus()

    def show_session(self, session: Session) -> None:
        """Show a planned session."""
        self._session = session
        self._heading.setText(self.tr("Session"))
        self._title.setText(session.title)
        self._kind.setCurrentIndex(self._kind.findData(session.kind.value))
        self._place.setText(session.place)
        names = {one.id: one.name for one in self._programme.categories()}
        self._audience.setText(audience_text(session.audience, names))
        self._topic.setText(session.topic)
        self._lecturer.setText(session.lecturer)
        self._capacity.setValue(session.capacity)
        self._hours.setValue(session.quarters / ACADEMIC_HOUR)
        self._strict.setChecked(session.strict)
        self._show_times(session.starts, session.ends)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._save()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)

    def _build(self) -> None:
        set_look(self, "panel")
        set_type(self._heading, Type.TITLE, bold=True)
        set_look(self._zone, "muted")
        set_look(self._error, "ink", Tone.REFUSED.value)
        for label in (self._zone, self._error):
            label.setWordWrap(True)
        for kind in SessionKind:
            self._kind.addItem(kind_text(self._surroundings.words, kind), kind.value)
        self._open_end.toggled.connect(self._end.setDisabled)
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Title"), self._title),
            (self.tr("Kind"), self._kind),
            (self.tr("Day"), self._day),
            (self.tr("Starts"), self._start),
            (self.tr("Ends"), self._end),
            ("", self._open_end),
            (self.tr("Room"), self._place),
            (self.tr("For whom"), self._audience),
            (self.tr("Topic"), self._topic),
            (self.tr("Lecturer"), self._lecturer),
            (self.tr("Seats"), self._capacity),
            (self.tr("Hours (acad.)"), self._hours),
        )
        self._audience.setPlaceholderText(self.tr("all; else categories, teams, tags"))
        self._capacity.setSpecialValueText("–")
        self._hours.setSpecialValueText("–")
        for words, field in fields:
            field.setAccessibleName(words or self._open_end.text())
            form.addRow(words, field)
        strict = QLabel(
            self.tr("Who comes too early, too late or is not expected is refused, not only told.")
        )
        set_look(strict, "muted")
        strict.setWordWrap(True)
        self._strict.setAccessibleName(self._strict.text())
        self._strict.setAccessibleDescription(strict.text())
        form.addRow("", self._strict)
        save = action_button(self.tr("Save"), "check", "Ctrl+S", "primary")
        save.clicked.connect(self._save)
        close = action_button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addWidget(save)
        buttons.addWidget(close)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._heading)
        column.addLayout(form)
        column.addWidget(strict)
        column.addWidget(self._zone)
        column.addStretch()
        column.addWidget(self._error)
        column.addLayout(buttons)
        self.setFocusProxy(self._title)

    def _show_times(self, starts: int, ends: int) -> None:
        zone = self._programme.programme().zone
        begin, end = moment(starts, zone), moment(ends, zone)
        self._day.show_day(begin.date())
        self._start.show_clock(begin.time())
        self._end.show_clock(end.time())
        self._open_end.setChecked(ends == default_end(starts, zone))
        self._zone.setText(self.tr("Times of the programme: {zone}").format(zone=zone))
        self._error.hide()

    def _save(self) -> None:
        day = self._day.day
        if day is None:
            return
        end = None if self._open_end.isChecked() else self._end.clock
        zone = self._programme.programme().zone
        starts, ends = session_times(day, self._start.clock, end, zone)
        try:
            session = self._write(starts, ends)
        except DeskError as error:
            self._error.setText(fault_text(self._surroundings.words, error))
            self._error.show()
            self._title.setFocus()
            return
        self._say_saved(session)
        self.saved.emit(session.id)

    def _write(self, starts: int, ends: int | None) -> Session:
        title, kind = self._title.text(), SessionKind(self._kind.currentData())
        details = self._details()
        if self._session is None:
            return self._sessions.add(title, starts, ends, kind, **details)
        return self._sessions.change(self._session.id, title, starts, ends, kind, **details)

    def _details(self) -> Details:
        named = {one.name: one.id for one in self._programme.categories()}
        place, topic, lecturer = (
            " ".join(field.text().split()) for field in (self._place, self._topic, self._lecturer)
        )
        return Details(
            place=place,
            strict=self._strict.isChecked(),
            audience=read_audience(self._audience.text(), named, self._sessions.teams()),
            capacity=self._capacity.value(),
            quarters=round(self._hours.value() * ACADEMIC_HOUR),
            topic=topic,
            lecturer=lecturer,
        )

    def _say_saved(self, session: Session) -> None:
        before = self._session
        said = self.tr("Saved: {title}").format(title=session.title)
        say_undoable(
            self._surroundings.messages,
            said,
            self.tr("Undo"),
            lambda: (
                self._sessions.drop(session.id)
                if before is None
                else self._sessions.restore(before)
            ),
        )
        self._session = session
