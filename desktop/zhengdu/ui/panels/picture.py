"""A chart as PNG, as SVG and on paper; pictures are light whatever the window's theme is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from zhengdu.ui.panels.chart_painter import draw_chart
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.path_chart import Chart

SIZE = QSize(640, 360)
SHARPNESS = 2
"""Pixels of a PNG for each of the picture's units."""


def save(path: Path, chart: Chart, font: QFont) -> None:
    """Write a chart whole or not at all, as SVG if the name ends so, otherwise as PNG.

    Raises:
        OSError: the place cannot be written to.
    """
    data = svg(chart, font) if path.suffix.lower() == ".svg" else png(chart, font)
    temporary = path.with_name(f".{path.name}.new")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def png(chart: Chart, font: QFont) -> bytes:
    """A chart as a PNG file."""
    image = QImage(SIZE * SHARPNESS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SHARPNESS)
    painter = QPainter(image)
    draw_chart(painter, QSizeF(SIZE), chart, THEMES["light"], font)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def svg(chart: Chart, font: QFont) -> bytes:
    """A chart as an SVG file."""
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(SIZE)
    generator.setViewBox(QRectF(0, 0, SIZE.width(), SIZE.height()))
    generator.setTitle(chart.name)
    generator.setDescription(chart.text())
    painter = QPainter(generator)
    draw_chart(painter, QSizeF(SIZE), chart, THEMES["light"], font)
    painter.end()
    return bytes(data.data())


def ask_and_print(window: QWidget, chart: Chart, font: QFont) -> None:
    """Ask for a printer, and print a chart across a page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: draw_on(printer, chart, font))
    dialog.setModal(True)
    dialog.show()


def draw_on(printer: object, chart: Chart, font: QFont) -> None:
    """Draw a chart over the width of a printer's page."""
    painter = QPainter(printer)  # type: ignore[call-overload]
    scale = painter.device().width() / SIZE.width()
    painter.scale(scale, scale)
    draw_chart(painter, QSizeF(SIZE), chart, THEMES["light"], font)
    painter.end()
