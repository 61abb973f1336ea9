"""The plan as a calendar: days side by side, sessions as blocks, moved by keys and mouse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from senezh_desk.domain.day_plan import STEP, clashes, lanes
from senezh_desk.domain.sessions import Session, SessionKind, day_bounds
from senezh_desk.ui.theme import GRID, Tone, scheme_of
from senezh_desk.wording.times import clock_text, day_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

HOUR = 3_600_000
HOUR_HEIGHT = 44
HEAD, RULER = 32, 56
EARLIEST, LATEST = 8, 21  # hours that are always in sight
_TONES = {
    SessionKind.ARRIVAL: Tone.ADMITTED,
    SessionKind.MEAL: Tone.CONFIRM,
    SessionKind.LECTURE: Tone.ALREADY,
    SessionKind.TEAM_BUILDING: Tone.ALREADY,
}
_MOVES = {
    Qt.Key.Key_Up: (0, -STEP),
    Qt.Key.Key_Down: (0, STEP),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


@dataclass(frozen=True, slots=True)
class _Drag:
    """A block held by the mouse: where it was taken, and whether it has left its place."""

    session: Session
    start: QPointF
    now: QPointF

    @property
    def moves(self) -> bool:
        """Tell whether the mouse went farther than a shaky click."""
        return (self.now - self.start).manhattanLength() > GRID


class DayCalendar(QWidget):
    """Shows planned sessions; whoever owns it plans, moves and opens them."""

    chosen = Signal(str)  # session id
    opened = Signal(str)
    wanted = Signal(object)  # the moment of an empty place that was double-clicked
    move_wanted = Signal(str, object, int)  # session id, day, minutes later

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._sessions: tuple[Session, ...] = ()
        self._zone = "Europe/Moscow"
        self._chosen = ""
        self._clashing: frozenset[str] = frozenset()
        self._hours = (EARLIEST, LATEST)
        self._drag: _Drag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Calendar of sessions"))

    def show_plan(self, days: Sequence[date], sessions: Sequence[Session], zone: str) -> None:
        """Show some days with what is planned on them."""
        self._days, self._zone = tuple(days), zone
        self._sessions = tuple(s for s in sessions if not s.is_day and s.day in set(days))
        self._clashing = clashes(self._sessions)
        hours = [self._hours_of(session) for session in self._sessions]
        first = int(min((start for start, _ in hours), default=EARLIEST))
        last = max((end for _, end in hours), default=LATEST)
        self._hours = (min(EARLIEST, first), max(LATEST, int(last + 0.99)))
        self.setMinimumHeight(HEAD + (self._hours[1] - self._hours[0]) * HOUR_HEIGHT + GRID)
        self.setMinimumWidth(RULER + 96 * len(self._days))
        self.update()

    def choose(self, session_id: str) -> None:
        """Mark a session as the chosen one."""
        self._chosen = session_id
        self.update()

    def rect_of(self, session: Session) -> QRectF:
        """Return where a session's block stands."""
        lane = lanes([one for one in self._sessions if one.day == session.day])[session.id]
        width = self._day_width()
        left = RULER + self._days.index(session.day) * width
        start, end = self._hours_of(session)
        top = HEAD + (start - self._hours[0]) * HOUR_HEIGHT
        part = (width - GRID) / lane.lanes
        height = max((end - start) * HOUR_HEIGHT - 2, 2.5 * GRID)
        return QRectF(left + lane.place * part + 2, top + 1, part - 3, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = scheme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(scheme.base))
        width = self._day_width()
        for n, day in enumerate(self._days):
            left = RULER + n * width
            painter.setPen(QColor(scheme.text))
            head = QRectF(left, 0, width, HEAD)
            painter.drawText(head, int(Qt.AlignmentFlag.AlignCenter), self._day_title(day))
            painter.setPen(QColor(scheme.line))
            painter.drawLine(QPointF(left, 0), QPointF(left, self.height()))
        for hour in range(self._hours[0], self._hours[1] + 1):
            y = HEAD + (hour - self._hours[0]) * HOUR_HEIGHT
            painter.setPen(QColor(scheme.line))
            painter.drawLine(QPointF(RULER, y), QPointF(self.width(), y))
            painter.setPen(QColor(scheme.muted))
            mark = QRectF(0, y - 10, RULER - GRID, 20)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(mark, int(align), f"{hour % 24:02}:00")
        for session in self._sessions:
            self._paint_block(painter, session, self.rect_of(session))
        if self._drag is not None and self._drag.moves:
            rect = self.rect_of(self._drag.session).translated(self._drag.now - self._drag.start)
            painter.setOpacity(0.7)
            self._paint_block(painter, self._drag.session, rect)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        session = self._found(self._chosen)
        key = Qt.Key(event.key())
        if key in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if session is not None:
                days, minutes = _MOVES[key]
                self.move_wanted.emit(session.id, session.day + timedelta(days), minutes)
        elif key in _MOVES and self._sessions:
            order = sorted(self._sessions, key=lambda one: (one.day, one.starts, one.id))
            place = order.index(session) if session is not None else -1
            step = -1 if key in {Qt.Key.Key_Up, Qt.Key.Key_Left} else 1
            self._take(order[max(0, min(len(order) - 1, place + step))])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and session is not None:
            self.opened.emit(session.id)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        session = self._at(event.position())
        if session is not None:
            self._take(session)
            self._drag = _Drag(session, event.position(), event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag = _Drag(self._drag.session, self._drag.start, event.position())
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self.update()
        if drag is None or not drag.moves or not self._days:
            return
        gone = event.position() - drag.start
        place = self._days.index(drag.session.day) + round(gone.x() / self._day_width())
        minutes = round(gone.y() / HOUR_HEIGHT * 60 / STEP) * STEP
        day = self._days[max(0, min(len(self._days) - 1, place))]
        if day != drag.session.day or minutes:
            self.move_wanted.emit(drag.session.id, day, minutes)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        session = self._at(event.position())
        if session is not None:
            self.opened.emit(session.id)
        elif self._days and event.position().y() > HEAD and event.position().x() > RULER:
            place = int((event.position().x() - RULER) // self._day_width())
            day = self._days[min(place, len(self._days) - 1)]
            hour = self._hours[0] + (event.position().y() - HEAD) / HOUR_HEIGHT
            start = day_bounds(day, self._zone)[0]
            self.wanted.emit(start + round((hour - 4) * 60 / STEP) * STEP * 60_000)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._tell(event)  # type: ignore[arg-type]  # Qt gives a help event for this type
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        session = self._at(QPointF(event.pos()))
        if session is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), self._told(session), self)

    def _told(self, session: Session) -> str:
        lines = [self._time(session), session.title, session.place, session.lecturer]
        if session.id in self._clashing:
            lines.append(self.tr("Overlaps with another session"))
        return "\n".join(filter(None, lines)).replace("<", "‹")

    def _take(self, session: Session) -> None:
        self._chosen = session.id
        self.update()
        self.chosen.emit(session.id)

    def _found(self, session_id: str) -> Session | None:
        return next((one for one in self._sessions if one.id == session_id), None)

    def _at(self, point: QPointF) -> Session | None:
        return next((one for one in self._sessions if self.rect_of(one).contains(point)), None)

    def _day_width(self) -> float:
        return (self.width() - RULER) / max(1, len(self._days))

    def _day_title(self, day: date) -> str:
        locale = self.locale()
        name = locale.dayName(day.isoweekday(), locale.FormatType.ShortFormat)
        return f"{name} {day_text(day)}"

    def _hours_of(self, session: Session) -> tuple[float, float]:
        """Return a session's hours on its day's clock: 25.5 is half past one at night."""
        start = day_bounds(session.day, self._zone)[0]
        begins = 4 + (session.starts - start) / HOUR
        return begins, min(begins + (session.ends - session.starts) / HOUR, 28.0)

    def _time(self, session: Session) -> str:
        return f"{clock_text(session.starts, self._zone)}–{clock_text(session.ends, self._zone)}"

    def _paint_block(self, painter: QPainter, session: Session, rect: QRectF) -> None:
        scheme = scheme_of(self.palette())
        tone = _TONES.get(session.kind)
        wash = scheme.tone(tone).wash if tone is not None else scheme.hover
        painter.setBrush(QColor(wash))
        is_chosen, clashing = session.id == self._chosen, session.id in self._clashing
        edge = scheme.accent if is_chosen else scheme.refused.ink if clashing else scheme.edge
        painter.setPen(QPen(QColor(edge), 3 if is_chosen else 2 if clashing else 1))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(QColor(scheme.text))
        sign = "⚠ " if clashing else ""
        told = f"{sign}{self._time(session)} {session.title}"
        if session.place:
            told = f"{told}\n{session.place}"
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.save()
        painter.setClipRect(rect)
        painter.drawText(rect.adjusted(6, 3, -4, -2), int(flags), told)
        painter.restore()


def shown_days(days: Sequence[date], around: date, most: int = 7) -> tuple[date, ...]:
    """Return the days of the week in a row around a day, at most so many, of those there are."""
    before = [day for day in days if day <= around]
    first = max(0, min(len(before) - 1, len(days) - most) if len(days) > most else 0)
    return tuple(days[first : first + most])
