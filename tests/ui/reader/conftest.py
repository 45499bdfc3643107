from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from zhengdu.report.model import Block, BlockKind, Report
from zhengdu.text.span import Span
from zhengdu.ui.reader.page import ReportPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

SENTENCES = "全区生产总值增长8%，高于全省平均。新增企业21家，完成投资30.7亿元。我们坚持稳中求进！"


def made(*paragraphs: str | tuple[BlockKind, str]) -> Report:
    """A report of these paragraphs; a plain string is body text."""
    blocks, start, texts = [], 0, []
    for number, paragraph in enumerate(paragraphs):
        kind, text = paragraph if isinstance(paragraph, tuple) else (BlockKind.PARAGRAPH, paragraph)
        span = Span(start, start + len(text))
        level, heading = (1, span) if kind is BlockKind.HEADING else (0, None)
        blocks.append(Block(number, kind, span, level, heading))
        texts.append(text)
        start = span.end + 1
    return Report("0" * 64, "\n".join(texts), tuple(blocks))


@pytest.fixture
def long_report() -> Report:
    """A title, ten sections with a heading and ten paragraphs each."""
    paragraphs: list[str | tuple[BlockKind, str]] = [(BlockKind.TITLE, "政府工作报告")]
    for section in range(10):
        paragraphs.append((BlockKind.HEADING, f"第{section}部分工作"))
        paragraphs += [f"{section}之{number}。" + SENTENCES * 3 for number in range(10)]
    return made(*paragraphs)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Report | None], ReportPage]:
    """Puts a page with a report on the screen."""

    def shown(report: Report | None) -> ReportPage:
        page = ReportPage()
        page.make_accessible()
        qtbot.addWidget(page)
        page.resize(640, 480)
        page.set_report(report)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return shown


@pytest.fixture
def page(show: Callable[[Report | None], ReportPage], long_report: Report) -> ReportPage:
    """A page with the long report."""
    return show(long_report)


class Mouse:
    """A mouse over the text of a page."""

    def __init__(self, page: ReportPage) -> None:
        self._page = page

    def before(self, offset: int) -> QPoint:
        """A point at the left edge of a character."""
        rect = self._page.character_rect(offset)
        assert not rect.isNull(), f"character {offset} is not in view"
        return QPoint(rect.left() + 2, rect.center().y())

    def on(self, offset: int) -> QPoint:
        return self._page.character_rect(offset).center()

    def press(self, point: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self._send(QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton, modifiers)

    def double(self, point: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonDblClick, point, Qt.MouseButton.LeftButton)

    def drag(self, point: QPoint) -> None:
        self._send(QEvent.Type.MouseMove, point, Qt.MouseButton.LeftButton)

    def hover(self, point: QPoint) -> None:
        self._send(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)

    def release(self, point: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.LeftButton)

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self.press(point, modifiers)
        self.release(point)

    def select(self, first: int, last: int) -> None:
        """Drag from before one character to before another."""
        self.press(self.before(first))
        self.drag(self.before(last))
        self.release(self.before(last))

    def _send(
        self,
        kind: QEvent.Type,
        point: QPoint,
        button: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier | None = None,
    ) -> None:
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
        cause = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else button
        viewport = self._page.viewport()
        event = QMouseEvent(
            kind, QPointF(point), QPointF(viewport.mapToGlobal(point)), cause, held,
            modifiers or Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)


@pytest.fixture
def mouse(page: ReportPage) -> Mouse:
    return Mouse(page)


@pytest.fixture
def report_of() -> Callable[..., Report]:
    return made
