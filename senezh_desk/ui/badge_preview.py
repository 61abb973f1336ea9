"""The pages as they will be printed: the chosen person's badge, and the sheet it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from senezh_desk.ui.buttons import action_button
from senezh_desk.ui.theme import GRID, scheme_of, set_look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtPdf import QPdfDocument

    from senezh_desk.domain.badge_sheet import Sheet

BADGE_SHARE = 0.58  # of the width, where the sheet stands beside the badge
GAP = 2 * GRID


def open_pdf(pdf: bytes) -> QPdfDocument:
    """Return a PDF held in memory, ready to be rendered."""
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415  # loaded on first use

    document = QPdfDocument()
    source = QBuffer(document)
    source.setData(pdf)
    source.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(source)
    return document


class BadgePreview(QWidget):
    """Shows one page of a PDF and walks through its pages."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = _Picture()
        self._page = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self._page, "muted")
        self._back = action_button("", "caret-left", look="flat")
        self._on = action_button("", "caret-right", look="flat")
        for button, name in (
            (self._back, self.tr("Previous page")),
            (self._on, self.tr("Next page")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))
        row = QHBoxLayout()
        row.addStretch()
        for part in (self._back, self._page, self._on):
            row.addWidget(part)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._picture, 1)
        column.addLayout(row)
        self.clear()

    @property
    def page(self) -> int:
        """Return the page shown, from 0."""
        return self._picture.page

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return self._picture.pages

    def clear(self) -> None:
        """Show that there is nothing to print."""
        self._picture.show_document(None, None)
        self._show_page()

    def show_pages(self, pdf: bytes, sheet: Sheet, place: int) -> None:
        """Show a PDF on a sheet with sizes, at the cell `place`, counted on over all pages."""
        self._picture.show_document(open_pdf(pdf), sheet)
        self.show_place(place)

    def show_place(self, place: int) -> None:
        """Show the badge in a cell, counted from 0 on over all pages."""
        self._picture.show_place(place)
        self._show_page()

    def _turn(self, step: int) -> None:
        self._picture.turn(step)
        self._show_page()

    def _show_page(self) -> None:
        page, pages = self._picture.page, self._picture.pages
        words = self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages)
        self._page.setText(words if pages else "")
        for button, there in ((self._back, page > 0), (self._on, page + 1 < pages)):
            button.setVisible(pages > 1)
            button.setEnabled(there)


class _Picture(QWidget):
    """Paints the page; on a sheet of several badges the chosen one stands large beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._document: QPdfDocument | None = None
        self._sheet: Sheet | None = None
        self._images: dict[tuple[int, int, int, int], QImage] = {}
        self._cell = 0
        self.page = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(30 * GRID, 20 * GRID)
        self.setAccessibleName(self.tr("What will be printed"))

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return self._document.pageCount() if self._document is not None else 0

    def show_document(self, document: QPdfDocument | None, sheet: Sheet | None) -> None:
        """Show another document on a sheet, or nothing."""
        self._document, self._sheet = document, sheet
        self._images.clear()
        self.page = min(self.page, max(0, self.pages - 1))
        self.update()

    def show_place(self, place: int) -> None:
        """Show a cell, counted from 0 on over all pages."""
        if self._sheet is not None:
            page, self._cell = divmod(place, self._sheet.cells)
            self.page = max(0, min(page, self.pages - 1))
            self.update()

    def turn(self, step: int) -> None:
        """Go some pages on or back; the cell stays."""
        self.page = max(0, min(self.page + step, self.pages - 1))
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        sheet = self._sheet
        if sheet is None or not self.pages:
            return
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        whole = QRectF(0, 0, sheet.page_width, sheet.page_height)
        if sheet.cells == 1:
            self._paint(painter, room, whole)
            return
        width = (room.width() - GAP) * BADGE_SHARE
        box = sheet.cell(self._cell)
        cell = QRectF(box.x, box.y, box.width, box.height)
        self._paint(painter, QRectF(room.x(), room.y(), width, room.height()), cell)
        rest = QRectF(room.x() + width + GAP, room.y(), room.width() - width - GAP, room.height())
        drawn = self._paint(painter, rest, whole)
        scale = drawn.width() / sheet.page_width
        painter.setPen(QPen(QColor(scheme_of(self.palette()).accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(
            QRectF(
                drawn.x() + box.x * scale,
                drawn.y() + box.y * scale,
                box.width * scale,
                box.height * scale,
            ).adjusted(1, 1, -1, -1)
        )

    def _paint(self, painter: QPainter, room: QRectF, part: QRectF) -> QRectF:
        """Paint a part of the page, in millimetres, as large as the room allows; return where."""
        size = QSizeF(part.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        x = room.x() + (room.width() - size.width()) / 2
        place = QRectF(round(x), round(room.y()), round(size.width()), round(size.height()))
        ratio = self.devicePixelRatio()
        pixels = QSize(round(place.width() * ratio), round(place.height() * ratio))
        painter.drawImage(place, self._image(part, pixels))
        painter.setPen(QPen(QColor(scheme_of(self.palette()).line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        return place

    def _image(self, part: QRectF, pixels: QSize) -> QImage:
        from PySide6.QtPdf import QPdfDocumentRenderOptions  # noqa: PLC0415  # loaded on first use

        key = (self.page, round(part.x() * 100), round(part.y() * 100), pixels.width())
        known = self._images.get(key)
        if known is not None or self._document is None or self._sheet is None:
            return known or QImage()
        scale = pixels.width() / part.width()
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(
            QSize(round(self._sheet.page_width * scale), round(self._sheet.page_height * scale))
        )
        corner = (round(part.x() * scale), round(part.y() * scale))
        options.setScaledClipRect(QRect(*corner, pixels.width(), pixels.height()))
        image = QImage(pixels, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        rendered = self._document.render(self.page, pixels, options)
        over = QPainter(image)
        over.drawImage(0, 0, rendered)
        over.end()
        if len(self._images) > 24:  # a picture of each page turned over is not worth its memory
            self._images.clear()
        self._images[key] = image
        return image
