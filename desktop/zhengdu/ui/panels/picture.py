"""A chart as PNG, as SVG and on paper; pictures are light whatever the window's theme is."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from zhengdu.ui.panels.chart_painter import draw_chart
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.path_chart import Chart

SIZE = QSize(640, 400)
SHARPNESS = 2
"""Pixels of a PNG for each of the picture's units."""
PAPER = replace(THEMES["light"], base="#ffffff")
"""Colours of pictures: nothing tints the page they are put on."""
LETTERS = 14
"""Height of the letters in the picture's units, however large those of the window are."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as it leaves the program.

    Attributes:
        chart: what is drawn.
        source: the report's name with its place and year, for the caption.
        font: whose family is used.
    """

    chart: Chart
    source: str
    font: QFont

    @property
    def caption(self) -> str:
        """What stands below the chart."""
        return self.chart.caption(self.source)

    def draw(self, painter: QPainter) -> None:
        """Draw it, SIZE large, from the painter's origin."""
        font = QFont(self.font)
        font.setPixelSize(LETTERS)
        draw_chart(painter, QSizeF(SIZE), self.chart, PAPER, font, self.caption)


def save(path: Path, picture: Picture) -> None:
    """Write a picture whole or not at all, as SVG if the name ends so, otherwise as PNG.

    Raises:
        OSError: the place cannot be written to.
    """
    data = svg(picture) if path.suffix.lower() == ".svg" else png(picture)
    temporary = path.with_name(f".{path.name}.new")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def png(picture: Picture) -> bytes:
    """A picture as a PNG file."""
    image = QImage(SIZE * SHARPNESS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.setText("Title", picture.chart.title)
    image.setText("Description", f"{picture.chart.text()}\n{picture.caption}")
    painter = QPainter(image)
    picture.draw(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def svg(picture: Picture) -> bytes:
    """A picture as an SVG file."""
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)  # that of a browser's pixels; Qt's own would be 72
    generator.setSize(SIZE)
    generator.setViewBox(QRectF(0, 0, SIZE.width(), SIZE.height()))
    generator.setTitle(picture.chart.title)
    generator.setDescription(f"{picture.chart.text()}\n{picture.caption}")
    painter = QPainter(generator)
    picture.draw(painter)
    painter.end()
    return bytes(data.data())


def ask_and_print(window: QWidget, picture: Picture) -> None:
    """Ask for a printer, and print a picture across a page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(picture.chart.title)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(draw_on, printer, picture))
    dialog.setModal(True)
    dialog.show()


def draw_on(printer: QPagedPaintDevice, picture: Picture) -> None:
    """Draw a picture over the width of a printer's page."""
    painter = QPainter(printer)
    scale = painter.device().width() / SIZE.width()
    painter.scale(scale, scale)
    picture.draw(painter)
    painter.end()
