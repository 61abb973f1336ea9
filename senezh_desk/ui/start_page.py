"""The first start: three large choices that ask nothing the program can know."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from senezh_desk.ui.icons import Picture, icon
from senezh_desk.ui.scrolled import Scrolled
from senezh_desk.ui.status_line import ElidedLabel
from senezh_desk.ui.theme import GRID, Tone, Type, set_look, set_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

LARGEST = (130 * GRID, 74 * GRID)  # pixels; more would only spread it
LONGEST = 60 * GRID  # of a name: its folder stands beside it
EVENT_SUFFIX = ".senezh"
LIST_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")


class Choice(QFrame):
    """A large card: icon, title, a line, a button; the whole card can be clicked."""

    chosen = Signal()

    def __init__(self, look: str, icon_name: str, title: str, text: str, action: str) -> None:
        """Take "panel" or, for a place to drop things on, "drop" as the look."""
        super().__init__()
        set_look(self, look)
        drop = look == "drop"
        centre = Qt.AlignmentFlag.AlignHCenter
        side = centre if drop else Qt.AlignmentFlag.AlignLeft
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        heading = QLabel(title, textFormat=Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setAlignment(side)
        set_type(heading, Type.TITLE if drop else Type.EMPHASIS, bold=True)
        line = QLabel(text, textFormat=Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setAlignment(side)
        set_look(line, "muted")
        self.button = QPushButton(action)
        self.button.setAccessibleDescription(f"{title}. {text}")
        self.button.clicked.connect(self.chosen)
        picture = Picture(icon_name, (8 if drop else 5) * GRID, QPalette.ColorRole.Accent)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addStretch()
        for part in (heading, line):
            words.addWidget(part)
        words.addWidget(self.button, 0, side)
        words.addStretch()
        parts = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if drop else QBoxLayout.Direction.LeftToRight, self
        )
        parts.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        parts.setSpacing(GRID if drop else 2 * GRID)
        parts.addStretch(1 if drop else 0)
        parts.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
        parts.addLayout(words, 0 if drop else 1)
        parts.addStretch(1 if drop else 0)

    @override
    def mouseReleaseEvent(self, event: object) -> None:
        self.chosen.emit()


class StartPage(QWidget):
    """Offers a new programme from a list, a file, or the demo; says what was chosen."""

    list_chosen = Signal(Path)  # a list of participants: make a programme from it
    file_chosen = Signal(Path)  # an event file
    demo_chosen = Signal()

    def __init__(self, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Senezh Desk"))
        self.setAcceptDrops(True)
        self._build(recent)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()
            set_look(self._from_list, "wash", Tone.ALREADY.value)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_look(self._from_list, "wash", "")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        set_look(self._from_list, "wash", "")
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._announce(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        for url in event.mimeData().urls():
            path = Path(url.toLocalFile())
            if path.suffix.lower() in (EVENT_SUFFIX, *LIST_SUFFIXES):
                return path
        return None

    def _announce(self, path: Path) -> None:
        if path.suffix.lower() == EVENT_SUFFIX:
            self.file_chosen.emit(path)
        else:
            self.list_chosen.emit(path)

    def _build(self, recent: Sequence[Path]) -> None:
        title = QLabel(self.tr("Senezh Desk"))
        set_type(title, Type.TITLE, bold=True)
        line = QLabel(self.tr("Registration of participants, also without internet."))
        set_look(line, "muted")
        self._from_list = Choice(
            "drop",
            "users-three",
            self.tr("Drop the list of participants here"),
            self.tr("Excel, LibreOffice or CSV. A new programme is made from it."),
            self.tr("Choose list…"),
        )
        self._from_list.chosen.connect(self._choose_list)
        set_look(self._from_list.button, "primary")
        open_file = Choice(
            "panel",
            "folder-open",
            self.tr("Open a file"),
            self.tr("Go on with a programme that exists."),
            self.tr("Choose file…"),
        )
        open_file.chosen.connect(self._choose_file)
        demo = Choice(
            "panel",
            "play-circle",
            self.tr("Demo"),
            self.tr("Look around: 72 invented people, nothing can go wrong."),
            self.tr("Open the demo"),
        )
        demo.chosen.connect(self.demo_chosen)
        choices = QGridLayout()
        choices.setSpacing(2 * GRID)
        choices.addWidget(self._from_list, 0, 0, 2, 1)
        choices.addWidget(open_file, 0, 1)
        choices.addWidget(demo, 1, 1)
        choices.setColumnStretch(0, 3)
        choices.setColumnStretch(1, 2)
        content = QWidget()
        content.setMaximumSize(*LARGEST)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        area = Scrolled(content)
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(area)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(line)
        column.addSpacing(GRID)
        column.addLayout(choices, 1)
        if recent:
            column.addLayout(self._recent_files(recent))
        self.setFocusProxy(self._from_list.button)

    def _recent_files(self, recent: Sequence[Path]) -> QVBoxLayout:
        heading = QLabel(self.tr("Opened last"))
        set_type(heading, Type.EMPHASIS, bold=True)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        rows.addSpacing(GRID)
        rows.addWidget(heading)
        for path in recent[:3]:
            button = QPushButton(icon("file"), "")
            name = button.fontMetrics().elidedText(path.stem, Qt.TextElideMode.ElideRight, LONGEST)
            button.setText(name.replace("&", "&&"))
            button.setAccessibleName(path.stem)
            button.setAccessibleDescription(str(path.parent))
            button.setToolTip(path.stem if name != path.stem else "")
            set_look(button, "flat")
            button.clicked.connect(lambda _=False, path=path: self.file_chosen.emit(path))
            folder = ElidedLabel(str(path.parent))
            set_look(folder, "muted")
            row = QHBoxLayout()
            row.addWidget(button)
            row.addWidget(folder, 1)
            rows.addLayout(row)
        return rows

    def _choose_list(self) -> None:
        suffixes = " ".join(f"*{suffix}" for suffix in LIST_SUFFIXES)
        kind = self.tr("Lists ({suffixes})").format(suffixes=suffixes)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("List of participants"), "", kind)
        if name:
            self.list_chosen.emit(Path(name))

    def _choose_file(self) -> None:
        kind = self.tr("Programmes ({suffixes})").format(suffixes=f"*{EVENT_SUFFIX}")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Programme"), "", kind)
        if name:
            self.file_chosen.emit(Path(name))
