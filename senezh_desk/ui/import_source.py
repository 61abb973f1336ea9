"""Where a list comes from: chosen, dropped or pasted; a refused one says why, right here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.icons import Picture
from senezh_desk.ui.start_page import LIST_SUFFIXES
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type


class ImportSource(QWidget):
    """The drop area with its two buttons and the line that says what was wrong."""

    file_chosen = Signal(Path)
    paste_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._area = QFrame()
        self._trouble = QFrame()
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._build()

    def show_trouble(self, text: str) -> None:
        """Say why a list was refused and what to do; "" hides the line."""
        self._words.setText(text)
        self._trouble.setVisible(bool(text))

    def show_hover(self, over: bool) -> None:  # noqa: FBT001  # a setter's one value
        """Show that what is dragged may be dropped here."""
        set_look(self._area, "wash", Tone.ALREADY.value if over else "")

    def _build(self) -> None:
        set_look(self._area, "drop")
        centre = Qt.AlignmentFlag.AlignHCenter
        title = QLabel(self.tr("Drop the list of participants here"))
        set_type(title, Type.TITLE, bold=True)
        title.setWordWrap(True)
        title.setAlignment(centre)
        line = QLabel(
            self.tr(
                "Excel, LibreOffice or CSV; or a table copied from Excel or Word. "
                "First you see what would change: nothing is written before you accept."
            )
        )
        line.setWordWrap(True)
        line.setAlignment(centre)
        set_look(line, "muted")
        choose = action_button(self.tr("Choose file…"), "folder-open", "Ctrl+O", "primary")
        choose.clicked.connect(self._choose)
        paste = action_button(self.tr("Paste"), "clipboard-text", "Ctrl+V")
        paste.clicked.connect(self.paste_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(choose)
        buttons.addWidget(paste)
        buttons.addStretch()
        set_look(self._trouble, "wash", Tone.REFUSED.value)
        self._words.setWordWrap(True)
        trouble = QHBoxLayout(self._trouble)
        trouble.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        trouble.setSpacing(2 * GRID)
        trouble.addWidget(Picture("warning-circle", 3 * GRID))
        trouble.addWidget(self._words, 1)
        self._trouble.hide()
        inside = QVBoxLayout(self._area)
        inside.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        inside.setSpacing(GRID)
        inside.addStretch()
        picture = Picture("users-three", 8 * GRID, QPalette.ColorRole.Accent)
        inside.addWidget(picture, 0, centre)
        inside.addWidget(title)
        inside.addWidget(line)
        inside.addSpacing(GRID)
        inside.addLayout(buttons)
        inside.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._trouble)
        column.addWidget(self._area, 1)
        self.setFocusProxy(choose)

    def _choose(self) -> None:
        suffixes = " ".join(f"*{suffix}" for suffix in LIST_SUFFIXES)
        kind = self.tr("Lists ({suffixes})").format(suffixes=suffixes)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("List of participants"), "", kind)
        if name:
            self.file_chosen.emit(Path(name))
