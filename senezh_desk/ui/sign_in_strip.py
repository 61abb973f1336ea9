"""The strip that asks who works here: an operator is chosen, a PIN typed; no scan answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout
from typing_extensions import override

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type
from senezh_desk.wording.operators import role_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from senezh_desk.domain.operators import Operator
    from senezh_desk.wording.words import Words

LONGEST = 14  # characters: a spare code with its spaces


class SignInStrip(QFrame):
    """Hidden until `ask`; Enter gives the PIN, Escape leaves where that is allowed."""

    given = Signal(str, str)  # operator id, PIN
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words_of = words
        self._may_leave = True
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._who = QComboBox()
        self._pin = QLineEdit()
        self._error = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._enter = action_button(self.tr("Go on"), "sign-in", "Enter", "primary")
        self._leave = action_button(self.tr("Cancel"), key="Esc")
        self._build()
        self._enter.clicked.connect(self._give)
        self._leave.clicked.connect(self._go)
        self._who.activated.connect(lambda _: self._pin.setFocus())

    @property
    def is_forced(self) -> bool:
        """Tell whether somebody must answer before anything else."""
        return self.isVisible() and not self._may_leave

    def ask(
        self, words: str, operators: Iterable[Operator], chosen: str, *, may_leave: bool
    ) -> None:
        """Ask one of these operators for the PIN, the chosen one first."""
        self._words.setText(words)
        self._may_leave = may_leave
        self._leave.setVisible(may_leave)
        self._who.clear()
        for one in operators:
            role = role_text(self._words_of, one.role)
            self._who.addItem(f"{one.name} ({role.lower()})", one.id)
        self._error.hide()
        self._pin.clear()
        self.show()
        self.choose(chosen)

    def choose(self, operator_id: str) -> bool:
        """Choose an operator, as their badge does; tell whether they are among those asked."""
        place = self._who.findData(operator_id)
        self._who.setCurrentIndex(max(place, 0))
        (self._pin if place >= 0 or self._who.count() == 1 else self._who).setFocus()
        return place >= 0

    def show_error(self, text: str) -> None:
        """Say why the PIN was not taken; the next one may be typed at once."""
        self._error.setText(text)
        self._error.show()
        self._pin.clear()
        self._pin.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._give()
            case Qt.Key.Key_Escape:
                self._go()
            case _:
                super().keyPressEvent(event)

    def _build(self) -> None:
        set_look(self, "panel")
        set_type(self._words, Type.EMPHASIS, bold=True)
        self._words.setWordWrap(True)
        self._error.setWordWrap(True)
        set_look(self._error, "ink", Tone.REFUSED.value)
        self._who.setAccessibleName(self.tr("Operator"))
        self._who.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._who.setMinimumContentsLength(16)
        self._pin.setAccessibleName(self.tr("PIN"))
        self._pin.setPlaceholderText(self.tr("PIN"))
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setMaxLength(LONGEST)
        self._pin.setFixedWidth(18 * GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._who, 1)
        row.addWidget(self._pin)
        row.addWidget(self._enter)
        row.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._words)
        column.addLayout(row)
        column.addWidget(self._error)
        self.setFocusProxy(self._pin)
        self.hide()

    def _give(self) -> None:
        if not self._pin.text().strip():
            self._pin.setFocus()
        elif self._who.currentData() is not None:
            self.given.emit(self._who.currentData(), self._pin.text())

    def _go(self) -> None:
        if self._may_leave:
            self.hide()
            self.left.emit()
