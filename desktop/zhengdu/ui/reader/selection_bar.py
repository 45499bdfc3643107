"""The small bar beside a selection: colours and styles, note, task, citation, look up."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from zhengdu.annotations.note import Colour, Style
from zhengdu.ui.models.wording import colour_name, style_name
from zhengdu.ui.panels.style_bar import style_icon
from zhengdu.ui.reader.floating import GAP, Floating, tool_button

if TYPE_CHECKING:
    from zhengdu.text.span import Span
    from zhengdu.ui.reader.selecting import SelectableView
    from zhengdu.ui.theme import Theme

SWATCH = 16
LONGEST_FIGURE = 40
"""Characters; longer passages are not offered as a figure here, though the menu takes them."""
NUMBER = re.compile(r"\d")


class SelectionBar(Floating):
    """Offers what can be done with the selected passage."""

    def __init__(self, page: SelectableView) -> None:
        super().__init__(page.viewport())
        self.setObjectName("selection_bar")
        self._page = page
        self._swatches: dict[Colour, QToolButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(6, 4, 6, 4)
        self._layout.setSpacing(2)
        self._add_swatches()
        self._add_rule()
        self._styles = {style: self._style_button(style) for style in Style}
        rule = self._add_rule()
        self._add("selection_note", self.tr("Note"), self.tr("Write a note")).clicked.connect(
            self._on_note
        )
        task = self._add("selection_make_task", self.tr("Task"), self.tr("Make it a task (T)"))
        task.clicked.connect(self._on_task)
        self._figure = self._add(
            "selection_figure", self.tr("Figure"), self.tr("List it as a figure")
        )
        self._figure.clicked.connect(self._on_figure)
        said, look_up = self.tr("Copy with source"), self.tr("Look up")
        cite = self._add("selection_cite", said, said)
        cite.clicked.connect(self._on_cite)
        tip = self.tr("Find these words in the report")
        find = self._add("selection_look_up", look_up, tip)
        find.clicked.connect(self._on_look_up)
        self._droppable = ((find,), (cite,), (*self._styles.values(), rule), (task,))
        self.set_theme(self.theme)
        page.scrolled.connect(self.hide)
        page.selection_changed.connect(self.hide)

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme."""
        super().set_theme(theme)
        for colour, button in self._swatches.items():
            button.setIcon(_swatch(theme, colour, self.devicePixelRatioF()))
            button.setToolTip(colour_name(colour))
            button.setAccessibleName(colour_name(colour))
        for style, button in self._styles.items():
            button.setIcon(style_icon(style, theme, self.devicePixelRatioF()))

    def show_for(self, span: Span | None) -> None:
        """Stand over a passage, or go away."""
        rects = self._page.span_rects(span) if span is not None else []
        if not rects:
            self.hide()
            return
        for style, button in self._styles.items():
            button.setChecked(style is self._page.highlight_style)
        words = self._page.selected_text()
        self._figure.setVisible(len(words) <= LONGEST_FIGURE and bool(NUMBER.search(words)))
        self._fit()
        place = rects[0].toAlignedRect()
        if place.top() - self.height() < 0:
            place = rects[-1].toAlignedRect()
        self.put_beside(place, above=True)
        self.show()
        self.raise_()

    def _fit(self) -> None:
        """Take as much room as there is: what menus and keys do as well goes first."""
        self._layout.activate()
        for parts in self._droppable:
            for part in parts:
                part.show()
        for parts in self._droppable:
            if self._layout.sizeHint().width() <= self._page.viewport().width() - 2 * GAP:
                break
            for part in parts:
                part.hide()
            self._layout.invalidate()
        self.adjustSize()

    def _add_swatches(self) -> None:
        for colour in Colour:
            name = colour_name(colour)
            button = self._add(f"selection_{colour.value}", name, name)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setIconSize(QSize(SWATCH, SWATCH))
            button.clicked.connect(partial(self._on_colour, colour))
            self._swatches[colour] = button

    def _style_button(self, style: Style) -> QToolButton:
        name = self.tr("{style} from now on").format(style=style_name(style))
        button = self._add(f"selection_{style.value}", "", name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(SWATCH, SWATCH))
        button.setCheckable(True)
        button.clicked.connect(partial(self._on_style, style))
        return button

    def _add_rule(self) -> QFrame:
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.VLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        self._layout.addWidget(rule)
        return rule

    def _add(self, name: str, text: str, tip: str) -> QToolButton:
        button = tool_button(name, text, tip)
        self._layout.addWidget(button)
        return button

    def _on_colour(self, colour: Colour) -> None:
        span = self._take()
        if span is not None:
            self._page.highlight_requested.emit(span, colour.value)

    def _on_style(self, style: Style) -> None:
        self._page.style_chosen.emit(style)
        for one, button in self._styles.items():
            button.setChecked(one is style)

    def _on_task(self) -> None:
        span = self._take()
        if span is not None:
            self._page.task_requested.emit(span)

    def _on_figure(self) -> None:
        self.hide()
        self._page.figure_requested.emit()

    def _on_note(self) -> None:
        span = self._take()
        if span is not None:
            self._page.note_requested.emit(span)

    def _on_cite(self) -> None:
        self.hide()
        span = self._page.selected_span()
        if span is not None:
            self._page.copy_with_citation_requested.emit(span)

    def _on_look_up(self) -> None:
        self.hide()
        if self._page.selected_text():
            self._page.look_up_requested.emit(self._page.selected_text())

    def _take(self) -> Span | None:
        """The selected passage; it is deselected, so that the colour it gets can be seen."""
        span, caret = self._page.selected_span(), self._page.caret()
        self._page.select_from(caret, caret)
        return span


def _swatch(theme: Theme, colour: Colour, ratio: float) -> QIcon:
    pixmap = QPixmap(round(SWATCH * ratio), round(SWATCH * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.note_edges[colour]), 1.4))
    painter.setBrush(QColor(theme.notes[colour]))
    painter.drawEllipse(QRectF(1, 1, SWATCH - 2, SWATCH - 2))
    painter.end()
    return QIcon(pixmap)
