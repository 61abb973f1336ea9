"""The card of the last verdict: what the queue reads, and below it what the registrar may do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.admission import ACCEPTED, OVERRIDABLE, Verdict
from senezh_desk.domain.person import AttentionKind
from senezh_desk.ui.icons import icon
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type, tone_of
from senezh_desk.ui.verdict_face import VerdictFace
from senezh_desk.wording.cards import CardText, before_text, card_text, private_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from senezh_desk.domain.admission import Admission
    from senezh_desk.domain.labels import Labels
    from senezh_desk.ui.door_seats import DoorSeats
    from senezh_desk.wording.words import Words

LOW, NARROW = 320, 400  # pixels: then the scan before is left to the strip, edges are thinner
OVERRIDE_KEY = "F6"
NOTES_KEY = "F7"
CHAIR_KEY = "F10"
_ENTER_ACTS = frozenset({Verdict.CONFIRM, Verdict.OLD_COPY})


class _ReasonField(QLineEdit):
    """A line that Escape leaves."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class VerdictCard(QFrame):
    """Shows one outcome; Enter, an override and the notes are offered on the card itself."""

    confirmed = Signal(str)  # the person: what was to be handed over is handed over
    owner_is_here = Signal(str)  # the person: came with a badge reported lost
    overridden = Signal(str, str)  # the person and the reason
    left = Signal()  # the caret is wanted back in the ready field

    def __init__(
        self,
        words: Words,
        labels: Labels,
        seats: DoorSeats | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._labels = labels
        self._seats = seats
        self._told: Sequence[Admission] = ()
        self._text = CardText("")
        self.face = VerdictFace()
        self._enter = QPushButton()
        self._override = QPushButton(icon("sign-in"), "")
        self._private = QPushButton()
        self._chair = QPushButton(icon("armchair"), "")
        self._private_text = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.reason = _ReasonField()
        self._let_in = QPushButton(self.tr("Let in"))
        self._received = ElidedLabel()
        self._acts = QWidget()
        self._panel = QWidget()
        self._before = ElidedLabel()
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()

    def show_admissions(
        self, admissions: Sequence[Admission], zone: str, capacity: int = 0, note: str = ""
    ) -> None:
        """Show what was decided at once, the last of it to act upon; what was before stays, small.

        `capacity` is how many badges a box takes; `note` is one more thing to see to.
        """
        text = card_text(self._words, admissions, zone, capacity)
        if self._seats is not None:
            text = replace(text, seat=self._seats.told(admissions))
        if note:
            text = replace(text, to_do=(*text.to_do, note))
        admission = admissions[-1]
        together = all(one.verdict in ACCEPTED for one in admissions)
        self._show_before(self._told if together else (admissions[:-1] or self._told), zone)
        self._told = admissions
        tone = tone_of(admission.verdict)
        set_look(self, "fill", tone.value)
        for label in (self._private_text, self._received, self._before):
            set_look(label, "ink", "")  # read the card's new colours
        self._text = text
        self.face.show_text(tone, text)
        self._show_acts(admission)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text.spoken))

    @property
    def shown(self) -> Admission | None:
        """Return the outcome on the card, of several the one to act upon."""
        return self._told[-1] if self._told else None

    def forget(self) -> None:
        """Show nothing, also not what was before."""
        self._told = ()

    def enter(self) -> bool:
        """Do what Enter in the empty ready field does to this card; tell whether it did a thing."""
        admission = self.shown
        if admission is None or admission.person is None:
            return False
        if admission.verdict is Verdict.CONFIRM:
            self.confirmed.emit(admission.person.id)
        elif admission.verdict is Verdict.OLD_COPY:
            self.owner_is_here.emit(admission.person.id)
        return admission.verdict in _ENTER_ACTS

    def ask_reason(self) -> None:
        """Open the panel that asks who answers for letting the person in."""
        if self._override.isVisible():
            if self._private_text.isHidden():
                self._show_private()
            self._panel.show()
            self._override.hide()
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._before.setVisible(event.size().height() >= LOW)
        side = (2 if event.size().width() < NARROW else 3) * GRID
        self._column.setContentsMargins(side, 2 * GRID, side, GRID)

    def _show_acts(self, admission: Admission) -> None:
        verdict, person = admission.verdict, admission.person
        owner = verdict is Verdict.OLD_COPY
        self._enter.setText(
            self.tr("The owner is here: check in and take this badge (Enter)")
            if owner
            else self.tr("Handed over (Enter)")
        )
        self._enter.setVisible(verdict in _ENTER_ACTS and person is not None)
        self._override.setVisible(verdict in OVERRIDABLE and person is not None)
        self._chair.hide()
        self._panel.hide()
        self.reason.clear()
        self._private_text.hide()
        notes = bool(self._private_notes())
        self._private.setVisible(notes or bool(self._private_lines()))
        self._private.setText(f"{self._words_of_private(notes=notes)} ({NOTES_KEY})")
        self._private.setIcon(icon("warning" if notes else "eye"))
        self._private.setShortcut(NOTES_KEY)  # a new text drops it
        received = admission.raw if person is None else ""
        self._received.setVisible(bool(received))
        self._received.show_text(
            self.tr("Received: {text}").format(text=" ".join(received.split()))
        )

    def _offer_chair(self, where: str) -> None:
        self._chair.setText(self.tr("Free chair: {seat}").format(seat=where) + f" ({CHAIR_KEY})")
        self._chair.setShortcut(CHAIR_KEY)  # a new text drops it
        self._chair.show()

    def _give_chair(self) -> None:
        self._chair.hide()
        if self._seats is not None and self.shown is not None:
            self._text = replace(self._text, seat=self._seats.give())
            self.face.show_text(tone_of(self.shown.verdict), self._text)
        self.left.emit()

    def _show_before(self, before: Sequence[Admission], zone: str) -> None:
        if before:
            self._before.show_text(before_text(self._words, before, zone))

    def _private_notes(self) -> tuple[str, ...]:
        admission = self.shown
        if admission is None or admission.person is None or len(self._told) > 1:
            return ()
        told = set(admission.needs) if admission.verdict is Verdict.CONFIRM else set()
        kinds = {AttentionKind.INFORM, AttentionKind.STOP}
        return tuple(
            note.text
            for note in admission.person.attention
            if note.kind in kinds and not note.cleared and note.text not in told
        )

    def _private_lines(self) -> tuple[str, ...]:
        admission = self.shown
        if admission is None or admission.person is None or len(self._told) > 1:
            return ()
        return private_lines(self._labels, admission.person)

    def _words_of_private(self, *, notes: bool) -> str:
        return self.tr("Attention") if notes else self.tr("For the desk")

    def _show_private(self) -> None:
        said = (*self._private_notes(), *self._private_lines())
        self._private_text.setText("\n".join(said))
        self._private_text.setVisible(bool(said) and self._private_text.isHidden())

    def _give_reason(self) -> None:
        reason = self.reason.text().strip()
        admission = self.shown
        if reason and admission is not None and admission.person is not None:
            self.overridden.emit(admission.person.id, reason)
            self.left.emit()
        else:
            self.reason.setFocus()

    def _leave_reason(self) -> None:
        self._panel.hide()
        self._override.show()
        self.left.emit()

    def _build(self) -> None:
        set_look(self, "fill", Tone.ALREADY.value)
        self._override.setText(self.tr("Let in all the same…") + f" ({OVERRIDE_KEY})")
        self._override.setShortcut(OVERRIDE_KEY)
        self._private_text.setWordWrap(True)
        set_type(self._before, Type.EMPHASIS)
        self._chair.hide()
        self.reason.setPlaceholderText(self.tr("Who allowed it and why"))
        self.reason.setAccessibleName(self.tr("Who allowed it and why"))
        self.reason.setMaxLength(300)
        self._let_in.setText(self.tr("Let in") + " (Enter)")
        for button in (self._enter, self._override, self._private, self._chair, self._let_in):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        asked = QHBoxLayout(self._panel)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(GRID)
        asked.addWidget(self.reason, 1)
        asked.addWidget(self._let_in)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addWidget(self._enter)
        acts.addWidget(self._override)
        acts.addWidget(self._private)
        acts.addWidget(self._chair)
        acts.addWidget(self._received, 1)
        acts.addStretch()
        column = self._column
        column.setSpacing(GRID)
        column.addWidget(self.face, 1)
        column.addWidget(self._private_text)
        column.addLayout(acts)
        column.addWidget(self._panel)
        column.addWidget(self._before)

    def _connect(self) -> None:
        self._enter.clicked.connect(self.enter)
        self._override.clicked.connect(self.ask_reason)
        self._private.clicked.connect(self._show_private)
        self._chair.clicked.connect(self._give_chair)
        if self._seats is not None:
            self._seats.offered.connect(self._offer_chair)
        self._let_in.clicked.connect(self._give_reason)
        self.reason.returnPressed.connect(self._give_reason)
        self.reason.left.connect(self._leave_reason)
