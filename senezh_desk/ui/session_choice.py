"""Which session "here" is about: that of now, or one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from senezh_desk.domain.labels import session_title
from senezh_desk.domain.timetable import timetable
from senezh_desk.ui.theme import GRID
from senezh_desk.wording.times import day_text

if TYPE_CHECKING:
    from senezh_desk.domain.labels import Labels
    from senezh_desk.services.programme import ProgrammeService
    from senezh_desk.services.sessions import SessionService

SHORTEST = 6  # characters, where the window is narrow
WIDEST = 48 * GRID


class SessionChoice(QComboBox):
    """Begins with the session of now, which follows the clock."""

    chosen = Signal()

    def __init__(
        self, sessions: SessionService, programme: ProgrammeService, labels: Labels
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._programme = programme
        self._labels = labels
        self.setAccessibleName(self.tr("Session"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)
        self.setMaxVisibleItems(20)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self.chosen)
        self.reload()

    @property
    def session_id(self) -> str | None:
        """Return the chosen session's id, None for that of now."""
        chosen: str | None = self.currentData()
        return chosen

    def reload(self) -> None:
        """Offer what is planned now; what was chosen stays, unless it was dropped."""
        programme = self._programme.programme()
        now = session_title(self._sessions.current(), programme, self._labels)
        wanted: list[tuple[str, str | None]] = [
            (self.tr("Now: {session}").format(session=now), None)
        ]
        for session in timetable(self._sessions.planned(), programme):
            title = session_title(session, programme, self._labels)
            wanted.append((f"{day_text(session.day)} · {title}", session.id))
        if wanted == [(self.itemText(n), self.itemData(n)) for n in range(self.count())]:
            return
        before = self.session_id
        self.clear()
        for text, session_id in wanted:
            self.addItem(text, session_id)
        self.setCurrentIndex(max(0, self.findData(before)))
