"""What to look at before paper: one line a finding; Enter goes to the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from senezh_desk.ui.icons import Picture
from senezh_desk.ui.theme import GRID
from senezh_desk.wording.badges import warning_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from senezh_desk.domain.badge_face import BadgeWarning
    from senezh_desk.wording.words import Words

LINES = 4  # in sight at once
_PERSON = Qt.ItemDataRole.UserRole


class BadgeWarnings(QWidget):
    """Hidden while there is nothing to look at."""

    opened = Signal(str)  # the person's id

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("What to look at before printing"))
        self._list.setTabKeyNavigation(False)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.activated.connect(self._open)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(Picture("warning", 2 * GRID + GRID // 2))
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self._list)
        self.setFocusProxy(self._list)
        self.hide()

    def show_warnings(self, warnings: Sequence[BadgeWarning], names: Mapping[str, str]) -> None:
        """Show findings; `names` holds the people's names by id."""
        self._list.clear()
        for warning in warnings:
            text = f"{names.get(warning.person_id, '')}: {warning_text(self._words, warning)}"
            item = QListWidgetItem(text)
            item.setToolTip(f"<p>{_escaped(text)}</p>")  # without a tag Qt would guess at markup
            item.setData(_PERSON, warning.person_id)
            self._list.addItem(item)
        self._title.setText(self.tr("Look at before printing: {count}").format(count=len(warnings)))
        line = self._list.fontMetrics().height() + GRID // 2
        self._list.setFixedHeight(line * min(len(warnings), LINES) + GRID)
        self.setVisible(bool(warnings))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(_PERSON)))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
