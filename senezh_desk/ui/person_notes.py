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

    raised = Signal(str, str, str, str)  # AttentionKind value, text, owner, entry it replaces
    cleared = Signal(str, str)  # the entry that raised the note, who allows it and why

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: list[QFrame] = []
        self._kind = QComboBox()
        self._text = QLineEdit()
        self._owner = QLineEdit()
        self._add = action_button(self.tr("Add"))
        self._edited = ""  # the entry of the note that is being put otherwise
        self._column = QVBoxLayout(self)
        self._build()

    def show_notes(self, notes: Iterable[Attention]) -> None:
        """Show the notes that are not done with."""
        for row in self._rows:
            row.setParent(None)  # at once: nobody may press what is no more
            row.deleteLater()
        self._rows = [self._row(note) for note in notes if not note.cleared]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)

    def clear(self) -> None:
        """Forget what was typed."""
        self._edited = ""
        self._text.clear()
        self._owner.clear()
        self._text.setPlaceholderText(self.tr("What staff must see"))
        self._name_add(self.tr("Add"))

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
        self._owner.setAccessibleName(self.tr("Who asked for it"))
        self._owner.setPlaceholderText(self.tr("Who asked for it"))
        meet = action_button(self.tr("Meet in person"), look="flat")
        meet.clicked.connect(self._meet)
        self._add.clicked.connect(self._raise)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._kind)
        line.addWidget(self._add)
        line.addWidget(meet)
        line.addStretch()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._text)
        self._column.addWidget(self._owner)
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
        done.clicked.connect(lambda _=False, note=note: self._clear(note))
        edit = action_button(self.tr("Edit"), look="flat")
        edit.setAccessibleDescription(note.text)
        edit.clicked.connect(lambda _=False, note=note: self._edit(note))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(kind)
        words.addWidget(text)
        if note.owner:
            asked = QLabel(textFormat=Qt.TextFormat.PlainText)
            asked.setText(self.tr("Asked for by: {owner}").format(owner=note.owner))
            asked.setWordWrap(True)
            asked.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(asked)
        line = QHBoxLayout(row)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.addLayout(words, 1)
        acts = QVBoxLayout()
        acts.setSpacing(0)
        acts.addWidget(done)
        acts.addWidget(edit)
        line.addLayout(acts)
        return row

    def _name_add(self, text: str) -> None:
        self._add.setText(text)
        self._add.setAccessibleName(text)

    def _meet(self) -> None:
        self._kind.setCurrentIndex(self._kind.findData(AttentionKind.INFORM.value))
        self._text.setText(self.tr("Meet in person: call "))
        self._text.setFocus()

    def _edit(self, note: Attention) -> None:
        self._edited = note.entry
        self._kind.setCurrentIndex(self._kind.findData(note.kind.value))
        self._text.setText(note.text)
        self._owner.setText(note.owner)
        self._name_add(self.tr("Save note"))
        self._text.setFocus()

    def _clear(self, note: Attention) -> None:
        """Pass on that a note is done with; a stop wants to know who allows it and why."""
        said = "" if self._edited else self._text.text().strip()
        if note.kind is AttentionKind.STOP and not said:
            self.clear()
            self._text.setPlaceholderText(self.tr("Who allows it and why"))
            self._text.setFocus()
            return
        stop = note.kind is AttentionKind.STOP
        self.cleared.emit(note.entry, said if stop else "")

    def _raise(self) -> None:
        text = self._text.text().strip()
        if text:
            owner = self._owner.text().strip()
            self.raised.emit(self._kind.currentData(), text, owner, self._edited)
        else:
            self._text.setFocus()
