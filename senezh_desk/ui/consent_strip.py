"""The question in passing: which consents somebody has not been asked for; it holds nobody up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from senezh_desk.domain.consents import Answer, ConsentKind
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, set_look
from senezh_desk.wording.consents import consent_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.wording.words import Words


class ConsentStrip(QFrame):
    """Hidden until somebody comes who was not asked; the next scan takes it away unanswered."""

    answered = Signal(str, object)  # the person, their answers by ConsentKind

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._person = ""
        self._kinds: tuple[ConsentKind, ...] = ()
        self._asked = ElidedLabel()
        self._given = action_button(self.tr("Given"), "check")
        self._without = action_button(self.tr("No photographs"))
        self._later = action_button(self.tr("Later"), look="flat")
        set_look(self, "panel")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._asked, 1)
        for button in (self._given, self._without, self._later):
            row.addWidget(button)
        self._given.clicked.connect(lambda: self._answer(Answer.GIVEN, Answer.GIVEN))
        self._without.clicked.connect(lambda: self._answer(Answer.GIVEN, Answer.REFUSED))
        self._later.clicked.connect(lambda: self._answer(Answer.LATER, Answer.LATER))
        self.hide()

    def ask(self, person_id: str, kinds: Sequence[ConsentKind]) -> None:
        """Ask about kinds of consent; without any the strip is hidden."""
        self._person, self._kinds = person_id, tuple(kinds)
        names = ", ".join(consent_text(self._words, kind).lower() for kind in kinds)
        self._asked.show_text(self.tr("Consents: {kinds}").format(kinds=names))
        self._without.setVisible(ConsentKind.PHOTOGRAPHS in self._kinds and len(self._kinds) > 1)
        self.setVisible(bool(kinds))

    def _answer(self, processing: Answer, photographs: Answer) -> None:
        said = {ConsentKind.PROCESSING: processing, ConsentKind.PHOTOGRAPHS: photographs}
        self.hide()
        self.answered.emit(self._person, {kind: said[kind] for kind in self._kinds})
