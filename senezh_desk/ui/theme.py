"""The look: one style, one palette in a light and a dark form, four sizes of type, one grid."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import IntEnum, StrEnum
from string import Template
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyleFactory

from senezh_desk.domain.admission import Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

GRID = 8  # pixels; every distance is a multiple
ROW = 4 * GRID  # height of a table's line


class Type(IntEnum):
    """The four sizes of type, in points."""

    BODY = 11
    EMPHASIS = 13
    TITLE = 18
    VERDICT = 40


class Tone(StrEnum):
    """What a colour says; always beside an icon and a word."""

    ADMITTED = "admitted"
    ALREADY = "already"
    CONFIRM = "confirm"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Shades:
    """One tone: a fill with the text upon it, ink for text on a page, a wash for a strip."""

    fill: str
    on_fill: str
    ink: str
    wash: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """All colours of one form of the palette, as #rrggbb."""

    window: str  # behind everything
    base: str  # panels, fields, tables
    side: str  # the side bar
    hover: str
    line: str  # between things
    edge: str  # round what can be filled in, and what scrolls
    text: str
    muted: str  # secondary text
    accent: str  # what is active; the one accent
    on_accent: str
    accent_wash: str  # behind a chosen line
    admitted: Shades
    already: Shades
    confirm: Shades
    refused: Shades

    def tone(self, tone: Tone) -> Shades:
        """Return the shades of a tone."""
        match tone:
            case Tone.ADMITTED:
                return self.admitted
            case Tone.ALREADY:
                return self.already
            case Tone.CONFIRM:
                return self.confirm
            case Tone.REFUSED:
                return self.refused
            case _:
                assert_never(tone)


LIGHT = Scheme(
    window="#f3f6f8",
    base="#ffffff",
    side="#e7edf1",
    hover="#dbe4ea",
    line="#cfd9e0",
    edge="#8293a0",
    text="#14212b",
    muted="#4d5d69",
    accent="#0b6375",
    on_accent="#ffffff",
    accent_wash="#d3eaf0",
    admitted=Shades("#0a5c36", "#ffffff", "#0a6b3d", "#ddf2e6"),
    already=Shades("#134a94", "#ffffff", "#174f9c", "#dfeafa"),
    confirm=Shades("#ffc533", "#1f1600", "#7d4e00", "#fff1cc"),
    refused=Shades("#951717", "#ffffff", "#ab1d1d", "#fbe2e0"),
)
DARK = Scheme(
    window="#141b20",
    base="#1b242b",
    side="#10161a",
    hover="#28343d",
    line="#34424c",
    edge="#647682",
    text="#e8eef2",
    muted="#a3b3be",
    accent="#5fc3d6",
    on_accent="#06191e",
    accent_wash="#174350",
    admitted=Shades("#0a5c36", "#ffffff", "#74d79f", "#15382a"),
    already=Shades("#134a94", "#ffffff", "#93bcff", "#182f50"),
    confirm=Shades("#ffc533", "#1f1600", "#f5c451", "#40330f"),
    refused=Shades("#951717", "#ffffff", "#ffa39b", "#4a2021"),
)

_SHEET = Template("""
QToolTip { color: $text; background: $base; border: 1px solid $line; padding: 4px; }
QPushButton {
    min-height: 30px; padding: 0 16px; border: 1px solid $edge; border-radius: 6px;
    background: $base; color: $text; qproperty-iconSize: 28px 20px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 0 15px; min-height: 28px; }
QPushButton:disabled { color: $muted; background: $window; border-color: $line; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[primary="true"]:focus { border-color: $text; }
QPushButton[primary="true"]:disabled {
    background: $line; color: $muted; border-color: $line;
}
QPushButton[large="true"] { min-height: 46px; font-size: 13pt; font-weight: bold; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover { background: $hover; }
QPushButton[flat="true"]:focus { border-color: $accent; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    border: 1px solid $edge; border-radius: 6px; background: $base; color: $text;
    padding: 0 8px; placeholder-text-color: $muted;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox { min-height: 30px; }
QAbstractSpinBox { min-height: 27px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $accent; padding: 0 7px;
}
QLineEdit:focus, QComboBox:focus { min-height: 28px; }
QAbstractSpinBox:focus { min-height: 25px; }
QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled {
    background: $window; border-color: $line; color: $muted;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus {
    border: 0; border-radius: 0; min-height: 0; padding: 0; background: transparent;
}
QSpinBox { qproperty-alignment: 'AlignRight | AlignVCenter'; }
QComboBox, QComboBox:focus, QDateEdit, QDateEdit:focus { padding-right: 4px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(style:caret-down.png); width: 12px; }
QComboBox QAbstractItemView {
    background: $base; color: $text; border: 1px solid $edge; outline: 0;
    selection-background-color: $accent_wash; selection-color: $text;
}
QTimeEdit::up-button, QTimeEdit::down-button, QSpinBox::up-button, QSpinBox::down-button {
    border: 0; width: 22px; background: transparent;
}
QTimeEdit::up-arrow, QSpinBox::up-arrow { image: url(style:caret-up.png); width: 12px; }
QTimeEdit::down-arrow, QSpinBox::down-arrow { image: url(style:caret-down.png); width: 12px; }
QTabBar::tab {
    padding: 5px 10px; margin-right: 2px; color: $muted; background: transparent;
    border: 1px solid transparent; border-bottom: 3px solid transparent; border-radius: 6px;
}
QTabBar::tab:hover { background: $hover; color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar:focus::tab:selected, QTabBar::tab:selected:focus { border-color: $accent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTabWidget::pane { border: 0; padding-top: 8px; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit[ready="true"] { min-height: 46px; border-width: 2px; padding: 0 16px; }
QTableView {
    background: $base; border: 1px solid $line; border-radius: 6px; outline: 0;
    selection-background-color: $accent_wash; selection-color: $text;
}
QTableView:focus { border-color: $accent; }
QTableView::item { padding: 0 8px; border-bottom: 1px solid $window; }
QTableView::item:selected { background: $accent_wash; color: $text; }
QHeaderView { background: $base; border: 0; }
QHeaderView::section {
    background: $base; color: $muted; border: 0; border-bottom: 1px solid $line;
    padding: 4px 11px;
}
QTableCornerButton::section { background: $base; border: 0; }
QProgressBar {
    border: 0; border-radius: 4px; background: $line; min-height: 8px; max-height: 8px;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QCheckBox::indicator { width: 16px; height: 16px; }
QCheckBox::indicator:unchecked {
    width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px; background: $base;
}
QFrame[panel="true"] { background: $base; border: 1px solid $line; border-radius: 8px; }
QFrame[drop="true"] { background: $base; border: 2px dashed $line; border-radius: 8px; }
QFrame[side="true"] { background: $side; border: 0; }
QLabel { background: transparent; }
QLabel[muted="true"] { color: $muted; }
QScrollArea, QScrollArea > #qt_scrollarea_viewport > .QWidget {
    background: transparent; border: 0;
}
""")
_TONE_SHEET = Template("""
*[fill="$tone"] { background: $fill; color: $on_fill; border: 0; border-radius: 8px; }
*[fill="$tone"] QLabel { color: $on_fill; }
*[wash="$tone"] { background: $wash; border: 0; border-radius: 6px; }
QLabel[ink="$tone"] { color: $ink; }
""")


