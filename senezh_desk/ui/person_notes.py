"""The attention notes of a person: seen, done with, added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.domain.person import AttentionKind
from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.attention import attention_text, meaning_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.person import Attention
    from senezh_desk.wording.words import Words

TONES = {
    AttentionKind.INFORM: Tone.ALREADY,
    AttentionKind.CONFIRM: Tone.CONFIRM,
    AttentionKind.STOP: Tone.REFUSED,
}


class PersonNotes(QWidget):
    """Shows the notes that still stand and takes a new one."""

    raised = Signal(str, str)  # AttentionKind value, text
    cleared = Signal(str)  # the entry that raised the note

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: list[QFrame] = []
        self._kind = QComboBox()
        self._text = QLineEdit()
        self._column = QVBoxLayout(self)
        self._build()

    def show_notes(self, notes: Iterable[Attention]) -> None:
        """Show the notes that are not done with."""
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._row(note) for note in notes if not note.cleared]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)

    def clear(self) -> None:
        """Forget what was typed."""
        self._text.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._raise()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for kind in AttentionKind:
            self._kind.addItem(attention_text(self._words, kind), kind.value)
            tip = meaning_text(self._words, kind)
            self._kind.setItemData(self._kind.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._kind.setAccessibleName(self.tr("Kind of note"))
        self._text.setAccessibleName(self.tr("Attention note"))
        self._text.setPlaceholderText(self.tr("What staff must see"))
        add = action_button(self.tr("Add"))
        add.clicked.connect(self._raise)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._kind)
        line.addWidget(add)
        line.addStretch()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._text)
        self._column.addLayout(line)
        self.setFocusProxy(self._text)

    def _row(self, note: Attention) -> QFrame:
        row = QFrame()
        set_look(row, "wash", TONES[note.kind].value)
        kind = QLabel(attention_text(self._words, note.kind))
        set_type(kind, Type.BODY, bold=True)
        set_look(kind, "ink", TONES[note.kind].value)
        text = QLabel(note.text, textFormat=Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        done = action_button(self.tr("Done with"), "check")
        done.setAccessibleDescription(note.text)
        done.clicked.connect(lambda _=False, entry=note.entry: self.cleared.emit(entry))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(kind)
        words.addWidget(text)
        line = QHBoxLayout(row)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.addLayout(words, 1)
        line.addWidget(done)
        return row

    def _raise(self) -> None:
        text = self._text.text().strip()
        if text:
            self.raised.emit(self._kind.currentData(), text)
        else:
            self._text.setFocus()
