"""What the last test scan was: received, understood, how fast, what to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from senezh_desk.domain.scanner_trial import Hint, hints
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.scanners import hint_texts, pace_text, received_text, understood_text

if TYPE_CHECKING:
    from senezh_desk.domain.scanner_trial import Received
    from senezh_desk.wording.words import Words


class ScanReport(QFrame):
    """Four lines and an advice; empty until something was scanned."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._waits = QLabel(self.tr("Scan any badge: here it is shown what came."))
        self._found = QWidget()
        self.received = _value()
        self.understood = _value()
        self.pace = _value()
        self.layout_name = _value()
        self.advice = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._build()

    def clear(self) -> None:
        """Wait for a scan again."""
        self._found.hide()
        self._waits.show()

    def show_received(self, received: Received, name: str, longest_gap: int) -> None:
        """Show a scan; a name where it is the badge of a participant."""
        self.received.setText(received_text(received))
        self.understood.setText(understood_text(self._words, received, name))
        self.pace.setText(pace_text(self._words, received, longest_gap))
        said = self.tr("Badge codes are digits: neither the layout nor Caps Lock matters.")
        language = QGuiApplication.inputMethod().locale().nativeLanguageName()  # "" where unknown
        self.layout_name.setText(f"{language[:1].upper()}{language[1:]}. {said}".lstrip(". "))
        self.advice.setText("\n".join(hint_texts(self._words, received)))
        good = hints(received)[0] in {Hint.GOOD, Hint.CAPS_LOCK}
        set_look(self.advice, "wash", (Tone.ADMITTED if good else Tone.CONFIRM).value)
        self._waits.hide()
        self._found.show()

    def _build(self) -> None:
        set_look(self, "panel")
        set_type(self._waits, Type.EMPHASIS)
        self._waits.setWordWrap(True)
        self.advice.setWordWrap(True)
        self.advice.setMargin(GRID)
        set_type(self.advice, Type.EMPHASIS)
        set_type(self.understood, Type.TITLE)
        lines = QFormLayout()
        lines.setHorizontalSpacing(2 * GRID)
        lines.setVerticalSpacing(GRID)
        lines.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for title, value in (
            (self.tr("Understood"), self.understood),
            (self.tr("Received"), self.received),
            (self.tr("Speed"), self.pace),
            (self.tr("Keyboard layout"), self.layout_name),
        ):
            label = QLabel(title)
            set_look(label, "muted")
            lines.addRow(label, value)
        found = QVBoxLayout(self._found)
        found.setContentsMargins(0, 0, 0, 0)
        found.setSpacing(2 * GRID)
        found.addLayout(lines)
        found.addWidget(self.advice)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.addWidget(self._waits)
        column.addWidget(self._found)
        column.addStretch()
        self._found.hide()


def _value() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