def scheme_of(palette: QPalette) -> Scheme:
    """Return the scheme that a widget's palette belongs to."""
    return LIGHT if palette.color(QPalette.ColorRole.Window).lightness() > 127 else DARK


def tone_of(verdict: Verdict) -> Tone:
    """Return the colour and sound group of a verdict."""
    match verdict:
        case Verdict.ADMITTED | Verdict.CHECKED_OUT:
            return Tone.ADMITTED
        case Verdict.ALREADY_IN | Verdict.NOT_IN | Verdict.UNDONE:
            return Tone.ALREADY
        case (
            Verdict.CONFIRM
            | Verdict.AMBIGUOUS
            | Verdict.NOT_YET_KNOWN
            | Verdict.OLD_COPY
            | Verdict.RESERVE
        ):
            return Tone.CONFIRM
        case (
            Verdict.MISREAD
            | Verdict.UNKNOWN_CODE
            | Verdict.REPLACED
            | Verdict.WITHDRAWN
            | Verdict.NOT_EXPECTED
            | Verdict.TOO_EARLY
            | Verdict.TOO_LATE
            | Verdict.STOPPED
            | Verdict.NO_SESSION
            | Verdict.NOT_FOUND
        ):
            return Tone.REFUSED
        case _:
            assert_never(verdict)


def set_type(widget: QWidget, size: Type, *, bold: bool = False) -> None:
    """Set one of the four sizes of type on a widget."""
    font = widget.font()
    font.setPointSize(size)
    font.setBold(bold)
    widget.setFont(font)


def set_look(widget: QWidget, name: str, value: str = "true") -> None:
    """Set a property the style sheet reads.

    Buttons know primary, large and flat, fields ready, frames panel and drop, labels muted; fill,
    wash and ink take a tone's value, or "" for none.
    """
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette_of(scheme: Scheme) -> QPalette:
    """Return the Qt palette of a scheme."""
    role, palette = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: scheme.window,
        role.WindowText: scheme.text,
        role.Base: scheme.base,
        role.AlternateBase: scheme.window,
        role.ToolTipBase: scheme.base,
        role.ToolTipText: scheme.text,
        role.Text: scheme.text,
        role.PlaceholderText: scheme.muted,
        role.Button: scheme.base,
        role.ButtonText: scheme.text,
        role.BrightText: scheme.on_accent,
        role.Light: scheme.base,
        role.Midlight: scheme.hover,
        role.Mid: scheme.line,
        role.Dark: scheme.muted,
        role.Shadow: scheme.muted,
        role.Highlight: scheme.accent,
        role.HighlightedText: scheme.on_accent,
        role.Link: scheme.accent,
        role.LinkVisited: scheme.accent,
        role.Accent: scheme.accent,
    }
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.BrightText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(scheme.muted))
    return palette


def sheet_of(scheme: Scheme) -> str:
    """Return the style sheet of a scheme."""
    plain = {name: value for name, value in asdict(scheme).items() if isinstance(value, str)}
    tones = (_TONE_SHEET.substitute(asdict(scheme.tone(tone)), tone=tone.value) for tone in Tone)
    return _SHEET.substitute(plain) + "".join(tones)


class Theme(QObject):
    """Dresses the application and follows the system's light or dark scheme while it runs."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path) -> None:
        super().__init__(app)
        self._app = app
        QDir.setSearchPaths("style", [str(resources / "style")])
        app.setStyle(QStyleFactory.create("Fusion"))
        font = app.font()
        font.setPointSize(Type.BODY)
        app.setFont(font)
        self._follow(app.styleHints().colorScheme())
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def scheme(self) -> Scheme:
        """Return the scheme now shown."""
        return scheme_of(self._app.palette())

    def show(self, scheme: Scheme) -> None:
        """Dress the application in a scheme."""
        self._app.setPalette(palette_of(scheme))
        self._app.setStyleSheet(sheet_of(scheme))
        self.changed.emit()

    def _follow(self, system: Qt.ColorScheme) -> None:
        self.show(DARK if system == Qt.ColorScheme.Dark else LIGHT)
