from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from zhengdu.annotations.anchor import Anchor, AnchorState, Resolution
from zhengdu.annotations.note import Annotation, Colour, NoteKind
from zhengdu.text.span import Span
from zhengdu.ui.models.annotation_item import AnnotationItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QWindow
    from pytestqt.qtbot import QtBot

Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Shown], Shown]:
    """Puts a panel on the screen at the size it has in the window, and takes it away at the end."""

    def shown(panel: Shown) -> Shown:
        qtbot.addWidget(panel)
        panel.resize(320, 700)
        with qtbot.waitExposed(panel):
            panel.show()
        return panel

    return shown


@pytest.fixture
def holding() -> Iterator[Callable[[QWidget], None]]:
    """Holds Ctrl down as for a shortcut, until the test is over."""
    held: list[QWindow] = []

    def hold(panel: QWidget) -> None:
        held.append(panel.windowHandle())
        QTest.keyPress(held[0], Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)

    yield hold
    for window in held:
        QTest.keyRelease(window, Qt.Key.Key_Control)


@pytest.fixture
def note() -> Callable[..., Annotation]:
    def made(id: str = "a", note: str = "", **more: object) -> Annotation:
        anchor = Anchor(0, 10, 14, "稳中求进", "", "", ("一、回顾",))
        fields: dict[str, object] = {"kind": NoteKind.HIGHLIGHT, "colour": Colour.DATA, **more}
        return Annotation(id, "r", anchor, note=note, **fields)  # type: ignore[arg-type]

    return made


@pytest.fixture
def listed(note: Callable[..., Annotation]) -> Callable[..., AnnotationItem]:
    def made(id: str, start: int, section: str = "一、回顾", **more: object) -> AnnotationItem:
        place = Resolution(Span(start, start + 4), AnchorState.EXACT, 1.0)
        return AnnotationItem(note(id, **more), place, (section,), 1)

    return made
