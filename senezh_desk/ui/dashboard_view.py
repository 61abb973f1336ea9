"""The live picture on a wall: one large number, bars by team and region, arrivals over time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.ui.theme import GRID, Tone, Type, scheme_of, set_look
from senezh_desk.wording.times import clock_text
from senezh_desk.wording.verdicts import short_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from senezh_desk.domain.dashboard import Group, Picture

MOST_BARS = 18  # of one chart: more would not be read from afar
MOST_TICKS = 6
_BAR = 0.7


class DashboardView(QWidget):
    """Shows a picture; sizes of type follow the height, so that a wall is read at five metres.

    As a window of its own it stays until Escape.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._figure, self._share = _label(), _label(), _label()
        self._missing_head, self._missing = _label(), _label()
        self._heads = [_label(), _label(), _label()]
        self._teams, self._regions, self._times = pg.PlotWidget(), pg.PlotWidget(), pg.PlotWidget()
        self._picture: Picture | None = None
        self._zone = ""
        self._build()

    def show_picture(self, title: str, picture: Picture, zone: str) -> None:
        """Show a session's picture under its title."""
        self._picture, self._zone = picture, zone
        tally = picture.tally
        self._session.setText(title)
        self._figure.setText(f"{tally.came} / {tally.expected}")
        share = f"{tally.came * 100 // tally.expected} %" if tally.expected else ""
        besides = self.tr("+%n not on the list", "", tally.besides) if tally.besides else ""
        self._share.setText(" · ".join(filter(None, (share, besides))))
        self._missing_head.setText(self.tr("Still to come: %n", "", len(picture.missing)))
        set_look(self._missing_head, "ink", Tone.CONFIRM.value if picture.missing else "")
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()
        self._draw()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isWindow() and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.close()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for head, words in zip(
            self._heads,
            (self.tr("By team"), self.tr("By region"), self.tr("Arrivals")),
            strict=True,
        ):
            head.setText(words)
        for plot in (self._teams, self._regions, self._times):
            plot.setMenuEnabled(False)
            plot.hideButtons()
            plot.setMouseEnabled(x=False, y=False)
            plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            plot.setFrameShape(plot.Shape.NoFrame)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        left = QVBoxLayout()
        for part in (self._session, self._figure, self._share, self._heads[2]):
            left.addWidget(part)
        left.addWidget(self._times, 2)
        left.addWidget(self._missing_head)
        left.addWidget(self._missing, 2)
        grid.addLayout(left, 0, 0, 2, 1)
        for column, (head, plot) in enumerate(
            ((self._heads[0], self._teams), (self._heads[1], self._regions)), start=1
        ):
            grid.addWidget(head, 0, column)
            grid.addWidget(plot, 1, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._missing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._size()

    def _size(self) -> None:
        """Let type grow with the height; on a desk's screen it is that of the other pages."""
        unit = max(1.0, self.height() / 720)
        for label, size, bold in (
            (self._session, Type.TITLE, True),
            (self._figure, Type.VERDICT + 16, True),
            (self._share, Type.TITLE, False),
            (self._missing_head, Type.TITLE, True),
            (self._missing, Type.EMPHASIS, False),
            *((head, Type.EMPHASIS, True) for head in self._heads),
        ):
            font = label.font()
            font.setPointSizeF(size * unit)
            font.setBold(bold)
            label.setFont(font)

    def _draw(self) -> None:
        if self._picture is None:
            return
        picture, unit = self._picture, max(1.0, self.height() / 720)
        scheme = scheme_of(self.palette())
        for plot in (self._teams, self._regions, self._times):
            plot.setBackground(QColor(scheme.window))
        font = QFont(self.font())
        font.setPointSizeF(Type.BODY * unit)
        self._bars(self._teams, picture.teams, font)
        self._bars(self._regions, picture.regions, font)
        self._curve(picture.arrivals, font)
        self._name_missing(picture, unit)

    def _bars(self, plot: pg.PlotWidget, groups: Sequence[Group], font: QFont) -> None:
        """Draw came within expected, the emptiest groups on top where not all fit."""
        scheme = scheme_of(self.palette())
        if len(groups) > MOST_BARS:
            groups = sorted(groups, key=lambda one: one.came - one.expected)[:MOST_BARS]
        plot.clear()
        rows = list(range(len(groups)))[::-1]
        for values, colour in (
            ([one.expected for one in groups], scheme.line),
            ([one.came for one in groups], scheme.admitted.fill),
        ):
            plot.addItem(
                pg.BarGraphItem(
                    x0=0, y=rows, width=values, height=_BAR, brush=QColor(colour), pen=None
                )
            )
        most = max((one.expected for one in groups), default=1)
        for row, one in zip(rows, groups, strict=True):
            text = pg.TextItem(f"{one.came}/{one.expected}", color=scheme.text, anchor=(0, 0.5))
            text.setFont(font)
            text.setPos(one.expected + most * 0.03, row)
            plot.addItem(text)
        names = [one.name or self.tr("none") for one in groups]
        axis = plot.getAxis("left")
        room = int(self.width() * 0.14)
        axis.setWidth(room)
        shown = [_elided(name, font, room - 2 * GRID) for name in names]
        axis.setTicks([list(zip(rows, shown, strict=True))])
        _paint_axis(axis, font, scheme.text)
        plot.hideAxis("bottom")
        plot.setXRange(0, most * 1.25, padding=0)
        plot.setYRange(-0.6, max(len(groups), 6) - 0.4, padding=0)

    def _curve(self, arrivals: Sequence[int], font: QFont) -> None:
        scheme = scheme_of(self.palette())
        plot = self._times
        plot.clear()
        for name in ("left", "bottom"):
            _paint_axis(plot.getAxis(name), font, scheme.muted)
        if not arrivals:
            plot.getAxis("bottom").setTicks([[]])
            return
        steps = [arrivals[0] - 60_000, *arrivals]
        pen = pg.mkPen(QColor(scheme.accent), width=3)
        plot.plot(steps, list(range(len(steps))), pen=pen, stepMode=None)
        first, last = steps[0], max(steps[-1], steps[0] + 600_000)
        ticks = [round(first + (last - first) * n / MOST_TICKS) for n in range(MOST_TICKS + 1)]
        told = [(at, clock_text(at, self._zone)) for at in ticks]
        shown = [told[0], *(after for before, after in pairwise(told) if after[1] != before[1])]
        plot.getAxis("bottom").setTicks([shown[::2]])
        plot.setXRange(first, last, padding=0.02)
        plot.setYRange(0, max(len(arrivals), 1), padding=0.05)

    def _name_missing(self, picture: Picture, unit: float) -> None:
        """Name as many of the missing as there is room for; phones never stand on a wall."""
        room = max(1, int(self._missing.height() / (Type.EMPHASIS * unit * 1.9)))
        names = [
            " · ".join(filter(None, (short_name(person), person.fields.team)))
            for person in picture.missing
        ]
        if len(names) > room:
            more = self.tr("and %n others", "", len(names) - room + 1)
            names = [*names[: room - 1], more]
        cut = self._missing.fontMetrics().elidedText
        width = self._missing.width()
        self._missing.setText(
            "\n".join(cut(name, Qt.TextElideMode.ElideRight, width) for name in names)
        )


def _label() -> QLabel:
    return QLabel(textFormat=Qt.TextFormat.PlainText)


def _elided(text: str, font: QFont, room: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)


def _paint_axis(axis: pg.AxisItem, font: QFont, colour: str) -> None:
    axis.setTickFont(font)
    axis.setTextPen(QColor(colour))
    axis.setPen(QColor(0, 0, 0, 0))
    axis.setStyle(tickLength=0)
