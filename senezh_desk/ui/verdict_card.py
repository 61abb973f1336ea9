"""The card of the last verdict: what the queue reads, and below it what the registrar may do."""

from __future__ import annotations

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

from senezh_desk.domain.admission import OVERRIDABLE, Verdict
from senezh_desk.domain.person import AttentionKind
from senezh_desk.ui.found_people import place_of
from senezh_desk.ui.icons import icon
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, set_look, tone_of
from senezh_desk.ui.verdict_face import Face, VerdictFace
from senezh_desk.wording.times import clock_text
from senezh_desk.wording.verdicts import short_name, verdict_text

if TYPE_CHECKING:
    from senezh_desk.domain.admission import Admission
    from senezh_desk.wording.words import Words

LOW, NARROW = 320, 400  # pixels: then the scan before is left to the strip, edges are thinner
OVERRIDE_KEY = "F6"
NOTES_KEY = "F7"
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

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: Admission | None = None
        self.face = VerdictFace()
        self._enter = QPushButton()
        self._override = QPushButton(icon("sign-in"), "")
        self._notes = QPushButton(icon("note"), "")
        self._note_text = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.reason = _ReasonField()
        self._let_in = QPushButton(self.tr("Let in"))
        self._received = ElidedLabel()
        self._acts = QWidget()
        self._panel = QWidget()
        self._before = ElidedLabel()
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()

    def show_admission(self, admission: Admission, zone: str) -> None:
        """Show an outcome; the one before stays visible, small."""
        text = verdict_text(self._words, admission, zone)
        self._show_before(zone)
        self._shown = admission
        person = admission.person
        tone = tone_of(admission.verdict)
        reason = f"{text.detail.removesuffix('.')}. {text.step}" if text.step else text.detail
        to_do = admission.needs if admission.verdict is Verdict.CONFIRM else ()
        face = Face(
            tone,
            f"{text.word}: {text.detail}" if admission.verdict is Verdict.CONFIRM else text.word,
            "" if admission.verdict is Verdict.CONFIRM else reason.removeprefix(". "),
            person.name if person is not None else "",
            place_of(person) if person is not None else "",
            to_do,
        )
        set_look(self, "fill", tone.value)
        for label in (self._note_text, self._received, self._before):
            set_look(label, "ink", "")  # read the card's new colours
        self.face.show_face(face)
        self._show_acts(admission)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, face.spoken))

    @property
    def shown(self) -> Admission | None:
        """Return the outcome on the card."""
        return self._shown

    def forget(self) -> None:
        """Show nothing, also not what was before."""
        self._shown = None

    def enter(self) -> bool:
        """Do what Enter in the empty ready field does to this card; tell whether it did a thing."""
        admission = self._shown
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
            self._show_notes()
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
        self._panel.hide()
        self.reason.clear()
        self._note_text.hide()
        self._notes.setVisible(bool(self._private_notes()))
        received = admission.raw if person is None else ""
        self._received.setVisible(bool(received))
        self._received.show_text(
            self.tr("Received: {text}").format(text=" ".join(received.split()))
        )

    def _show_before(self, zone: str) -> None:
        before = self._shown
        if before is None:
            return
        word = verdict_text(self._words, before, zone).word
        whose = f"{short_name(before.person)} — " if before.person is not None else ""
        self._before.show_text(f"{clock_text(before.at, zone)}  {whose}{word}")

    def _private_notes(self) -> tuple[str, ...]:
        admission = self._shown
        if admission is None or admission.person is None:
            return ()
        told = set(admission.needs) if admission.verdict is Verdict.CONFIRM else set()
        kinds = {AttentionKind.INFORM, AttentionKind.STOP}
        return tuple(
            note.text
            for note in admission.person.attention
            if note.kind in kinds and not note.cleared and note.text not in told
        )

    def _show_notes(self) -> None:
        notes = self._private_notes()
        self._note_text.setText("\n".join(notes))
        self._note_text.setVisible(bool(notes))
        self._notes.hide()

    def _give_reason(self) -> None:
        reason = self.reason.text().strip()
        admission = self._shown
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
        self._notes.setText(self.tr("Note") + f" ({NOTES_KEY})")
        self._notes.setShortcut(NOTES_KEY)
        self._note_text.setWordWrap(True)
        self.reason.setPlaceholderText(self.tr("Who allowed it and why"))
        self.reason.setAccessibleName(self.tr("Who allowed it and why"))
        self.reason.setMaxLength(300)
        self._let_in.setText(self.tr("Let in") + " (Enter)")
        for button in (self._enter, self._override, self._notes, self._let_in):
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
        acts.addWidget(self._notes)
        acts.addWidget(self._received, 1)
        acts.addStretch()
        column = self._column
        column.setSpacing(GRID)
        column.addWidget(self.face, 1)
        column.addWidget(self._note_text)
        column.addLayout(acts)
        column.addWidget(self._panel)
        column.addWidget(self._before)

    def _connect(self) -> None:
        self._enter.clicked.connect(self.enter)
        self._override.clicked.connect(self.ask_reason)
        self._notes.clicked.connect(self._show_notes)
        self._let_in.clicked.connect(self._give_reason)
        self.reason.returnPressed.connect(self._give_reason)
        self.reason.left.connect(self._leave_reason)
