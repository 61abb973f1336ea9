"""Badges to paper: every page at its actual size, whatever the paper in the printer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from senezh_desk.domain.errors import DeskError, Fault
from senezh_desk.ui.badge_preview import open_pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from senezh_desk.domain.badge_sheet import Sheet
    from senezh_desk.domain.progress import Tick

POINTS = 72  # a PDF's points in an inch
FINEST = 400  # dots per inch: more costs memory and shows nothing


def has_printer() -> bool:
    """Tell whether this computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415  # loaded on first use

    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(sheet: Sheet, title: str, name: str = "") -> QPrinter:
    """Return a printer, set to a sheet with sizes and to no margins or scaling.

    It is the usual one where no printer has the name.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415  # on first use

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(name)
    printer.setDocName(title)
    printer.setFullPage(True)
    paper = QPageSize(QSizeF(sheet.page_width, sheet.page_height), QPageSize.Unit.Millimeter)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, upright, QMarginsF(0, 0, 0, 0)))
    return printer


def print_pages(printer: QPrinter, pdf: bytes, tick: Tick) -> None:
    """Print all pages of a PDF in their actual size, from the paper's upper left corner.

    The print job is dropped when `tick` stops it. Raises DeskError(CANNOT_PRINT) where the
    printer takes nothing.
    """
    document = open_pdf(pdf)
    dots = printer.resolution()
    fine = dots / max(1, -(-dots // FINEST))  # a whole part of the printer's dots
    painter = QPainter()
    if not painter.begin(printer):
        raise DeskError(Fault.CANNOT_PRINT, printer=printer.printerName())
    finished = False
    try:
        pages = document.pageCount()
        for page in range(pages):
            tick(page, pages)
            if page and not printer.newPage():
                raise DeskError(Fault.CANNOT_PRINT, printer=printer.printerName())
            size = document.pagePointSize(page)
            pixels = QSize(
                round(size.width() * fine / POINTS), round(size.height() * fine / POINTS)
            )
            image = QImage(document.render(page, pixels))
            painter.drawImage(
                QRectF(0, 0, *(side * dots / POINTS for side in size.toTuple())), image
            )
        tick(pages, pages)
        finished = True
    finally:
        if not finished:
            printer.abort()
        painter.end()
